"""Who counts as one in a chart: each actor, actors of one kind only, or a state with all who took part for it."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from articles.charts.theme import Wording
from articles.records.columns import Columns, Ints, Mask, distinct, indexed

KINDS = {"persons": "person", "organisations": "organisation"}  # the kind of actor that a level keeps
STATES = "states"


@dataclass(frozen=True, slots=True)
class Party:
    """An actor or a state that takes part in meetings.

    `mark` ties it to the meetings listed beside a chart: "actor-3", "state-KP". `value` is what a URL calls it.
    """

    mark: str
    value: str
    name: str
    country: str

    @property
    def is_state(self) -> bool:
        """Tell if this is a state with all who took part for it, not an actor."""
        return self.mark.startswith("state-")

    @property
    def alone(self) -> tuple[tuple[str, str], ...]:
        """Return what narrows a filter to its meetings."""
        return (("state" if self.is_state else "actor", self.value),)

    def beside(self, other: "Party") -> tuple[tuple[str, str], ...]:
        """Return what narrows a filter to the meetings in which both took part."""
        field = "with_state" if self.is_state else "with"
        return ((field, self.value), (field, other.value))


class Roll:
    """Who took part in meetings at a level of `Showing.level`: parties by number, in the order of their marks.

    `rows` and `parties` tell who was there, by the row of the meeting: each party once, the rows in order, and in each
    row the numbers. At the level of states an actor counts for the country that it took part for; whoever has none
    does not count. Where it is given, only the rows that are `kept` count. A party is called what it was called in the
    last of its meetings by `when`, else in that of the last row.
    """

    def __init__(
        self,
        meetings: Columns,
        level: str,
        wording: Wording,
        *,
        kept: Mask | None = None,
        when: Ints | None = None,
    ) -> None:
        self._states = level == STATES
        present = meetings.present
        rows, codes, countries = present.rows, present.countries.codes, present.countries.values
        who = codes if self._states else present.actors
        counts = np.ones(len(rows), bool) if kept is None else kept[rows]
        if self._states:
            counts &= ~present.countries.are({""})
        elif kind := KINDS.get(level):
            ids, at = indexed(who)
            counts &= np.array([meetings.actors[one][1] == kind for one in ids.tolist()], bool)[at]
        rows, who, codes = rows[counts], who[counts], codes[counts]
        found, numbers = indexed(who)
        values = [countries[code] for code in found] if self._states else list(map(str, found.tolist()))
        order = sorted(range(len(values)), key=values.__getitem__)
        place = np.empty(len(order), np.int64)
        place[order] = np.arange(len(order))
        numbers = place[numbers]
        self.values = [values[one] for one in order]
        self.names = (
            [wording.country(value) for value in self.values]
            if self._states
            else [meetings.actors[int(value)][0] for value in self.values]
        )
        called = np.zeros(len(order), np.int64)
        if len(rows):
            told = rows if when is None else when[rows]
            np.maximum.at(called, numbers, told * len(countries) + codes)
            called %= len(countries)
        self._countries = [countries[code] for code in called.tolist()]
        width = max(len(order), 1)
        self.rows, self.parties = np.divmod(distinct(rows * width + numbers), width)

    def __len__(self) -> int:
        return len(self.values)

    @cached_property
    def marks(self) -> list[str]:
        """Return the marks of the parties, in order."""
        kind = "state" if self._states else "actor"
        return [f"{kind}-{value}" for value in self.values]

    @cached_property
    def often(self) -> Ints:
        """Return in how many meetings each party took part."""
        return np.bincount(self.parties, minlength=len(self))

    @cached_property
    def ranks(self) -> Ints:
        """Return the place of each party's name among all names; the same name has the same place."""
        places = {name: place for place, name in enumerate(sorted(set(self.names)))}
        return np.array([places[name] for name in self.names], np.int64)

    def among(self, shown: Mask) -> tuple[Ints, Ints]:
        """Return `rows` and `parties` of some of the parties."""
        kept = shown[self.parties]
        return self.rows[kept], self.parties[kept]

    def party(self, number: int) -> Party:
        """Return a party."""
        return Party(self.marks[number], self.values[number], self.names[number], self._countries[number])


def some_parties(number: int, level: str, wording: Wording) -> str:
    """Return a number of those who count at a level: "1 actor", "2 states"."""
    words = {"n": wording.number(number)}
    if level == STATES:
        return wording.ngettext("%(n)s state", "%(n)s states", number) % words
    if level == "persons":
        return wording.ngettext("%(n)s person", "%(n)s persons", number) % words
    if level == "organisations":
        return wording.ngettext("%(n)s organisation", "%(n)s organisations", number) % words
    return wording.ngettext("%(n)s actor", "%(n)s actors", number) % words
