"""Every meeting of a selection as typed rows, as charts need them: many at once, and no more of each than is drawn."""

from typing import Any

from django.db.models import QuerySet

from articles.models import Meeting
from articles.records.ledger import MeetingRow, PlaceRef
from articles.selectors.meetings import FIELDS, NEWEST_FIRST, PLACE_FIELDS, participants
from articles.selectors.narrowing import belonging

NOTHING: tuple[Any, ...] = ()


def rows(meetings: QuerySet[Meeting], *, topics: bool = True) -> list[MeetingRow]:
    """Return meetings as rows, the newest first, without quotes and numbers of reports and outlets.

    Three queries; two where nobody asks for `topics`.
    """
    found = meetings.order_by(*NEWEST_FIRST).values_list(*FIELDS, *PLACE_FIELDS)
    parts = participants(meetings.values("pk"))
    spoken_of = topics_of(meetings) if topics else {}
    places: dict[int | None, PlaceRef | None] = {None: None}
    made = []
    for pk, kind, status, first, last, precision, confidence, place, *described in found:
        if place not in places:
            name, country, exact, latitude, longitude, shown_at, shown_as = described
            places[place] = PlaceRef(
                place, name, country, exact, latitude, longitude, shown_at or "", shown_as or ""
            )
        made.append(
            MeetingRow(
                pk,
                kind,
                status,
                first,
                last,
                precision,
                places[place],
                tuple(parts.get(pk, NOTHING)),
                spoken_of.get(pk, NOTHING),
                0,
                0,
                confidence,
            )
        )
    return made


def topics_of(meetings: QuerySet[Meeting]) -> dict[int, tuple[str, ...]]:
    """Return the codes of the topics, by meeting: one query."""
    spoken = belonging(Meeting.topics.through.objects.order_by("topic_id"), meetings.values("pk"))
    found: dict[int, tuple[str, ...]] = {}
    for meeting, topic in spoken.values_list("meeting_id", "topic_id"):
        found[meeting] = (*found.get(meeting, NOTHING), topic)
    return found
