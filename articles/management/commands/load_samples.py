"""Brings in the sample articles of the project."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from articles.ingest.readers import ENDINGS
from articles.management.commands.import_articles import take

SAMPLES = Path(settings.BASE_DIR) / "samples"


class Command(BaseCommand):
    help = "Store the sample articles that are not there yet, and have them read."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--now", action="store_true", help="read them here instead of queueing them")

    def handle(self, *args: Any, **options: Any) -> None:
        files = [
            path for path in sorted(SAMPLES.glob("*")) if path.suffix in ENDINGS and path.name != "README.md"
        ]
        if not files:
            raise CommandError(f"There are no samples in {SAMPLES}.")
        take(self, files, now=options["now"])
