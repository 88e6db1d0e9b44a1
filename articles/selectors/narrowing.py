"""Which meetings a filter leaves."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.timezone import localdate

from articles.models import Meeting, Participation, Place, Report
from articles.records.ledger import MeetingFilter
from articles.records.periods import period
from articles.selectors.matching import holding

REPORTED = frozenset({"outlets", "languages", "words"})  # what is asked of an article that tells of a meeting
DEPTH = 7  # of each precision but a country an unknown place may lie in a known one


def narrowed(wanted: MeetingFilter, *, without: str = "", reported: bool = True) -> QuerySet[Meeting]:
    """Return the meetings that a filter leaves, unordered; `without` names a field of meetings to pass over.

    Unless what is `reported` counts, that is passed over which is asked of an article that tells of a meeting.
    """
    meetings = Meeting.objects.order_by()
    for actor in wanted.together:
        meetings = meetings.filter(took_part((actor,)))
    if wanted.actors and without != "actors":
        meetings = meetings.filter(took_part(wanted.actors))
    for country in wanted.states_together:
        meetings = meetings.filter(took_part_for((country,)))
    if wanted.states and without != "states":
        meetings = meetings.filter(took_part_for(wanted.states))
    if wanted.absent:
        meetings = meetings.filter(~took_part(wanted.absent))
    if wanted.places and without != "places":
        meetings = meetings.filter(place__in=contained(wanted.places))
    if wanted.topics and without != "topics":
        spoken = Meeting.topics.through.objects.filter(meeting_id=OuterRef("pk"), topic_id__in=wanted.topics)
        meetings = meetings.filter(Exists(spoken))
    if wanted.kinds and without != "kinds":
        meetings = meetings.filter(kind__in=wanted.kinds)
    if wanted.statuses and without != "statuses":
        meetings = meetings.filter(status__in=wanted.statuses)
    if wanted.reviewed and without != "reviewed":
        meetings = meetings.filter(reviewed__in=[answer == "yes" for answer in wanted.reviewed])
    if wanted.confidence and without != "confidence":
        meetings = meetings.filter(confidence__gte=wanted.confidence / 100)
    if reported and (told := reported_by(wanted)):
        meetings = meetings.filter(Exists(Report.objects.filter(told, meeting=OuterRef("pk"))))
    # A date is a span: a meeting "in March" overlaps with any day of March.
    named = period("" if without == "when" else wanted.when, localdate())
    for first, last in ((wanted.first, wanted.last), named):
        if first:
            meetings = meetings.filter(last__gte=first)
        if last:
            meetings = meetings.filter(first__lte=last)
    return meetings


def belonging(rows: QuerySet[Any], meetings: Iterable[Any]) -> QuerySet[Any]:
    """Return the rows of some meetings: ids, or the query that finds them.

    Where nothing narrows that query, no row is looked up in it: that takes longer than all the rest.
    """
    everything = isinstance(meetings, QuerySet) and not meetings.query.where and not meetings.query.is_sliced
    return rows.filter(meeting__isnull=False) if everything else rows.filter(meeting__in=meetings)


def took_part(actors: Iterable[int]) -> Exists:
    """Return the condition that at least one of the actors took part."""
    return Exists(Participation.objects.filter(meeting=OuterRef("pk"), actor__in=actors))


def took_part_for(countries: Iterable[str]) -> Exists:
    """Return the condition that somebody took part for one of the countries: that of the meeting, else the own."""
    for_one = Q(country__in=countries) | Q(country="", actor__country__in=countries)
    return Exists(Participation.objects.filter(for_one, meeting=OuterRef("pk")))


def reported_by(wanted: MeetingFilter) -> Q:
    """Return what a filter asks of one and the same report's article."""
    condition = Q()
    if wanted.outlets:
        condition &= Q(article__source__in=wanted.outlets)
    if wanted.languages:
        condition &= Q(article__language__in=wanted.languages)
    if wanted.words:
        condition &= holding(wanted.words, article="article")
    return condition


def contained(places: Iterable[int]) -> QuerySet[Place]:
    """Return places with all that they contain."""
    ids = tuple(places)
    condition = Q()
    for depth in range(DEPTH):
        condition |= Q(**{"__".join(["within"] * depth + ["pk"]) + "__in": ids})
    return Place.objects.order_by().filter(condition)
