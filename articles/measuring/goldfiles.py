"""Files of gold articles, and where the text of an article is found that may not be kept beside its records."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

from articles.measuring.gold import GoldArticle, Line, article_of, wanted


class Malformed(Exception):
    """A file that cannot be measured with; the message names it, and the line."""


def no_day(text: str) -> date | None:
    """Return no day of publication, whatever stands in the text."""
    return None


@dataclass(frozen=True, slots=True)
class Sources:
    """Where texts come from: by the hash of their UTF-8, or as files of the project.

    `stated` returns the day of publication that stands in a text, for lines that give none.
    """

    by_hash: Mapping[str, str] = field(default_factory=dict)
    read_file: Callable[[str], str] | None = None
    stated: Callable[[str], date | None] = no_day


def articles_of(paths: Sequence[Path], sources: Sources, *, home: Path) -> list[GoldArticle]:
    """Return the articles of gold files; those of files below `home` may be quoted. Raise Malformed."""
    articles: dict[str, GoldArticle] = {}
    for path in paths:
        quotable = path.resolve().is_relative_to(home.resolve())
        for number, line in lines_of(path):
            try:
                article = article_from(line, sources, quotable=quotable)
                if article.id in articles:
                    raise ValueError(f"there is a second article {article.id!r}")
            except (ValueError, TypeError, AttributeError) as error:
                raise Malformed(f"{path}, line {number}: {error}") from error
            articles[article.id] = article
    if not articles:
        raise Malformed(f"{', '.join(map(str, paths))}: there is no article in it")
    return list(articles.values())


def article_from(line: Line, sources: Sources, *, quotable: bool) -> GoldArticle:
    """Return the article of one line. Raise ValueError where it is malformed or its text is not to be had."""
    text = text_of(line, sources)
    day = line.get("reference_date")
    published = date.fromisoformat(day) if day else sources.stated(text)
    own = quotable and "sha256" not in line
    return article_of(line, text, published=published, quotable=own)


def text_of(line: Line, sources: Sources) -> str:
    """Return the text of a line: its own, the one with its hash, or that of its file."""
    if not isinstance(line, Mapping):
        raise ValueError("it is no object")
    if "text" in line:
        text: str = wanted(line, "text", str)
        return text
    if "sha256" in line:
        digest = wanted(line, "sha256", str)
        if digest not in sources.by_hash:
            raise ValueError(f"no text is given whose sha256 is {digest}; --texts names a file of texts")
        return sources.by_hash[digest]
    if "file" in line and sources.read_file:
        try:
            return sources.read_file(wanted(line, "file", str))
        except OSError as error:
            raise ValueError(f"its file {line['file']!r} cannot be read: {error.strerror}") from error
    raise ValueError("it has neither a 'text' nor a 'sha256' of one")


def texts_by_hash(path: Path) -> dict[str, str]:
    """Return the texts of a file of JSON lines by the hash of their UTF-8. Raise Malformed."""
    texts = {}
    for number, line in lines_of(path):
        try:
            text = wanted(line, "text", str)
            texts[sha256(text.encode()).hexdigest()] = text
        except ValueError as error:
            raise Malformed(f"{path}, line {number}: {error}") from error
    return texts


def lines_of(path: Path) -> Iterator[tuple[int, Any]]:
    """Yield the values of a file of JSON lines with their numbers. Raise Malformed."""
    try:
        content = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise Malformed(f"{path}: {error.strerror or error}") from error
    except UnicodeDecodeError as error:
        raise Malformed(f"{path}: this is not text in UTF-8") from error
    for number, line in enumerate(content.split("\n"), start=1):
        if line.strip():
            try:
                yield number, json.loads(line)
            except (ValueError, RecursionError) as error:
                raise Malformed(f"{path}, line {number}: this is no JSON: {error}") from error
