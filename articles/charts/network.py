"""Who met whom, as a network: actors or states are nodes, meetings are edges."""

from collections import defaultdict
from collections.abc import Sequence
from math import log

from articles.charts.later import Later
from articles.charts.layout import Points, completed, graph_of, laid_out
from articles.charts.network_words import (
    ROWS,
    actor_columns,
    introduced,
    nobody,
    notes,
    nothing_left,
    pair_table,
    row,
    summed_up,
    told,
)
from articles.charts.over_time import over_time
from articles.charts.theme import (
    INK,
    PAPER,
    REST,
    SOFT,
    Chart,
    Key,
    Trace,
    Wording,
    country_colour,
    figure,
    link,
    nothing,
    plain,
    scatter,
)
from articles.charts.web import ACTORS, Part, Web, part, woven
from articles.records.columns import Meetings
from articles.records.showing import PLAIN, Showing

LABELS = 40  # the browser hides those that would cover a larger one's
WIDTHS = (
    1.0,
    2.0,
    3.2,
    4.6,
)  # pixels, of edges with 1, 2-3, 4-7 and more meetings where the most are 15 or fewer
FEW = 15
WIDE, HIGH = 0.12, 0.07  # room beside and above the nodes, for names, as a share of what they span


def network(
    meetings: Meetings,
    wording: Wording,
    showing: Showing = PLAIN,
    *,
    points: Points | None = None,
    limit: int = ACTORS,
) -> Chart:
    """Return the network of a selection of meetings.

    `points` are those of the whole ledger (`layout.ledger_layout`), so that whoever is drawn stands where they always
    stand; without them the selection is laid out by itself. Beyond `limit`, the actors of most meetings are
    drawn; the tables hold them all.
    """
    columns = actor_columns(showing, wording)
    web = woven(meetings, showing.level, wording)
    if not len(web.roll):
        return nothing(nobody(showing, wording), columns)
    chosen = part(web, showing, actors=limit)
    if not chosen.shown:
        return nothing(nothing_left(showing, wording), columns)
    spots, frame = placed(web, chosen, points)
    drawn = figure(
        *edges(web, chosen, spots),
        *handles(web, chosen, spots, wording),
        *nodes(web, chosen, spots, wording),
        labels(web, chosen, spots),
        xaxis={"visible": False, "range": roomy([x for x, _ in frame.values()], WIDE)},
        yaxis={"visible": False, "range": roomy([y for _, y in frame.values()], HIGH)},
        uirevision="kept",  # what the reader has zoomed into stays when another time is shown
    )
    return Chart(
        drawing=drawn,
        summary=summed_up(web, chosen, showing, wording),
        columns=columns,
        rows=Later(lambda: (row(mark, web, showing, wording) for mark in chosen.parties[:ROWS])),
        left_out=max(len(chosen.parties) - ROWS, 0),
        also=pair_table(web, chosen, wording),
        legend=legend(web, chosen, wording),
        note=" ".join(notes(web, chosen, showing, wording)),
        over_time=over_time(web, chosen, wording, widths=WIDTHS, reach=reach(chosen)),
    )


def placed(web: Web, chosen: Part, points: Points | None) -> tuple[Points, Points]:
    """Return the points of those who are shown, and those that the frame of the picture holds.

    The frame is that of the whole layout, whoever is shown; around a centre it is that of those near it.
    """
    if points is None or not points.keys() >= set(chosen.shown):
        between = web.ties(chosen.pairs)
        ties = {pair: tie.meetings for pair, tie in between.items()}
    else:
        ties = {}
    if points is None:
        spots = laid_out(graph_of({mark: web.often(mark) for mark in chosen.parties}, ties))
        return spots, {mark: spots[mark] for mark in chosen.shown}
    spots = completed(points, chosen.shown, ties)
    return spots, spots if chosen.centre or not points else points


def legend(web: Web, chosen: Part, wording: Wording) -> tuple[Key, ...]:
    """Return the countries that have a colour here, and the grey of the others."""
    coloured = {web.party(mark).country for mark in chosen.shown}
    named = [country for country in wording.palette.countries if country in coloured]
    keys = [Key(wording.country(country), country_colour(country, wording.palette)) for country in named]
    if coloured - set(named):
        keys.append(Key(wording.gettext("others"), REST))
    return tuple(keys)


def roomy(places: Sequence[float], share: float) -> list[float]:
    """Return a range of an axis that holds the nodes and their names; few nodes stay near the middle."""
    low, high = min(places), max(places)
    room = max((high - low) * share, (1 - (high - low)) / 2) if len(places) > 2 else 0.8
    return [low - room, high + room]


