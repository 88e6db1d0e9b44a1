"""Read archives of web crawls (WARC, also as .warc.gz): the pages and texts that servers answered with."""

import gzip
import io
from collections.abc import Iterator
from dataclasses import replace
from types import SimpleNamespace
from typing import Any, BinaryIO, cast

from articles.ingest.readers.member import ENDINGS_OF_TYPES, Budget, Member, Unpacked
from articles.ingest.readers.refusals import DAMAGED, NO_KIND, Unreadable
from articles.records.documents import Found, Readable

GZIP = b"\x1f\x8b"
PLAIN = {"resource", "conversion"}  # records that are the thing itself, not an answer of a server


def read_warc(member: Member) -> Iterator[Found]:
    """Yield the articles among the answers of a crawl, as `crawl.warc.gz/https://lantern.example/vienna`."""
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    try:
        source = crawled(member)
        for record in ArchiveIterator(SimpleNamespace(read=source.read1, tell=source.tell)):
            if ending := ENDINGS_OF_TYPES.get(content_type(record)):
                yield from page(member, record, ending)
    except (ArchiveLoadFailed, AttributeError):  # that, of a record without a type
        raise Unreadable(DAMAGED) from None


def crawled(member: Member) -> io.BufferedReader:
    """Return the stream of records, unpacked. Raise Unreadable where it holds none."""
    source = io.BufferedReader(cast(Any, member.source))
    if source.peek(2)[:2] == GZIP:
        unpacked = Unpacked(cast(BinaryIO, gzip.GzipFile(fileobj=source)), member.budget, source.tell)
        source = io.BufferedReader(unpacked, 1 << 16)
    if source.peek(5)[:5] != b"WARC/":
        raise Unreadable(NO_KIND.format(ending=".warc"))
    return source


def content_type(record: Any) -> str:
    """Return the type of what a record holds; nothing where it is no page that a server had."""
    if record.rec_type in PLAIN:
        value = record.content_type
    elif record.rec_type == "response" and record.http_headers is not None:
        found = record.http_headers.get_statuscode() == "200"
        value = record.http_headers.get_header("Content-Type") if found else ""
    else:
        value = ""
    return (value or "").partition(";")[0].strip().lower()


def page(member: Member, record: Any, ending: str) -> Iterator[Found]:
    """Yield the article of a record, with the address that it was fetched from where it names none itself."""
    address = str(record.rec_headers.get_header("WARC-Target-URI") or "")
    stream = Unpacked(record.content_stream(), Budget(member.limits), lambda: record.length or 1)
    for found in member.inner(address, cast(BinaryIO, io.BufferedReader(stream)), ending=ending):
        if isinstance(found, Readable) and not found.document.url:
            yield replace(found, document=replace(found.document, url=address))
        else:
            yield found
