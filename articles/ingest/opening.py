"""Open files of strangers in a process of their own, which may break down in place of this one."""

import contextlib
import json
import logging
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from types import TracebackType
from typing import Self

from articles.ingest import frames
from articles.ingest.readers.limits import LIMITS, Limits
from articles.ingest.readers.member import shown
from articles.ingest.readers.refusals import (
    BROKE_DOWN,
    NO_FILE,
    TOO_MUCH_MEMORY,
    TOO_SLOW,
    megabytes,
)
from articles.records.documents import Found, Refused

logger = logging.getLogger(__name__)

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = (sys.executable, "-m", "articles.ingest.opener")
GRACE = 5  # seconds that the other process has to stop by itself and say so
STARTING = 30  # seconds until it has to answer at all


def opened(path: Path, name: str, limits: Limits = LIMITS) -> Iterator[Found]:
    """Yield what a file holds, whoever made it, under a name whose ending tells how it is read.

    Nothing that is wrong with the file is raised: it ends as Refused, after what was read before.
    """
    with Opener(limits) as opener:
        yield from opener.opened(path, name)


class Opener:
    """Opens file after file in one process, and in a new one after a limit was hit. For one thread at a time."""

    def __init__(self, limits: Limits = LIMITS, *, program: Sequence[str] = PROGRAM) -> None:
        """Begin without a process; the first file starts one."""
        self.limits = limits
        self.program = program
        self.child: Child | None = None

    def __enter__(self) -> Self:
        """Return itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the process."""
        self.close()

    def close(self) -> None:
        """End the process, if there is one. Another file starts a new one."""
        if self.child is not None:
            self.child.end()
            self.child = None

    def opened(self, path: Path, name: str) -> Iterator[Found]:
        """Yield what a file holds, as the function of the same name does."""
        name = shown(name)
        try:
            path.stat()
            file = path.open("rb") if path.is_file() else None  # opening a pipe would wait for its writer
        except (OSError, ValueError) as error:
            yield Refused(name, getattr(error, "strerror", None) or NO_FILE)
            return
        if file is None:
            yield Refused(name, NO_FILE)
            return
        with file:
            yield from self.found(file.fileno(), name)

    def found(self, file: int, name: str) -> Iterator[Found]:
        """Yield what an open file holds; whatever the process does meanwhile becomes a refusal."""
        done = False
        try:
            if self.child is None:
                self.child = Child(self.program, self.limits)
            yield from self.child.answers(file, name)
            done = True
        except (frames.Gone, frames.Garbled, TimeoutError, OSError) as error:
            reason = BROKE_DOWN if self.child is None else self.child.reason(error)
            logger.warning("The process that opened %r was ended: %s %r", name, reason, error)
            yield Refused(name, reason)
        finally:  # also where nobody wants to know the rest
            if not done or self.child is None or self.child.files >= self.limits.files:
                self.close()


class Child:
    """A process that opens files."""

    def __init__(self, program: Sequence[str], limits: Limits) -> None:
        """Start it, in an empty folder, with nothing of this process but the Python and its path."""
        self.limits = limits
        self.files = 0
        self.folder = tempfile.TemporaryDirectory(prefix="opener-", ignore_cleanup_errors=True)
        self.channel, theirs = socket.socketpair()
        environment = {
            "PATH": os.environ.get("PATH", os.defpath),
            "PYTHONPATH": str(ROOT),
            "PYTHONUNBUFFERED": "1",
            "LC_ALL": "C.UTF-8",
            "HOME": self.folder.name,
            "TMPDIR": self.folder.name,
        }
        with theirs:
            self.process = subprocess.Popen(
                [*program, json.dumps(asdict(limits))],
                stdin=theirs,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                cwd=self.folder.name,
                env=environment,
                start_new_session=True,
            )
        self.most = frames.largest(limits.characters)

    def answers(self, file: int, name: str) -> Iterator[Found]:
        """Yield what it finds in an open file. Raise Gone, Garbled, TimeoutError or OSError where it fails."""
        if self.files == 0:
            frames.receive(self.channel, self.most, time.monotonic() + STARTING)  # it is there
        self.files += 1
        self.channel.settimeout(STARTING)
        frames.send(self.channel, {"name": name}, [file])
        waited, patience = 0.0, self.limits.seconds
        while waited < self.limits.all_seconds:
            began = time.monotonic()
            message = frames.receive(self.channel, self.most, began + patience + GRACE)
            waited += time.monotonic() - began
            patience = self.limits.seconds
            if message.keys() == {"done"}:
                return
            if message.keys() == {"wait"}:
                patience = self.limits.recognising + self.limits.seconds
            else:
                yield frames.found_in(message)
        raise TimeoutError

    def reason(self, error: Exception) -> str:
        """Return why it failed, and end it."""
        if isinstance(error, TimeoutError):
            return TOO_SLOW.format(seconds=self.limits.seconds)
        try:
            code = self.process.wait(GRACE) if isinstance(error, frames.Gone) else None
        except subprocess.TimeoutExpired:
            code = None
        if code == -signal.SIGXCPU:
            return TOO_SLOW.format(seconds=self.limits.seconds)
        if code in {frames.OUT_OF_MEMORY, -signal.SIGKILL}:  # the kernel's choice when memory runs out
            return TOO_MUCH_MEMORY.format(size=megabytes(self.limits.memory))
        return BROKE_DOWN

    def end(self) -> None:
        """Kill it with all that it started, and remove what it left."""
        self.channel.close()
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        self.folder.cleanup()
