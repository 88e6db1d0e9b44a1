"""How a network stood in any span of time: what static/js/over-time.js needs to redraw it without asking again.

Time is cut into steps, months or years. A meeting is counted in a span of steps where its days touch it, as the
filter of days counts it: those that begin no later than its end, less those that ended before it began. So a
list of steps with the number of meetings that begin in each and one of those that end are enough.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from itertools import pairwise
from typing import Any

import numpy as np

from articles.charts.periods import Period, months, years
from articles.charts.theme import Wording, plain, some_meetings
from articles.charts.web import Part, Web
from articles.records.columns import Ints, months_of

MONTHS = 120  # a longer time is cut into years
YEARS = 120  # what lies further back belongs to the first step


def over_time(
    web: Web, part: Part, wording: Wording, *, widths: Sequence[float], reach: int
) -> Mapping[str, Any]:
    """Return the steps of time and how often each node and each pair that is drawn met in them.

    It is empty where there are no two steps. Of a pair, the meetings that were held stand before the others.
    """
    meetings, roll = web.meetings, web.roll
    numbers = np.array([web.numbers[mark] for mark in part.shown], np.int64)
    shown = np.full(len(roll), -1, np.int64)
    shown[numbers] = np.arange(len(numbers))
    known = (shown[roll.parties] >= 0) & meetings.dated[roll.rows]
    nodes, at = shown[roll.parties[known]], roll.rows[known]
    if not len(at):
        return {}
    begin, end = (date.fromordinal(int(one)) for one in (meetings.first[at].min(), meetings.last[at].max()))
    step_of, periods, precision = steps(begin, end)
    if len(periods) < 2:
        return {}
    first, last = step_of(meetings.first), step_of(meetings.last)
    ties, rows = drawn_rows(web, part)
    held = meetings.statuses.are({"held"})[rows]
    return {
        "steps": [
            [period.first.isoformat(), period.last.isoformat(), wording.span(period.first, None, precision)]
            for period in periods
        ],
        "nodes": dict(zip(part.shown, runs(nodes, first[at], last[at], len(numbers)), strict=True)),
        "names": {mark: plain(web.party(mark).name) for mark in part.shown},
        "pairs": [
            [*pair, *both]
            for pair, *both in zip(
                part.drawn,
                *(
                    runs(ties[some], first[rows[some]], last[rows[some]], len(part.drawn))
                    for some in (held, ~held)
                ),
                strict=True,
            )
        ],
        "one": some_meetings(1, wording),
        "many": wording.ngettext("%(n)s meeting", "%(n)s meetings", 2) % {"n": "{n}"},
        "widths": list(widths),
        "reach": reach,
        "most": int(roll.often[numbers].max()),
    }


def steps(begin: date, end: date) -> tuple[Callable[[Ints], Ints], list[Period], str]:
    """Return which steps days lie in, all steps, and the precision with which they are named."""
    if (end.year - begin.year) * 12 + end.month - begin.month < MONTHS:
        start = 12 * (begin.year - 1) + begin.month - 1
        return lambda days: months_of(days) - start, list(months(begin, end)), "month"
    first = max(begin, date(max(end.year - YEARS + 1, 1), 1, 1))
    return (
        lambda days: np.maximum(months_of(days) // 12 - (first.year - 1), 0),
        list(years(first, end)),
        "year",
    )


def drawn_rows(web: Web, part: Part) -> tuple[Ints, Ints]:
    """Return the meetings of the pairs that are drawn, each with the place of its pair among these."""
    pairs, sizes = part.numbers, web.pairs.meetings[part.numbers]
    ties = np.repeat(np.arange(len(pairs)), sizes)
    within = np.arange(len(ties)) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    rows = web.pairs.rows[web.pairs.starts[pairs][ties] + within]
    dated = web.meetings.dated[rows]
    return ties[dated], rows[dated]


def runs(things: Ints, first: Ints, last: Ints, number: int) -> list[list[list[int]]]:
    """Return [step, number, step, number, …] of the beginnings of each thing's meetings, and of the ends if others."""
    begins, ends = (counted(things, days, number) for days in (first, last))
    return [[one] if one == other else [one, other] for one, other in zip(begins, ends, strict=True)]


def counted(things: Ints, days: Ints, number: int) -> list[list[int]]:
    """Return [step, number, step, number, …] of each thing."""
    width = int(days.max(initial=0)) + 1
    found, times = np.unique(things * width + days, return_counts=True)
    owner, step = np.divmod(found, width)
    told = np.stack((step, times), axis=1).ravel().tolist()
    starts = (2 * np.searchsorted(owner, np.arange(number + 1))).tolist()
    return [told[begin:end] for begin, end in pairwise(starts)]
