"""How often pairs met in one period and in the one before it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from articles.charts.levels import Party, counting
from articles.charts.periods import Period, ending, spell_before
from articles.charts.theme import Wording
from articles.records.ledger import MeetingRow

Pair = tuple[str, str]  # marks of parties


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
        return round(rise * 2**0.5, 9)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two periods and what changed from one to the other, the strongest change first.

    `held` and `held_before` count the meetings of each; `unclear` those that may belong to either, or to none.
    """

    now: Period
    before: Period
    changes: Sequence[Change]
    held: int
    held_before: int
    unclear: int


def newest(held: Sequence[MeetingRow]) -> date | None:
    """Return the day of the newest meeting, of those whose day is known where there are any."""
    exact = [meeting.last for meeting in held if meeting.precision == "day"]
    return max(filter(None, exact or [meeting.last for meeting in held]), default=None)


def compared(
    held: Sequence[MeetingRow], until: date, months: int, level: str, wording: Wording
) -> Comparison:
    """Return how often each pair met in the months to a day, and in as many months before."""
    now = ending(until, months)
    before = spell_before(now, months)
    count = counting(level, wording)
    known: dict[str, Party] = {}
    pairs: dict[Period, Counter[Pair]] = {now: Counter(), before: Counter()}
    total = {now: 0, before: 0}
    unclear = 0
    for meeting in held:
        first, last = meeting.first or date.min, meeting.last or date.min
        if last < before.first or first > now.last:
            continue
        period = next((one for one in pairs if one.first <= first and last <= one.last), None)
        if period is None:
            unclear += 1
            continue
        total[period] += 1
        parties = {party.mark: party for party in count(meeting)}
        known.update(parties)
        pairs[period].update(combinations(sorted(parties), 2))
    met = pairs[now].keys() | pairs[before].keys()
    changes = [Change(known[a], known[b], pairs[before][a, b], pairs[now][a, b]) for a, b in sorted(met)]
    changes.sort(key=lambda change: (-abs(change.strength), -change.now - change.before, *change.names))
    return Comparison(now, before, changes, total[now], total[before], unclear)