def edges(web: Web, chosen: Part, points: Points) -> list[Trace]:
    """Return the lines between actors, one trace for each width and dash; dotted where no meeting was held."""
    most = reach(chosen)
    lines: dict[tuple[float, str], tuple[list[float | None], list[float | None]]] = {}
    for (a, b), tie in chosen.drawn.items():
        dash = "solid" if tie.held else "dot"
        xs, ys = lines.setdefault((width(tie.meetings, most), dash), ([], []))
        xs += [points[a][0], points[b][0], None]
        ys += [points[a][1], points[b][1], None]
    return [
        scatter(
            x=xs, y=ys, mode="lines", hoverinfo="skip", opacity=0.45,
            line={"width": thick, "dash": dash, "color": SOFT},
        )
        for (thick, dash), (xs, ys) in sorted(lines.items())
    ]  # fmt: skip


def handles(web: Web, chosen: Part, points: Points, wording: Wording) -> list[Trace]:
    """Return the invisible middles of the edges, which carry their sentence and can be clicked."""
    pairs = chosen.drawn
    return [
        scatter(
            x=[round((points[a][0] + points[b][0]) / 2, 4) for a, b in pairs],
            y=[round((points[a][1] + points[b][1]) / 2, 4) for a, b in pairs],
            mode="markers", marker={"size": 10, "opacity": 0},
            hoverinfo="text", name="pairs",
            hovertext=[plain(told(pair, tie, web, wording)) for pair, tie in pairs.items()],
            customdata=[link(*web.party(a).beside(web.party(b))) for a, b in pairs],
        )
    ] if pairs else []  # fmt: skip


def nodes(web: Web, chosen: Part, points: Points, wording: Wording) -> list[Trace]:
    """Return the actors, one trace for each country that has a colour, with a ring around the centre."""
    most = most_meetings(web, chosen)
    groups: dict[str, list[str]] = defaultdict(list)
    for mark in chosen.shown:
        home = web.party(mark).country
        groups[home if home in wording.palette.countries else ""].append(mark)
    order = [country for country in wording.palette.countries if country in groups]
    return [
        scatter(
            x=[points[mark][0] for mark in groups[country]],
            y=[points[mark][1] for mark in groups[country]],
            mode="markers",
            name=plain(wording.country(country)) if country else "Others",
            hoverinfo="text",
            hovertext=[plain(introduced(mark, web, wording)) for mark in groups[country]],
            ids=groups[country],
            customdata=[link(*web.party(mark).alone) for mark in groups[country]],
            marker={
                "size": [size_of(mark, web, most) for mark in groups[country]],
                "color": country_colour(country, wording.palette) if country else REST,
                "line": {
                    "width": [3 if mark == chosen.centre else 1 for mark in groups[country]],
                    "color": [INK if mark == chosen.centre else PAPER for mark in groups[country]],
                }
                if chosen.centre in groups[country]
                else {"width": 1, "color": PAPER},
                "opacity": 1,
            },
        )
        for country in [*order, *([""] if "" in groups else [])]
    ]


def labels(web: Web, chosen: Part, points: Points) -> Trace:
    """Return the names of the largest actors, a trace of their own so that no node covers them."""
    most = most_meetings(web, chosen)
    named = chosen.shown[:LABELS]
    return scatter(
        x=[points[mark][0] for mark in named],
        y=[points[mark][1] for mark in named],
        mode="markers+text",
        text=[plain(web.party(mark).name) for mark in named],
        meta=named,
        textposition="top center",
        textfont={"size": 11},
        hoverinfo="skip",
        cliponaxis=False,
        marker={"size": [size_of(mark, web, most) for mark in named], "opacity": 0},
    )


def most_meetings(web: Web, chosen: Part) -> int:
    """Return the meetings of whoever shown has the most."""
    return max(web.often(mark) for mark in chosen.shown)


def size_of(mark: str, web: Web, most: int) -> float:
    """Return the diameter of an actor's node in pixels: its area grows with the meetings."""
    share: float = (web.often(mark) / most) ** 0.5
    return round(7 + 23 * share, 1)


def reach(chosen: Part) -> int:
    """Return the meetings to which the widths of edges reach: those of the closest pair, but not a few."""
    return max([FEW, *(tie.meetings for tie in chosen.drawn.values())])


def width(meetings: int, most: int) -> float:
    """Return the width of an edge in pixels: each is some times as many meetings as the one before."""
    step = int(len(WIDTHS) * log(meetings) / log(most + 1) + 1e-9)
    return WIDTHS[min(step, len(WIDTHS) - 1)]
