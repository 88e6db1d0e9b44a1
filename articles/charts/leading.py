"""The actors or pairs that a view has room for: those whom the filter names, else those of most meetings."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from heapq import nsmallest
from itertools import combinations

from articles.charts.theme import Wording
from articles.records.ledger import ActorRef, MeetingRow

Ids = tuple[int, ...]  # the id of an actor, or the two of a pair


@dataclass(frozen=True, slots=True)
class Group:
    """An actor or a pair, with their meetings and what narrows a selection to these."""

    actors: tuple[ActorRef, ...]
    meetings: tuple[MeetingRow, ...]
    narrows: tuple[tuple[str, str], ...]

    def name(self, wording: Wording) -> str:
        """Return the name of the actor, or both names."""
        return wording.names([actor.name for actor in self.actors])


@dataclass(frozen=True, slots=True)
class Leading:
    """The groups that are shown, of how many, and why these: `named` are those whom the filter names."""

    groups: tuple[Group, ...]
    total: int
    pairs: bool
    named: bool

    def note(self, wording: Wording) -> str:
        """Return which are shown, empty where all are."""
        if self.total <= len(self.groups):
            return ""
        if self.pairs and self.named:
            sentence = wording.gettext(
                "%(shown)s of %(total)s pairs shown: those with the actors of the filter, by meetings."
            )
        elif self.pairs:
            sentence = wording.gettext("%(shown)s of %(total)s pairs shown: those of most meetings.")
        elif self.named:
            sentence = wording.gettext(
                "%(shown)s of the %(total)s actors that the filter names are shown: the first."
            )
        else:
            sentence = wording.gettext("%(shown)s of %(total)s actors shown: those of most meetings.")
        return sentence % {
            "shown": wording.number(len(self.groups)),
            "total": wording.number(self.total),
        }


def leading(meetings: Sequence[MeetingRow], *, pairs: bool, chosen: Sequence[int], room: int) -> Leading:
    """Return the actors or the pairs of a selection for which there is room.

    Two or more actors whom the filter names stand for themselves; of pairs, those with the most of them come first.
    """
    actors: dict[int, ActorRef] = {}
    times: Counter[int] = Counter()
    counts: Counter[Ids] = Counter()
    present: list[dict[int, ActorRef]] = []
    for meeting in meetings:
        refs = {actor.id: actor for actor in meeting.participants}
        present.append(refs)
        actors |= refs
        times.update(refs.keys())
        counts.update(combinations(sorted(refs), 2) if pairs else ((actor,) for actor in refs))
    known = [actor for actor in chosen if actor in actors]
    # Who took part in every meeting may be asked for again: a mark then keeps to the selection, whoever it names.
    always = [actor for actor in known if times[actor] == len(meetings)]
    named = len(known) > 1 or (pairs and len(known) == 1)
    alone = named and not pairs
    shown = [(actor,) for actor in known[:room]] if alone else first(counts, frozenset(known), actors, room)
    return Leading(
        groups=tuple(
            Group(
                actors=tuple(actors[actor] for actor in ids),
                meetings=tuple(
                    meeting
                    for meeting, refs in zip(meetings, present, strict=True)
                    if all(actor in refs for actor in ids)
                ),
                narrows=tuple(("with", str(actor)) for actor in dict.fromkeys((*always, *ids))),
            )
            for ids in shown
        ),
        total=len(known) if alone else len(counts),
        pairs=pairs,
        named=named,
    )


def first(
    counts: Counter[Ids], favoured: frozenset[int], actors: Mapping[int, ActorRef], room: int
) -> Sequence[Ids]:
    """Return those with the most favoured actors, of them those of most meetings, by name where these are equal."""
    weights = {ids: (-len(favoured.intersection(ids)), -meetings) for ids, meetings in counts.items()}
    # Names are compared only of those that may come into question: pairs go into the hundred thousands.
    least = max(nsmallest(room, weights.values()), default=(0, 0))
    likely = (ids for ids, weight in weights.items() if weight <= least)
    return nsmallest(room, likely, key=lambda ids: (weights[ids], [actors[actor].name for actor in ids], ids))
