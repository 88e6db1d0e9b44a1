"""Read archives (.zip): each file in them as if it had come by itself. Nothing is unpacked to a disk."""

import io
import re
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO, cast

from articles.ingest.readers.limits import MB
from articles.ingest.readers.member import BROKEN, Budget, Member, Unpacked
from articles.ingest.readers.refusals import (
    BOMB,
    CUT_OFF,
    DAMAGED,
    ENCRYPTED,
    LONG_NAME,
    NO_KIND,
    OTHER_ARCHIVE,
    OUTSIDE,
    Unreadable,
)
from articles.records.documents import Found, Refused

LONGEST = 1_000  # characters of a name with its folders
LITTER = re.compile(r"(?:^|/)(?:__MACOSX/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\._)")  # that systems leave


def read_zip(member: Member) -> Iterator[Found]:
    """Yield what the files of an archive hold, as `archive.zip/inner/a.docx`."""
    source = member.source if member.depth == 0 else io.BytesIO(member.data())
    with opened_zip(source, ".zip") as archive:
        for info in archive.infolist():
            if info.is_dir() or LITTER.search(info.filename):
                continue
            try:
                refuse_name(info.orig_filename)
                stream = entry(archive, info, member.budget)
            except Unreadable as refusal:
                member.budget.count()
                yield Refused(member.path(info.filename), str(refusal))
                continue
            with stream:
                yield from member.inner(info.filename, stream)


@contextmanager
def opened_zip(source: BinaryIO, ending: str) -> Iterator[zipfile.ZipFile]:
    """Open an archive. Raise Unreadable where it is none, or only the beginning of one."""
    begins = source.read(4)
    try:
        archive = zipfile.ZipFile(source)
    except NotImplementedError:  # of a version to come
        raise Unreadable(OTHER_ARCHIVE) from None
    except BROKEN:
        raise Unreadable(CUT_OFF if begins == b"PK\x03\x04" else NO_KIND.format(ending=ending)) from None
    with archive:
        yield archive


def entry(archive: zipfile.ZipFile, info: zipfile.ZipInfo, budget: Budget) -> BinaryIO:
    """Return the stream of a file in an archive. Raise Unreadable where it cannot be had."""
    if info.flag_bits & 0x1:
        raise Unreadable(ENCRYPTED)
    ratio = budget.limits.ratio
    if info.file_size > MB and info.file_size > ratio * max(info.compress_size, 1):
        raise Unreadable(BOMB.format(number=ratio))
    try:
        stream = archive.open(info)
    except NotImplementedError:
        raise Unreadable(OTHER_ARCHIVE) from None
    except BROKEN:
        raise Unreadable(DAMAGED) from None
    unpacked = Unpacked(cast(BinaryIO, stream), budget, lambda: info.compress_size)
    return cast(BinaryIO, io.BufferedReader(unpacked, 1 << 16))


def refuse_name(name: str) -> None:
    """Raise Unreadable where a name would lead out of the archive, were it unpacked, or is no name."""
    if len(name) > LONGEST:
        raise Unreadable(LONG_NAME.format(number=f"{LONGEST:,}"))
    parts = name.replace("\\", "/").split("/")
    if ".." in parts or not parts[0] or re.match(r"[A-Za-z]:", name) or "\x00" in name:
        raise Unreadable(OUTSIDE)
