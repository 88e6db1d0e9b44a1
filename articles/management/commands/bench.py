"""Measures how fast articles are read, on one core, how fast the ledger is written, and how fast pages are."""

import os
import platform
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from importlib.metadata import version
from pathlib import Path
from typing import Any

import dj_database_url
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import OperationalError

from articles.ingest.readers import ENDINGS, read
from articles.management.commands.load_samples import SAMPLES
from articles.management.ledger_bench import lookups, writings
from articles.management.page_bench import answers
from articles.management.scratch import SQLITE
from articles.measuring.gold import wanted
from articles.measuring.goldfiles import Malformed, lines_of
from articles.measuring.ledger_speed import Timed, lookup_table, writing_table
from articles.measuring.page_speed import Answered, page_table
from articles.measuring.speed import Speed, Texts, speed_of, table
from articles.nlp import pipeline
from articles.nlp.detect import detect

INTRODUCTION = """\
# How fast articles are read

Words a second of processor time, on one core and one thread: the bare statistical pipeline (tagger, parser and NER
with what they share, as the language's model has them, nothing of ours), and the whole reading from the text to
meetings, by the same weights on the same texts in one run. Each is the fastest of {repeats} rounds, both in turn. The
last column is what our components cost: 2.00 would be twice the time. `make bench` writes this page.

{machine}; Python {python}, spaCy {spacy}; analyser {analyser}; {day}.

{table}
"""


LEDGER_HEADING = "# How fast the ledger is written"
LEDGER = """\
{heading}

Milliseconds from the lock to the commit, of one new article that tells of two meetings, by the size of the ledger that
it comes into: made up of meetings of which a few leaders have the most, with their reports, articles, participants,
mentions and places. First the article's three actors are in no other, then they are among the twelve who meet most.
Ratios are to the smallest ledger of the same run.

{machine}; Python {python}; {day}.

{table}
"""
LOOKUPS = """
One name, looked up among all actors: half of the names are spelt as they stand, half with another letter.

{table}
"""
PAGES_HEADING = "# How fast pages and charts are answered"
PAGES = """\
{heading}

Milliseconds of the server from the request to the answer, by the size of the ledger: the median of {repeats} times made
anew, after a change of the ledger, and as many times as it was remembered since. Queries and size are those of the
page made anew, for a reader who is logged in.

{machine}; Python {python}; {day}.

{table}
"""
USUAL_SERVER = "postgres://postgres@127.0.0.1:5432/postgres"
SIZES = (1000, 10_000, 50_000)
PAGE_SIZES = (1000, 20_000)
READING, WRITING, ANSWERING, EVERYTHING = "reading", "ledger", "pages", "all"
HEADINGS = {
    WRITING: LEDGER_HEADING,
    ANSWERING: PAGES_HEADING,
}  # in the order of the page; reading comes first


