"""Finds dates and resolves them against the day on which the article was published."""

import re
from dataclasses import replace
from datetime import date, timedelta

from spacy.language import Language
from spacy.tokens import Doc

from articles.nlp.components import calendar
from articles.nlp.components.sentences import sentence_bounds
from articles.nlp.components.tense import direction_at
from articles.nlp.document import DateMention, register_extensions, text_of
from articles.nlp.languages import words_of
from articles.nlp.languages.base import DateRule, DateWords, LanguageWords
from articles.nlp.unglued import unglued
from articles.records.reading import DateBasis, DatePrecision, FoundDate

CENTURY = 100


class DateFinder:
    """Leaves `doc._.dates`, in the order of the text. Relative dates need `doc._.published`."""

    def __init__(self, words: LanguageWords) -> None:
        self.words = words
        self.rules = [(rule, re.compile(rule.pattern)) for rule in words.dates.rules]

    def __call__(self, doc: Doc) -> Doc:
        text, raw = unglued(doc), text_of(doc)
        taken: list[tuple[int, int]] = []
        matches: list[tuple[DateRule, re.Match[str]]] = []
        for rule, pattern in self.rules:
            for match in pattern.finditer(text):
                if not any(match.start() < end and start < match.end() for start, end in taken):
                    matches.append((rule, match))
                    taken.append(match.span())
        matches.sort(key=lambda found: found[1].start())
        dates: list[DateMention] = []
        for rule, match in matches:
            anchor = next(
                (
                    known.found.first
                    for known in reversed(dates)
                    if known.found.precision == "day" and not self._bounds(text, known.start)
                ),
                None,
            )
            found = self._resolve(doc, rule, match, anchor)
            if found is not None:
                end = match.end()
                if raw[match.start() : end].count("(") > raw[match.start() : end].count(")"):
                    end += raw[end : end + 1] == ")"
                dates.append(DateMention(match.start(), end, found))
        doc._.dates = dates
        return doc

    def _bounds(self, text: str, start: int) -> bool:
        """Tell if a day only says since when something is so: what is told next does not count from it."""
        before = re.split(r"[.,;\n]", text[max(0, start - 50) : start])[-1]
        return re.search(rf"{self.words.dates.since}[^.,;]*$", before, re.IGNORECASE) is not None

    def _resolve(
        self, doc: Doc, rule: DateRule, match: re.Match[str], anchor: date | None
    ) -> FoundDate | None:
        published: date | None = doc._.published
        groups = {key: value for key, value in match.groupdict().items() if value is not None}
        reader = _Reader(self.words.dates, groups)
        if rule.kind in ("days", "numeric", "iso"):
            return reader.days(published, numeric=rule.kind != "days")
        if rule.kind == "year":
            year = int(groups["year"])
            return _found(calendar.year_span(year), "year", "explicit", 0.8)
        if rule.kind == "month":
            tense = 0
            if "year" not in groups and "direction" not in groups:
                start = sentence_bounds(match.string, match.start())[0]
                tense = direction_at(
                    doc, match.string, self.words.meetings, start, match.start(), match.end(), default=0
                )
            return reader.month(published, tense)
        if rule.kind == "before" and "same" in groups:
            return None if anchor is None else _found((anchor, anchor), "day", "relative", 0.6)
        if rule.kind == "before":
            return reader.offset(anchor or published, 0.6 if anchor else 0.4)
        if published is None:
            return None
        if rule.kind == "day_word":
            day = published + timedelta(days=self.words.dates.day_words[groups["word"].lower()])
            return _found((day, day), "day", "relative", 0.9)
        if rule.kind == "period":
            return reader.period(published)
        if rule.kind == "ago":
            return reader.offset(published, 0.7)
        sentence_start = sentence_bounds(match.string, match.start())[0]
        tense = direction_at(
            doc, match.string, self.words.meetings, sentence_start, match.start(), match.end()
        )
        return reader.weekday(published, tense)


