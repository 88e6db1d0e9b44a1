"""How many meetings stand behind each value of each filter: columns of a selection, counted as arrays."""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from django.db.models import Case, IntegerField, QuerySet, Value, When

from articles.models import Meeting, MeetingKind, MeetingStatus, Participation, Place, Report
from articles.records.columns import Coded, Ints, distinct, indexed, months_of, places_of
from articles.records.ledger import Counts, MeetingFilter, Palette
from articles.selectors.arrays import (
    Listed,
    Quoted,
    days,
    grouped,
    ints,
    joined,
    keys,
    listing,
    near,
    spelt,
    spread,
    words,
)
from articles.selectors.ledger import palette_of
from articles.selectors.matching import rows_of
from articles.selectors.narrowing import belonging, narrowed, reported_by
from articles.selectors.origins import ORIGINS, fitting, origins, told_in
from articles.selectors.sureness import STEP

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
ANSWER = Case(When(reviewed=True, then=Value(1)), default=Value(0), output_field=IntegerField())
ANSWERS = ("no", "yes")
NOTHING = ("",) * 8
NEWEST = 1000  # meetings whose keys are told, so that most pages of a list need not look for theirs


@dataclass(frozen=True, slots=True)
class Site:
    """A place as the filters need it: its name, its country and what contains it."""

    name: str
    country: str
    within: int | None


@dataclass(frozen=True, slots=True)
class Counted:
    """The meetings of each value of each filter, how much the selection holds, its newest meetings, and all places.

    `found` is the number of articles that hold the words of the filter, as all its other fields leave them.
    `palette` is that of the ledger, where the selection is all of it: it comes by the way then.
    """

    numbers: Numbers
    counts: Counts
    found: int
    newest: tuple[int, ...]
    sites: Mapping[int, Site]
    palette: Palette | None


def counted(wanted: MeetingFilter) -> Counted:
    """Return the numbers of every filter, those of one as the others leave them: two queries."""
    own = [field for field, attribute in FIELDS.items() if getattr(wanted, attribute)]
    selection = narrowed(wanted)
    first = grouped(
        told("selection", selection),
        *(table(field, wanted) for field in own),
        *([listing("matched", rows_of(wanted), Listed("pk"))] if wanted.words else ()),
    )
    [columns] = first["selection"] or [NOTHING]
    pks = ints(columns[0])
    # What belongs to the meetings is asked for by their keys: to find them by the filter again would take as long.
    parts, spoken = near(Participation.objects.all(), pks), near(Meeting.topics.through.objects.all(), pks)
    second = grouped(
        listing("actor", parts, Listed("meeting_id"), Listed("actor_id"), by=("country",)),
        listing("topic", spoken, Listed("meeting_id"), by=("topic_id",)),
        *origins(pks),
        every_site(),
    )
    reports = told_in(second, pks)
    fits = fitting(wanted, reports.origins)[reports.rows]
    matched = joined(row[0] for row in first["matched"])
    if wanted.words:
        fits &= places_of(reports.articles, matched) >= 0
    outlets, languages = ([origin[column] for origin in reports.origins] for column in (0, 1))
    rows, meetings = reports.rows[fits], reports.meetings[fits]
    at, taking = spread([row[1] for row in second["actor"]])
    actors = joined(row[2] for row in second["actor"])[places_of(taking, pks) >= 0]
    numbers = {
        **of_meetings(columns),
        "actor": by_key(actors),
        "topic": of_listed(second["topic"], pks),
        "outlet": of_values(outlets, rows, meetings),
        "language": of_values(languages, rows, meetings),
    }
    countries = of_values([row[0] for row in second["actor"]], at, taking)
    counts = Counts(
        meetings=len(pks),
        actors=len(numbers["actor"]),
        places=len(numbers["place"]),
        articles=len(distinct(reports.articles)),
    )
    of_articles = MeetingFilter(words=wanted.words, outlets=wanted.outlets, languages=wanted.languages)
    found = matched if wanted == of_articles else distinct(reports.articles[fits])
    chosen = {field: numbers_of(field, first[field]) for field in own}
    order = np.lexsort((-pks, -ints(columns[6])))[:NEWEST]
    newest = tuple(pks[order].tolist())
    palette = None if selection.query.where else palette_of(countries, numbers["topic"])
    return Counted({**numbers, **chosen}, counts, len(found), newest, sites_of(second["sites"]), palette)


def counted_alone(wanted: MeetingFilter, field: str) -> tuple[Counter[str], Mapping[int, Site]]:
    """Return the numbers of one filter, and where it is that of places, all of these: one query."""
    found = grouped(table(field, wanted), *([every_site()] if field == "place" else ()))
    return numbers_of(field, found[field]), sites_of(found["sites"])


