"""How often meetings that were read with some confidence are ones."""

from collections.abc import Sequence
from dataclasses import dataclass

from articles.charts.theme import SOFT, Cell, Chart, Key, Trace, Wording, figure, nothing, plain, scatter
from articles.records.quality import Bin, Calibration

SHAPES = (("circle", "●"), ("square", "■"), ("triangle-up", "▲"), ("diamond", "◆"))
COLOURS = tuple(f"var(--cat-{number})" for number in (1, 4, 3, 6))
SMALLEST, LARGEST = 7.0, 22.0  # pixels of a mark, its area by the meetings
AXIS = {"range": [-0.05, 1.08], "tickvals": [0, 0.25, 0.5, 0.75, 1], "tickformat": ".0%", "fixedrange": True}


@dataclass(frozen=True, slots=True)
class Calibrated:
    """A set of articles by its name, and the calibration of the meetings that were read in it."""

    name: str
    meetings: Calibration


def calibration(sets: Sequence[Calibrated], wording: Wording) -> Chart:
    """Return a line for each set: the share of meetings that are right over the confidence they were read with.

    On the dotted diagonal the software is right as often as it says; above it more often.
    """
    columns = (
        wording.gettext("Articles"),
        wording.gettext("Confidence"),
        wording.gettext("Meetings"),
        wording.gettext("Right"),
        wording.gettext("Share"),
    )
    known = [found for found in sets if found.meetings.count]
    if not known:
        return nothing(wording.gettext("No meeting was read in these articles."), columns)
    most = max(part.count for found in known for part in found.meetings.bins)
    lines = [line(found, number % len(SHAPES), most, wording) for number, found in enumerate(known)]
    return Chart(
        drawing=figure(
            diagonal(),
            *lines,
            xaxis={**AXIS, "title": {"text": wording.gettext("Confidence")}},
            yaxis={**AXIS, "title": {"text": wording.gettext("Share that is right")}},
            margin={"l": 8, "r": 12, "t": 8, "b": 8},
        ),
        summary=wording.gettext(
            "On the dotted line the software is right as often as it says; above it, more often."
        ),
        columns=columns,
        rows=tuple(
            row(found, part, wording) for found in known for part in found.meetings.bins if part.count
        ),
        legend=tuple(
            Key(found.name, COLOURS[number % len(SHAPES)], SHAPES[number % len(SHAPES)][1])
            for number, found in enumerate(known)
        ),
    )


def diagonal() -> Trace:
    """Return the line on which confidence and share are the same."""
    return scatter(
        x=[0, 1], y=[0, 1], mode="lines", hoverinfo="skip", line={"dash": "dot", "width": 1, "color": SOFT}
    )


def line(found: Calibrated, number: int, most: int, wording: Wording) -> Trace:
    """Return the marks of one set, joined by a thin line; the larger, the more meetings."""
    parts = [part for part in found.meetings.bins if part.count]
    return scatter(
        x=[part.confidence for part in parts],
        y=[part.share for part in parts],
        name=plain(found.name),
        mode="lines+markers",
        hoverinfo="text",
        hovertext=[plain(f"{found.name}: {told(part, wording)}") for part in parts],
        line={"width": 1, "color": COLOURS[number]},
        marker={
            "symbol": SHAPES[number][0],
            "size": [max(LARGEST * (part.count / most) ** 0.5, SMALLEST) for part in parts],
            "color": COLOURS[number],
            "opacity": 0.85,
        },
    )


def told(part: Bin, wording: Wording) -> str:
    """Return a mark as a sentence."""
    return wording.ngettext(
        "%(n)s meeting read with a confidence of %(low)s to %(high)s, %(right)s of them right",
        "%(n)s meetings read with a confidence of %(low)s to %(high)s, %(right)s of them right",
        part.count,
    ) % {
        "n": wording.number(part.count),
        "low": f"{part.low:.1f}",
        "high": f"{part.high:.1f}",
        "right": wording.number(part.right),
    }


def row(found: Calibrated, part: Bin, wording: Wording) -> tuple[Cell, ...]:
    """Return a mark's row of the table."""
    return (
        Cell(found.name),
        Cell(f"{part.low:.1f}–{part.high:.1f}"),
        Cell(wording.number(part.count), number=True),
        Cell(wording.number(part.right), number=True),
        Cell(f"{part.share:.0%}", number=True),
    )
