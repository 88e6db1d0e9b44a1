"""Every meeting of a selection by columns, as charts need them: many at once, and no more of each than is drawn."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

import numpy as np
from django.db.models import QuerySet

from articles.models import Actor, DatePrecision, Meeting, MeetingKind, MeetingStatus, Participation, Place
from articles.records.columns import (
    UNKNOWN,
    Coded,
    Columns,
    Facts,
    Present,
    day,
    indexed,
    numbered,
    places_of,
)
from articles.records.ledger import ActorRef, MeetingRow, PlaceRef
from articles.selectors.arrays import (
    Keys,
    Listed,
    Quoted,
    coded,
    days,
    ints,
    keys,
    listing,
    near,
    spelt,
    together,
    words,
)
from articles.selectors.meetings import participants, place_ref

NOBODY: Sequence[ActorRef] = ()
FEW = 2000  # meetings; of more, all actors are asked for: to find who took part would take longer


class LedgerColumns(Columns):
    """The meetings that a query finds, the newest first: a query at once, and one for each thing more."""

    def __init__(self, meetings: QuerySet[Meeting]) -> None:
        self.whole = not meetings.query.where
        found = together(
            listing(
                "meetings",
                meetings,
                Listed("pk"),
                days("first"),
                days("last"),
                keys("place_id"),
                words("kind", MeetingKind.values),
                words("status", MeetingStatus.values),
                words("precision", DatePrecision.values),
            )
        )
        pks, begun, ended, places, kinds, statuses, precisions, _ = found["meetings"]
        ids, first = ints(pks), ints(begun)
        order = np.lexsort((-ids, -first))
        self.ids, self.first, self.last, self.places = (
            column[order] for column in (ids, first, ints(ended), ints(places))
        )
        self.kinds, self.statuses, self.precisions = (
            Coded(column.codes[order], column.values)
            for column in (
                spelt(kinds, MeetingKind.values),
                spelt(statuses, MeetingStatus.values),
                spelt(precisions, DatePrecision.values),
            )
        )
        self._everything = not meetings.query.where

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
        spoken = near(Meeting.topics.through.objects.all(), self.ids)
        meetings, about, *_ = together(listing("topics", spoken, Listed("meeting_id"), Listed("topic_id")))[
            "topics"
        ]
        rows = places_of(ints(meetings), self.ids)
        topics = coded(about, len(rows))
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
        places = Place.objects.select_related("located_by").order_by().filter(pk__in=Keys(wanted))
        return {place.pk: place_ref(place) for place in places}

    def rows(self, numbers: Iterable[int]) -> list[MeetingRow]:
        """Return some of the meetings as rows, by their place in the order.

        Who took part is one query more, where it is not known yet.
        """
        every = list(numbers)
        known = "_told" in self.__dict__ or len(every) > FEW
        there = self._participants(every) if known else self._asked(every)
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
        """Return who took part in some of the meetings, as the database tells it: one query."""
        of = {int(self.ids[number]): number for number in numbers}
        return {of[meeting]: actors for meeting, actors in participants(Keys(self.ids[numbers])).items()}

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
        parts = near(Participation.objects.all(), self.ids)
        actors = Actor.objects.all()
        if len(self) <= FEW:
            actors = actors.filter(pk__in=parts.values("actor_id"))
        columns = (Listed("pk"), Listed("meeting_id"), Listed("actor_id"), Listed("country"))
        named = (Listed("pk"), Quoted("name"), Listed("kind"), Listed("country"))
        found = together(listing("parts", parts, *columns), listing("actors", actors, *named))
        stored, meetings, who, countries, *_ = found["parts"]
        ids, names, kinds, homes, *_ = found["actors"]
        order, known = np.argsort(ints(stored)), ints(ids)
        rows, taking = places_of(ints(meetings)[order], self.ids), ints(who)[order]
        at = places_of(taking, known)
        kept = np.flatnonzero((rows >= 0) & (at >= 0))  # some may be new, or of other meetings
        told, own = coded(countries, len(order)), coded(homes, len(known))
        numbers = {country: number for number, country in enumerate(told.values)}
        home = numbered(numbers.setdefault(country, len(numbers)) for country in own.values)[own.codes]
        codes, unsaid = told.codes[order][kept], told.are({""})[order][kept]
        codes[unsaid] = home[at[kept][unsaid]]
        facts = zip(json.loads(names or "[]"), kinds.split(","), strict=False)
        return (
            Present(rows[kept], taking[kept], Coded(codes, tuple(numbers))),
            dict(zip(known.tolist(), facts, strict=True)),
        )
