"""More meetings than a timeline can show one by one: a point for all of a lane and a status in a period."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

import numpy as np

from articles.charts.lanes import Lane, middle_days
from articles.charts.marks import STATUSES, look
from articles.charts.periods import Period, month_of, quarter_of, year_of
from articles.charts.theme import Trace, Wording, link, plain, scatter, some_meetings
from articles.records.columns import Columns, Ints, indexed, months_of

PERIODS = (("month", 1, month_of), ("range", 3, quarter_of), ("year", 12, year_of))  # with their months
Heaps = Counter[tuple[Period, int, str]]  # meetings by period, place of the lane among the lanes, status


def crowd(meetings: Columns, lanes: Sequence[Lane], wording: Wording, limit: int) -> tuple[list[Trace], str]:
    """Return the points, their area by the meetings, one trace for each status; and what a point stands for.

    The periods are months, or longer where the points would be more than the limit.
    """
    heaps, precision = heaped(meetings, lanes, limit)
    most = max(heaps.values())
    traces = []
    for status in STATUSES:
        found = sorted(key for key in heaps if key[2] == status)
        if not found:
            continue
        offset = STATUSES.index(status) - 2
        traces.append(
            scatter(
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


def heaped(meetings: Columns, lanes: Sequence[Lane], limit: int) -> tuple[Heaps, str]:
    """Return how many meetings each point stands for, and the precision of its period."""
    rows = np.concatenate([lane.band.rows for lane in lanes])
    kinds = len(meetings.statuses.values)
    lane = np.repeat(np.arange(len(lanes)), [len(lane.band.rows) for lane in lanes])
    look = lane * kinds + meetings.statuses.codes[rows]
    months = months_of(middle_days(meetings)[rows])
    width = int(months.max()) + 1

    def points(length: int) -> tuple[Ints, Ints]:
        return indexed(look * width + months // length)

    precision, length, period_of = next(
        (one for one in PERIODS[:-1] if len(points(one[1])[0]) <= limit), PERIODS[-1]
    )
    keys, at = points(length)
    heaps: Heaps = Counter()
    for key, number in zip(keys.tolist(), np.bincount(at).tolist(), strict=True):
        (place, status), begun = divmod(key // width, kinds), key % width * length
        period = period_of(date(begun // 12 + 1, begun % 12 + 1, 1))
        heaps[period, place, meetings.statuses.values[status]] = number
    return heaps, precision


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
