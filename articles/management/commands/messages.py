"""Gather the words of the interface and compile their translations."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from articles.management import catalogue


class Command(BaseCommand):
    help = (
        "Bring the catalogues in locale/ up to date with the code and the templates, and compile them. With --check "
        "nothing is written: it tells which strings have no translation, and fails where there are any."
    )
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--check", action="store_true", help="tell what is missing, write nothing")

    def handle(self, *args: Any, **options: Any) -> None:
        missing = 0
        for language in catalogue.languages():
            if not options["check"]:
                self._write(language)
            lines = catalogue.untranslated(settings.BASE_DIR, language)
            missing += len(lines)
            for line in lines:
                self.stdout.write(f"{language}: {line}")
        if options["check"] and missing:
            raise CommandError(f"{missing} strings have no translation.")
        self.stdout.write(
            f"{missing} strings have no translation." if missing else "Every string is translated."
        )

    def _write(self, language: str) -> None:
        """Write the catalogue of one language as text and compiled."""
        file = catalogue.po_file(settings.BASE_DIR, language)
        file.parent.mkdir(parents=True, exist_ok=True)
        text = catalogue.as_text(catalogue.brought_up_to_date(settings.BASE_DIR, language))
        file.write_bytes(text)
        file.with_suffix(".mo").write_bytes(catalogue.compiled(catalogue.known(settings.BASE_DIR, language)))
