"""Restores a backup."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DatabaseError

from articles.operations.archive import BadBackup
from articles.operations.databases import NoTool, shown
from articles.operations.restoring import NotNow, restore


class Command(BaseCommand):
    help = (
        "Put the database and the originals of a backup in the place of those that are there. Everything is checked "
        "before anything is changed; an older backup is brought up to date."
    )
    requires_system_checks = ()  # the database may be empty

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", metavar="FILE", type=Path, help="what manage.py backup has written")
        parser.add_argument("--replace", action="store_true", help="lose the ledger that is there")

    def handle(self, *args: Any, **options: Any) -> None:
        source: Path = options["file"].absolute()
        try:
            manifest = restore(source, replace=options["replace"], tell=self.stdout.write)
        except (BadBackup, NotNow, NoTool) as trouble:
            raise CommandError(str(trouble)) from None
        except DatabaseError as error:
            raise CommandError(f"The database failed: {shown(str(error))}") from None
        except OSError as error:
            raise CommandError(f"The backup could not be restored: {error}") from None
        self.stdout.write(
            f"Restored as of {manifest.made}: {manifest.counts['articles_article']} articles, "
            f"{manifest.counts['articles_meeting']} meetings, {len(manifest.parts) - 1} originals. "
            "Everybody has to log in again."
        )
