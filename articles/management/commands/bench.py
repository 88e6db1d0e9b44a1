"""Measures how fast articles are read, on one core."""

import os
import platform
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from importlib.metadata import version
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from articles.ingest.readers import ENDINGS, read
from articles.management.commands.load_samples import SAMPLES
from articles.measuring.gold import wanted
from articles.measuring.goldfiles import Malformed, lines_of
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


class Command(BaseCommand):
    help = (
        "Print how fast articles are read, for each language: the samples, and the texts of a file (that of "
        "EVALUATION_DATA where none is named). Needs no database."
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
        parser.add_argument("--write", type=Path, metavar="PAGE", help="put the table into this file")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["repeats"] < 1:
            raise CommandError("--repeats: at least one round is needed.")
        try:
            texts = [*_samples(), *_others(options["texts"])]
        except Malformed as error:
            raise CommandError(str(error)) from error
        with one_core():
            speeds = [speed_of(found, repeats=options["repeats"]) for found in texts]
        self.stdout.write(table(speeds))
        if options["write"]:
            options["write"].write_text(_page(speeds, options["repeats"]), encoding="utf-8")


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
