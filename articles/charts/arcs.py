"""Lines on the map from the capitals of those who met to where they met."""

from collections import Counter, defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from math import atan2, cos, degrees, hypot, nan, radians, sin

import numpy as np
import numpy.typing as npt

from articles.charts.capitals import capitals
from articles.charts.theme import (
    REST,
    SOFT,
    Cell,
    Key,
    Trace,
    Wording,
    country_colour,
    link,
    participants,
    plain,
    scattergeo,
    some_meetings,
)
from articles.records.columns import Meetings, by_columns, distinct, indexed, numbered, places_of
from articles.records.ledger import MeetingRow, PlaceRef

LIMIT = 80  # lines: more is a hairball
WIDTHS = (1.0, 1.8, 2.8, 4.0)  # pixels, of lines with 1, 2-3, 4-7 and 8 or more meetings
NEAR = 0.5  # degrees; who meets that near to the own capital has come from nowhere
NOWHERE = (nan, nan)
Point = tuple[float, float]  # latitude and longitude in degrees


@dataclass(frozen=True, slots=True)
class Arc:
    """The meetings at a place in which a country was represented; the latest of them by its last day."""

    country: str
    place: PlaceRef
    latest: MeetingRow
    meetings: int
    held: int

    @property
    def ends(self) -> tuple[Point, Point]:
        """Return where it begins and where it ends."""
        return capitals()[self.country], (self.place.latitude or 0.0, self.place.longitude or 0.0)

    @property
    def narrows(self) -> tuple[tuple[str, str], ...]:
        """Return what narrows a filter to its meetings."""
        return (("state", self.country), ("place", str(self.place.id)))


@dataclass(frozen=True, slots=True)
class Arcs:
    """The lines that are shown, of how many; `homes` counts the meetings of each country that a line begins at."""

    shown: tuple[Arc, ...]
    total: int
    homes: Counter[str]


def arcs(meetings: Meetings, places: Collection[PlaceRef], *, limit: int = LIMIT) -> Arcs:
    """Return the lines to some places, those of most meetings first. A meeting in the own capital has none."""
    every, spots, present = by_columns(meetings), list(places), by_columns(meetings).present
    codes = present.countries.values
    width = max(len(codes), 1)
    rows, there = np.divmod(distinct(present.rows * width + present.countries.codes), width)
    homes = np.array([capitals().get(code, NOWHERE) for code in codes]).reshape(-1, 2)
    at = places_of(every.places[rows], numbered(place.id for place in spots))
    begun = (at >= 0) & ~np.isnan(homes[there, 0])
    keys, arc = indexed(at[begun] * width + there[begun])
    where, who = np.divmod(keys, width)
    ends = np.array([(place.latitude, place.longitude) for place in spots], float).reshape(-1, 2)
    abroad = angle(homes[who], ends[where]) > NEAR
    led = rows[begun]
    held = np.bincount(arc, every.statuses.are({"held"})[led], len(keys))
    # The latest by its last day, of equal ones the first.
    latest = np.zeros(len(keys), np.int64)
    np.maximum.at(latest, arc, every.last[led] * len(every) + len(every) - 1 - led)
    often = np.bincount(arc, minlength=len(keys))
    ranked = sorted(
        np.flatnonzero(abroad).tolist(),
        key=lambda one: (-often[one], codes[int(who[one])], spots[where[one]].name, spots[where[one]].id),
    )
    newest = every.rows(len(every) - 1 - latest[one] % len(every) for one in ranked[:limit])
    shown = tuple(
        Arc(codes[int(who[one])], spots[where[one]], meeting, int(often[one]), int(held[one]))
        for one, meeting in zip(ranked, newest, strict=False)
    )
    numbers = zip(codes, np.bincount(there, minlength=len(codes)).tolist(), strict=True)
    started = {one.country for one in shown}
    return Arcs(shown, len(ranked), Counter({code: number for code, number in numbers if code in started}))


def traces(drawn: Arcs, wording: Wording) -> list[Trace]:
    """Return great circles, one trace for each colour, width and dash, with middles that speak, and the capitals."""
    if not drawn.shown:
        return []
    lines: dict[tuple[str, float, str], list[Point | tuple[None, None]]] = defaultdict(list)
    for arc in reversed(drawn.shown):
        dash = "solid" if arc.held else "dot"
        colour = country_colour(arc.country, wording.palette)
        lines[colour, width(arc.meetings), dash] += [*arc.ends, (None, None)]
    middles = [middle(*arc.ends) for arc in drawn.shown]
    homes = sorted(drawn.homes)
    return [
        *(
            scattergeo(
                lat=[latitude for latitude, _ in points], lon=[longitude for _, longitude in points],
                mode="lines", hoverinfo="skip", opacity=0.6,
                line={"width": thick, "dash": dash, "color": colour},
            )
            for (colour, thick, dash), points in lines.items()
        ),
        scattergeo(
            lat=[capitals()[code][0] for code in homes], lon=[capitals()[code][1] for code in homes],
            mode="markers", name="capitals", hoverinfo="text",
            hovertext=[
                plain(
                    wording.gettext("%(country)s: %(meetings)s")
                    % {
                        "country": wording.country(code),
                        "meetings": some_meetings(drawn.homes[code], wording),
                    }
                )
                for code in homes
            ],
            customdata=[link(("state", code)) for code in homes],
            marker={
                "symbol": "square", "size": 6, "opacity": 1,
                "color": [country_colour(code, wording.palette) for code in homes],
                "line": {"width": 1, "color": "var(--paper)"},
            },
        ),
        scattergeo(
            lat=[latitude for latitude, _ in middles], lon=[longitude for _, longitude in middles],
            mode="markers", name="lines", hoverinfo="text",
            hovertext=[plain(told(arc, wording)) for arc in drawn.shown],
            customdata=[link(*arc.narrows) for arc in drawn.shown],
            marker={
                "size": [4 + width(arc.meetings) for arc in drawn.shown], "opacity": 0.9,
                "color": [country_colour(arc.country, wording.palette) for arc in drawn.shown],
                "line": {"width": 0},
            },
        ),
    ]  # fmt: skip


