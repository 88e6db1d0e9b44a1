"""Who met whom, as a network: actors are nodes, meetings are edges."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import combinations

import networkx as nx
import plotly.graph_objects as go

from articles.charts.theme import (
    REST,
    SOFT,
    Cell,
    Chart,
    Key,
    Wording,
    country_colour,
    figure,
    link,
    nothing,
    plain,
    some,
)
from articles.records.ledger import ActorRef, MeetingRow
from articles.records.showing import PLAIN, Showing

LIMIT = 150  # actors: more is a hairball
LABELS = 40  # the browser hides those that would cover a larger one's
SEED = 20240229
WIDTHS = (1.0, 2.0, 3.2, 4.6)  # pixels, of edges with 1, 2-3, 4-7 and 8 or more meetings
WIDE, HIGH = 0.16, 0.1  # room beside and above the nodes, for names, as a share of what they span
COLUMNS = ("Actor", "Country", "Met most often", "Meetings")


@dataclass(slots=True)
class Tie:
    """What two actors have between them."""

    held: int = 0
    planned: int = 0
    other: int = 0
    latest: MeetingRow | None = None

    @property
    def meetings(self) -> int:
        """Count every meeting, whatever became of it."""
        return self.held + self.planned + self.other


@dataclass(slots=True)
class Web:
    """The actors and ties of a selection; `near` holds (meetings, other actor), the most frequent first."""

    actors: dict[int, ActorRef] = field(default_factory=dict)
    meetings: Counter[int] = field(default_factory=Counter)
    ties: dict[tuple[int, int], Tie] = field(default_factory=lambda: defaultdict(Tie))
    near: dict[int, list[tuple[int, int]]] = field(default_factory=lambda: defaultdict(list))


def network(
    meetings: Sequence[MeetingRow], wording: Wording, showing: Showing = PLAIN, *, limit: int = LIMIT
) -> Chart:
    """Return the network of a selection of meetings.

    The layout is seeded and the nodes are put in order, so that the same meetings give the same picture.
    Beyond `limit`, the actors of most meetings are drawn; the table holds them all.
    """
    web = woven(meetings)
    if not web.actors:
        return nothing("No participants are named in these meetings.", COLUMNS)
    ranked = sorted(web.actors, key=lambda actor: (-web.meetings[actor], web.actors[actor].name, actor))
    shown = ranked[:limit]
    kept = set(shown)
    ties = {pair: tie for pair, tie in web.ties.items() if kept.issuperset(pair)}
    points = laid_out(shown, ties)
    drawn = figure(
        *edges(ties, points),
        *handles(ties, points, web, wording),
        *nodes(shown, points, web, wording),
        labels(shown, points, web),
        xaxis={"visible": False, "range": roomy([x for x, _ in points.values()], WIDE)},
        yaxis={"visible": False, "range": roomy([y for _, y in points.values()], HIGH)},
    )
    coloured = {web.actors[actor].country for actor in shown}
    legend = [
        Key(wording.country(country), country_colour(country, wording.palette))
        for country in wording.palette.countries
        if country in coloured
    ]
    if coloured - set(wording.palette.countries):
        legend.append(Key("others", REST))
    note = f"{limit} of {len(ranked):,} actors shown: those of most meetings." if len(ranked) > limit else ""
    return Chart(
        figure=drawn,
        summary=f"{some(len(ranked), 'actor')} with {some(len(web.ties), 'pair')} between them.",
        columns=COLUMNS,
        rows=tuple(row(actor, web, wording) for actor in ranked),
        legend=tuple(legend),
        note=note,
    )


def woven(meetings: Sequence[MeetingRow]) -> Web:
    """Return who met whom how often. A summit ties all who took part, each pair once."""
    web = Web()
    for meeting in sorted(
        meetings, key=lambda meeting: (meeting.first is not None, meeting.first, meeting.id)
    ):
        for actor in meeting.participants:
            web.actors[actor.id] = actor
            web.meetings[actor.id] += 1
        for pair in combinations(sorted({actor.id for actor in meeting.participants}), 2):
            tie = web.ties[pair]
            tie.held += meeting.status == "held"
            tie.planned += meeting.status == "planned"
            tie.other += meeting.status not in {"held", "planned"}
            if meeting.status == "held":
                tie.latest = meeting
    for (a, b), tie in web.ties.items():
        web.near[a].append((tie.meetings, b))
        web.near[b].append((tie.meetings, a))
    for others in web.near.values():
        others.sort(key=lambda other: (-other[0], web.actors[other[1]].name, other[1]))
    return web


def laid_out(actors: Sequence[int], ties: dict[tuple[int, int], Tie]) -> dict[int, tuple[float, float]]:
    """Return a place for each actor, those who met often near each other."""
    if len(actors) <= 2:  # side by side, where each name has room
        return {actor: (float(index), 0.0) for index, actor in enumerate(sorted(actors))}
    graph = nx.Graph()
    graph.add_nodes_from(sorted(actors))
    graph.add_weighted_edges_from((a, b, tie.meetings**0.3) for (a, b), tie in sorted(ties.items()))
    k = 1.6 / max(len(actors), 1) ** 0.5
    # A weak tie from everyone to a hub that is not drawn keeps separate groups on one page.
    hub = -1
    graph.add_weighted_edges_from((hub, actor, 0.3) for actor in sorted(actors))
    spots = nx.spring_layout(graph, k=k, iterations=150, seed=SEED)
    return {actor: spread(*(spots[actor] - spots[hub])) for actor in actors}


def roomy(places: Sequence[float], share: float) -> list[float]:
    """Return a range of an axis that holds the nodes and their names; few nodes stay near the middle."""
    low, high = min(places), max(places)
    room = max((high - low) * share, (1 - (high - low)) / 2) if len(places) > 2 else 0.8
    return [low - room, high + room]


def spread(x: float, y: float) -> tuple[float, float]:
    """Return a point moved outwards, the most near the middle, where the busiest crowd."""
    stretch = max(float(x**2 + y**2) ** 0.5, 1e-6) ** -0.35
    return round(float(x) * stretch, 4), round(float(y) * stretch, 4)


def edges(ties: dict[tuple[int, int], Tie], points: dict[int, tuple[float, float]]) -> list[go.Scatter]:
    """Return the lines between actors, one trace for each width and dash."""
    lines: dict[tuple[float, str], tuple[list[float | None], list[float | None]]] = {}
    for (a, b), tie in sorted(ties.items()):
        dash = "solid" if tie.held else "dot"
        xs, ys = lines.setdefault((width(tie.meetings), dash), ([], []))
        xs += [points[a][0], points[b][0], None]
        ys += [points[a][1], points[b][1], None]
    return [
        go.Scatter(
            x=xs, y=ys, mode="lines", hoverinfo="skip", opacity=0.45,
            line={"width": thick, "dash": dash, "color": SOFT},
        )
        for (thick, dash), (xs, ys) in sorted(lines.items())
    ]  # fmt: skip


def handles(
    ties: dict[tuple[int, int], Tie], points: dict[int, tuple[float, float]], web: Web, wording: Wording
) -> list[go.Scatter]:
    """Return the invisible middles of the edges, which carry their sentence and can be clicked."""
    pairs = sorted(ties)
    return [
        go.Scatter(
            x=[(points[a][0] + points[b][0]) / 2 for a, b in pairs],
            y=[(points[a][1] + points[b][1]) / 2 for a, b in pairs],
            mode="markers", marker={"size": 10, "opacity": 0},
            hoverinfo="text", name="pairs",
            hovertext=[plain(told(web.actors[a], web.actors[b], ties[a, b], wording)) for a, b in pairs],
            customdata=[link(("with", str(a)), ("with", str(b))) for a, b in pairs],
        )
    ] if pairs else []  # fmt: skip


def nodes(
    actors: Sequence[int], points: dict[int, tuple[float, float]], web: Web, wording: Wording
) -> list[go.Scatter]:
    """Return the actors, one trace for each country that has a colour, with the largest labelled."""
    most = max(web.meetings[actor] for actor in actors)
    groups: dict[str, list[int]] = defaultdict(list)
    for actor in actors:
        home = web.actors[actor].country
        groups[home if home in wording.palette.countries else ""].append(actor)
    order = [country for country in wording.palette.countries if country in groups]
    return [
        go.Scatter(
            x=[points[actor][0] for actor in groups[country]],
            y=[points[actor][1] for actor in groups[country]],
            mode="markers",
            name=plain(wording.country(country)) if country else "Others",
            hoverinfo="text",
            hovertext=[plain(introduced(actor, web, wording)) for actor in groups[country]],
            ids=[f"actor-{actor}" for actor in groups[country]],
            customdata=[link(("actor", str(actor))) for actor in groups[country]],
            marker={
                "size": [size_of(actor, web, most) for actor in groups[country]],
                "color": country_colour(country, wording.palette) if country else REST,
                "line": {"width": 1, "color": "var(--paper)"},
                "opacity": 1,
            },
        )
        for country in [*order, *([""] if "" in groups else [])]
    ]


def labels(actors: Sequence[int], points: dict[int, tuple[float, float]], web: Web) -> go.Scatter:
    """Return the names of the largest actors, a trace of their own so that no node covers them."""
    most = max(web.meetings[actor] for actor in actors)
    named = actors[:LABELS]
    return go.Scatter(
        x=[points[actor][0] for actor in named],
        y=[points[actor][1] for actor in named],
        mode="markers+text",
        text=[plain(web.actors[actor].name) for actor in named],
        textposition="top center",
        textfont={"size": 11},
        hoverinfo="skip",
        cliponaxis=False,
        marker={"size": [size_of(actor, web, most) for actor in named], "opacity": 0},
    )


def size_of(actor: int, web: Web, most: int) -> float:
    """Return the diameter of an actor's node in pixels: its area grows with the meetings."""
    share: float = (web.meetings[actor] / most) ** 0.5
    return round(7 + 23 * share, 1)


