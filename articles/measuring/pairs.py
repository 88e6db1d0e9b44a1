"""How well things were told apart: pairs that are one by gold, pairs that were taken for one, and how many are both.

Counting pairs asks nothing of the labels on either side but whether two are equal. Things that the reading missed
have no label of its; each makes a missed pair with each of its fellows.
"""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from math import comb

from articles.records.quality import Rates, share


@dataclass(frozen=True, slots=True)
class Labelled:
    """A report or a name: what it is by gold, what it was taken for (None: it was missed), and how it reads."""

    gold: str
    found: Hashable | None
    told: str = ""


@dataclass(frozen=True, slots=True)
class Pairs:
    """How many pairs gold has, how many were taken for one, and how many of these are gold's."""

    gold: int
    joined: int
    right: int

    @property
    def rates(self) -> Rates:
        """Return precision, recall and F1."""
        return Rates(
            precision=share(self.right, self.joined),
            recall=share(self.right, self.gold),
            f1=share(2 * self.right, self.gold + self.joined),
        )


@dataclass(frozen=True, slots=True)
class Mistake:
    """What was taken for one and is several, or is one and was taken for several: its parts, the largest first.

    `pairs` is how many pairs it costs.
    """

    pairs: int
    parts: tuple[tuple[Labelled, ...], ...]


def pairs_of(things: Sequence[Labelled]) -> Pairs:
    """Return the pairs among all things, those that were missed too."""
    found = [thing for thing in things if thing.found is not None]
    return Pairs(
        gold=within(thing.gold for thing in things),
        joined=within(thing.found for thing in found),
        right=within((thing.gold, thing.found) for thing in found),
    )


def pairs_of_matched(things: Iterable[Labelled]) -> Pairs:
    """Return the pairs among the things that were found."""
    return pairs_of([thing for thing in things if thing.found is not None])


def within(labels: Iterable[Hashable]) -> int:
    """Return how many pairs have one label."""
    return sum(comb(count, 2) for count in Counter(labels).values())


def wrongly_joined(things: Iterable[Labelled]) -> list[Mistake]:
    """Return what was taken for one though gold has several, the costliest first."""
    known = [thing for thing in things if thing.found is not None]
    return mistakes([(thing.found, thing.gold, thing) for thing in known])


def wrongly_parted(things: Iterable[Labelled]) -> list[Mistake]:
    """Return what is one by gold and was taken for several, the costliest first."""
    known = [thing for thing in things if thing.found is not None]
    return mistakes([(thing.gold, thing.found, thing) for thing in known])


def mistakes(things: Sequence[tuple[Hashable, Hashable, Labelled]]) -> list[Mistake]:
    """Return each first label whose things have several second ones, as far as they do."""
    groups: dict[Hashable, dict[Hashable, list[Labelled]]] = defaultdict(lambda: defaultdict(list))
    for whole, part, thing in things:
        groups[whole][part].append(thing)
    found = []
    for parts in groups.values():
        sizes = [len(part) for part in parts.values()]
        if cost := comb(sum(sizes), 2) - sum(comb(size, 2) for size in sizes):
            largest_first = sorted(parts.values(), key=lambda part: (-len(part), [one.told for one in part]))
            found.append(Mistake(cost, tuple(map(tuple, largest_first))))
    return sorted(found, key=lambda mistake: (-mistake.pairs, [one.told for one in mistake.parts[0]]))
