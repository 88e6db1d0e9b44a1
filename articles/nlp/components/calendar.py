"""Spans of days: weeks, months, and the day or the year that is meant when it is not written."""

from calendar import monthrange
from datetime import date, timedelta

Span = tuple[date, date]


def day_in(year: int, month: int, day: int) -> date | None:
    """Return a date, None if there is no such day or the year is none that news speak of."""
    if not 1000 <= year <= 2999:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def month_span(year: int, month: int) -> Span:
    """Return the first and the last day of a month; `month` may lie outside 1 to 12."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def year_span(year: int) -> Span:
    """Return the first and the last day of a year."""
    return date(year, 1, 1), date(year, 12, 31)


def week_span(day: date, weeks: int = 0) -> Span:
    """Return Monday and Sunday of the week that lies so many weeks after the one of a day."""
    monday = day - timedelta(days=day.weekday()) + timedelta(weeks=weeks)
    return monday, monday + timedelta(days=6)


def weekend_span(day: date, direction: int) -> Span:
    """Return Saturday and Sunday: the last ones (-1), those of this week (0) or the next ones (1)."""
    monday, sunday = week_span(day)
    if direction < 0 and day < sunday:
        sunday = monday - timedelta(days=1)
    elif direction > 0 and day >= sunday - timedelta(days=1):
        sunday += timedelta(weeks=1)
    return sunday - timedelta(days=1), sunday


def nearest_weekday(day: date, weekday: int, direction: int, *, strictly: bool = False) -> date:
    """Return the nearest such weekday before (direction -1) or after (1) a day, or the day itself unless `strictly`.

    With direction 0 it is the nearer of the two.
    """
    if direction == 0:
        direction = 1 if (weekday - day.weekday()) % 7 < (day.weekday() - weekday) % 7 else -1
    step = -1 if direction < 0 else 1
    distance = (weekday - day.weekday()) * step % 7
    if strictly and distance == 0:
        distance = 7
    return day + timedelta(days=distance * step)


def guess_year(day: date, month: int, number: int) -> int:
    """Return the year that puts a day and month nearest to a given day."""
    candidates = [
        found for year in (day.year - 1, day.year, day.year + 1) if (found := day_in(year, month, number))
    ]
    return min(candidates, key=lambda found: abs((found - day).days), default=day).year


def part_of(span: Span, part: int) -> Span:
    """Return the first (0), the middle (1) or the last (2) third of a span."""
    length = (span[1] - span[0]).days + 1
    third = max(1, length // 3)
    if part == 0:
        return span[0], span[0] + timedelta(days=third - 1)
    if part == 2:
        return span[1] - timedelta(days=third - 1), span[1]
    return span[0] + timedelta(days=third), span[1] - timedelta(days=third)
