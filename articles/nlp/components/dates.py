"""Finds dates and resolves them against the day on which the article was published."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from spacy.language import Language
from spacy.tokens import Doc

from articles.nlp.components.date_frames import framed
from articles.nlp.components.date_reader import DateReader, found_date
from articles.nlp.components.sentences import sentence_bounds, sentence_spans
from articles.nlp.components.tense import belongs_to_noun, direction_at, is_caption
from articles.nlp.document import DateMention, register_extensions, text_of
from articles.nlp.languages import words_of
from articles.nlp.languages.base import DateRule, LanguageWords
from articles.nlp.patterns import sought
from articles.nlp.unglued import unglued
from articles.records.reading import FoundDate

# What is told so far behind a day hardly counts from it.
_NEAR = 800
_FEW_DAYS = 10
_BESIDE = 40  # how far before a date the words stand that tell whether it lies ahead


@dataclass(frozen=True, slots=True)
class _Written:
    """A date as it is written, with the words that are the date itself."""

    rule: DateRule
    match: re.Match[str]
    start: int
    end: int


class DateFinder:
    """Leaves `doc._.dates`, in the order of the text. Relative dates need `doc._.published`."""

    def __init__(self, words: LanguageWords) -> None:
        self.words = words
        self.rules = [(rule, sought(rule.pattern, 0)) for rule in words.dates.rules]
        self.signs = re.compile(words.dates.signs)
        self.since = re.compile(rf"{words.dates.since}[^.,;]*$", re.IGNORECASE)
        self.said = re.compile(words.dates.said, re.IGNORECASE)
        self.ahead = re.compile(rf"{words.dates.ahead}\s*$", re.IGNORECASE)
        self.behind = re.compile(rf"{words.dates.behind}\s*$", re.IGNORECASE)
        self.occasion = re.compile(words.dates.occasion, re.IGNORECASE)

    def __call__(self, doc: Doc) -> Doc:
        """Set `doc._.dates`."""
        text, raw = unglued(doc), text_of(doc)
        written = sorted(self._written(text), key=lambda found: found.start)
        named = self._named(written, doc._.published)
        dates: list[DateMention] = []
        weekdays: list[DateMention] = []
        for index, each in enumerate(written):
            following = written[index + 1].start if index + 1 < len(written) else len(text)
            found = self._resolve(doc, text, each, following, dates, named)
            if found is not None:
                end = each.end
                if raw[each.start : end].count("(") > raw[each.start : end].count(")"):
                    end += raw[end : end + 1] == ")"
                dates.append(DateMention(each.start, end, found))
                if each.rule.kind == "weekday" and found.precision == "day":
                    weekdays.append(dates[-1])
        _agree(doc, weekdays)
        doc._.dates = dates
        return doc

    def _written(self, text: str) -> Iterator[_Written]:
        """Yield the dates of a text, each stretch by the first rule that finds it."""
        taken: list[tuple[int, int]] = []
        stretches = [(first, last, text[first:last].lower()) for first, last in self._stretches(text)]
        for rule, wanted in self.rules:
            own = "surface" in wanted.pattern.groupindex
            for first, last, lowered in stretches:
                if not wanted.may_match(lowered):
                    continue
                for match in wanted.pattern.finditer(text, first, last):
                    start, end = match.span("surface" if own else 0)
                    if any(start < known and before < end for before, known in taken):
                        continue
                    taken.append((start, end))
                    while text[end - 1] in ". ,":
                        end -= 1
                    yield _Written(rule, match, start, end)

    def _stretches(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield the sentences in which some word or number speaks of time, neighbours in one."""
        spans = sentence_spans(text)
        ends = [end for _, end in spans]
        merged: list[tuple[int, int]] = []
        at = 0
        while (sign := self.signs.search(text, at)) is not None:
            index = bisect_right(ends, sign.start())
            start, end = spans[index] if index < len(spans) else (sign.start(), len(text))
            at = max(end, sign.end())
            if merged and not text[merged[-1][1] : start].strip(" "):
                merged[-1] = (merged[-1][0], end)
            else:
                merged.append((start, end))
        yield from merged

    def _named(self, written: list[_Written], published: date | None) -> dict[int, set[date]]:
        """Return the days that a text names by their weekday and number, by weekday."""
        named: dict[int, set[date]] = {}
        for each in written:
            if each.rule.kind in ("days", "numeric") and each.match.groupdict().get("weekday"):
                reader = DateReader(self.words.dates, each.match.groupdict(), published)
                found = reader.days(numeric=each.rule.kind == "numeric")
                if found is not None and found.precision == "day":
                    named.setdefault(found.first.weekday(), set()).add(found.first)
        return named

    def _resolve(
        self,
        doc: Doc,
        text: str,
        written: _Written,
        following: int,
        dates: list[DateMention],
        named: dict[int, set[date]],
    ) -> FoundDate | None:
        published: date | None = doc._.published
        kind, groups = written.rule.kind, written.match.groupdict()

        def tense(default: int) -> int:
            listed = dates[-1] if dates and kind == "month" and dates[-1].found.precision == "month" else None
            if published and listed is not None and _are_listed(doc, listed.end, written):
                return -1 if listed.found.last < published else 1
            return self._tense(doc, text, written, following, default)

        reader = DateReader(self.words.dates, groups, published, tense, named)
        if kind in ("days", "numeric", "iso"):
            return reader.days(numeric=kind != "days")
        if kind == "week_of":
            return reader.week_of()
        if kind == "year":
            year = int(groups["year"])
            return None if "name" in groups and published and year == published.year else reader.year()
        if kind == "month":
            return reader.month()
        if kind == "before":
            wide = self.words.dates.units.get(reader.groups.get("unit", "").lower()) in ("month", "year")
            anchor = self._anchor(
                text, written.start, dates, ahead="past" not in reader.groups, days=31 if wide else _FEW_DAYS
            )
            if groups.get("same") is not None:
                return None if anchor is None else found_date((anchor, anchor), "day", "relative", 0.6)
            if anchor is None and "past" not in reader.groups:
                return None
            return reader.offset(anchor or published, 0.6 if anchor else 0.4)
        if published is None:
            return None
        if kind == "day_word":
            word = " ".join(groups["word"].lower().split())
            day = published + timedelta(days=self.words.dates.day_words[word])
            return found_date((day, day), "day", "relative", 0.9)
        if kind == "period":
            return reader.period()
        if kind == "ago":
            return reader.offset(published, 0.7)
        weekday = reader.weekday()
        coming = weekday is not None and "direction" not in reader.groups and tense(0) > 0
        return framed(weekday, text, written.start, dates, published) if weekday and coming else weekday

    def _tense(self, doc: Doc, text: str, written: _Written, following: int, default: int) -> int:
        """Return -1 where the words around a date tell of the past, 1 of the future, else what is given."""
        start, end = written.start, written.end
        sentence = sentence_bounds(text, start)
        before = text[max(sentence[0], start - _BESIDE) : start]
        if self.ahead.search(before):
            return 1
        if is_caption(text, sentence):
            return -1
        over = self.behind.search(before) is not None
        happened = text[end : end + 2] in ("'s", "’s") and not self.occasion.match(text, end)
        return direction_at(
            doc,
            text,
            self.words.meetings,
            sentence[0],
            start,
            end,
            until=following,
            default=-1 if over else default,
            present=0 if happened or over else 1,
        )

    def _anchor(
        self, text: str, start: int, dates: list[DateMention], *, ahead: bool, days: int
    ) -> date | None:
        """Return the day told last, from which "the day before" and "two days later" count.

        It may be the end of some `days`. That on which something was only reported counts only where there is no other.
        """
        fallback = None
        for known in reversed(dates):
            found = known.found
            length = (found.last - found.first).days
            if length and (length >= days or found.basis != "explicit"):
                continue
            if start - known.start > _NEAR:
                break
            sentence = sentence_bounds(text, known.start)[0]
            before = text[sentence : known.start]
            day = found.last if ahead else found.first
            if self.since.search(re.split(r"[.,;\n]", before)[-1]):
                continue
            if not self.said.search(before):
                return day
            fallback = fallback or day
        return fallback


