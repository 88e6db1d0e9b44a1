"""Where meetings took place, on a map of the world."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

import numpy as np

from articles.charts import arcs as lines
from articles.charts.later import Later
from articles.charts.theme import (
    SOFT,
    Cell,
    Chart,
    Key,
    Trace,
    Wording,
    figure,
    link,
    nothing,
    participants,
    plain,
    scattergeo,
    some_meetings,
)
from articles.records.columns import UNKNOWN, Meetings, by_columns, indexed
from articles.records.ledger import MeetingRow, PlaceRef
from articles.records.showing import PLAIN, Showing

LIMIT = 400  # places
LABELS = 20  # the browser hides those that would cover a larger one's
EXACT = frozenset({"venue", "city"})


def meeting_map(
    meetings: Meetings, wording: Wording, showing: Showing = PLAIN, *, limit: int = LIMIT
) -> Chart:
    """Return the map of a selection of meetings: a point for each place, its area by the meetings there.

    With `arcs`, lines lead to them from the capitals of those who met. A place known only as a region or a country, or
    shown at one, is a ring: the point is merely its middle.
    """
    every = by_columns(meetings)
    placed = np.flatnonzero(every.places != UNKNOWN)
    keys, at = indexed(every.places[placed])
    # Of each place the newest meeting, of equal ones the first.
    newest = np.zeros(len(keys), np.int64)
    np.maximum.at(newest, at, every.first[placed] * len(every) + len(every) - 1 - placed)
    often, rows_of = np.bincount(at, minlength=len(keys)), len(every) - 1 - newest % max(len(every), 1)
    found = zip(keys.tolist(), often.tolist(), rows_of.tolist(), strict=True)
    known = [(every.sites[key], number, row) for key, number, row in found if key in every.sites]
    counts = Counter({place: number for place, number, _ in known})
    if not counts:
        return nothing(wording.gettext("No place is known for these meetings."), columns(showing, wording))
    ranked = sorted(counts, key=lambda place: (-counts[place], place.name, place.id))
    located = [place for place in ranked if place.latitude is not None and place.longitude is not None]
    shown = located[:limit]
    drawn = lines.arcs(every, shown) if showing.arcs else None
    rows = Later(lambda: table(ranked, counts, drawn, wording))
    if not shown:
        reason = wording.gettext("The places of these meetings have no coordinates; the table lists them.")
        return Chart(
            drawing=figure(), summary=reason, columns=columns(showing, wording), rows=rows, empty=reason
        )
    groups: dict[bool, list[PlaceRef]] = defaultdict(list)
    for place in shown:
        groups[(place.shown_as or place.precision) in EXACT].append(place)
    labelled = set(shown[:LABELS])
    row_of = {place: row for place, _, row in known}
    latest = every.rows(row_of[place] for place in shown)
    sentences = {
        place: told(place, counts[place], meeting, wording)
        for place, meeting in zip(shown, latest, strict=True)
    }
    sketch = figure(
        *(lines.traces(drawn, wording) if drawn else ()),
        *(
            points(groups[exact], exact, counts, labelled, sentences)
            for exact in (False, True)
            if groups[exact]
        ),
        geo=window([*map(spot, shown), *(lines.corners(drawn) if drawn else ())]),
        margin={"l": 0, "r": 0, "t": 0, "b": 0},
    )
    return Chart(
        drawing=sketch,
        summary=wording.gettext("%(meetings)s in %(places)s.")
        % {
            "meetings": some_meetings(sum(counts.values()), wording),
            "places": wording.ngettext("%(n)s place", "%(n)s places", len(counts))
            % {"n": wording.number(len(counts))},
        },
        columns=columns(showing, wording),
        rows=rows,
        legend=(*legend(groups, wording), *(lines.legend(drawn, wording) if drawn else ())),
        note=" ".join(
            [
                *([lines.remark(drawn, wording)] if drawn else ()),
                *remarks(len(every) - len(placed), len(ranked) - len(located), len(located), limit, wording),
            ]
        ),
    )


def points(
    places: Sequence[PlaceRef],
    exact: bool,
    counts: Counter[PlaceRef],
    labelled: set[PlaceRef],
    sentences: dict[PlaceRef, str],
) -> Trace:
    """Return the places that are known exactly as discs, or the others as rings."""
    most = max(counts.values())
    middle = sum(place.longitude or 0 for place in counts) / len(counts)
    return scattergeo(
        lat=[place.latitude for place in places],
        lon=[place.longitude for place in places],
        mode="markers+text",
        text=[plain(place.name) if place in labelled else "" for place in places],
        textposition=[
            "middle left" if (place.longitude or 0) > middle else "middle right" for place in places
        ],
        textfont={"size": 11},
        hoverinfo="text",
        hovertext=[plain(sentences[place]) for place in places],
        ids=[f"place-{place.id}" for place in places],
        customdata=[link(("place", str(place.id))) for place in places],
        marker={
            "symbol": "circle" if exact else "circle-open",
            "size": [8 + 20 * (counts[place] / most) ** 0.5 for place in places],
            "color": "var(--cat-1)" if exact else SOFT,
            "opacity": 0.8,
            "line": {"width": 1 if exact else 1.5, "color": "var(--paper)" if exact else SOFT},
        },
    )


def legend(groups: Mapping[bool, Sequence[PlaceRef]], wording: Wording) -> tuple[Key, ...]:
    """Return what discs and rings mean, where there are both or only rings."""
    if not groups[False]:
        return ()
    discs = (Key(wording.gettext("venue or city"), "var(--cat-1)"),) if groups[True] else ()
    return (*discs, Key(wording.gettext("region or country, at its middle"), SOFT, "○"))


def spot(place: PlaceRef) -> tuple[float, float]:
    """Return the latitude and longitude of a place that has them."""
    return place.latitude or 0.0, place.longitude or 0.0


def window(spots: Sequence[tuple[float, float]]) -> dict[str, object]:
    """Return the part of the world that holds the points with room around them, at least a continent."""
    latitudes = [latitude for latitude, _ in spots]
    longitudes = [longitude for _, longitude in spots]
    wide = max(longitudes) - min(longitudes) > 120
    return {
        "projection": {"type": "miller"},
        "lataxis": {
            "range": stretched(min(latitudes), max(latitudes), least=130 if wide else 50, ends=(-56, 80))
        },
        "lonaxis": {"range": stretched(min(longitudes), max(longitudes), least=80, ends=(-170, 180))},
    }


def stretched(low: float, high: float, *, least: float, ends: tuple[float, float]) -> list[float]:
    """Return a range that holds another with a margin, no shorter than `least` and within the ends."""
    room = max((high - low) * 0.15, (least - (high - low)) / 2, 8)
    return [max(low - room, ends[0]), min(high + room, ends[1])]


def told(place: PlaceRef, meetings: int, latest: MeetingRow, wording: Wording) -> str:
    """Return the sentence of a point."""
    day = wording.span(latest.first, latest.last, latest.precision)
    pattern = (
        wording.gettext("%(place)s: %(meetings)s, the latest of %(who)s, %(day)s")
        if day
        else wording.gettext("%(place)s: %(meetings)s, the latest of %(who)s")
    )
    return pattern % {
        "place": whereabouts(place, wording),
        "meetings": some_meetings(meetings, wording),
        "who": participants(latest, wording),
        "day": day,
    }


def whereabouts(place: PlaceRef, wording: Wording) -> str:
    """Return a place with its country, and whose coordinates it has where they are not its own."""
    where = place.name
    if place.country and place.precision != "country":
        where = wording.gettext("%(place)s, %(country)s") % {
            "place": where,
            "country": wording.country(place.country),
        }
    if place.shown_at:
        where += f" ({wording.shown_at(place.shown_at, place.shown_as)})"
    return where


def columns(showing: Showing, wording: Wording) -> tuple[str, ...]:
    """Return the headings of the table."""
    return (
        wording.gettext("Place"),
        wording.gettext("Country"),
        wording.gettext("Known to the"),
        *((wording.gettext("Came from"),) if showing.arcs else ()),
        wording.gettext("Meetings"),
    )


def table(
    ranked: Sequence[PlaceRef], counts: Counter[PlaceRef], drawn: lines.Arcs | None, wording: Wording
) -> tuple[tuple[Cell, ...], ...]:
    """Return a row for each place, with the lines that lead to it under it."""
    leading: dict[PlaceRef, list[lines.Arc]] = defaultdict(list)
    for arc in drawn.shown if drawn else ():
        leading[arc.place].append(arc)
    rows = []
    for place in ranked:
        rows.append(row(place, counts[place], wording, lined=drawn is not None))
        rows += [lines.row(arc, wording) for arc in leading[place]]
    return tuple(rows)


def row(place: PlaceRef, meetings: int, wording: Wording, *, lined: bool) -> tuple[Cell, ...]:
    """Return the row of a place; `lined` leaves room for where those who met there came from."""
    known = {
        "venue": wording.gettext("venue"),
        "city": wording.gettext("city"),
        "region": wording.gettext("region"),
        "country": wording.gettext("country"),
    }
    precision = known.get(place.precision, place.precision)
    narrows = (("place", str(place.id)),)
    return (
        Cell(place.name, narrows),
        Cell(wording.country(place.country)),
        Cell(", ".join(filter(None, (precision, wording.shown_at(place.shown_at, place.shown_as))))),
        *((Cell(""),) if lined else ()),
        Cell(wording.number(meetings), narrows, number=True),
    )


def remarks(unplaced: int, adrift: int, located: int, limit: int, wording: Wording) -> list[str]:
    """Return what the map leaves out."""
    parts = []
    if located > limit:
        parts.append(
            wording.gettext("%(shown)s of %(total)s places shown: those of most meetings.")
            % {"shown": wording.number(limit), "total": wording.number(located)}
        )
    if unplaced:
        parts.append(
            wording.ngettext(
                "%(n)s meeting without a known place.", "%(n)s meetings without a known place.", unplaced
            )
            % {"n": wording.number(unplaced)}
        )
    if adrift:
        parts.append(
            wording.ngettext("%(n)s place without coordinates.", "%(n)s places without coordinates.", adrift)
            % {"n": wording.number(adrift)}
        )
    return parts
