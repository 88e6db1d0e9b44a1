"""The article that a record states: a line of JSON, a row of a table. Its text is kept to the letter."""

from collections.abc import Mapping
from datetime import date

from articles.ingest.readers.limits import Limits
from articles.ingest.readers.refusals import (
    HALF_CHARACTER,
    NOTHING_SAID,
    ZERO_BYTE,
    Unreadable,
    refuse_long,
)
from articles.ingest.readers.text import language_code
from articles.records.documents import Document

FIELD = 2_000  # characters of a title, a name or an address that are kept


def document_of(record: Mapping[str, object], published: date | None, limits: Limits) -> Document:
    """Return the article of a record with a "text". Raise Unreadable where no database can hold that."""
    text = record.get("text")
    if not isinstance(text, str) or not text.strip():
        raise Unreadable(NOTHING_SAID)
    refuse_long(text, limits.characters)
    try:
        text.encode()
    except UnicodeEncodeError:
        raise Unreadable(HALF_CHARACTER) from None
    if "\x00" in text:
        raise Unreadable(ZERO_BYTE)
    return Document(
        text=text,
        title=stated(record, "title"),
        source=stated(record, "publisher"),
        author=stated(record, "author"),
        url=stated(record, "url"),
        published=published,
        language=language_code(stated(record, "lang")),
    )


def stated(record: Mapping[str, object], key: str) -> str:
    """Return what a record has under a key as text; nothing where it has none."""
    value = record.get(key)
    return "" if value is None or value is False else str(value)[:FIELD]
