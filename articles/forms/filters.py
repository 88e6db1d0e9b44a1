"""Read the filters of a page from its URL, and write them back into links."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _

from articles.models import MeetingKind, MeetingStatus
from articles.records.ledger import MeetingFilter
from articles.records.periods import PERIODS, year_named
from articles.records.vocabulary import TOPICS
from articles.search.queries import read, tidy
from articles.wording import day_text

MOST = 50  # values of one field
LONGEST = 200  # characters of an outlet's name
FIELDS = {  # the parameter in the URL: the field of MeetingFilter
    "with": "together",
    "actor": "actors",
    "with_state": "states_together",
    "state": "states",
    "not": "absent",
    "place": "places",
    "topic": "topics",
    "kind": "kinds",
    "status": "statuses",
    "outlet": "outlets",
    "language": "languages",
    "reviewed": "reviewed",
}


@dataclass(frozen=True, slots=True)
class Values:
    """What was given for one field: the values that can be used, and the ones that cannot."""

    good: tuple[Any, ...]
    bad: tuple[str, ...]


class Several(forms.Field):
    """A field that may be given many times. What cannot be read is set aside rather than refused."""

    widget = forms.MultipleHiddenInput

    def __init__(self, read: Callable[[str], Any]) -> None:
        super().__init__(required=False)
        self.read = read

    def to_python(self, value: Any) -> Values:
        """Return the different values, in the order in which they were given."""
        good: dict[Any, None] = {}
        bad: dict[str, None] = {}
        for text in value or ():
            try:
                if text:
                    good[self.read(text)] = None
            except ValueError:
                bad[text] = None
        return Values(good=tuple(good)[:MOST], bad=(*bad, *(str(extra) for extra in tuple(good)[MOST:])))


def number(text: str) -> int:
    """Return the id that a text writes. Raise ValueError where it writes none that a database could hold."""
    if not (text.isascii() and text.isdigit() and len(text) <= 18):
        raise ValueError(text)
    return int(text)


def one_of(known: Iterable[str]) -> Callable[[str], str]:
    """Return a reader that takes the given codes only."""
    codes = frozenset(known)

    def read(text: str) -> str:
        if text not in codes:
            raise ValueError(text)
        return text

    return read


def country(text: str) -> str:
    """Return a country's code as it is stored. Raise ValueError for what is no ISO 3166-1 alpha-2 code."""
    if not (text.isascii() and text.isalpha() and len(text) == 2):
        raise ValueError(text)
    return text.upper()


def name(text: str) -> str:
    """Return a name as given. Raise ValueError where no database could hold it."""
    if "\0" in text or len(text) > LONGEST:
        raise ValueError(text)
    return text


def day(text: str) -> date:
    """Return the day that "2023-09-13" writes. Raise ValueError for anything else."""
    return date.fromisoformat(text.strip())


def period(text: str) -> str:
    """Return the name of a stretch of time: one of those that move with the day, or a year."""
    if text not in PERIODS and year_named(text) is None:
        raise ValueError(text)
    return text


def share(text: str) -> int:
    """Return the per cent that a text writes, from 0 to 100. Raise ValueError for anything else."""
    per_cent = number(text)
    if per_cent > 100:
        raise ValueError(text)
    return per_cent


def words(text: str) -> str:
    """Return what articles are searched for. Raise ValueError where it holds neither letter nor digit."""
    query = tidy(text)
    if text.strip() and not read(query):
        raise ValueError(text)
    return query


READERS: dict[str, Callable[[str], Any]] = {
    "with": number,
    "actor": number,
    "with_state": country,
    "state": country,
    "not": number,
    "place": number,
    "topic": one_of(TOPICS),
    "kind": one_of(MeetingKind.values),
    "status": one_of(MeetingStatus.values),
    "outlet": name,
    "language": name,
    "reviewed": one_of(("yes", "no")),
    "when": period,
    "from": day,
    "to": day,
    "confidence": share,
    "q": words,
}


class FilterForm(forms.Form):
    """The filters in a URL. It never fails: `problems` says what was left out, in words for the reader."""

    def __init__(self, data: QueryDict) -> None:
        super().__init__(data)
        # "from" and "with" are words of Python and cannot be written as attributes.
        self.fields = {field: Several(read) for field, read in READERS.items()}
        self.full_clean()

    @property
    def problems(self) -> list[str]:
        """Return a sentence for each value that was left out."""
        given: Mapping[str, Values] = self.cleaned_data
        found = [
            _("The filter “%(field)s” does not know “%(value)s”; it was left out.")
            % {"field": field, "value": shortened(text)}
            for field, values in given.items()
            for text in values.bad
        ]
        first, last = self.days
        if first and last and first > last:
            found.append(
                _("No day is both after %(first)s and before %(last)s; the dates were left out.")
                % {"first": day_text(first), "last": day_text(last)}
            )
        return found

    @property
    def days(self) -> tuple[date | None, date | None]:
        """Return the days that the dates are to lie between, as they were given."""
        return latest(self.cleaned_data["from"]), latest(self.cleaned_data["to"])

    @property
    def wanted(self) -> MeetingFilter:
        """Return the filter, without what could not be read."""
        given: Mapping[str, Values] = self.cleaned_data
        first, last = self.days
        if first and last and first > last:
            first = last = None
        several = {attribute: given[field].good for field, attribute in FIELDS.items()}
        return MeetingFilter(
            **several,
            when=latest(given["when"]) or "",
            first=first,
            last=last,
            confidence=latest(given["confidence"]) or 0,
            words=latest(given["q"]) or "",
        )


def latest(values: Values) -> Any:
    """Return the value that was given last, of a field that a form gives once; None where there is none."""
    return values.good[-1] if values.good else None


def shortened(text: str) -> str:
    """Return a value fit for a message."""
    shown = "".join(sign if sign.isprintable() else "�" for sign in text)
    return shown if len(shown) <= 40 else shown[:40] + "…"


def pairs(wanted: MeetingFilter) -> list[tuple[str, str]]:
    """Return a filter as the parameters of a URL, always in the same order."""
    found = [
        (field, str(value)) for field, attribute in FIELDS.items() for value in getattr(wanted, attribute)
    ]
    ones = {
        "when": wanted.when,
        "from": wanted.first.isoformat() if wanted.first else "",
        "to": wanted.last.isoformat() if wanted.last else "",
        "confidence": str(wanted.confidence or ""),
        "q": wanted.words,
    }
    return [*found, *((field, value) for field, value in ones.items() if value)]


def without(wanted: MeetingFilter, pair: tuple[str, str]) -> MeetingFilter:
    """Return a filter without one of its values."""
    return FilterForm(QueryDict(query(wanted, without=pair))).wanted


def query(
    wanted: MeetingFilter, more: Mapping[str, str] | None = None, *, without: tuple[str, str] | None = None
) -> str:
    """Return a filter as a query string, without one of its values, and with more parameters that are set."""
    left = [pair for pair in pairs(wanted) if pair != without]
    if without and without[0] == "from" and wanted.first == wanted.last:
        left = [pair for pair in left if pair[0] != "to"]  # the chip of one day stands for both ends
    return urlencode([*left, *((key, value) for key, value in (more or {}).items() if value)])
