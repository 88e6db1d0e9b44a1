"""Read JSON Lines: one article a line, its text to the letter."""

import json
from collections.abc import Iterator
from datetime import date
from typing import BinaryIO

from articles.ingest.readers.member import NAME, Member
from articles.ingest.readers.refusals import IN_LINE, LONG_LINE, NO_DAY, NO_RECORD, Unreadable
from articles.ingest.readers.stated import document_of
from articles.records.documents import Found, Readable, Refused


def read_lines(member: Member) -> Iterator[Found]:
    """Yield the article of each line, by its id or as `a.jsonl:17`."""
    for number, line in enumerate(lines_of(member.source, member.limits.line), start=1):
        if line is not None and not line.strip():
            continue
        member.budget.count()
        name = f"{member.name}:{number}"[-NAME:]
        try:
            if line is None:
                raise Unreadable(LONG_LINE)
            record = record_of(line)
            name = name if record.get("id") in (None, "") else str(record["id"])[-NAME:]
            published = day_of(record)
            yield Readable(name, document_of(record, published, member.limits))
        except Unreadable as refusal:
            yield Refused(name, IN_LINE.format(line=number, reason=refusal))


def lines_of(source: BinaryIO, most: int) -> Iterator[bytes | None]:
    """Yield each line, or None in place of one that is longer than so many bytes."""
    while line := source.readline(most + 1):
        if len(line) <= most:
            yield line
            continue
        while line and not line.endswith(b"\n"):
            line = source.readline(most)
        yield None


def record_of(line: bytes) -> dict[str, object]:
    """Return the object that a line states. Raise Unreadable where it is none."""
    try:
        record = json.loads(line.removeprefix(b"\xef\xbb\xbf"))
    except (ValueError, RecursionError):
        record = None
    if not isinstance(record, dict):
        raise Unreadable(NO_RECORD)
    return record


def day_of(record: dict[str, object]) -> date | None:
    """Return the day of publication that a record states, if any. Raise Unreadable where it is none."""
    stated = record.get("reference_date") or record.get("date")
    if not stated:
        return None
    try:
        return date.fromisoformat(str(stated)[:10])
    except ValueError:
        raise Unreadable(NO_DAY.format(day=repr(str(stated)[:40]))) from None
