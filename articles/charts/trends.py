"""Pairs that meet more, less or no longer than in the period before."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from articles.charts.changes import Change, Comparison, compared, newest
from articles.charts.later import Later
from articles.charts.periods import Period
from articles.charts.theme import (
    SOFT,
    Cell,
    Chart,
    Drawing,
    Key,
    Trace,
    Wording,
    figure,
    link,
    nothing,
    plain,
    scatter,
    shortened,
    some_meetings,
)
from articles.charts.trend_words import heading, left_out, name_of, titles
from articles.records.columns import Meetings, by_columns
from articles.records.showing import PLAIN, Showing

LIMIT, NARROW = 24, 8  # pairs that are drawn, and on a phone
ROWS = 5_000  # of the table, the strongest changes first
SPANS = {"quarter": 3, "month": 1}  # months; else a year
YEAR = 12
CHANCE = 2.0  # standard deviations: a smaller change is drawn pale, as chance alone may bring it
WHOLE = 6  # meetings; up to here Plotly would write halves
LONGEST, SHORTEST = 24, 18  # characters of a name, and of one that has a line of its own on a phone
SHAPES = {  # of what becomes of a pair: a symbol of Plotly, the shape of the legend, a colour
    "new": ("star", "★", "var(--cat-1)"),
    "more": ("triangle-right", "▶", "var(--cat-1)"),
    "less": ("triangle-left", "◀", "var(--cat-4)"),
    "ended": ("x", "✕", "var(--cat-4)"),
}
RISING = ("new", "more")


def trends(meetings: Meetings, wording: Wording, showing: Showing = PLAIN, *, limit: int = LIMIT) -> Chart:
    """Return the pairs whose meetings changed most from one period to the next, to the last day of the selection.

    Only meetings that were held count, so that no plan is compared with what has been. Beyond `limit`, the strongest
    changes are drawn; the table holds more of them, and the pairs that meet as before.
    """
    columns = titles(wording)
    every = by_columns(meetings)
    held = every.statuses.are({"held"}) & every.dated
    until = showing.until or newest(every, held)
    if not held.any() or until is None:
        return nothing(
            wording.gettext("No meeting of a known day was held, so there is nothing to compare."), columns
        )
    found = compared(every, held, until, SPANS.get(showing.span, YEAR), showing.level, wording)
    days = {"days": days_of(found.now, wording), "earlier": days_of(found.before, wording)}
    if not len(found.changes):
        return nothing(
            wording.gettext(
                "Nobody met anybody else in %(days)s, nor in %(earlier)s. Another last day of the dates, or a longer "
                "time to compare, may show more."
            )
            % days,
            columns,
        )
    changed = found.changes.changed
    if not changed:
        return nothing(
            wording.gettext("Every pair met as often in %(days)s as in %(earlier)s.") % days, columns
        )
    shown = found.changes.first(min(limit, changed))
    whole = charted(found, shown, changed, wording, narrow=False)
    if changed > NARROW:
        whole = replace(whole, narrow=charted(found, shown[:NARROW], changed, wording, narrow=True))
    return replace(whole, columns=columns, rows=Later(lambda: rows(found, wording)))


def charted(
    found: Comparison, shown: Sequence[Change], changed: int, wording: Wording, *, narrow: bool
) -> Chart:
    """Return the chart of some of the changes, without its table."""
    return Chart(
        drawing=drawn(shown, found, wording, narrow=narrow),
        summary=wording.gettext("%(days)s, %(meetings)s held, compared with %(earlier)s, %(before)s held.")
        % {
            "days": days_of(found.now, wording),
            "meetings": some_meetings(found.held, wording),
            "earlier": days_of(found.before, wording),
            "before": some_meetings(found.held_before, wording),
        },
        columns=(),
        rows=(),
        legend=tuple(
            Key(name_of(kind, wording), colour, shape)
            for kind, (_, shape, colour) in SHAPES.items()
            if any(change.kind == kind for change in shown)
        ),
        note=noted(shown, changed, found, wording),
    )


def drawn(shown: Sequence[Change], found: Comparison, wording: Wording, *, narrow: bool) -> Drawing:
    """Return a line from the meetings before to those now for each pair; those who meet more stand above."""
    heights: dict[int, int] = {}
    names: list[tuple[int, str]] = []
    row = 0
    for rising in (True, False):
        part = [index for index, change in enumerate(shown) if (change.kind in RISING) is rising]
        if part:
            names.append((row, f"<b>{plain(heading(rising, wording))}</b>"))
            for index in part:
                row -= 1
                heights[index] = row
                names.append((row, label(shown[index], wording, narrow=narrow)))
            row -= 1
    most = max(max(change.now, change.before) for change in shown)
    return figure(
        *lines(shown, heights),
        starts(shown, heights, found, wording),
        *ends(shown, heights, found, wording),
        scatter(
            x=[max(change.now, change.before) for change in shown],
            y=[heights[index] for index in range(len(shown))],
            mode="text",
            text=[f"\u2003{wording.number(change.before)} → {wording.number(change.now)}" for change in shown],
            textposition="middle right",
            textfont={"size": 11},
            hoverinfo="skip",
            cliponaxis=False,
        ),
        xaxis={
            "title": {"text": plain(wording.gettext("Meetings held")), "font": {"size": 11}},
            "range": [-0.04 * most, most * (1.35 if narrow else 1.16)],
            "zeroline": False,
            **({"dtick": 1} if most <= WHOLE else {}),
        },
        yaxis={
            "tickvals": [height for height, _ in names],
            "ticktext": [text for _, text in names],
            "tickfont": {"size": 11},
            "range": [row + 0.4, 0.6],
            "showgrid": False,
            "zeroline": False,
            "ticks": "",
            "fixedrange": True,
        },
        margin={"l": 8, "r": 12, "t": 8, "b": 8},
    )  # fmt: skip


def label(change: Change, wording: Wording, *, narrow: bool) -> str:
    """Return the name of a pair beside its line, on two lines where there is little room."""
    if narrow:
        return "<br>".join(plain(shortened(name, SHORTEST)) for name in change.names)
    return plain(wording.names([shortened(name, LONGEST) for name in change.names]))


def lines(shown: Sequence[Change], heights: dict[int, int]) -> list[Trace]:
    """Return the lines, one trace for each direction."""
    traces = []
    for kinds, colour in ((RISING, SHAPES["more"][2]), (("less", "ended"), SHAPES["less"][2])):
        xs: list[int | None] = []
        ys: list[int | None] = []
        for index, change in enumerate(shown):
            if change.kind in kinds:
                xs += [change.before, change.now, None]
                ys += [heights[index], heights[index], None]
        if xs:
            traces.append(
                scatter(
                    x=xs, y=ys, mode="lines", hoverinfo="skip", opacity=0.4, line={"width": 3, "color": colour}
                )
            )  # fmt: skip
    return traces


def starts(shown: Sequence[Change], heights: dict[int, int], found: Comparison, wording: Wording) -> Trace:
    """Return the marks of the period before."""
    return scatter(
        x=[change.before for change in shown],
        y=[heights[index] for index in range(len(shown))],
        mode="markers",
        name="before",
        hoverinfo="text",
        hovertext=[plain(told(change, found, wording)) for change in shown],
        customdata=[link(*both(change, found)) for change in shown],
        marker={
            "symbol": "circle", "size": 7, "color": "var(--paper)", "line": {"width": 1.5, "color": SOFT},
        },
    )  # fmt: skip


def ends(
    shown: Sequence[Change], heights: dict[int, int], found: Comparison, wording: Wording
) -> list[Trace]:
    """Return the marks of the period that is looked at, one trace for each thing that becomes of a pair."""
    traces = []
    for kind, (symbol, _, colour) in SHAPES.items():
        part = [(heights[index], change) for index, change in enumerate(shown) if change.kind == kind]
        if part:
            traces.append(
                scatter(
                    x=[change.now for _, change in part],
                    y=[height for height, _ in part],
                    mode="markers",
                    name=kind,
                    hoverinfo="text",
                    hovertext=[plain(told(change, found, wording)) for _, change in part],
                    customdata=[link(*both(change, found)) for _, change in part],
                    marker={
                        "symbol": symbol,
                        "size": 12,
                        "color": colour,
                        "opacity": [0.45 if abs(change.strength) < CHANCE else 1 for _, change in part],
                        "line": {"width": 0},
                    },
                )
            )
    return traces


def both(change: Change, found: Comparison) -> tuple[tuple[str, str], ...]:
    """Return what narrows a filter to a pair's meetings in both periods."""
    return (*change.one.beside(change.other), *within(found.before.first, found.now.last))