def table(field: str, wanted: MeetingFilter) -> QuerySet[Any, Any]:
    """Return what is needed to count the values of one filter among what all others leave."""
    meetings = narrowed(wanted, without=FIELDS[field])
    match field:
        case "actor":
            parts = belonging(Participation.objects.all(), meetings)
            return listing(field, parts, Listed("meeting_id"), Listed("actor_id"))
        case "topic":
            spoken = belonging(Meeting.topics.through.objects.all(), meetings)
            return listing(field, spoken, Listed("meeting_id"), by=("topic_id",))
        case "outlet" | "language":
            found = Report.objects.filter(reported_by(wanted, without=FIELDS[field]))
            return listing(field, belonging(found, meetings), Listed("meeting_id"), by=(ORIGINS[field],))
    return told(field, meetings)


def numbers_of(field: str, rows: Sequence[Sequence[str]]) -> Counter[str]:
    """Return how many meetings each value of one filter has, from what `table` found."""
    match field:
        case "actor":
            return of_keys(rows)
        case "topic" | "outlet" | "language":
            return of_listed(rows)
    return of_meetings(rows[0] if rows else NOTHING)[field]


def told(name: str, meetings: QuerySet[Meeting]) -> QuerySet[Any, Any]:
    """Return what meetings tell by themselves."""
    return listing(
        name,
        meetings.annotate(step=STEP, answer=ANSWER),
        Listed("pk"),
        words("kind", MeetingKind.values),
        words("status", MeetingStatus.values),
        Listed("answer"),
        Listed("step"),
        keys("place_id"),
        days("first"),
        days("last"),
    )


def of_meetings(columns: Sequence[str]) -> dict[str, Counter[str]]:
    """Return how many meetings there are of each value, from what `told` found.

    One that goes on into another year counts there too.
    """
    _, kinds, statuses, answers, steps, places, first, last = columns
    begun, ended, where = ints(first), ints(last), ints(places)
    years, after = year_of(begun), year_of(ended)
    counted_in = np.concatenate((years[begun > 0], after[(begun > 0) & (after > years)]))
    return {
        "kind": by_word(spelt(kinds, MeetingKind.values)),
        "status": by_word(spelt(statuses, MeetingStatus.values)),
        "reviewed": Counter({ANSWERS[int(answer)]: n for answer, n in by_key(ints(answers)).items()}),
        "confidence": by_key(ints(steps)),
        "place": by_key(where[where > 0]),
        "year": Counter({f"{int(year):04}": n for year, n in by_key(counted_in).items()}),
    }


def year_of(days: Ints) -> Ints:
    """Return the years in which days lie."""
    return months_of(days) // 12 + 1


def of_keys(rows: Sequence[Sequence[str]]) -> Counter[str]:
    """Return in how many meetings each actor took part."""
    return by_key(ints(rows[0][1])) if rows else Counter()


def of_listed(rows: Sequence[Sequence[str]], among: Ints | None = None) -> Counter[str]:
    """Return of how many meetings, or of how many of some, each value is told."""
    at, meetings = spread([row[1] for row in rows])
    if among is not None:
        kept = places_of(meetings, among) >= 0
        at, meetings = at[kept], meetings[kept]
    return of_values([row[0] for row in rows], at, meetings)


def of_values(values: Sequence[str], rows: Ints, meetings: Ints) -> Counter[str]:
    """Return of how many meetings each value is told, from the rows of values that tell of each: perhaps twice."""
    known = Coded.of(values)
    width = int(meetings.max(initial=0)) + 1
    told = distinct(known.codes[rows] * width + meetings) // width
    numbers = np.bincount(told, minlength=len(known.values)).tolist()
    return Counter({value: n for value, n in zip(known.values, numbers, strict=True) if value and n})


def by_key(values: Ints) -> Counter[str]:
    """Return how often each number occurs."""
    found, places = indexed(values)
    return Counter(dict(zip(map(str, found.tolist()), np.bincount(places).tolist(), strict=True)))


def by_word(column: Coded[str]) -> Counter[str]:
    """Return how often each word occurs."""
    numbers = np.bincount(column.codes, minlength=len(column.values)).tolist()
    return Counter({word: number for word, number in zip(column.values, numbers, strict=True) if number})


def every_site() -> QuerySet[Any, Any]:
    """Return every place, to be asked for with others. Places are few beside meetings."""
    return listing(
        "sites", Place.objects.all(), Listed("pk"), Quoted("name"), Listed("country"), keys("within_id")
    )


def sites_of(rows: Sequence[Sequence[str]]) -> dict[int, Site]:
    """Return the places that `every_site` found."""
    if not rows or not rows[0][0]:
        return {}
    pks, names, countries, within, *_ = rows[0]
    columns = ints(pks).tolist(), json.loads(names), countries.split(","), ints(within).tolist()
    return {pk: Site(name, country, above or None) for pk, name, country, above in zip(*columns, strict=True)}
