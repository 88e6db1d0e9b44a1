"""Find the articles in files on disk."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from articles.ingest.readers import Unreadable, read
from articles.ingest.readers.text import language_code
from articles.records.documents import Document


@dataclass(frozen=True, slots=True)
class Readable:
    """An article, with the file name or id it goes by."""

    name: str
    document: Document


@dataclass(frozen=True, slots=True)
class Refused:
    """A file or line that holds no article, and why."""

    name: str
    reason: str


Found = Readable | Refused


def from_files(paths: Iterable[Path]) -> Iterator[Found]:
    """Yield the article of each file, and those of each line of .jsonl files."""
    for path in paths:
        try:
            if path.suffix.lower() == ".jsonl":
                yield from from_lines(path)
            else:
                yield Readable(path.name, read(path.name, path.read_bytes()))
        except Unreadable as refusal:
            yield Refused(path.name, str(refusal))
        except OSError as error:
            yield Refused(str(path), error.strerror or "It cannot be opened.")


def from_lines(path: Path) -> Iterator[Found]:
    """Yield the article of each line of a JSON Lines file, its text to the letter."""
    with path.open("rb") as lines:
        for number, line in enumerate(lines, start=1):
            if not line.strip():
                continue
            name = f"{path.name}:{number}"
            try:
                record = json.loads(line)
                name = name if record.get("id") in (None, "") else str(record["id"])
                yield Readable(name, document_of(record))
            except (ValueError, AttributeError, RecursionError, Unreadable) as error:
                yield Refused(name, f"line {number}: {error}")


def document_of(record: dict[str, object]) -> Document:
    """Return the article of a line. Raise Unreadable where it has no text that a database can hold."""
    text = record.get("text")
    if not isinstance(text, str) or not text.strip():
        raise Unreadable("It has no text.")
    try:
        text.encode()
    except UnicodeEncodeError:
        raise Unreadable("Its text holds half a character (a lone surrogate).") from None
    if "\x00" in text:
        raise Unreadable("Its text holds a zero byte.")
    stated = record.get("reference_date") or record.get("date")
    return Document(
        text=text,
        title=str(record.get("title") or ""),
        source=str(record.get("publisher") or ""),
        url=str(record.get("url") or ""),
        published=day_of(str(stated)) if stated else None,
        language=language_code(str(record.get("lang") or "")),
    )


def day_of(stated: str) -> date:
    """Return the day that a line states. Raise Unreadable where it is none."""
    try:
        return date.fromisoformat(stated[:10])
    except ValueError:
        raise Unreadable(
            f"Its reference_date is {stated[:40]!r}: write the day of publication as 2024-05-31, or leave it out."
        ) from None
