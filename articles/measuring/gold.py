"""What a careful reader found in an article: the records that the software is measured against.

A file of them holds one JSON object a line. A line has the article's `text`, or where it may not be kept, only
its `sha256`, or the `file` of the project that holds it. Values of the `*_alt` fields are right too; what is not
`required` is neither rewarded nor punished; one meeting may be all those of a `merge_group`. Lists that a line
lacks (`persons`, `actors`, `locations`, `topic_codes`) are not measured.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, get_args

from articles.measuring.days import Span, span_of
from articles.records.reading import MeetingKind, Status

POSTPONED = frozenset({"postponed", "cancelled"})  # of two words for one thing either is right
Line = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class GoldParticipant:
    """Who took part: a person, or the delegation of a country or organisation."""

    name: str | None
    country: str | None
    organisation: str | None = None

    def __str__(self) -> str:
        return self.name or self.country or self.organisation or "?"


@dataclass(frozen=True, slots=True)
class GoldMeeting:
    """A meeting as the reader found it. `others` may take part; `spans` are the days it may be dated to, if any.

    `evidence` are the stretches of text that tell it; `countries` holds None where a place may have none.
    """

    participants: tuple[GoldParticipant, ...]
    kinds: tuple[str, ...]
    statuses: frozenset[str]
    status: str
    place: str | None
    country: str | None
    countries: frozenset[str | None]
    evidence: tuple[tuple[int, int], ...]
    required: bool
    date: str = ""
    spans: tuple[Span, ...] = ()
    others: tuple[GoldParticipant, ...] = ()
    group: str = ""
    topics: frozenset[str] = frozenset()

    def __str__(self) -> str:
        who = " – ".join(map(str, self.participants))
        return f"{who}, {self.date}" if self.date else who


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """One article and what stands in it. `quotable` where its text is the project's own."""

    id: str
    language: str
    text: str
    published: date | None
    meetings: tuple[GoldMeeting, ...]
    persons: tuple[str, ...] | None = None
    places: tuple[str, ...] | None = None
    actors: tuple[str, ...] | None = None
    topics: frozenset[str] = frozenset()
    quotable: bool = False


def article_of(line: Line, text: str, *, published: date | None, quotable: bool = False) -> GoldArticle:
    """Return the article of a line with its text. Raise ValueError, saying why, where the line is malformed."""
    return GoldArticle(
        id=wanted(line, "id", str),
        language=wanted(line, "lang", str),
        text=text,
        published=published,
        meetings=tuple(meeting_of(meeting, text) for meeting in wanted(line, "meetings", list)),
        persons=names(line, "persons"),
        places=names(line, "locations"),
        actors=names(line, "actors"),
        topics=frozenset(names(line, "topic_codes") or ()),
        quotable=quotable,
    )


def meeting_of(line: Line, text: str) -> GoldMeeting:
    """Return one meeting of a line."""
    place = wanted(line, "place", dict)
    kinds = (wanted(line, "kind", str), *(names(line, "kind_alt") or ()))
    statuses = {wanted(line, "status", str), *(names(line, "status_alt") or ())}
    if unknown := ({*kinds} - {*get_args(MeetingKind)}) | (statuses - {*get_args(Status)}):
        raise ValueError(f"there is no kind or status {', '.join(sorted(unknown))}")
    group = line.get("merge_group")
    return GoldMeeting(
        participants=tuple(participant_of(one) for one in wanted(line, "participants", list)),
        others=tuple(participant_of(one) for one in line.get("participants_alt", ())),
        kinds=kinds,
        statuses=frozenset(statuses | POSTPONED if statuses & POSTPONED else statuses),
        status=line["status"],
        date=line.get("date") or "",
        spans=spans_of(line),
        place=optional(place, "text"),
        country=optional(place, "country"),
        countries=frozenset([optional(place, "country"), *(names(line, "place_alt") or ())]),
        evidence=evidence_of(line, text),
        required=wanted(line, "required", bool),
        group="" if group is None else str(group),
        topics=frozenset(names(line, "topic_codes") or ()),
    )


def participant_of(line: Line) -> GoldParticipant:
    """Return one participant of a line."""
    return GoldParticipant(optional(line, "name"), optional(line, "country"), optional(line, "organisation"))


def spans_of(line: Line) -> tuple[Span, ...]:
    """Return the spans of days in which a meeting may be dated; none where gold leaves the date open."""
    first, last = optional(line, "date"), optional(line, "date_end")
    if not first:
        return ()
    return (span_of(first, last), *map(span_of, names(line, "date_alt") or ()))


def evidence_of(line: Line, text: str) -> tuple[tuple[int, int], ...]:
    """Return where the evidence of a meeting stands: at its offsets, or wherever its sentence is found.

    The white space of a sentence may differ from the text's.
    """
    if "evidence_at" in line:
        start, end = wanted(line, "evidence_at", list)
        if not 0 <= start < end <= len(text):
            raise ValueError(f"its evidence from {start} to {end} is not within the text")
        return ((start, end),)
    sentence = wanted(line, "evidence", str)
    pattern = r"\s+".join(re.escape(word) for word in sentence.split())
    found = tuple(match.span() for match in re.finditer(pattern, text)) if pattern else ()
    if not found:
        raise ValueError("the text lacks the sentence that a meeting gives as evidence")
    return found


def wanted(line: Line, key: str, kind: type) -> Any:
    """Return a value that a line has to have, of the kind it has to be."""
    if not isinstance(line, Mapping):
        raise ValueError(f"{line!r:.60} is no object")
    if key not in line:
        raise ValueError(f"it lacks {key!r}")
    if not isinstance(line[key], kind):
        raise ValueError(f"its {key!r} is {line[key]!r:.60}, which is no {kind.__name__}")
    return line[key]


def optional(line: Line, key: str) -> str | None:
    """Return a text that a line may leave out or leave null."""
    if not isinstance(line, Mapping):
        raise ValueError(f"{line!r:.60} is no object")
    if line.get(key) is None:
        return None
    text: str = wanted(line, key, str)
    return text


def names(line: Line, key: str) -> tuple[str, ...] | None:
    """Return a list of texts, None where a line has none."""
    if key not in line:
        return None
    found = wanted(line, key, list)
    if not all(isinstance(name, str) for name in found):
        raise ValueError(f"its {key!r} holds more than texts")
    return tuple(found)
