"""Who met whom in a selection of meetings, and which of them a network can show."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from articles.charts.levels import Party
from articles.records.ledger import MeetingRow
from articles.records.showing import Showing

ACTORS = 150  # drawn at most: more is a hairball
PAIRS = 600  # drawn at most

Pair = tuple[str, str]


@dataclass(slots=True)
class Web:
    """The parties and pairs of a selection with their meetings, the earliest first.

    `near` holds (meetings, other party) for each party.
    """

    parties: dict[str, Party] = field(default_factory=dict)
    meetings: dict[str, list[MeetingRow]] = field(default_factory=lambda: defaultdict(list))
    ties: dict[Pair, list[MeetingRow]] = field(default_factory=lambda: defaultdict(list))
    near: dict[str, list[tuple[int, str]]] = field(default_factory=lambda: defaultdict(list))

    def closest(self, mark: str) -> tuple[int, str] | None:
        """Return (meetings, other party) of the one whom a party met most often, by name where two are equal."""
        return min(
            self.near.get(mark, ()),
            key=lambda other: (-other[0], self.parties[other[1]].name, other[1]),
            default=None,
        )

    def ranked(self, marks: Iterable[str], steps: Mapping[str, int]) -> list[str]:
        """Return parties in order: the fewest steps from the centre, then the most meetings, then by name."""
        return sorted(
            marks,
            key=lambda mark: (
                steps.get(mark, 0),
                -len(self.meetings[mark]),
                self.parties[mark].name,
                mark,
            ),
        )


@dataclass(frozen=True, slots=True)
class Part:
    """What is left of a web: its parties in order, of which the first are `shown`, and pairs that are `drawn`.

    `pairs` are those between the parties that are left, drawn or not; `among` counts those between parties shown.
    """

    centre: str
    parties: Sequence[str]
    shown: Sequence[str]
    pairs: Sequence[Pair]
    among: int
    drawn: Sequence[Pair]


def woven(meetings: Sequence[MeetingRow], count: Callable[[MeetingRow], tuple[Party, ...]]) -> Web:
    """Return who met whom how often. A summit ties all who took part, each pair once."""
    web = Web()
    parties, held, ties = web.parties, web.meetings, web.ties
    # Ordered, so that a party is called what it was called last.
    for meeting in sorted(
        meetings, key=lambda meeting: (meeting.first is not None, meeting.first, meeting.id)
    ):
        present = {party.mark: party for party in count(meeting)}
        parties.update(present)
        marks = sorted(present)
        for mark in marks:
            held[mark].append(meeting)
        for pair in combinations(marks, 2):
            ties[pair].append(meeting)
    for (a, b), together in web.ties.items():
        web.near[a].append((len(together), b))
        web.near[b].append((len(together), a))
    return web


def part(web: Web, showing: Showing, *, actors: int = ACTORS, pairs: int = PAIRS) -> Part:
    """Return what the controls leave of a web: pairs of enough meetings, and parties near the centre if there is one.

    Whoever has no such pair is left out where more than one meeting is asked for.
    """
    steps: dict[str, int] = {}
    if showing.centre_mark:
        steps = reached(web, showing)
        members = set(steps)
    elif showing.least > 1:
        members = {mark for mark, near in web.near.items() if max(near)[0] >= showing.least}
    else:
        members = set(web.parties)
    ranked = web.ranked(members, steps)
    shown = ranked[:actors]
    kept = [
        pair
        for pair, together in web.ties.items()
        if len(together) >= showing.least and members.issuperset(pair)
    ]
    drawable = set(shown)
    among = [pair for pair in kept if drawable.issuperset(pair)]
    return Part(showing.centre_mark, ranked, shown, kept, len(among), strongest(web, among, pairs))


def reached(web: Web, showing: Showing) -> dict[str, int]:
    """Return how many steps everyone within reach is from the centre; nobody where it takes no part."""
    if showing.centre_mark not in web.parties:
        return {}
    steps = {showing.centre_mark: 0}
    edge = [showing.centre_mark]
    for step in range(1, showing.depth + 1):
        found = {
            other
            for mark in edge
            for together, other in web.near.get(mark, ())
            if together >= showing.least and other not in steps
        }
        steps |= dict.fromkeys(found, step)
        edge = sorted(found)
    return steps


def strongest(web: Web, pairs: Sequence[Pair], limit: int) -> list[Pair]:
    """Return the pairs to draw of some: each party's closest, then those of most meetings."""
    if len(pairs) <= limit:
        return sorted(pairs)
    among = sorted(pairs, key=lambda pair: (-len(web.ties[pair]), pair))
    seen: set[str] = set()
    closest = []
    for pair in among:  # the strongest first: whoever is new in a pair has no closer one
        if not seen.issuperset(pair):
            closest.append(pair)
            seen.update(pair)
    chosen = dict.fromkeys([*closest, *among])
    return sorted(list(chosen)[:limit])
