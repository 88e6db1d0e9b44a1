"""Find the reports that may bear on others by their participants and their days, by indexes of the database."""

from collections import defaultdict
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass
from datetime import date, timedelta
from functools import reduce
from operator import or_
from typing import NamedTuple

from django.db.models import Q

from articles.models import Report, ReportParticipant
from articles.resolution.days import away
from articles.resolution.meetings import CALLED_OFF, NEAR_PUBLICATION, PUT_OFF, REMEMBERED, Told, side
from articles.resolution.partition import sharing
from articles.resolution.spelling import run

NEAR = max(CALLED_OFF, NEAR_PUBLICATION)
Span = tuple[date, date]
Seat = tuple[int, str, str]  # an actor, whom it acts for, and what all spellings of its name have in common


class Days(NamedTuple):
    """The days of a report, as the database has them."""

    pk: int
    first: date | None
    last: date | None
    published: date | None
    status: str


@dataclass(frozen=True, slots=True)
class FarOff:
    """Spans of days: those that reports look back to, from which they are looked back at, moved to, and moved from."""

    looked_back_to: Sequence[Span]
    look_back: Sequence[Span]
    moved_to: Sequence[Span]
    moved: Sequence[Span]

    def has(self, one: Days) -> bool:
        """Tell if the days of a report lie where it bears on others from weeks away."""
        return (
            within_one(one.last, self.looked_back_to)
            or (one.first is None and within_one(one.published, self.look_back))
            or within_one(one.first, self.moved_to)
            or (one.status == "postponed" and within_one(one.published, self.moved))
        )


class Circle:
    """Reports that have actors in common, directly or through others, and what is found near them."""

    def __init__(self, reports: Sequence[Told]):
        self.reports = reports
        self.actors: Set[int] = set().union(*(report.actors for report in reports))
        self.least = min(min(2, len(report.actors)) for report in reports)  # of what is weeks away
        self.spans = {
            (away(first, -NEAR), away(last, NEAR)): actors
            for (first, last), actors in windows(reports).items()
        }
        self.close: set[int] = set()
        self.present: dict[int, set[int]] = defaultdict(set)

    def seats(self) -> Q:
        """Return the condition of participants that may tell of what bears on one of these."""
        begin, end = within(self.reports)
        return Q(actor__in=self.actors, until__gte=begin, since__lte=end)

    def note(self, report: int, actor: int, since: date, until: date) -> None:
        """Take in that an actor has a part in a report that is near these days."""
        self.present[report].add(actor)
        if any(
            actor in actors and since <= last and until >= first
            for (first, last), actors in self.spans.items()
        ):
            self.close.add(report)

    def noted(self) -> set[int]:
        """Return the reports that were noted and may bear on one of these, if their days do."""
        return self.close | {report for report, actors in self.present.items() if len(actors) >= self.least}

    def may_bear(self, days: Iterable[Days]) -> set[int]:
        """Return those of reports whose days let them bear on one of these."""
        spans, far = list(windows(self.reports)), far_off(self.reports)
        return {one.pk for one in days if near(one, spans) or far.has(one)}


def within_reach(reports: Sequence[Told], known: Set[int]) -> set[int]:
    """Return the reports that may bear on one of these by who took part and by their days, without those `known`.

    Those of near dates share an actor with one of these. Those from weeks away (what looks back, what was put off)
    share two with them, or all of one. A database begins with the participants of a time, so that it looks at no report
    of others, and what is asked grows with the days and not with the reports, of which a meeting may have hundreds.
    """
    circles = [Circle(members) for members in sharing(reports, lambda report: report.actors)]
    circle_of = {actor: one for one in circles for actor in one.actors}
    seats = ReportParticipant.objects.filter(any_of(one.seats() for one in circles))
    for report, actor, since, until in seats.values_list("report", "actor", "since", "until"):
        assert since is not None  # they are there together, and were asked for
        assert until is not None
        circle_of[actor].note(report, actor, since, until)
    noted = [one.noted() - known for one in circles]
    days = days_of(set().union(*noted))
    dated = [
        one.may_bear(days[pk] for pk in keys & days.keys()) for one, keys in zip(circles, noted, strict=True)
    ]
    return promising(set().union(*dated), reports)


def days_of(reports: Set[int]) -> dict[int, Days]:
    """Return the days of reports, by key."""
    rows = Report.objects.filter(pk__in=reports).order_by() if reports else Report.objects.none()
    return {one.pk: one for one in map(Days._make, rows.values_list(*Days._fields))}


def any_of(conditions: Iterable[Q]) -> Q:
    """Return the condition that one of some holds."""
    return reduce(or_, conditions, Q(pk__in=()))


