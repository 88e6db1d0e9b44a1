"""Brings in articles from files."""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from articles import analysis, tasks
from articles.ingest import importing
from articles.ingest.intake import keep_other_name
from articles.ingest.readers import ENDINGS
from articles.ingest.store import Added, add_article


class Command(BaseCommand):
    help = f"Store articles from {', '.join(ENDINGS)} and .jsonl files, each text once, and have them read."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "files",
            metavar="FILE",
            nargs="+",
            type=Path,
            help=(
                'a .jsonl file has lines {"text", "id"?, "title"?, "reference_date"?, "lang"?, "publisher"?}'
            ),
        )
        parser.add_argument("--now", action="store_true", help="read them here instead of queueing them")

    def handle(self, *args: Any, **options: Any) -> None:
        take(self, importing.from_files(options["files"]), now=options["now"])


def take(command: BaseCommand, found: Iterable[importing.Found], *, now: bool) -> None:
    """Store what was found, say what was refused, and print the counts. Raise CommandError if all failed."""
    counts: Counter[str] = Counter()
    for item in found:
        if isinstance(item, importing.Refused):
            counts["refused"] += 1
            command.stderr.write(f"{item.name}: {item.reason}")
            continue
        outcome = add_article(document=item.document, name=item.name, enqueue=None if now else tasks.enqueue)
        article = outcome.article
        if isinstance(outcome, Added):
            counts["added"] += 1
        else:
            counts["there"] += 1
            if keep_other_name(item.name, document=item.document, article=article):
                command.stderr.write(f"{item.name}: its text is there already, as {article.name or article}.")
        if now and analysis.read_article(article.pk):
            article.refresh_from_db(fields=["error"])
            if article.error:
                command.stderr.write(f"{item.name}: {article.error}")
    command.stdout.write(
        f"{counts['added']} added, {counts['there']} there already, {counts['refused']} refused."
    )
    if counts["refused"] and not counts["added"] + counts["there"]:
        raise CommandError("Nothing could be read.")
