"""Lines on the map from the capitals of those who met to where they met."""

from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from math import asin, atan2, cos, degrees, hypot, radians, sin

import plotly.graph_objects as go

from articles.charts.capitals import capitals
from articles.charts.theme import (
    REST,
    SOFT,
    Cell,
    Key,
    Wording,
    country_colour,
    link,
    participants,
    plain,
    some_meetings,
)
from articles.records.ledger import MeetingRow, PlaceRef

LIMIT = 80  # lines: more is a hairball
WIDTHS = (1.0, 1.8, 2.8, 4.0)  # pixels, of lines with 1, 2-3, 4-7 and 8 or more meetings
NEAR = 0.5  # degrees; who meets that near to the own capital has come from nowhere
Point = tuple[float, float]  # latitude and longitude in degrees


@dataclass(slots=True)
class Arc:
    """The meetings at a place in which a country was represented; the latest of them by its last day."""

    country: str
    place: PlaceRef
    latest: MeetingRow
    meetings: int = 0
    held: int = 0

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


def arcs(meetings: Sequence[MeetingRow], places: Collection[PlaceRef], *, limit: int = LIMIT) -> Arcs:
    """Return the lines to some places, those of most meetings first. A meeting in the own capital has none."""
    found: dict[tuple[str, int], Arc] = {}
    homes: Counter[str] = Counter()
    for meeting in meetings:
        countries = {actor.country for actor in meeting.participants} & capitals().keys()
        homes.update(countries)
        if meeting.place not in places or meeting.place is None:
            continue
        for country in countries:
            arc = found.setdefault((country, meeting.place.id), Arc(country, meeting.place, meeting))
            arc.meetings += 1
            arc.held += meeting.status == "held"
            if meeting.last and (arc.latest.last is None or meeting.last > arc.latest.last):
                arc.latest = meeting
    abroad = [arc for arc in found.values() if angle(*arc.ends) > NEAR]
    abroad.sort(key=lambda arc: (-arc.meetings, arc.country, arc.place.name, arc.place.id))
    shown = tuple(abroad[:limit])
    begun = {arc.country for arc in shown}
    return Arcs(shown, len(abroad), Counter({code: n for code, n in homes.items() if code in begun}))


def traces(drawn: Arcs, wording: Wording) -> list[go.Scattergeo]:
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
            go.Scattergeo(
                lat=[latitude for latitude, _ in points], lon=[longitude for _, longitude in points],
                mode="lines", hoverinfo="skip", opacity=0.6,
                line={"width": thick, "dash": dash, "color": colour},
            )
            for (colour, thick, dash), points in lines.items()
        ),
        go.Scattergeo(
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
        go.Scattergeo(
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


def angle(one: Point, other: Point) -> float:
    """Return how far two points of the globe are from each other, in degrees of a great circle."""
    chord = sum((a - b) ** 2 for a, b in zip(vector(one), vector(other), strict=True)) ** 0.5
    return degrees(2 * asin(min(chord / 2, 1.0)))


def middle(one: Point, other: Point) -> Point:
    """Return the middle of the great circle between two points that are not opposite each other."""
    x, y, z = (a + b for a, b in zip(vector(one), vector(other), strict=True))
    return round(degrees(atan2(z, hypot(x, y))), 3), round(degrees(atan2(y, x)), 3)
