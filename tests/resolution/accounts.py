"""Reports of one meeting for the tests of what is told of it."""

from datetime import date
from itertools import count
from typing import Any

from articles.resolution.consensus import Account, Attendance
from articles.resolution.meetings import Told

numbers = count(1)
WASHINGTON, KUALA_LUMPUR, AMERICA, MALAYSIA = 11, 12, 21, 22
CHAINS = {WASHINGTON: (WASHINGTON, AMERICA), KUALA_LUMPUR: (KUALA_LUMPUR, MALAYSIA)}


def told(
    status: str = "held",
    published: int | None = 1,
    *,
    day: int | None = None,
    last: int | None = None,
    place: int | None = None,
    voice: str = "",
    kind: str = "bilateral",
    basis: str = "explicit",
    precision: str = "day",
    who: tuple[Attendance, ...] = (),
    key: str = "",
) -> Account:
    """Return what one report says; days are days of May 2024."""
    number = next(numbers)
    fields: dict[str, Any] = {
        "first": date(2024, 5, day) if day else None,
        "last": date(2024, 5, last or day or 1) if day else None,
        "precision": precision if day else "",
        "places": CHAINS.get(place, (place,)) if place else (),
        "published": date(2024, 5, published) if published else None,
        "voice": voice,
        "status": status,
    }
    return Account(
        Told(number, (key or f"{number:04}", 0), number, frozenset(), kind, **fields),
        status,
        basis=basis if day else "",
        attendances=who,
    )
