"""Start the whole program on this machine: what `make run` does once the packages are installed."""

import os
import secrets
import signal
import sys
from contextlib import ExitStack
from types import FrameType
from typing import Any, NoReturn

from django.conf import settings
from django.contrib.auth.models import Group, User
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import DatabaseError, connections

from articles import tasks
from coverage_site.serving import Trouble, preflight, redis_server
from coverage_site.serving.processes import process_table
from coverage_site.serving.supervisor import reachable, supervise

FIRST_USER = "admin"


class Command(BaseCommand):
    """Start Redis, the workers and the web server, and stop them all on Ctrl-C."""

    help = "Migrate, make the first user, load the samples, then run Redis, worker, clock and web server."
    requires_system_checks = ()  # they would open the database before it is known to answer

    def handle(self, *args: Any, **options: Any) -> None:
        """Set up what is missing and serve until told to stop; trouble ends in one line."""
        signal.signal(signal.SIGTERM, stop)
        signal.signal(signal.SIGHUP, stop)
        try:
            code = self.serve()
        except Trouble as trouble:
            self.give_up(str(trouble))
        except DatabaseError as error:
            self.give_up(f"The database failed: {str(error).strip().splitlines()[0]}")
        except OSError as error:
            self.give_up(f"The machine failed: {error}")
        except KeyboardInterrupt:
            code = 0
        self.say("Stopped: a process has ended by itself, see above." if code else "Stopped.")
        sys.exit(code)

    def give_up(self, reason: str) -> NoReturn:
        """Say in one line why there is no start, or no going on."""
        self.stderr.write(f"Who Met Whom: {reason}")
        sys.exit(1)

    def serve(self) -> int:
        """Run one start from the checks to the end, and return the exit code."""
        host, port = settings.HOST, settings.PORT
        shown = reachable(host)
        address = f"http://[{shown}]:{port}" if ":" in shown else f"http://{shown}:{port}"
        with ExitStack() as stack:
            preflight.make_run_directory(settings.RUN_DIR)
            stack.enter_context(preflight.only_one(settings.RUN_DIR, address))
            if stopped := preflight.stop_leftovers(settings.RUN_DIR):
                self.say(f"Stopped {stopped} processes that an earlier start had left behind")
            preflight.check_port(host, port)
            preflight.check_database()
            os.environ[preflight.MARK] = str(settings.RUN_DIR)
            if settings.REDIS_IS_EMBEDDED:
                stack.enter_context(redis_server.running(settings.RUN_DIR))
            else:
                preflight.check_redis(settings.REDIS_URL)
            password = self.set_up()
            if settings.REDIS_IS_EMBEDDED:  # it is empty, and no worker runs yet
                tasks.begin_anew()
            connections.close_all()
            self.say("Starting the web server, the worker and its clock")
            return supervise(
                process_table(host=host, port=port, workers=settings.WORKERS, log_level=settings.LOG_LEVEL),
                host=host,
                port=port,
                on_ready=lambda: self.invite(address, password),
            )

    def set_up(self) -> str:
        """Bring database, static files and samples up to date; return the password of a new first user."""
        self.say("Preparing the database and the static files")
        call_command("migrate", verbosity=0, interactive=False)
        call_command("collectstatic", verbosity=0, interactive=False)
        if User.objects.exists():
            return ""
        # The user comes last: a start that was cut short before is a first start again.
        if settings.SAMPLES:
            self.say("Loading the sample articles")
            call_command("load_samples", stdout=self.stdout)
        password = secrets.token_urlsafe(9)
        user = User.objects.create_superuser(FIRST_USER, password=password)
        user.groups.add(Group.objects.get(name="admin"))
        return password

    def invite(self, address: str, password: str) -> None:
        """Say where the site is, and, on the first start only, who may enter."""
        key = f", log in as {FIRST_USER} with password {password} (shown only now)" if password else ""
        self.say(f"\nWho Met Whom is at {address}{key}\nCtrl-C stops it.\n")

    def say(self, line: str) -> None:
        """Print a line at once, also where the output is a pipe."""
        self.stdout.write(line)
        self.stdout.flush()


def stop(number: int, _frame: FrameType | None) -> None:
    """Leave through every `finally`, so that what was started is stopped."""
    sys.exit(128 + number)
