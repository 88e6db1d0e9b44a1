"""One meeting with its participants and everything that articles say of it."""

from collections.abc import Iterable
from math import acos, cos, radians, sin

from django.db.models import F
from django.db.models.functions import Substr

from articles.models import Evidence, Meeting, Participation, Place, Report
from articles.records.ledger import PlaceRef, Quote
from articles.records.pages import MeetingPage, Participant, ReportRow
from articles.selectors.articles import actor_ref
from articles.selectors.key_phrases import told_of
from articles.selectors.meetings import place_ref, shortened
from articles.selectors.telling import most_telling_first

QUOTES_SHOWN = 3  # of one report
COARSE_FIRST = ("country", "region", "city", "venue")
EARTH_KM = 6371.0
CITY_KM = 75.0  # an airport or a base may lie that far from the city that news names for it
DEPTH = 6  # a venue in a city in a region in a country needs four; the rest guards against a circle


def meeting_page(pk: int) -> MeetingPage | None:
    """Return a meeting for its page, None where there is none. Its reports add no queries."""
    meeting = Meeting.objects.select_related("place__located_by").filter(pk=pk).first()
    if meeting is None:
        return None
    reports = list(
        Report.objects.filter(meeting=meeting)
        .select_related("place__located_by", "article")
        .defer("article__text")
        .order_by("background", F("article__published").asc(nulls_last=True), "pk")
    )
    quotes = quotes_by_report([report.pk for report in reports])
    places = {report.place_id for report in reports} | {meeting.place_id}
    containers = containers_of(pk for pk in places if pk is not None)
    return MeetingPage(
        id=meeting.pk,
        kind=meeting.kind,
        cameo=meeting.cameo,
        status=meeting.status,
        first=meeting.first,
        last=meeting.last,
        precision=meeting.precision,
        basis=meeting.basis,
        place=place_ref(meeting.place) if meeting.place else None,
        within=tuple(containers.get(meeting.place_id or 0, ())),
        participants=participants(meeting),
        topics=told_of(
            list(meeting.topics.order_by("code").values_list("code", flat=True)),
            {report.pk: report.article_id for report in reports},
        ),
        confidence=meeting.confidence,
        reports=tuple(
            ReportRow(
                id=report.pk,
                article_id=report.article_id,
                article_title=str(report.article),
                outlet=report.article.source,
                published=report.article.published,
                status=report.status,
                first=report.first,
                last=report.last,
                precision=report.precision,
                place=place_ref(report.place) if report.place else None,
                claim=report.claim,
                background=report.background,
                quotes=tuple(quotes.get(report.pk, ())),
                conflicts=conflicts(meeting, report, containers),
            )
            for report in reports
        ),
        outlets=len({report.article.source for report in reports if report.article.source}),
    )


def participants(meeting: Meeting) -> tuple[Participant, ...]:
    """Return who took part, in the order in which they were stored."""
    parts = Participation.objects.filter(meeting=meeting).select_related("actor").order_by("pk")
    return tuple(
        Participant(
            actor=actor_ref(part.actor, part.country),
            country=part.country or part.actor.country,
            organisation=part.organisation,
            office=part.office,
            role=part.role,
        )
        for part in parts
    )


def conflicts(meeting: Meeting, report: Report, containers: dict[int, list[PlaceRef]]) -> frozenset[str]:
    """Return the fields in which a report contradicts its meeting.

    What a report leaves out is no conflict, nor is a city where the meeting has the venue in it, nor a plan
    that was news before the meeting took place.
    """
    found = set()
    if report.status != meeting.status and not was_still_ahead(meeting, report):
        found.add("status")
    if report.place and meeting.place and are_apart(report.place, meeting.place, containers):
        found.add("place")
    if (
        report.first
        and report.last
        and meeting.first
        and meeting.last
        and (report.last < meeting.first or report.first > meeting.last)
    ):
        found.add("date")
    return frozenset(found)


def are_apart(one: Place, other: Place, containers: dict[int, list[PlaceRef]]) -> bool:
    """Tell if two places cannot be the same spot: neither contains the other, as far as is known.

    A region that is not known to contain a venue may still do so, if both lie in one country; so may a city,
    if it is near.
    """
    coarse, fine = sorted((one, other), key=lambda place: COARSE_FIRST.index(place.precision))
    around = containers.get(fine.pk, [])
    if coarse.pk == fine.pk or coarse.pk in {place.id for place in around}:
        return False
    if coarse.country and fine.country and coarse.country != fine.country:
        return True
    if coarse.precision == fine.precision or coarse.precision in {place.precision for place in around}:
        return True
    return coarse.precision == Place.Precision.CITY and not are_near(coarse, fine)


def are_near(one: Place, other: Place) -> bool:
    """Tell if two places lie within one city's reach; those without coordinates of their own do, for all we know."""
    if one.located_by_id or other.located_by_id:
        return True
    if one.latitude is None or one.longitude is None or other.latitude is None or other.longitude is None:
        return True
    south, north = radians(one.latitude), radians(other.latitude)
    east = radians(other.longitude - one.longitude)
    cosine = sin(south) * sin(north) + cos(south) * cos(north) * cos(east)
    return EARTH_KM * acos(max(-1.0, min(1.0, cosine))) <= CITY_KM


def was_still_ahead(meeting: Meeting, report: Report) -> bool:
    """Tell if the report announced what later came about, was put off or called off."""
    published = report.article.published
    return report.status == "planned" and (
        published is None or meeting.last is None or published <= meeting.last
    )


def quotes_by_report(reports: list[int]) -> dict[int, list[Quote]]:
    """Return the sentences that each report rests on, the most telling first: one query."""
    evidence = (
        Evidence.objects.filter(report__in=reports)
        .annotate(said=Substr("report__article__text", F("start") + 1, F("end") - F("start")))
        .values_list(
            "report",
            "field",
            "start",
            "end",
            "said",
            "report__article",
            "report__article__source",
            "report__article__published",
        )
    )
    return {
        report: [
            Quote(article, outlet, published, start, end, shortened(said))
            for _, _, start, end, said, article, outlet, published in rows[:QUOTES_SHOWN]
        ]
        for report, rows in most_telling_first(list(evidence)).items()
    }


def containers_of(places: Iterable[int]) -> dict[int, list[PlaceRef]]:
    """Return what contains each of the places, nearest first: one query for each level."""
    known: dict[int, Place] = {}
    wanted = set(places)
    starts = frozenset(wanted)
    for _ in range(DEPTH):
        if not wanted:
            break
        known |= Place.objects.select_related("located_by").in_bulk(wanted)
        wanted = {place.within_id for place in known.values() if place.within_id} - known.keys()
    found: dict[int, list[PlaceRef]] = {}
    for start in starts & known.keys():
        seen = {start}
        chain: list[PlaceRef] = []
        above = known[start].within_id
        while above in known and above not in seen:
            chain.append(place_ref(known[above]))
            seen.add(above)
            above = known[above].within_id
        found[start] = chain
    return found
