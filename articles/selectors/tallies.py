"""What the meetings of one actor, place or topic hold, counted."""

from collections.abc import Iterable, Sequence
from datetime import date

from articles.records.ledger import MeetingRow, Tally


def counterparts(actor: int, meetings: Sequence[MeetingRow]) -> list[Tally]:
    """Return whom an actor met, the most frequent first. Only a meeting that was held counts as met."""
    return tallied(
        (str(other.id), other.name, other.country, meeting.last)
        for meeting in meetings
        if meeting.status == "held"
        for other in meeting.participants
        if other.id != actor
    )


def meeting_places(meetings: Sequence[MeetingRow]) -> list[Tally]:
    """Return where meetings took place or are to, the most frequent first."""
    return tallied(
        (str(meeting.place.id), meeting.place.name, meeting.place.country, meeting.last)
        for meeting in meetings
        if meeting.place
    )


def participants(meetings: Sequence[MeetingRow]) -> list[Tally]:
    """Return who took part in meetings, the most frequent first."""
    return tallied(
        (str(actor.id), actor.name, actor.country, meeting.last)
        for meeting in meetings
        for actor in meeting.participants
    )


def tallied(seen: Iterable[tuple[str, str, str, date | None]]) -> list[Tally]:
    """Return how often each (value, label, country, day) occurs and its last day."""
    found: dict[str, Tally] = {}
    for value, label, country, day in seen:
        before = found.get(value)
        days = [d for d in (day, before.last if before else None) if d]
        found[value] = Tally(
            value=value,
            label=label,
            country=country,
            meetings=(before.meetings if before else 0) + 1,
            last=max(days, default=None),
        )
    return sorted(found.values(), key=lambda tally: (-tally.meetings, tally.label.casefold(), tally.value))


def topics(meetings: Sequence[MeetingRow]) -> list[Tally]:
    """Return what meetings were about, the most frequent first; the label is the topic's code."""
    return tallied((topic, topic, "", meeting.last) for meeting in meetings for topic in meeting.topics)
