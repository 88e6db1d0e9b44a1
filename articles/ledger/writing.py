"""Write many rows at once, as arrays that the database takes apart: Django would spell out every value."""

from collections.abc import Iterable, Sequence

from django.db import connection
from django.db.models import Field, Model

Columns = Sequence["Field[object, object]"]


def update(rows: Iterable[Model], fields: Iterable[str]) -> None:
    """Write fields of rows of one model, none of which is the key: one query in PostgreSQL."""
    every, named = list(rows), list(fields)
    if not every:
        return
    model = type(every[0])
    if connection.vendor != "postgresql":
        model._default_manager.bulk_update(every, named, batch_size=200)
        return
    columns = columns_of(model, ["pk", *named])
    table, (key, *names) = quoted(model._meta.db_table), [quoted(str(column.column)) for column in columns]
    assigned = ", ".join(f"{name} = written.{name}" for name in names)
    written = f"UNNEST({arrays(columns)}) AS written({', '.join((key, *names))})"
    with connection.cursor() as cursor:
        cursor.execute(
            f"UPDATE {table} SET {assigned} FROM {written} WHERE {table}.{key} = written.{key}",  # noqa: S608
            [prepared(column, (getattr(row, column.attname) for row in every)) for column in columns],
        )


def insert(model: type[Model], fields: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Store the values of some fields as new rows, of which nobody asks for the keys: one query in PostgreSQL."""
    every = list(rows)
    if not every:
        return
    columns = columns_of(model, fields)
    into = f"{quoted(model._meta.db_table)} ({', '.join(quoted(str(column.column)) for column in columns)})"
    values = [prepared(column, (row[place] for row in every)) for place, column in enumerate(columns)]
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(f"INSERT INTO {into} SELECT * FROM UNNEST({arrays(columns)})", values)  # noqa: S608
        else:
            places = ", ".join(["%s"] * len(columns))
            cursor.executemany(f"INSERT INTO {into} VALUES ({places})", list(zip(*values, strict=True)))  # noqa: S608


def columns_of(model: type[Model], fields: Iterable[str]) -> Columns:
    """Return the columns of fields by their names; "pk" is the key."""
    meta = model._meta
    found = (meta.pk if name == "pk" else meta.get_field(name) for name in fields)
    return [field for field in found if isinstance(field, Field)]


def prepared(column: "Field[object, object]", values: Iterable[object]) -> list[object]:
    """Return values of a column as the database takes them."""
    return [column.get_db_prep_save(value, connection) for value in values]


def arrays(columns: Columns) -> str:
    """Return the places of arrays, each with its type; of a length nothing is said, so that nothing is cut."""
    return ", ".join(f"%s::{str(column.db_type(connection)).partition('(')[0]}[]" for column in columns)


def quoted(name: str) -> str:
    """Return a name as SQL has it."""
    return connection.ops.quote_name(name)
