"""What the reports of a meeting say of each of its fields, who says it, and by which rule one value is shown.

The choice is that of `articles.resolution.consensus`, asked once more: what is told here cannot differ from what a
meeting is.
"""

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from articles.resolution.choosing import Choice
from articles.resolution.consensus import (
    Account,
    agreed,
    date_of,
    days_of,
    in_order,
    kind_of,
    place_of,
    status_of,
    voices_for,
)


@dataclass(frozen=True, slots=True)
class Saying:
    """A value that some reports give. `rule` is the one by which it is not the value of the meeting, else empty.

    `value` is a status or a kind, the days (first, last, precision), or the key of a place or an actor. `voices` are
    those that say it, `borne_out` those that name something around the place, which speaks for it too.
    """

    value: Any
    reports: tuple[int, ...]
    voices: int
    rule: str = ""
    borne_out: int = 0


@dataclass(frozen=True, slots=True)
class Claim:
    """All that is said of a field, the value that counts first. `voices` are all that say anything of it."""

    field: str
    sayings: tuple[Saying, ...]
    voices: int

    @property
    def rules(self) -> tuple[str, ...]:
        """Return the rules by which the others fell behind, each once."""
        return tuple(dict.fromkeys(saying.rule for saying in self.sayings if saying.rule))


def claims(accounts: Iterable[Account]) -> dict[str, Claim]:
    """Return what the reports of a meeting say of each field of which they say anything."""
    told = in_order(accounts)
    status = status_of(told)
    kind = kind_of(told)
    dates, places = date_of(told, status.best.status), place_of(told, status.best.status)
    found = [
        claim("status", [(one, one.status, one.status) for one in told], status.best.status, status),
        claim("kind", [(one, one.told.kind, one.told.kind) for one in told], kind.best, kind),
    ]
    if dates is not None:
        dated = [(one, days_of(one), days_told(one)) for one in told if one.told.first is not None]
        found.append(claim("date", dated, days_of(dates.best), dates))
    if places is not None:
        found.append(claim_of_place(told, places))
    if any(one.attendances for one in told):
        found.append(claim_of_presence(told))
    return {one.field: one for one in found}


def claim(
    field: str,
    said: Sequence[tuple[Account, Hashable, Any]],
    shown: Hashable,
    choice: Choice[Any],
) -> Claim:
    """Return what is said of a field: triples of report, the value that was chosen from, and what stands for it."""
    by_value: dict[Hashable, list[tuple[Account, Any]]] = {}
    for account, value, told in said:
        by_value.setdefault(value, []).append((account, told))
    sayings = [
        Saying(
            value=told[0][1],
            reports=reports_of(account for account, _ in told),
            voices=len({account.voice for account, _ in told}),
            rule="" if value == shown else choice.lost[value],
        )
        for value, told in by_value.items()
    ]
    return Claim(field, loudest_first(sayings), len({account.voice for account, _, _ in said}))


def claim_of_place(told: Sequence[Account], choice: Choice[tuple[int, ...]]) -> Claim:
    """Return what is said of the place, and who bears each of them out by naming what is around it."""
    placed = [one for one in told if one.told.places]
    plain = claim(
        "place",
        [(one, one.told.places[0], one.told.places[0]) for one in placed],
        choice.best[0],
        choice,
    )
    chains = {one.told.places[0]: one.told.places for one in placed}
    sayings = [
        Saying(
            one.value,
            one.reports,
            one.voices,
            one.rule,
            len(voices_for(chains[one.value], placed)) - one.voices,
        )
        for one in plain.sayings
    ]
    return Claim("place", tuple(sayings), plain.voices)


def claim_of_presence(told: Sequence[Account]) -> Claim:
    """Return who took part by whose word. An unnamed delegation that another report names is not shown."""
    shown = {one.actor for one in agreed(told).attendances}
    by_actor: dict[int, list[Account]] = {}
    for account in told:
        for one in account.attendances:
            by_actor.setdefault(one.actor, []).append(account)
    sayings = [
        Saying(
            actor,
            reports_of(accounts),
            len({account.voice for account in accounts}),
            "" if actor in shown else "named",
        )
        for actor, accounts in by_actor.items()
    ]
    return Claim("participants", loudest_first(sayings), len({account.voice for account in told}))


def loudest_first(sayings: Iterable[Saying]) -> tuple[Saying, ...]:
    """Return what counts before what does not, and that of more voices first."""
    return tuple(sorted(sayings, key=lambda one: (bool(one.rule), -one.voices)))


def reports_of(accounts: Iterable[Account]) -> tuple[int, ...]:
    """Return the ids of reports in the order in which they were published."""
    told = sorted(
        (account.told.published or date.max, account.told.key, account.told.id) for account in accounts
    )
    return tuple(pk for *_, pk in told)


def days_told(account: Account) -> tuple[date, date, str]:
    """Return the days that a report's date spans, and how precise it is."""
    return (*days_of(account), account.told.precision)
