"""What meetings are about: over time, or by actor or pair."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

import numpy as np

from articles.charts.later import Later
from articles.charts.periods import Period, month_of, months, moved, year_of, years
from articles.charts.shades import Shade, left_out, legend, shades, summary
from articles.charts.theme import (
    Cell,
    Chart,
    Trace,
    Wording,
    bar_trace,
    figure,
    link,
    nothing,
    plain,
    some_meetings,
)
from articles.charts.topics_by import topics_by
from articles.records.columns import Meetings, by_columns, indexed, months_of
from articles.records.showing import PLAIN, Showing

MONTHS = 36  # a longer span is drawn in years
TICKS = {"month": 4, "year": 6}  # names of periods that fit under a chart of a phone
WHOLE = 6  # meetings; up to here Plotly would write halves
FEWEST = 5  # periods on the axis, so that one bar is not as wide as the chart


def topics(meetings: Meetings, wording: Wording, showing: Showing = PLAIN) -> Chart:
    """Return what a selection of meetings was about, as the controls ask for it."""
    return topics_by(meetings, wording, showing) if showing.by else topics_over_time(meetings, wording)


def topics_over_time(meetings: Meetings, wording: Wording) -> Chart:
    """Return how many meetings were about each topic, by month, or by year where the span is long.

    A meeting about two topics counts once in each. Topics without a colour of their own share one grey bar.
    """
    every = by_columns(meetings)
    told = ~every.topics.are({()}) & every.dated
    columns = (wording.gettext("Period"), wording.gettext("Topic"), wording.gettext("Meetings"))
    if not told.any():
        return nothing(wording.gettext("No topic is known for these meetings with a date."), columns)
    begin = date.fromordinal(int(every.first[told].min()))
    end = date.fromordinal(int(every.last[told].max()))
    monthly = (end.year - begin.year) * 12 + end.month - begin.month < MONTHS
    precision = "month" if monthly else "year"
    # A meeting known only by its year belongs into no month.
    counted = np.flatnonzero(told & ~every.precisions.are({"year"})) if monthly else np.flatnonzero(told)
    length, bin_of = (1, month_of) if monthly else (12, year_of)
    # Many meetings share a period and what they are about: each such pair is counted once.
    kinds = len(every.topics.values)
    keys, at = indexed(months_of(every.first[counted]) // length * kinds + every.topics.codes[counted])
    told_in = [
        (
            bin_of(date(start * length // 12 + 1, start * length % 12 + 1, 1)),
            every.topics.values[about],
            number,
        )
        for (start, about), number in zip(
            (divmod(key, kinds) for key in keys.tolist()), np.bincount(at).tolist(), strict=True
        )
    ]
    counts: Counter[tuple[Period, str]] = Counter()
    for period, about, number in told_in:
        for topic in about:
            counts[period, topic] += number
    if not counts:
        return nothing(wording.gettext("Only the year is known of these meetings."), columns)
    periods = list((months if monthly else years)(begin, end))
    found = {topic for _, topic in counts}
    colours = shades(found, wording)
    shades_of = {
        about: [shade for shade in colours if shade.among(about)]
        for about in {about for _, about, _ in told_in}
    }
    heights: Counter[tuple[Period, Shade]] = Counter()
    for period, about, number in told_in:
        for shade in shades_of[about]:
            heights[period, shade] += number
    highest = max(sum(heights[period, shade] for shade in colours) for period in periods)
    return Chart(
        drawing=figure(
            *(bar(periods, shade, heights, counts, precision, wording) for shade in colours),
            barmode="stack",
            bargap=0.25,
            xaxis=axis(periods, precision, wording),
            yaxis={
                "title": {"text": plain(wording.gettext("Meetings by topic")), "font": {"size": 11}},
                "rangemode": "tozero",
                **({"dtick": 1} if highest <= WHOLE else {}),
            },
            margin={"l": 8, "r": 8, "t": 8, "b": 8},
        ),
        summary=summary(len(found), len(counted), wording),
        columns=columns,
        rows=Later(lambda: rows(counts, precision, wording)),
        legend=legend(colours),
        note=left_out(len(every) - len(counted), wording, dated=True),
    )


def rows(counts: Counter[tuple[Period, str]], precision: str, wording: Wording) -> Iterator[tuple[Cell, ...]]:
    """Yield the rows of the table, the latest period first."""
    for period, topic in sorted(counts, key=lambda key: (-key[0].first.toordinal(), -counts[key], key[1])):
        yield row(period, topic, counts[period, topic], precision, wording)


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


def bar(
    periods: Sequence[Period],
    shade: Shade,
    heights: Counter[tuple[Period, Shade]],
    counts: Counter[tuple[Period, str]],
    precision: str,
    wording: Wording,
) -> Trace:
    """Return the bars of one topic, or of all those that share the grey."""
    drawn = [period for period in periods if heights[period, shade]]
    return bar_trace(
        x=[period.middle for period in drawn],
        y=[heights[period, shade] for period in drawn],
        width=[((period.last - period.first).days + 1) * 86_400_000 * 0.8 for period in drawn],
        name=plain(shade.name),
        hoverinfo="text",
        hovertext=[
            plain(
                wording.gettext("%(topic)s, %(when)s: %(meetings)s")
                % {
                    "topic": shade.name,
                    "when": wording.span(period.first, None, precision),
                    "meetings": some_meetings(heights[period, shade], wording),
                }
            )
            for period in drawn
        ],
        # Only what a bar counts: of the topics that share the grey, those that occur in its period.
        customdata=[
            narrows(period, [code for code in shade.codes if counts[period, code]]) for period in drawn
        ],
        marker={"color": shade.colour, "line": {"width": 0}},
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
        Cell(wording.number(number), (("topic", topic), *days), number=True),
    )
