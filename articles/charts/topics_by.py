"""What the meetings of an actor or a pair are about: a bar for each, cut by topics."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from articles.charts.leading import Group, leading
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
from articles.records.columns import Columns, Meetings, by_columns, distinct
from articles.records.showing import Showing

ROOM = {"actors": 12, "pairs": 8}  # bars whose names fit beside a chart of a phone; a pair has two lines
LONGEST = 24  # letters of a name there
WHOLE = 6  # meetings; up to here Plotly would write halves
FEWEST = 6  # bars on the axis, so that one is not as tall as the chart


@dataclass(frozen=True, slots=True)
class Bar:
    """The bar of an actor or a pair: how many of their meetings are about each topic, and about each few together."""

    group: Group
    name: str
    counts: Counter[str]
    told: Counter[tuple[str, ...]]

    def height(self, shade: Shade) -> int:
        """Return how many meetings are about a topic of a colour, each counted once."""
        if len(shade.codes) == 1:
            return self.counts[shade.codes[0]]
        return sum(number for about, number in self.told.items() if shade.among(about))


def bar_of(group: Group, meetings: Columns, wording: Wording) -> Bar:
    """Return the bar of an actor or a pair."""
    numbers = np.bincount(meetings.topics.codes[group.rows], minlength=len(meetings.topics.values)).tolist()
    told = Counter(
        {about: number for about, number in zip(meetings.topics.values, numbers, strict=True) if number}
    )
    counts: Counter[str] = Counter()
    for about, number in told.items():
        for topic in about:
            counts[topic] += number
    return Bar(group, group.name(wording), counts, told)


def topics_by(meetings: Meetings, wording: Wording, showing: Showing) -> Chart:
    """Return how many meetings of each actor or pair were about each topic.

    A meeting about two topics counts once in each.
    """
    every = by_columns(meetings)
    told = np.flatnonzero(~every.topics.are({()}))
    columns = (
        wording.gettext("Pair") if showing.by == "pairs" else wording.gettext("Actor"),
        wording.gettext("Topic"),
        wording.gettext("Meetings"),
    )
    if not len(told):
        return nothing(wording.gettext("No topic is known for these meetings."), columns)
    people = leading(every, told, pairs=showing.by == "pairs", chosen=showing.chosen, room=ROOM[showing.by])
    bars = [bar_of(group, every, wording) for group in people.groups]
    if not bars:
        return nothing(wording.gettext("No participants are named in these meetings."), columns)
    found = {topic for bar in bars for topic in bar.counts}
    colours = shades(found, wording)
    heights = {shade: [bar.height(shade) for bar in bars] for shade in colours}
    longest = max(sum(column) for column in zip(*heights.values(), strict=True))
    room = max(FEWEST - len(bars), 0) / 2 + 0.5
    shown = distinct(np.concatenate([bar.group.rows for bar in bars]))
    return Chart(
        drawing=figure(
            *(trace(shade, heights[shade], bars, wording) for shade in colours),
            barmode="stack",
            bargap=0.25,
            xaxis={
                "title": {"text": plain(wording.gettext("Meetings by topic")), "font": {"size": 11}},
                "rangemode": "tozero",
                **({"dtick": 1} if longest <= WHOLE else {}),
            },
            yaxis={
                "tickvals": list(range(len(bars))),
                "ticktext": ["<br>".join(plain(short(name)) for name in bar.group.actors) for bar in bars],
                "tickfont": {"size": 11},
                "ticks": "outside",
                "ticklen": 4,
                "tickcolor": "rgba(0,0,0,0)",
                "range": [len(bars) - 1 + room, -room],
                "showgrid": False,
                "zeroline": False,
                "fixedrange": True,
            },
            margin={"l": 8, "r": 12, "t": 8, "b": 8},
        ),
        summary=summary(len(found), len(shown), wording),
        columns=columns,
        rows=tuple(
            row(bar, topic, wording)
            for bar in bars
            for topic in sorted(bar.counts, key=lambda topic: (-bar.counts[topic], topic))
        ),
        legend=legend(colours),
        note=" ".join(
            filter(
                None,
                [people.note(wording), left_out(len(every) - len(told), wording, dated=False)],
            )
        ),
    )


def trace(shade: Shade, heights: Sequence[int], bars: Sequence[Bar], wording: Wording) -> Trace:
    """Return the parts of all bars that have one colour."""
    drawn = [
        (place, bar, meetings)
        for place, (bar, meetings) in enumerate(zip(bars, heights, strict=True))
        if meetings
    ]
    return bar_trace(
        orientation="h",
        x=[meetings for _, _, meetings in drawn],
        y=[place for place, _, _ in drawn],
        name=plain(shade.name),
        hoverinfo="text",
        hovertext=[
            plain(
                wording.gettext("%(who)s, %(topic)s: %(meetings)s")
                % {"who": bar.name, "topic": shade.name, "meetings": some_meetings(meetings, wording)}
            )
            for _, bar, meetings in drawn
        ],
        customdata=[
            link(*(("topic", code) for code in shade.codes if bar.counts[code]), *bar.group.narrows)
            for _, bar, _ in drawn
        ],
        marker={"color": shade.colour, "line": {"width": 0}},
        textposition="none",
    )


def short(name: str) -> str:
    """Return a name that fits beside a bar."""
    return name if len(name) <= LONGEST else name[: LONGEST - 1].rstrip() + "…"


def row(bar: Bar, topic: str, wording: Wording) -> tuple[Cell, ...]:
    """Return the row of a topic in a bar."""
    narrows = (("topic", topic), *bar.group.narrows)
    return (
        Cell(bar.name, bar.group.narrows),
        Cell(wording.topic(topic), narrows),
        Cell(wording.number(bar.counts[topic]), narrows, number=True),
    )
