"""Meetings as typed rows, for lists and charts."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.db.models import Case, Count, F, IntegerField, OuterRef, QuerySet, Subquery, Value, When
from django.db.models.functions import Coalesce, Substr

from articles.models import Evidence, Meeting, Participation, Place, Report
from articles.records.ledger import ActorRef, MeetingRow, PlaceRef, Quote

QUOTE_LIMIT = 400  # characters
MANY = 500
Ids = Iterable[Any]  # ids, or the query that finds them
NEWEST_FIRST = (F("first").desc(nulls_last=True), F("pk").desc())


def rows(meetings: QuerySet[Meeting], *, quotes: bool = True) -> list[MeetingRow]:
    """Return meetings as rows, the newest first: four queries with quotes, three without.

    A slice is applied as given; an unordered queryset is put in order.
    """
    if not meetings.query.is_sliced:
        meetings = meetings.order_by(*NEWEST_FIRST)
    found = list(
        meetings.select_related("place__located_by").annotate(
            n_reports=count_of_reports("pk"), n_outlets=count_of_reports("article__source", named=True)
        )
    )
    # Databases limit how many values a query may carry: of many meetings, ask by the query that found them.
    ids: Ids = [meeting.pk for meeting in found] if len(found) <= MANY else meetings.values("pk")
    parts = participants(ids)
    topics = topics_of(ids)
    said = quotes_of(ids) if quotes else {}
    return [
        MeetingRow(
            id=meeting.pk,
            kind=meeting.kind,
            status=meeting.status,
            first=meeting.first,
            last=meeting.last,
            precision=meeting.precision,
            place=place_ref(meeting.place) if meeting.place else None,
            participants=tuple(parts.get(meeting.pk, ())),
            topics=tuple(topics.get(meeting.pk, ())),
            reports=meeting.n_reports,
            outlets=meeting.n_outlets,
            confidence=meeting.confidence,
            quote=said.get(meeting.pk),
        )
        for meeting in found
    ]


def count_of_reports(field: str, *, named: bool = False) -> Coalesce:
    """Return the number of a meeting's reports, or of different values of a field in them."""
    reports = Report.objects.order_by().filter(meeting=OuterRef("pk"))
    if named:
        reports = reports.exclude(**{field: ""})
    counted = reports.values("meeting").annotate(n=Count(field, distinct=True)).values("n")
    return Coalesce(Subquery(counted, output_field=IntegerField()), Value(0))


def participants(meetings: Ids) -> dict[int, list[ActorRef]]:
    """Return who took part, by meeting; hosts and visitors stand in the order in which they were stored."""
    found: dict[int, list[ActorRef]] = defaultdict(list)
    parts = Participation.objects.filter(meeting__in=meetings).order_by("meeting", "pk")
    for meeting, country, actor, name, home, kind in parts.values_list(
        "meeting_id", "country", "actor_id", "actor__name", "actor__country", "actor__kind"
    ):
        found[meeting].append(ActorRef(id=actor, name=name, country=country or home, kind=kind))
    return found


def topics_of(meetings: Ids) -> dict[int, list[str]]:
    """Return the codes of the topics, by meeting."""
    found: dict[int, list[str]] = defaultdict(list)
    spoken = Meeting.topics.through.objects.filter(meeting_id__in=meetings).order_by("topic_id")
    for meeting, topic in spoken.values_list("meeting_id", "topic_id"):
        found[meeting].append(topic)
    return found


def quotes_of(meetings: Ids) -> dict[int, Quote]:
    """Return the sentence that best shows each meeting, cut out of its article in the database.

    Best is a report of the day's news rather than background, the surest one, and in it the sentence that
    names the participants; of several, the one that tells the day and the place too, then the earliest.
    """
    within = (
        Evidence.objects.filter(
            report=OuterRef("report"),
            field__in=(Evidence.Field.DATE, Evidence.Field.PLACE),
            start__gte=OuterRef("start"),
            end__lte=OuterRef("end"),
        )
        .order_by()
        .values("report")
        .annotate(count=Count("pk"))
    )
    evidence = (
        Evidence.objects.filter(report__meeting__in=meetings)
        .annotate(
            names=Case(When(field=Evidence.Field.PARTICIPANTS, then=0), default=1),
            told=Coalesce(Subquery(within.values("count"), output_field=IntegerField()), 0),
            agrees=Case(When(report__status=F("report__meeting__status"), then=0), default=1),
            said=Substr("report__article__text", F("start") + 1, F("end") - F("start")),
        )
        .order_by(
            "report__background",
            "agrees",
            "-report__confidence",
            "report__article__published",
            "report_id",
            "names",
            "-told",
            "start",
        )
        .values_list(
            "report__meeting_id",
            "report__article_id",
            "report__article__source",
            "report__article__published",
            "start",
            "end",
            "said",
        )
    )
    found: dict[int, Quote] = {}
    for meeting, article, outlet, published, start, end, said in evidence:
        if meeting not in found:
            found[meeting] = Quote(
                article_id=article,
                outlet=outlet,
                published=published,
                start=start,
                end=end,
                text=shortened(said),
            )
    return found


def shortened(text: str) -> str:
    """Return text on one line and not much longer than a sentence, cut between words."""
    line = " ".join(text.split())
    return line if len(line) <= QUOTE_LIMIT else line[:QUOTE_LIMIT].rsplit(" ", 1)[0] + " …"


def place_ref(place: Place) -> PlaceRef:
    """Return a place as a record. Whose coordinates it has is a query, unless the caller has selected it too."""
    return PlaceRef(
        id=place.pk,
        name=place.name,
        country=place.country,
        precision=place.precision,
        latitude=place.latitude,
        longitude=place.longitude,
        shown_at=place.located_by.name if place.located_by else "",
        shown_as=place.located_by.precision if place.located_by else "",
    )
