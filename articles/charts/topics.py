"""What meetings are about, over time."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

import plotly.graph_objects as go

from articles.charts.periods import Period, month_of, months, moved, year_of, years
from articles.charts.theme import (
    REST,
    Cell,
    Chart,
    Key,
    Wording,
    figure,
    link,
    nothing,
    plain,
    some,
    topic_colour,
)
from articles.records.ledger import MeetingRow
from articles.records.showing import PLAIN, Showing

MONTHS = 36  # a longer span is drawn in years
COLUMNS = ("Period", "Topic", "Meetings")
TICKS = {"month": 4, "year": 6}  # names of periods that fit under a chart of a phone
WHOLE = 6  # meetings; up to here Plotly would write halves
FEWEST = 5  # periods on the axis, so that one bar is not as wide as the chart


def topics(meetings: Sequence[MeetingRow], wording: Wording, showing: Showing = PLAIN) -> Chart:
    """Return how many meetings were about each topic, by month, or by year where the span is long.

    A meeting about two topics counts once in each. Topics without a colour of their own share one grey bar.
    """
    told = [meeting for meeting in meetings if meeting.topics and meeting.first and meeting.last]
    if not told:
        return nothing("No topic is known for these meetings with a date.", COLUMNS)
    begin = min(meeting.first or date.max for meeting in told)
    end = max(meeting.last or date.min for meeting in told)
    monthly = (end.year - begin.year) * 12 + end.month - begin.month < MONTHS
    precision = "month" if monthly else "year"
    # A meeting known only by its year belongs into no month.
    counted = [meeting for meeting in told if not (monthly and meeting.precision == "year")]
    bin_of = month_of if monthly else year_of
    counts = Counter(
        (bin_of(meeting.first or begin), topic) for meeting in counted for topic in meeting.topics
    )
    if not counts:
        return nothing("Only the year is known of these meetings.", COLUMNS)
    periods = list((months if monthly else years)(begin, end))
    found = {topic for _, topic in counts}
    named = [topic for topic in wording.palette.topics if topic in found]
    others = sorted(found - set(named))
    traces = [bar(periods, (topic,), counts, precision, wording) for topic in named]
    if others:
        traces.append(bar(periods, tuple(others), counts, precision, wording))
    highest = max(Counter(period for period, _ in counts.elements()).values())
    left_out = len(meetings) - len(counted)
    return Chart(
        figure=figure(
            *traces,
            barmode="stack",
            bargap=0.25,
            xaxis=axis(periods, precision, wording),
            yaxis={
                "title": {"text": "Meetings by topic", "font": {"size": 11}},
                "rangemode": "tozero",
                **({"dtick": 1} if highest <= WHOLE else {}),
            },
            margin={"l": 8, "r": 8, "t": 8, "b": 8},
        ),
        summary=f"{some(len(found), 'topic')} in {some(len(counted), 'meeting')}.",
        columns=COLUMNS,
        rows=tuple(
            row(period, topic, counts[period, topic], precision, wording)
            for period, topic in sorted(
                counts, key=lambda key: (-key[0].first.toordinal(), -counts[key], key[1])
            )
        ),
        legend=(
            *(Key(wording.topic(topic), topic_colour(topic, wording.palette), "■") for topic in named),
            *((Key(others_name(others, wording), REST, "■"),) if others else ()),
        ),
        note=f"{some(left_out, 'meeting')} without a known topic or date." if left_out else "",
    )


def axis(periods: Sequence[Period], precision: str, wording: Wording) -> dict[str, object]:
    """Return an axis with the names of periods under the middle of their bars, as many as fit."""
    step = -(-len(periods) // TICKS[precision])
    named = periods[::step]
    days = (periods[0].last - periods[0].first).days
    room = days // 4 + days * max(FEWEST - len(periods), 0) // 2
    return {
        "type": "date",
        "range": [moved(periods[0].first, -room).isoformat(), moved(periods[-1].last, room).isoformat()],
        "tickvals": [period.middle for period in named],
        "ticktext": [plain(wording.span(period.first, None, precision)) for period in named],
        "tickangle": 0,
        "showgrid": False,
    }


def others_name(codes: Sequence[str], wording: Wording) -> str:
    """Return the name of one topic, or of those that share a bar."""
    return wording.topic(codes[0]) if len(codes) == 1 else "other topics"


def bar(
    periods: Sequence[Period],
    codes: tuple[str, ...],
    counts: Counter[tuple[Period, str]],
    precision: str,
    wording: Wording,
) -> go.Bar:
    """Return the bars of one topic, or of all those that share the grey."""
    name = others_name(codes, wording)
    heights = {period: sum(counts[period, code] for code in codes) for period in periods}
    drawn = [period for period in periods if heights[period]]
    return go.Bar(
        x=[period.middle for period in drawn],
        y=[heights[period] for period in drawn],
        width=[((period.last - period.first).days + 1) * 86_400_000 * 0.8 for period in drawn],
        name=plain(name),
        hoverinfo="text",
        hovertext=[
            plain(
                f"{name}, {wording.span(period.first, None, precision)}: {some(heights[period], 'meeting')}"
            )
            for period in drawn
        ],
        # Only what a bar counts: of the topics that share the grey, those that occur in its period.
        customdata=[narrows(period, [code for code in codes if counts[period, code]]) for period in drawn],
        marker={
            "color": topic_colour(codes[0], wording.palette) if len(codes) == 1 else REST,
            "line": {"width": 0},
        },
        textposition="none",
    )


def narrows(period: Period, codes: Sequence[str]) -> str:
    """Return what narrows a filter to topics in a period."""
    return link(
        *(("topic", code) for code in codes),
        ("from", period.first.isoformat()),
        ("to", period.last.isoformat()),
    )


def row(period: Period, topic: str, number: int, precision: str, wording: Wording) -> tuple[Cell, ...]:
    """Return the row of a topic in a period."""
    days = (("from", period.first.isoformat()), ("to", period.last.isoformat()))
    return (
        Cell(wording.span(period.first, period.last, precision), days),
        Cell(wording.topic(topic), (("topic", topic), *days)),
        Cell(f"{number:,}", (("topic", topic), *days), number=True),
    )
