"""The order of the rows of a matrix."""

from itertools import combinations, pairwise
from random import Random

import pytest

from articles.charts.ordering import ordered


def table(size: int, counts: dict[tuple[int, int], int]) -> list[list[int]]:
    rows = [[0] * size for _ in range(size)]
    for (a, b), number in counts.items():
        rows[a][b] = rows[b][a] = number
    return rows


def test_groups_that_meet_among_themselves_stand_together() -> None:
    chance = Random(5)
    members = [[0, 3, 6, 9, 12], [1, 4, 7, 10, 13], [2, 5, 8, 11, 14]]
    counts = {
        pair: chance.randint(1, 9)
        for group in members
        for pair in combinations(group, 2)
        if chance.random() < 0.8
    }
    counts |= {(0, 1): 1, (4, 5): 1}  # now and then somebody meets a stranger

    order = ordered(table(15, counts))

    assert [group % 3 for group in order].count(0) == 5
    changes = sum(one % 3 != other % 3 for one, other in pairwise(order))
    assert changes == 2


def test_two_who_meet_the_same_others_stand_with_them_though_they_never_met() -> None:
    counts = {(0, 2): 3, (1, 2): 3, (0, 5): 2, (1, 5): 2, (3, 4): 1, (4, 6): 2, (3, 6): 2}

    order = ordered(table(7, counts))

    assert {0, 1, 2, 5} in (set(order[:4]), set(order[3:]))


def test_the_same_table_gives_the_same_order() -> None:
    chance = Random(8)
    rows = table(40, {pair: chance.randint(0, 3) for pair in combinations(range(40), 2)})

    assert ordered(rows) == ordered(rows)
    assert sorted(ordered(rows)) == list(range(40))


@pytest.mark.parametrize("size", [0, 1, 2, 3, 4])
def test_it_takes_tables_without_meetings(size: int) -> None:
    assert sorted(ordered(table(size, {}))) == list(range(size))
