"""Read PDF files that have a text layer, and scanned ones where the machine can read pictures."""

import io
import logging
import re
from collections import Counter
from collections.abc import Iterator
from statistics import median
from typing import TYPE_CHECKING

from articles.ingest.metadata import completed_with
from articles.ingest.readers.limits import Limits
from articles.ingest.readers.refusals import (
    CUT_OFF,
    DAMAGED,
    ENCRYPTED,
    MIN_LETTERS,
    NO_KIND,
    TOO_LONG,
    TOO_MANY_PAGES,
    Unreadable,
)
from articles.ingest.readers.text import clean
from articles.records.documents import Document

if TYPE_CHECKING:
    from pypdf import PdfReader

REPEATED = 3  # pages from which on the same line at their top or foot is no part of the text
SHORT = 0.65  # of the width of most lines: a shorter one ends a paragraph,
FULL = 0.9  # and so does one that is shorter than this and ends a sentence
ENDS = re.compile(r"[.!?:…][\"'”’»)]*$")
BROKEN = re.compile(r"(\w+)[-\u2010\u00ad]$")
NUMBER = re.compile(
    r"\W*(?:(?:page|halaman|hal\.?)\W*)?\d{1,4}(?:\W*(?:of|dari|/)\W*\d{1,4})?\W*", re.IGNORECASE
)


class Scanned(Exception):
    """A PDF whose pages are pictures."""


def read_pdf(data: bytes, limits: Limits) -> Document:
    """Return the text of the pages with its lines joined to paragraphs. Raise Scanned where they are pictures."""
    from pypdf import PdfReader
    from pypdf.errors import DependencyError, FileNotDecryptedError, PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it tells of every slip of a file
    if b"%PDF-" not in data[:1024]:
        raise Unreadable(NO_KIND.format(ending="PDF"))
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):  # many can be read, but not be changed
            raise Unreadable(ENCRYPTED)
        pages = pages_of(reader, limits)
        told = reader.metadata
        title, author = str((told and told.title) or ""), str((told and told.author) or "")
    except (DependencyError, FileNotDecryptedError):
        raise Unreadable(ENCRYPTED) from None
    except PyPdfError:
        raise Unreadable(DAMAGED if b"%%EOF" in data[-2048:] else CUT_OFF) from None
    text = clean("\n\n".join(paragraphs(without_edges(pages))))
    if sum(map(str.isalpha, text)) < MIN_LETTERS and b"/Image" in data:
        raise Scanned
    return completed_with(Document(text=text), title=clean(title), author=clean(author))


def pages_of(reader: "PdfReader", limits: Limits) -> list[list[str]]:
    """Return the lines of each page. Raise Unreadable where there are too many of them."""
    count = len(reader.pages)
    if count > limits.pages:
        raise Unreadable(TOO_MANY_PAGES.format(number=f"{limits.pages:,}"))
    pages, size = [], 0
    for page in reader.pages:
        text = page.extract_text()
        size += len(text)
        if size > 2 * limits.characters:
            raise Unreadable(TOO_LONG.format(number=f"{limits.characters:,}"))
        pages.append([line.strip() for line in text.strip().split("\n")])
    return pages


def without_edges(pages: list[list[str]]) -> list[str]:
    """Return the lines of all pages without page numbers, and without what stands at the edge of most pages."""
    edges = Counter(edge for page in pages for edge in {masked(page[0]), masked(page[-1])})
    often = max(REPEATED, len(pages) // 2)
    kept: list[str] = []
    for page in pages:
        for place, line in enumerate(page):
            at_edge = place in {0, len(page) - 1} and len(page) > 1
            if not at_edge or not (NUMBER.fullmatch(line) or edges[masked(line)] >= often):
                kept.append(line)
    return kept


def masked(line: str) -> str:
    """Return a line with its numbers made the same, for headers that count pages."""
    return re.sub(r"\d+", "0", line)


def paragraphs(lines: list[str]) -> Iterator[str]:
    """Yield lines joined to paragraphs: a file says where lines end, not where paragraphs do."""
    width = median([len(line) for line in lines if len(line) > 20] or [0])
    paragraph = ""
    for line in lines:
        paragraph = glued(paragraph, line)
        ends = len(line) < SHORT * width or (len(line) < FULL * width and ENDS.search(line))
        if paragraph and ends:
            yield paragraph
            paragraph = ""
    yield paragraph


def glued(first: str, second: str) -> str:
    """Return two lines as one; of a word that was broken at the end of the first, the two halves.

    The hyphen of a doubled word ("menteri-menteri"), and one before a name or a number, belongs to the word.
    """
    broken, rest = BROKEN.search(first), re.match(r"\w+", second)
    if not broken or not rest:
        return f"{first} {second}".strip()
    one, two = broken[1].lower(), rest[0]
    doubled = two.startswith(one) or one.endswith(two)
    return first + second if doubled or not two[0].islower() else first[:-1] + second
