"""What a decision may mean: places and actors by a part of their name, and meetings that may be one."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count, Q, QuerySet

from articles.models import Actor, Meeting, Participation, Place
from articles.records.ledger import ActorRow
from articles.records.pages import TiedMeeting
from articles.resolution.names import normalised
from articles.selectors.actors import listed, rows
from articles.selectors.decisions import meetings_by_id

MOST = 12  # candidates of anything
NEAR = timedelta(days=60)  # days between two meetings that may be one


@dataclass(frozen=True, slots=True)
class PlaceCandidate:
    """A place that is there, what contains it, and how many meetings were in it."""

    id: int
    name: str
    precision: str
    country: str
    within: str
    meetings: int


@dataclass(frozen=True, slots=True)
class MeetingCandidate:
    """A meeting that another one may be, and how many participants and days lie between them."""

    meeting: TiedMeeting
    shared: int
    days: int | None


def places_called(words: str) -> list[PlaceCandidate]:
    """Return places by a part of one of their names, those of most meetings first: one query."""
    short = normalised(words)
    called = Q(name__icontains=words)
    if short:
        called |= Q(whereabouts__short__contains=short)
    found = (
        Place.objects.filter(called)
        .exclude(name="")
        .select_related("within")
        .annotate(times=Count("meetings", distinct=True))
        .order_by("-times", "name", "pk")[:MOST]
    )
    return [candidate(place, place.times) for place in found]


def place_of(pk: int) -> PlaceCandidate | None:
    """Return one place as a candidate, None where it is gone: one query."""
    places = Place.objects.filter(pk=pk).select_related("within").annotate(times=Count("meetings"))
    return next((candidate(place, place.times) for place in places), None)


def candidate(place: Place, meetings: int) -> PlaceCandidate:
    """Return a place as a candidate."""
    within = place.within.name if place.within else ""
    return PlaceCandidate(place.pk, place.name, place.precision, place.country, within, meetings)


def actors_called(words: str, *, but: Actor) -> list[ActorRow]:
    """Return other actors of an actor's kind by a part of one of their names, those of most meetings first."""
    return rows(listed(words, but.kind).exclude(pk=but.pk)[:MOST])


def actors_of_name(name: str, kind: str, country: str = "") -> QuerySet[Actor]:
    """Return the actors that a whole name stands for."""
    short = normalised(name)
    called = Q(name=name) | Q(aliases__normalised=short, aliases__normalised__gt="")
    home = {"country": country} if country else {}
    return Actor.objects.filter(called, kind=kind, **home).distinct()


def meetings_near(meeting: Meeting) -> list[MeetingCandidate]:
    """Return meetings that this one may be: of two or more of the same participants, or of one on near days.

    Those with most participants in common come first, of these the nearest: five queries.
    """
    present = list(Participation.objects.filter(meeting=meeting).values_list("actor", flat=True))
    near = Q()
    if meeting.first and meeting.last:
        near = Q(first__lte=meeting.last + NEAR, last__gte=meeting.first - NEAR) | Q(first=None)
    others = (
        Meeting.objects.exclude(pk=meeting.pk)
        .filter(near, participations__actor__in=present)
        .annotate(shared=Count("participations__actor", distinct=True))
    )
    found = [(row.pk, row.shared, days_between(meeting, row)) for row in others]
    found.sort(key=lambda one: (-one[1], one[2] is None, one[2] or 0, one[0]))
    best = found[:MOST]
    told = meetings_by_id({pk for pk, _, _ in best})
    return [MeetingCandidate(told[pk], shared, days) for pk, shared, days in best if pk in told]


def days_between(one: Meeting, other: Meeting) -> int | None:
    """Return how many days lie between two meetings, None where a date is not known."""
    spans: list[date] = [day for day in (one.first, one.last, other.first, other.last) if day]
    if len(spans) < 4:
        return None
    first, last, start, end = spans
    return max((start - last).days, (first - end).days, 0)
