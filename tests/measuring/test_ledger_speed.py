"""Times of writing, as tables."""

from articles.measuring.ledger_speed import Timed, lookup_table, writing_table


def test_half_and_95_of_100_are_not_slower() -> None:
    one = Timed("SQLite", 1000, "the busiest", tuple(number / 1000 for number in range(101)))
    assert (one.median, one.p95) == (0.05, 0.095)


def test_ratios_are_to_the_smallest_ledger_of_the_same_kind() -> None:
    measured = [
        Timed("SQLite", 1000, "others", (0.01, 0.01)),
        Timed("SQLite", 1000, "the busiest", (0.1, 0.1)),
        Timed("SQLite", 50_000, "others", (0.02, 0.03)),
        Timed("PostgreSQL", 50_000, "others", (0.05, 0.05)),
    ]
    rows = [line.strip("| ").split(" | ") for line in writing_table(measured).splitlines()[2:]]
    assert rows[2] == ["SQLite", "50,000", "others", "2", "25.0", "29.5", "2.50", "2.95"]
    assert [row[-2:] for row in rows] == [["1.00"] * 2, ["1.00"] * 2, ["2.50", "2.95"], ["1.00"] * 2]


def test_a_look_up_is_told_in_milliseconds() -> None:
    table = lookup_table([Timed("SQLite", 100_000, "names", (0.001, 0.002))])
    assert table.splitlines()[2] == "| SQLite | 100,000 | 2 | 1.50 | 1.95 |"
