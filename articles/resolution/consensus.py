"""What all reports of a meeting together say of it.

Each field is chosen by a rule that looks at all reports and at no order but that of their own dates and keys.
Where values are counted, voices are: the copies of one text in ten outlets are one voice, and it has one vote
for each value that any of them gives. What one outlet changed in its copy is heard, and no louder than that.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from articles.resolution.meetings import Told

# Of two reports of one day the one further on in a meeting's life counts.
STATUS_RANK = {"planned": 0, "denied": 1, "postponed": 2, "cancelled": 3, "held": 4}
KIND_RANK = {"visit": 0, "phone_call": 0, "negotiation": 1, "bilateral": 2, "summit": 3}
PRECISION_RANK = {"": 0, "year": 1, "month": 2, "range": 3, "day": 3}
ROLE_RANK = {"participant": 0, "visitor": 1, "mediator": 2, "host": 3}

Value = TypeVar("Value")


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

    @property
    def voice(self) -> str:
        """Return who speaks: the group of copies that the article belongs to, else the article itself."""
        return self.told.voice or self.told.key[0]


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
    kind = most(((account.voice, account.told.kind) for account in accounts), KIND_RANK)
    status = status_of(accounts)
    current = still_true(accounts, status)
    dated = date_of(current) or date_of(accounts)
    return Agreed(
        kind=kind,
        cameo=most(((account.voice, account.cameo) for account in accounts if account.told.kind == kind), {}),
        status=status,
        first=dated.told.first if dated else None,
        last=dated.told.last if dated else None,
        precision=dated.told.precision if dated else "",
        basis=dated.basis if dated else "",
        place=place_of(current) or place_of(accounts),
        topics=tuple(sorted({topic for account in accounts for topic in account.topics})),
        confidence=max(account.confidence for account in accounts),
        attendances=attendances_of(accounts),
    )


def votes(said: Iterable[tuple[str, Value]]) -> Counter[Value]:
    """Count for each value the voices that give it. What is said comes as pairs of voice and value."""
    return Counter(value for _, value in set(said))


def most(said: Iterable[tuple[str, str]], rank: dict[str, int]) -> str:
    """Return the value that most voices give; among equals that which ranks highest, then the first by name."""
    count = votes(said)
    return min(count, key=lambda value: (-count[value], -rank.get(value, 0), value))


def status_of(accounts: Sequence[Account]) -> str:
    """Return the status of the report published last, but never that a meeting is planned that was held.

    A meeting that is told of in passing years later is held or not as that report says; the day of
    publication of a report without one counts as the earliest. A copy printed days later tells nothing new: it
    counts as of the day when its voice first said so.
    """
    statuses = {account.status for account in accounts}
    counted = [account for account in accounts if account.status != "planned" or "held" not in statuses]
    first_said: dict[tuple[str, str], date] = {}
    for account in counted:
        said = (account.voice, account.status)
        if account.told.published is not None:
            first_said[said] = min(account.told.published, first_said.get(said, date.max))
    last = max(
        counted,
        key=lambda account: (
            first_said.get((account.voice, account.status), date.min),
            STATUS_RANK[account.status],
        ),
    )
    return last.status


def still_true(accounts: Sequence[Account], status: str) -> Sequence[Account]:
    """Return the reports whose date and place may count: of a meeting that was moved only what was said since.

    Where reports say that it was held, those that put it off tell of a day and a place where it was not; where it is
    planned once more, only plans made after that are left.
    """
    moved = [account for account in accounts if account.status == "postponed"]
    if not moved or status not in {"held", "planned"}:
        return accounts
    if status == "held":
        held = [account for account in accounts if account.status == "held"]
        return held if any(account.told.precise for account in held) else accounts
    put_off = max(account.told.published or date.min for account in moved)
    fresh = [
        account
        for account in accounts
        if account.status == "planned" and (account.told.published or date.min) >= put_off
    ]
    return fresh or accounts


def date_of(accounts: Sequence[Account]) -> Account | None:
    """Return the report whose date counts: the most precise, then that of most voices, then the earliest.

    The mere day of publication counts less than a date that the text gives.
    """
    dated = [account for account in accounts if account.told.first is not None]
    if not dated:
        return None
    count = votes((account.voice, (account.told.first, account.told.last)) for account in dated)
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
    """Return the place that most voices bear out, a report of the country bearing out every town in it.

    Among equals the most precise, then the one of the first report by key.
    """
    named = [account for account in accounts if account.told.places]
    if not named:
        return None
    chains = [account.told.places for account in named]
    count = {
        places[0]: len({other.voice for other in named if other.told.places[0] in places})
        for places in chains
    }
    best = max(count.values())
    return max((places for places in chains if count[places[0]] == best), key=len)[0]


def attendances_of(accounts: Sequence[Account]) -> tuple[Attendance, ...]:
    """Return everybody who took part by any report; a delegation that another report names is left out."""
    by_actor: dict[int, list[tuple[str, Attendance]]] = {}
    for account in accounts:
        for attendance in account.attendances:
            by_actor.setdefault(attendance.actor, []).append((account.voice, attendance))
    named = {one.side for told in by_actor.values() for _, one in told if not one.delegation}
    merged = []
    for actor, told in by_actor.items():
        _, first = told[0]
        if first.delegation and first.side in named - {""}:
            continue
        roles = [(voice, one.role) for voice, one in told if one.role != "participant"]
        merged.append(
            Attendance(
                actor=actor,
                side=first.side,
                delegation=first.delegation,
                country=most_given((voice, one.country) for voice, one in told),
                organisation=most_given((voice, one.organisation) for voice, one in told),
                office=most_given((voice, one.office) for voice, one in told),
                role=most(roles, ROLE_RANK) if roles else "participant",
                confidence=max(one.confidence for _, one in told),
            )
        )
    return tuple(merged)


def most_given(said: Iterable[tuple[str, str]]) -> str:
    """Return the value that most voices give, leaving out those that give none."""
    given = [(voice, value) for voice, value in said if value]
    return most(given, {}) if given else ""
