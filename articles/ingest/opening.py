"""Open files of strangers in a process of their own, which may break down in place of this one."""

import contextlib
import json
import logging
import os
import re
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from itertools import islice
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
LOG = 4_000  # bytes of what it said last
LOGS = 100  # entries in our log that it may ask for, for one file
STARTING = 60  # seconds until it has to answer at all
BUSY = 4  # times as long as an article may take the processor, one is waited for: others may keep it busy


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
        """Yield what an open file holds. Where a process ends at a part of it, the next one leaves that part out."""
        refused: dict[int, str] = {}
        told = 0
        while True:
            rested = self.child is not None
            try:
                child = self.child = self.child or Child(self.program, self.limits)
            except OSError:
                logger.exception("No process to open %r could be started", name)
                yield Refused(name, BROKE_DOWN)
                return
            try:
                for found in islice(child.answers(file, name, refused), told, None):
                    told += 1
                    yield found
            finally:  # a process that has not told all of a file is of no use for the next
                if child.failure or child.files >= self.limits.files:
                    self.close()
            if not child.failure:
                return
            logger.warning("The process that opened %r was ended: %s", name, child.failure)
            if rested and child.at is None and not told:
                continue  # it may have ended while nobody asked it: a new one tells what of it is the file's fault
            if child.at is None or child.at in refused or len(refused) == self.limits.restarts:
                yield Refused(name, child.failure)
                return
            refused[child.at] = child.failure


class Child:
    """A process that opens files."""

    def __init__(self, program: Sequence[str], limits: Limits) -> None:
        """Start it, in an empty folder, with nothing of this process but the Python and its path."""
        self.limits = limits
        self.most = frames.largest(limits.characters)
        self.files = 0
        self.at: int | None = None  # the part of the file that it reads
        self.failure = ""  # why it has not told all of the last file
        self.folder = tempfile.TemporaryDirectory(prefix="opener-", ignore_cleanup_errors=True)
        self.said = tempfile.TemporaryFile()  # noqa: SIM115  # it lives as long as the process
        self.channel, theirs = socket.socketpair()
        with theirs:
            self.process = subprocess.Popen(
                [*program, json.dumps(asdict(limits))],
                stdin=theirs.fileno(),
                stdout=subprocess.DEVNULL,
                stderr=self.said,
                cwd=self.folder.name,
                env={
                    "PATH": os.environ.get("PATH", os.defpath),
                    "PYTHONPATH": str(ROOT),
                    "LC_ALL": "C.UTF-8",
                    "HOME": self.folder.name,
                    "TMPDIR": self.folder.name,
                },
                start_new_session=True,
            )

    def answers(self, file: int, name: str, refused: dict[int, str]) -> Iterator[Found]:
        """Yield what it finds in an open file, without the parts of these numbers; `failure` tells if that is all."""
        self.at, self.failure = None, BROKE_DOWN
        try:
            if self.files == 0:
                frames.receive(self.channel, self.most, time.monotonic() + STARTING)  # it is there
            self.files += 1
            self.channel.settimeout(STARTING)
            frames.send(self.channel, {"name": name, "refused": refused}, [file])
            yield from self.told(name)
        except TimeoutError:
            self.failure = TOO_SLOW.format(seconds=self.limits.seconds)
        except (frames.Gone, ConnectionError):
            self.failure = self.last_words()
        except (frames.Garbled, OSError):
            self.failure = BROKE_DOWN

    def told(self, name: str) -> Iterator[Found]:
        """Yield what it tells of a file, up to the end."""
        left, patience, logs = float(self.limits.all_seconds), BUSY * self.limits.seconds + GRACE, 0
        while left > 0:
            began = time.monotonic()
            message = frames.receive(self.channel, self.most, began + patience)
            left -= time.monotonic() - began
            match message:
                case {"done": bool(rests)}:
                    self.failure = ""
                    self.files = self.files if rests else self.limits.files
                    return
                case {"at": int(part)}:
                    self.at = part
                case {"wait": int(seconds)}:
                    patience = min(seconds, self.limits.recognising) + BUSY * self.limits.seconds + GRACE
                    continue
                case {"log": str(text)} if logs < LOGS:
                    logs += 1
                    logger.info("While %r was opened: %s", name, text)
                case _:
                    yield frames.found_in(message)
            patience = BUSY * self.limits.seconds + GRACE
        self.at, self.failure = None, TOO_SLOW.format(seconds=self.limits.all_seconds)

    def last_words(self) -> str:
        """Return why it ended by itself."""
        try:
            code = self.process.wait(GRACE)
        except subprocess.TimeoutExpired:
            return BROKE_DOWN
        self.said.seek(max(self.said.seek(0, os.SEEK_END) - LOG, 0))
        logger.info("It ended with %s: %s", code, without_words(self.said.read().decode(errors="replace")))
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
        self.said.close()
        self.folder.cleanup()


def without_words(said: str) -> str:
    """Return where an error came up and what it is called, and nothing of the file that it may quote."""
    lines = said.splitlines()
    places = [line for line in lines if line.startswith('  File "')]
    kind = re.match(r"[\w.]+(?=:|$)", lines[-1]) if lines else None
    return "\n".join([*places, kind[0]] if kind else places)
