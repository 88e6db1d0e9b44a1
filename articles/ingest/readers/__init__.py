"""Turn the bytes of an uploaded file into a document.

A format is one function, `bytes -> Document`, and one line in `READERS`. Nothing here imports Django.
"""

from collections.abc import Callable

from articles.ingest import metadata
from articles.ingest.readers.html import read_html
from articles.ingest.readers.markdown import read_markdown
from articles.ingest.readers.plain import read_plain
from articles.ingest.readers.refusals import (
    Unreadable,
    refuse_disguised,
    refuse_endless,
    refuse_unreadable_text,
)
from articles.ingest.readers.text import clean
from articles.records.documents import Document

__all__ = ["ENDINGS", "Unreadable", "paste", "read"]

READERS: dict[str, Callable[[bytes], Document]] = {
    ".htm": read_html,
    ".html": read_html,
    ".md": read_markdown,
    ".txt": read_plain,
}
ENDINGS = tuple(READERS)  # what an upload form may offer

LATER = {".pdf", ".doc", ".docx", ".odt", ".rtf"}
ARCHIVES = {".zip", ".gz", ".rar", ".7z", ".tar"}


def read(name: str, data: bytes) -> Document:
    """Return the article in a file with the metadata that stands in it.

    Raise Unreadable, whose words are meant for the person who sent the file, where there is none to be had.
    """
    reader = reader_for(name)
    refuse_disguised(data)
    document = reader(data)
    refuse_unreadable_text(document.text)
    return metadata.completed(document)


def paste(text: str) -> Document:
    """Return the article in a pasted text. Raise Unreadable as `read` does."""
    refuse_endless(text)
    document = Document(text=clean(text))
    refuse_unreadable_text(document.text)
    return metadata.completed(document)


def reader_for(name: str) -> Callable[[bytes], Document]:
    """Return the reader for a file's name, or raise Unreadable."""
    dot = name.rfind(".")
    ending = name[dot:].lower() if dot >= 0 else ""
    if reader := READERS.get(ending):
        return reader
    if ending in LATER:
        raise Unreadable("PDF and Word files cannot be read yet. Save the article as a text file (.txt).")
    if ending in ARCHIVES:
        raise Unreadable("Archives cannot be read yet. Unpack it and upload the files in it.")
    shown = f"Files ending in {ending[:12]}" if ending else "Files without an ending"
    raise Unreadable(f"{shown} cannot be read. Use .txt, .html or .md.")
