"""Gold and readings made by hand."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from articles.measuring.comparison import Comparison, comparison
from articles.measuring.gold import GoldArticle, article_of
from articles.records.reading import (
    Evidence,
    FoundActor,
    FoundDate,
    FoundMeeting,
    FoundParticipant,
    FoundPlace,
    Reading,
)

DAY = date(2023, 9, 13)
SENTENCE = "They met at the cosmodrome."
TEXT = f"A report. {SENTENCE} Nothing else."
SPAN = (10, 10 + len(SENTENCE))
KIM = {"name": "Kim Jong-un", "country": "KP", "title": "Leader"}
PUTIN = {"name": "Vladimir Putin", "country": "RU", "title": "President"}
MEETING: dict[str, Any] = {
    "participants": [KIM, PUTIN],
    "place": {"text": "Vostochny Cosmodrome", "country": "RU"},
    "date": "2023-09-13",
    "date_end": None,
    "kind": "bilateral",
    "status": "held",
    "evidence": SENTENCE,
    "required": True,
}
SOYUZ = FoundPlace("Vostochny", "RU", 51.9, 128.3, "venue")


def gold_line(*meetings: dict[str, Any], **changes: Any) -> dict[str, Any]:
    """Return the line of an article with these meetings."""
    return {"id": "a", "lang": "en", "text": TEXT, "meetings": list(meetings), **changes}


def gold_meeting(**changes: Any) -> dict[str, Any]:
    """Return the line of a meeting, with changes."""
    return MEETING | changes


def gold_article(*meetings: dict[str, Any], **changes: Any) -> GoldArticle:
    """Return an article with these meetings."""
    return article_of(gold_line(*meetings, **changes), TEXT, published=DAY, quotable=True)


def on(first: date = DAY, last: date | None = None, precision: Any = "day") -> FoundDate:
    """Return a date as it is read."""
    return FoundDate(first, last or first, precision, "explicit")


def found_participant(
    name: str | None, country: str | None = None, body: str | None = None
) -> FoundParticipant:
    """Return a participant as it is read."""
    return FoundParticipant(name, country, body, None, "participant")


BOTH = (found_participant("Kim Jong Un", "KP"), found_participant("Putin", "RU"))


def found_meeting(participants: Sequence[FoundParticipant] = BOTH, **changes: Any) -> FoundMeeting:
    """Return a meeting as it is read, with changes."""
    fields: dict[str, Any] = {
        "kind": "bilateral",
        "cameo": "040",
        "status": "held",
        "date": on(),
        "place": SOYUZ,
        "topics": (),
        "evidence": (Evidence(*SPAN),),
        "confidence": 0.8,
    }
    return FoundMeeting(tuple(participants), **fields | changes)


def reading(*meetings: FoundMeeting, **changes: Any) -> Reading:
    """Return a reading of one article."""
    return Reading("en", True, meetings=meetings, **changes)


def actor(kind: Any, name: str, country: str | None = None) -> FoundActor:
    """Return an actor as it is read."""
    return FoundActor(kind, name, country)


def laid_beside(gold: Sequence[dict[str, Any]], found: Sequence[FoundMeeting], **changes: Any) -> Comparison:
    """Return the comparison of gold meetings with those read."""
    return comparison(gold_article(*gold, **changes), reading(*found))
