"""What is shown of a meeting beyond its reports: what people corrected, and the office that somebody held that day."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from articles.resolution.consensus import Account, Agreed, Attendance

CAMEO = {"phone_call": "041", "visit": "042", "negotiation": "046"}  # else 040, consult; from CAMEO 1.1b3


@dataclass(frozen=True, slots=True)
class Term:
    """An office that an actor held; an open end is None."""

    office: str
    country: str
    organisation: str
    first: date | None
    last: date | None

    def holds(self, first: date, last: date) -> bool:
        """Tell if the office was held on one of these days."""
        return (self.first is None or self.first <= last) and (self.last is None or self.last >= first)


def corrected(fields: Agreed, corrections: Mapping[str, Account]) -> Agreed:
    """Return a meeting with what people say in the place of what its reports do."""
    for name, right in corrections.items():
        told = right.told
        if name == "date":
            fields = replace(
                fields,
                first=told.first,
                last=told.last,
                precision=told.precision,
                basis="review" if told.first else "",
            )
        elif name == "place":
            fields = replace(fields, place=told.places[0] if told.places else None)
        elif name == "kind":
            fields = replace(fields, kind=told.kind, cameo=right.cameo)
        elif name == "status":
            fields = replace(fields, status=right.status)
        elif name == "topics":
            fields = replace(fields, topics=right.topics)
        elif name == "participants":
            fields = replace(fields, attendances=right.attendances)
    return fields


def in_office(fields: Agreed, terms: Mapping[int, Sequence[Term]]) -> Agreed:
    """Return a meeting whose participants have the office that they held on its day, where their terms are known."""
    if fields.first is None or fields.last is None:
        return fields
    attendances = tuple(
        office_then(one, terms.get(one.actor, ()), fields.first, fields.last) for one in fields.attendances
    )
    return replace(fields, attendances=attendances)


def cameo_of(kind: str) -> str:
    """Return the CAMEO code of a kind of meeting that a person tells of."""
    return CAMEO.get(kind, "040")


def office_then(one: Attendance, terms: Iterable[Term], first: date, last: date) -> Attendance:
    """Return a participant with the office of these days.

    What the reports say stands where it was held then, or where nothing that is known was. Of several offices the one
    that began last counts.
    """
    held = [term for term in terms if (term.first or term.last) and term.holds(first, last)]
    if not held or one.office in {term.office for term in held}:
        return one
    latest = max(held, key=lambda term: (term.first or date.min, term.office))
    return replace(one, office=latest.office)
