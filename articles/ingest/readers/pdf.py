"""Read PDF files that have a text layer, and scanned ones where the machine can read pictures."""

import io
import logging
from collections.abc import Sequence
from math import hypot
from typing import TYPE_CHECKING

from articles.ingest.metadata import completed_with
from articles.ingest.readers.limits import Limits
from articles.ingest.readers.printed import Line, heading, paragraphs
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
    from pypdf import PageObject, PdfReader

Matrix = Sequence[float]


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
    found = list(paragraphs(pages))
    text = clean("\n\n".join(paragraph.text for paragraph in found))
    if sum(map(str.isalpha, text)) < MIN_LETTERS and b"/Image" in data:
        raise Scanned
    document = Document(text=text, title=clean(heading(found)))
    return completed_with(document, title=clean(title), author=clean(author))


def pages_of(reader: "PdfReader", limits: Limits) -> list[list[Line]]:
    """Return the lines of each page. Raise Unreadable where there are too many of them."""
    count = len(reader.pages)
    if count > limits.pages:
        raise Unreadable(TOO_MANY_PAGES.format(number=f"{limits.pages:,}"))
    lines = Lines(2 * limits.characters)
    return [lines.of(page) for page in reader.pages]


class Lines:
    """Gathers the lines of pages from the pieces that they are drawn in."""

    def __init__(self, most: int) -> None:
        """Gather at most so many characters."""
        self.left = most
        self.most = most
        self.lines: list[Line] = []
        self.text = ""
        self.height = self.size = 0.0

    def of(self, page: "PageObject") -> list[Line]:
        """Return the lines of a page."""
        self.lines = []
        page.extract_text(visitor_text=self.take)
        self.end()
        return self.lines

    def take(self, text: str, to_page: Matrix, to_text: Matrix, font: object, size: float) -> None:
        """Take a piece of text with where it stands. Raise Unreadable where the pieces become too many."""
        self.left -= len(text)
        if self.left < 0:
            raise Unreadable(TOO_LONG.format(number=f"{self.most // 2:,}"))
        for number, piece in enumerate(text.split("\n")):
            if number:
                self.end()
            if not self.text.strip():
                self.height = to_text[4] * to_page[1] + to_text[5] * to_page[3] + to_page[5]
                self.size = size * hypot(*to_text[2:4]) * hypot(*to_page[2:4])
            self.text += piece

    def end(self) -> None:
        """End a line."""
        if text := self.text.strip():
            self.lines.append(Line(text, self.height, self.size))
        self.text = ""
