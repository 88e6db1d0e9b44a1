"""Crawls of the web that are made to do harm."""

import gzip

from articles.ingest.readers import refusals
from tests.ingest.hostile.case import TIGHT, Hostile
from tests.ingest.made import BERITA, NEWS, page, pdf, warc_gz, warc_record

PAGE = page("Ministers meet in Arica", [NEWS, BERITA, NEWS]).encode()
URL = "https://lantern.example/arica"
GOOD = warc_record(URL, PAGE)


def packed(data: bytes) -> bytes:
    """Return a record of an answer that the server has packed."""
    return warc_record(URL, gzip.compress(data), headers="Content-Encoding: gzip\r\n")


CASES = (
    Hostile(
        "long.warc",
        "a record that says to be longer than the file",
        lambda: GOOD + warc_record(URL, PAGE, length=10**12),
        articles=2,
    ),
    Hostile(
        "short.warc",
        "a record that says to be shorter than it is",
        lambda: GOOD + warc_record(URL, PAGE, length=30) + GOOD,
        refusals.DAMAGED,
        1,
    ),
    Hostile(
        "negative.warc",
        "a record of less than nothing",
        lambda: GOOD + warc_record(URL, PAGE, length=-5),
        refusals.DAMAGED,
        1,
    ),
    Hostile(
        "half.warc.gz", "the first half of a crawl", lambda: warc_gz(GOOD, GOOD)[:-200], refusals.CUT_OFF, 1
    ),
    Hostile(
        "zeros.warc.gz",
        "200 MB of zeros after an answer",
        lambda: warc_gz(GOOD, warc_record(URL, bytes(200_000_000), kind="image/png")),
        refusals.BOMB.format(number=TIGHT.ratio),
        1,
    ),
    Hostile(
        "packed.warc",
        "an answer that unpacks to 20 MB",
        lambda: packed(bytes(20_000_000)) + GOOD,
        refusals.TOO_LARGE.format(size="2 MB"),
        1,
    ),
    Hostile(
        "packing.warc",
        "an answer that says to be packed and is not",
        lambda: warc_record(URL, PAGE, headers="Content-Encoding: gzip\r\n"),
        articles=1,
    ),
    Hostile(
        "chunks.warc",
        "an answer in pieces of the wrong size",
        lambda: warc_record(URL, b"ffffffff\r\n" + PAGE, headers="Transfer-Encoding: chunked\r\n") + GOOD,
        articles=2,
    ),
    Hostile(
        "header.warc",
        "a header of 5 MB",
        lambda: b"WARC/1.0\r\nWARC-Type: " + b"x" * 5_000_000 + b"\r\n\r\n",
        refusals.HOLDS_NOTHING,
    ),
    Hostile(
        "noise.warc",
        "random bytes",
        lambda: bytes(range(255, 0, -1)) * 30,
        refusals.NO_KIND.format(ending=".warc"),
    ),
    Hostile(
        "after.warc",
        "random bytes after an answer",
        lambda: GOOD + bytes(range(255, 0, -1)) * 30,
        refusals.DAMAGED,
        1,
    ),
    Hostile(
        "missing.warc",
        "answers that a page is not there",
        lambda: warc_record(URL, PAGE, status="404 Not Found"),
        refusals.HOLDS_NOTHING,
    ),
    Hostile(
        "address.warc",
        "an address that is a script",
        lambda: warc_record("javascript:alert(1)//\x1b[2J", PAGE),
        refusals.HOLDS_NOTHING,
    ),
    Hostile(
        "crowd.warc",
        "more answers than may be",
        lambda: warc_record(URL, b"x", kind="text/plain") * 500,
        refusals.TOO_MANY.format(number=TIGHT.members),
    ),
    Hostile(
        "large.warc",
        "an answer of 5 MB",
        lambda: warc_record(URL, PAGE + b" " * 5_000_000) + GOOD,
        refusals.TOO_LARGE.format(size="2 MB"),
        1,
    ),
    Hostile(
        "pdf.warc",
        "a PDF that is called a page",
        lambda: warc_record(URL, pdf([[NEWS]])),
        refusals.DISGUISED.format(kind="a PDF file"),
    ),
    Hostile(
        "text.warc.gz",
        "a text under the name of a crawl",
        NEWS.encode,
        refusals.NO_KIND.format(ending=".warc"),
    ),
)
