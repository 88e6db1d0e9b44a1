"""Reckon with days up to the first and the last that there are."""

from datetime import date, timedelta


def away(day: date, by: timedelta) -> date:
    """Return the day so long after another, or the last or first day that there is."""
    try:
        return day + by
    except OverflowError:
        return date.max if by > timedelta(0) else date.min
