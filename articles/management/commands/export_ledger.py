"""Prints the ledger for other programs, one meeting a line."""

import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from articles.selectors.export import exported

# JSON lets them stand, but a program that parts lines as Unicode does would cut a name in two.
ENDS_OF_LINES = str.maketrans({sign: f"\\u{ord(sign):04x}" for sign in "\u0085\u2028\u2029"})


class Command(BaseCommand):
    help = (
        "Print every meeting of the ledger, one JSON object a line: its participants, date, status, place, and "
        "the characters of each article that tell of it. By date; ids play no part in the order."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--output", type=Path, metavar="FILE", help="write into this file instead")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["output"] is None:
            for line in lines():
                self.stdout.write(line)
            return
        try:
            with options["output"].open("w", encoding="utf-8", newline="\n") as file:
                file.writelines(f"{line}\n" for line in lines())
        except OSError as error:
            raise CommandError(f"{options['output']}: {error.strerror or error}") from error


def lines() -> Iterator[str]:
    """Yield the ledger, a line for each meeting."""
    for meeting in exported():
        yield json.dumps(asdict(meeting), ensure_ascii=False).translate(ENDS_OF_LINES)