def width(meetings: int) -> float:
    """Return the width of an edge in pixels."""
    return WIDTHS[min(meetings.bit_length(), len(WIDTHS)) - 1]


def told(a: ActorRef, b: ActorRef, tie: Tie, wording: Wording) -> str:
    """Return the sentence of an edge."""
    if tie.latest is None or not tie.held:
        return f"{a.name} and {b.name}: {some(tie.meetings, 'meeting')}, none of them held"
    last = wording.span(tie.latest.first, tie.latest.last, tie.latest.precision)
    ahead = f", {tie.planned} of them planned" if tie.planned else ""
    return f"{a.name} and {b.name}: {some(tie.meetings, 'meeting')}{ahead}" + (
        f", last {last}" if last else ""
    )


def introduced(actor: int, web: Web, wording: Wording) -> str:
    """Return the sentence of a node."""
    ref = web.actors[actor]
    home = f" ({wording.country(ref.country)})" if ref.country else ""
    return (
        f"{ref.name}{home}: {some(web.meetings[actor], 'meeting')} with {some(len(web.near[actor]), 'other')}"
    )


def row(actor: int, web: Web, wording: Wording) -> tuple[Cell, ...]:
    """Return an actor's row of the table."""
    ref = web.actors[actor]
    closest = web.near[actor][:1]
    return (
        Cell(ref.name, (("actor", str(actor)),)),
        Cell(wording.country(ref.country)),
        Cell(
            f"{web.actors[closest[0][1]].name}, {closest[0][0]}" if closest else "",
            (("with", str(actor)), ("with", str(closest[0][1]))) if closest else (),
        ),
        Cell(f"{web.meetings[actor]:,}", (("actor", str(actor)),), number=True),
    )
