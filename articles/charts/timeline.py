"""When meetings took place or are to, to the day."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from datetime import date

import numpy as np

from articles.charts import lanes as swim
from articles.charts.crowd import crowd
from articles.charts.lanes import Lane, middle_days
from articles.charts.later import Later
from articles.charts.leading import Leading
from articles.charts.marks import STATUSES, look, tint
from articles.charts.periods import Period, roomy, time_axis
from articles.charts.theme import (
    SHAPES,
    SOFT,
    Cell,
    Chart,
    Key,
    Trace,
    Wording,
    figure,
    link,
    nothing,
    participants,
    plain,
    scatter,
)
from articles.records.columns import Columns, Ints, Meetings, by_columns, distinct
from articles.records.ledger import MeetingRow
from articles.records.showing import PLAIN, Showing

LIMIT = 1200  # points; beyond it, one point stands for all meetings of a lane and status in a month or longer
ACCENT = "var(--accent)"
LABEL = 12  # pixels above the lanes for the word at the line of today


def timeline(meetings: Meetings, wording: Wording, showing: Showing = PLAIN, *, limit: int = LIMIT) -> Chart:
    """Return the timeline of a selection of meetings: a lane for each kind, actor or pair, a shape for each status.

    A meeting of which only the month, the year or a range is known is a bar over those days.
    """
    every = by_columns(meetings)
    dated = np.flatnonzero(every.dated)
    if not len(dated):
        return nothing(wording.gettext("No date is known for these meetings."), columns(showing, wording))
    dated = dated[np.lexsort((every.ids[dated], every.first[dated]))]
    people = swim.people(every, dated, showing) if showing.lanes else None
    if people and not people.groups:
        reason = wording.gettext("No participants are named in these meetings.")
        return nothing(reason, columns(showing, wording))
    bands = (
        [swim.Band(group.name(wording), group.narrows, group.rows) for group in people.groups]
        if people
        else swim.kinds(every, dated, wording)
    )
    shown = distinct(np.concatenate([band.rows for band in bands]))
    crowded = sum(len(band.rows) for band in bands) > limit
    lanes = swim.laid_out(every, bands, titled=people is not None, rows=len(STATUSES) if crowded else 0)
    drawn_by = crowd(every, lanes, wording, limit) if crowded else (single(every, lanes, wording, people), "")
    traces, remark = drawn_by
    first = date.fromordinal(int(every.first[shown].min()))
    last = date.fromordinal(int(every.last[shown].max()))
    # What is ahead is seen as such only with the line of today before it.
    begin = min(first, showing.today) if showing.today and last >= showing.today else first
    now = present(showing.today, roomy(begin, last))
    drawn = figure(
        *traces,
        shapes=[*swim.borders(lanes), *now],
        annotations=[
            *(swim.titles(lanes) if people else ()),
            *(today_word(showing.today, wording) if now else ()),
        ],
        xaxis=time_axis(begin, last),
        yaxis=swim.axis(lanes, titled=people is not None),
        margin={"l": 8, "r": 12, "t": 8 + (LABEL if now else 0), "b": 8},
    )
    return Chart(
        drawing=drawn,
        summary=wording.ngettext("%(n)s meeting, %(days)s.", "%(n)s meetings, %(days)s.", len(shown))
        % {"n": wording.number(len(shown)), "days": wording.span(first, last, "range")},
        columns=columns(showing, wording),
        rows=Later(lambda: rows(every, lanes, dated, wording, limit, people)),
        legend=legend(
            {every.statuses.values[code] for code in distinct(every.statuses.codes[shown]).tolist()},
            wording,
            joined=not crowded and joins(every, lanes) != [],
        ),
        note=" ".join(
            filter(
                None,
                [*left_out(len(every) - len(dated), len(dated) - len(shown), wording, people), remark],
            )
        ),
    )


def single(meetings: Columns, lanes: Sequence[Lane], wording: Wording, people: Leading | None) -> list[Trace]:
    """Return a point for each meeting of a lane, under it the bars of uncertain dates.

    Lines join the points of one meeting in the lanes of several actors or pairs.
    """
    numbers = distinct(np.concatenate([lane.band.rows for lane in lanes])).tolist()
    known = dict(zip(numbers, meetings.rows(numbers), strict=True))
    days = middle_days(meetings)
    bars: list[tuple[date | None, float | None]] = []
    # A trace for each status. A meeting may be in it but once, or Plotly leaves out its second point: where it can
    # stand in several lanes, each of these has its own traces.
    points: dict[tuple[str, int], list[tuple[int, float]]] = defaultdict(list)
    for place, lane in enumerate(lanes):
        for number, height in zip(lane.band.rows.tolist(), lane.heights, strict=True):
            meeting = known[number]
            points[meeting.status, place if people else 0].append((number, height))
            if meeting.first != meeting.last:
                bars += [(meeting.first, height), (meeting.last, height), (None, None)]
    sentences = {number: plain(told(meeting, wording)) for number, meeting in known.items()}
    traces = [*strokes(joins(meetings, lanes), width=1, opacity=0.8), *strokes(bars, width=3, opacity=0.6)]
    for status, place in sorted(points, key=lambda key: (STATUSES.index(key[0]), key[1])):
        found = points[status, place]
        narrows = lanes[place].band.narrows if people else ()
        traces.append(
            scatter(
                x=[date.fromordinal(int(days[number])) for number, _ in found],
                y=[height for _, height in found],
                name=plain(wording.statuses.get(status, status)),
                hovertext=[sentences[number] for number, _ in found],
                ids=[f"meeting-{known[number].id}" for number, _ in found],
                customdata=[link(*days_of(known[number]), *narrows) for number, _ in found],
                **look(status, [9.0] * len(found)),
            )
        )
    return traces


def joins(meetings: Columns, lanes: Sequence[Lane]) -> list[tuple[date | None, float | None]]:
    """Return the lines between the points of meetings that stand in several lanes."""
    heights: dict[int, list[float]] = defaultdict(list)
    days = middle_days(meetings)
    for lane in lanes:
        for number, height in zip(lane.band.rows.tolist(), lane.heights, strict=True):
            heights[number].append(height)
    lines: list[tuple[date | None, float | None]] = []
    for number, found in heights.items():
        if len(found) > 1:
            day = date.fromordinal(int(days[number]))
            lines += [(day, max(found)), (day, min(found)), (None, None)]
    return lines


def strokes(
    points: Sequence[tuple[date | None, float | None]], *, width: float, opacity: float
) -> list[Trace]:
    """Return lines as one trace, or none."""
    return [
        scatter(
            x=[day for day, _ in points], y=[height for _, height in points], mode="lines", hoverinfo="skip",
            opacity=opacity, line={"width": width, "color": SOFT},
        )
    ] if points else []  # fmt: skip


def present(today: date | None, days: Period) -> list[dict[str, object]]:
    """Return the line of today, where the axis holds that day."""
    if today is None or not days.first <= today <= days.last:
        return []
    return [
        {
            "type": "line", "layer": "below", "xref": "x", "x0": today, "x1": today,
            "yref": "paper", "y0": 0, "y1": 1, "line": {"color": ACCENT, "width": 1, "dash": "dot"},
        }
    ]  # fmt: skip


def today_word(today: date | None, wording: Wording) -> list[dict[str, object]]:
    """Return the word above the line of today."""
    return [
        {
            "x": today, "y": 1, "yref": "paper", "yanchor": "bottom", "showarrow": False, "borderpad": 0,
            "text": plain(wording.gettext("today")), "font": {"size": 11, "color": ACCENT},
        }
    ]  # fmt: skip


def legend(occur: Collection[str], wording: Wording, *, joined: bool) -> tuple[Key, ...]:
    """Return the shapes of the statuses that occur, and what a line between points means."""
    return (
        *(
            Key(wording.statuses.get(status, status), tint(status), SHAPES[status])
            for status in STATUSES
            if status in occur
        ),
        *((Key(wording.gettext("one meeting in several lanes"), SOFT, "│"),) if joined else ()),
    )


def left_out(undated: int, without_lane: int, wording: Wording, people: Leading | None) -> list[str]:
    """Return the sentences about what has no place on the chart."""
    said = []
    if people:
        said.append(people.note(wording))
        if not people.pairs and not people.named and people.total > len(people.groups):
            said.append(wording.gettext("Choose two or more in the filter to see them alone, side by side."))
    if without_lane:
        said.append(
            wording.ngettext(
                "%(n)s meeting of others is not shown.",
                "%(n)s meetings of others are not shown.",
                without_lane,
            )
            % {"n": wording.number(without_lane)}
        )
    if undated:
        said.append(
            wording.ngettext(
                "%(n)s meeting without a known date.", "%(n)s meetings without a known date.", undated
            )
            % {"n": wording.number(undated)}
        )
    return said


def days_of(meeting: MeetingRow) -> tuple[tuple[str, str], ...]:
    """Return what narrows a filter to the days of a meeting."""
    return (("from", str(meeting.first)), ("to", str(meeting.last)))


def told(meeting: MeetingRow, wording: Wording) -> str:
    """Return the sentence of a point."""
    pattern = (
        wording.gettext("%(day)s: %(who)s (%(where)s), %(kind)s, %(status)s")
        if meeting.place
        else wording.gettext("%(day)s: %(who)s, %(kind)s, %(status)s")
    )
    return pattern % {
        "day": wording.span(meeting.first, meeting.last, meeting.precision),
        "who": participants(meeting, wording),
        "where": meeting.place.name if meeting.place else "",
        "kind": wording.kinds.get(meeting.kind, meeting.kind).lower(),
        "status": wording.statuses.get(meeting.status, meeting.status),
    }


def columns(showing: Showing, wording: Wording) -> tuple[str, ...]:
    """Return the headings of the table."""
    lane = {"actors": (wording.gettext("Actor"),), "pairs": (wording.gettext("Pair"),)}
    return (
        *lane.get(showing.lanes, ()),
        wording.gettext("Date"),
        wording.gettext("Who"),
        wording.gettext("Kind"),
        wording.gettext("Status"),
        wording.gettext("Where"),
    )


def rows(
    meetings: Columns,
    lanes: Sequence[Lane],
    dated: Ints,
    wording: Wording,
    limit: int,
    people: Leading | None,
) -> tuple[tuple[Cell, ...], ...]:
    """Return the rows of the table, the latest first: of all kinds together, or lane by lane."""
    if not people:
        return tuple(row(meeting, wording) for meeting in meetings.rows(dated[-limit:][::-1].tolist()))
    found = [(lane.band, number) for lane in lanes for number in lane.band.rows[::-1].tolist()][:limit]
    numbers = list(dict.fromkeys(number for _, number in found))
    known = dict(zip(numbers, meetings.rows(numbers), strict=True))
    return tuple(
        (Cell(band.name, band.narrows), *row(known[number], wording, band.narrows)) for band, number in found
    )


def row(meeting: MeetingRow, wording: Wording, narrows: tuple[tuple[str, str], ...] = ()) -> tuple[Cell, ...]:
    """Return a meeting's row of the table."""
    return (
        Cell(wording.span(meeting.first, meeting.last, meeting.precision), (*days_of(meeting), *narrows)),
        Cell(participants(meeting, wording)),
        Cell(wording.kinds.get(meeting.kind, meeting.kind)),
        Cell(wording.statuses.get(meeting.status, meeting.status)),
        Cell(meeting.place.name if meeting.place else ""),
    )
