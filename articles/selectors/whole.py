"""Meetings with all that is told of them, some at a time, so that a selection of any size can be handed on."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from django.db.models import F, QuerySet
from django.db.models.functions import Substr

from articles.models import Evidence, Meeting, Participation, Place, Report, ReportParticipant
from articles.records.coding import plover
from articles.records.ledger import MeetingFilter
from articles.records.whole import ArticleNote, Part, Site, Stretch, WholeMeeting, WholeReport
from articles.selectors.meetings import NEWEST_FIRST, topics_of
from articles.selectors.narrowing import narrowed
from articles.selectors.telling import most_telling_first

CHUNK = 400  # meetings that are held at a time: a database limits how many values a query may carry


def in_order(wanted: MeetingFilter) -> QuerySet[Meeting]:
    """Return the meetings that a filter leaves, the newest first."""
    return narrowed(wanted).order_by(*NEWEST_FIRST)


def selected(wanted: MeetingFilter, *, chunk: int = CHUNK) -> Iterator[WholeMeeting]:
    """Yield the meetings that a filter leaves: a query, and six a chunk. One that goes meanwhile is left out."""
    ids = list(in_order(wanted).values_list("pk", flat=True))
    for begin in range(0, len(ids), chunk):
        yield from whole(ids[begin : begin + chunk])


def whole(ids: Sequence[int]) -> list[WholeMeeting]:
    """Return some meetings in the order of their ids: six queries."""
    meetings = Meeting.objects.select_related("place__located_by").in_bulk(ids)
    parts = parts_of(ids)
    topics = topics_of(ids)
    reports = reports_of(ids)
    found = []
    for meeting in (meetings[pk] for pk in ids if pk in meetings):
        about = tuple(topics.get(meeting.pk, ()))
        told = sorted(reports.get(meeting.pk, ()), key=lambda report: report.status != meeting.status)
        found.append(
            WholeMeeting(
                id=meeting.pk,
                kind=meeting.kind,
                cameo=meeting.cameo or None,
                plover=plover(kind=meeting.kind, cameo=meeting.cameo, status=meeting.status, topics=about),
                status=meeting.status,
                first=meeting.first,
                last=meeting.last,
                precision=meeting.precision or None,
                place=site(meeting.place),
                participants=tuple(parts.get(meeting.pk, ())),
                topics=about,
                confidence=meeting.confidence,
                reports=tuple(sorted(told, key=lambda report: report.background)),
            )
        )
    return found


def parts_of(ids: Sequence[int]) -> dict[int, list[Part]]:
    """Return who took part, by meeting, in the order in which they were stored: one query."""
    found: dict[int, list[Part]] = defaultdict(list)
    rows = Participation.objects.filter(meeting__in=ids).select_related("actor").order_by("meeting", "pk")
    for row in rows:
        found[row.meeting_id].append(
            Part(
                actor=row.actor_id,
                name=row.actor.name,
                kind=row.actor.kind,
                country=row.country or row.actor.country or None,
                organisation=row.organisation or None,
                office=row.office or None,
                role=row.role,
            )
        )
    return found


def reports_of(ids: Sequence[int]) -> dict[int, list[WholeReport]]:
    """Return the reports by meeting, the surest first and of those the earliest: three queries."""
    naming: dict[int, list[int]] = defaultdict(list)
    named = ReportParticipant.objects.filter(report__meeting__in=ids).order_by("report", "pk")
    for report, actor in named.values_list("report_id", "actor_id"):
        naming[report].append(actor)
    stretches = stretches_of(ids)
    found: dict[int, list[WholeReport]] = defaultdict(list)
    rows = (
        Report.objects.filter(meeting__in=ids, article__isnull=False)
        .select_related("article", "place__located_by")
        .defer("article__text")
        .order_by("-confidence", "article__published", "pk")
    )
    for row in rows:
        assert row.article is not None
        assert row.meeting_id is not None
        found[row.meeting_id].append(
            WholeReport(
                id=row.pk,
                article=ArticleNote(
                    id=row.article.pk,
                    title=str(row.article),
                    outlet=row.article.source or None,
                    url=row.article.url or None,
                    language=row.article.language or None,
                    published=row.article.published,
                ),
                kind=row.kind,
                status=row.status,
                first=row.first,
                last=row.last,
                precision=row.precision or None,
                place=site(row.place),
                actors=tuple(dict.fromkeys(naming[row.pk])),
                claim=row.claim or None,
                background=row.background,
                confidence=row.confidence,
                evidence=tuple(stretches.get(row.pk, ())),
            )
        )
    return found


def stretches_of(ids: Sequence[int]) -> dict[int, list[Stretch]]:
    """Return what the reports of some meetings rest on, to the letter, the most telling first: one query."""
    evidence = (
        Evidence.objects.filter(report__meeting__in=ids)
        .annotate(said=Substr("report__article__text", F("start") + 1, F("end") - F("start")))
        .values_list("report_id", "field", "start", "end", "said")
    )
    return {
        report: [Stretch(field, start, end, said or "") for _, field, start, end, said in rows]
        for report, rows in most_telling_first(list(evidence)).items()
    }


def site(place: Place | None) -> Site | None:
    """Return a place as a record."""
    if place is None:
        return None
    return Site(
        id=place.pk,
        name=place.name,
        precision=place.precision,
        country=place.country or None,
        latitude=place.latitude,
        longitude=place.longitude,
        shown_at=place.located_by.name if place.located_by else None,
    )
