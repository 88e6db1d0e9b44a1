"""Template filters for what people decided."""

from django import template
from django.contrib.messages.storage.base import Message

from articles import deeds

register = template.Library()

register.filter("deed_sentence", deeds.sentence)
register.filter("moment", deeds.moment_text)
register.filter("deed_changes", deeds.changes)
register.filter("deed_home", deeds.home)
register.filter("deed_headline", deeds.headline)


@register.filter
def deed_kind(kind: str) -> str:
    """Return the words for a kind of decision."""
    return str(deeds.KINDS.get(kind, kind))


@register.filter
def review_of(message: Message) -> int | None:
    """Return the decision that a message tells of, None where it tells of none."""
    for tag in (message.extra_tags or "").split():
        name, _, number = tag.partition("-")
        if name == "review" and number.isdecimal():
            return int(number)
    return None
