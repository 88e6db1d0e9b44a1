"""The history of a meeting, and where its reports differ, as the rules of `articles.resolution` tell it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from articles.models import Meeting
from articles.records.ledger import ActorRef, PlaceRef
from articles.records.pages import Deed, Difference, ReportRow, Said, StepRow
from articles.resolution.claims import Claim, claims
from articles.resolution.consensus import Account, Agreed, agreed
from articles.resolution.contradictions import Around, Facts, contradicted
from articles.resolution.history import history

SHOWN_WHERE_DIFFERENT = ("kind",)
MOVED = "moved"  # the rule by which what was said before a meeting was put off does not count


def steps(
    meeting: Meeting,
    accounts: Sequence[Account],
    rows: Mapping[int, ReportRow],
    places: Mapping[int, PlaceRef],
) -> tuple[StepRow, ...]:
    """Return what became of a meeting. That it was held is told with the day and place of all reports together."""
    found = []
    together: Meeting | Agreed | None = None
    if accounts:
        together = meeting if meeting.status == "held" else agreed(accounts)
    for step in history(accounts):
        place = places.get(step.places[0]) if step.places else None
        row = StepRow(
            step.status,
            step.first,
            step.last,
            step.precision,
            place,
            rows[step.reports[0]],
            len(step.reports) - 1,
        )
        if step.status == "held" and together is not None:
            held_at = together.place_id if isinstance(together, Meeting) else together.place
            row = replace(
                row,
                first=together.first,
                last=together.last,
                precision=together.precision,
                place=places.get(held_at or 0),
            )
        found.append(row)
    return tuple(found)


def with_conflicts(
    meeting: Facts, rows: Sequence[ReportRow], said: Mapping[str, Claim], around: Around
) -> list[ReportRow]:
    """Return the reports with the fields in which they contradict the meeting.

    What was said of a day or place before the meeting was put off is history.
    """
    former = {
        field: {pk for one in said[field].sayings if one.rule == MOVED for pk in one.reports}
        for field in ("date", "place")
        if field in said
    }
    return [
        replace(
            row,
            conflicts=frozenset(
                field
                for field in contradicted(meeting, row, around, published=row.published)
                if row.id not in former.get(field, ())
            ),
        )
        for row in rows
    ]


def claims_of(accounts: Sequence[Account]) -> dict[str, Claim]:
    """Return what the reports of a meeting say of each field; nothing where there is none."""
    return claims(accounts) if accounts else {}


def differences(
    said: Mapping[str, Claim],
    rows: Mapping[int, ReportRow],
    *,
    shown: Mapping[str, Any],
    places: Mapping[int, PlaceRef],
    actors: Mapping[int, ActorRef],
    corrected: Mapping[str, Deed],
) -> tuple[Difference, ...]:
    """Return the fields in which reports differ, with all that is said of each.

    `shown` has what the meeting says: status, kind, the days of its date, its place and its participants.
    """
    found = []
    for field, claim in said.items():
        right = shown[field]
        if not differs(claim, rows, corrected=field in corrected):
            continue
        sayings = [
            Said(
                reports=tuple(rows[pk] for pk in one.reports),
                voices=one.voices,
                shown=is_shown(field, one.value, right),
                against=any(field in rows[pk].conflicts for pk in one.reports),
                rule=one.rule,
                borne_out=one.borne_out,
                **value_of(field, one.value, places, actors),
            )
            for one in claim.sayings
        ]
        if field in corrected and field != "participants" and not any(one.shown for one in sayings):
            sayings.insert(0, Said((), 0, True, **value_of(field, right, places, actors)))
        found.append(Difference(field, tuple(sayings), claim.voices, claim.rules, corrected.get(field)))
    return tuple(found)


def differs(claim: Claim, rows: Mapping[int, ReportRow], *, corrected: bool) -> bool:
    """Tell if the reports differ over a field: contradict each other or a person, or do not name the same people.

    A month that contains the day and a country that contains the town are no difference.
    """
    if claim.field == "participants":
        return any(one.rule or one.voices < claim.voices for one in claim.sayings)
    against = any(claim.field in row.conflicts for row in rows.values())
    if len(claim.sayings) < 2:
        return corrected and against
    return (
        claim.field in SHOWN_WHERE_DIFFERENT or (claim.field != "status" and MOVED in claim.rules) or against
    )


def is_shown(field: str, value: Any, right: Any) -> bool:
    """Tell if a value is the one that the meeting has."""
    if field == "participants":
        return value in right
    return bool(value[:2] == right[:2] if field == "date" else value == right)


def value_of(
    field: str, value: Any, places: Mapping[int, PlaceRef], actors: Mapping[int, ActorRef]
) -> dict[str, Any]:
    """Return a value as the fields of a record."""
    if field == "date" and value[0] is None:
        return {}
    if field == "date":
        return {"first": value[0], "last": value[1], "precision": value[2]}
    if field == "place":
        return {"place": places.get(value)}
    if field == "participants":
        return {"actor": actors.get(value)}
    return {"value": value}
