"""Read a day that is written out in Indonesian or English."""

import re
from datetime import date
from functools import cache

from babel import Locale

# What newsrooms write beside CLDR's names and abbreviations.
ALSO = {"sept": 9, "agt": 8, "agustus": 8, "nopember": 11, "pebruari": 2, "des": 12, "okt": 10, "mei": 5}
EARLIEST, LATEST = 1900, 2100


@cache
def months() -> dict[str, int]:
    """Return the number of each month's names and abbreviations, in lower case. Source: Unicode CLDR."""
    names = dict(ALSO)
    for code in ("en", "id"):
        widths = Locale(code).months["format"]
        for width in ("wide", "abbreviated"):
            names |= {name.lower().rstrip("."): number for number, name in widths[width].items()}
    return names


@cache
def weekdays() -> dict[str, int]:
    """Return the number of each weekday's names (Monday is 0), in lower case. Source: Unicode CLDR."""
    names = {"jum'at": 4, "jumat": 4, "ahad": 6}
    for code in ("en", "id"):
        names |= {name.lower(): number for number, name in Locale(code).days["format"]["wide"].items()}
    return names


@cache
def written() -> re.Pattern[str]:
    """Return the pattern of a full date: "14 September 2023", "September 14, 2023", "2023-09-14"."""
    month = "|".join(sorted(map(re.escape, months()), key=len, reverse=True))
    return re.compile(
        rf"\b(?:(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<m1>{month})\.?,?\s+(?P<y1>\d{{4}})"
        rf"|(?P<m2>{month})\.?\s+(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y2>\d{{4}})"
        r"|(?P<y3>\d{4})-(?P<m3>\d{2})-(?P<d3>\d{2}))(?!\d)",
        re.IGNORECASE,
    )


def written_date(text: str) -> date | None:
    """Return the first full date in a text, or None."""
    found = written().search(text)
    return matched_date(found) if found else None


def matched_date(found: re.Match[str]) -> date | None:
    """Return the day that a match of `written` stands for, or None for a day that no calendar has."""
    for number in "123":
        day, month, year = (found.group(f"{part}{number}") for part in "dmy")
        if year:
            return existing(int(day), months().get(month.lower()) or int(month), int(year))
    return None


def plausible(day: date | None) -> date | None:
    """Return a day of publication, or None where no newspaper came out on it: the reading reckons from it."""
    return day if day is not None and EARLIEST <= day.year <= LATEST else None


def existing(day: int, month: int, year: int) -> date | None:
    """Return a date, or None where there is no such day or the year is none of news."""
    if not EARLIEST <= year <= LATEST:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None
