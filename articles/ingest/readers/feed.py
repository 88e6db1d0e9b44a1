"""What a feed of news (RSS or Atom) tells of its entries."""

import json
import re
from calendar import timegm
from collections.abc import Iterator
from datetime import UTC, date, datetime
from hashlib import sha256
from io import BytesIO
from time import struct_time
from typing import Any, BinaryIO

import feedparser

from articles.ingest.readers.limits import Limits
from articles.ingest.readers.refusals import NO_FEED
from articles.ingest.readers.stated import FIELD
from articles.ingest.readers.text import clean
from articles.records.documents import Document, Found, Readable, Refused

ENTRIES_AT_MOST = 500  # of one answer
ELEMENT = re.compile(rb"<\0?\w")  # as every feed begins, in UTF-8 and UTF-16
BEGINNING = 64 * 1024  # bytes in which it has to stand


def read_feed(name: str, source: BinaryIO, _: Limits, **__: Any) -> Iterator[Found]:
    """Yield an article without its text for each entry, under a digest of what the entry is known by.

    `source` is what a server answered, after a line of JSON with the headers that tell how to read it. An article's
    source is the title of the feed. What is no feed is refused under its name.
    """
    headers = json.loads(source.readline())
    body = source.read()
    parsed = (
        feedparser.parse(BytesIO(body), response_headers=headers)
        if ELEMENT.search(body, 0, BEGINNING)
        else {}
    )
    if not parsed.get("version"):
        yield Refused(name, NO_FEED)
        return
    for entry in parsed["entries"][:ENTRIES_AT_MOST]:
        link = str(entry.get("link") or "").strip()
        known_by = str(entry.get("id") or link)
        yield Readable(
            sha256(known_by.encode("utf-8", "replace")).hexdigest(),
            Document(
                text="",
                title=one_line(entry.get("title")),
                source=one_line(parsed["feed"].get("title")),
                url=clean(link)[:FIELD],
                published=day_of(entry.get("published_parsed") or entry.get("updated_parsed")),
            ),
        )


def one_line(value: object) -> str:
    """Return a title on one line, without characters that no database or page should hold."""
    return " ".join(clean(str(value or "")).split())[:FIELD]


def day_of(moment: struct_time | None) -> date | None:
    """Return the day of a moment in UTC, None where it is none."""
    try:
        return datetime.fromtimestamp(timegm(moment), UTC).date() if moment else None
    except (ValueError, OverflowError, OSError, TypeError):
        return None
