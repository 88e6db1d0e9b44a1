"""Meetings as typed rows, for lists and charts."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.db.models import Case, Count, F, IntegerField, OuterRef, QuerySet, Subquery, Value, When
from django.db.models.functions import Coalesce, Substr

from articles.models import Evidence, Meeting, Participation, Place, Report
from articles.records.ledger import ActorRef, MeetingRow, PlaceRef, Quote
from articles.selectors.narrowing import belonging

QUOTE_LIMIT = 400  # characters
MANY = 500
Ids = Iterable[Any]  # ids, or the query that finds them
NEWEST_FIRST = (F("first").desc(nulls_last=True), F("pk").desc())
FIELDS = ("pk", "kind", "status", "first", "last", "precision", "confidence", "place_id")
PLACE_FIELDS = (
    "place__name",
    "place__country",
    "place__precision",
    "place__latitude",
    "place__longitude",
    "place__located_by__name",
    "place__located_by__precision",
)


def rows(meetings: QuerySet[Meeting], *, quotes: bool = True) -> list[MeetingRow]:
    """Return meetings as rows, the newest first: four queries with quotes, three without.

    A slice is applied as given; an unordered queryset is put in order. No instance of a model is made, and a place or
    an actor that many rows name is one record. Charts have rows of their own (`articles.selectors.chart_rows`).
    """
    if not meetings.query.is_sliced:
        meetings = meetings.order_by(*NEWEST_FIRST)
    numbers = (count_of_reports("pk"), count_of_reports("article__source", named=True))
    found = list(meetings.values_list(*FIELDS, *PLACE_FIELDS, *numbers))
    # Databases limit how many values a query may carry: of many meetings, ask by the query that found them.
    ids: Ids = [meeting[0] for meeting in found] if len(found) <= MANY else meetings.values("pk")
    parts = participants(ids)
    topics = topics_of(ids)
    said = quotes_of(ids) if quotes else {}
    places: dict[int, PlaceRef] = {}
    nobody: tuple[ActorRef, ...] = ()
    made = []
    for pk, kind, status, first, last, precision, confidence, place, *described, reports, outlets in found:
        if place is not None and place not in places:
            name, country, exact, latitude, longitude, shown_at, shown_as = described
            places[place] = PlaceRef(
                id=place,
                name=name,
                country=country,
                precision=exact,
                latitude=latitude,
                longitude=longitude,
                shown_at=shown_at or "",
                shown_as=shown_as or "",
            )
        made.append(
            MeetingRow(
                id=pk,
                kind=kind,
                status=status,
                first=first,
                last=last,
                precision=precision,
                place=places[place] if place is not None else None,
                participants=tuple(parts[pk]) if pk in parts else nobody,
                topics=tuple(topics[pk]) if pk in topics else (),
                reports=reports,
                outlets=outlets,
                confidence=confidence,
                quote=said.get(pk),
            )
        )
    return made


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
    known: dict[tuple[int, str], ActorRef] = {}
    parts = belonging(Participation.objects.order_by("pk"), meetings)
    for meeting, country, actor, name, home, kind in parts.values_list(
        "meeting_id", "country", "actor_id", "actor__name", "actor__country", "actor__kind"
    ):
        ref = known.get((actor, country))
        if ref is None:
            ref = known[actor, country] = ActorRef(id=actor, name=name, country=country or home, kind=kind)
        found[meeting].append(ref)
    return found


def topics_of(meetings: Ids) -> dict[int, list[str]]:
    """Return the codes of the topics, by meeting."""
    found: dict[int, list[str]] = defaultdict(list)
    spoken = belonging(Meeting.topics.through.objects.order_by("topic_id"), meetings)
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
