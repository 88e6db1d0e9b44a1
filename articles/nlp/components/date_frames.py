"""Weekdays within what a text has told before: "will come next week. … is to speak there on Tuesday"."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from articles.nlp.components.sentences import sentence_before
from articles.nlp.document import DateMention
from articles.records.reading import FoundDate

_WEEK = timedelta(days=7)
_SAME_PLAN = 600  # characters within which a plan is told day by day


def framed(
    found: FoundDate, text: str, start: int, before: Sequence[DateMention], published: date
) -> FoundDate:
    """Return a coming weekday as the one that was meant, seen from the days that were told before it.

    `found` is the nearest one, on or after the day of publication, and `start` is where it stands. A coming week that
    the sentence before names holds it; with its eve, a Sunday, many let it begin. Where a plan has reached a later day,
    the day of publication is over.
    """
    if found.precision != "day" or found.first < published:
        return found
    week = _week_told(text, start, before, published)
    if week is not None and found.first != week - timedelta(days=1):
        day = week + timedelta(days=found.first.weekday())
        return replace(found, first=day, last=day)
    if found.first == published and _is_past_today(start, before, published):
        return replace(found, first=found.first + _WEEK, last=found.last + _WEEK)
    return found


def _week_told(text: str, start: int, before: Sequence[DateMention], published: date) -> date | None:
    """Return the Monday of the coming week that this sentence or the one before names as a whole."""
    earlier = (sentence_before(text, start) or (0, 0))[0]
    for mention in reversed(before):
        if mention.start < earlier:
            break
        week = mention.found
        whole = week.first.weekday() == 0 and week.last - week.first == timedelta(days=6)
        if whole and week.first > published:
            return week.first
    return None


def _is_past_today(start: int, before: Sequence[DateMention], published: date) -> bool:
    """Tell if the plan that is told day by day has reached a day behind that of publication."""
    near = [mention for mention in before if start - mention.start < _SAME_PLAN]
    return any(
        mention.found.precision == "day" and published < mention.found.first <= published + _WEEK
        for mention in near
    )
