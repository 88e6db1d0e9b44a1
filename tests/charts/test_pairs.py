"""Which two took part in the same meetings."""

from collections import defaultdict
from itertools import combinations
from random import Random

import numpy as np
import pytest

from articles.charts.pairs import Pairs


@pytest.mark.parametrize("largest", [1, 2, 7, 40])
def test_every_two_of_a_meeting_are_a_pair_with_their_meetings_in_order(largest: int) -> None:
    chance = Random(largest)
    there = [sorted(chance.sample(range(50), chance.randint(0, largest))) for _ in range(300)]
    when = np.array(chance.sample(range(300), 300))
    expected: dict[tuple[int, int], list[int]] = defaultdict(list)
    for row in np.argsort(when).tolist():
        for pair in combinations(there[row], 2):
            expected[pair].append(row)

    pairs = Pairs(
        np.array([row for row, present in enumerate(there) for _ in present], np.int64),
        np.array([party for present in there for party in present], np.int64),
        50,
        rows=300,
        when=when,
    )

    found = {
        (one, other): pairs.rows[begin:end].tolist()
        for one, other, begin, end in zip(
            pairs.one.tolist(), pairs.other.tolist(), pairs.starts[:-1], pairs.starts[1:], strict=True
        )
    }
    assert list(found) == sorted(expected)
    assert found == expected
    even = np.arange(300) % 2 == 0
    assert pairs.of(even).tolist() == [sum(row % 2 == 0 for row in rows) for rows in found.values()]
    worth = np.arange(300) % 7
    assert pairs.best(worth).tolist() == [
        min(rows, key=lambda row: (-worth[row], row)) for rows in found.values()
    ]
