"""Where meetings took place, on a map of the world."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

import plotly.graph_objects as go

from articles.charts.theme import SOFT, Cell, Chart, Key, Wording, figure, link, nothing, plain, some, who
from articles.records.ledger import MeetingRow, PlaceRef
from articles.records.showing import PLAIN, Showing

LIMIT = 400  # places
LABELS = 20  # the browser hides those that would cover a larger one's
COLUMNS = ("Place", "Country", "Known to the", "Meetings")
EXACT = frozenset({"venue", "city"})


def meeting_map(
    meetings: Sequence[MeetingRow], wording: Wording, showing: Showing = PLAIN, *, limit: int = LIMIT
) -> Chart:
    """Return the map of a selection of meetings: a point for each place, its area by the meetings there.

    A place known only as a region or a country, or shown at one, is a ring: the point is merely its middle.
    """
    counts: Counter[PlaceRef] = Counter()
    latest: dict[PlaceRef, MeetingRow] = {}
    for meeting in meetings:
        if meeting.place:
            counts[meeting.place] += 1
            known = latest.get(meeting.place)
            if known is None or (meeting.first and (known.first is None or meeting.first > known.first)):
                latest[meeting.place] = meeting
    if not counts:
        return nothing("No place is known for these meetings.", COLUMNS)
    ranked = sorted(counts, key=lambda place: (-counts[place], place.name, place.id))
    located = [place for place in ranked if place.latitude is not None and place.longitude is not None]
    shown = located[:limit]
    rows = tuple(
        (
            Cell(place.name, (("place", str(place.id)),)),
            Cell(wording.country(place.country)),
            Cell(
                ", ".join(filter(None, (place.precision, wording.shown_at(place.shown_at, place.shown_as))))
            ),
            Cell(f"{counts[place]:,}", (("place", str(place.id)),), number=True),
        )
        for place in ranked
    )
    if not shown:
        reason = "The places of these meetings have no coordinates; the table lists them."
        return Chart(figure=figure(), summary=reason, columns=COLUMNS, rows=rows, empty=reason)
    groups: dict[bool, list[PlaceRef]] = defaultdict(list)
    for place in shown:
        groups[(place.shown_as or place.precision) in EXACT].append(place)
    labelled = set(shown[:LABELS])
    sentences = {place: told(place, counts[place], latest[place], wording) for place in shown}
    drawn = figure(
        *(
            points(groups[exact], exact, counts, labelled, sentences)
            for exact in (False, True)
            if groups[exact]
        ),
        geo=window(shown),
        margin={"l": 0, "r": 0, "t": 0, "b": 0},
    )
    return Chart(
        figure=drawn,
        summary=f"{some(sum(counts.values()), 'meeting')} in {some(len(counts), 'place')}.",
        columns=COLUMNS,
        rows=rows,
        legend=legend(groups),
        note=remarks(meetings, len(ranked) - len(located), len(located), limit),
    )


def points(
    places: Sequence[PlaceRef],
    exact: bool,
    counts: Counter[PlaceRef],
    labelled: set[PlaceRef],
    sentences: dict[PlaceRef, str],
) -> go.Scattergeo:
    """Return the places that are known exactly as discs, or the others as rings."""
    most = max(counts.values())
    middle = sum(place.longitude or 0 for place in counts) / len(counts)
    return go.Scattergeo(
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


def legend(groups: Mapping[bool, Sequence[PlaceRef]]) -> tuple[Key, ...]:
    """Return what discs and rings mean, where there are both or only rings."""
    if not groups[False]:
        return ()
    discs = (Key("venue or city", "var(--cat-1)"),) if groups[True] else ()
    return (*discs, Key("region or country, at its middle", SOFT, "○"))


def window(places: Sequence[PlaceRef]) -> dict[str, object]:
    """Return the part of the world that holds the places with room around them, at least a continent."""
    latitudes = [place.latitude or 0.0 for place in places]
    longitudes = [place.longitude or 0.0 for place in places]
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
    where = place.name
    if place.country and place.precision != "country":
        where += f", {wording.country(place.country)}"
    if place.shown_at:
        where += f" ({wording.shown_at(place.shown_at, place.shown_as)})"
    day = wording.span(latest.first, latest.last, latest.precision)
    return f"{where}: {some(meetings, 'meeting')}, the latest of {who(latest)}" + (f", {day}" if day else "")


def remarks(meetings: Sequence[MeetingRow], adrift: int, located: int, limit: int) -> str:
    """Return what the map leaves out."""
    unplaced = sum(meeting.place is None for meeting in meetings)
    parts = []
    if located > limit:
        parts.append(f"{limit} of {located:,} places shown: those of most meetings.")
    if unplaced:
        parts.append(f"{some(unplaced, 'meeting')} without a known place.")
    if adrift:
        parts.append(f"{some(adrift, 'place')} without coordinates.")
    return " ".join(parts)
