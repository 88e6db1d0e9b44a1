"""Every meeting of a selection by columns, as charts need them: many at once, and no more of each than is drawn."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import TypeVar

import numpy as np
from django.db.models import Model, QuerySet, Value

from articles.models import Actor, DatePrecision, Meeting, MeetingKind, MeetingStatus, Participation, Place
from articles.records.columns import (
    UNKNOWN,
    Coded,
    Columns,
    Facts,
    Ints,
    Present,
    day,
    indexed,
    numbered,
    places_of,
)
from articles.records.ledger import ActorRef, MeetingRow, PlaceRef
from articles.selectors.arrays import Listed, Quoted, coded, days, ints, keys, spelt, words
from articles.selectors.meetings import MANY, participants, place_ref
from articles.selectors.narrowing import belonging

M = TypeVar("M", bound=Model)
NOBODY: Sequence[ActorRef] = ()
NOTHING = (None,) * 4


class LedgerColumns(Columns):
    """The meetings that a query finds, the newest first: a query at once, and one for each thing more."""

    def __init__(self, meetings: QuerySet[Meeting]) -> None:
        self._meetings = meetings.order_by()
        found = self._meetings.aggregate(
            ids=Listed("pk"),
            kinds=words("kind", MeetingKind.values),
            statuses=words("status", MeetingStatus.values),
            begun=days("first"),
            ended=days("last"),
            precisions=words("precision", DatePrecision.values),
            places=keys("place_id"),
        )
        ids, first = ints(found["ids"]), ints(found["begun"])
        order = np.lexsort((-ids, -first))
        self.ids, self.first = ids[order], first[order]
        self.last = ints(found["ended"])[order]
        self.places = ints(found["places"])[order]
        self.kinds, self.statuses, self.precisions = (
            Coded(column.codes[order], column.values)
            for column in (
                spelt(found["kinds"], MeetingKind.values),
                spelt(found["statuses"], MeetingStatus.values),
                spelt(found["precisions"], DatePrecision.values),
            )
        )

    @cached_property
    def present(self) -> Present:
        """Return who took part, for the country of the meeting or else the own: one query, with `actors`."""
        return self._told[0]

    @cached_property
    def actors(self) -> Mapping[int, Facts]:
        """Return what is known of those who took part: one query, with `present`."""
        return self._told[1]

    @cached_property
    def topics(self) -> Coded[tuple[str, ...]]:
        """Return what each meeting was about: one query."""
        spoken = belonging(Meeting.topics.through.objects.order_by(), self._meetings.values("pk"))
        found = spoken.aggregate(meetings=Listed("meeting_id"), topics=Listed("topic_id"))
        rows = places_of(ints(found["meetings"]), self.ids)
        topics = coded(found["topics"], len(rows))
        ranked = sorted(topics.values)
        # Which topics a meeting has is a number: one bit for each.
        bits = np.array([2.0 ** ranked.index(topic) for topic in topics.values])[topics.codes]
        sets = np.bincount(rows[rows >= 0], bits[rows >= 0], len(self)).astype(np.int64)
        found_sets, codes = indexed(sets)
        values = (
            tuple(topic for bit, topic in enumerate(ranked) if about >> bit & 1)
            for about in found_sets.tolist()
        )
        return Coded(codes, tuple(values))

    @cached_property
    def sites(self) -> Mapping[int, PlaceRef]:
        """Return the places of the meetings: one query."""
        wanted, _ = indexed(self.places[self.places != UNKNOWN])
        places = few(Place.objects.select_related("located_by").order_by(), wanted)
        return {place.pk: place_ref(place) for place in places}

    def rows(self, numbers: Iterable[int]) -> list[MeetingRow]:
        """Return some of the meetings as rows, by their place in the order.

        Who took part is a query for each few hundred, where it is not known yet.
        """
        every = list(numbers)
        there = self._participants(every) if "_told" in self.__dict__ else self._asked(every)
        return [
            MeetingRow(
                int(self.ids[number]),
                self.kinds.values[self.kinds.codes[number]],
                self.statuses.values[self.statuses.codes[number]],
                day(self.first[number]),
                day(self.last[number]),
                self.precisions.values[self.precisions.codes[number]],
                self.sites.get(int(self.places[number])) if self.places[number] != UNKNOWN else None,
                tuple(there.get(number, NOBODY)),
                (),
                0,
                0,
                0.0,
            )
            for number in every
        ]

    def _asked(self, numbers: Sequence[int]) -> Mapping[int, Sequence[ActorRef]]:
        """Return who took part in some of the meetings, as the database tells it."""
        of = {int(self.ids[number]): number for number in numbers}
        ids = list(of)
        there: dict[int, list[ActorRef]] = {}
        for begin in range(0, len(ids), MANY):
            there |= participants(ids[begin : begin + MANY])
        return {of[meeting]: actors for meeting, actors in there.items()}

    def _participants(self, numbers: Sequence[int]) -> Mapping[int, Sequence[ActorRef]]:
        """Return who took part in some of the meetings, as it is known."""
        wanted = np.zeros(len(self), bool)
        wanted[numbers] = True
        present = self.present
        parts = np.flatnonzero(wanted[present.rows])
        there: dict[int, list[ActorRef]] = defaultdict(list)
        for part in parts.tolist():
            actor = int(present.actors[part])
            country = present.countries.values[present.countries.codes[part]]
            name, kind = self.actors[actor]
            there[int(present.rows[part])].append(ActorRef(actor, name, country, kind))
        return there

    @cached_property
    def _told(self) -> tuple[Present, Mapping[int, Facts]]:
        """Return who took part, in the order in which it was stored, and what is known of them: one query."""
        parts = belonging(Participation.objects.order_by(), self._meetings.values("pk"))
        actors = Actor.objects.order_by()
        if self._meetings.query.where:
            actors = actors.filter(pk__in=parts.values("actor_id"))
        listed = parts.values(what=Value("parts")).annotate(
            keys=Listed("pk"), one=Listed("meeting_id"), other=Listed("actor_id"), countries=Listed("country")
        )
        named = actors.values(what=Value("actors")).annotate(
            keys=Listed("pk"), one=Quoted("name"), other=Listed("kind"), countries=Listed("country")
        )
        columns = ("what", "keys", "one", "other", "countries")
        found = {
            row[0]: row[1:]
            for row in listed.values_list(*columns).union(named.values_list(*columns), all=True)
        }
        keys, meetings, who, countries = found.get("parts", NOTHING)
        ids, names, kinds, homes = found.get("actors", NOTHING)
        order = np.argsort(ints(keys))
        rows, taking = places_of(ints(meetings)[order], self.ids), ints(who)[order]
        at = places_of(taking, ints(ids))
        kept = np.flatnonzero((rows >= 0) & (at >= 0))  # some may be new
        told = coded(countries, len(order))
        numbers = {country: number for number, country in enumerate(told.values)}
        own = numbered(
            numbers.setdefault(home, len(numbers)) for home in ((homes or "").split(",") if ids else ())
        )
        codes = told.codes[order]
        codes = np.where(told.are({""})[order], own[at], codes) if len(own) else codes
        facts = zip(json.loads(names or "[]"), (kinds or "").split(","), strict=False)
        return (
            Present(rows[kept], taking[kept], Coded(codes[kept], tuple(numbers))),
            dict(zip(ints(ids).tolist(), facts, strict=True)),
        )


def few(rows: QuerySet[M], wanted: Ints) -> QuerySet[M]:
    """Return the rows of some keys; all rows where they are many, as a query carries only so many values."""
    return rows if len(wanted) > MANY else rows.filter(pk__in=wanted.tolist())
