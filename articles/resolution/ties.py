"""Which meetings belong together and are yet distinct: a summit and its margins, the stops of one trip."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

SLACK = timedelta(days=1)  # who comes to a summit may meet on the eve, or stay a day
GAP = timedelta(days=2)  # between two encounters of one trip
TRIP = timedelta(days=14)  # so far from a meeting its trip is followed; who is away for longer lives there
PRECISE = ("day", "range")
TAKES_PLACE = ("held", "planned")


@dataclass(frozen=True, slots=True)
class Guest:
    """Who takes part: the country of somebody who acts for one, and if it is a person rather than a delegation."""

    home: str = ""
    person: bool = True
    role: str = "participant"


@dataclass(frozen=True, slots=True)
class Encounter:
    """A meeting, as far as it matters for what it is tied to. `places` are its place and what contains it.

    `city` is the city among them, or 0; `country` the code of the country.
    """

    id: int
    kind: str
    status: str
    first: date | None
    last: date | None
    precision: str
    places: tuple[int, ...] = ()
    city: int = 0
    country: str = ""
    whole_country: bool = False  # no more is known of the place than its country
    guests: Mapping[int, Guest] = field(default_factory=dict)

    @property
    def days(self) -> tuple[date, date] | None:
        """Return the days it lasts, None where they are not known to the day."""
        known = self.first is not None and self.last is not None and self.precision in PRECISE
        return (self.first or date.min, self.last or date.min) if known else None


@dataclass(frozen=True, slots=True)
class Tie:
    """What ties a meeting to others: it is on the margins of the first (`summit`), they are on its own (`margins`), or
    they are stops of the same `trip` of these visitors.
    """

    kind: str
    meetings: tuple[int, ...]
    visitors: tuple[int, ...] = ()


def ties(one: Encounter, others: Iterable[Encounter]) -> list[Tie]:
    """Return what ties a meeting to others: summits first, then trips, the meetings of each in their order in time."""
    near = sorted(
        (other for other in others if other.id != one.id and other.days is not None),
        key=lambda other: (other.first, other.last, other.id),
    )
    found = []
    summits = tuple(other.id for other in near if on_margins(one, other))
    margins = tuple(other.id for other in near if on_margins(other, one))
    if summits:
        found.append(Tie("summit", summits))
    if margins:
        found.append(Tie("margins", margins))
    together: dict[tuple[int, ...], list[int]] = {}
    for visitor in one.guests:
        stops = tuple(pk for pk in trip(visitor, one, near) if pk not in summits and pk not in margins)
        if stops:
            together.setdefault(stops, []).append(visitor)
    trips = [Tie("trip", stops, tuple(visitors)) for stops, visitors in together.items()]
    return [*found, *sorted(trips, key=lambda tie: -len(tie.visitors))]


def on_margins(one: Encounter, summit: Encounter) -> bool:
    """Tell if two or more participants of a summit meet where it is and while it lasts, or a day around it."""
    if (
        summit.kind != "summit"
        or one.kind in {"summit", "phone_call"}
        or "denied" in {one.status, summit.status}
    ):
        return False
    if one.days is None or summit.days is None:
        return False
    (first, last), (begins, ends) = one.days, summit.days
    return (
        begins - first <= SLACK
        and last - ends <= SLACK
        and are_in_one_place(one, summit)
        and shared_guests(one, summit) >= 2
    )


def are_in_one_place(one: Encounter, other: Encounter) -> bool:
    """Tell if two meetings are in one place or city; where one is only told by its country, in that country."""
    if not one.places or not other.places:
        return False
    if one.places[0] in other.places or other.places[0] in one.places:
        return True
    if one.city and one.city == other.city:
        return True
    only = one.whole_country or other.whole_country
    return only and bool(one.country) and one.country == other.country


def shared_guests(one: Encounter, summit: Encounter) -> int:
    """Return how many who meet take part in a summit; a delegation stands for whoever acts for its country."""
    same = one.guests.keys() & summit.guests.keys()
    homes = {guest.home for guest in summit.guests.values() if guest.home and not guest.person}
    stood_for = {actor for actor, guest in one.guests.items() if actor not in same and guest.home in homes}
    return len(same) + len(stood_for) if same else 0


def trip(visitor: int, one: Encounter, others: Iterable[Encounter]) -> list[int]:
    """Return the other encounters on the same trip of somebody who is abroad, in their order in time.

    They lie in a row of days, two apart at most, and the visitor meets nobody at home between.
    """
    if not is_abroad(visitor, one):
        return []
    theirs = sorted(
        [
            one,
            *(other for other in others if other.id != one.id and visitor in other.guests and is_stop(other)),
        ],
        key=lambda other: (days_of(other), other.id),
    )
    at_home = [days_of(other) for other in theirs if other.country == other.guests[visitor].home != ""]
    row: list[Encounter] = []
    last = date.min
    for stop in theirs:
        if not is_abroad(visitor, stop):
            continue
        first, end = days_of(stop)
        if row and (first - last > GAP or any(last < come and gone < first for come, gone in at_home)):
            if any(other.id == one.id for other in row):
                break
            row = []
        last = max(last, end) if row else end
        row.append(stop)
    return [stop.id for stop in row if stop.id != one.id]


def days_of(one: Encounter) -> tuple[date, date]:
    """Return the days of a meeting that has some."""
    return one.days or (date.min, date.min)


def is_stop(one: Encounter) -> bool:
    """Tell if a meeting is one for which people travel, on days that are known."""
    return one.days is not None and one.kind != "phone_call" and one.status in TAKES_PLACE


def is_abroad(visitor: int, one: Encounter) -> bool:
    """Tell if somebody takes part outside of the own country; who has none must be told to be a visitor."""
    guest = one.guests.get(visitor)
    if guest is None or not guest.person or not one.country or not is_stop(one):
        return False
    return guest.home != one.country if guest.home else guest.role == "visitor"
