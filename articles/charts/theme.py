"""What all charts share: one template, the colours of categories, words, and what a chart hands over.

Colours are given as the names of the site's CSS variables, `var(--cat-1)`; static/js/charts.js puts the
colours of the theme in their place, so that one figure serves light and dark. Django is not imported: the
words of the language of the interface come in through `Wording`.

A drawing is plain data, as plotly.js takes it. A mark's `ids` ("actor-3", "place-7", "meeting-12") tie it to the
meetings listed beside the chart.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from html import escape
from typing import Any
from urllib.parse import urlencode

import plotly.graph_objects as go

from articles.records.ledger import MeetingRow, Palette

Trace = dict[str, Any]  # what Plotly draws in one look, as plotly.js takes it
Drawing = dict[str, Any]  # traces and their layout

INK, SOFT, RULE, PAPER, SUNK = (
    f"var(--{name})" for name in ("ink", "ink-soft", "rule", "paper", "paper-sunk")
)
REST = "var(--cat-rest)"
SHAPES = {"held": "●", "planned": "○", "postponed": "◐", "cancelled": "✕", "denied": "⊘"}
SYMBOLS = {  # of Plotly, for those shapes; "" where it has none and the shape is written as text
    "held": "circle",
    "planned": "circle-open",
    "postponed": "",
    "cancelled": "x-thin-open",
    "denied": "",
}
AXIS = {"gridcolor": RULE, "linecolor": RULE, "zerolinecolor": RULE, "tickcolor": RULE, "automargin": True}
TEMPLATE = {
    "layout": {
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": {"family": "system-ui, sans-serif", "size": 12, "color": INK},
        "margin": {"l": 8, "r": 8, "t": 8, "b": 8},
        "colorway": [f"var(--cat-{n})" for n in range(1, 9)],
        "hoverlabel": {
            "bgcolor": PAPER, "bordercolor": RULE, "font": {"color": INK, "size": 12}, "align": "left",
        },
        "modebar": {"bgcolor": "rgba(0,0,0,0)", "color": SOFT, "activecolor": INK},
        "hovermode": "closest",
        "dragmode": "pan",
        "showlegend": False,  # the page writes it in words that wrap, see `Key`
        "xaxis": AXIS,
        "yaxis": AXIS,
        "geo": {
            "bgcolor": "rgba(0,0,0,0)", "landcolor": SUNK, "countrycolor": RULE, "coastlinecolor": RULE,
            "showland": True, "showcountries": True, "showcoastlines": True, "showocean": False,
            "showlakes": False, "showframe": False, "countrywidth": 0.6, "coastlinewidth": 0.6,
        },
    }
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of the interface's language, and the colours that countries and topics have everywhere."""

    country: Callable[[str], str]
    topic: Callable[[str], str]
    span: Callable[[date | None, date | None, str], str]
    statuses: Mapping[str, str]
    kinds: Mapping[str, str]
    shown_at: Callable[[str, str], str]
    gettext: Callable[[str], str]
    ngettext: Callable[[str, str, int], str]
    number: Callable[[int], str]
    names: Callable[[Sequence[str]], str]  # "A, B and C"; of more than four, how many others there are
    palette: Palette = field(default_factory=Palette)


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of the table beside a chart; `narrows` are the parameters of the filter that it leads to."""

    text: str
    narrows: tuple[tuple[str, str], ...] = ()
    number: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A second table of a chart; `left_out` counts the rows that it has not."""

    title: str
    columns: tuple[str, ...]
    rows: Sequence[tuple[Cell, ...]]
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class Key:
    """An entry of the legend, which the page writes beside the chart: a shape, its colour and a word."""

    label: str
    colour: str
    shape: str = "●"


@dataclass(frozen=True, slots=True)
class Chart:
    """A figure with what stands around it: a sentence that sums it up, a note, and its data as a table.

    `empty` says why there is nothing to draw; it is empty itself where there is something. `narrow` is the chart as
    it is drawn where there is no more room than on a phone, if that is another one: its table is not used. `left_out`
    counts the rows that the table has not, `also` is a second table, `over_time` what a slider needs to redraw the
    figure for a part of the time.
    """

    drawing: Drawing
    summary: str
    columns: tuple[str, ...]
    rows: Sequence[tuple[Cell, ...]]
    legend: tuple[Key, ...] = ()
    note: str = ""
    empty: str = ""
    narrow: "Chart | None" = None
    left_out: int = 0
    also: Table | None = None
    over_time: Mapping[str, Any] = field(default_factory=dict)

    @property
    def figure(self) -> go.Figure:
        """Return what is drawn as Plotly holds it, which looks at every part of it: pages do without, tests do not."""
        return go.Figure(self.drawing)


def scatter(**look: object) -> Trace:
    """Return points or lines on axes."""
    return {"type": "scatter", **look}


def scattergeo(**look: object) -> Trace:
    """Return points or lines on the globe."""
    return {"type": "scattergeo", **look}


def bar_trace(**look: object) -> Trace:
    """Return bars."""
    return {"type": "bar", **look}


def heatmap(**look: object) -> Trace:
    """Return the squares of a table."""
    return {"type": "heatmap", **look}


def figure(*traces: Trace, **layout: object) -> Drawing:
    """Return traces in the site's template."""
    return {"data": list(traces), "layout": {"template": TEMPLATE, **layout}}


def nothing(reason: str, columns: tuple[str, ...] = ()) -> Chart:
    """Return the chart of a selection in which there is nothing to draw."""
    return Chart(drawing=figure(), summary=reason, columns=columns, rows=(), empty=reason)


def country_colour(country: str, palette: Palette) -> str:
    """Return the colour that a country has on every page: one of the list, or grey."""
    return colour(country, palette.countries)


def topic_colour(topic: str, palette: Palette) -> str:
    """Return the colour that a topic has on every page: one of the list, or grey."""
    return colour(topic, palette.topics)


def colour(value: str, ranked: tuple[str, ...]) -> str:
    """Return the colour at a value's place in a ranking, grey beyond it."""
    return f"var(--cat-{ranked.index(value) + 1})" if value in ranked else REST


def plain(text: str) -> str:
    """Return text that Plotly shows as it is: it reads tags and entities in labels."""
    return escape(text, quote=False)


def shortened(text: str, longest: int) -> str:
    """Return text that is cut where it is longer than so many characters."""
    return text if len(text) <= longest else f"{text[: longest - 1].rstrip()}…"


def link(*narrows: tuple[str, str]) -> str:
    """Return what a mark narrows the filter to, as static/js/charts.js reads it: "actor=3&topic=energy"."""
    return "&".join(
        f"{field}={value}" if value.isascii() and value.isalnum() else urlencode(((field, value),))
        for field, value in narrows
    )


def participants(meeting: MeetingRow, wording: Wording) -> str:
    """Return the participants of a meeting as one reads them aloud: "A, B and 3 others"."""
    names = [actor.name for actor in meeting.participants]
    return wording.names(names) if names else wording.gettext("unnamed participants")


def counted(number: int, one: str, many: str, wording: Wording) -> str:
    """Return a number in a phrase that agrees with it: "%(n)s meeting", "%(n)s meetings"."""
    return wording.ngettext(one, many, number) % {"n": wording.number(number)}


def some_meetings(number: int, wording: Wording) -> str:
    """Return a number of meetings: "1 meeting", "2 meetings"."""
    return wording.ngettext("%(n)s meeting", "%(n)s meetings", number) % {"n": wording.number(number)}
