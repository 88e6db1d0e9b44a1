"""How much room the data takes, and how much is left."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.db import connection


@dataclass(frozen=True, slots=True)
class Room:
    """Bytes: of the database, free on the disk of the data folder, and of that disk in all."""

    database: int
    free: int
    disk: int


def room() -> Room:
    """Return how much room is taken and left: one query, on PostgreSQL."""
    usage = shutil.disk_usage(settings.DATA_DIR)
    return Room(database_size(), usage.free, usage.total)


def database_size() -> int:
    """Return how many bytes the database takes, with its indexes and, of SQLite, what is not yet put in place."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_database_size(current_database())")
            size: int = cursor.fetchone()[0]
            return size
    file = Path(connection.settings_dict["NAME"])
    parts = (file.with_name(file.name + ending) for ending in ("", "-wal", "-shm"))
    return sum(part.stat().st_size for part in parts if part.exists())
