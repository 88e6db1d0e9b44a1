"""The network of some meetings as other programs take it: as the view shows it, but whole."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from articles.records.ledger import ActorRef, MeetingRow
from articles.records.network import Edge, Network, Node
from articles.records.showing import PLAIN, Showing

KINDS = {"persons": "person", "organisations": "organisation"}  # the kind of actor that a level keeps


@dataclass(slots=True)
class Tie:
    """What two have between them."""

    held: int = 0
    planned: int = 0
    other: int = 0
    first: date | None = None
    last: date | None = None

    @property
    def meetings(self) -> int:
        """Count every meeting, whatever became of it."""
        return self.held + self.planned + self.other

    def add(self, meeting: MeetingRow) -> None:
        """Count one more meeting."""
        self.held += meeting.status == "held"
        self.planned += meeting.status == "planned"
        self.other += meeting.status not in {"held", "planned"}
        self.first = min((day for day in (self.first, meeting.first) if day), default=None)
        self.last = max((day for day in (self.last, meeting.last) if day), default=None)


def network_of(
    meetings: Iterable[MeetingRow], country: Callable[[str], str], showing: Showing = PLAIN
) -> Network:
    """Return who met whom; `country` gives a country's name. Whoever met nobody else is a node without an edge.

    The controls of the view apply: its level, the least number of meetings of a pair, and how far from the centre.
    """
    nodes: dict[str, tuple[str, str, str]] = {}
    counted: Counter[str] = Counter()
    ties: dict[tuple[str, str], Tie] = defaultdict(Tie)
    for meeting in sorted(meetings, key=lambda meeting: meeting.id):
        there = present(meeting.participants, country, showing.level)
        nodes |= there
        counted.update(there.keys())
        for pair in combinations(sorted(there, key=in_order), 2):
            ties[pair].add(meeting)
    kept = {pair: tie for pair, tie in ties.items() if tie.meetings >= showing.least}
    near = set(nodes)
    if showing.least > 1:
        near = {node for pair in kept for node in pair}
    if showing.centre and str(showing.centre) in nodes:
        near = around(str(showing.centre), kept, showing.depth)
    ranked = sorted(near, key=lambda node: (-counted[node], nodes[node][0], in_order(node)))
    return Network(
        nodes=tuple(
            Node(node, name, kind, home or None, counted[node])
            for node, (name, kind, home) in ((node, nodes[node]) for node in ranked)
        ),
        edges=tuple(
            Edge(a, b, tie.meetings, tie.held, tie.planned, tie.other, tie.first, tie.last)
            for (a, b), tie in sorted(
                kept.items(), key=lambda item: (in_order(item[0][0]), in_order(item[0][1]))
            )
            if a in near and b in near
        ),
    )


def present(
    participants: Iterable[ActorRef], country: Callable[[str], str], level: str
) -> dict[str, tuple[str, str, str]]:
    """Return who counts as having taken part, each once: name, kind and country by the id of the node."""
    if level == "states":
        codes = dict.fromkeys(actor.country for actor in participants if actor.country)
        return {code: (country(code), "state", code) for code in codes}
    wanted = KINDS.get(level)
    return {
        str(actor.id): (actor.name, actor.kind, actor.country)
        for actor in participants
        if wanted is None or actor.kind == wanted
    }


def in_order(node: str) -> tuple[int, str]:
    """Return what puts ids of nodes in order: numbers by their value."""
    return (int(node), "") if node.isdigit() else (0, node)


def around(centre: str, ties: Mapping[tuple[str, str], Tie], depth: int) -> set[str]:
    """Return who is at most `depth` steps from the centre."""
    near: dict[str, set[str]] = defaultdict(set)
    for a, b in ties:
        near[a].add(b)
        near[b].add(a)
    found = edge = {centre}
    for _ in range(depth):
        edge = {other for node in edge for other in near[node]} - found
        found = found | edge
    return found
