"""What the readers get out of an uploaded file."""

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
