"""How many meetings stand behind each value of each filter: columns of a selection, counted as arrays."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from django.db.models import Case, IntegerField, QuerySet, Value, When

from articles.models import Article, Meeting, MeetingKind, MeetingStatus, Participation, Place, Report
from articles.records.columns import Coded, Ints, Mask, distinct, indexed, months_of, places_of
from articles.records.ledger import Counts, MeetingFilter
from articles.selectors.arrays import (
    Listed,
    Quoted,
    days,
    grouped,
    ints,
    keys,
    listing,
    near,
    spelt,
    words,
)
from articles.selectors.matching import holding
from articles.selectors.narrowing import belonging, narrowed, reported_by
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
ORIGINS = {"outlet": "article__source", "language": "article__language"}
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
    """The meetings of each value of each filter, how much the selection holds, its newest meetings, and all places."""

    numbers: Numbers
    counts: Counts
    newest: tuple[int, ...]
    sites: Mapping[int, Site]


def counted(wanted: MeetingFilter) -> Counted:
    """Return the numbers of every filter, those of one as the others leave them: two queries."""
    own = [field for field, attribute in FIELDS.items() if getattr(wanted, attribute)]
    selection = narrowed(wanted)
    matched = Article.objects.filter(holding(wanted.words)) if wanted.words else Article.objects.none()
    first = grouped(
        told("selection", selection),
        *(table(field, wanted) for field in own),
        *([listing("matched", matched, Listed("pk"))] if wanted.words else ()),
    )
    [columns] = first["selection"] or [NOTHING]
    pks = ints(columns[0])
    # What belongs to the meetings is asked for by their keys: to find them by the filter again would take as long.
    second = grouped(
        listing("actor", near(Participation.objects.all(), pks), Listed("meeting_id"), Listed("actor_id")),
        listing(
            "topic", near(Meeting.topics.through.objects.all(), pks), Listed("meeting_id"), by=("topic_id",)
        ),
        listing(
            "reports",
            near(Report.objects.all(), pks),
            Listed("meeting_id"),
            Listed("article_id"),
            by=tuple(ORIGINS.values()),
        ),
        every_site(),
    )
    told_in = second["reports"]
    rows, meetings = spread([row[2] for row in told_in])
    _, articles = spread([row[3] for row in told_in])
    kept = places_of(meetings, pks) >= 0
    rows, meetings, articles = rows[kept], meetings[kept], articles[kept]
    fits = fitting(wanted, told_in)[rows]
    if wanted.words:
        fits &= places_of(articles, joined(row[0] for row in first["matched"])) >= 0
    outlets, languages = ([row[column] for row in told_in] for column in (0, 1))
    numbers = {
        **of_meetings(columns),
        "actor": of_keys(second["actor"], pks),
        "topic": of_listed(second["topic"], pks),
        "outlet": of_values(outlets, rows[fits], meetings[fits]),
        "language": of_values(languages, rows[fits], meetings[fits]),
    }
    counts = Counts(
        meetings=len(pks),
        actors=len(numbers["actor"]),
        places=len(numbers["place"]),
        articles=len(distinct(articles)),
    )
    chosen = {field: numbers_of(field, first[field]) for field in own}
    order = np.lexsort((-pks, -ints(columns[6])))[:NEWEST]
    newest = tuple(pks[order].tolist())
    return Counted({**numbers, **chosen}, counts, newest, sites_of(second["sites"]))


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


def of_keys(rows: Sequence[Sequence[str]], among: Ints | None = None) -> Counter[str]:
    """Return in how many meetings, or in how many of some, each actor took part."""
    if not rows:
        return Counter()
    actors = ints(rows[0][1])
    return by_key(actors if among is None else actors[places_of(ints(rows[0][0]), among) >= 0])


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


def fitting(wanted: MeetingFilter, rows: Sequence[Sequence[str]]) -> Mask:
    """Tell which outlets and languages a filter leaves."""
    return np.array(
        [
            (not wanted.outlets or outlet in wanted.outlets)
            and (not wanted.languages or language in wanted.languages)
            for outlet, language, *_ in rows
        ],
        bool,
    )


def spread(listed: Sequence[str]) -> tuple[Ints, Ints]:
    """Return the numbers of several texts, each with the place of its text."""
    sizes = [text.count(",") + 1 if text else 0 for text in listed]
    return np.repeat(np.arange(len(listed)), sizes), joined(listed)


def joined(listed: Iterable[str]) -> Ints:
    """Return the numbers of several texts."""
    return ints(",".join(filter(None, listed)))


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
