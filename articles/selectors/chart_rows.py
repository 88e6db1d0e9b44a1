"""Every meeting of a selection by columns, as charts need them: many at once, and no more of each than is drawn."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

import numpy as np

from articles.records.columns import UNKNOWN, Coded, Columns, Facts, Ints, Present, day, indexed
from articles.records.ledger import ActorRef, MeetingFilter, MeetingRow, PlaceRef
from articles.selectors.chosen import Chosen

NOBODY: Sequence[ActorRef] = ()


class LedgerColumns(Columns):
    """The meetings that a filter leaves, the newest first: a query, where it asks anything."""

    def __init__(self, wanted: MeetingFilter) -> None:
        chosen = Chosen(wanted)
        self._held = chosen.held
        order = self._held.newest_first
        self._at = order[chosen.meetings()[order]]
        told = self._held.meetings.at(self._at)
        self.whole = len(self._at) == len(order)
        self.ids, self.first, self.last, self.places = told.ids, told.first, told.last, told.places
        self.kinds, self.statuses, self.precisions = told.kinds, told.statuses, told.precisions

    @cached_property
    def present(self) -> Present:
        """Return who took part, in the order in which it was stored, for the country of the meeting or else the own."""
        rows = self._row_of(self._held.parts_in)
        there = np.flatnonzero(rows >= 0)
        return Present(rows[there], self._held.parts.actors[there], self._held.countries.at(there))

    @property
    def actors(self) -> Mapping[int, Facts]:
        """Return what is known of those who took part, and of others."""
        return self._held.facts

    @cached_property
    def topics(self) -> Coded[tuple[str, ...]]:
        """Return what each meeting was about."""
        topics = self._held.topics.topics
        rows = self._row_of(self._held.topics_in)
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

    @property
    def sites(self) -> Mapping[int, PlaceRef]:
        """Return the places of the meetings, and others."""
        return self._held.places

    def rows(self, numbers: Iterable[int]) -> list[MeetingRow]:
        """Return some of the meetings as rows, by their place in the order."""
        every = list(numbers)
        there = self._participants(every)
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

    def _row_of(self, rows: Ints) -> Ints:
        """Return the places in the order of rows of the whole ledger, -1 where they are not selected."""
        places = np.full(len(self._held.meetings.ids) + 1, -1, np.int64)
        places[self._at] = np.arange(len(self._at))
        return places[rows]
