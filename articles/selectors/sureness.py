"""How many meetings are as sure as a reader may ask for."""

from collections.abc import Mapping

from django.db.models import F, IntegerField
from django.db.models.functions import Cast, Floor

STEPS = tuple(range(0, 100, 5))  # per cent
WIDTH = 5
HAIR = 1e-6  # 0.29 * 20 may lie a hair below what it is

STEP = Cast(Floor(F("confidence") * (100 / WIDTH) + HAIR), IntegerField())


def as_sure(counts: Mapping[str, int]) -> tuple[int, ...]:
    """Return how many meetings are at least as sure as each of the steps, from the numbers of those in each."""
    found: list[int] = []
    total = sum(counts.values())
    for step in range(len(STEPS)):
        found.append(total)
        total -= counts.get(str(step), 0)
    return tuple(found)
