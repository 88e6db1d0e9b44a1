"""When meetings took place or are to, to the day."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import plotly.graph_objects as go

from articles.charts.periods import month_of, time_axis
from articles.charts.theme import (
    RULE,
    SHAPES,
    SOFT,
    SYMBOLS,
    Cell,
    Chart,
    Key,
    Wording,
    figure,
    link,
    nothing,
    plain,
    some,
    who,
)
from articles.records.ledger import MeetingRow
from articles.records.showing import PLAIN, Showing

LIMIT = 1200  # points; beyond it, one point stands for all meetings of a kind and status in a month
COLUMNS = ("Date", "Who", "Kind", "Status", "Where")
BINS = 30  # days that share a column of points, as a share of the whole span
STATUSES = tuple(SYMBOLS)
TALLEST = 24  # rows of a lane; where more points stand above each other, they stand closer
LEAST_ROWS = 10  # on the whole chart, so that a few points do not drift apart


@dataclass(frozen=True, slots=True)
class Lane:
    """The lane of a kind, its middle and height in rows of points. It is as tall as its highest column."""

    middle: float
    height: float


def timeline(
    meetings: Sequence[MeetingRow], wording: Wording, showing: Showing = PLAIN, *, limit: int = LIMIT
) -> Chart:
    """Return the timeline of a selection of meetings: a lane for each kind, a shape for each status.

    A meeting of which only the month, the year or a range is known is a bar over those days.
    """
    dated = sorted(
        (meeting for meeting in meetings if meeting.first and meeting.last),
        key=lambda meeting: (meeting.first or date.min, meeting.id),
    )
    if not dated:
        return nothing("No date is known for these meetings.", COLUMNS)
    told_of = {meeting.kind for meeting in dated}
    kinds = [*(kind for kind in wording.kinds if kind in told_of), *sorted(told_of - wording.kinds.keys())]
    first = min(meeting.first or date.max for meeting in dated)
    last = max(meeting.last or date.min for meeting in dated)
    crowded = len(dated) > limit
    columns = stacked(dated)
    rows = Counter({kind: len(STATUSES) for kind in kinds}) if crowded else tallest(columns)
    lanes = laid_out(kinds, rows)
    traces = crowd(dated, lanes, wording) if crowded else single(dated, columns, lanes, wording)
    undated = len(meetings) - len(dated)
    notes = [f"{some(undated, 'meeting')} without a known date."] if undated else []
    if crowded:
        notes.append(
            "Each point stands for all meetings of a month; narrow the filter to see them one by one."
        )
    drawn = figure(
        *traces,
        shapes=borders(list(lanes.values())[:-1]),
        xaxis=time_axis(first, last),
        yaxis={
            "tickvals": [lane.middle for lane in lanes.values()],
            "ticktext": [plain(wording.kinds.get(kind, kind)) for kind in lanes],
            "range": window(list(lanes.values())),
            "showgrid": False,
            "zeroline": False,
            "fixedrange": True,
        },
        margin={"l": 8, "r": 12, "t": 8, "b": 8},
    )
    return Chart(
        figure=drawn,
        summary=f"{some(len(dated), 'meeting')}, {wording.span(first, last, 'range')}.",
        columns=COLUMNS,
        rows=tuple(row(meeting, wording) for meeting in reversed(dated[-limit:])),
        legend=tuple(
            Key(wording.statuses.get(status, status), tint(status), SHAPES[status])
            for status in STATUSES
            if any(meeting.status == status for meeting in dated)
        ),
        note=" ".join(notes),
    )


def laid_out(kinds: Sequence[str], rows: Mapping[str, int]) -> dict[str, Lane]:
    """Return the lanes from the top down, each with room for its rows and one row more."""
    lanes = {}
    top = 0.0
    for kind in kinds:
        height = min(rows[kind], TALLEST) + 1.0
        lanes[kind] = Lane(top - height / 2, height)
        top -= height
    return lanes


def window(lanes: Sequence[Lane]) -> list[float]:
    """Return the range of rows that the chart shows."""
    bottom = lanes[-1].middle - lanes[-1].height / 2
    room = max(LEAST_ROWS + bottom, 0) / 2
    return [bottom - room, room]


def borders(lanes: Sequence[Lane]) -> list[dict[str, object]]:
    """Return the lines under lanes."""
    return [
        {
            "type": "line", "layer": "below", "xref": "paper", "x0": 0, "x1": 1,
            "y0": lane.middle - lane.height / 2, "y1": lane.middle - lane.height / 2,
            "line": {"color": RULE, "width": 1},
        }
        for lane in lanes
    ]  # fmt: skip


def single(
    meetings: Sequence[MeetingRow],
    columns: Mapping[tuple[str, int], Sequence[int]],
    lanes: Mapping[str, Lane],
    wording: Wording,
) -> list[go.Scatter]:
    """Return a point for each meeting, one trace for each status, under it the bars of uncertain dates."""
    heights = {}
    for (kind, _), ids in columns.items():
        step = min(1.0, TALLEST / len(ids))
        for index, pk in enumerate(ids):
            heights[pk] = lanes[kind].middle + (index - (len(ids) - 1) / 2) * step
    bars_x: list[date | None] = []
    bars_y: list[float | None] = []
    for meeting in meetings:
        if meeting.first != meeting.last:
            bars_x += [meeting.first, meeting.last, None]
            bars_y += [heights[meeting.id], heights[meeting.id], None]
    traces = []
    if bars_x:
        traces.append(
            go.Scatter(
                x=bars_x, y=bars_y, mode="lines", hoverinfo="skip", opacity=0.6,
                line={"width": 3, "color": SOFT},
            )
        )  # fmt: skip
    for status in STATUSES:
        found = [meeting for meeting in meetings if meeting.status == status]
        if found:
            traces.append(
                go.Scatter(
                    x=[middle(meeting) for meeting in found],
                    y=[heights[meeting.id] for meeting in found],
                    name=plain(wording.statuses.get(status, status)),
                    hovertext=[plain(told(meeting, wording)) for meeting in found],
                    ids=[f"meeting-{meeting.id}" for meeting in found],
                    customdata=[span_link(meeting.first, meeting.last) for meeting in found],
                    **look(status, [9.0] * len(found)),
                )
            )
    return traces


def crowd(meetings: Sequence[MeetingRow], lanes: Mapping[str, Lane], wording: Wording) -> list[go.Scatter]:
    """Return a point for each month, kind and status, its area by the meetings."""
    counts = Counter((month_of(middle(meeting)), meeting.kind, meeting.status) for meeting in meetings)
    most = max(counts.values())
    traces = []
    for status in STATUSES:
        found = sorted((key, number) for key, number in counts.items() if key[2] == status)
        if not found:
            continue
        offset = STATUSES.index(status) - 2
        word = wording.statuses.get(status, status)
        traces.append(
            go.Scatter(
                x=[period.middle for (period, _, _), _ in found],
                y=[lanes[kind].middle + offset for (_, kind, _), _ in found],
                name=plain(word),
                hovertext=[
                    plain(f"{wording.span(period.first, None, 'month')}: {some(number, 'meeting')}, {word}")
                    for (period, _, _), number in found
                ],
                customdata=[
                    link(
                        ("from", period.first.isoformat()),
                        ("to", period.last.isoformat()),
                        ("kind", kind),
                        ("status", status),
                    )
                    for (period, kind, _), _ in found
                ],
                **look(status, [4 + 14 * (number / most) ** 0.5 for _, number in found]),
            )
        )
    return traces


def tint(status: str) -> str:
    """Return the colour of a status: what took place or is to stands out."""
    return "var(--cat-1)" if status in {"held", "planned"} else SOFT


def look(status: str, size: list[float]) -> dict[str, object]:
    """Return how the points of a status look, each as wide as its size in pixels."""
    if not SYMBOLS[status]:
        return {
            "mode": "text",
            "hoverinfo": "text",
            "text": [SHAPES[status]] * len(size),
            "textfont": {"size": [1.4 * width for width in size], "color": tint(status)},
        }
    return {
        "mode": "markers",
        "hoverinfo": "text",
        "marker": {
            "symbol": SYMBOLS[status],
            "size": size,
            "color": tint(status),
            "opacity": 0.85,
            "line": {"width": 1.6, "color": tint(status)},
        },
    }


def stacked(meetings: Sequence[MeetingRow]) -> dict[tuple[str, int], list[int]]:
    """Return columns of meetings, those of one kind that are so near in time that they would cover each other."""
    days = [middle(meeting) for meeting in meetings]
    width = max((max(days) - min(days)).days // BINS, 1)
    columns: dict[tuple[str, int], list[int]] = defaultdict(list)
    for meeting, day in zip(meetings, days, strict=True):
        columns[meeting.kind, day.toordinal() // width].append(meeting.id)
    return columns


def tallest(columns: Mapping[tuple[str, int], Sequence[int]]) -> Counter[str]:
    """Return how many points stand above each other at most, for each kind."""
    rows: Counter[str] = Counter()
    for (kind, _), ids in columns.items():
        rows[kind] = max(rows[kind], len(ids))
    return rows


def middle(meeting: MeetingRow) -> date:
    """Return the day in the middle of a dated meeting's span."""
    first, last = meeting.first or date.min, meeting.last or date.min
    return first + timedelta(days=(last - first).days // 2)


def span_link(first: date | None, last: date | None) -> str:
    """Return what narrows a filter to the days of a meeting."""
    return link(("from", first.isoformat()), ("to", last.isoformat())) if first and last else ""


def told(meeting: MeetingRow, wording: Wording) -> str:
    """Return the sentence of a point."""
    day = wording.span(meeting.first, meeting.last, meeting.precision)
    where = f" ({meeting.place.name})" if meeting.place else ""
    kind = wording.kinds.get(meeting.kind, meeting.kind).lower()
    status = wording.statuses.get(meeting.status, meeting.status)
    return f"{day}: {who(meeting)}{where}, {kind}, {status}"


def row(meeting: MeetingRow, wording: Wording) -> tuple[Cell, ...]:
    """Return a meeting's row of the table."""
    days = (("from", str(meeting.first)), ("to", str(meeting.last)))
    return (
        Cell(wording.span(meeting.first, meeting.last, meeting.precision), days),
        Cell(who(meeting)),
        Cell(wording.kinds.get(meeting.kind, meeting.kind)),
        Cell(wording.statuses.get(meeting.status, meeting.status)),
        Cell(meeting.place.name if meeting.place else ""),
    )
