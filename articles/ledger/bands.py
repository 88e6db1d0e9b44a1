"""Write and ask for the keys of sketches, 64 for each article: as lists that the database takes apart itself."""

import json
from collections.abc import Collection, Iterable

from django.db import connection

from articles.ledger.writing import insert
from articles.models import SketchBand


def write(rows: Iterable[tuple[int, Iterable[int]]]) -> None:
    """Store the keys of new sketches."""
    insert(SketchBand, ("sketch", "key"), ((sketch, key) for sketch, keys in rows for key in keys))


def sketches(keys: Collection[int]) -> set[int]:
    """Return the sketches that stand under one of some keys."""
    if not keys:
        return set()
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(
                "SELECT DISTINCT sketch_id FROM articles_sketchband WHERE key = ANY(%s::integer[])",
                [list(keys)],
            )
        else:
            cursor.execute(
                "SELECT DISTINCT sketch_id FROM articles_sketchband WHERE key IN (SELECT value FROM json_each(%s))",
                [json.dumps(list(keys))],
            )
        return {sketch for (sketch,) in cursor.fetchall()}
