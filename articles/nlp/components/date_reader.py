"""Reads what the groups of one date's pattern say: which days they mean, seen from the day of publication."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from articles.nlp.components import calendar
from articles.nlp.languages.base import DateWords, Part
from articles.records.reading import DateBasis, DatePrecision, FoundDate

CENTURY = 100
# A day without year that lies farther ahead than this where its verb tells of the past is one of the year before; so is
# one of the year after that lies far behind where the verb looks ahead, as "would" may do within the past.
_AHEAD_DAYS, _BEHIND_DAYS = 45, 120
_FEW = (2, 6)  # "a few days ago"

Tense = Callable[[int], int]  # -1 past, 1 future, else what is given


class DateReader:
    """Reads the groups of one match.

    `tense` tells where the clause around it lies in time, and is asked only where that matters. `named` holds the days
    that the text names by weekday and number ("Minggu (13/7)"), by their weekday.
    """

    def __init__(
        self,
        words: DateWords,
        groups: Mapping[str, str | None],
        published: date | None,
        tense: Tense = lambda default: default,
        named: Mapping[int, set[date]] | None = None,
    ) -> None:
        self.words = words
        self.groups = {key: value for key, value in groups.items() if value is not None}
        self.published = published
        self.tense = tense
        self.named = named or {}

    def days(self, *, numeric: bool) -> FoundDate | None:
        """Return a day or a span of days that is written with its month."""
        groups = self.groups
        month = int(groups["month"]) if numeric else self._month("month")
        last_month = self._month("month2") if "month2" in groups else month
        first_day = int(groups["day"])
        last_day = int(groups.get("day2", first_day))
        if numeric and month > 12 >= first_day and "day2" not in groups:  # written month first
            first_day, last_day, month, last_month = month, month, first_day, first_day
        written = groups.get("year", groups.get("yearfirst"))
        if written is not None:
            year = int(written) + (20 * CENTURY if int(written) < CENTURY else 0)
        elif self.published is not None and 1 <= month <= 12:
            year = self._year_of_day(self.published, month, first_day)
        else:
            return None
        first = calendar.day_in(year, month, first_day)
        last = calendar.day_in(year + (last_month < month), last_month, last_day)
        if first is None or last is None or last < first:
            return None
        confidence = 0.95 if written is not None else 0.85
        return found_date((first, last), "day" if first == last else "range", "explicit", confidence)

    def week_of(self) -> FoundDate | None:
        """Return the week that holds a day ("the week of 5 May")."""
        day = self.days(numeric=False)
        if day is None:
            return None
        return found_date(calendar.week_span(day.first), "range", day.basis, day.confidence - 0.1)

    def month(self) -> FoundDate | None:
        """Return a month or a part of it, of the year that is written, or nearest before (-1) or after (1)."""
        month = self._month("month")
        if "year" in self.groups:
            year = int(self.groups["year"])
            if not calendar.is_of_news(year):
                return None
            return self._whole_or_part(calendar.month_span(year, month), "month", "explicit", 0.9)
        if self.published is None:
            return None
        if "yeardirection" in self.groups:
            year = self.published.year + self.words.directions[self.groups["yeardirection"].lower()]
        else:
            year = self._year_of_month(self.published, month)
        return self._whole_or_part(calendar.month_span(year, month), "month", "relative", 0.7)

    def year(self) -> FoundDate | None:
        """Return a year or a part of it."""
        return self._whole_or_part(calendar.year_span(int(self.groups["year"])), "year", "explicit", 0.8)

    def period(self) -> FoundDate | None:
        """Return a week, weekend, month, season or year next to the day of publication, or a part or days of it."""
        if self.published is None:
            return None
        published = self.published
        unit = self.words.units[" ".join(self.groups["unit"].lower().split())]
        part = self._part()
        direction = self._direction()
        if unit == "week" and part == "end" and self.words.units.get("akhir pekan"):
            unit, part = "weekend", None  # "akhir pekan"
            self.groups.pop("part")
        if unit == "weekend":
            return self._weekend(published, direction)
        if unit == "week":
            span = calendar.week_span(published, direction or 0)
            if "weekday" in self.groups:
                return self._days_of_week(span[0])
            return self._whole_or_part(span, "range", "relative", 0.6)
        if unit == "midweek":
            return found_date(self._midweek(published, direction), "range", "relative", 0.6)
        precision: DatePrecision = "range"

        def at(steps: int) -> calendar.Span:
            if unit == "month":
                return calendar.month_span(published.year, published.month + steps)
            if unit == "quarter":
                return calendar.quarter_span(published, steps)
            if unit == "year":
                return calendar.year_span(published.year + steps)
            return calendar.season_span(published.year + steps, unit)

        if unit in ("month", "year"):
            precision = "month" if unit == "month" else "year"
        if unit in ("spring", "summer", "autumn", "winter"):
            return found_date(self._season(published, at, direction), "range", "relative", 0.5)
        steps = direction or 0
        if direction is None:
            first, last = at(0) if part is None else calendar.part_of(at(0), part, published)
            tense = self.tense(0)
            steps = -1 if tense < 0 and first > published else 1 if tense > 0 and last < published else 0
        return self._whole_or_part(at(steps), precision, "relative", 0.7)

    def offset(self, origin: date | None, confidence: float) -> FoundDate | None:
        """Return the day, week, month or year that lies so many units before or after an origin.

        A week later is a day, like a day later; "the following week" is a whole one.
        """
        if origin is None:
            return None
        number = self._number()
        sign = -1 if "past" in self.groups else 1
        unit = self.words.units[self.groups.get("unit", next(iter(self.words.units))).lower()]
        if number == 0:
            return self._few(origin, sign, unit)
        if unit == "day" or (unit == "week" and "later" in self.groups and number == 1):
            day = origin + timedelta(days=number * sign * (7 if unit == "week" else 1))
            return found_date((day, day), "day", "relative", confidence)
        if unit == "week":
            span = calendar.week_span(origin, number * sign)
            return found_date(span, "range", "relative", confidence - 0.1)
        if unit == "month":
            if "ahead" in self.groups:
                last = calendar.month_span(origin.year, origin.month + number)[1]
                return found_date((origin, last), "range", "relative", 0.4)
            span = calendar.month_span(origin.year, origin.month + number * sign)
            return found_date(span, "month", "relative", confidence - 0.1)
        return found_date(
            calendar.year_span(origin.year + number * sign), "year", "relative", confidence - 0.1
        )

    def weekday(self) -> FoundDate | None:
        """Return the nearest day of that name before or after the day of publication, or the days up to another."""
        if self.published is None:
            return None
        weekday = self.words.weekdays[self.groups["weekday"].lower()]
        direction = self._direction()
        if "weekday2" in self.groups:
            return self._weekdays(
                self.published, weekday, self.words.weekdays[self.groups["weekday2"].lower()]
            )
        if direction in (-1, 1):
            day = calendar.nearest_weekday(self.published, weekday, direction, strictly=True)
            return found_date((day, day), "day", "relative", 0.8)
        tense = self.tense(0)
        named = {day for day in self.named.get(weekday, ()) if abs((day - self.published).days) <= 8}
        if len(named) == 1 and direction is None:
            (day,) = named
            if (day - self.published).days * tense >= 0:
                return found_date((day, day), "day", "relative", 0.85)
        day = calendar.nearest_weekday(self.published, weekday, tense or self.tense(-1))
        return found_date((day, day), "day", "relative", 0.85 if direction is None else 0.8)

    def _weekdays(self, published: date, weekday: int, weekday2: int) -> FoundDate:
        if self._direction() == -1 or (self._direction() != 1 and self.tense(-1) < 0):
            last = calendar.nearest_weekday(published, weekday2, -1)
            first = calendar.nearest_weekday(last, weekday, -1)
        else:
            first = calendar.nearest_weekday(published, weekday, 1)
            last = calendar.nearest_weekday(first, weekday2, 1)
        return found_date((first, last), "range", "relative", 0.6)

    def _weekend(self, published: date, direction: int | None) -> FoundDate:
        step = direction or 0
        if not direction:
            saturday = calendar.weekend_span(published, 0)[0]
            past = self.tense(-1 if direction is None else 0) < 0
            step = -1 if past and saturday > published else 0
        return found_date(calendar.weekend_span(published, step), "range", "relative", 0.7)

    def _midweek(self, published: date, direction: int | None) -> calendar.Span:
        if direction is not None:
            return calendar.midweek_span(published, direction)
        first, last = calendar.midweek_span(published)
        tense = self.tense(0)
        steps = -1 if tense < 0 and first >= published else 1 if tense > 0 and last < published else 0
        return calendar.midweek_span(published, steps)

    def _season(
        self, published: date, at: Callable[[int], calendar.Span], direction: int | None
    ) -> calendar.Span:
        spans = [at(steps) for steps in range(-2, 3)]  # a winter lies in two years
        if direction == -1:
            return [span for span in spans if span[1] < published][-1]
        if direction == 1:
            return next(span for span in spans if span[0] > published)
        return min(spans, key=lambda span: abs((span[0] - published).days + 45))

    def _few(self, origin: date, sign: int, unit: str) -> FoundDate:
        days = {"day": 1, "week": 7, "month": 30}.get(unit, 365)
        ends = sorted(origin + timedelta(days=days * sign * number) for number in _FEW)
        if "ahead" in self.groups:
            ends[0] = origin
        return found_date((ends[0], ends[1]), "range", "relative", 0.35)

    def _days_of_week(self, monday: date) -> FoundDate:
        first = monday + timedelta(days=self.words.weekdays[self.groups["weekday"].lower()])
        last = first
        if "weekday2" in self.groups:
            last = monday + timedelta(days=self.words.weekdays[self.groups["weekday2"].lower()])
        return found_date((first, max(first, last)), "day" if first >= last else "range", "relative", 0.75)

    def _year_of_day(self, published: date, month: int, number: int) -> int:
        year = calendar.guess_year(published, month, number)
        day = calendar.day_in(year, month, number)
        if day is None:
            return year
        off = (day - published).days
        direction = self._direction()
        if direction:
            return year + direction if off * direction < 0 else year
        if off > _AHEAD_DAYS and self.tense(0) < 0:
            return year - 1
        return year + 1 if off < -_BEHIND_DAYS and self.tense(0) > 0 else year

    def _year_of_month(self, published: date, month: int) -> int:
        """Return the year of a month by "last", "this" or "next", else by the tense, else the nearest."""
        part = self._part()
        spans = {}
        for year in (published.year - 1, published.year, published.year + 1):
            span = calendar.month_span(year, month)
            spans[year] = span if part is None else calendar.part_of(span, part, published)
        direction = self._direction()
        if direction == -1:
            return max(year for year, span in spans.items() if span[1] < published)
        if direction == 1:
            return min(year for year, span in spans.items() if span[0] > published)
        tense = self.tense(0) if direction is None else 0
        if tense < 0:
            return max(year for year, span in spans.items() if span[0] <= published)
        if tense > 0:
            return min(year for year, span in spans.items() if span[1] >= published)
        return calendar.guess_year(published, month, 15)

    def _whole_or_part(
        self, span: calendar.Span, precision: DatePrecision, basis: DateBasis, confidence: float
    ) -> FoundDate:
        part = self._part()
        if part is None:
            return found_date(span, precision, basis, confidence)
        first, last = calendar.part_of(span, part, self.published)
        return found_date((first, last), "day" if first == last else "range", basis, confidence - 0.1)

    def _month(self, group: str) -> int:
        return self.words.months[self.groups[group].lower().rstrip(".")]

    def _part(self) -> Part | None:
        word = self.groups.get("part")
        return None if word is None else self.words.parts[" ".join(word.lower().replace("-", " ").split())]

    def _direction(self) -> int | None:
        word = self.groups.get("direction")
        return None if word is None else self.words.directions[" ".join(word.lower().split())]

    def _number(self) -> int:
        word = self.groups.get("number", "1").lower()
        return int(word) if word.isdigit() else self.words.numbers[" ".join(word.split())]


def found_date(
    span: calendar.Span, precision: DatePrecision, basis: DateBasis, confidence: float
) -> FoundDate:
    """Return a date with its confidence rounded."""
    return FoundDate(span[0], span[1], precision, basis, round(confidence, 2))
