"""The processes of the program: what a Procfile would say, with this environment's own Python."""

import os
import shlex
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field

# A process draws one page at a time, however many threads it has.
WEB_PROCESSES = max(2, min(os.cpu_count() or 1, 4))
# One task runs on one core: more threads would only take them from the other workers.
ONE_THREAD = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "BLIS_NUM_THREADS": "1"}


@dataclass(frozen=True)
class Process:
    """A command that runs until it is told to stop."""

    name: str
    arguments: tuple[str, ...]
    environment: Mapping[str, str] = field(default_factory=dict)

    @property
    def command(self) -> str:
        """The command as a shell line; `exec`, so that signals meet the program and no shell."""
        return "exec " + shlex.join((sys.executable, *self.arguments))


def process_table(*, host: str, port: int, workers: int, log_level: str) -> list[Process]:
    """Return what has to run: web server, worker, and the clock that wakes the sweep."""
    address = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
    # In a container root is the usual user, and tasks carry numbers only.
    warning = "ignore:You're running the worker with superuser"
    celery = ("-W", warning, "-m", "celery", "--quiet", "--app=coverage_site")
    quiet = f"--loglevel={'WARNING' if log_level == 'INFO' else log_level}"
    return [
        Process(
            "web",
            (
                *("-m", "gunicorn", "coverage_site.wsgi:application", f"--bind={address}"),
                # Threads, because a page that shows progress asks again and again.
                *("--worker-class=gthread", f"--workers={WEB_PROCESSES}", "--threads=8", "--timeout=60"),
                *("--graceful-timeout=3", "--log-level=warning", "--no-control-socket"),
                "--logger-class=coverage_site.serving.web_log.WebLog",
            ),
        ),
        Process(
            "worker",
            (*celery, "worker", f"--concurrency={workers}", quiet, "--without-gossip", "--without-mingle"),
            ONE_THREAD,
        ),
        Process("clock", (*celery, "beat", quiet)),
    ]
