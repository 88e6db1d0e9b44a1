"""How much room the data takes, how much is left, and what says that it is none."""

import errno
import shutil
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.db import OperationalError, connection

# No space, more than one user's share of it, a larger file than there may be.
FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
LEAST = (
    16 * 1024 * 1024
)  # bytes that have to be left before a worker takes something: more than one article brings


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


def has_room() -> bool:
    """Tell if there is room for what one more article brings. Of a server's disk only the server knows."""
    if connection.vendor != "sqlite":
        return True
    return shutil.disk_usage(Path(connection.settings_dict["NAME"]).parent).free >= LEAST


def is_full(error: BaseException | None) -> bool:
    """Tell if an error of the system or of a database says that the disk takes no more."""
    if isinstance(error, OSError):
        return error.errno in FULL
    return isinstance(error, OperationalError) and any(
        words in str(error) for words in ("disk is full", "No space left")
    )
