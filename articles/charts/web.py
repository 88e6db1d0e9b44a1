"""Who met whom in a selection of meetings, and which of them a network can show."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from articles.charts.levels import Party, Roll
from articles.charts.pairs import Pairs
from articles.charts.theme import Wording
from articles.records.columns import Columns, Ints, Meetings, by_columns
from articles.records.showing import Showing

ACTORS = 150  # drawn at most: more is a hairball
PAIRS = 600  # drawn at most
FAR = -1  # steps of somebody whom none lead to

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Tie:
    """What a pair has between it: meetings, those that were held or are planned, the row of the last one held."""

    meetings: int
    held: int
    planned: int
    last: int | None


class Web:
    """The parties of a selection by their numbers in `roll`, and their pairs, the earliest meeting of each first."""

    def __init__(self, meetings: Columns, level: str, wording: Wording) -> None:
        self.meetings = meetings
        order = np.lexsort((meetings.ids, meetings.first, meetings.first != 0))
        self.when = np.empty(len(order), np.int64)
        self.when[order] = np.arange(len(order))
        # A party is called what it was called last.
        self.roll = Roll(meetings, level, wording, when=self.when)
        self.pairs = Pairs(
            self.roll.rows, self.roll.parties, len(self.roll), rows=len(meetings), when=self.when
        )

    @cached_property
    def others(self) -> Ints:
        """Return how many others each party met."""
        ends = np.concatenate((self.pairs.one, self.pairs.other))
        return np.bincount(ends, minlength=len(self.roll))

    @cached_property
    def numbers(self) -> dict[str, int]:
        """Return the numbers of parties by their marks."""
        return {mark: number for number, mark in enumerate(self.roll.marks)}

    def party(self, mark: str) -> Party:
        """Return a party by its mark."""
        return self.roll.party(self.numbers[mark])

    def often(self, mark: str) -> int:
        """Return in how many meetings a party took part."""
        return int(self.roll.often[self.numbers[mark]])

    def met(self, mark: str) -> int:
        """Return how many others a party met."""
        return int(self.others[self.numbers[mark]])

    def ties(self, numbers: Ints) -> dict[Pair, Tie]:
        """Return what some pairs have between them, in their order."""
        held, latest = self._held[numbers], self.pairs.rows[self._last[numbers]]
        columns = (
            column.tolist()
            for column in (
                self.pairs.one[numbers],
                self.pairs.other[numbers],
                self.pairs.meetings[numbers],
                held,
                self._planned[numbers],
                latest,
            )
        )
        marks = self.roll.marks
        return {
            (marks[one], marks[other]): Tie(meetings, held, planned, last if held else None)
            for one, other, meetings, held, planned, last in zip(*columns, strict=True)
        }

    def closest(self, mark: str) -> tuple[int, str] | None:
        """Return (meetings, other party) of the one whom a party met most often, by name where two are equal."""
        number = self.numbers[mark]
        near = self._near[self._first_near[number] : self._first_near[number + 1]]
        if not len(near):
            return None
        others = self.pairs.one[near] + self.pairs.other[near] - number
        best = np.lexsort((others, self.roll.ranks[others], -self.pairs.meetings[near]))[0]
        return int(self.pairs.meetings[near[best]]), self.roll.marks[others[best]]

    @cached_property
    def _held(self) -> Ints:
        return self.pairs.of(self.meetings.statuses.are({"held"}))

    @cached_property
    def _planned(self) -> Ints:
        return self.pairs.of(self.meetings.statuses.are({"planned"}))

    @cached_property
    def _last(self) -> Ints:
        """Return at which place among the rows of all pairs the last meeting stands that each pair held."""
        held = self.meetings.statuses.are({"held"})[self.pairs.rows]
        places = np.where(held, np.arange(len(held)), -1)
        return np.maximum.reduceat(places, self.pairs.starts[:-1])

    @cached_property
    def _ends(self) -> tuple[Ints, Ints]:
        """Return the pairs of each party, one party after the other, and where those of each begin."""
        ends = np.concatenate((self.pairs.one, self.pairs.other))
        order = np.argsort(ends, kind="stable")
        return order % max(len(self.pairs), 1), np.searchsorted(ends[order], np.arange(len(self.roll) + 1))

    @property
    def _near(self) -> Ints:
        return self._ends[0]

    @property
    def _first_near(self) -> Ints:
        return self._ends[1]


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """What is left of a web: its parties in order, of which the first are `shown`, and pairs that are `drawn`.

    `pairs` are the numbers of those between the parties that are left, drawn or not; `among` counts those between
    parties shown. What is drawn comes with what it has between it, `numbers` are its pairs.
    """

    centre: str
    parties: Sequence[str]
    shown: Sequence[str]
    pairs: Ints
    among: int
    drawn: Mapping[Pair, Tie]
    numbers: Ints


def woven(meetings: Meetings, level: str, wording: Wording) -> Web:
    """Return who met whom how often. A summit ties all who took part, each pair once."""
    return Web(by_columns(meetings), level, wording)


def part(web: Web, showing: Showing, *, actors: int = ACTORS, pairs: int = PAIRS) -> Part:
    """Return what the controls leave of a web: pairs of enough meetings, and parties near the centre if there is one.

    Whoever has no such pair is left out where more than one meeting is asked for.
    """
    near, strong = web.pairs, web.pairs.meetings >= showing.least
    steps = np.zeros(len(web.roll), np.int64)
    if showing.centre_mark:
        steps = reached(web, showing)
    elif showing.least > 1:
        steps[:] = FAR
        steps[near.one[strong]] = steps[near.other[strong]] = 0
    members = np.flatnonzero(steps != FAR)
    # The fewest steps from the centre, then the most meetings, then by name.
    keys = (members, web.roll.ranks[members], -web.roll.often[members], steps[members])
    ranked = members[np.lexsort(keys)]
    kept = np.flatnonzero(strong & (steps[near.one] != FAR) & (steps[near.other] != FAR))
    drawable = np.zeros(len(web.roll), bool)
    drawable[ranked[:actors]] = True
    among = kept[drawable[near.one[kept]] & drawable[near.other[kept]]]
    parties = [web.roll.marks[number] for number in ranked.tolist()]
    chosen = strongest(near, among, pairs)
    return Part(showing.centre_mark, parties, parties[:actors], kept, len(among), web.ties(chosen), chosen)


def reached(web: Web, showing: Showing) -> Ints:
    """Return how many steps each party is from the centre, `FAR` beyond reach; all are where it takes no part."""
    steps = np.full(len(web.roll), FAR, np.int64)
    if showing.centre_mark not in web.numbers:
        return steps
    steps[web.numbers[showing.centre_mark]] = 0
    strong = web.pairs.meetings >= showing.least
    ends = web.pairs.one[strong], web.pairs.other[strong]
    for step in range(1, showing.depth + 1):
        found = [
            there[(steps[here] == step - 1) & (steps[there] == FAR)] for here, there in (ends, ends[::-1])
        ]
        steps[np.concatenate(found)] = step
    return steps


def strongest(near: Pairs, among: Ints, limit: int) -> Ints:
    """Return the pairs to draw of some, in order: each party's closest, then those of most meetings."""
    if len(among) <= limit:
        return among
    ranked = among[np.lexsort((among, -near.meetings[among]))]
    # The strongest first: whoever is new in a pair has no closer one.
    ends = np.stack((near.one[ranked], near.other[ranked]), axis=1).ravel()
    _, newly = np.unique(ends, return_index=True)
    closest = np.unique(newly // 2)
    first = np.zeros(len(ranked), bool)
    first[closest] = True
    return np.sort(np.concatenate((ranked[first], ranked[~first]))[:limit])
