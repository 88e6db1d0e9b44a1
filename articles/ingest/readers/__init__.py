"""Turn the bytes of files into articles.

A format is one function and one line in a registry: `TEXTS` and `DOCUMENTS` hold one article in a file, `CONTAINERS`
many. Nothing here imports Django, and none of it is safe from a file made to do harm but by its limits of size:
files of strangers are read in a process of their own (`articles.ingest.opening`).
"""

import logging
from collections.abc import Callable, Iterator, Mapping
from typing import BinaryIO

from articles.ingest import metadata
from articles.ingest.readers.archive import read_zip
from articles.ingest.readers.crawl import read_warc
from articles.ingest.readers.html import read_html
from articles.ingest.readers.limits import LIMITS, Limits
from articles.ingest.readers.lines import read_lines
from articles.ingest.readers.mail import read_mail
from articles.ingest.readers.markdown import read_markdown
from articles.ingest.readers.member import Budget, Member, at_most, ending_of, shown
from articles.ingest.readers.office import read_docx, read_odt
from articles.ingest.readers.pdf import Scanned, read_pdf
from articles.ingest.readers.plain import read_plain
from articles.ingest.readers.refusals import (
    DAMAGED,
    HOLDS_NOTHING,
    NESTED,
    NO_ENDING,
    NOT_A_TEXT,
    OLD_OFFICE,
    OTHER_ARCHIVE,
    OTHER_ENDING,
    SCANNED,
    TOO_DEEP,
    TOO_MUCH_MEMORY,
    Spent,
    Unreadable,
    megabytes,
    refuse_disguised,
    refuse_endless,
    refuse_unreadable_text,
)
from articles.ingest.readers.scans import recognised
from articles.ingest.readers.table import read_table
from articles.ingest.readers.text import clean
from articles.records.documents import Document, Found, Readable, Refused

__all__ = ["ALL_ENDINGS", "ENDINGS", "LIMITS", "Limits", "Unreadable", "paste", "read", "read_all"]

logger = logging.getLogger(__name__)

TEXTS: dict[str, Callable[[bytes], Document]] = {
    ".htm": read_html,
    ".html": read_html,
    ".md": read_markdown,
    ".txt": read_plain,
}
DOCUMENTS: dict[str, Callable[[bytes, Limits], Document]] = {
    ".docx": read_docx,
    ".odt": read_odt,
    ".pdf": read_pdf,
}
CONTAINERS: dict[str, Callable[[Member], Iterator[Found]]] = {
    ".csv": read_table,
    ".eml": read_mail,
    ".jsonl": read_lines,
    ".tsv": read_table,
    ".warc": read_warc,
    ".warc.gz": read_warc,
    ".zip": read_zip,
}
ENDINGS = tuple(TEXTS)  # what may be read in any process
ALL_ENDINGS = tuple(sorted([*TEXTS, *DOCUMENTS, *CONTAINERS]))  # what `articles.ingest.opening` opens

BEGINNINGS = {  # that are no disguise
    ".docx": b"PK\x03\x04",
    ".odt": b"PK\x03\x04",
    ".pdf": b"%PDF-",
    ".warc": b"\x1f\x8b",
    ".warc.gz": b"\x1f\x8b",
    ".zip": b"PK\x03\x04",
}
OLD = {".doc", ".dot", ".rtf", ".wpd"}
ARCHIVES = {".gz", ".rar", ".7z", ".tar", ".tgz", ".bz2", ".xz"}


def read_all(
    name: str,
    source: BinaryIO,
    limits: Limits = LIMITS,
    *,
    tell: Callable[[str, int], None] = lambda what, number: None,
    refused: Mapping[int, str] | None = None,
) -> Iterator[Found]:
    """Yield what a file holds, as it is read: one article, many, or why there is none. `source` can seek.

    What is wrong with a part of a file refuses that part, and the rest is read. Who has to end the reading from
    outside is told ("at", n) before the n-th part is read, and ("wait", s) before a step that may take s seconds;
    read again with {n: reason} in `refused`, the file gives the same, but for that part.
    """
    budget = Budget(limits, tell=tell, refused=refused or {})
    try:
        yield from read_member(Member(shown(name), source, budget, read_member, ending_of(name)))
    except Spent as refusal:
        yield Refused(shown(name), str(refusal))


