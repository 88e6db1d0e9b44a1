"""Template tags for the queue of reviews."""

from django import template

from articles import wording
from articles.memory import Memory
from articles.selectors.queue import waiting_number

register = template.Library()
register.filter("headline", wording.headline_of)


@register.simple_tag
def questions_waiting() -> int:
    """Return how many questions wait for a person: one query, and one more where it is not remembered."""
    return Memory().recall(waiting_number, "questions")


@register.filter
def percent(share: float) -> int:
    """Return a share of one in hundredths."""
    return round(100 * share)
