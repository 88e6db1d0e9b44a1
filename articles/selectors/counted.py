"""How many meetings stand behind each value of each filter: columns of the ledger, counted as arrays."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from articles.records.columns import Coded, Ints, Mask, distinct, indexed, months_of, tellings
from articles.records.ledger import Counts, MeetingFilter, Palette
from articles.selectors.chosen import Chosen, of_some
from articles.selectors.held import Held
from articles.selectors.ledger import palette_of
from articles.selectors.matching import rows_of

Numbers = Mapping[str, Counter[str]]  # of meetings, by field and value
FIELDS = {  # the name in the URL: the field of MeetingFilter
    "actor": "actors",
    "place": "places",
    "topic": "topics",
    "kind": "kinds",
    "status": "statuses",
    "outlet": "outlets",
    "language": "languages",
    "reviewed": "reviewed",
    "confidence": "confidence",
    "year": "when",
}
ORIGINS = {"outlet": 0, "language": 1}  # their places in an origin
ANSWERS = ("no", "yes")
NEWEST = 1000  # meetings whose keys are told, so that most pages of a list need not look for theirs


@dataclass(frozen=True, slots=True)
class Counted:
    """The meetings of each value of each filter, how much the selection holds, and its newest meetings.

    `found` is the number of articles that hold the words of the filter, as all its other fields leave them.
    `palette` is that of the ledger, where the selection is all of it: it comes by the way then.
    """

    numbers: Numbers
    counts: Counts
    found: int
    newest: tuple[int, ...]
    held: Held
    palette: Palette | None


def counted(wanted: MeetingFilter) -> Counted:
    """Return the numbers of every filter, each as the others leave them: two queries at most, and the columns'."""
    own = [field for field, attribute in FIELDS.items() if getattr(wanted, attribute)]
    chosen = Chosen(wanted, *(FIELDS[field] for field in own))
    held, left = chosen.held, chosen.meetings()
    numbers = {field: numbers_of(field, chosen) for field in FIELDS}
    counts = Counts(
        meetings=int(left.sum()),
        actors=len(numbers["actor"]),
        places=len(numbers["place"]),
        articles=len(distinct(held.reports.articles[of_some(held.reports_in, left)])),
    )
    order = held.newest_first
    newest = held.meetings.ids[order[left[order]][:NEWEST]]
    return Counted(
        numbers | {field: numbers_of(field, chosen, FIELDS[field]) for field in own},
        counts,
        number_found(chosen),
        tuple(newest.tolist()),
        held,
        palette_of(held) if wanted == MeetingFilter() else None,
    )


def counted_alone(wanted: MeetingFilter, field: str) -> tuple[Counter[str], Held]:
    """Return the numbers of one filter, and the columns that they are of: a query, where anything is asked."""
    chosen = Chosen(wanted, FIELDS[field])
    return numbers_of(field, chosen, FIELDS[field]), chosen.held


def number_found(chosen: Chosen) -> int:
    """Return how many articles hold the words of a filter, as all its other fields leave them.

    A query where only outlets and languages are asked beside the words: then an article need not tell of a meeting.
    """
    wanted = chosen.wanted
    if not wanted.words:
        return 0
    if wanted == MeetingFilter(words=wanted.words):
        return len(chosen.matched)
    if wanted == MeetingFilter(words=wanted.words, outlets=wanted.outlets, languages=wanted.languages):
        return rows_of(wanted).count()
    return len(distinct(chosen.held.reports.articles[chosen.reports()]))


def numbers_of(field: str, chosen: Chosen, without: str = "") -> Counter[str]:
    """Return how many of the meetings that are left each value of one filter has, with a field passed over.

    A meeting that goes on into another year counts there too.
    """
    held, left = chosen.held, chosen.meetings(without)
    told = held.meetings
    match field:
        case "actor":
            return by_key(held.parts.actors[of_some(held.parts_in, left)])
        case "topic":
            return Counter(tellings(held.topics.topics, left_of(held.topics_in, left)))
        case "outlet" | "language":
            fits = chosen.reports(without)
            origins = held.reports.origins
            named = Coded.of(origin[ORIGINS[field]] for origin in origins.values)
            column = Coded(named.codes[origins.codes[fits]], named.values)
            return named_only(tellings(column, held.reports_in[fits]))
        case "kind":
            return by_word(told.kinds.at(np.flatnonzero(left)))
        case "status":
            return by_word(told.statuses.at(np.flatnonzero(left)))
        case "reviewed":
            return Counter({ANSWERS[int(key)]: number for key, number in by_key(told.reviewed[left]).items()})
        case "confidence":
            return by_key(told.steps[left])
        case "place":
            places = told.places[left]
            return by_key(places[places > 0])
    begun, ended = told.first[left], told.last[left]
    years, after = year_of(begun), year_of(ended)
    counted_in = np.concatenate((years[begun > 0], after[(begun > 0) & (after > years)]))
    return Counter({f"{int(year):04}": number for year, number in by_key(counted_in).items()})


def left_of(rows: Ints, left: Mask) -> Ints:
    """Return the rows that are named, -1 where they are not among those that are left."""
    return np.where(of_some(rows, left), rows, -1)


def named_only(numbers: Mapping[str, int]) -> Counter[str]:
    """Return numbers by value without that of no value."""
    return Counter({value: number for value, number in numbers.items() if value})


def year_of(days: Ints) -> Ints:
    """Return the years in which days lie."""
    return months_of(days) // 12 + 1


def by_key(values: Ints) -> Counter[str]:
    """Return how often each number occurs."""
    found, places = indexed(values)
    return Counter(dict(zip(map(str, found.tolist()), np.bincount(places).tolist(), strict=True)))


def by_word(column: Coded[str]) -> Counter[str]:
    """Return how often each word occurs."""
    numbers = np.bincount(column.codes, minlength=len(column.values)).tolist()
    return Counter({word: number for word, number in zip(column.values, numbers, strict=True) if number})
