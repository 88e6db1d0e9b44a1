"""Join sets that overlap."""

from collections.abc import Iterable
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
