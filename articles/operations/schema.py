"""Whether the database's tables are those that this program knows."""

import logging
import time
from collections.abc import Callable
from enum import StrEnum
from functools import cache

from django.apps import apps
from django.db import DatabaseError, connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder

PAUSE = 2.0  # seconds between two looks
SAID_EVERY = 30.0  # seconds

logger = logging.getLogger(__name__)


class Schema(StrEnum):
    """How the database stands to the program. A newer one serves it too: migrations take nothing away at once."""

    CURRENT = "current"
    OLDER = "older"
    NEWER = "newer"


def schema() -> Schema:
    """Compare the migrations that were carried out with those of this program: one query."""
    done = frozenset(MigrationRecorder(connection).applied_migrations())
    if known() - done:
        return Schema.OLDER
    ours = {config.label for config in apps.get_app_configs()}
    return Schema.NEWER if any(app in ours for app, _ in done - known()) else Schema.CURRENT


@cache
def known() -> frozenset[tuple[str, str]]:
    """Return the app and name of every migration that this program has."""
    return frozenset(MigrationLoader(None).disk_migrations)


def wait_for_schema(look: Callable[[], Schema] = schema, *, pause: float = PAUSE) -> Schema:
    """Wait until the database answers and has all tables that this program needs, and return how it stands."""
    said = -SAID_EVERY
    while True:
        try:
            found = look()
            trouble = "is older than this program: run manage.py migrate" if found == Schema.OLDER else ""
        except DatabaseError:
            connection.close()
            trouble = "does not answer"
        if not trouble:
            break
        if time.monotonic() - said >= SAID_EVERY:
            logger.warning("The worker waits: the database %s", trouble)
            said = time.monotonic()
        time.sleep(pause)
    if found == Schema.NEWER:
        logger.warning("The database is newer than this program, which goes on; update it soon")
    return found
