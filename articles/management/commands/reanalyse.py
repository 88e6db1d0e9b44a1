"""Has articles read again that an older version has read."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from articles.models import Reanalysis
from articles.operations import reanalysis


class Command(BaseCommand):
    help = (
        "Have the workers read again what an older version has read, behind all new articles. It goes on by itself "
        "until all is read; the clock and a worker have to run."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        what = parser.add_mutually_exclusive_group()
        what.add_argument(
            "--pause", action="store_true", help="stop for now; the same command without it goes on"
        )
        what.add_argument("--status", action="store_true", help="only say how far it is")
        parser.add_argument(
            "--per-minute",
            metavar="N",
            type=int,
            help="articles at most; 0 for as many as the workers manage",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["per_minute"] is not None and options["per_minute"] < 0:
            raise CommandError("--per-minute is a number of articles, or 0 for no limit.")
        if not options["status"]:
            wanted = Reanalysis.State.PAUSED if options["pause"] else Reanalysis.State.ON
            reanalysis.decide(wanted, per_minute=options["per_minute"])
        found = reanalysis.progress()
        for version, number in found.versions:
            self.stdout.write(f"{number} articles read by {version or 'an unknown version'}")
        how = "paused" if found.paused else ("going on" if found.running else "off")
        self.stdout.write(f"{found.older} articles of older versions; reading them again is {how}.")
