"""Measures how well articles are read, against what a careful reader found in them."""

import json
from argparse import ArgumentTypeError
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from articles.ingest.readers import read
from articles.management.commands.extract import stated
from articles.management.commands.load_samples import SAMPLES
from articles.measuring import figures as committed
from articles.measuring.comparison import Comparison, compared
from articles.measuring.errors import EXAMPLES, errors_of
from articles.measuring.gold import GoldArticle
from articles.measuring.goldfiles import Malformed, Sources, articles_of, texts_by_hash
from articles.measuring.serialised import by_language_line
from articles.measuring.sets import UNSEEN, GoldSet, sets_present
from articles.measuring.summary import EVERY, figures_by_language
from articles.measuring.tables import own_table, table
from articles.nlp import pipeline
from articles.records.quality import Figures, FigureSet
from articles.records.reading import Reading


@dataclass(frozen=True, slots=True)
class Measured:
    """A set as it was read, and its figures."""

    comparisons: Sequence[Comparison]
    figures: FigureSet


class Command(BaseCommand):
    help = (
        "Measure what is read in articles against records made by hand. Without GOLD, every set is measured whose "
        "figures are committed and whose texts are here: the samples, and those of EVALUATION_DATA. Needs no "
        "database."
    )
    requires_system_checks = ()
    requires_migrations_checks = False

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("gold", metavar="GOLD", nargs="*", type=Path, help="JSON lines with records")
        parser.add_argument(
            "--texts", type=Path, metavar="FILE", help="JSON lines with the texts GOLD leaves out"
        )
        parser.add_argument("--by-language", action="store_true", help="also each language by itself")
        parser.add_argument("--json", action="store_true", help="print JSON instead of tables")
        parser.add_argument("--errors", type=_number, metavar="N", help="count errors, name N of each kind")
        parser.add_argument(
            "--check", type=Path, metavar="FIGURES", help="fail where a figure fell below these"
        )
        parser.add_argument("--write", type=Path, metavar="FIGURES", help="put the figures into this file")
        parser.add_argument("--name", help="of the set, where FIGURES is read or written")

    def handle(self, *args: Any, **options: Any) -> None:
        sets = _sets(options)
        try:
            measured = [measure(found) for found in sets]
            if options["json"]:
                self._print_json(measured, options)
            else:
                for one in measured:
                    self._print(one, options, alone=bool(options["gold"]))
            if options["write"]:
                committed.write(options["write"], [one.figures for one in measured])
            if options["check"]:
                self._check(measured, options["check"])
        except (Malformed, committed.NoFigures) as error:
            raise CommandError(str(error)) from error

    def _print_json(self, measured: Sequence[Measured], options: dict[str, Any]) -> None:
        content = {one.figures.name: by_language_line(_asked(one.figures, options)) for one in measured}
        answer = content[measured[0].figures.name] if options["gold"] else content
        self.stdout.write(json.dumps(answer, indent=2, ensure_ascii=False))

    def _print(self, one: Measured, options: dict[str, Any], *, alone: bool) -> None:
        if not alone:
            self.stdout.write(f"== {one.figures.name}\n\n")
        for language, found in _asked(one.figures, options).items():
            self.stdout.write(f"{table(language, found)}\n\n{own_table(found)}\n\n")
        if options["errors"] is not None:
            most = 0 if one.figures.name in UNSEEN else options["errors"]
            self._print_errors(one, most)

    def _print_errors(self, one: Measured, most: int) -> None:
        articles = {comparison.article.id: comparison.article for comparison in one.comparisons}
        named: dict[str, int] = {}
        errors = sorted(errors_of(one.comparisons), key=lambda error: error.kind)
        counts = {error.kind: sum(other.kind == error.kind for other in errors) for error in errors}
        for error in errors:
            named[error.kind] = named.get(error.kind, 0) + 1
            if named[error.kind] == 1:
                self.stdout.write(f"{error.kind}: {counts[error.kind]}")
            if named[error.kind] <= most:
                self.stdout.write(f"  {error.article}: {error.told}")
                self._quote(articles[error.article], error.quote)

    def _quote(self, article: GoldArticle, quote: tuple[int, int] | None) -> None:
        """Print the sentence that an error is about, where the text is the project's own."""
        if article.quotable and quote:
            self.stdout.write(f"    “{' '.join(article.text[slice(*quote)].split())}”")

    def _check(self, measured: Sequence[Measured], path: Path) -> None:
        known = committed.load(path)
        for one in measured:
            if one.figures.name not in known:
                raise CommandError(
                    f"{path} has no figures of {one.figures.name}; --name says which set this is"
                )
        fallen = [line for one in measured for line in committed.losses(one.figures, known[one.figures.name])]
        if fallen:
            raise CommandError("Fell by more than two points:\n  " + "\n  ".join(fallen), returncode=1)
        self.stderr.write(f"No figure of {', '.join(one.figures.name for one in measured)} fell.")


def measure(wanted: GoldSet) -> Measured:
    """Return a set as the software reads it now. Raise Malformed."""
    by_hash = texts_by_hash(wanted.texts) if wanted.texts else {}
    sources = Sources(by_hash=by_hash, read_file=_sample, stated=stated)
    articles = articles_of(wanted.gold, sources, home=settings.BASE_DIR)
    comparisons = compared(articles, _read)
    examples = 0 if wanted.name in UNSEEN else EXAMPLES
    found = figures_by_language(comparisons, examples=examples)
    return Measured(comparisons, FigureSet(wanted.name, pipeline.VERSION, date.today(), found))


def _sets(options: dict[str, Any]) -> list[GoldSet]:
    """Return what is to be measured: the files that are named, else the sets whose texts are here."""
    if options["gold"]:
        name = options["name"] or options["gold"][0].stem
        return [GoldSet(name, tuple(options["gold"]), options["texts"])]
    if options["texts"]:
        raise CommandError("--texts without GOLD: name the records that these texts belong to.")
    sets = list(sets_present(settings.BASE_DIR, settings.EVALUATION_DATA))
    chosen = [found for found in sets if options["name"] in (None, found.name)]
    if not chosen:
        raise CommandError(
            f"There is no set {options['name']!r} here, only {', '.join(s.name for s in sets)}."
        )
    return chosen


def _asked(found: FigureSet, options: dict[str, Any]) -> dict[str, Figures]:
    """Return the figures of all articles, and those of each language where these are asked for."""
    return {name: one for name, one in found.languages.items() if name == EVERY or options["by_language"]}


def _read(article: GoldArticle) -> Reading:
    return pipeline.analyse(article.text, published=article.published, language=article.language)


def _sample(name: str) -> str:
    """Return what the readers get out of a sample article."""
    return read(name, (SAMPLES / name).read_bytes()).text


def _number(value: str) -> int:
    if not value.isdecimal():
        raise ArgumentTypeError(f"{value!r} is no whole number")
    return int(value)
