"""All that a ledger says, ids aside, so that two ledgers can be laid side by side.

The models themselves tell which tables and columns there are: what is added to them later is compared as well.
What has no part in it is named here: when something happened, by whom, how often it was tried.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from django.apps import apps
from django.db.models import DateTimeField, Field, FileField, Model, UUIDField

from articles.models import (
    Actor,
    ApiToken,
    Appearance,
    Article,
    ArticleWords,
    Backup,
    Change,
    Edition,
    Feed,
    FeedEntry,
    ImportedFile,
    Likeness,
    Meeting,
    Participation,
    Place,
    Reanalysis,
    Receipt,
    Report,
    Review,
    SavedView,
    Topic,
    WatchedFile,
    Worker,
)

Row = tuple[tuple[str, str], ...]
Picture = Mapping[str, tuple[Row, ...]]
Labels = Mapping[Any, Mapping[Any, str]]

# How it came about is left out: what it led to stands in the other tables. What people keep for themselves and how the
# program runs are no part of what is told, and the index of words follows from the articles.
LEFT_OUT: tuple[type[Model], ...] = (
    *(ApiToken, ArticleWords, Backup, Change, Edition, Feed, FeedEntry, ImportedFile),
    *(Reanalysis, Receipt, Review, SavedView, WatchedFile, Worker),
)
# The digest stands for the text.
LEFT_OUT_OF: Mapping[type[Model], frozenset[str]] = {Article: frozenset({"text", "attempts", "background"})}
DIGITS = 9  # of a confidence: a sum in another order differs in the last ones


def picture() -> Picture:
    """Return every table's rows as sorted pairs of column and text, with labels in the place of keys.

    A label comes from the texts: an article is its digest, a report its article and number, a meeting its
    reports, an actor the appearances that are resolved to it.
    """
    known = labels()
    tables = (
        model
        for model in apps.get_app_config("articles").get_models(include_auto_created=True)
        if model not in LEFT_OUT
    )
    return {model._meta.db_table: tuple(sorted(rows_of(model, known))) for model in tables}


def differences(one: Picture, other: Picture) -> list[str]:
    """Return a line for each row that only one of two pictures has: "-" the first, "+" the second."""
    found = []
    for table in sorted({*one, *other}):
        first, second = Counter(one.get(table, ())), Counter(other.get(table, ()))
        for sign, only in (("-", first - second), ("+", second - first)):
            found += [f"{sign} {table}: {told(row)}" for row in sorted(only.elements())]
    return found


def told(row: Row) -> str:
    """Return a row on one line."""
    return ", ".join(f"{column} {value!r}" for column, value in row)


def labels() -> Labels:
    """Return what stands for each row that others point to."""
    articles = {pk: sha256[:16] for pk, sha256 in Article.objects.values_list("pk", "sha256")}
    reports = {
        report.pk: f"{report.sha256[:16]}#{report.ordinal}"
        if report.article_id
        else f"minute {report.sha256[:16]}#{report.ordinal}/{report.side} of {report.review_id}"
        for report in Report.objects.all()
    }
    appearances: dict[int, str] = {}
    of_actor: dict[int, list[str]] = defaultdict(list)
    for appearance in Appearance.objects.all():
        label = "|".join(value for _, value in own_columns(appearance))
        appearances[appearance.pk] = label
        of_actor[appearance.actor_id].append(label)
    of_meeting: dict[int, list[str]] = defaultdict(list)
    for pk, meeting in Report.objects.filter(meeting__isnull=False).values_list("pk", "meeting_id"):
        of_meeting[meeting or 0].append(reports[pk])
    return {
        Article: articles,
        Report: reports,
        Appearance: appearances,
        Actor: {pk: min(of_actor[pk], default=key) for pk, key in Actor.objects.values_list("pk", "key")},
        Meeting: {
            pk: " ".join(sorted(of_meeting[pk])) for pk in Meeting.objects.values_list("pk", flat=True)
        },
        Place: dict(Place.objects.values_list("pk", "key")),
        Topic: {code: code for code in Topic.objects.values_list("pk", flat=True)},
    }


def rows_of(model: type[Model], known: Labels) -> Iterator[Row]:
    """Yield the rows of a table. Participants are shown in the order in which they stand, so it counts."""
    places: Counter[int] = Counter()
    for row in model._default_manager.order_by("pk").iterator():
        columns = own_columns(row)
        for field in model._meta.concrete_fields:
            if field.related_model in known:
                columns.append((field.name, known[field.related_model].get(getattr(row, field.attname), "")))
        if isinstance(row, Likeness):  # which of the two stands left is a matter of ids
            columns = [*own_columns(row), ("pair", " and ".join(sorted(value for _, value in columns[-2:])))]
        if isinstance(row, Participation):
            columns.append(("place in the row", f"{places[row.meeting_id]:04d}"))
            places[row.meeting_id] += 1
        yield tuple(columns)


def own_columns(row: Model) -> list[tuple[str, str]]:
    """Return the columns of a row that point nowhere and tell something of the world."""
    left_out = LEFT_OUT_OF.get(type(row), frozenset[str]())
    return [
        (field.name, text_of(getattr(row, field.attname)))
        for field in row._meta.concrete_fields
        if tells(field) and field.name not in left_out
    ]


def tells(field: "Field[Any, Any]") -> bool:
    """Tell if a column is no key and says nothing of when and from where a row came."""
    by_chance = field.primary_key and field.get_internal_type().endswith("AutoField")
    return not (by_chance or field.is_relation or isinstance(field, DateTimeField | FileField | UUIDField))


def text_of(value: object) -> str:
    """Return a value as text."""
    if isinstance(value, float):
        return repr(round(value, DIGITS))
    if isinstance(value, dict):
        return repr({key: text_of(part) for key, part in sorted(value.items())})
    if isinstance(value, list):
        return repr([text_of(part) for part in value])
    return "" if value is None else str(value)
