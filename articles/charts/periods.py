"""Months, quarters and years as bins of time, and the axis that they stand on."""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

LEAST = 28  # days on an axis, so that its ticks are never less than a day apart
FORMATS = (  # of ticks a day or weeks, months, years apart; a second line is written where it changes
    {"dtickrange": [None, 2_592_000_000], "value": "%-d %b\n%Y"},
    {"dtickrange": ["M1", "M6"], "value": "%b\n%Y"},
    {"dtickrange": ["M12", None], "value": "%Y"},
)


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


def quarter_of(day: date) -> Period:
    """Return the three months of a day."""
    month = day.month - (day.month - 1) % 3
    return Period(date(day.year, month, 1), month_of(date(day.year, month + 2, 1)).last)


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


def time_axis(first: date, last: date) -> dict[str, object]:
    """Return an axis of days that holds two days with room around them, its ticks days, months or years."""
    around = roomy(first, last)
    return {
        "type": "date",
        "range": [around.first.isoformat(), around.last.isoformat()],
        "tickformatstops": FORMATS,
        "showgrid": True,
        "ticklabelmode": "instant",
    }


def roomy(first: date, last: date) -> Period:
    """Return the days that an axis of days spans."""
    span = (last - first).days
    room = max(span // 16, (LEAST - span) // 2, 3)
    return Period(moved(first, -room), moved(last, room))


def moved(day: date, days: int) -> date:
    """Return a day some days later, or the last or first that there is."""
    return date.fromordinal(min(max(day.toordinal() + days, 1), date.max.toordinal()))


def ending(last: date, months: int) -> Period:
    """Return the period of so many months up to a day: a year to 31 December begins on 1 January."""
    return Period(months_before(moved(last, 1), months), last)


def spell_before(period: Period, months: int) -> Period:
    """Return the months before a period that `ending` gave."""
    return Period(months_before(moved(period.last, 1), 2 * months), moved(period.first, -1))


def months_before(day: date, months: int) -> date:
    """Return the day so many months earlier: the last of a month that is shorter, the first that there is at all."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    if year < 1:
        return date.min
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
