"""Whole columns of a query as arrays: one text for each, which costs a fraction of as many rows."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Aggregate, CharField, F, Func, IntegerField, QuerySet, TextField, Value
from django.db.models.functions import Coalesce, StrIndex
from django.db.models.sql.compiler import SQLCompiler

from articles.records.columns import UNKNOWN, Coded, Ints, indexed

WIDTH = 9  # columns of a listing, at most
Sql = tuple[str, Any]


class Listed(Aggregate):
    """The values of a column, separated by commas; all that a query lists stand in the same order.

    A value that is NULL would be left out, so that there must be none.
    """

    function = "GROUP_CONCAT"
    output_field = TextField()

    def as_postgresql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **extra: Any) -> Sql:
        """Write PostgreSQL's own."""
        return self.as_sql(
            compiler, connection, function="STRING_AGG", template="%(function)s((%(expressions)s)::text, ',')"
        )


class Quoted(Aggregate):
    """The words of a column as JSON, for those that may hold commas; in the order of all that a query lists."""

    function = "JSON_GROUP_ARRAY"
    output_field = TextField()

    def as_postgresql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **extra: Any) -> Sql:
        """Write PostgreSQL's own."""
        return self.as_sql(
            compiler, connection, function="JSON_AGG", template="%(function)s(%(expressions)s)::text"
        )


class Ordinal(Func):
    """The number of a day, as `date.toordinal` counts them."""

    output_field = IntegerField()

    def as_sqlite(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **extra: Any) -> Sql:
        """Write it with Julian days, which begin at noon."""
        return self.as_sql(
            compiler, connection, template="CAST(JULIANDAY(%(expressions)s) - 1721424.5 AS INTEGER)"
        )

    def as_postgresql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **extra: Any) -> Sql:
        """Write it as the days since another one."""
        return self.as_sql(compiler, connection, template="(%(expressions)s - DATE '0001-01-01' + 1)")


class Keys(Func):
    """Any number of keys as the one value of a query, to be asked for with `__in`; best where they are few."""

    output_field = IntegerField()

    def __init__(self, keys: Ints) -> None:
        super().__init__()
        self.listed = ",".join(map(str, keys.tolist()))

    def as_sqlite(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **extra: Any) -> Sql:
        """Write them as a list of JSON."""
        return "(SELECT value FROM JSON_EACH(%s))", (f"[{self.listed}]",)

    def as_postgresql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **extra: Any) -> Sql:
        """Write them as an array."""
        return "(SELECT UNNEST(%s::bigint[]))", (f"{{{self.listed}}}",)


def listing(
    what: str, rows: QuerySet[Any, Any], *columns: Aggregate, by: Sequence[str] = ()
) -> QuerySet[Any, Any]:
    """Return the columns of some rows under a name, to be asked for with others in one query.

    With fields to list them `by`, whose values are the first columns, there is a row for each of these.
    """
    keys = {f"column{number}": F(field) for number, field in enumerate(by)}
    named = rows.order_by().values(what=Value(what, output_field=CharField()), **keys)
    filled = {f"column{number}": column for number, column in enumerate(columns, start=len(by))}
    empty = range(len(by) + len(columns), WIDTH)
    left = {f"column{number}": Value("", TextField()) for number in empty}
    found: QuerySet[Any, Any] = named.annotate(**filled, **left).values_list("what", *keys, *filled, *left)
    return found


def together(first: QuerySet[Any, Any], *others: QuerySet[Any, Any]) -> Mapping[str, Sequence[str]]:
    """Return the columns of some listings by their names, each as one text: one query. Nothing lists nothing."""
    found: dict[str, Sequence[str]] = defaultdict(lambda: ("",) * WIDTH)
    found |= {what: rows[0] for what, rows in grouped(first, *others).items()}
    return found


def grouped(first: QuerySet[Any, Any], *others: QuerySet[Any, Any]) -> Mapping[str, list[Sequence[str]]]:
    """Return the same of listings that have a row for each value of a column."""
    found: dict[str, list[Sequence[str]]] = defaultdict(list)
    for what, *columns in first.union(*others, all=True) if others else first:
        found[what].append([column or "" for column in columns])
    return found


def days(field: str) -> Listed:
    """Return the days of a column."""
    return Listed(Coalesce(Ordinal(F(field)), Value(UNKNOWN)))


def keys(field: str) -> Listed:
    """Return the keys of a column that may be empty."""
    return Listed(Coalesce(F(field), Value(UNKNOWN)))


def words(field: str, vocabulary: Iterable[str]) -> Listed:
    """Return the words of a column by their places in the text of a vocabulary, none of which is part of another."""
    return Listed(StrIndex(Value("|".join(("", *vocabulary))), F(field)))


def ints(text: str) -> Ints:
    """Return the numbers that a query listed."""
    return np.fromstring(text, np.int64, sep=",")


def spread(listed: Sequence[str]) -> tuple[Ints, Ints]:
    """Return the numbers of several texts, each with the place of its text."""
    sizes = [text.count(",") + 1 if text else 0 for text in listed]
    return np.repeat(np.arange(len(listed)), sizes), joined(listed)


def joined(listed: Iterable[str]) -> Ints:
    """Return the numbers of several texts."""
    return ints(",".join(filter(None, listed)))


def coded(text: str, rows: int) -> Coded[str]:
    """Return the words that a query listed for so many rows. Words of two letters are told apart by their bytes."""
    if not rows or len(text) != 3 * rows - 1 or not text.isascii():
        return Coded.of(text.split(",") if rows else ())
    letters = np.frombuffer(f"{text},".encode(), np.uint8).reshape(rows, 3).astype(np.int64)
    found, codes = indexed(256 * letters[:, 0] + letters[:, 1])
    return Coded(codes, tuple(chr(pair >> 8) + chr(pair & 255) for pair in found.tolist()))


def spelt(text: str, vocabulary: Iterable[str]) -> Coded[str]:
    """Return the words that `words` listed; the empty one stands before all others."""
    places = ints(text)
    known = ("", *vocabulary)
    table = np.zeros(len("|".join(known)) + 1, np.int64)
    at = 1
    for number, word in enumerate(known):
        table[at] = number
        at += len(word) + 1
    return Coded(table[places], known)
