"""Find title, outlet, author and day of publication in an article's own text.

What is uncertain stays empty.
"""

import re
from dataclasses import replace
from datetime import date
from functools import cache

from babel import Locale

from articles.ingest.dates import existing, matched_date, weekdays, written
from articles.records.documents import Document

HEAD = 6  # lines in which datelines, bylines and dates are looked for
TAIL = 4

CAPTION = re.compile(
    r"\b(?:foto|photo|photograph|image|gambar|ilustrasi|sumber|source|credit)\s*[:/]|\((?:foto|photo)\b|\bphoto\)",
    re.IGNORECASE,
)
BYLINE = re.compile(
    r"(?:oleh|penulis|reporter|pewarta|wartawan|laporan|author|written by|by)(?::\s*|\s+)(?P<who>.{3,80})",
    re.IGNORECASE,
)
NAME = re.compile(
    r"(?:[A-Z][\w.'’-]*|al|bin|binti|da|de|di|el|van|von)"
    r"(?:\s+(?:[A-Z][\w.'’-]*|al|bin|binti|da|de|di|el|van|von|and|dan|&))*"
    r"(?:,\s+[A-Z][\w.'’ -]+)*"
)
STOP = r"\s*(?:--+|[-–—])\s*"
PLACE = r"[A-Z][\w.'’]*(?:[ ,/-]+[A-Z][\w.'’]*){0,4}"
WEB = r"[A-Za-z0-9]+(?:\.[A-Za-z]{2,4}){1,2}"
DATELINES = (
    # Jakarta (ANTARA) -    MOSCOW, Sept 13 (Reuters) -
    re.compile(
        rf"{PLACE}(?:,? \w{{3,9}}\.? \d{{1,2}}(?:, \d{{4}})?)?,? \((?P<outlet>[^()\d]{{2,40}})\){STOP}"
    ),
    # JAKARTA, KOMPAS.com -    Jakarta, CNN Indonesia --
    re.compile(rf"{PLACE}, (?P<outlet>{WEB}|(?:CNN|CNBC|BBC|VOA|DW)(?: Indonesia)?){STOP}"),
    # KOMPAS.com -    TEMPO.CO, Jakarta -
    re.compile(rf"(?P<outlet>{WEB})(?:, {PLACE})?{STOP}"),
)
BEFORE_DAY = re.compile(rf"{PLACE},\s+(?:(?P<weekday>[A-Za-z']+),?\s+)?")
AFTER_DAY = re.compile(rf"(?:,?\s+\([^()\d]{{2,40}}\))?(?:{STOP}|[.:]\s)")
SAYS = r"(?:melaporkan|memberitakan|mengabarkan|menulis|menyebut\w*|mewartakan|reported|reports|said)"
REPORTED = re.compile(
    r"\b(?:[Ll]aman|[Ss]itus|[Hh]arian|[Ss]urat kabar|[Mm]edia|[Kk]antor berita)\s+"
    r"(?P<outlet>[A-Z][\w.'’&-]*(?: [A-Z][\w.'’&-]*){0,4}),\s+"
)
PUBLISHED_LINE = re.compile(
    r"^(?:(?:published|posted|updated|diterbitkan|dipublikasikan|diunggah|tayang|terbit|tanggal|date)\b[:,]?"
    r"(?:\s+(?:on|pada))?\s*)?(?:(?P<weekday>[a-z']+),?\s+)?$",
    re.IGNORECASE,
)
AFTER_DATE = re.compile(
    r"^\W*(?:(?:pukul|at|jam)?\s*\d{1,2}[:.]\d{2}\s*(?:am|pm)?\s*(?:wib|wita|wit|gmt|utc|[a-z]{2,4})?)?\W*$",
    re.IGNORECASE,
)
NO_TITLE = re.compile(r"\.\w{3,4}$|^(?:microsoft|untitled|document|dokumen|tanpa judul)\b", re.IGNORECASE)
NUMERIC = re.compile(r"\b(?P<weekday>[A-Za-z']{4,9}),?\s+\((?P<d>\d{1,2})/(?P<m>\d{1,2})/(?P<y>\d{4})\)")


def completed(document: Document) -> Document:
    """Return the document with its empty fields filled from its text where that is sure."""
    lines = [line for line in document.text.split("\n") if line.strip()]
    edge = lines[:HEAD] + lines[max(HEAD, len(lines) - TAIL) :]
    outlet, _ = reported(document.text)
    return replace(
        document,
        title=document.title or headline(lines),
        source=document.source or dateline_outlet(lines[:HEAD]) or outlet,
        author=document.author or author(edge),
        published=document.published or published_in(document.text),
    )


