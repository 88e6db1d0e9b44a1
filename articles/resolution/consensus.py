"""What all reports of a meeting together say of it.

Each field is chosen by a rule that looks at all reports and at no order but that of their own dates and keys.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from articles.resolution.meetings import Told

# Of two reports of one day the one further on in a meeting's life counts.
STATUS_RANK = {"planned": 0, "denied": 1, "postponed": 2, "cancelled": 3, "held": 4}
KIND_RANK = {"visit": 0, "phone_call": 0, "negotiation": 1, "bilateral": 2, "summit": 3}
PRECISION_RANK = {"": 0, "year": 1, "month": 2, "range": 3, "day": 3}
ROLE_RANK = {"participant": 0, "visitor": 1, "mediator": 2, "host": 3}


@dataclass(frozen=True, slots=True)
class Attendance:
    """That an actor took part, as one report or all together tell it."""

    actor: int
    side: str = ""
    delegation: bool = False
    country: str = ""
    organisation: str = ""
    office: str = ""
    role: str = "participant"
    confidence: float = 0.5


@dataclass(frozen=True, slots=True)
class Account:
    """What one report says, beside what `Told` has of it."""

    told: Told
    status: str
    cameo: str = ""
    basis: str = ""
    topics: tuple[str, ...] = ()
    confidence: float = 0.5
    attendances: tuple[Attendance, ...] = ()


@dataclass(frozen=True, slots=True)
class Agreed:
    """The fields of a meeting."""

    kind: str
    cameo: str
    status: str
    first: date | None
    last: date | None
    precision: str
    basis: str
    place: int | None
    topics: tuple[str, ...]
    confidence: float
    attendances: tuple[Attendance, ...]


def agreed(accounts: Sequence[Account]) -> Agreed:
    """Return what one or more reports of a meeting together say."""
    accounts = sorted(accounts, key=lambda account: account.told.key)
    kind = most((account.told.kind for account in accounts), KIND_RANK)
    dated = date_of(accounts)
    return Agreed(
        kind=kind,
        cameo=most((account.cameo for account in accounts if account.told.kind == kind), {}),
        status=status_of(accounts),
        first=dated.told.first if dated else None,
        last=dated.told.last if dated else None,
        precision=dated.told.precision if dated else "",
        basis=dated.basis if dated else "",
        place=place_of(accounts),
        topics=tuple(sorted({topic for account in accounts for topic in account.topics})),
        confidence=max(account.confidence for account in accounts),
        attendances=attendances_of(accounts),
    )


def most(values: Iterable[str], rank: dict[str, int]) -> str:
    """Return the value that most give; among equals the one that ranks highest, then the first by name."""
    count = Counter(values)
    return min(count, key=lambda value: (-count[value], -rank.get(value, 0), value))


def status_of(accounts: Sequence[Account]) -> str:
    """Return the status of the report published last, but never that a meeting is planned that was held.

    A meeting that is told of in passing years later is held or not as that report says; the day of
    publication of a report without one counts as the earliest.
    """
    statuses = {account.status for account in accounts}
    counted = [account for account in accounts if account.status != "planned" or "held" not in statuses]
    last = max(counted, key=lambda account: (account.told.published or date.min, STATUS_RANK[account.status]))
    return last.status


def date_of(accounts: Sequence[Account]) -> Account | None:
    """Return the report whose date counts: the most precise, then the one that most give, then the earliest.

    The mere day of publication counts less than a date that the text gives.
    """
    dated = [account for account in accounts if account.told.first is not None]
    if not dated:
        return None
    count = Counter((account.told.first, account.told.last) for account in dated)
    return min(
        dated,
        key=lambda account: (
            -PRECISION_RANK[account.told.precision],
            account.basis == "publication",
            -count[account.told.first, account.told.last],
            account.told.first or date.max,
            account.told.last or date.max,
            account.told.key,
        ),
    )


def place_of(accounts: Sequence[Account]) -> int | None:
    """Return the place that most reports bear out, a report of the country bearing out every town in it.

    Among equals the most precise, then the one of the first report by key.
    """
    named = [account.told.places for account in accounts if account.told.places]
    if not named:
        return None
    votes = {places[0]: sum(other[0] in places for other in named) for places in named}
    best = max(votes[places[0]] for places in named)
    return max((places for places in named if votes[places[0]] == best), key=len)[0]


def attendances_of(accounts: Sequence[Account]) -> tuple[Attendance, ...]:
    """Return everybody who took part by any report; a delegation that another report names is left out."""
    by_actor: dict[int, list[Attendance]] = {}
    for account in accounts:
        for attendance in account.attendances:
            by_actor.setdefault(attendance.actor, []).append(attendance)
    named = {one.side for told in by_actor.values() for one in told if not one.delegation}
    merged = []
    for actor, told in by_actor.items():
        if told[0].delegation and told[0].side in named - {""}:
            continue
        roles = [one.role for one in told if one.role != "participant"]
        merged.append(
            Attendance(
                actor=actor,
                side=told[0].side,
                delegation=told[0].delegation,
                country=most_given(one.country for one in told),
                organisation=most_given(one.organisation for one in told),
                office=most_given(one.office for one in told),
                role=most(roles, ROLE_RANK) if roles else "participant",
                confidence=max(one.confidence for one in told),
            )
        )
    return tuple(merged)


def most_given(values: Iterable[str]) -> str:
    """Return the value that most reports give, leaving out those that give none."""
    given = [value for value in values if value]
    return most(given, {}) if given else ""
