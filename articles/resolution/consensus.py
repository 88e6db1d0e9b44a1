"""What all reports of a meeting together say of it.

Each field is chosen by a rule that looks at all reports and at no order but that of their own dates and keys.
Where values are counted, voices are: the copies of one text in ten outlets are one voice, and it has one vote
for each value that any of them gives. What one outlet changed in its copy is heard, and no louder than that.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from articles.resolution.choosing import Choice, chosen
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
    accounts = in_order(accounts)
    kind = kind_of(accounts).best
    status = status_of(accounts).best.status
    dated = date_of(accounts, status)
    places = place_of(accounts, status)
    return Agreed(
        kind=kind,
        cameo=most(((account.voice, account.cameo) for account in accounts if account.told.kind == kind), {}),
        status=status,
        first=dated.best.told.first if dated else None,
        last=dated.best.told.last if dated else None,
        precision=dated.best.told.precision if dated else "",
        basis=dated.best.basis if dated else "",
        place=places.best[0] if places else None,
        topics=tuple(sorted({topic for account in accounts for topic in account.topics})),
        confidence=max(account.confidence for account in accounts),
        attendances=by_role(attendances_of(accounts), kind),
    )


def in_order(accounts: Iterable[Account]) -> list[Account]:
    """Return accounts in the order in which the rules look at them: that of their own keys."""
    return sorted(accounts, key=lambda account: account.told.key)


def votes(said: Iterable[tuple[str, Value]]) -> Counter[Value]:
    """Count for each value the voices that give it. What is said comes as pairs of voice and value."""
    return Counter(value for _, value in set(said))


def most(said: Iterable[tuple[str, str]], rank: dict[str, int]) -> str:
    """Return the value that most voices give; among equals that which ranks highest, then the first by name."""
    return most_said(said, rank).best


def most_said(said: Iterable[tuple[str, str]], rank: dict[str, int]) -> Choice[str]:
    """Return the choice of the value that most voices give."""
    count = votes(said)
    return chosen(
        list(count),
        str,
        ("voices", lambda value: -count[value]),
        ("rank", lambda value: -rank.get(value, 0)),
        ("name", str),
    )


def kind_of(accounts: Iterable[Account]) -> Choice[str]:
    """Return the kind that most voices give; among equals the one that says most."""
    return most_said(((account.voice, account.told.kind) for account in accounts), KIND_RANK)


def status_of(accounts: Sequence[Account]) -> Choice[Account]:
    """Return the report published last, whose status counts, but never that a meeting is planned that was held.

    A meeting that is told of in passing years later is held or not as that report says; the day of
    publication of a report without one counts as the earliest. A copy printed days later tells nothing new: it
    counts as of the day when its voice first said so.
    """
    held = any(account.status == "held" for account in accounts)
    since = first_said(accounts)
    return chosen(
        accounts,
        lambda account: account.status,
        ("held", lambda account: held and account.status == "planned"),
        ("latest", lambda account: -since[account.told.id].toordinal()),
        ("further", lambda account: -STATUS_RANK[account.status]),
    )


def first_said(accounts: Iterable[Account]) -> dict[int, date]:
    """Return for each report the day when its voice first gave its status, the earliest of days where none is known."""
    accounts = list(accounts)
    first: dict[tuple[str, str], date] = {}
    for account in accounts:
        if account.told.published is not None:
            said = (account.voice, account.status)
            first[said] = min(account.told.published, first.get(said, date.max))
    return {account.told.id: first.get((account.voice, account.status), date.min) for account in accounts}


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


def date_of(accounts: Sequence[Account], status: str) -> Choice[Account] | None:
    """Return the report whose date counts: the most precise, then that of most voices, then the earliest.

    The mere day of publication counts less than a date that the text gives.
    """
    counted, given = that_count(accounts, status, lambda account: account.told.first is not None)
    if not counted:
        return None
    count = votes((account.voice, days_of(account)) for account in counted)
    still = {account.told.id for account in counted}
    return chosen(
        given,
        days_of,
        ("moved", lambda account: account.told.id not in still),
        ("precise", lambda account: -PRECISION_RANK[account.told.precision]),
        ("given", lambda account: account.basis == "publication"),
        ("voices", lambda account: -count[days_of(account)]),
        ("earliest", days_of),
    )


def days_of(account: Account) -> tuple[date, date]:
    """Return the days that a report's date spans."""
    return account.told.first or date.max, account.told.last or date.max


def place_of(accounts: Sequence[Account], status: str) -> Choice[tuple[int, ...]] | None:
    """Return the place that most voices bear out, with what contains it: a report of the country bears out every town.

    Among equals the most precise, then the one of the first report by key.
    """
    counted, given = that_count(accounts, status, lambda account: bool(account.told.places))
    if not counted:
        return None
    named = {account.told.places for account in counted}
    count = {places[0]: len(voices_for(places, counted)) for places in named}
    return chosen(
        [account.told.places for account in (*counted, *given)],
        lambda places: places[0],
        ("moved", lambda places: places not in named),
        ("voices", lambda places: -count.get(places[0], 0)),
        ("precise", lambda places: -len(places)),
    )


def voices_for(places: tuple[int, ...], accounts: Iterable[Account]) -> frozenset[str]:
    """Return the voices that bear out a place: those that name it or something around it."""
    return frozenset(
        account.voice for account in accounts if account.told.places and account.told.places[0] in places
    )


def that_count(
    accounts: Sequence[Account], status: str, tells: Callable[[Account], bool]
) -> tuple[list[Account], list[Account]]:
    """Return the reports whose word counts for a date or a place, and all that give one.

    Where none of those that are still true gives any, the others count.
    """
    given = [account for account in accounts if tells(account)]
    return [account for account in still_true(accounts, status) if tells(account)] or given, given


def by_role(attendances: Sequence[Attendance], kind: str) -> tuple[Attendance, ...]:
    """Return who took part, whom a sentence would name first: the host, and of a visit those who made it."""
    roles = ("visitor", "participant", "mediator", "host") if kind == "visit" else ("host",)
    return tuple(
        sorted(attendances, key=lambda one: roles.index(one.role) if one.role in roles else len(roles))
    )


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
