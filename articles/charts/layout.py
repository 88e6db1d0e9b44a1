"""Where the actors of a network stand: decided once for a whole ledger, so that no filter moves anybody.

A place follows from the names of the nodes and from who meets whom how often, and from nothing else: no
chance, no order. It begins from a hash of the name and moves in short steps, so that a ledger that has grown
a little looks almost the same. All nodes lie in a disc of radius 1.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import chain, combinations
from math import cos, pi, sin
from zlib import crc32

import numpy as np
import numpy.typing as npt

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


def ledger_layout(gatherings: Iterable[Collection[str]]) -> Points:
    """Return a point for each node of a ledger, from who took part in each of its meetings."""
    meetings = [sorted(present) for present in gatherings]
    pairs = (combinations(nodes, 2) for nodes in meetings)
    return laid_out(Counter(chain.from_iterable(meetings)), Counter(chain.from_iterable(pairs)))


def laid_out(meetings: Mapping[str, int], ties: Ties) -> Points:
    """Return a point for each node, those who met often near each other.

    `meetings` counts those of each node, `ties` those of each pair.
    """
    ranked = sorted(meetings, key=lambda node: (-meetings[node], node))
    if len(ranked) <= 2:  # side by side, where each name has room
        return {node: (float(index), 0.0) for index, node in enumerate(sorted(ranked))}
    core = sorted(ranked[:CORE])
    found = dict(zip(core, spread(forced(core, ties)), strict=True))
    found |= beside(ranked[CORE:], ties, found)
    return rounded(found)


def completed(points: Points, nodes: Sequence[str], ties: Ties) -> Points:
    """Return the points of some nodes; whom the layout does not know stands beside those whom it met."""
    known = {node: points[node] for node in nodes if node in points}
    return {**known, **rounded(beside([node for node in nodes if node not in known], ties, known))}


def rounded(points: Points) -> Points:
    """Return points with as many digits as a screen can show."""
    return {node: (round(x, DIGITS), round(y, DIGITS)) for node, (x, y) in points.items()}


def start(node: str) -> Point:
    """Return where a node begins: anywhere in the disc, always the same for the same name."""
    angle, distance = crc32(node.encode()) / 2**32, crc32(node[::-1].encode()) / 2**32
    return distance**0.5 * cos(2 * pi * angle), distance**0.5 * sin(2 * pi * angle)


def forced(nodes: Sequence[str], ties: Ties) -> Array:
    """Return an array (nodes, 2) of points: ties draw together, all push apart (Fruchterman and Reingold 1991)."""
    index = {node: number for number, node in enumerate(nodes)}
    pull = np.zeros((len(nodes), len(nodes)))
    for (a, b), weight in ties.items():
        if a in index and b in index:
            pull[index[a], index[b]] = pull[index[b], index[a]] = weight**0.5
    begin = np.array([start(node) for node in nodes])
    points = begin.copy()
    share = pull / np.maximum(pull.sum(axis=1, keepdims=True), 1e-9)
    for _ in range(ROUNDS):
        points = KEEP * begin + (1 - KEEP) * share @ points
    points -= points.mean(axis=0)
    points /= max(2 * float(points.std()), 1e-9)
    k = 1.3 / len(nodes) ** 0.5
    # Whoever has many ties is not torn by all of them at once.
    strength = pull / np.maximum(np.minimum.outer(pull.sum(axis=1), pull.sum(axis=1)), 1e-9) ** 0.5
    for step in range(STEPS):
        apart = points[:, None, :] - points[None, :, :]
        squared = (apart**2).sum(axis=2) + 1e-6
        push = k * k / squared - strength * np.sqrt(squared) / k
        np.fill_diagonal(push, 0.0)
        move = (apart * push[:, :, None]).sum(axis=1) - GRAVITY * k * points
        length = np.sqrt((move**2).sum(axis=1, keepdims=True)) + 1e-12
        points = points + move / length * np.minimum(length, STRIDE * (1 - step / STEPS))
    return points


def spread(points: Array) -> list[Point]:
    """Return points moved towards or away from the middle until the disc is evenly full, each in its direction."""
    centred = points - points.mean(axis=0)
    distance = np.sqrt((centred**2).sum(axis=1))
    rank = np.empty(len(points))
    rank[np.argsort(distance, kind="stable")] = np.arange(len(points)) + 0.5
    even = centred / np.maximum(distance, 1e-9)[:, None] * np.sqrt(rank / len(points))[:, None]
    return [(float(x), float(y)) for x, y in even]


def beside(nodes: Sequence[str], ties: Ties, placed: Points) -> dict[str, Point]:
    """Return points for nodes among those whom they met and who have one; without any, at the edge of the disc."""
    wanted = set(nodes)
    near: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for (a, b), weight in ties.items():
        if a in wanted:
            near[a].append((weight, b))
        if b in wanted:
            near[b].append((weight, a))
    for others in near.values():
        others.sort()  # a sum in another order is another sum
    found: dict[str, Point] = {}
    left: Collection[str] = nodes
    while left:
        known = {**placed, **found}
        met = {node: [(weight, other) for weight, other in near[node] if other in known] for node in left}
        crowds: dict[str, list[str]] = defaultdict(list)
        for node, others in met.items():
            if others:
                crowds[max(others)[1]].append(node)
        for crowd in crowds.values():
            room = ROOM * (len(crowd) + 1) ** 0.5
            for node in crowd:
                total, x, y = 0, 0.0, 0.0
                for weight, other in met[node]:
                    its = known[other]
                    total, x, y = total + weight, x + weight * its[0], y + weight * its[1]
                away = start(node)
                found[node] = (x / total + room * away[0], y / total + room * away[1])
        if not crowds:
            break
        left = [node for node in left if node not in found]
    for node in left:
        x, y = start(node)
        length = max((x * x + y * y) ** 0.5, 1e-9)
        found[node] = (x / length, y / length)
    return {node: inside(point) for node, point in found.items()}


def inside(point: Point) -> Point:
    """Return a point, moved onto the edge of the disc where it lies outside."""
    length = (point[0] ** 2 + point[1] ** 2) ** 0.5
    return point if length <= 1 else (point[0] / length, point[1] / length)