class Command(BaseCommand):
    help = (
        "Print how fast articles are read, for each language: the samples, and the texts of a file (that of "
        "EVALUATION_DATA where none is named); how fast ledgers of several sizes are written, and how fast "
        "pages show them, in databases made for it. The database of the settings is not used."
    )
    requires_system_checks = ()
    requires_migrations_checks = False

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--texts", type=Path, metavar="FILE", help='JSON lines {"text", "lang"?} to read too'
        )
        parser.add_argument(
            "--repeats", type=int, default=9, metavar="N", help="rounds, of which the best counts"
        )
        parser.add_argument("--write", type=Path, metavar="PAGE", help="put the tables into this file")
        parser.add_argument("--what", choices=(READING, WRITING, ANSWERING, EVERYTHING), default=READING)
        parser.add_argument(
            "--sizes",
            type=int,
            nargs="+",
            metavar="N",
            help=f"meetings of the ledgers; else {SIZES} to write and {PAGE_SIZES} to show",
        )
        parser.add_argument(
            "--articles", type=int, default=100, metavar="N", help="that are written into each ledger"
        )
        parser.add_argument(
            "--server",
            metavar="URL",
            help="of PostgreSQL; else that of DATABASE_URL, or one on its usual port",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["repeats"] < 1:
            raise CommandError("--repeats: at least one round is needed.")
        measure = {READING: self._reading, WRITING: self._writing, ANSWERING: self._answering}
        asked = measure if options["what"] == EVERYTHING else (options["what"],)
        parts = {what: measure[what](options) for what in asked}
        if options["write"]:
            _put(parts, options["write"])

    def _reading(self, options: dict[str, Any]) -> str:
        """Measure the reading, print the table and return its part of the page."""
        try:
            texts = [*_samples(), *_others(options["texts"])]
        except Malformed as error:
            raise CommandError(str(error)) from error
        with one_core():
            speeds = [speed_of(found, repeats=options["repeats"]) for found in texts]
        self.stdout.write(table(speeds))
        return _page(speeds, options["repeats"])

    def _writing(self, options: dict[str, Any]) -> str:
        """Measure the writing of the ledger, print the tables and return their part of the page."""
        found: list[Timed] = []
        looked_up: list[Timed] = []
        for server in (SQLITE, _server(options["server"])):
            try:
                found += writings(server, options["sizes"] or SIZES, articles=options["articles"])
                looked_up += lookups(server)
            except OperationalError as error:
                self.stderr.write(f"Not measured, as the database does not answer: {error}")
        text = LEDGER.format(
            heading=LEDGER_HEADING,
            machine=_machine(),
            python=platform.python_version(),
            day=date.today().isoformat(),
            table=writing_table(found),
        )
        self.stdout.write(writing_table(found))
        if looked_up:
            self.stdout.write(lookup_table(looked_up))
            text += LOOKUPS.format(table=lookup_table(looked_up))
        return text

    def _answering(self, options: dict[str, Any]) -> str:
        """Measure pages and charts, print the table and return their part of the page."""
        found: list[Answered] = []
        for server in (SQLITE, _server(options["server"])):
            try:
                found += answers(server, options["sizes"] or PAGE_SIZES, repeats=options["repeats"])
            except OperationalError as error:
                self.stderr.write(f"Not measured, as the database does not answer: {error}")
        self.stdout.write(page_table(found))
        return PAGES.format(
            heading=PAGES_HEADING,
            repeats=options["repeats"],
            machine=_machine(),
            python=platform.python_version(),
            day=date.today().isoformat(),
            table=page_table(found),
        )


def _server(named: str | None) -> Mapping[str, Any]:
    """Return the PostgreSQL to measure on: the one that is named, the settings' own, or the usual one."""
    configured: Mapping[str, Any] = settings.DATABASES["default"]
    if not named and "postgresql" in configured["ENGINE"]:
        return configured
    try:
        return dj_database_url.parse(named or USUAL_SERVER)
    except ValueError as error:
        raise CommandError(f"--server: {error}") from error


def _put(parts: Mapping[str, str], page: Path) -> None:
    """Write what was measured into a page and leave the parts that were not as they stand there."""
    left = page.read_text(encoding="utf-8") if page.exists() else ""
    standing: dict[str, str] = {}
    for what, heading in reversed(HEADINGS.items()):
        left, found, text = left.partition(heading)
        standing[what] = found + text
    standing[READING] = left
    kept = ({**standing, **parts}[what] for what in (READING, *HEADINGS))
    page.write_text("\n".join(part.strip() + "\n" for part in kept if part.strip()), encoding="utf-8")


@contextmanager
def one_core() -> Iterator[None]:
    """Keep this process on one core of those that it may use, where the system can do that."""
    if not hasattr(os, "sched_setaffinity"):
        yield
        return
    before = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {max(before)})
    try:
        yield
    finally:
        os.sched_setaffinity(0, before)


def _samples() -> Iterator[Texts]:
    files = sorted(file for file in SAMPLES.iterdir() if file.suffix in ENDINGS and file.name != "README.md")
    yield from _by_language("samples", [(read(file.name, file.read_bytes()).text, "") for file in files])


def _others(named: Path | None) -> Iterator[Texts]:
    """Yield the texts of the file that was named, or of the folder for evaluation. Raise Malformed."""
    file = named
    if file is None and settings.EVALUATION_DATA and (settings.EVALUATION_DATA / "unlabelled.jsonl").exists():
        file = settings.EVALUATION_DATA / "unlabelled.jsonl"
    if file is None:
        return
    rows = []
    for number, line in lines_of(file):
        try:
            rows.append((wanted(line, "text", str), str(line.get("lang") or "")))
        except ValueError as error:
            raise Malformed(f"{file}, line {number}: {error}") from error
    yield from _by_language(file.name, rows)


def _by_language(name: str, rows: list[tuple[str, str]]) -> Iterator[Texts]:
    """Yield texts by language; those in none that can be read are left out."""
    told = [(text, language or detect(text)) for text, language in rows]
    for code in pipeline.SUPPORTED:
        if texts := tuple(text for text, language in told if language == code):
            yield Texts(name, code, texts)


def _page(speeds: list[Speed], repeats: int) -> str:
    return INTRODUCTION.format(
        repeats=repeats,
        machine=_machine(),
        python=platform.python_version(),
        spacy=version("spacy"),
        analyser=pipeline.VERSION,
        day=date.today().isoformat(),
        table=table(speeds),
    )


def _machine() -> str:
    """Return the processor's name, as far as the system tells it, and how many cores there are."""
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
    except OSError:
        lines = []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return f"{names[0] if names else platform.processor() or platform.machine()}, {os.cpu_count()} cores"
