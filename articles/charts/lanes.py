"""The lanes of a timeline: what shares one, how tall it is, and where in it a meeting stands."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from articles.charts.leading import Leading, leading
from articles.charts.theme import PAPER, RULE, Wording, plain
from articles.records.columns import Columns, Ints, distinct
from articles.records.showing import Showing

ROOM = 8  # lanes of actors or of pairs
BINS = 30  # days that share a column of points, as a share of the whole span
TALLEST = 24  # rows of a lane of a kind; where more points stand above each other, they stand closer
TITLED_TALLEST = 6  # rows of a lane of an actor or a pair
LEAST_ROWS = 10  # on the whole chart without titles, so that a few points do not drift apart
LOWEST = 255  # pixels from the first lane to the last, on a small chart
TITLE = 19  # pixels of a lane's title


@dataclass(frozen=True, slots=True, eq=False)
class Band:
    """What shares a lane: its name, what narrows a selection to it, the rows of its meetings as their days follow."""

    name: str
    narrows: tuple[tuple[str, str], ...]
    rows: Ints


@dataclass(frozen=True, slots=True, eq=False)
class Lane:
    """The lane of a band: where it begins, how tall it is, where its points have their middle, in rows of points.

    `heights` are those of its meetings, none where points stand for many. A lane is as tall as its highest column, and
    its title.
    """

    band: Band
    top: float
    height: float
    middle: float
    heights: tuple[float, ...]

    @property
    def bottom(self) -> float:
        """Return where the next one begins."""
        return self.top - self.height


def kinds(meetings: Columns, order: Ints, wording: Wording) -> list[Band]:
    """Return a band for each kind of meeting."""
    found = {meetings.kinds.values[code] for code in distinct(meetings.kinds.codes[order]).tolist()}
    codes = [*(kind for kind in wording.kinds if kind in found), *sorted(found - wording.kinds.keys())]
    return [
        Band(wording.kinds.get(kind, kind), (("kind", kind),), order[meetings.kinds.are({kind})[order]])
        for kind in codes
    ]


def people(meetings: Columns, order: Ints, showing: Showing) -> Leading:
    """Return the actors or pairs that have a lane."""
    return leading(meetings, order, pairs=showing.lanes == "pairs", chosen=showing.chosen, room=ROOM)


def laid_out(meetings: Columns, bands: Sequence[Band], *, titled: bool, rows: int = 0) -> list[Lane]:
    """Return the lanes from the top down, each with room for its rows and one row more.

    `titled` lanes have their names in them. With `rows`, all have that many, and no meeting has a place of its own.
    """
    offsets = [[] for _ in bands] if rows else piled(meetings, bands, TITLED_TALLEST if titled else TALLEST)
    tall = [rows or round(max(own) - min(own)) + 1 for own in offsets]
    body = sum(tall) + len(tall)
    title = max(TITLE * body / (LOWEST - TITLE * len(bands)), 0.5) if titled else 0.0
    lanes = []
    top = 0.0
    for band, own, high in zip(bands, offsets, tall, strict=True):
        height = title + high + 1.0
        middle = top - title - (high + 1.0) / 2
        lanes.append(Lane(band, top, height, middle, tuple(middle + offset for offset in own)))
        top -= height
    return lanes


def piled(meetings: Columns, bands: Sequence[Band], tallest: int) -> list[list[float]]:
    """Return how far from the middle of its lane each meeting stands, in rows.

    Those of a band that are so near in time that they would cover each other stand above each other.
    """
    middles = middle_days(meetings)
    days = middles[np.concatenate([band.rows for band in bands])]
    width = max(int(days.max() - days.min()) // BINS, 1)
    offsets = []
    for band in bands:
        columns: dict[int, list[int]] = defaultdict(list)
        for index, column in enumerate((middles[band.rows] // width).tolist()):
            columns[column].append(index)
        own = [0.0] * len(band.rows)
        for there in columns.values():
            step = min(1.0, tallest / len(there))
            for rank, index in enumerate(there):
                own[index] = (rank - (len(there) - 1) / 2) * step
        offsets.append(own)
    return offsets


def axis(lanes: Sequence[Lane], *, titled: bool) -> dict[str, object]:
    """Return the axis on which the lanes stand, with their names where they have none in them."""
    bottom = lanes[-1].bottom
    room = 0 if titled else max(LEAST_ROWS + bottom, 0) / 2
    return {
        "tickvals": [lane.middle for lane in lanes],
        "ticktext": [plain(lane.band.name) for lane in lanes],
        "showticklabels": not titled,
        "range": [bottom - room, room],
        "showgrid": False,
        "zeroline": False,
        "fixedrange": True,
    }


def titles(lanes: Sequence[Lane]) -> list[dict[str, object]]:
    """Return the names of lanes in their upper left corners: beside them they would take a phone's width."""
    return [
        {
            "xref": "paper", "x": 0, "xanchor": "left", "y": lane.top, "yanchor": "top", "showarrow": False,
            "text": plain(lane.band.name), "font": {"size": 12}, "borderpad": 1, "bgcolor": PAPER,
        }
        for lane in lanes
    ]  # fmt: skip


def borders(lanes: Sequence[Lane]) -> list[dict[str, object]]:
    """Return the lines under lanes."""
    return [
        {
            "type": "line", "layer": "below", "xref": "paper", "x0": 0, "x1": 1,
            "y0": lane.bottom, "y1": lane.bottom, "line": {"color": RULE, "width": 1},
        }
        for lane in lanes[:-1]
    ]  # fmt: skip


def middle_days(meetings: Columns) -> Ints:
    """Return the day in the middle of each meeting's span; those that are not dated have none that says anything."""
    return meetings.first + (meetings.last - meetings.first) // 2
