"""Makes a backup."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DatabaseError

from articles.operations.backup import make_backup
from articles.operations.databases import NoTool, shown


class Command(BaseCommand):
    help = (
        "Write the database and the originals of the articles into one file, while the program goes on. A name that "
        "ends in .gz has it compressed."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", metavar="FILE", type=Path, help="a new file, e.g. ledger.tar")

    def handle(self, *args: Any, **options: Any) -> None:
        target: Path = options["file"].absolute()
        try:
            manifest = make_backup(target, tell=self.stdout.write)
        except FileExistsError:
            raise CommandError(f"{target} is there already: choose another name.") from None
        except NoTool as trouble:
            raise CommandError(str(trouble)) from None
        except DatabaseError as error:
            raise CommandError(f"The database failed: {shown(str(error))}") from None
        except OSError as error:
            raise CommandError(f"The backup could not be written: {error}") from None
        for name in manifest.missing:
            self.stderr.write(f"Missing in {target.name}: the original {name} was not in its place.")
        articles, meetings = (manifest.counts.get(f"articles_{name}", 0) for name in ("article", "meeting"))
        self.stdout.write(
            f"{target}: {articles} articles, {meetings} meetings, {len(manifest.parts) - 1} originals, "
            f"{target.stat().st_size} bytes."
        )