def _are_listed(doc: Doc, end: int, written: _Written) -> bool:
    """Tell if a date goes on where one ended: "visits to Oslo in October and to Rome in November"."""
    between = doc.char_span(end, written.start, alignment_mode="expand")
    return between is not None and not any(
        token.pos_ in ("VERB", "AUX") or token.is_sent_start for token in between
    )


def _agree(doc: Doc, weekdays: list[DateMention]) -> None:
    """Let the day of a noun that seems past be the coming one of that name, where the text speaks of it elsewhere.

    "Asked about the talks on Monday, he said …" tells of the day of the talks, and its verb of another one.
    """
    published: date | None = doc._.published
    coming = {
        each.found.first.weekday(): each.found
        for each in weekdays
        if published and each.found.first > published
    }
    for mention in weekdays:
        found = coming.get(mention.found.first.weekday())
        past = published and mention.found.first < published
        if found is not None and past and belongs_to_noun(doc, mention.start, mention.end):
            mention.found = less_sure(found, 0.85)


def less_sure(found: FoundDate, factor: float) -> FoundDate:
    """Return a date with less confidence."""
    return replace(found, confidence=round(found.confidence * factor, 2))


@Language.factory("dates", assigns=["doc._.dates"])
def create_dates(nlp: Language, name: str) -> DateFinder:
    """Return the component that finds dates in the pipeline's language."""
    register_extensions()
    return DateFinder(words_of(nlp.lang or ""))
