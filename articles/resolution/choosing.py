"""Choose one of several by criteria that are asked one after the other, and keep by which of them the others lost."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

T = TypeVar("T")

FIRST = "first"  # the rule by which one is left where all criteria are equal


@dataclass(frozen=True, slots=True)
class Choice(Generic[T]):
    """What was chosen. `lost` names for each value that was not the criterion by which it fell behind."""

    best: T
    lost: Mapping[Hashable, str]


def chosen(
    candidates: Sequence[T], value: Callable[[T], Hashable], *criteria: tuple[str, Callable[[T], Any]]
) -> Choice[T]:
    """Return the candidate that is least by the first criterion, of equals by the next; of equals by all the first.

    Several candidates may stand for one value, which falls behind with the last of them.
    """
    left = list(candidates)
    lost: dict[Hashable, str] = {}
    for rule, key in criteria:
        least = min(key(one) for one in left)
        kept = [one for one in left if key(one) == least]
        values = {value(one) for one in kept}
        lost |= {value(one): rule for one in left if value(one) not in values}
        left = kept
    best = left[0]
    return Choice(best, lost | {value(one): FIRST for one in left if value(one) != value(best)})
