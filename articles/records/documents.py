"""What the readers get out of a file."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Document:
    """The text of one article with the metadata that stands in it; what is not there is empty or None."""

    text: str
    title: str = ""
    source: str = ""
    author: str = ""
    url: str = ""
    published: date | None = None
    language: str = ""


@dataclass(frozen=True, slots=True)
class Readable:
    """An article, with the name it goes by: `a.txt`, `archive.zip/inner/a.docx`, `list.csv:17`, or its id."""

    name: str
    document: Document


@dataclass(frozen=True, slots=True)
class Refused:
    """A file, or a part of one, that holds no article; the reason says in English what to do."""

    name: str
    reason: str


Found = Readable | Refused