def completed_with(document: Document, *, title: str, author: str) -> Document:
    """Return the document completed from its text, and where that is silent from the properties of its file.

    Those come second: a title is often that of a template, and an author whoever typed it.
    """
    known = completed(document)
    return replace(
        known,
        title=known.title or ("" if NO_TITLE.search(title) else title),
        author=known.author or author,
    )


def published_in(text: str) -> date | None:
    """Return the day of publication as the text itself gives it, or None."""
    lines = [line for line in text.split("\n") if line.strip()]
    edge = lines[:HEAD] + lines[max(HEAD, len(lines) - TAIL) :]
    return (
        published_line(edge) or dateline_day(lines[:HEAD]) or reported(text)[1] or first_numeric(lines[:HEAD])
    )


@cache
def countries() -> frozenset[str]:
    """Return the English and Indonesian names of countries, in lower case. Source: Unicode CLDR."""
    return frozenset(name.lower() for code in ("en", "id") for name in Locale(code).territories.values())


def headline(lines: list[str]) -> str:
    """Return the first line if it looks like a headline: short, no sentence, no caption, with text after it."""
    if len(lines) < 2:
        return ""
    line = lines[0]
    words = line.split()
    below = max(len(other) for other in lines[1:4])  # a date or a byline may come between
    if not 3 <= len(words) <= 25 or len(line) > 160 or line[-1] in ".,;:" or below <= len(line) / 2:
        return ""
    if not line[0].isalnum() or sum(c.isalpha() or c == " " for c in line) < 0.75 * len(line):
        return ""
    if CAPTION.search(line) or dateline_outlet([line]) or author([line]) or published_line([line]):
        return ""
    if re.search(r"[a-z]{3}\. [A-Z]", line):
        return ""  # two sentences
    return line


def dateline_outlet(lines: list[str]) -> str:
    """Return the outlet that a dateline names."""
    for line in lines:
        for pattern in DATELINES:
            found = pattern.match(line)
            if found and found["outlet"].strip().lower() not in countries():
                return found["outlet"].strip()
    return ""


def author(lines: list[str]) -> str:
    """Return who a byline names, if the line holds nothing else."""
    for line in lines:
        found = BYLINE.fullmatch(line.strip())
        if found and NAME.fullmatch(found.group("who").split("/")[0].strip()):
            return found.group("who").split("/")[0].strip()
    return ""


def published_line(lines: list[str]) -> date | None:
    """Return the day of a line that holds a date, perhaps with weekday and time, and nothing else."""
    for line in lines:
        found = written().search(line)
        if not found:
            continue
        before, after = PUBLISHED_LINE.match(line[: found.start()]), AFTER_DATE.match(line[found.end() :])
        if before and after and (before["weekday"] or "").lower() in {"", *weekdays()}:
            return matched_date(found)
    return None


def dateline_day(lines: list[str]) -> date | None:
    """Return the day of a dateline that gives it in full: "Oslo, 3 March 2024 - "."""
    for line in lines:
        found = written().search(line)
        if found is None or not AFTER_DAY.match(line[found.end() :]):
            continue
        before = BEFORE_DAY.fullmatch(line[: found.start()])
        if before and (before["weekday"] or "").lower() in {"", *weekdays()}:
            return matched_date(found)
    return None


def reported(text: str) -> tuple[str, date | None]:
    """Return outlet and day of "the site X, Thursday, 14 September 2023, reports", else nothing."""
    for found in REPORTED.finditer(text):
        rest = text[found.end() : found.end() + 60]
        day = written().search(rest)
        if day is None or not re.match(r"\W*" + SAYS, rest[day.end() :]):
            continue
        weekday = rest[: day.start()].strip(" ,").lower()
        if weekday in {"", *weekdays()}:
            return found.group("outlet"), matched_date(day)
    return "", None


def first_numeric(lines: list[str]) -> date | None:
    """Return the first "Wednesday (9/7/2025)" if the weekday is that of the day.

    Indonesian outlets put the day of the news so, day before month: that of publication, or one before.
    """
    for line in lines:
        for found in NUMERIC.finditer(line):
            day = existing(int(found["d"]), int(found["m"]), int(found["y"]))
            if day is not None and weekdays().get(found["weekday"].lower()) == day.weekday():
                return day
    return None
