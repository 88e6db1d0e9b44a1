"""A file, or what lies in one, with what is left of what it may take."""

import io
import lzma
import signal
import threading
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import BinaryIO

from articles.ingest.readers.limits import MB, Limits
from articles.ingest.readers.refusals import (
    BOMB,
    CUT_OFF,
    DAMAGED,
    TOO_LARGE,
    TOO_MANY,
    TOO_SLOW,
    UNPACKS_TOO_LARGE,
    Spent,
    Unreadable,
    megabytes,
)
from articles.records.documents import Found

BROKEN = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError, ValueError, OverflowError)
HEAD = 1000  # bytes that tell what a file is
NAME = 1000  # characters of a name that are kept, from its end
ENDINGS_OF_TYPES = {  # that things have which come with a type instead of a name
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "text/csv": ".csv",
    "application/pdf": ".pdf",
    "application/zip": ".zip",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/vnd.oasis.opendocument.text": ".odt",
    "message/rfc822": ".eml",
}


@dataclass(slots=True)
class Budget:
    """What a file and all that lies in it have taken together."""

    limits: Limits
    members: int = 0
    unpacked: int = 0
    tell: Callable[[str, int], None] = lambda what, number: None  # see `read_all`
    refused: Mapping[int, str] = field(default_factory=dict)

    def count(self) -> None:
        """Take one more file, record or row into account. Raise Spent where it is one too many."""
        self.members += 1
        if self.members > self.limits.members:
            raise Spent(TOO_MANY.format(number=f"{self.limits.members:,}"))

    def begin(self) -> None:
        """Tell which file is read now, by its number. Raise Unreadable where it is known to be refused."""
        self.tell("at", self.members)
        if self.members in self.refused:
            raise Unreadable(self.refused[self.members])

    def unpack(self, size: int) -> None:
        """Take so many unpacked bytes into account. Raise Spent where they are too many."""
        self.unpacked += size
        if self.unpacked > self.limits.unpacked:
            raise Spent(UNPACKS_TOO_LARGE.format(size=megabytes(self.limits.unpacked)))


@dataclass(frozen=True, slots=True)
class Member:
    """A file, or what lies in one."""

    name: str
    source: BinaryIO
    budget: Budget
    read: Callable[["Member"], Iterator[Found]] = field(repr=False)  # how what lies in it is read
    ending: str = ""  # with the dot, in lower case: how it is read
    depth: int = 0

    @property
    def limits(self) -> Limits:
        """Return what it may take."""
        return self.budget.limits

    def data(self) -> bytes:
        """Return all of its bytes. Raise Unreadable where they are too many to be held at once."""
        data = self.source.read(self.limits.member + 1)
        if len(data) > self.limits.member:
            raise Unreadable(TOO_LARGE.format(size=megabytes(self.limits.member)))
        return data

    def head(self) -> bytes:
        """Return its first bytes, which are read again later."""
        peek = getattr(self.source, "peek", None)
        if peek is not None:
            return bytes(peek(HEAD)[:HEAD])
        head = self.source.read(HEAD)
        self.source.seek(0)
        return head

    def inner(self, name: str, source: BinaryIO, *, ending: str = "") -> Iterator[Found]:
        """Yield what is found in a file that lies in this one, read by an ending that its name may not have.

        Nothing that is wrong with it is raised but Spent.
        """
        inside = replace(self, name=self.path(name), source=source, depth=self.depth + 1)
        return self.read(replace(inside, ending=ending or ending_of(name)))

    def path(self, name: str) -> str:
        """Return the name of what lies in it, after its own: `archive.zip/inner/a.docx`."""
        return f"{self.name}/{shown(name)}"[-NAME:]


class Unpacked(io.RawIOBase):
    """A stream out of an archive. Reading raises Unreadable or Spent where too much comes out of too little."""

    def __init__(
        self, stream: "BinaryIO | io.BufferedIOBase", budget: Budget, packed: Callable[[], int]
    ) -> None:
        """Read `stream`; `packed` tells how many bytes have gone in so far, or at most will."""
        self.take = getattr(
            stream, "read1", stream.read
        )  # what came before the stream breaks off is not lost
        self.budget = budget
        self.packed = packed
        self.size = 0

    def readable(self) -> bool:
        """Tell that it is there to be read."""
        return True

    def tell(self) -> int:
        """Return how many bytes have come out so far."""
        return self.size

    def readinto(self, buffer: "bytearray | memoryview") -> int:  # type: ignore[override]
        """Fill a buffer and return how many bytes were put into it."""
        try:
            data = self.take(len(buffer))
        except EOFError:
            raise Unreadable(CUT_OFF) from None
        except BROKEN:
            raise Unreadable(DAMAGED) from None
        buffer[: len(data)] = data
        self.size += len(data)
        self.budget.unpack(len(data))
        ratio = self.budget.limits.ratio
        if self.size > MB and self.size > ratio * max(self.packed(), 1):
            raise Unreadable(BOMB.format(number=ratio))
        return len(data)


def ending_of(name: str) -> str:
    """Return what a file's name ends in, in lower case, with the dot: ".txt", ".warc.gz", or nothing."""
    last = name.replace("\\", "/").rsplit("/", 1)[-1].lower()
    stem, dot, ending = last.rpartition(".")
    if ending == "gz" and stem.endswith(".warc"):
        return ".warc.gz"
    return dot + ending if dot else ""


def shown(name: str) -> str:
    """Return a name without characters that cannot be seen, its end kept where it is too long."""
    return "".join(c if c.isprintable() else "\ufffd" for c in name)[-NAME:]


class TimeUp(BaseException):
    """The time for a step is over. No library's `except Exception` keeps it."""


@contextmanager
def at_most(seconds: int) -> Iterator[None]:
    """Raise Unreadable where what is done takes longer, in seconds of the processor: others may keep it busy.

    It needs the main thread; elsewhere nothing is watched.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def stop(*_: object) -> None:
        raise TimeUp

    before = signal.signal(signal.SIGPROF, stop)
    try:
        signal.setitimer(signal.ITIMER_PROF, seconds, 1)  # again each second, should a destructor swallow it
        try:
            yield
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)
    except TimeUp:
        raise Unreadable(TOO_SLOW.format(seconds=seconds)) from None
    finally:
        signal.signal(signal.SIGPROF, before)
