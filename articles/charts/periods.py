"""Months and years, as bins of time."""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """The days of a bin, both ends included."""

    first: date
    last: date

    @property
    def middle(self) -> date:
        """Return the day in the middle."""
        return self.first + timedelta(days=(self.last - self.first).days // 2)


def month_of(day: date) -> Period:
    """Return the month of a day."""
    return Period(day.replace(day=1), day.replace(day=monthrange(day.year, day.month)[1]))


def year_of(day: date) -> Period:
    """Return the year of a day."""
    return Period(date(day.year, 1, 1), date(day.year, 12, 31))


def months(first: date, last: date) -> Iterator[Period]:
    """Yield each month from one day to another."""
    month = month_of(first)
    while month.first <= last:
        yield month
        if month.last == date.max:
            return
        month = month_of(month.last + timedelta(days=1))


def years(first: date, last: date) -> Iterator[Period]:
    """Yield each year from one day to another."""
    for year in range(first.year, last.year + 1):
        yield year_of(date(year, 1, 1))
