"""Brings in articles from files and folders."""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from tqdm import tqdm

from articles import analysis, tasks
from articles.ingest.importing import Progress, ended_early, files_in
from articles.ingest.intake import Enqueue, keep_other_name
from articles.ingest.opening import Opener
from articles.ingest.readers import ALL_ENDINGS
from articles.ingest.readers.refusals import BROKE_DOWN
from articles.ingest.store import Added, add_article
from articles.models import ImportedFile
from articles.records.documents import Found, Refused


class Command(BaseCommand):
    help = (
        f"Store articles from files ({', '.join(ALL_ENDINGS)}) and from all files in folders, each text once, and have "
        "them read. An import that was interrupted goes on where it was when it is started again."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "files",
            metavar="PATH",
            nargs="+",
            type=Path,
            help=(
                'a .jsonl file has lines {"text", "id"?, "title"?, "reference_date"?, "lang"?, "publisher"?}'
            ),
        )
        parser.add_argument("--now", action="store_true", help="read them here instead of queueing them")

    def handle(self, *args: Any, **options: Any) -> None:
        take(self, options["files"], now=options["now"])


def take(command: BaseCommand, paths: Iterable[Path], *, now: bool) -> None:
    """Store what is in files, say what was refused, and print the counts. Raise CommandError if all failed."""
    files = list(files_in(paths))
    progress = Progress()
    rows: list[ImportedFile] = []
    unopened = 0
    # On a terminal only: elsewhere it would fill a log.
    with (
        tqdm(unit=" articles", disable=not sys.stderr.isatty(), leave=False) as bar,
        Opener() as opener,
        tasks.enqueueing() as enqueue,
    ):
        try:
            for place, path in enumerate(files, start=1):
                bar.set_description(f"{place}/{len(files)} {path.name[-40:]}", refresh=False)
                try:
                    row = progress.begin(path)
                except OSError as error:
                    unopened += 1
                    command.stderr.write(f"{path}: {error.strerror or 'It cannot be opened.'}")
                    continue
                rows.append(row)
                bar.update(row.articles)
                if not row.finished:
                    before, number, item = row.articles, 0, None
                    for number, item in enumerate(opener.opened(path, path.name), start=1):
                        if number <= before:
                            continue
                        outcome = take_one(command, item, None if now else enqueue)
                        setattr(row, outcome, getattr(row, outcome) + 1)
                        row.articles += 1
                        progress.note(row)
                        bar.update()
                    if ended_early(path.name, before, number, item):
                        unopened += 1
                        reason = item.reason if isinstance(item, Refused) else BROKE_DOWN
                        command.stderr.write(f"{path}: {reason}")
                        continue
                    row.finished = True
                    progress.note(row)
        except KeyboardInterrupt:
            raise CommandError(
                "Interrupted. Start it again with the same files, and it goes on where it was.",
                returncode=130,
            ) from None
        finally:
            progress.flush()
    progress.end(row.key for row in rows)
    added, there = sum(row.added for row in rows), sum(row.there for row in rows)
    refused = sum(row.refused for row in rows) + unopened
    command.stdout.write(f"{added} added, {there} there already, {refused} refused.")
    if refused and not added + there:
        raise CommandError("Nothing could be read.")


def take_one(command: BaseCommand, item: Found, enqueue: Enqueue | None) -> str:
    """Store one article, read it here without `enqueue`, and return what became of it: "added", "there", "refused"."""
    if isinstance(item, Refused):
        command.stderr.write(f"{item.name}: {item.reason}")
        return "refused"
    outcome = add_article(document=item.document, name=item.name, enqueue=enqueue)
    article = outcome.article
    is_new = isinstance(outcome, Added)
    if not is_new and keep_other_name(item.name, document=item.document, article=article):
        command.stderr.write(f"{item.name}: its text is there already, as {article.name or article}.")
    if enqueue is None and analysis.read_article(article.pk):
        article.refresh_from_db(fields=["error"])
        if article.error:
            command.stderr.write(f"{item.name}: {article.error}")
    return "added" if is_new else "there"
