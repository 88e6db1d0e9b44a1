"""Workers tell that they live, in the database: it knows of them while Redis is away, which workers outlive.

A worker that stops takes its row along; one that is killed leaves a row that grows old.
"""

import logging
import os
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import DatabaseError, connection
from django.db.models.functions import Now

from articles.models import Worker

BEAT_SECONDS = 5.0
LOST_AFTER = timedelta(seconds=30)
FORGOTTEN_AFTER = timedelta(days=1)
FORK_WAITS = 3.0  # seconds at most

logger = logging.getLogger(__name__)

# No child is forked while the heart speaks with the database: it would inherit locks that nobody opens again.
_speaking = threading.Lock()
_held = False


@dataclass(frozen=True, slots=True)
class WorkerState:
    """A worker as the database knows it; `age` is in seconds since its last beat."""

    name: str
    processes: int
    analyser_version: str
    started_at: datetime
    age: float

    @property
    def alive(self) -> bool:
        """Tell if it was heard of lately."""
        return self.age < LOST_AFTER.total_seconds()


def worker_states() -> list[WorkerState]:
    """Return every worker that is not forgotten, the living first: one query."""
    rows = Worker.objects.annotate(now=Now()).order_by("name")
    found = [
        WorkerState(
            row.name,
            row.processes,
            row.analyser_version,
            row.started_at,
            max(0.0, (row.now - row.beat_at).total_seconds()),
        )
        for row in rows
    ]
    return sorted(found, key=lambda worker: not worker.alive)


def beat(name: str, *, processes: int, version: str) -> None:
    """Note that a worker lives."""
    told = {"processes": processes, "analyser_version": version[:40], "beat_at": Now()}
    if not Worker.objects.filter(name=name).update(**told):
        Worker.objects.create(name=name, processes=processes, analyser_version=version[:40])
        Worker.objects.filter(beat_at__lt=Now() - FORGOTTEN_AFTER).delete()


class Heart(threading.Thread):
    """The thread of a worker's parent process that tells of it every few seconds."""

    def __init__(self, host: str, *, processes: Callable[[], int], version: str) -> None:
        super().__init__(name="heart", daemon=True)
        self.worker = f"{host} {os.getpid()}"[:255]
        self.processes = processes
        self.version = version
        self.stopping = threading.Event()
        os.register_at_fork(before=hold, after_in_parent=let_go, after_in_child=forget)

    def run(self) -> None:
        """Beat until told to stop; a database that is away is only waited for."""
        silent = False
        while True:
            with _speaking:
                try:
                    beat(self.worker, processes=self.processes(), version=self.version)
                    silent = False
                except DatabaseError as error:
                    if not silent:
                        logger.warning("The worker cannot tell that it lives: %s", error)
                    silent = True
                finally:
                    connection.close()
            if self.stopping.wait(BEAT_SECONDS):
                return

    def stop(self) -> None:
        """Stop, and take the worker's row away."""
        self.stopping.set()
        self.join(BEAT_SECONDS)
        try:
            Worker.objects.filter(name=self.worker).delete()
        except DatabaseError as error:
            logger.warning("The worker could not tell that it stops: %s", error)


def hold() -> None:
    """Keep the heart from speaking while the process forks; where it hangs in a database that hangs, go on."""
    global _held
    _held = _speaking.acquire(timeout=FORK_WAITS)


def let_go() -> None:
    """Let the heart of the process that forked speak again."""
    global _held
    if _held:
        _speaking.release()
    _held = False


def forget() -> None:
    """Have a lock of its own in a child, whose heart does not beat."""
    global _speaking, _held
    _speaking, _held = threading.Lock(), False
