"""Measures how fast articles are read, how fast the ledger is written, pages answer, and workers take articles in."""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import dj_database_url
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import OperationalError

from articles.ingest.readers import ENDINGS, read
from articles.management.bench_page import (
    ANSWERING,
    EVERYTHING,
    FLOWING,
    LOOKUPS,
    READING,
    WRITING,
    part,
    put,
)
from articles.management.commands.load_samples import SAMPLES
from articles.management.flow_bench import ALONE, flow, rates, read_alone
from articles.management.ledger_bench import lookups, writings
from articles.management.made_news import made_news
from articles.management.page_bench import REPEATS as PAGE_REPEATS
from articles.management.page_bench import answers
from articles.management.scratch import SQLITE
from articles.measuring.flow_speed import Flow, flow_table, memory_table, rate_table
from articles.measuring.gold import wanted
from articles.measuring.goldfiles import Malformed, lines_of
from articles.measuring.ledger_speed import Timed, lookup_table, writing_table
from articles.measuring.page_speed import Answered, Handed, file_table, page_table
from articles.measuring.speed import Texts, speed_of, table
from articles.nlp import pipeline
from articles.nlp.detect import detect

USUAL_SERVER = "postgres://postgres@127.0.0.1:5432/postgres"
SIZES = (1000, 10_000, 50_000)
PAGE_SIZES = (1000, 10_000, 100_000)
WRITTEN, FLOWN, ALONE_READ = 100, 1000, 320
ROUNDS = 9


class Command(BaseCommand):
    help = (
        "Print how fast articles are read, for each language: the samples, and the texts of a file (that of "
        "EVALUATION_DATA where none is named); how fast ledgers of several sizes are written, how fast pages "
        "show them, and how fast articles go through a worker, in databases made for it. The database of the "
        "settings is not used."
    )
    requires_system_checks = ()
    requires_migrations_checks = False

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--texts", type=Path, metavar="FILE", help='JSON lines {"text", "lang"?} to read too'
        )
        parser.add_argument(
            "--repeats",
            type=int,
            metavar="N",
            help=f"rounds of reading, of which the best counts, else {ROUNDS}, or of showing, else {PAGE_REPEATS}",
        )
        parser.add_argument("--write", type=Path, metavar="PAGE", help="put the tables into this file")
        parser.add_argument(
            "--what", choices=(READING, WRITING, ANSWERING, FLOWING, EVERYTHING), default=READING
        )
        parser.add_argument(
            "--sizes",
            type=int,
            nargs="+",
            metavar="N",
            help=f"meetings of the ledgers to write, else {SIZES}, and articles of those to show, else {PAGE_SIZES}",
        )
        parser.add_argument(
            "--articles",
            type=int,
            metavar="N",
            help=f"that are written into each ledger, else {WRITTEN}, or go through a worker, else {FLOWN}",
        )
        parser.add_argument(
            "--server",
            metavar="URL",
            help="of PostgreSQL; else that of DATABASE_URL, or one on its usual port",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["repeats"] is not None and options["repeats"] < 1:
            raise CommandError("--repeats: at least one round is needed.")
        measure = {
            READING: self._reading, WRITING: self._writing, ANSWERING: self._answering, FLOWING: self._flowing,
        }  # fmt: skip
        asked = measure if options["what"] == EVERYTHING else (options["what"],)
        parts = {what: measure[what](options) for what in asked}
        if options["write"]:
            put(parts, options["write"])

    def _reading(self, options: dict[str, Any]) -> str:
        """Measure the reading, print the table and return its part of the page."""
        try:
            texts = [*_samples(), *_others(options["texts"])]
        except Malformed as error:
            raise CommandError(str(error)) from error
        repeats = options["repeats"] or ROUNDS
        with one_core():
            speeds = [speed_of(found, repeats=repeats) for found in texts]
        self.stdout.write(table(speeds))
        return part(READING, repeats=repeats, table=table(speeds))

    def _writing(self, options: dict[str, Any]) -> str:
        """Measure the writing of the ledger, print the tables and return their part of the page."""
        found: list[Timed] = []
        looked_up: list[Timed] = []
        for server in (SQLITE, _server(options["server"])):
            try:
                found += writings(server, options["sizes"] or SIZES, articles=options["articles"] or WRITTEN)
                looked_up += lookups(server)
            except OperationalError as error:
                self.stderr.write(f"Not measured, as the database does not answer: {error}")
        text = part(WRITING, table=writing_table(found))
        self.stdout.write(writing_table(found))
        if looked_up:
            self.stdout.write(lookup_table(looked_up))
            text += LOOKUPS.format(table=lookup_table(looked_up))
        return text

    def _answering(self, options: dict[str, Any]) -> str:
        """Measure pages and charts, print the table and return their part of the page."""
        found: list[Answered] = []
        written: list[Handed] = []
        repeats = options["repeats"] or PAGE_REPEATS
        for server in (SQLITE, _server(options["server"])):
            try:
                for one in answers(server, options["sizes"] or PAGE_SIZES, repeats=repeats):
                    if isinstance(one, Answered):
                        found.append(one)
                    else:
                        written.append(one)
            except OperationalError as error:
                self.stderr.write(f"Not measured, as the database does not answer: {error}")
        tables = {"table": page_table(found), "files": file_table(written)}
        for table_ in tables.values():
            self.stdout.write(table_)
        return part(ANSWERING, repeats=repeats, **tables)

    def _flowing(self, options: dict[str, Any]) -> str:
        """Measure articles on their way through a worker, print the tables and return their part of the page."""
        documents = [document for _, document in made_news(options["articles"] or FLOWN)]
        flows: list[Flow] = []
        with read_alone(documents[:ALONE_READ]) as alone_now:
            measured = list(rates(documents))
            for server in (SQLITE, _server(options["server"])):
                try:
                    flows += [flow(server, documents, alone_now, workers=workers) for workers in (1, 2)]
                except OperationalError as error:
                    self.stderr.write(f"Not measured, as the database does not answer: {error}")
        alone = next(one.articles for one in measured if one.what == ALONE)
        tables = {
            "rates": rate_table(measured, alone),
            "flows": flow_table(flows),
            "memory": memory_table(flows),
        }
        for table_ in tables.values():
            self.stdout.write(table_)
        return part(FLOWING, **tables)


def _server(named: str | None) -> Mapping[str, Any]:
    """Return the PostgreSQL to measure on: the one that is named, the settings' own, or the usual one."""
    configured: Mapping[str, Any] = settings.DATABASES["default"]
    if not named and "postgresql" in configured["ENGINE"]:
        return configured
    try:
        return dj_database_url.parse(named or USUAL_SERVER)
    except ValueError as error:
        raise CommandError(f"--server: {error}") from error


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
