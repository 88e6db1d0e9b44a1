"""Where the actors of a network stand: decided once for a whole ledger, so that no filter moves anybody.

A place follows from the names of the nodes and from who meets whom how often, and from nothing else: no
chance, no order. It begins from a hash of the name and moves in short steps, so that a ledger that has grown
a little looks almost the same. All nodes lie in a disc of radius 1.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from zlib import crc32

import numpy as np
import numpy.typing as npt

from articles.charts.pairs import together
from articles.records.columns import Ints, Present, distinct, indexed

Point = tuple[float, float]
Points = Mapping[str, Point]
Ties = Mapping[tuple[str, str], int]
Array = npt.NDArray[np.float64]

CORE = 220  # nodes of most meetings, placed by forces; the others stand beside those whom they met
ROUNDS = 30  # of drawing near those who were met, before forces push apart
KEEP = 0.25  # of where a node begins, in each round
STEPS = 30  # of the forces
STRIDE = 0.04  # what a node may move in the first step; in the last, next to nothing
GRAVITY = 1.2  # keeps groups that have nobody in common on one page
ROOM = 0.016  # between nodes that stand beside the same one
DIGITS = 4


@dataclass(frozen=True, slots=True, eq=False)
class Graph:
    """Nodes in the order of their names, how many meetings each has, and how many each pair has: by their numbers."""

    nodes: Sequence[str]
    meetings: Ints
    one: Ints
    other: Ints
    weights: Ints


def gathered(present: Present, *, states: bool) -> tuple[list[str], Ints, Ints]:
    """Return who took part: the marks of all actors or states, then each meeting and who was there, by place."""
    if states:
        known = ~present.countries.are({""})
        codes, numbers = indexed(present.countries.codes[known])
        return [f"state-{present.countries.values[code]}" for code in codes], present.rows[known], numbers
    actors, numbers = indexed(present.actors)
    return [f"actor-{actor}" for actor in actors.tolist()], present.rows, numbers


def ledger_layout(nodes: Sequence[str], rows: Ints, present: Ints) -> Points:
    """Return a point for each node of a ledger, from who took part: the meeting and the number of the node."""
    order = sorted(range(len(nodes)), key=nodes.__getitem__)
    place = np.empty(len(order), np.int64)
    place[order] = np.arange(len(order))
    width = max(len(order), 1)
    rows, numbers = np.divmod(distinct(rows * width + place[present]), width)
    one, other, _ = together(rows, numbers)
    ties, weights = np.unique(one * width + other, return_counts=True)
    one, other = np.divmod(ties, width)
    often = np.bincount(numbers, minlength=len(order))
    return laid_out(Graph([nodes[number] for number in order], often, one, other, weights))


def graph_of(meetings: Mapping[str, int], ties: Ties) -> Graph:
    """Return a graph of the meetings of each node and of each pair."""
    nodes = sorted({*meetings, *chain.from_iterable(ties)})
    numbers = {node: number for number, node in enumerate(nodes)}
    ends = sorted((*sorted((numbers[a], numbers[b])), weight) for (a, b), weight in ties.items())
    one, other, weights = np.array(ends, np.int64).reshape(-1, 3).T
    return Graph(nodes, np.array([meetings.get(node, 0) for node in nodes], np.int64), one, other, weights)


def laid_out(graph: Graph) -> Points:
    """Return a point for each node, those who met often near each other."""
    count = len(graph.nodes)
    if count <= 2:  # side by side, where each name has room
        return {node: (float(index), 0.0) for index, node in enumerate(graph.nodes)}
    ranked = np.lexsort((np.arange(count), -graph.meetings))
    core = np.sort(ranked[:CORE])
    points = np.full((count, 2), np.nan)
    points[core] = spread(forced(core, graph))
    beside(graph, points)
    return named(graph.nodes, points)


def completed(points: Points, nodes: Sequence[str], ties: Ties) -> Points:
    """Return the points of some nodes; whom the layout does not know stands beside those whom it met."""
    known = {node: points[node] for node in nodes if node in points}
    if len(known) == len(nodes):
        return known
    graph = graph_of(dict.fromkeys(nodes, 0), {pair: n for pair, n in ties.items() if {*pair} <= {*nodes}})
    found = np.array([known.get(node, (np.nan, np.nan)) for node in graph.nodes])
    beside(graph, found)
    return named(graph.nodes, found)


def named(nodes: Sequence[str], points: Array) -> Points:
    """Return points by node, with as many digits as a screen can show."""
    return dict(zip(nodes, map(tuple, np.round(points, DIGITS).tolist()), strict=True))


def starts(nodes: Sequence[str]) -> Array:
    """Return where nodes begin: anywhere in the disc, always the same for the same name."""
    angles = np.array([crc32(node.encode()) for node in nodes]) / 2**32
    distances = np.array([crc32(node[::-1].encode()) for node in nodes]) / 2**32
    found: Array = np.stack((np.cos(2 * np.pi * angles), np.sin(2 * np.pi * angles)), axis=1)
    found *= np.sqrt(distances)[:, None]
    return found


def forced(core: Ints, graph: Graph) -> Array:
    """Return an array (nodes, 2) of points: ties draw together, all push apart (Fruchterman and Reingold 1991)."""
    place = np.full(len(graph.nodes), -1)
    place[core] = np.arange(len(core))
    one, other = place[graph.one], place[graph.other]
    within = (one >= 0) & (other >= 0)
    one, other = one[within], other[within]
    pull = np.zeros((len(core), len(core)))
    pull[one, other] = pull[other, one] = graph.weights[within] ** 0.5
    begin = starts([graph.nodes[number] for number in core.tolist()])
    points = begin.copy()
    share = pull / np.maximum(pull.sum(axis=1, keepdims=True), 1e-9)
    for _ in range(ROUNDS):
        points = KEEP * begin + (1 - KEEP) * share @ points
    points -= points.mean(axis=0)
    points /= max(2 * float(points.std()), 1e-9)
    k = 1.3 / len(core) ** 0.5
    # Whoever has many ties is not torn by all of them at once.
    strength = pull / np.maximum(np.minimum.outer(pull.sum(axis=1), pull.sum(axis=1)), 1e-9) ** 0.5 / k
    for step in range(STEPS):
        dx, dy = (np.subtract.outer(axis, axis) for axis in points.T)
        squared = dx * dx + dy * dy + 1e-6
        push = k * k / squared - strength * np.sqrt(squared)
        # Each pushes as it is pushed: a column, which is summed quicker, is a row with the other sign.
        move = -np.stack([(dx * push).sum(axis=0), (dy * push).sum(axis=0)], axis=1) - GRAVITY * k * points
        length = np.sqrt((move**2).sum(axis=1, keepdims=True)) + 1e-12
        points = points + move / length * np.minimum(length, STRIDE * (1 - step / STEPS))
    return points


def spread(points: Array) -> Array:
    """Return points moved towards or away from the middle until the disc is evenly full, each in its direction."""
    centred = points - points.mean(axis=0)
    distance = np.sqrt((centred**2).sum(axis=1))
    rank = np.empty(len(points))
    rank[np.argsort(distance, kind="stable")] = np.arange(len(points)) + 0.5
    even: Array = centred / np.maximum(distance, 1e-9)[:, None] * np.sqrt(rank / len(points))[:, None]
    return even


def beside(graph: Graph, points: Array) -> None:
    """Give the nodes that have no point one among those whom they met; without any, at the edge of the disc."""
    left = np.isnan(points[:, 0])
    newly = left.copy()
    if not left.any():
        return
    away = np.zeros_like(points)
    away[left] = starts([graph.nodes[number] for number in np.flatnonzero(left).tolist()])
    node, near = np.concatenate((graph.one, graph.other)), np.concatenate((graph.other, graph.one))
    weights = np.concatenate((graph.weights, graph.weights))
    wanted = left[node]
    node, near, weights = node[wanted], near[wanted], weights[wanted]
    most = int(weights.max(initial=0)) + 1
    order = np.argsort((node * most + weights) * len(points) + near)  # a sum in another order is another sum
    node, near, weights = node[order], near[order], weights[order]
    while True:
        known = left[node] & ~left[near]
        placed, others, times = node[known], near[known], weights[known]
        if not len(placed):
            break
        ends = np.flatnonzero(np.diff(placed, append=-1))
        closest = others[ends]
        room = ROOM * (np.bincount(closest, minlength=len(points)) + 1) ** 0.5
        total = np.bincount(placed, times)
        placed = placed[ends]
        sums = [np.bincount(node[known], times * points[others, axis])[placed] for axis in (0, 1)]
        points[placed] = (
            np.stack(sums, axis=1) / total[placed][:, None] + room[closest][:, None] * away[placed]
        )
        left[placed] = False
    points[left] = away[left] / np.maximum(np.hypot(*away[left].T), 1e-9)[:, None]
    length = np.hypot(*points[newly].T)
    points[newly] /= np.maximum(length, 1.0)[:, None]