def within(first: date, last: date) -> tuple[tuple[str, str], ...]:
    """Return what narrows a filter to what was held from one day to another."""
    return (("status", "held"), ("from", first.isoformat()), ("to", last.isoformat()))


def told(change: Change, found: Comparison, wording: Wording) -> str:
    """Return the sentence of a pair."""
    return wording.gettext("%(who)s: %(now)s held in %(days)s, %(before)s in %(earlier)s") % {
        "who": wording.names(change.names),
        "now": some_meetings(change.now, wording),
        "days": days_of(found.now, wording),
        "before": wording.number(change.before),
        "earlier": days_of(found.before, wording),
    }


def days_of(period: Period, wording: Wording) -> str:
    """Return the days of a period: "1 Jan – 31 Dec 2024"."""
    return wording.span(period.first, period.last, "range")


def noted(shown: Sequence[Change], changed: int, found: Comparison, wording: Wording) -> str:
    """Return how the pairs were chosen and put in order, and what was left aside."""
    sentences = [
        wording.gettext(
            "First come the changes that chance explains least: a number is taken to vary by about its square root."
        )
    ]
    if changed > len(shown):
        sentences.insert(
            0,
            wording.gettext("%(shown)s of %(all)s pairs that changed are shown.")
            % {"shown": wording.number(len(shown)), "all": wording.number(changed)},
        )
    if abs(shown[0].strength) < CHANCE:
        sentences.append(wording.gettext("None of them is larger than chance alone may bring."))
    elif any(abs(change.strength) < CHANCE for change in shown):
        sentences.append(wording.gettext("The pale ones are no larger than chance alone may bring."))
    if not found.held_before:
        sentences.append(
            wording.gettext("No meeting is known from %(earlier)s, so that everything looks new.")
            % {"earlier": days_of(found.before, wording)}
        )
    if found.unclear:
        sentences.append(left_out(found.unclear, wording))
    return " ".join(sentences)


def rows(found: Comparison, wording: Wording) -> tuple[tuple[Cell, ...], ...]:
    """Return the rows of the table, one for each pair that met in either period, the strongest changes first."""
    kept = found.changes.first(ROWS)
    numbers = {
        number for change in kept for number in (change.before, change.now, abs(change.now - change.before))
    }
    words = {number: wording.number(number) for number in numbers}
    now, before = within(found.now.first, found.now.last), within(found.before.first, found.before.last)
    table = []
    for change in kept:
        pair = change.one.beside(change.other)
        sign = "+" if change.now > change.before else "−" if change.now < change.before else ""
        table.append(
            (
                Cell(wording.names(change.names), both(change, found)),
                Cell(words[change.before], (*pair, *before) if change.before else (), number=True),
                Cell(words[change.now], (*pair, *now) if change.now else (), number=True),
                Cell(sign + words[abs(change.now - change.before)], number=True),
            )
        )
    return tuple(table)
