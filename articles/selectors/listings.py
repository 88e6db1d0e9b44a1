"""What the database lists of the ledger by columns: all of it, or what belongs to some meetings, actors and places."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from typing import TypeVar

import numpy as np
from django.db.models import Case, IntegerField, Model, Q, QuerySet, Value, When

from articles.models import (
    Actor,
    Article,
    DatePrecision,
    Meeting,
    MeetingKind,
    MeetingStatus,
    Participation,
    Place,
    Report,
)
from articles.records.columns import Coded, Facts, Ints, places_of
from articles.records.ledger import PlaceRef
from articles.selectors.arrays import (
    WIDTH,
    Keys,
    Listed,
    Quoted,
    coded,
    days,
    grouped,
    ints,
    keys,
    listing,
    spelt,
    spread,
    words,
)
from articles.selectors.sureness import STEP

ANSWER = Case(When(reviewed=True, then=Value(1)), default=Value(0), output_field=IntegerField())
NOTHING = ("",) * WIDTH
PLACE = (
    *("within_id", "pk", "name", "country", "precision", "latitude", "longitude"),
    *("located_by__name", "located_by__precision"),
)
M = TypeVar("M", bound=Model)
R = TypeVar("R", bound="Rows")


@dataclass(frozen=True, slots=True, eq=False)
class Rows:
    """Rows by columns of one length: arrays of numbers, or `Coded`. The first one says whose they are."""

    def at(self: R, places: Ints) -> R:
        """Return some of the rows."""
        columns = (getattr(self, field.name) for field in fields(self))
        return type(self)(*(c.at(places) if isinstance(c, Coded) else c[places] for c in columns))

    def renewed(self: R, of: Ints, others: R) -> R:
        """Return the rows with those of some keys replaced by others."""
        names = [field.name for field in fields(self)]
        kept = self.at(np.flatnonzero(places_of(getattr(self, names[0]), of) < 0))
        pairs = ((getattr(kept, name), getattr(others, name)) for name in names)
        return type(self)(
            *(
                one.joined(other) if isinstance(one, Coded) else np.concatenate((one, other))
                for one, other in pairs
            )
        )


@dataclass(frozen=True, slots=True, eq=False)
class Meetings(Rows):
    """Meetings. A day is its ordinal, `reviewed` 0 or 1, `steps` how sure they are (`articles.selectors.sureness`)."""

    ids: Ints
    kinds: Coded[str]
    statuses: Coded[str]
    precisions: Coded[str]
    first: Ints
    last: Ints
    places: Ints
    reviewed: Ints
    steps: Ints


@dataclass(frozen=True, slots=True, eq=False)
class Parts(Rows):
    """Who took part in meetings, and for which country, "" where that is not said; `stored` are the keys."""

    meetings: Ints
    actors: Ints
    countries: Coded[str]
    stored: Ints


@dataclass(frozen=True, slots=True, eq=False)
class Topics(Rows):
    """What meetings were about."""

    meetings: Ints
    topics: Coded[str]


@dataclass(frozen=True, slots=True, eq=False)
class Reports(Rows):
    """Which articles tell of meetings, each with its outlet and its language."""

    meetings: Ints
    articles: Ints
    origins: Coded[tuple[str, str]]


@dataclass(frozen=True, slots=True, eq=False)
class Actors(Rows):
    """Actors and their own countries, "" where none is known."""

    ids: Ints
    countries: Coded[str]


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """What the database listed. `facts` are those of the actors."""

    meetings: Meetings
    parts: Parts
    topics: Topics
    reports: Reports
    actors: Actors
    facts: Mapping[int, Facts]


def found(meetings: Ints | None = None, actors: Ints | None = None) -> Found:
    """Return all there is, or what belongs to some meetings, and some actors: one query."""
    reports = of(Report.objects.filter(meeting__isnull=False), "meeting", meetings)
    articles = Article.objects.all()
    if meetings is not None:
        articles = articles.filter(pk__in=reports.values("article"))
    rows = grouped(
        listing(
            "meetings",
            of(Meeting.objects.all(), "pk", meetings).annotate(step=STEP, answer=ANSWER),
            Listed("pk"),
            words("kind", MeetingKind.values),
            words("status", MeetingStatus.values),
            words("precision", DatePrecision.values),
            days("first"),
            days("last"),
            keys("place_id"),
            Listed("answer"),
            Listed("step"),
        ),
        listing(
            "parts",
            of(Participation.objects.all(), "meeting", meetings),
            *(Listed("meeting_id"), Listed("actor_id"), Listed("country"), Listed("pk")),
        ),
        listing(
            "topics",
            of(Meeting.topics.through.objects.all(), "meeting", meetings),
            *(Listed("meeting_id"), Listed("topic_id")),
        ),
        listing("reports", reports.filter(article__isnull=False), Listed("meeting_id"), Listed("article_id")),
        listing("articles", articles, Listed("pk"), by=("source", "language")),
        listing(
            "actors",
            of(Actor.objects.all(), "pk", actors),
            *(Listed("pk"), Quoted("name"), Listed("kind"), Listed("country")),
        ),
    )
    [told], [taking], [about], [telling], [who] = (
        rows[what] or [NOTHING] for what in ("meetings", "parts", "topics", "reports", "actors")
    )
    return Found(
        meetings_in(told),
        parts_in(taking),
        Topics(spoken := ints(about[0]), coded(about[1], len(spoken))),
        reports_in(telling, rows["articles"]),
        Actors(ids := ints(who[0]), coded(who[3], len(ids))),
        dict(
            zip(ids.tolist(), zip(json.loads(who[1] or "[]"), who[2].split(","), strict=False), strict=True)
        ),
    )


def of(rows: QuerySet[M], field: str, wanted: Ints | None) -> QuerySet[M]:
    """Return the rows of some keys, or all."""
    return rows if wanted is None else rows.filter(**{f"{field}__in": Keys(wanted)})


def meetings_in(columns: Sequence[str]) -> Meetings:
    """Return the meetings that were listed."""
    pks, kinds, statuses, precisions, *numbers = columns
    first, last, places, answers, steps = map(ints, numbers)
    return Meetings(
        ints(pks),
        spelt(kinds, MeetingKind.values),
        spelt(statuses, MeetingStatus.values),
        spelt(precisions, DatePrecision.values),
        first,
        last,
        places,
        answers,
        steps,
    )


def parts_in(columns: Sequence[str]) -> Parts:
    """Return who took part, as listed, in the order in which it was stored."""
    meetings, actors, stored = (ints(columns[number]) for number in (0, 1, 3))
    return in_order(Parts(meetings, actors, coded(columns[2], len(meetings)), stored))


def in_order(parts: Parts) -> Parts:
    """Return who took part in the order in which it was stored."""
    return parts.at(np.argsort(parts.stored, kind="stable"))


def reports_in(columns: Sequence[str], articles: Sequence[Sequence[str]]) -> Reports:
    """Return the reports that were listed. One whose article is not among those listed is new and left out."""
    meetings, of_article = ints(columns[0]), ints(columns[1])
    owners, known = spread([row[2] for row in articles])
    at = places_of(of_article, known)
    there = at >= 0
    origins = Coded(owners[at[there]], tuple((row[0], row[1]) for row in articles))
    return Reports(meetings[there], of_article[there], origins)


def places(wanted: Ints | None = None) -> tuple[dict[int, PlaceRef], dict[int, int]]:
    """Return all places, or some and those that have their coordinates, and what contains each directly: one query."""
    rows = Place.objects.order_by()
    if wanted is not None:
        some = list(map(int, wanted))
        rows = rows.filter(Q(pk__in=some) | Q(located_by__in=some))
    found, within = {}, {}
    for above, *told, shown_at, shown_as in rows.values_list(*PLACE):
        pk, name, country, precision, latitude, longitude = told
        found[pk] = PlaceRef(
            pk, name, country, precision, latitude, longitude, shown_at or "", shown_as or ""
        )
        if above is not None:
            within[pk] = above
    return found, within
