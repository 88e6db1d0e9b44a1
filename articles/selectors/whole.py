"""Meetings with all that is told of them, some at a time, so that a selection of any size can be handed on."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from django.db.models import F, QuerySet
from django.db.models.functions import Substr

from articles.models import (
    Alias,
    Article,
    Evidence,
    Meeting,
    Office,
    Participation,
    Place,
    Report,
    ReportParticipant,
)
from articles.records.coding import plover
from articles.records.ledger import MeetingFilter
from articles.records.whole import ArticleNote, Part, Site, Stretch, WholeMeeting, WholeReport
from articles.selectors.meetings import NEWEST_FIRST, topics_of
from articles.selectors.narrowing import narrowed
from articles.selectors.telling import most_telling_first

CHUNK = 400  # meetings that are held at a time: a database limits how many values a query may carry
Told = tuple[
    tuple[Any, ...], tuple[int, ...], tuple[Stretch, ...]
]  # columns of a report, its actors, its sentences


def in_order(wanted: MeetingFilter) -> QuerySet[Meeting]:
    """Return the meetings that a filter leaves, the newest first."""
    return narrowed(wanted).order_by(*NEWEST_FIRST)


def selected(wanted: MeetingFilter, *, chunk: int = CHUNK) -> Iterator[WholeMeeting]:
    """Yield the meetings that a filter leaves: a query, and seven a chunk. One that goes meanwhile is left out."""
    ids = list(in_order(wanted).values_list("pk", flat=True))
    for begin in range(0, len(ids), chunk):
        yield from whole(ids[begin : begin + chunk])


def whole(ids: Sequence[int]) -> list[WholeMeeting]:
    """Return some meetings in the order of their ids: seven queries. Columns, not models: many are read at once."""
    meetings = {
        row[0]: row
        for row in Meeting.objects.filter(pk__in=ids)
        .order_by()
        .values_list("pk", "kind", "cameo", "status", "first", "last", "precision", "place_id", "confidence")
    }
    parts = parts_of(ids)
    topics = topics_of(ids)
    told = reports_of(ids)
    sites = sites_of(
        {row[7] for row in meetings.values()} | {report[0][6] for rows in told.values() for report in rows}
    )
    found = []
    for pk, kind, cameo, status, first, last, precision, place, confidence in (
        meetings[pk] for pk in ids if pk in meetings
    ):
        about = tuple(topics.get(pk, ()))
        reports = [report(*row, sites) for row in told.get(pk, ())]
        reports.sort(key=lambda one: (one.background, one.status != status))
        found.append(
            WholeMeeting(
                id=pk,
                kind=kind,
                cameo=cameo or None,
                plover=plover(kind=kind, cameo=cameo, status=status, topics=about),
                status=status,
                first=first,
                last=last,
                precision=precision or None,
                place=sites.get(place),
                participants=tuple(parts.get(pk, ())),
                topics=about,
                confidence=confidence,
                reports=tuple(reports),
            )
        )
    return found


def parts_of(ids: Sequence[int]) -> dict[int, list[Part]]:
    """Return who took part, by meeting, in the order in which they were stored: one query."""
    found: dict[int, list[Part]] = defaultdict(list)
    rows = Participation.objects.filter(meeting__in=ids).order_by("meeting", "pk")
    for meeting, actor, name, kind, country, home, organisation, office, role in rows.values_list(
        "meeting_id",
        "actor_id",
        "actor__name",
        "actor__kind",
        "country",
        "actor__country",
        "organisation",
        "office",
        "role",
    ):
        found[meeting].append(
            Part(actor, name, kind, country or home or None, organisation or None, office or None, role)
        )
    return found


def reports_of(ids: Sequence[int]) -> dict[int, list[Told]]:
    """Return what `report` makes records of, by meeting: the surest first, of those the earliest. Three queries."""
    naming: dict[int, list[int]] = defaultdict(list)
    named = ReportParticipant.objects.filter(report__meeting__in=ids).order_by("report", "pk")
    for one, actor in named.values_list("report_id", "actor_id"):
        naming[one].append(actor)
    stretches = stretches_of(ids)
    found: dict[int, list[Told]] = defaultdict(list)
    rows = (
        Report.objects.filter(meeting__in=ids, article__isnull=False)
        .order_by("-confidence", "article__published", "pk")
        .values_list(
            "meeting_id",
            "pk",
            "kind",
            "status",
            "first",
            "last",
            "precision",
            "place_id",
            "claim",
            "background",
            "confidence",
            "article_id",
            "article__title",
            "article__name",
            "article__source",
            "article__url",
            "article__language",
            "article__published",
        )
    )
    row: tuple[Any, ...]
    for row in rows:
        meeting, pk = row[:2]
        actors = tuple(dict.fromkeys(naming[pk]))
        found[meeting].append((row[1:], actors, tuple(stretches.get(pk, ()))))
    return found


def report(
    columns: tuple[Any, ...],
    actors: tuple[int, ...],
    evidence: tuple[Stretch, ...],
    sites: Mapping[Any, Site],
) -> WholeReport:
    """Return a report as a record."""
    pk, kind, status, first, last, precision, place, claim, background, confidence, *article = columns
    return WholeReport(
        id=pk,
        article=note(*article),
        kind=kind,
        status=status,
        first=first,
        last=last,
        precision=precision or None,
        place=sites.get(place),
        actors=actors,
        claim=claim or None,
        background=background,
        confidence=confidence,
        evidence=evidence,
    )


def note(
    pk: int, title: str, name: str, outlet: str, url: str, language: str, published: date | None
) -> ArticleNote:
    """Return an article as a record, without its text."""
    return ArticleNote(
        id=pk,
        title=title or name or f"Article {pk}",
        outlet=outlet or None,
        url=url or None,
        language=language or None,
        published=published,
    )


def stretches_of(ids: Sequence[int]) -> dict[int, list[Stretch]]:
    """Return what the reports of some meetings rest on, to the letter, the most telling first: one query."""
    evidence = (
        Evidence.objects.filter(report__meeting__in=ids)
        .order_by()
        .annotate(said=Substr("report__article__text", F("start") + 1, F("end") - F("start")))
        .values_list("report_id", "field", "start", "end", "said")
    )
    return {
        one: [Stretch(field, start, end, said or "") for _, field, start, end, said in rows]
        for one, rows in most_telling_first(list(evidence)).items()
    }


def sites_of(ids: Iterable[int | None]) -> dict[Any, Site]:
    """Return some places as records, by id: one query."""
    places = Place.objects.filter(pk__in={pk for pk in ids if pk}).select_related("located_by").order_by()
    return {place.pk: site(place) for place in places}


def site(place: Place) -> Site:
    """Return a place as a record."""
    return Site(
        id=place.pk,
        name=place.name,
        precision=place.precision,
        country=place.country or None,
        latitude=place.latitude,
        longitude=place.longitude,
        shown_at=place.located_by.name if place.located_by else None,
    )


def article_note(article: Article) -> ArticleNote:
    """Return an article that was read from the database as a record."""
    return note(
        article.pk,
        article.title,
        article.name,
        article.source,
        article.url,
        article.language,
        article.published,
    )


def actor_names(actor: int) -> list[str]:
    """Return every name that an actor goes by, each once: one query."""
    return list(
        dict.fromkeys(Alias.objects.filter(actor=actor).order_by("name", "pk").values_list("name", flat=True))
    )


def offices_of(actor: int) -> list[Mapping[str, Any]]:
    """Return the offices of an actor, the latest first: one query."""
    rows = Office.objects.filter(actor=actor).order_by(F("start").desc(nulls_last=True), "pk")
    return [
        {
            "title": row.title,
            "country": row.country or None,
            "organisation": row.organisation or None,
            "start": row.start,
            "end": row.end,
        }
        for row in rows
    ]
