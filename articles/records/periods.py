"""Stretches of time that move with the day: "last 30 days", "coming"."""

from datetime import date, timedelta

LAST_DAYS = {"7d": 7, "30d": 30, "90d": 90}
PERIODS = (*LAST_DAYS, "this-year", "last-year", "coming")


def period(name: str, today: date) -> tuple[date | None, date | None]:
    """Return the first and the last day of a period, None where it is open; of no period both are."""
    if days := LAST_DAYS.get(name):
        return today - timedelta(days=days - 1), today
    if name in {"this-year", "last-year"}:
        year = today.year - (name == "last-year")
        return date(year, 1, 1), date(year, 12, 31)
    return (today, None) if name == "coming" else (None, None)
