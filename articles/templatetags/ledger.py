"""Template filters and tags for the facts of the ledger."""

from collections.abc import Iterator
from datetime import date
from typing import Any, Protocol

from django import template
from django.core.paginator import Paginator
from django.utils.html import format_html
from django.utils.safestring import SafeString

from articles import wording
from articles.models import Topic
from articles.reasons import reason_text
from articles.records.ledger import PlaceRef

register = template.Library()


class Dated(Protocol):
    """A meeting, a report or a row of a list."""

    first: date | None
    last: date | None
    precision: str


register.filter("country_name", wording.country_name)
register.filter("language_name", wording.language_name)
register.filter("day", wording.day_text)
register.filter("reason", reason_text)


@register.filter
def span(occasion: Dated) -> str:
    """Return when a meeting was or is to be; empty where nothing is known."""
    return wording.span_text(occasion.first, occasion.last, occasion.precision)


@register.filter
def shown_at(place: PlaceRef) -> str:
    """Return whose coordinates a place has, where they are not its own."""
    return wording.shown_at(place.shown_at, place.shown_as)


@register.filter
def on_the_web(address: str) -> bool:
    """Tell if an address may be a link: whatever is no web address might run as a script."""
    return address.lower().startswith(("http://", "https://"))


@register.filter
def kind_word(kind: str) -> str:
    """Return the word for a kind of meeting."""
    return str(wording.KIND_WORDS.get(kind, kind))


@register.filter
def actor_word(kind: str) -> str:
    """Return the word for a kind of actor."""
    return str(wording.ACTOR_WORDS.get(kind, kind))


@register.filter
def precision_word(precision: str) -> str:
    """Return the word for how large a place is."""
    return str(wording.PRECISION_WORDS.get(precision, precision))


@register.filter
def role_word(role: str) -> str:
    """Return the word for a role in a meeting."""
    return str(wording.ROLE_WORDS.get(role, role))


@register.filter
def topic_name(topic: Topic | str) -> str:
    """Return the name of a topic, or of its code, in the language of the interface."""
    return wording.topic_name(topic if isinstance(topic, str) else topic.pk)


@register.simple_tag
def status(value: str) -> SafeString:
    """Return the status of a meeting as a shape and a word."""
    return symbol_and_word(
        "status", value, wording.STATUS_SYMBOLS.get(value, ""), wording.STATUS_WORDS.get(value, value)
    )


@register.simple_tag
def state(value: str) -> SafeString:
    """Return how far the reading of an article is, as a shape and a word."""
    return symbol_and_word(
        "state", value, wording.STATE_SYMBOLS.get(value, ""), wording.STATE_WORDS.get(value, value)
    )


def symbol_and_word(family: str, value: str, symbol: str, word: object) -> SafeString:
    """Return the mark-up of a shape, which screen readers pass over, and its word."""
    return format_html(
        '<span class="status {}-{}"><span class="status-symbol" aria-hidden="true">{}</span>{}</span>',
        family,
        value,
        symbol,
        word,
    )


@register.filter
def page_numbers(paginator: "Paginator[Any]", number: int) -> Iterator[str | int]:
    """Return the numbers of the pages near one page, the first and the last, with "…" between."""
    return paginator.get_elided_page_range(number, on_each_side=2, on_ends=1)
