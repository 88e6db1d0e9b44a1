"""Dates of any precision as spans of days."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from articles.records.reading import FoundDate

DATE = re.compile(r"\d{4}(?:-\d\d){0,2}")


@dataclass(frozen=True, slots=True)
class Span:
    """The days of a date, both ends included."""

    first: date
    last: date

    def holds(self, day: date, slack: timedelta = timedelta()) -> bool:
        """Tell if a day lies in the span, give or take some days."""
        return self.first - slack <= day <= self.last + slack


def span_of(first: str, last: str | None = None) -> Span:
    """Return the days of "YYYY", "YYYY-MM" or "YYYY-MM-DD", or from one such to another.

    Raise ValueError where one is none of these.
    """
    start, end = _numbers(first), _numbers(last or first)
    opening = date(*[*start, 1, 1][:3])
    if len(end) == 3:
        return Span(opening, date(*end))
    year, month = [*end, 12][:2]
    following = date(year + month // 12, month % 12 + 1, 1)
    return Span(opening, following - timedelta(days=1))


def start_of(found: FoundDate | None) -> date | None:
    """Return the first day of a date that was read; of a month or a year, its first."""
    if found is None or found.precision not in ("month", "year"):
        return found.first if found else None
    return found.first.replace(day=1, month=1 if found.precision == "year" else found.first.month)


def _numbers(text: str) -> list[int]:
    if not DATE.fullmatch(text):
        raise ValueError(f"{text!r} is no date like 2023, 2023-09 or 2023-09-13")
    return [int(part) for part in text.split("-")]
