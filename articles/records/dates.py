"""Dates as text."""

from datetime import date


def short_form(first: date, precision: str) -> str:
    """Return a date in ISO 8601, as precise as it is known: "2024", "2024-03" or "2024-03-05"."""
    if precision == "year":
        return f"{first.year:04d}"
    if precision == "month":
        return f"{first.year:04d}-{first.month:02d}"
    return first.isoformat()
