"""Marked texts: articles of which a careful reader has said who is who and which sentences tell of one meeting.

A line of a file holds one article. In its `marked` text `{surface|actor}` stands around every naming of a person
and `<<meeting|sentence>>` around what tells of a meeting, one for each object in `reports`. Actors and meetings
have ids that are the same in all articles of the file. Without the marks it is the text that is read.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from articles.measuring.gold import wanted
from articles.measuring.goldfiles import Malformed, lines_of
from articles.records.told import Span

MARK = re.compile(r"(?P<name>\{)|\|(?P<actor>[^{}|<>]+)\}|<<(?P<meeting>[^{}|<>]+)\||(?P<end>>>)")
LEFT_OVER = re.compile(r"[{}|]|<<|>>")


@dataclass(frozen=True, slots=True)
class MarkedMention:
    """A naming of a person."""

    span: Span
    actor: str


@dataclass(frozen=True, slots=True)
class MarkedReport:
    """A sentence that tells of a meeting, and who takes part: ids of actors, "state:XX" or "org:NAME"."""

    meeting: str
    span: Span
    participants: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MarkedArticle:
    """An article without its marks, and what they said."""

    id: str
    title: str
    text: str
    language: str
    publisher: str
    published: date | None
    mentions: tuple[MarkedMention, ...]
    reports: tuple[MarkedReport, ...]


def marked_articles(path: Path) -> list[MarkedArticle]:
    """Return the articles of a file. Raise Malformed."""
    found: dict[str, MarkedArticle] = {}
    for number, line in lines_of(path):
        try:
            article = marked_article(line)
            if article.id in found:
                raise ValueError(f"there is a second article {article.id!r}")
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            raise Malformed(f"{path}, line {number}: {error}") from error
        found[article.id] = article
    if not found:
        raise Malformed(f"{path}: there is no article in it")
    return list(found.values())


def marked_article(line: Mapping[str, Any]) -> MarkedArticle:
    """Return the article of a line. Raise ValueError where marks and reports do not fit each other."""
    text, mentions, sentences = unmarked(wanted(line, "marked", str))
    told = {report["meeting"]: tuple(report["participants"]) for report in line["reports"]}
    meetings = [meeting for _, meeting in sentences]
    if sorted(meetings) != sorted(report["meeting"] for report in line["reports"]):
        raise ValueError(f"its sentences tell of {sorted(meetings)}, its reports of {sorted(told)}")
    day = line.get("reference_date")
    return MarkedArticle(
        id=wanted(line, "id", str),
        title=str(line.get("title") or ""),
        text=text,
        language=str(line.get("lang") or ""),
        publisher=str(line.get("publisher") or ""),
        published=date.fromisoformat(day) if day else None,
        mentions=tuple(MarkedMention(span, actor) for span, actor in mentions),
        reports=tuple(MarkedReport(meeting, span, told[meeting]) for span, meeting in sentences),
    )


def unmarked(marked: str) -> tuple[str, list[tuple[Span, str]], list[tuple[Span, str]]]:
    """Return a text without its marks, the namings of actors, and the sentences of meetings, with offsets into it.

    Raise ValueError where a mark has no end or no beginning.
    """
    text, read = "", 0
    names: list[int] = []
    sentences: list[tuple[int, str]] = []
    mentions, told = [], []
    for mark in MARK.finditer(marked):
        text += plain(marked[read : mark.start()])
        read = mark.end()
        if mark["name"]:
            names.append(len(text))
        elif mark["actor"] and names:
            mentions.append(((names.pop(), len(text)), mark["actor"]))
        elif mark["meeting"]:
            sentences.append((len(text), mark["meeting"]))
        elif mark["end"] and sentences:
            start, meeting = sentences.pop()
            told.append(((start, len(text)), meeting))
        else:
            raise ValueError(f"the mark {mark[0]!r} ends nothing")
    text += plain(marked[read:])
    if names or sentences:
        raise ValueError("a mark has no end")
    return text, mentions, told


def plain(text: str) -> str:
    """Return text between two marks. Raise ValueError where a part of a mark stands in it."""
    if found := LEFT_OVER.search(text):
        raise ValueError(f"{found[0]!r} stands outside of a mark: {text[:80]!r}")
    return text
