"""Read what reports say, a query for each kind of row, as plain values: a meeting may have hundreds of reports."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from typing import Any

from django.db.models import Exists, OuterRef

from articles.ledger.names import APART
from articles.ledger.places import containers, surroundings
from articles.models import Report, ReportParticipant, ReviewedName
from articles.resolution.consensus import Account, Attendance
from articles.resolution.meetings import Party, Told, side
from articles.resolution.spelling import run

SAID = (
    "pk", "article_id", "review_id", "ordinal", "sha256", "published", "kind", "cameo", "status", "first", "last",
    "precision", "basis", "place_id", "background", "confidence", "meeting_id", "side",
    "place__country", "article__sketch__voice",
)  # fmt: skip
PART = (
    "pk", "report_id", "actor_id", "country", "organisation", "office", "role", "confidence",
    "actor__kind", "appearance__kind", "appearance__name", "told_apart",
)  # fmt: skip
Seat = tuple[
    Attendance, str
]  # and what all spellings of the person's name have in common, where there is one
TOLD_APART = Exists(  # people told somebody of this name from somebody else
    ReviewedName.objects.filter(
        appearance__actor=OuterRef("actor"),
        review__kind__in=APART,
    )
)


def accounts(reports: Iterable[int], within: Mapping[int, int] | None = None) -> list[Account]:
    """Return all that reports say. `within` maps places to what contains them; without it they are looked up."""
    keys = set(reports)
    if not keys:
        return []
    rows = list(Report.objects.filter(pk__in=keys).order_by("pk").values_list(*SAID, named=True))
    parts: dict[int, list[Seat]] = defaultdict(list)
    told = ReportParticipant.objects.filter(report__in=keys).annotate(told_apart=TOLD_APART)
    for part in told.order_by("-confidence", "pk").values_list(*PART, named=True):
        seen = not part.told_apart and part.appearance__kind == "person"
        parts[part.report_id].append(seat(part, part.actor__kind, part.appearance__name if seen else ""))
    topics: dict[int, set[str]] = defaultdict(set)
    for report, topic in Report.topics.through.objects.filter(report__in=keys).values_list("report", "topic"):
        topics[report].add(topic)
    around = containers(row.place_id for row in rows) if within is None else within
    return [
        account(row, row.place__country, row.article__sketch__voice, parts[row.pk], topics[row.pk], around)
        for row in rows
    ]


def accounts_written(
    reports: Iterable[Report],
    parts: Iterable[ReportParticipant],
    topics: Iterable[tuple[int, str]],
    *,
    voices: Mapping[int, str],
    told_apart: Collection[int],
) -> list[Account]:
    """Return what reports say that were written just now, of the rows at hand, with their actors and appearances.

    `voices` are those of their articles, by key. `told_apart` are actors whom people told from others of their name.
    """
    rows = list(reports)
    seats: dict[int, list[Seat]] = defaultdict(list)
    for part in sorted(parts, key=lambda part: (-part.confidence, part.pk)):
        called = part.appearance
        seen = called is not None and called.kind == "person" and part.actor_id not in told_apart
        name = called.name if called is not None and seen else ""
        seats[part.report_id].append(seat(part, part.actor.kind, name))
    about: dict[int, set[str]] = defaultdict(set)
    for report, topic in topics:
        about[report].add(topic)
    around, countries = surroundings(row.place_id for row in rows)
    return [
        account(
            row,
            countries.get(row.place_id or 0),
            voices.get(row.article_id or 0),
            seats[row.pk],
            about[row.pk],
            around,
        )
        for row in rows
    ]


def seat(part: Any, kind: str, name: str) -> Seat:
    """Return a participant, of the columns `PART` or a row; `name` is a person's, empty where it says nothing."""
    attendance = Attendance(
        actor=part.actor_id,
        side=side(part.country, part.organisation),
        delegation=kind != "person",
        country=part.country,
        organisation=part.organisation,
        office=part.office,
        role=part.role,
        confidence=part.confidence,
    )
    return attendance, run(name) if name else ""


def account(
    row: Any,
    country: str | None,
    voice: str | None,
    parts: Iterable[Seat],
    topics: Iterable[str],
    around: Mapping[int, int],
) -> Account:
    """Return all that one report says, of the columns `SAID` or a row, and of its participants, the surest first.

    `country` is that of its place, `around` maps places to what contains them. Two names that are one actor are one
    participant: the surer counts.
    """
    places: list[int] = []
    step = row.place_id
    while step is not None and step not in places:
        places.append(step)
        step = around.get(step)
    attendances: dict[int, Attendance] = {}
    names: dict[int, str] = {}
    for one, name in parts:
        attendances.setdefault(one.actor, one)
        if name:
            names.setdefault(one.actor, name)
    minute = row.review_id if row.article_id is None else None
    return Account(
        told=Told(
            id=row.pk,
            key=(f"~{row.review_id:012}" if minute else row.sha256, row.ordinal),
            article=row.article_id or -row.pk,
            parties=frozenset(
                Party(one.actor, one.side, one.delegation, names.get(one.actor, ""), one.office)
                for one in attendances.values()
            ),
            kind=row.kind,
            first=row.first,
            last=row.last,
            precision=row.precision,
            places=tuple(places),
            country=country or "",
            published=row.published,
            background=row.background,
            meeting=row.meeting_id,
            voice=voice or "",
            status=row.status,
            added=row.article_id is not None and row.review_id is not None,
            minute=minute or 0,
            side=row.side,
            sha256=row.sha256,
        ),
        status=row.status,
        cameo=row.cameo,
        basis=row.basis,
        topics=tuple(sorted(topics)),
        confidence=row.confidence,
        attendances=tuple(attendances.values()),
    )
