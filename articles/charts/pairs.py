"""Which two took part in the same meetings, and in which: of all meetings at once, in arrays."""

from functools import cached_property

import numpy as np

from articles.records.columns import Ints, Mask


class Pairs:
    """Each two that took part in a meeting together, in the order of their numbers, `one` before `other`.

    Given is who took part, in the order of the rows and then of the numbers, and how many numbers and rows there are.
    The meetings of pair n are `rows[starts[n]:starts[n + 1]]`, in the order of `when`, else in that of their rows.
    """

    def __init__(
        self, present: Ints, parties: Ints, total: int, *, rows: int, when: Ints | None = None
    ) -> None:
        one, other, row = together(present, parties)
        width, places = max(total, 1), max(rows, 1)
        key = np.sort((one * width + other) * places + (row if when is None else when[row]))
        pair, place = np.divmod(key, places)
        begins = np.flatnonzero(np.diff(pair, prepend=-1))
        self.one, self.other = np.divmod(pair[begins], width)
        self.starts = np.append(begins, len(pair))
        self.rows = place if when is None else np.argsort(when)[place]

    def __len__(self) -> int:
        return len(self.one)

    @cached_property
    def meetings(self) -> Ints:
        """Return how many meetings each pair has."""
        return np.diff(self.starts)

    def of(self, kept: Mask) -> Ints:
        """Return how many of each pair's meetings are some of all."""
        return np.add.reduceat(kept[self.rows], self.starts[:-1], dtype=np.int64) if len(self) else self.one

    def best(self, worth: Ints) -> Ints:
        """Return of each pair the meeting that is worth most, the first of those that are worth the same."""
        if not len(self):
            return self.one
        places = len(worth)
        most = np.maximum.reduceat(worth[self.rows] * places + places - 1 - self.rows, self.starts[:-1])
        found: Ints = places - 1 - most % places
        return found


def together(rows: Ints, parties: Ints) -> tuple[Ints, Ints, Ints]:
    """Return each two that stand in the same row, and the row: the rows in order, and the parties of each."""
    ones, others, where = [parties[:0]], [parties[:0]], [rows[:0]]
    at = np.arange(len(rows))
    step = 1
    while True:
        at = at[at + step < len(rows)]
        at = at[rows[at] == rows[at + step]]
        if not len(at):
            return np.concatenate(ones), np.concatenate(others), np.concatenate(where)
        ones.append(parties[at])
        others.append(parties[at + step])
        where.append(rows[at])
        step += 1
