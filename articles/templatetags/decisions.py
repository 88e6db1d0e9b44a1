"""Template filters for what people decided."""

from collections.abc import Sequence
from typing import Any

from django import template
from django.contrib.messages.storage.base import Message

from articles import deeds, wording
from articles.http import HtmxHttpRequest

register = template.Library()

register.filter("deed_sentence", deeds.sentence)
register.filter("moment", deeds.moment_text)
register.filter("deed_changes", deeds.changes)
register.filter("deed_home", deeds.home)
register.filter("deed_headline", wording.headline_of)


@register.simple_tag(takes_context=True)
def here(context: dict[str, Any]) -> str:
    """Return the address of the page that the user sees, also where htmx asked for a part of it."""
    request: HtmxHttpRequest = context["request"]
    return (request.htmx.current_url_abs_path if request.htmx else None) or request.get_full_path()


@register.filter
def deed_kind(kind: str) -> str:
    """Return the words for a kind of decision."""
    return str(deeds.KINDS.get(kind, kind))


@register.filter
def alias_source(source: str) -> str:
    """Return who gives a name."""
    return str(deeds.ALIAS_SOURCES.get(source, source))


@register.filter
def reasons_text(reasons: Sequence[str]) -> str:
    """Return why two actors may be one, and what speaks against it."""
    return "; ".join(str(deeds.REASONS.get(reason, reason)) for reason in reasons)


@register.filter
def review_of(message: Message) -> int | None:
    """Return the decision that a message tells of, None where it tells of none."""
    for tag in (message.extra_tags or "").split():
        name, _, number = tag.partition("-")
        if name == "review" and number.isdecimal():
            return int(number)
    return None
