"""Whole columns of a query as arrays: one text for each, which costs a fraction of as many rows."""

from collections.abc import Iterable
from typing import Any

import numpy as np
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Aggregate, F, Func, IntegerField, TextField, Value
from django.db.models.functions import Coalesce, StrIndex
from django.db.models.sql.compiler import SQLCompiler

from articles.records.columns import UNKNOWN, Coded, Ints, indexed

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
        """Write it with the days of Julius Caesar Scaliger, which begin at noon."""
        return self.as_sql(
            compiler, connection, template="CAST(JULIANDAY(%(expressions)s) - 1721424.5 AS INTEGER)"
        )

    def as_postgresql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **extra: Any) -> Sql:
        """Write it as the days since another one."""
        return self.as_sql(compiler, connection, template="(%(expressions)s - DATE '0001-01-01' + 1)")


def days(field: str) -> Listed:
    """Return the days of a column."""
    return Listed(Coalesce(Ordinal(F(field)), Value(UNKNOWN)))


def keys(field: str) -> Listed:
    """Return the keys of a column that may be empty."""
    return Listed(Coalesce(F(field), Value(UNKNOWN)))


def words(field: str, vocabulary: Iterable[str]) -> Listed:
    """Return the words of a column by their places in the text of a vocabulary, none of which is part of another."""
    return Listed(StrIndex(Value("|".join(("", *vocabulary))), F(field)))


def ints(text: str | None) -> Ints:
    """Return the numbers that a query listed."""
    return np.fromstring(text or "", np.int64, sep=",")


def coded(text: str | None, rows: int) -> Coded[str]:
    """Return the words that a query listed for so many rows. Words of two letters are told apart by their bytes."""
    listed = text or ""
    if not rows or len(listed) != 3 * rows - 1 or not listed.isascii():
        return Coded.of(listed.split(",") if rows else ())
    letters = np.frombuffer(f"{listed},".encode(), np.uint8).reshape(rows, 3).astype(np.int64)
    found, codes = indexed(256 * letters[:, 0] + letters[:, 1])
    return Coded(codes, tuple(chr(pair >> 8) + chr(pair & 255) for pair in found.tolist()))


def spelt(text: str | None, vocabulary: Iterable[str]) -> Coded[str]:
    """Return the words that `words` listed; the empty one stands before all others."""
    places = ints(text)
    known = ("", *vocabulary)
    table = np.zeros(len("|".join(known)) + 1, np.int64)
    at = 1
    for number, word in enumerate(known):
        table[at] = number
        at += len(word) + 1
    return Coded(table[places], known)
