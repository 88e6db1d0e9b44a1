"""Rows that are made when somebody looks at them."""

from articles.charts.later import Later


class Counting:
    """Makes three rows, and counts how often."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self) -> list[str]:
        self.times += 1
        return ["a", "b", "c"]


def test_nothing_is_made_before_somebody_looks() -> None:
    make = Counting()

    rows = Later(make)

    assert make.times == 0
    assert rows[0] == "a"
    assert make.times == 1


def test_what_was_made_is_kept() -> None:
    make = Counting()
    rows = Later(make)

    assert (len(rows), list(rows), rows[1:], "c" in rows) == (3, ["a", "b", "c"], ("b", "c"), True)
    assert make.times == 1


def test_rows_are_what_they_hold() -> None:
    assert Later(Counting()) == Later(Counting()) == ("a", "b", "c")
    assert Later(Counting()) != ("a",)
    assert len({Later(Counting()), Later(Counting())}) == 1
