"""Join sets that overlap, and cut those that were joined by mistake."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import TypeVar

T = TypeVar("T")


def joined_sets(sets: Iterable[frozenset[T]]) -> list[frozenset[T]]:
    """Return sets with those that overlap, directly or through others, made one; empty ones are left out."""
    home: dict[T, set[T]] = {}
    for members in sets:
        whole = set(members)
        for other in {id(home[one]): home[one] for one in members if one in home}.values():
            whole |= other
        home |= dict.fromkeys(whole, whole)
    return [frozenset(whole) for whole in {id(whole): whole for whole in home.values()}.values()]


def sharing(things: Sequence[T], parts_of: Callable[[T], Iterable[Hashable]]) -> list[list[T]]:
    """Return things parted into those that have parts in common, directly or through others, each in their order."""
    owners: dict[Hashable, set[int]] = defaultdict(set)
    for number, thing in enumerate(things):
        for part in parts_of(thing):
            owners[part].add(number)
    alone = (frozenset({number}) for number in range(len(things)))
    return [
        [things[number] for number in sorted(members)]
        for members in joined_sets([*map(frozenset, owners.values()), *alone])
    ]


def cut(sets: Iterable[frozenset[T]], parting: tuple[frozenset[T], frozenset[T]]) -> list[frozenset[T]]:
    """Return sets with each that has members on both sides of a parting cut in two: the first side, and the rest."""
    first, second = parting
    result = []
    for members in sets:
        both = members & first and members & second
        result += [members & first, members - first] if both else [members]
    return result
