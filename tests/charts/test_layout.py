"""Where the nodes of a network stand."""

from collections.abc import Sequence
from itertools import combinations
from math import dist
from random import Random
from statistics import mean, median, quantiles

import pytest

from articles.charts.layout import CORE, completed
from tests.charts.made import ledger_points


def blocs(meetings: int, *, people: int = 80, blocs: int = 4, seed: int = 9) -> list[set[str]]:
    """Return who took part in made-up meetings: mostly people of one bloc, some far more often than others."""
    chance = Random(seed)
    found = []
    for _ in range(meetings):
        bloc, present = chance.randrange(blocs), set[str]()
        while len(present) < (6 if chance.random() < 0.05 else 2):
            own = bloc if chance.random() < 0.85 else chance.randrange(blocs)
            present.add(f"actor-{own * 1000 + int(people / blocs * chance.random() ** 2)}")
        found.append(present)
    return found


def test_the_order_of_meetings_and_participants_does_not_matter() -> None:
    meetings: Sequence[set[str]] = blocs(120)

    assert ledger_points(meetings) == ledger_points([set(present) for present in meetings[::-1]])


@pytest.mark.parametrize("size", [60, 300, 3000])
def test_a_ledger_that_has_grown_a_little_looks_almost_the_same(size: int) -> None:
    before, after = (
        ledger_points(blocs(size, people=min(size, 400))),
        ledger_points(blocs(size + size // 50, people=min(size, 400))),
    )

    moves = [dist(before[node], after[node]) for node in before]

    # The disc is 2 wide, and two points of it are 0.9 apart on the average.
    assert median(moves) < 0.15
    assert quantiles(moves, n=10)[-1] < 0.4


def test_those_who_meet_stand_nearer_to_each_other_than_the_others() -> None:
    meetings = blocs(300)

    points = ledger_points(meetings)

    together = [
        dist(points[a], points[b]) for present in meetings for a, b in combinations(sorted(present), 2)
    ]
    assert mean(together) < 0.65 * mean(dist(a, b) for a, b in combinations(points.values(), 2))


def test_everyone_stands_in_the_disc_also_beyond_those_whom_forces_place() -> None:
    envoys = [{f"actor-{n}", f"actor-{n % 7}"} for n in range(CORE + 200)]
    alone = [{"actor-9000"}]

    points = ledger_points([*envoys, *envoys[:60], *alone])

    assert len(points) == CORE + 201
    assert all(x * x + y * y < 1.001 for x, y in points.values())
    assert len(set(points.values())) > CORE + 190


def test_whoever_is_new_stands_beside_those_they_met_and_nobody_moves() -> None:
    points = ledger_points(blocs(120))
    [known, *_] = points

    after = completed(points, [known, "actor-99999"], {(known, "actor-99999"): 1})

    assert after[known] == points[known]
    assert dist(after["actor-99999"], points[known]) < 0.1
