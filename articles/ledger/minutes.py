"""Take minutes of what reports said when a person decided about them, and of what a person says instead."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from articles.models import Appearance as AppearanceRow
from articles.models import Article, Evidence, Meeting, Report, ReportParticipant, Review

COPIED = (
    "ordinal",
    "published",
    "sha256",
    "kind",
    "cameo",
    "status",
    "first",
    "last",
    "precision",
    "basis",
    "place_id",
    "whereabouts_id",
    "claim",
    "background",
    "confidence",
)
COLUMNS = {  # of the fields that can be corrected
    "kind": ("kind", "cameo"),
    "status": ("status",),
    "date": ("first", "last", "precision"),
    "place": ("place_id",),
}
ADDED = 20_000  # the ordinals of reports that people add begin here


@dataclass(frozen=True, slots=True)
class Part:
    """A participant as a person names one: the appearance that it is spoken of by, and what it did there."""

    appearance: AppearanceRow
    country: str = ""
    organisation: str = ""
    office: str = ""
    role: str = "participant"


def take_minutes(review: Review, reports: Iterable[Report], *, side: int = 0) -> dict[int, int | None]:
    """Store a minute of each report and return the meeting that it belonged to, by the minute's key."""
    taken = list(reports)
    minutes = [
        Report(review=review, side=side, **{name: getattr(report, name) for name in COPIED})
        for report in taken
    ]
    Report.objects.bulk_create(minutes)
    of = {report.pk: minute for report, minute in zip(taken, minutes, strict=True)}
    parts = ReportParticipant.objects.filter(report__in=of).order_by("pk")
    ReportParticipant.objects.bulk_create(
        ReportParticipant(
            report=of[part.report_id],
            appearance_id=part.appearance_id,
            actor_id=part.actor_id,
            country=part.country,
            organisation=part.organisation,
            office=part.office,
            role=part.role,
            confidence=part.confidence,
        )
        for part in parts
    )
    Evidence.objects.bulk_create(
        Evidence(report=of[one.report_id], field=one.field, start=one.start, end=one.end)
        for one in Evidence.objects.filter(report__in=of, field="participants")
    )
    return {minute.pk: report.meeting_id for report, minute in zip(taken, minutes, strict=True)}


def write_parts(report: Report, parts: Sequence[Part]) -> None:
    """Store who took part by a report that a person wrote."""
    ReportParticipant.objects.bulk_create(
        ReportParticipant(
            report=report,
            appearance=part.appearance,
            actor_id=part.appearance.actor_id,
            country=part.country,
            organisation=part.organisation,
            office=part.office,
            role=part.role,
            confidence=1.0,
        )
        for part in parts
    )


def fill_in(value: Report, meeting: Meeting, corrected: Collection[str]) -> None:
    """Let the minute of a correction say of the other fields what the meeting does, so that it is found by them."""
    for name, columns in COLUMNS.items():
        if name not in corrected:
            for column in columns:
                setattr(value, column, getattr(meeting, column))
    value.save()
    if "participants" in corrected:
        return
    told = ReportParticipant.objects.filter(report__meeting=meeting).select_related("appearance")
    parts = {part.actor_id: part for part in told.order_by("-pk") if part.appearance is not None}
    present = meeting.participations.values_list("actor", flat=True)
    ReportParticipant.objects.bulk_create(
        ReportParticipant(
            report=value,
            appearance_id=parts[actor].appearance_id,
            actor_id=actor,
            country=parts[actor].country,
            organisation=parts[actor].organisation,
        )
        for actor in present
        if actor in parts
    )


def next_ordinal(article: Article) -> int:
    """Return the ordinal of the next report that a person adds to an article."""
    last = Report.objects.filter(article=article, ordinal__gte=ADDED).order_by("-ordinal").first()
    return last.ordinal + 1 if last is not None else ADDED
