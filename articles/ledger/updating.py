"""Write some fields of many rows at once."""

from collections.abc import Iterable

from django.db import connection
from django.db.models import Field, Model


def update(rows: Iterable[Model], fields: Iterable[str]) -> None:
    """Write fields of rows of one model, none of which is the key: one query.

    PostgreSQL takes the values as an array for each column, as Django inserts them; Django's own update spells out a
    condition for every value, which takes it longer than the database needs for all.
    """
    every, named = list(rows), list(fields)
    if not every:
        return
    model = type(every[0])
    if connection.vendor != "postgresql":
        model._default_manager.bulk_update(every, named, batch_size=200)
        return
    meta, quote = model._meta, connection.ops.quote_name
    columns = [field for field in (meta.pk, *map(meta.get_field, named)) if isinstance(field, Field)]
    names = [quote(str(column.column)) for column in columns]
    arrays = [f"%s::{str(column.db_type(connection)).partition('(')[0]}[]" for column in columns]
    values = [
        [column.get_db_prep_save(getattr(row, column.attname), connection) for row in every]
        for column in columns
    ]
    assigned = ", ".join(f"{name} = written.{name}" for name in names[1:])
    table = quote(meta.db_table)
    with connection.cursor() as cursor:
        cursor.execute(
            f"UPDATE {table} SET {assigned} FROM UNNEST({', '.join(arrays)}) AS written({', '.join(names)})"  # noqa: S608
            f" WHERE {table}.{names[0]} = written.{names[0]}",
            values,
        )
