"""How a network stood in any span of time: what static/js/over-time.js needs to redraw it without asking again.

Time is cut into steps, months or years. A meeting is counted in a span of steps where its days touch it, as the
filter of days counts it: those that begin no later than its end, less those that ended before it began. So a
list of steps with the number of meetings that begin in each and one of those that end are enough.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from articles.charts.periods import Period, months, years
from articles.charts.theme import Wording, plain, some_meetings
from articles.charts.web import Pair, Part, Web
from articles.records.ledger import MeetingRow

MONTHS = 120  # a longer time is cut into years
YEARS = 120  # what lies further back belongs to the first step


def over_time(
    web: Web, part: Part, wording: Wording, *, widths: Sequence[float], reach: int
) -> Mapping[str, Any]:
    """Return the steps of time and how often each node and each pair that is drawn met in them.

    It is empty where there are no two steps. Of a pair, the meetings that were held stand before the others.
    """
    dated = [
        meeting
        for mark in part.shown
        for meeting in web.meetings[mark]
        if meeting.first is not None and meeting.last is not None
    ]
    if not dated:
        return {}
    begin = min(meeting.first or date.max for meeting in dated)
    end = max(meeting.last or date.min for meeting in dated)
    step_of, periods, precision = steps(begin, end)
    if len(periods) < 2:
        return {}
    return {
        "steps": [
            [period.first.isoformat(), period.last.isoformat(), wording.span(period.first, None, precision)]
            for period in periods
        ],
        "nodes": {mark: runs(web.meetings[mark], step_of) for mark in part.shown},
        "names": {mark: plain(web.parties[mark].name) for mark in part.shown},
        "pairs": [pair_runs(pair, web, step_of) for pair in part.drawn],
        "one": some_meetings(1, wording),
        "many": wording.ngettext("%(n)s meeting", "%(n)s meetings", 2) % {"n": "{n}"},
        "widths": list(widths),
        "reach": reach,
        "most": max(len(web.meetings[mark]) for mark in part.shown),
    }


def steps(begin: date, end: date) -> tuple[Callable[[date], int], list[Period], str]:
    """Return which step a day lies in, all steps, and the precision with which they are named."""
    if (end.year - begin.year) * 12 + end.month - begin.month < MONTHS:
        return (
            lambda day: (day.year - begin.year) * 12 + day.month - begin.month,
            list(months(begin, end)),
            "month",
        )
    first = max(begin, date(max(end.year - YEARS + 1, 1), 1, 1))
    return lambda day: max(day.year - first.year, 0), list(years(first, end)), "year"


def pair_runs(pair: Pair, web: Web, step_of: Callable[[date], int]) -> list[Any]:
    """Return a pair's marks, the runs of the meetings that were held, and those of the others."""
    together = web.ties[pair]
    held = [meeting for meeting in together if meeting.status == "held"]
    others = [meeting for meeting in together if meeting.status != "held"]
    return [*pair, runs(held, step_of), runs(others, step_of)]


def runs(meetings: Sequence[MeetingRow], step_of: Callable[[date], int]) -> list[list[int]]:
    """Return [step, number, step, number, …] of the beginnings, and of the ends where they differ."""
    begins, ends = Counter[int](), Counter[int]()
    for meeting in meetings:
        if meeting.first is not None and meeting.last is not None:
            begins[step_of(meeting.first)] += 1
            ends[step_of(meeting.last)] += 1
    both = [[value for run in sorted(counts.items()) for value in run] for counts in (begins, ends)]
    return both[:1] if begins == ends else both
