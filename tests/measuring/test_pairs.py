"""Counting pairs."""

from itertools import combinations
from random import Random

from articles.measuring.pairs import (
    Labelled,
    Pairs,
    pairs_of,
    pairs_of_matched,
    wrongly_joined,
    wrongly_parted,
)
from articles.records.quality import Rates


def things(*labels: tuple[str, int | None]) -> list[Labelled]:
    return [Labelled(gold, found, f"{gold}{number}") for number, (gold, found) in enumerate(labels)]


def test_pairs_are_counted_and_not_labels() -> None:
    found = things(("a", 1), ("a", 1), ("a", 2), ("b", 2))
    assert pairs_of(found) == Pairs(gold=3, joined=2, right=1)
    assert pairs_of(found).rates == Rates(0.5, 0.3333, 0.4)


def test_what_was_missed_is_a_missed_pair_with_each_of_its_fellows() -> None:
    found = things(("a", 1), ("a", 1), ("a", None), ("a", None), ("b", None))
    assert pairs_of(found) == Pairs(gold=6, joined=1, right=1)
    assert pairs_of_matched(found) == Pairs(gold=1, joined=1, right=1)


def test_of_nothing_there_is_no_rate() -> None:
    assert pairs_of([]).rates == Rates(None, None, None)
    assert pairs_of(things(("a", 1), ("b", 2))).rates == Rates(None, None, None)


def test_the_counts_are_those_of_going_through_all_pairs() -> None:
    chance = Random(5)
    for _ in range(50):
        found = things(*((chance.choice("abc"), chance.choice((1, 2, 3, None))) for _ in range(12)))
        pairs = list(combinations(found, 2))
        joined = [(a, b) for a, b in pairs if a.found is not None and a.found == b.found]
        assert pairs_of(found) == Pairs(
            gold=sum(a.gold == b.gold for a, b in pairs),
            joined=len(joined),
            right=sum(a.gold == b.gold for a, b in joined),
        )


def test_the_costliest_mistake_comes_first_and_its_largest_part_too() -> None:
    found = things(("a", 1), ("b", 1), ("c", 2), ("d", 2), ("d", 2), ("d", 2), ("d", 3))
    joined = wrongly_joined(found)
    assert [mistake.pairs for mistake in joined] == [3, 1]
    assert [[one.gold for one in part] for part in joined[0].parts] == [["d", "d", "d"], ["c"]]
    [parted] = wrongly_parted(found)
    assert (parted.pairs, [len(part) for part in parted.parts]) == (3, [3, 1])


def test_what_is_right_or_missed_is_no_mistake() -> None:
    found = things(("a", 1), ("a", 1), ("a", None), ("b", 2))
    assert wrongly_joined(found) == wrongly_parted(found) == []
