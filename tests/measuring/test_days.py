"""Dates of any precision."""

from datetime import date, timedelta

import pytest

from articles.measuring.days import Span, span_of, start_of
from tests.measuring.made import DAY, on


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("2023", None, (date(2023, 1, 1), date(2023, 12, 31))),
        ("2024-02", None, (date(2024, 2, 1), date(2024, 2, 29))),
        ("2023-12", None, (date(2023, 12, 1), date(2023, 12, 31))),
        ("2023-09-13", "2023-09-14", (DAY, date(2023, 9, 14))),
        ("2023-09-13", "2023-10", (DAY, date(2023, 10, 31))),
    ],
)
def test_a_date_of_any_precision_is_a_span_of_days(
    first: str, last: str | None, expected: tuple[date, date]
) -> None:
    assert span_of(first, last) == Span(*expected)


@pytest.mark.parametrize("text", ["", "soon", "2023-9", "2023-13-01", "2023-02-30", "13-09-2023"])
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        span_of(text)


def test_a_span_holds_days_near_it_where_some_slack_is_given() -> None:
    span = Span(DAY, DAY)
    late = DAY + timedelta(days=3)
    assert not span.holds(late)
    assert span.holds(late, timedelta(days=3))


def test_what_was_read_starts_with_its_first_day() -> None:
    assert start_of(on()) == DAY
    assert start_of(on(precision="month")) == date(2023, 9, 1)
    assert start_of(on(precision="year")) == date(2023, 1, 1)
    assert start_of(None) is None