class _Reader:
    """Reads the groups of one match."""

    def __init__(self, words: DateWords, groups: dict[str, str]) -> None:
        self.words = words
        self.groups = groups

    def days(self, published: date | None, *, numeric: bool) -> FoundDate | None:
        """Return a day or a span of days that is written with its month."""
        groups = self.groups
        month = int(groups["month"]) if numeric else self.words.months[groups["month"].lower().rstrip(".")]
        last_month = self.words.months[groups["month2"].lower().rstrip(".")] if "month2" in groups else month
        first_day = int(groups["day"])
        last_day = int(groups.get("day2", first_day))
        if numeric and month > 12 >= first_day and "day2" not in groups:  # written month first
            first_day, last_day, month, last_month = month, month, first_day, first_day
        written = groups.get("year", groups.get("yearfirst"))
        if written is not None:
            year = int(written) + (20 * CENTURY if int(written) < CENTURY else 0)
        elif published is not None and 1 <= month <= 12:
            year = calendar.guess_year(published, month, first_day)
        else:
            return None
        first = calendar.day_in(year, month, first_day)
        last = calendar.day_in(year + (last_month < month), last_month, last_day)
        if first is None or last is None or last < first:
            return None
        confidence = 0.95 if written is not None else 0.85
        return _found((first, last), "day" if first == last else "range", "explicit", confidence)

    def month(self, published: date | None, tense: int) -> FoundDate | None:
        """Return a month that is named, of the year that is written, or nearest before (-1) or after (1)."""
        month = self.words.months[self.groups["month"].lower().rstrip(".")]
        if "year" in self.groups:
            return _found(calendar.month_span(int(self.groups["year"]), month), "month", "explicit", 0.9)
        if published is None:
            return None
        year = calendar.guess_year(published, month, 15)
        direction = self._direction()
        if direction == -1 and (year, month) >= (published.year, published.month):
            year = published.year - (month >= published.month)
        elif direction == 1 and (year, month) <= (published.year, published.month):
            year = published.year + (month <= published.month)
        elif direction is None and tense < 0 and (year, month) > (published.year, published.month):
            year -= 1
        elif direction is None and tense > 0 and (year, month) < (published.year, published.month):
            year += 1
        return _found(calendar.month_span(year, month), "month", "relative", 0.7)

    def period(self, published: date) -> FoundDate | None:
        """Return a week, weekend, month or year next to the day of publication, or days in such a week."""
        unit = self.words.units[self.groups["unit"].lower()]
        direction = self._direction() or 0
        part = self.words.parts.get(self.groups.get("part", "").lower())
        if (
            unit == "week" and part == 2 and self.words.units.get("akhir pekan")
        ):  # "akhir pekan" is the weekend
            unit, part = "weekend", None
        if unit == "weekend":
            return _found(calendar.weekend_span(published, direction), "range", "relative", 0.7)
        if unit == "week":
            span = calendar.week_span(published, direction)
            if "weekday" in self.groups:
                return self._days_of_week(span[0])
            return _found(span, "range", "relative", 0.6)
        if unit == "month":
            span = calendar.month_span(published.year, published.month + direction)
            precision: DatePrecision = "month"
        else:
            span, precision = calendar.year_span(published.year + direction), "year"
        if part is not None:
            return _found(calendar.part_of(span, part), "range", "relative", 0.5)
        return _found(span, precision, "relative", 0.7)

    def offset(self, origin: date | None, confidence: float) -> FoundDate | None:
        """Return the day, month or year that lies so many units before or after an origin."""
        if origin is None:
            return None
        number = self._number()
        sign = -1 if "past" in self.groups else 1
        unit = self.words.units[self.groups.get("unit", next(iter(self.words.units))).lower()]
        if unit == "day" or (unit == "week" and number <= 1 and sign > 0):
            day = origin + timedelta(days=number * sign * (7 if unit == "week" else 1))
            return _found((day, day), "day", "relative", confidence)
        if unit == "week":
            return _found(calendar.week_span(origin, number * sign), "range", "relative", confidence - 0.1)
        if unit == "month":
            if sign > 0:
                return _found(
                    (origin, calendar.month_span(origin.year, origin.month + number)[1]),
                    "range",
                    "relative",
                    0.4,
                )
            return _found(
                calendar.month_span(origin.year, origin.month - number), "month", "relative", confidence - 0.1
            )
        return _found(calendar.year_span(origin.year + number * sign), "year", "relative", confidence - 0.1)

    def weekday(self, published: date, tense: int) -> FoundDate | None:
        """Return the nearest day of that name before or after the day of publication."""
        weekday = self.words.weekdays[self.groups["weekday"].lower()]
        direction = self._direction()
        if direction in (-1, 1):
            day = calendar.nearest_weekday(published, weekday, direction, strictly=True)
        else:
            day = calendar.nearest_weekday(published, weekday, tense)
        if "weekday2" in self.groups:
            last = calendar.nearest_weekday(day, self.words.weekdays[self.groups["weekday2"].lower()], 1)
            return _found((day, last), "range", "relative", 0.6)
        return _found((day, day), "day", "relative", 0.85 if direction is None else 0.8)

    def _days_of_week(self, monday: date) -> FoundDate:
        first = monday + timedelta(days=self.words.weekdays[self.groups["weekday"].lower()])
        last = first
        if "weekday2" in self.groups:
            last = monday + timedelta(days=self.words.weekdays[self.groups["weekday2"].lower()])
        return _found((first, max(first, last)), "day" if first >= last else "range", "relative", 0.75)

    def _direction(self) -> int | None:
        word = self.groups.get("direction")
        return None if word is None else self.words.directions[word.lower()]

    def _number(self) -> int:
        word = self.groups.get("number", "1").lower()
        return int(word) if word.isdigit() else self.words.numbers[word]


def _found(span: calendar.Span, precision: DatePrecision, basis: DateBasis, confidence: float) -> FoundDate:
    return FoundDate(span[0], span[1], precision, basis, round(confidence, 2))


def on_publication(published: date) -> FoundDate:
    """Return the day of publication, as the date of what has no other."""
    return FoundDate(published, published, "day", "publication", 0.4)


def less_sure(found: FoundDate, factor: float) -> FoundDate:
    """Return a date with less confidence."""
    return replace(found, confidence=round(found.confidence * factor, 2))


@Language.factory("dates", assigns=["doc._.dates"])
def create_dates(nlp: Language, name: str) -> DateFinder:
    """Return the component that finds dates in the pipeline's language."""
    register_extensions()
    return DateFinder(words_of(nlp.lang or ""))
