"""Read texts of office programs: Word (.docx) and OpenDocument (.odt).

Both are archives of XML. Libraries for Word leave out what was inserted while changes were tracked, and what stands
in boxes and content controls; so the paragraphs are gathered here, while the XML is parsed and without holding it.
"""

import io
import re
import zipfile
from typing import Protocol
from xml.parsers import expat

from articles.ingest.metadata import completed_with
from articles.ingest.readers.archive import entry, opened_zip
from articles.ingest.readers.limits import Limits
from articles.ingest.readers.member import BROKEN, Budget
from articles.ingest.readers.refusals import (
    DAMAGED,
    ENCRYPTED,
    FORBIDDEN_XML,
    NESTED,
    NO_KIND,
    TOO_LARGE,
    TOO_LONG,
    Unreadable,
    megabytes,
)
from articles.ingest.readers.text import clean
from articles.records.documents import Document

MANIFEST = "META-INF/manifest.xml"
PIECE = 1 << 16  # bytes that are parsed at once
DEEPEST = 1_000  # elements in one another, of which programs write a few dozen
HEADING = re.compile(r"(?:title|judul|heading1|judul1)", re.IGNORECASE)  # as Word calls the styles
MARKS = {"br": "\n", "cr": "\n", "line-break": "\n", "tab": " ", "s": " ", "noBreakHyphen": "-"}
SKIPPED = frozenset(
    {
        # of Word: stops of tabs, text that was moved away, what older programs are to show, codes of fields
        *("tabs", "moveFrom", "Fallback", "instrText"),
        # of OpenDocument: notes, comments, deleted text, forms, and what describes pictures
        *("note", "annotation", "tracked-changes", "forms", "title", "desc", "binary-data", "ruby-text"),
    }
)


class Handler(Protocol):
    """What is told of each element and of the text between them."""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Take the start of an element."""

    def end(self, name: str) -> None:
        """Take the end of an element."""

    def text(self, data: str) -> None:
        """Take text."""


class Paragraphs:
    """Gathers the paragraphs of a text, and the first that is a heading."""

    def __init__(self, within: str, most: int) -> None:
        """Take text from elements of this name alone, or from all where it is empty; at most so many characters."""
        self.within = within
        self.most = most
        self.done: list[str] = []
        self.heading = ""
        self.open: list[list[str]] = []  # one in a box lies in another
        self.is_heading = False
        self.inside = self.skipping = self.size = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Take the start of an element."""
        if self.skipping or name in SKIPPED:
            self.skipping += 1
        elif name in {"p", "h"}:
            self.open.append([])
            self.is_heading = name == "h" and attributes.get("outline-level") == "1"
        elif name == "pStyle":
            self.is_heading = bool(HEADING.fullmatch(attributes.get("val", "")))
        elif name in MARKS and self.open:
            self.add(MARKS[name])
        elif name == self.within:
            self.inside += 1

    def end(self, name: str) -> None:
        """Take the end of an element."""
        if self.skipping:
            self.skipping -= 1
        elif name in {"p", "h"} and self.open:
            if paragraph := clean("".join(self.open.pop())):
                self.done.append(paragraph)
            self.heading = self.heading or (paragraph if self.is_heading else "")
            self.is_heading = False
        elif name == self.within:
            self.inside -= 1

    def text(self, data: str) -> None:
        """Take text."""
        if self.open and not self.skipping and (self.inside or not self.within):
            self.add(data.replace("\n", " "))

    def add(self, text: str) -> None:
        """Add to the paragraph that is open. Raise Unreadable where the whole becomes too long for an article."""
        self.size += len(text)
        if self.size > 2 * self.most:
            raise Unreadable(TOO_LONG.format(number=f"{self.most:,}"))
        self.open[-1].append(text)


class Properties:
    """Gathers the properties of a document: their names with what they say."""

    def __init__(self) -> None:
        """Begin with none."""
        self.found: dict[str, str] = {}
        self.name = ""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Take the start of an element."""
        self.name = name

    def end(self, name: str) -> None:
        """Take the end of an element."""
        self.name = ""

    def text(self, data: str) -> None:
        """Take text."""
        self.found[self.name] = (self.found.get(self.name, "") + data)[:1000]


def read_docx(data: bytes, limits: Limits) -> Document:
    """Return the article of a Word file, without headers, footnotes, comments and deleted text."""
    return read_office(
        data, limits, ending=".docx", part="word/document.xml", about="docProps/core.xml", within="t"
    )


def read_odt(data: bytes, limits: Limits) -> Document:
    """Return the article of an OpenDocument text, without headers, notes, comments and deleted text."""
    return read_office(data, limits, ending=".odt", part="content.xml", about="meta.xml", within="")


def read_office(data: bytes, limits: Limits, *, ending: str, part: str, about: str, within: str) -> Document:
    """Return the article in one part of an archive, and what another tells about it."""
    text, told = Paragraphs(within, limits.characters), Properties()
    with opened_zip(io.BytesIO(data), ending) as archive:
        names = archive.namelist()
        if part not in names:
            raise Unreadable(NO_KIND.format(ending=ending))
        if is_locked(archive, limits):
            raise Unreadable(ENCRYPTED)
        parse(archive, part, text, limits)
        if about in names:
            parse(archive, about, told, limits)
    return completed_with(
        Document(text=clean("\n\n".join(text.done)), title=text.heading),
        title=clean(told.found.get("title", "")),
        author=clean(told.found.get("creator", "")),
    )


def is_locked(archive: zipfile.ZipFile, limits: Limits) -> bool:
    """Tell if an OpenDocument text is encrypted, which its list of parts says."""
    if MANIFEST not in archive.namelist():
        return False
    with entry(archive, archive.getinfo(MANIFEST), Budget(limits)) as stream:
        return b"encryption-data" in stream.read(limits.member)


def parse(archive: zipfile.ZipFile, part: str, handler: Handler, limits: Limits) -> None:
    """Tell a handler of the elements of a part. Raise Unreadable where it is no XML, or XML that does harm."""
    parser = expat.ParserCreate(namespace_separator=" ")
    depth = size = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > DEEPEST:
            raise Unreadable(NESTED)
        handler.start(local(name), {local(key): value for key, value in attributes.items()})

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        handler.end(local(name))

    def forbid(*_: object) -> None:
        raise Unreadable(FORBIDDEN_XML)

    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler = handler.text
    parser.StartDoctypeDeclHandler = parser.EntityDeclHandler = forbid  # no bomb without a declaration
    try:
        with entry(archive, archive.getinfo(part), Budget(limits)) as stream:
            while piece := stream.read(PIECE):
                size += len(piece)
                if size > limits.member:
                    raise Unreadable(TOO_LARGE.format(size=megabytes(limits.member)))
                parser.Parse(piece, False)
            parser.Parse(b"", True)
    except (expat.ExpatError, *BROKEN):
        raise Unreadable(DAMAGED) from None


def local(name: str) -> str:
    """Return a name without its namespace."""
    return name.rpartition(" ")[2]