def near(one: Days, spans: Iterable[Span]) -> bool:
    """Tell if the days of a report are near one of some spans of days."""
    if one.first is None:
        return one.published is not None and any(
            away(first, -NEAR_PUBLICATION) <= one.published <= away(last, NEAR_PUBLICATION)
            for first, last in spans
        )
    return one.last is not None and any(
        one.first <= away(last, CALLED_OFF) and one.last >= away(first, -CALLED_OFF) for first, last in spans
    )


def promising(keys: set[int], reports: Iterable[Told]) -> set[int]:
    """Return the minutes among reports, and those that may share enough with one of these to be linked to it.

    Somebody who is in the news every day meets others most of the time: their reports are not read whole.
    """
    parties: dict[int, set[Seat]] = defaultdict(set)
    found: set[int] = set()
    rows = ReportParticipant.objects.filter(report__in=keys).values_list(
        "report", "report__article", "actor", "country", "organisation", "actor__kind", "appearance__name"
    )
    for report, article, actor, country, organisation, kind, name in rows:
        called = run(name) if kind == "person" and name else ""
        parties[report].add((actor, side(country, organisation), called))
        if article is None:
            found.add(report)
    ours: dict[int, set[frozenset[Seat]]] = defaultdict(set)
    for told in reports:
        seats = frozenset((party.actor, party.side, party.name) for party in told.parties)
        for actor in told.actors:
            ours[actor].add(seats)
    return found | {
        report
        for report, theirs in parties.items()
        if any(may_share(one, theirs) for actor in {actor for actor, *_ in theirs} for one in ours[actor])
    }


def may_share(ones: Set[Seat], others: Set[Seat]) -> bool:
    """Tell if two reports, given as their actors with whom these act for, may share enough to be linked."""
    mine, theirs = {actor for actor, *_ in ones}, {actor for actor, *_ in others}
    same = mine & theirs
    if not same or len(same) > 1 or 1 in (len(mine), len(theirs)):
        return bool(same)
    left, right = (
        {told for actor, *words in seats if actor not in same for told in words if told}
        for seats in (ones, others)
    )
    return bool(left & right)


def within(reports: Iterable[Told]) -> tuple[date, date]:
    """Return days between which all is that `far_off` finds: it is so near to what these reports tell of, or are of."""
    days = [day for one in reports for day in (one.first, one.last, one.published) if day is not None]
    furthest = max(REMEMBERED, PUT_OFF)
    return away(min(days, default=date.max), -furthest), away(max(days, default=date.min), furthest)


def far_off(reports: Iterable[Told]) -> FarOff:
    """Return the days from which reports bear on one of these from weeks away."""
    looked_back_to, look_back, moved_to, moved = [], [], [], []
    for report in reports:
        if report.first is None and report.published is not None:
            looked_back_to.append((away(report.published, -REMEMBERED), report.published))
        if report.last is not None:
            look_back.append((report.last, away(report.last, REMEMBERED)))
        if report.status == "postponed" and report.published is not None:
            moved_to.append((report.published, away(report.published, PUT_OFF)))
        elif report.first is not None:
            moved.append((away(report.first, -PUT_OFF), report.first))
    return FarOff(joined(looked_back_to), joined(look_back), joined(moved_to), joined(moved))


def within_one(day: date | None, spans: Iterable[Span]) -> bool:
    """Tell if a day lies in one of some spans of days."""
    return day is not None and any(first <= day <= last for first, last in spans)


def joined(spans: Iterable[tuple[date, date]]) -> list[tuple[date, date]]:
    """Return spans of days with those that overlap or follow each other made one."""
    result: list[tuple[date, date]] = []
    for first, last in sorted(spans):
        if result and first - result[-1][1] <= timedelta(days=1):
            result[-1] = (result[-1][0], max(last, result[-1][1]))
        else:
            result.append((first, last))
    return result


def windows(reports: Sequence[Told]) -> dict[tuple[date, date], set[int]]:
    """Return the spans of days that these reports may speak of, overlapping ones joined, with their actors.

    A report that has neither a date nor a day of publication is linked to none.
    """
    spans = []
    for report in reports:
        if report.first is not None and report.last is not None:
            spans.append((report.first, report.last, report.actors))
        elif report.published is not None:
            day = report.published
            spans.append((away(day, -NEAR_PUBLICATION), away(day, NEAR_PUBLICATION), report.actors))
    return shared(spans)


def shared(spans: Iterable[tuple[date, date, Set[int]]]) -> dict[tuple[date, date], set[int]]:
    """Return spans of days, overlapping ones joined, each with the actors of all that it was joined from."""
    told = list(spans)
    found: dict[tuple[date, date], set[int]] = {
        span: set() for span in joined((first, last) for first, last, _ in told)
    }
    for first, last, actors in told:
        found[next(span for span in found if span[0] <= first and last <= span[1])] |= actors
    return found
