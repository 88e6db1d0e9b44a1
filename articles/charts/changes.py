"""How often pairs met in one period and in the one before it."""

from dataclasses import dataclass
from datetime import date

import numpy as np

from articles.charts.levels import Party, Roll
from articles.charts.pairs import together
from articles.charts.periods import Period, ending, spell_before
from articles.charts.theme import Wording
from articles.records.columns import Columns, Ints, Mask, indexed

DIGITS = 9  # of how strong a change is


@dataclass(frozen=True, slots=True)
class Change:
    """How often a pair met in a period and in the one before."""

    one: Party
    other: Party
    before: int
    now: int

    @property
    def names(self) -> tuple[str, str]:
        """Return the names of the pair."""
        return self.one.name, self.other.name

    @property
    def kind(self) -> str:
        """Return what becomes of the pair: "new", "more", "less", "ended", or "" where it meets as before."""
        if self.before == self.now:
            return ""
        if not self.before or not self.now:
            return "ended" if self.before else "new"
        return "more" if self.now > self.before else "less"

    @property
    def strength(self) -> float:
        """Return how far the change goes beyond chance, in standard deviations; below 0 where they meet less.

        Counts are taken as Poisson's; their roots, with 3/8 added, differ by chance alone alike whatever their
        size (Anscombe 1948, "The transformation of Poisson, binomial and negative-binomial data").
        """
        rise: float = (self.now + 0.375) ** 0.5 - (self.before + 0.375) ** 0.5
        return round(rise * 2**0.5, DIGITS)


class Changes:
    """What became of the pairs that met in either period: the strongest change first, of equal ones by meetings, name.

    They are many, so that each is made when somebody looks at it.
    """

    def __init__(self, roll: Roll, ties: Ints, before: Ints, now: Ints) -> None:
        width = max(len(roll), 1)
        one, other = np.divmod(ties, width)
        rises = (now + 0.375) ** 0.5 - (before + 0.375) ** 0.5
        strengths = np.abs(np.round(rises * 2**0.5, DIGITS))
        keys = (other, one, roll.ranks[other], roll.ranks[one], -now - before, -strengths)
        order = np.lexsort(keys)
        self._roll = roll
        self._one, self._other, self._before, self._now = (
            column[order] for column in (one, other, before, now)
        )

    def __len__(self) -> int:
        return len(self._one)

    @property
    def changed(self) -> int:
        """Return how many pairs do not meet as before: they are the first."""
        return int(np.count_nonzero(self._before != self._now))

    def first(self, number: int) -> list[Change]:
        """Return so many of them, the strongest."""
        columns = (column[:number].tolist() for column in (self._one, self._other, self._before, self._now))
        return [
            Change(self._roll.party(one), self._roll.party(other), before, now)
            for one, other, before, now in zip(*columns, strict=True)
        ]


@dataclass(frozen=True, slots=True, eq=False)
class Comparison:
    """Two periods and what changed from one to the other.

    `held` and `held_before` count the meetings of each; `unclear` those that may belong to either, or to none.
    """

    now: Period
    before: Period
    changes: Changes
    held: int
    held_before: int
    unclear: int


def newest(meetings: Columns, held: Mask) -> date | None:
    """Return the day of the newest meeting of some, of those whose day is known where there are any."""
    exact = held & meetings.precisions.are({"day"})
    days = meetings.last[exact if exact.any() else held]
    return date.fromordinal(int(days.max())) if len(days) else None


def compared(
    meetings: Columns, held: Mask, until: date, months: int, level: str, wording: Wording
) -> Comparison:
    """Return how often each pair met in the months to a day, and in as many months before; `held` are dated ones."""
    now = ending(until, months)
    before = spell_before(now, months)
    first, last = meetings.first, meetings.last
    touching = held & (last >= before.first.toordinal()) & (first <= now.last.toordinal())
    within = [
        touching & (first >= period.first.toordinal()) & (last <= period.last.toordinal())
        for period in (now, before)
    ]
    roll = Roll(meetings, level, wording, kept=within[0] | within[1])
    width = max(len(roll), 1)
    one, other, row = together(roll.rows, roll.parties)
    ties, at = indexed(one * width + other)
    counts = [np.bincount(at[some[row]], minlength=len(ties)) for some in within]
    held_now, held_before = (int(np.count_nonzero(some)) for some in within)
    return Comparison(
        now,
        before,
        Changes(roll, ties, counts[1], counts[0]),
        held_now,
        held_before,
        int(np.count_nonzero(touching)) - held_now - held_before,
    )
