"""The actors or pairs that a view has room for: those whom the filter names, else those of most meetings."""

from collections.abc import Sequence
from dataclasses import dataclass
from heapq import nsmallest

import numpy as np

from articles.charts.pairs import together
from articles.charts.theme import Wording
from articles.records.columns import Columns, Ints, distinct, indexed


@dataclass(frozen=True, slots=True, eq=False)
class Group:
    """An actor or a pair, with the rows of their meetings and what narrows a selection to these."""

    actors: tuple[str, ...]
    rows: Ints
    narrows: tuple[tuple[str, str], ...]

    def name(self, wording: Wording) -> str:
        """Return the name of the actor, or both names."""
        return wording.names(self.actors)


@dataclass(frozen=True, slots=True, eq=False)
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


def leading(meetings: Columns, order: Ints, *, pairs: bool, chosen: Sequence[int], room: int) -> Leading:
    """Return the actors or the pairs for which there is room, of some rows in some order, in which theirs stand then.

    Two or more actors whom the filter names stand for themselves; of pairs, those with the most of them come first.
    """
    place = np.full(len(meetings), -1, np.int64)
    place[order] = np.arange(len(order))
    at = place[meetings.present.rows]
    ids, numbers = indexed(meetings.present.actors[at >= 0])
    width = max(len(ids), 1)
    rows, numbers = np.divmod(distinct(at[at >= 0] * width + numbers), width)
    times = dict(zip(ids.tolist(), np.bincount(numbers, minlength=width).tolist(), strict=False))
    known = [actor for actor in chosen if actor in times]
    # Who took part in every meeting may be asked for again: a mark then keeps to the selection, whoever it names.
    always = [actor for actor in known if times[actor] == len(order)]
    named = len(known) > 1 or (pairs and len(known) == 1)
    alone = named and not pairs
    if pairs:
        one, other, where = together(rows, numbers)
        keys, members = indexed(one * width + other)
        groups = np.stack(np.divmod(keys, width), axis=1)
    else:
        groups, members, where = np.arange(len(ids))[:, None], numbers, rows
    if alone:
        shown = np.searchsorted(ids, known[:room]).tolist()
    else:
        counts = np.bincount(members, minlength=len(groups))
        favoured = np.isin(ids[groups], known).sum(axis=1)
        shown = first(groups, favoured, counts, [meetings.actors[actor][0] for actor in ids.tolist()], room)
    return Leading(
        groups=tuple(
            Group(
                actors=tuple(meetings.actors[actor][0] for actor in those),
                rows=order[np.sort(where[members == group])],
                narrows=tuple(("with", str(actor)) for actor in dict.fromkeys((*always, *those))),
            )
            for group, those in ((group, ids[groups[group]].tolist()) for group in shown)
        ),
        total=len(known) if alone else len(groups),
        pairs=pairs,
        named=named,
    )


def first(groups: Ints, favoured: Ints, counts: Ints, names: Sequence[str], room: int) -> list[int]:
    """Return those with the most favoured actors, of them those of most meetings, by name where these are equal."""
    order = np.lexsort((-counts, -favoured))
    if not len(order):
        return []
    # Names are compared only of those that may come into question: pairs go into the hundred thousands.
    least = order[:room][-1]
    likely = (favoured > favoured[least]) | ((favoured == favoured[least]) & (counts >= counts[least]))
    weights = {
        group: (
            -favoured[group],
            -counts[group],
            [names[one] for one in groups[group]],
            groups[group].tolist(),
        )
        for group in np.flatnonzero(likely).tolist()
    }
    return nsmallest(room, weights, key=weights.__getitem__)
