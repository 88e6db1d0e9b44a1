"""The columns of the whole ledger, held by this process and kept in step with the database.

Every page that counts asks for them. `articles.models.Change` tells what was written since they were read, and only
that is read again. Where a state of the ledger was left that tells of nothing, everything is.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from threading import Lock
from typing import TypeVar

import numpy as np
from django.db.models import BigIntegerField, CharField, Subquery, Value

from articles.models import Change, Edition
from articles.records.columns import Coded, Facts, Ints, numbered, places_of
from articles.records.ledger import PlaceRef
from articles.selectors import listings

MOST = 4000  # changes; of more, to read everything takes no longer
V = TypeVar("V")


@dataclass(frozen=True, eq=False)
class Held:
    """What pages count of the ledger.

    `facts` and `places` are those of every actor and every place, by key; `within` is what directly contains a place.
    """

    meetings: listings.Meetings
    parts: listings.Parts
    topics: listings.Topics
    reports: listings.Reports
    actors: listings.Actors
    facts: Mapping[int, Facts]
    places: Mapping[int, PlaceRef]
    within: Mapping[int, int]

    @cached_property
    def newest_first(self) -> Ints:
        """Return the rows of the meetings in the order of lists."""
        return np.lexsort((-self.meetings.ids, -self.meetings.first))

    @cached_property
    def parts_in(self) -> Ints:
        """Return in which row of the meetings each took part, -1 where that or the actor is not known."""
        return np.where(self._whose >= 0, places_of(self.parts.meetings, self.meetings.ids), -1)

    @cached_property
    def topics_in(self) -> Ints:
        """Return of which row of the meetings each topic is, -1 where it is not known."""
        return places_of(self.topics.meetings, self.meetings.ids)

    @cached_property
    def reports_in(self) -> Ints:
        """Return of which row of the meetings each report tells, -1 where it is not known."""
        return places_of(self.reports.meetings, self.meetings.ids)

    @cached_property
    def countries(self) -> Coded[str]:
        """Return for which country each took part: that of the meeting, else the own; "" where it is not known."""
        told = self.parts.countries
        every = told.joined(self.actors.countries)
        codes, own = np.split(every.codes, [len(told.codes)])
        unsaid = told.are({""}) & (self._whose >= 0)
        return Coded(np.where(unsaid, own[self._whose], codes) if len(own) else codes, every.values)

    @cached_property
    def _whose(self) -> Ints:
        return places_of(self.parts.actors, self.actors.ids)


@dataclass(frozen=True, slots=True)
class Mark:
    """Up to where changes have been read: the row that names the newest state, its name, and the last row of all."""

    row: int
    edition: str
    last: int


class Holder:
    """Holds the columns from one time to the next, unless it is told to read them each time."""

    def __init__(self) -> None:
        self.holds = True
        self._lock = Lock()
        self._edition = ""
        self._mark: Mark | None = None
        self._held: Held | None = None

    def forget(self) -> None:
        """Let go of everything, as in a process that has just begun."""
        with self._lock:
            self._edition, self._mark, self._held = "", None, None

    def now(self) -> Held:
        """Return the columns as the database has them: one query, and at most two more where something was written."""
        with self._lock:
            # What is written between this query and the next is told again the next time.
            edition, mark, changes = marks(self._mark)
            if changes is None and edition and edition == self._edition:
                changes = []  # nobody has written since everything was read
            if self._held is None or not self.holds or changes is None or len(changes) > MOST:
                self._held = read()
            elif changes:
                self._held = renewed(self._held, changes)
            self._edition, self._mark = edition, mark
            return self._held


HOLDER = Holder()


def held() -> Held:
    """Return the columns of the ledger as the database has them now."""
    return HOLDER.now()


def marks(known: Mark | None) -> tuple[str, Mark | None, list[tuple[str, int]] | None]:
    """Return the name of the state, the newest mark, and what has changed since a known one as kinds and keys.

    There is no mark where the newest state does not tell what was changed in it. The changes are None where nobody can
    tell them: there is no mark, or it is of rows that are not kept any more, or of a state that the database was put
    back behind, or a state since then told nothing. One query.
    """
    named = Change.objects.filter(what=Change.What.EDITION).order_by("-pk").values("pk")[:1]
    rows = Change.objects.order_by().filter(pk__gte=known.row if known is not None else Subquery(named))
    state = Edition.objects.order_by().values_list(
        Value(0, BigIntegerField()),
        Value("", CharField()),
        "name",
        Value("", CharField()),
        Value(0, BigIntegerField()),
    )
    found = sorted(state.union(rows.values_list("pk", "what", "edition", "former", "key"), all=True))
    edition = found[0][2] if found and not found[0][1] else ""
    states = [row for row in found if row[1] == Change.What.EDITION]
    if not edition or not states or states[-1][2] != edition:
        return edition, None, None
    mark = Mark(states[-1][0], edition, found[-1][0])
    unbroken = all(one[2] == other[3] for one, other in pairwise(states))
    if known is None or not unbroken or (states[0][0], states[0][2]) != (known.row, known.edition):
        return edition, mark, None
    return (
        edition,
        mark,
        [(what, key) for pk, what, name, _, key in found[1:] if pk > known.last and not name],
    )


def read() -> Held:
    """Return all columns: two queries."""
    found = listings.found()
    return Held(
        found.meetings,
        found.parts,
        found.topics,
        found.reports,
        found.actors,
        found.facts,
        *listings.places(),
    )


def renewed(known: Held, changes: Iterable[tuple[str, int]]) -> Held:
    """Return the columns with what has changed read again: one query, two where places have changed."""
    what = Change.What
    meetings, actors, places = (
        numbered(sorted({key for kind, key in changes if kind == one}))
        for one in (what.MEETING, what.ACTOR, what.PLACE)
    )
    found = listings.found(meetings, actors)
    spots, within = listings.places(places) if len(places) else ({}, {})
    return Held(
        known.meetings.renewed(meetings, found.meetings),
        listings.in_order(known.parts.renewed(meetings, found.parts)),
        known.topics.renewed(meetings, found.topics),
        known.reports.renewed(meetings, found.reports),
        known.actors.renewed(actors, found.actors),
        others(known.facts, actors, found.facts),
        others(known.places, places, spots),
        others(known.within, places, within),
    )


def others(known: Mapping[int, V], keys: Ints, now: Mapping[int, V]) -> Mapping[int, V]:
    """Return what is known by keys, with that of some replaced."""
    if not len(keys):
        return known
    left = dict(known)
    for key in keys.tolist():
        left.pop(key, None)
    return {**left, **now}
