"""Spans of days: weeks, months, and the day or the year that is meant when it is not written."""

from calendar import monthrange
from datetime import date, timedelta

from articles.nlp.languages.base import Part

Span = tuple[date, date]
EARLIEST, LATEST = (
    1000,
    2999,
)  # years that news speak of; a thousand years away from them there is a calendar yet

_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
_WEEKS: dict[Part, int] = {"first week": 0, "second week": 1, "third week": 2}
_OF_YEAR: dict[Part, tuple[int, int]] = {
    "early": (1, 3), "middle": (5, 8), "late": (10, 12), "end": (11, 12), "first half": (1, 6), "second half": (7, 12),
    "first quarter": (1, 3), "second quarter": (4, 6), "third quarter": (7, 9), "fourth quarter": (10, 12),
}  # fmt: skip


def is_of_news(year: int) -> bool:
    """Tell if a year is one that news speak of."""
    return EARLIEST <= year <= LATEST


def day_in(year: int, month: int, day: int) -> date | None:
    """Return a date, None if there is no such day or the year is none that news speak of."""
    if not is_of_news(year):
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


def midweek_span(day: date, weeks: int = 0) -> Span:
    """Return Tuesday and Thursday of the week that lies so many weeks after the one of a day."""
    monday = week_span(day, weeks)[0]
    return monday + timedelta(days=1), monday + timedelta(days=3)


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


def quarter_span(day: date, quarters: int) -> Span:
    """Return the first and the last day of the quarter that lies so many quarters after the one of a day."""
    first = (day.month - 1) // 3 * 3 + 1 + 3 * quarters
    return month_span(day.year, first)[0], month_span(day.year, first + 2)[1]


def season_span(year: int, season: str) -> Span:
    """Return the first and the last day of a season of the northern half of the world; winter begins in December."""
    first = _SEASONS[season]
    return month_span(year, first)[0], month_span(year, first + 2)[1]


def part_of(span: Span, part: Part, today: date | None) -> Span:
    """Return a part of a week, month or year.

    "so far" ends and "rest" begins with `today`, where the span holds it. Of a year, "early" and "late" are its first
    and last quarter and "end" its last two months; else, "early", "middle" and "late" are thirds, rounded.
    """
    first, last = span
    length = (last - first).days + 1
    holds = today is not None and first <= today <= last
    if part == "so far":
        return (first, today) if today and holds else part_of(span, "early", today)
    if part == "rest":
        return (today, last) if today and holds else part_of(span, "late", today)
    if part in _WEEKS:
        start = first + timedelta(days=7 * _WEEKS[part])
        return start, start + timedelta(days=6)
    if part == "last week":
        return last - timedelta(days=6), last
    if length > 300:
        start_month, end_month = _OF_YEAR[part]
        return month_span(first.year, start_month)[0], month_span(first.year, end_month)[1]
    if length > 80 and part.endswith("half"):
        middle = month_span(first.year, first.month + 1)[0] + timedelta(days=14)
        return (first, middle) if part == "first half" else (middle + timedelta(days=1), last)
    if part.endswith("half"):
        half = first + timedelta(days=(length - 1) // 2)
        return (first, half) if part == "first half" else (half + timedelta(days=1), last)
    third = max(1, length // 3)
    if part == "early":
        return first, first + timedelta(days=third - 1)
    if part == "middle":
        return first + timedelta(days=third), last - timedelta(days=third)
    return last - timedelta(days=third if length == 7 else third - 1), last
