"""Template filters for lists of meetings and their filters."""

from django import template
from django.urls import reverse

from articles.records.ledger import ActorRef, MeetingRow

register = template.Library()


@register.filter
def colour(value: str, ranked: tuple[str, ...]) -> str:
    """Return the CSS class of the colour that a country or topic has on every page."""
    return f"cat-{ranked.index(value) + 1}" if value in ranked else "cat-rest"


@register.filter
def evidence_href(meeting: MeetingRow) -> str:
    """Return the address of the sentence that a meeting rests on, marked in its article."""
    if meeting.quote is None:
        return ""
    article = reverse("article", args=(meeting.quote.article_id,))
    return f"{article}?meeting={meeting.id}#e{meeting.quote.start}"


@register.filter
def first_few(participants: tuple[ActorRef, ...], limit: int) -> tuple[ActorRef, ...]:
    """Return as many participants as a line holds; one more rather than "and 1 other"."""
    return participants if len(participants) <= limit + 1 else participants[:limit]


@register.filter
def left_out(participants: tuple[ActorRef, ...], limit: int) -> int:
    """Return how many participants `first_few` leaves out."""
    return len(participants) - len(first_few(participants, limit))
