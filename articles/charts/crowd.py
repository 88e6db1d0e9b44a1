"""More meetings than a timeline can show one by one: a point for all of a lane and a status in a period."""

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date

import plotly.graph_objects as go

from articles.charts.lanes import Lane, middle_day
from articles.charts.marks import STATUSES, look
from articles.charts.periods import Period, month_of, quarter_of, year_of
from articles.charts.theme import Wording, link, plain, some_meetings

PERIODS = (("month", month_of), ("range", quarter_of), ("year", year_of))
Heaps = Counter[tuple[Period, int, str]]  # meetings by period, place of the lane among the lanes, status


def crowd(lanes: Sequence[Lane], wording: Wording, limit: int) -> tuple[list[go.Scatter], str]:
    """Return the points, their area by the meetings, one trace for each status; and what a point stands for.

    The periods are months, or longer where the points would be more than the limit.
    """
    heaps, precision = heaped(lanes, limit)
    most = max(heaps.values())
    traces = []
    for status in STATUSES:
        found = sorted(key for key in heaps if key[2] == status)
        if not found:
            continue
        offset = STATUSES.index(status) - 2
        traces.append(
            go.Scatter(
                x=[period.middle for period, _, _ in found],
                y=[lanes[place].middle + offset for _, place, _ in found],
                name=plain(wording.statuses.get(status, status)),
                hovertext=[plain(told(key, heaps[key], precision, wording)) for key in found],
                customdata=[
                    link(
                        ("from", period.first.isoformat()),
                        ("to", period.last.isoformat()),
                        *lanes[place].band.narrows,
                        ("status", status),
                    )
                    for period, place, _ in found
                ],
                **look(status, [round(4 + 14 * (heaps[key] / most) ** 0.5, 1) for key in found]),
            )
        )
    return traces, remark(precision, wording)


def heaped(lanes: Sequence[Lane], limit: int) -> tuple[Heaps, str]:
    """Return how many meetings each point stands for, and the precision of its period."""
    days = Counter(
        (middle_day(meeting), place, meeting.status)
        for place, lane in enumerate(lanes)
        for meeting in lane.band.meetings
    )
    for precision, period_of in PERIODS[:-1]:
        heaps = binned(days, period_of)
        if len(heaps) <= limit:
            return heaps, precision
    precision, period_of = PERIODS[-1]
    return binned(days, period_of), precision


def binned(days: Counter[tuple[date, int, str]], period_of: Callable[[date], Period]) -> Heaps:
    """Return how many of the same lane and status fall into each period."""
    periods = {day: period_of(day) for day in {day for day, _, _ in days}}
    starting = {period.first: period for period in periods.values()}
    begun: Counter[tuple[date, int, str]] = Counter()
    for (day, place, status), meetings in days.items():
        begun[periods[day].first, place, status] += meetings
    return Counter(
        {(starting[start], place, status): number for (start, place, status), number in begun.items()}
    )


def told(key: tuple[Period, int, str], meetings: int, precision: str, wording: Wording) -> str:
    """Return the sentence of a point."""
    period, _, status = key
    return wording.gettext("%(day)s: %(meetings)s, %(status)s") % {
        "day": wording.span(period.first, period.last, precision),
        "meetings": some_meetings(meetings, wording),
        "status": wording.statuses.get(status, status),
    }


def remark(precision: str, wording: Wording) -> str:
    """Return the sentence about what a point stands for."""
    return {
        "month": wording.gettext(
            "Each point stands for all meetings of a month; narrow the filter to see them one by one."
        ),
        "range": wording.gettext(
            "Each point stands for all meetings of three months; narrow the filter to see them one by one."
        ),
        "year": wording.gettext(
            "Each point stands for all meetings of a year; narrow the filter to see them one by one."
        ),
    }[precision]