def corners(drawn: Arcs) -> list[Point]:
    """Return the points that a map has to hold: great circles lead nearer to the poles than their ends."""
    return [point for arc in drawn.shown for point in (*arc.ends, middle(*arc.ends))]


def legend(drawn: Arcs, wording: Wording) -> tuple[Key, ...]:
    """Return whose lines have which colour, and what a dotted one means."""
    begun = {arc.country for arc in drawn.shown}
    keys = [
        Key(wording.country(code), country_colour(code, wording.palette), "━")
        for code in wording.palette.countries
        if code in begun
    ]
    if begun - set(wording.palette.countries):
        keys.append(Key(wording.gettext("other countries"), REST, "━"))
    if any(not arc.held for arc in drawn.shown):
        keys.append(Key(wording.gettext("no meeting held"), SOFT, "┅"))
    if begun:
        keys.append(Key(wording.gettext("capital"), SOFT, "▪"))
    return tuple(keys)


def remark(drawn: Arcs, wording: Wording) -> str:
    """Return what the lines are, or why there are none."""
    if not drawn.shown:
        return wording.gettext("Nobody is known to have come from another capital.")
    if drawn.total > len(drawn.shown):
        return wording.gettext(
            "%(shown)s of %(total)s lines from the capitals of those who met shown: those of most meetings."
        ) % {"shown": wording.number(len(drawn.shown)), "total": wording.number(drawn.total)}
    return wording.gettext(
        "Lines lead from the capitals of those who met; in their own capital they have none."
    )


def told(arc: Arc, wording: Wording) -> str:
    """Return the sentence of a line."""
    day = wording.span(arc.latest.first, arc.latest.last, arc.latest.precision)
    pattern = (
        wording.gettext("From %(country)s to %(place)s: %(meetings)s, the latest of %(who)s, %(day)s")
        if day
        else wording.gettext("From %(country)s to %(place)s: %(meetings)s, the latest of %(who)s")
    )
    return pattern % {
        "country": wording.country(arc.country),
        "place": arc.place.name,
        "meetings": some_meetings(arc.meetings, wording),
        "who": participants(arc.latest, wording),
        "day": day,
    }


def row(arc: Arc, wording: Wording) -> tuple[Cell, ...]:
    """Return the row of a line in the table of places, behind that of its place."""
    return (
        Cell(arc.place.name, (("place", str(arc.place.id)),)),
        Cell(wording.country(arc.place.country)),
        Cell(""),
        Cell(wording.country(arc.country), (("state", arc.country),)),
        Cell(wording.number(arc.meetings), arc.narrows, number=True),
    )


def width(meetings: int) -> float:
    """Return the width of a line in pixels."""
    return WIDTHS[min(meetings.bit_length(), len(WIDTHS)) - 1]


def vector(point: Point) -> tuple[float, float, float]:
    """Return a point of the globe as a unit vector."""
    latitude, longitude = radians(point[0]), radians(point[1])
    return cos(latitude) * cos(longitude), cos(latitude) * sin(longitude), sin(latitude)


def angle(one: npt.ArrayLike, other: npt.ArrayLike) -> npt.NDArray[np.float64]:
    """Return how far points of the globe are from others, in degrees of a great circle."""
    south, west = np.moveaxis(np.radians(one), -1, 0)
    north, east = np.moveaxis(np.radians(other), -1, 0)
    # Of two that are near each other, half their chord tells it exactly.
    half = np.sin((north - south) / 2) ** 2 + np.cos(south) * np.cos(north) * np.sin((east - west) / 2) ** 2
    found: npt.NDArray[np.float64] = np.degrees(2 * np.arcsin(np.sqrt(np.minimum(half, 1.0))))
    return found


def middle(one: Point, other: Point) -> Point:
    """Return the middle of the great circle between two points that are not opposite each other."""
    x, y, z = (a + b for a, b in zip(vector(one), vector(other), strict=True))
    return round(degrees(atan2(z, hypot(x, y))), 3), round(degrees(atan2(y, x)), 3)
