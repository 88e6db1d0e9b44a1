"""Numbers that are told apart and found again, few and many, near each other and far apart."""

from datetime import date

import numpy as np
import pytest

from articles.records.columns import (
    ROOM,
    Coded,
    RowColumns,
    distinct,
    indexed,
    months_of,
    numbered,
    places_of,
)

FAR = 40 * ROOM


@pytest.mark.parametrize("values", [[], [0], [5, 3, 5, 0], [FAR, 7, FAR, FAR - 1, 7], list(range(99, 0, -1))])
def test_different_values_stand_in_order_and_each_is_found_among_them(values: list[int]) -> None:
    found, places = indexed(numbered(values))

    assert found.tolist() == sorted(set(values)) == distinct(numbered(values)).tolist()
    assert [found[place] for place in places] == values


@pytest.mark.parametrize("among", [[], [4], [9, 2, 4], [FAR, 2, 9, FAR + 5]])
def test_a_value_that_is_not_there_has_no_place(among: list[int]) -> None:
    values = [4, 2, 1, FAR, FAR + 1, 9]

    assert places_of(numbered(values), numbered(among)).tolist() == [
        among.index(value) if value in among else -1 for value in values
    ]


@pytest.mark.parametrize(
    "known", [date.min, date(1582, 10, 10), date(1969, 12, 31), date(2024, 2, 29), date.max]
)
def test_days_lie_in_their_months(known: date) -> None:
    [month] = months_of(np.array([known.toordinal()])).tolist()

    assert (month // 12 + 1, month % 12 + 1) == (known.year, known.month)


def test_a_column_tells_which_rows_have_a_value() -> None:
    column = Coded.of(["held", "planned", "held"])

    assert column.are({"held", "denied"}).tolist() == [True, False, True]
    assert Coded[str].of([]).are({"held"}).tolist() == []


def test_no_meetings_have_columns_too() -> None:
    nothing = RowColumns([])

    assert (len(nothing), len(nothing.present.rows), nothing.rows([])) == (0, 0, [])