def read_member(member: Member) -> Iterator[Found]:
    """Yield what a file holds, or why it holds nothing. Raise Spent where nothing more may be read."""
    try:
        member.budget.count()
        if member.depth > member.limits.depth:
            raise Unreadable(TOO_DEEP.format(number=member.limits.depth))
        if container := CONTAINERS.get(member.ending):
            yield from contained(container, member)
        else:
            yield Readable(member.name, document_in(member))
    except Spent:
        raise
    except Unreadable as refusal:
        yield Refused(member.name, str(refusal))
    except MemoryError:
        yield Refused(member.name, TOO_MUCH_MEMORY.format(size=megabytes(member.limits.memory)))
    except RecursionError:
        yield Refused(member.name, NESTED)
    except Exception:  # libraries fail in ways of their own on what no program has written
        logger.exception("Could not read %r", member.name)
        yield Refused(member.name, DAMAGED)


def contained(reader: Callable[[Member], Iterator[Found]], member: Member) -> Iterator[Found]:
    """Yield what a file of many articles holds. Raise Unreadable where it is something else, or holds nothing."""
    refuse_disguised(member.head(), allowed=BEGINNINGS.get(member.ending, b""))
    holds = False
    for found in reader(member):
        holds = True
        yield found
    if not holds:
        raise Unreadable(HOLDS_NOTHING)


def document_in(member: Member) -> Document:
    """Return the article of a file that holds one. Raise Unreadable where there is none to be had."""
    refuse_ending(member.ending)
    member.budget.begin()
    data = member.data()
    refuse_disguised(data, allowed=BEGINNINGS.get(member.ending, b""))
    try:
        return document_of(data, member)
    except Scanned:
        member.budget.tell("wait", member.limits.recognising)
    try:
        return document_of(recognised(data, member.limits), member)
    except Scanned:
        raise Unreadable(SCANNED) from None


def document_of(data: bytes, member: Member) -> Document:
    """Return the article in bytes, if it can be had in the time that there is for one."""
    with at_most(member.limits.seconds):
        text = TEXTS.get(member.ending)
        document = text(data) if text else DOCUMENTS[member.ending](data, member.limits)
        refuse_unreadable_text(document.text, member.limits.characters)
        return metadata.completed(document)


def read(name: str, data: bytes) -> Document:
    """Return the article in a text file (`ENDINGS`) with the metadata that stands in it.

    Raise Unreadable, whose words are meant for the person who sent the file, where there is none to be had.
    """
    ending = ending_of(name)
    refuse_ending(ending)
    if ending not in TEXTS:
        raise Unreadable(NOT_A_TEXT.format(ending=ending))
    refuse_disguised(data)
    document = TEXTS[ending](data)
    refuse_unreadable_text(document.text)
    return metadata.completed(document)


def paste(text: str) -> Document:
    """Return the article in a pasted text. Raise Unreadable as `read` does."""
    refuse_endless(text)
    document = Document(text=clean(text))
    refuse_unreadable_text(document.text)
    return metadata.completed(document)


def refuse_ending(ending: str) -> None:
    """Raise Unreadable where no reader knows a file by its ending."""
    if ending in OLD:
        raise Unreadable(OLD_OFFICE)
    if ending in ARCHIVES:
        raise Unreadable(OTHER_ARCHIVE)
    if ending not in ALL_ENDINGS:
        raise Unreadable(OTHER_ENDING.format(ending=shown(ending[:12])) if ending else NO_ENDING)
