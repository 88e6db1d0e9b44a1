"""The program's own Celery application, with steps at which a test can hold a worker, and with poisoned articles.

A worker that comes to a step for which a file lies in the folder FAULTS takes that file and stays there until it is
killed; what stands in the file is how many times it passes by before. SEGFAULT in a text ends the process in C code,
KILLED as the kernel does where memory is out, HUNGRY takes all memory that there is for it, ENDLESS never comes to an
end and hears no signal. Everything else is the program's own, only less patient.
"""

import ctypes
import os
import resource
import signal
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from datetime import timedelta
from functools import wraps
from pathlib import Path
from typing import Any, NoReturn

import django
import psutil
from celery.signals import worker_init

django.setup()

from articles import analysis, ledger, tasks  # noqa: E402 - needs the models
from articles.ingest import unpacking  # noqa: E402
from articles.models import Article  # noqa: E402
from coverage_site.celery import app  # noqa: E402

__all__ = ["READING", "STEPS", "app"]

BEFORE, AFTER, AFTER_ONE = "before", "after", "after something came of it"
# Each step of an article, and one of a file: the function, by where it is called, at whose beginning or end it is.
STEPS: Mapping[str, tuple[Any, str, str]] = {
    "claimed": (analysis, "claim", AFTER_ONE),
    "read": (analysis, "read", BEFORE),
    "to-be-stored": (analysis, "store", BEFORE),
    "stored": (analysis, "store", AFTER),
    "in-the-transaction": (ledger, "store_readings", AFTER),
    "file": (unpacking, "store_part", BEFORE),
}
READING = (analysis, "read")

MEMORY = 256 * 2**20  # bytes that HUNGRY may take beside what the process has
_passed: Counter[str] = Counter()


def come_to(step: str) -> None:
    """Stay at a step where a test wants that of one worker."""
    folder = os.environ.get("FAULTS")
    if not folder:
        return
    wanted = Path(folder) / step
    with suppress(FileNotFoundError):
        _passed[step] += 1
        if _passed[step] > int(wanted.read_text() or 0):
            wanted.rename(wanted.with_suffix(".held"))
            stay()


def stay() -> NoReturn:
    """Do nothing, whatever signal comes that can be blocked."""
    signal.pthread_sigmask(signal.SIG_BLOCK, signal.valid_signals())
    while True:
        time.sleep(60)


def with_step(step: str, when: str, call: Callable[..., Any]) -> Callable[..., Any]:
    """Return a function that comes to a step before or after it does what it did."""

    @wraps(call)
    def called(*args: Any, **kwargs: Any) -> Any:
        if when == BEFORE:
            come_to(step)
        result = call(*args, **kwargs)
        if when == AFTER or (when == AFTER_ONE and result):
            come_to(step)
        return result

    return called


def with_poison(call: Callable[..., Any]) -> Callable[..., Any]:
    """Return a function that reads articles, and does what poison does where it is in one of them."""

    @wraps(call)
    def called(*args: Any, **kwargs: Any) -> Any:
        for text in texts(args):
            for word, deed in POISON.items():
                if word in text:
                    deed()
        return call(*args, **kwargs)

    return called


def texts(what: Any) -> Iterator[str]:
    """Yield the texts of the articles in an argument."""
    if isinstance(what, Article):
        yield what.text
    elif isinstance(what, list | tuple):
        for part in what:
            yield from texts(part)


def segfault() -> None:
    """Read where no memory is."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    ctypes.string_at(0)


def kill() -> None:
    """End at once."""
    os.kill(os.getpid(), signal.SIGKILL)


def eat() -> None:
    """Take memory until there is no more."""
    before = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (psutil.Process().memory_info().vms + MEMORY, before[1]))
    try:
        taken = []
        while True:
            taken.append(bytearray(2**20))
    finally:
        resource.setrlimit(resource.RLIMIT_AS, before)


POISON: Mapping[str, Callable[[], None]] = {
    "SEGFAULT": segfault,
    "KILLED": kill,
    "HUNGRY": eat,
    "ENDLESS": stay,
}


@worker_init.connect
def prepare(**_: Any) -> None:
    """Make a worker one that can be held and poisoned, and that misses messages sooner. Tests import this too."""
    for step, (module, name, when) in STEPS.items():
        setattr(module, name, with_step(step, when, getattr(module, name)))
    setattr(*READING, with_poison(getattr(*READING)))
    tasks.LOST_AFTER = timedelta(seconds=3)
