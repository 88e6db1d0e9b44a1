"""How much the ledger holds, and which of its countries and topics have a colour of their own."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import Any

from django.db.models import CharField, Count, Max, QuerySet, Subquery, Value
from django.db.models.functions import Cast
from django.utils import timezone

from articles.models import Article, ArticleStatus, Edition, Meeting, MeetingStatus
from articles.records.columns import tellings
from articles.records.ledger import MeetingFilter, Palette, Progress
from articles.selectors.held import Held, held
from articles.selectors.narrowing import narrowed

COLOURS = 8  # the length of the list of colours in static/css/site.css


def meetings_left(filters: Sequence[MeetingFilter]) -> list[int]:
    """Return how many meetings each of some filters leaves: one query."""
    if not filters:
        return []
    first, *others = [total(str(index), narrowed(wanted), "pk") for index, wanted in enumerate(filters)]
    found = dict(first.union(*others, all=True) if others else first)
    return [found.get(str(index), 0) for index in range(len(filters))]


def total(name: str, rows: QuerySet[Any, Any], column: str) -> QuerySet[Any, Any]:
    """Return (name, number of different values of a column)."""
    named = rows.order_by().values(what=Value(name, output_field=CharField()))
    found: QuerySet[Any, Any] = named.annotate(number=Count(column, distinct=True)).values_list(
        "what", "number"
    )
    return found


def state() -> tuple[str, Progress]:
    """Return the name of the ledger's state, and how far its articles have been read: one query.

    Every page asks this, so that nothing is counted but what is still to be read and what could not be.
    """
    kinds = {
        ArticleStatus.QUEUED: "waiting",
        ArticleStatus.WORKING: "waiting",
        ArticleStatus.FAILED: "failed",
    }
    articles = (
        Article.objects.order_by()
        .filter(status__in=kinds)
        .values(what=Cast("status", CharField()))
        .annotate(number=Cast(Count("pk"), CharField()))
        .values_list("what", "number")
    )
    named = Edition.objects.order_by().values_list(
        Value("edition", output_field=CharField()), Cast("name", CharField())
    )
    last = Article.objects.order_by("-pk").values("pk")[:1]
    newest = Article.objects.order_by().filter(pk=Subquery(last))
    keyed = newest.values_list(Value("newest", output_field=CharField()), Cast("pk", CharField()))
    found = dict(articles.union(named, keyed, all=True))
    edition, key = found.pop("edition", ""), int(found.pop("newest", 0))
    counted: Counter[str] = Counter()
    for status, number in found.items():
        counted[kinds[ArticleStatus(status)]] += int(number)
    return edition, Progress(newest=key, waiting=counted["waiting"], failed=counted["failed"])


def edition() -> str:
    """Return the name of the ledger's state, empty before anything was written: one query."""
    return Edition.objects.values_list("name", flat=True).first() or ""


def last_day(wanted: date | None) -> date | None:
    """Return the last day of which the ledger can tell, no later than one that is wanted: one query.

    It is that of the newest meeting that was held, of those whose day is known and is not to come.
    """
    held = Meeting.objects.filter(status=MeetingStatus.HELD, precision="day", last__lte=timezone.localdate())
    newest: date | None = held.aggregate(newest=Max("last"))["newest"]
    return min(filter(None, (wanted, newest)), default=None)


def palette() -> Palette:
    """Return the countries and topics of most meetings, in the order of the list of colours."""
    return palette_of(held())


def palette_of(columns: Held) -> Palette:
    """Return the countries for which most meetings say that somebody came, and the topics of most, in order."""
    countries = tellings(columns.parts.countries, columns.parts_in)
    topics = tellings(columns.topics.topics, columns.topics_in)
    countries.pop("", None)
    best = (
        tuple(sorted(numbers, key=lambda value: (-numbers[value], value))[:COLOURS])
        for numbers in (countries, topics)
    )
    return Palette(*best)
