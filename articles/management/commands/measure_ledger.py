"""Measures how well a ledger tells meetings and people apart, against marked articles."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from articles import analysis, ledger
from articles.ingest.store import add_article
from articles.management.scratch import scratch_database
from articles.measuring.goldfiles import Malformed
from articles.measuring.ledger_matching import MatchedLedger, Person, matched_ledger
from articles.measuring.ledger_table import ledger_table, mistakes_told
from articles.measuring.marked import MarkedArticle, marked_articles
from articles.records.documents import Document
from articles.records.reading import Reading
from articles.resolution.copies import sketch
from articles.selectors.picture import Picture, differences, picture
from articles.selectors.told import told_articles

SHOWN = 20  # differences between two orders

Readings = dict[str, tuple[list[Reading], str]]


@dataclass(frozen=True, slots=True)
class Written:
    """A ledger that was written in one order: laid beside gold, and as it is."""

    matched: MatchedLedger
    picture: Picture


class Command(BaseCommand):
    help = (
        "Read the marked articles of a file into a ledger of their own and print how well it tells meetings and "
        "people apart. The database of the settings is not touched."
    )
    requires_migrations_checks = False

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("gold", metavar="GOLD", type=Path, help="JSON lines with marked texts")
        parser.add_argument(
            "--actors",
            type=Path,
            metavar="FILE",
            help='who the actors are, {"id": {"name", "country"}}; without it, each actors*.json beside GOLD',
        )
        parser.add_argument("--seed", type=int, metavar="N", help="shuffle the articles with this seed")
        parser.add_argument(
            "--orders", type=int, default=1, metavar="K", help="write K ledgers, all but the first shuffled"
        )
        parser.add_argument(
            "--errors", type=int, default=0, metavar="N", help="tell the N worst of each kind"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["orders"] < 1:
            raise CommandError("--orders: at least one order is needed.")
        try:
            articles = marked_articles(options["gold"])
            people = _people(options["gold"], options["actors"])
        except Malformed as error:
            raise CommandError(str(error)) from error
        readings: Readings = {}
        first: Written | None = None
        differing = 0
        for number, order in enumerate(_orders(articles, options["orders"], options["seed"])):
            with scratch_database():
                written = write(order, articles, people, readings)
            if first is None:
                first = written
                self.stdout.write(ledger_table(options["gold"].name, len(articles), written.matched))
                for line in mistakes_told(written.matched, most=options["errors"]):
                    self.stdout.write(line)
            elif found := differences(first.picture, written.picture):
                differing += 1
                self.stdout.write(f"Order {number} gives another ledger, {len(found)} rows differ:")
                for line in found[:SHOWN]:
                    self.stdout.write(f"  {line}")
        if differing:
            raise CommandError(
                f"{differing} of {options['orders'] - 1} orders give another ledger.", returncode=1
            )
        if options["orders"] > 1:
            self.stdout.write(f"{options['orders']} orders give the same ledger.")


def write(
    order: Sequence[MarkedArticle],
    articles: Sequence[MarkedArticle],
    people: Mapping[str, Person],
    readings: Readings,
) -> Written:
    """Fill an empty ledger in some order. `readings` holds what was read in a text before, and is added to."""
    keys = {article.id: _stored(article, readings) for article in order}
    told = told_articles()
    return Written(matched_ledger(articles, {id: told[key] for id, key in keys.items()}, people), picture())


def _stored(article: MarkedArticle, readings: Readings) -> int:
    """Take in an article as an import does, read it, and return its key."""
    document = Document(
        text=article.text,
        title=article.title,
        source=article.publisher,
        published=article.published,
        language=article.language,
    )
    pk = add_article(document=document, name=article.id).article.pk
    for claimed in analysis.claim([pk]):  # none where the text came before, under another id
        if article.id not in readings:
            readings[article.id] = analysis.read([claimed])
        [reading], version = readings[article.id]
        analysis.store([ledger.Read(claimed, reading, sketch(article.text))], version)
    return pk


def _orders(
    articles: Sequence[MarkedArticle], count: int, seed: int | None
) -> Iterator[Sequence[MarkedArticle]]:
    """Yield the articles in several orders, the first as given unless there is a seed."""
    for number in range(count):
        shuffled = list(articles)
        if number or seed is not None:
            Random((seed or 0) + number).shuffle(shuffled)  # noqa: S311  no secret, and the same each time
        yield shuffled


def _people(gold: Path, named: Path | None) -> dict[str, Person]:
    """Return who gold's actors are. Raise Malformed."""
    found: dict[str, Person] = {}
    for path in [named] if named else sorted(gold.parent.glob("actors*.json")):
        try:
            actors = json.loads(path.read_text(encoding="utf-8"))
            found |= {
                id: Person(str(actor["name"]), str(actor.get("country") or ""))
                for id, actor in actors.items()
            }
        except OSError as error:
            raise Malformed(f"{path}: {error.strerror or error}") from error
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            raise Malformed(f"{path} holds no actors: {error!r}") from error
    return found
