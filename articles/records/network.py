"""The network of a selection of meetings, for other programs: who is in it, and who met whom how often."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Node:
    """An actor, or a state with all who took part for it, and in how many meetings it took part."""

    id: str
    name: str
    kind: str
    country: str | None
    meetings: int


@dataclass(frozen=True, slots=True)
class Edge:
    """A pair and its meetings: `weight` counts all, `first` and `last` are the days that they span."""

    source: str
    target: str
    weight: int
    held: int
    planned: int
    other: int
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class Network:
    """The nodes of most meetings first; of each pair that met there is one edge."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
