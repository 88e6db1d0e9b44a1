"""An order in which those who meet the same others stand side by side, so that groups show in a matrix."""

from collections.abc import Sequence
from itertools import product

import numpy as np

DIGITS = 9  # of a likeness that count: what lies below differs between machines


def ordered(weights: Sequence[Sequence[int]]) -> list[int]:
    """Return the rows of a symmetric table of counts in an order in which like rows are neighbours.

    Rows are joined into groups by average linkage of their cosine, and the two sides of each group are turned so
    that those who touch are most alike (Gruvaeus and Wainer 1972, "Two additions to hierarchical cluster
    analysis"). Of what is equally good the first is taken, so that the same table gives the same order.
    """
    size = len(weights)
    if size < 3:
        return list(range(size))
    alike = likeness(weights)
    between = alike.copy()
    np.fill_diagonal(between, -1.0)
    groups = {index: [index] for index in range(size)}
    while len(groups) > 1:
        a, b = sorted(int(index) for index in np.unravel_index(np.argmax(between), between.shape))
        whole = len(groups[a]) + len(groups[b])
        joined = (len(groups[a]) * between[a] + len(groups[b]) * between[b]) / whole
        gone = [index for index in range(size) if index not in groups or index in (a, b)]
        groups[a] = turned(groups[a], groups.pop(b), alike)
        joined[gone] = -1.0
        between[a, :] = between[:, a] = joined
        between[b, :] = between[:, b] = -1.0
    [order] = groups.values()
    return order if order.index(0) < size / 2 else order[::-1]


def likeness(weights: Sequence[Sequence[int]]) -> np.ndarray:
    """Return how alike rows are, from 0 to 1; the many meetings of one pair count less than each of the first."""
    rows = np.log2(1 + np.asarray(weights, dtype=float))
    np.fill_diagonal(rows, rows.max(axis=1))  # so that two who only met each other are alike
    rows /= np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-12)
    alike: np.ndarray = np.round(rows @ rows.T, DIGITS)
    return alike


def turned(left: list[int], right: list[int], alike: np.ndarray) -> list[int]:
    """Return two groups as one, each the way round that brings the most alike together."""
    ways = product((left, left[::-1]), (right, right[::-1]))
    one, other = max(ways, key=lambda way: alike[way[0][-1], way[1][0]])
    return [*one, *other]
