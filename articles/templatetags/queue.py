"""Template tags for the queue of reviews."""

from django import template

from articles import wording
from articles.memory import Memory
from articles.records.ledger import MeetingRow
from articles.selectors.queue import waiting_number

register = template.Library()


@register.simple_tag
def questions_waiting() -> int:
    """Return how many questions wait for a person: one query, and one more where it is not remembered."""
    return Memory().recall(waiting_number, "questions")


@register.filter
def headline(meeting: MeetingRow) -> str:
    """Return a meeting's facts as one sentence."""
    return wording.headline(
        kind=meeting.kind,
        status=meeting.status,
        names=[actor.name for actor in meeting.participants],
        place=meeting.place.name if meeting.place else "",
        precision=meeting.place.precision if meeting.place else "",
        when=wording.span_text(meeting.first, meeting.last, meeting.precision),
    )


@register.filter
def percent(share: float) -> int:
    """Return a share of one in hundredths."""
    return round(100 * share)
