"""Stretches of time with a name: those that move with the day ("last 30 days", "coming"), and years."""

from datetime import date, timedelta

LAST_DAYS = {"7d": 7, "30d": 30, "90d": 90}
PERIODS = (*LAST_DAYS, "this-year", "last-year", "coming")
YEARS = range(1000, 10_000)  # of four figures, as they are written


def period(name: str, today: date) -> tuple[date | None, date | None]:
    """Return the first and the last day of a period, None where it is open; of no period both are."""
    if days := LAST_DAYS.get(name):
        return today - timedelta(days=days - 1), today
    if year := {"this-year": today.year, "last-year": today.year - 1}.get(name) or year_named(name):
        return date(year, 1, 1), date(year, 12, 31)
    return (today, None) if name == "coming" else (None, None)


def year_named(name: str) -> int | None:
    """Return the year that a name writes, None where it writes none."""
    return int(name) if name.isascii() and name.isdigit() and len(name) == 4 and int(name) in YEARS else None
