"""When meetings took place or are to, to the day."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import date, timedelta

import plotly.graph_objects as go

from articles.charts.periods import month_of
from articles.charts.theme import (
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

LIMIT = 1200  # points; beyond it, one point stands for all meetings of a kind and status in a month
COLUMNS = ("Date", "Who", "Kind", "Status", "Where")
BINS = 70  # days that share a column of points, as a share of the whole span
STATUSES = tuple(SYMBOLS)


def timeline(meetings: Sequence[MeetingRow], wording: Wording, *, limit: int = LIMIT) -> Chart:
    """Return the timeline of a selection of meetings: a lane for each kind, a shape for each status.

    A meeting of which only the month, the year or a range is known is a bar over those days.
    """
    dated = sorted(
        (meeting for meeting in meetings if meeting.first and meeting.last),
        key=lambda meeting: (meeting.first or date.min, meeting.id),
    )
    if not dated:
        return nothing("No date is known for these meetings.", COLUMNS)
    kinds = [kind for kind in wording.kinds if any(meeting.kind == kind for meeting in dated)]
    lanes = {kind: float(len(kinds) - 1 - index) for index, kind in enumerate(kinds)}
    traces = crowd(dated, lanes, wording) if len(dated) > limit else single(dated, lanes, wording)
    undated = len(meetings) - len(dated)
    notes = [f"{some(undated, 'meeting')} without a known date."] if undated else []
    if len(dated) > limit:
        notes.append(
            "Each point stands for all meetings of a month; narrow the filter to see them one by one."
        )
    drawn = figure(
        *traces,
        xaxis={"type": "date", "showgrid": True, "ticklabelmode": "instant"},
        yaxis={
            "tickvals": list(lanes.values()),
            "ticktext": [plain(wording.kinds[kind]) for kind in lanes],
            "range": [-0.6, len(lanes) - 0.4],
            "showgrid": False,
            "zeroline": False,
            "fixedrange": True,
        },
        margin={"l": 8, "r": 12, "t": 8, "b": 8},
    )
    return Chart(
        figure=drawn,
        summary=f"{some(len(dated), 'meeting')} from {wording.span(dated[0].first, dated[0].first, 'day')} "
        f"to {wording.span(dated[-1].last, dated[-1].last, 'day')}.",
        columns=COLUMNS,
        rows=tuple(row(meeting, wording) for meeting in reversed(dated[-limit:])),
        legend=tuple(
            Key(wording.statuses.get(status, status), tint(status), SHAPES[status])
            for status in STATUSES
            if any(meeting.status == status for meeting in dated)
        ),
        note=" ".join(notes),
    )


def single(meetings: Sequence[MeetingRow], lanes: dict[str, float], wording: Wording) -> list[go.Scatter]:
    """Return a point for each meeting, one trace for each status, under it the bars of uncertain dates."""
    heights = stacked(meetings, lanes)
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


def crowd(meetings: Sequence[MeetingRow], lanes: dict[str, float], wording: Wording) -> list[go.Scatter]:
    """Return a point for each month, kind and status, its area by the meetings."""
    counts = Counter((month_of(middle(meeting)), meeting.kind, meeting.status) for meeting in meetings)
    most = max(counts.values())
    traces = []
    for status in STATUSES:
        found = sorted((key, number) for key, number in counts.items() if key[2] == status)
        if not found:
            continue
        offset = (STATUSES.index(status) - 2) * 0.16
        word = wording.statuses.get(status, status)
        traces.append(
            go.Scatter(
                x=[period.middle for (period, _, _), _ in found],
                y=[lanes[kind] + offset for (_, kind, _), _ in found],
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


def stacked(meetings: Sequence[MeetingRow], lanes: dict[str, float]) -> dict[int, float]:
    """Return the height of each meeting's point: those near in time stand above each other in their lane."""
    days = [middle(meeting) for meeting in meetings]
    width = max((max(days) - min(days)).days // BINS, 1)
    columns: dict[tuple[str, int], list[int]] = defaultdict(list)
    for meeting, day in zip(meetings, days, strict=True):
        columns[meeting.kind, day.toordinal() // width].append(meeting.id)
    heights = {}
    for (kind, _), ids in columns.items():
        step = min(0.16, 0.84 / len(ids))
        for index, pk in enumerate(ids):
            heights[pk] = lanes.get(kind, 0.0) + (index - (len(ids) - 1) / 2) * step
    return heights


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
