"""A database of its own for a command that fills one: made empty, taken away afterwards."""

import os
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from copy import deepcopy
from pathlib import Path
from typing import Any
from urllib.parse import quote

from django.core.management.base import CommandError
from django.db import connections

from articles.models import Article

SQLITE: Mapping[str, Any] = {
    "ENGINE": "django.db.backends.sqlite3",
    "OPTIONS": {  # as in the settings
        "transaction_mode": "IMMEDIATE",
        "timeout": 30,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
    },
}

_migrated: list[
    bytes
] = []  # SQLite's as it is when it is new, kept of the first one: making it takes seconds


@contextmanager
def scratch_database(server: Mapping[str, Any] = SQLITE) -> Iterator[None]:
    """Let this thread work on a new database: SQLite in a folder of its own, or one more on a server.

    `server` is an entry of DATABASES. The database that the settings name is neither read nor written meanwhile.
    Raise CommandError where the new one is not empty.
    """
    own, configured = connections["default"], connections.settings["default"]
    with tempfile.TemporaryDirectory(prefix="wmw-") as folder:
        file = server["ENGINE"] == SQLITE["ENGINE"]
        name = str(Path(folder) / "ledger.sqlite3") if file else f"wmw_scratch_{os.getpid()}"
        connections.settings["default"] = {**deepcopy(dict(server)), "NAME": name, "TEST": {"NAME": name}}
        connections.configure_settings(None)
        connections["default"] = scratch = connections.create_connection("default")
        try:
            known = _migrated if file else []
            for content in known:
                Path(name).write_bytes(content)
            scratch.creation.create_test_db(
                verbosity=0, autoclobber=True, serialize=False, keepdb=bool(known)
            )
            if file and not known:
                _migrated.append(scratch.connection.serialize())
            try:
                if Article.objects.exists():
                    raise CommandError("There are articles in the database that was made to be empty.")
                yield
            finally:
                scratch.creation.destroy_test_db(verbosity=0)
        finally:
            connections.settings["default"] = configured
            connections["default"] = own


def address() -> str:
    """Return the address of this thread's database, as DATABASE_URL has it, for other processes."""
    options = connections["default"].settings_dict
    if connections["default"].vendor == "sqlite":
        return f"sqlite:///{options['NAME']}"
    user = quote(str(options["USER"]), safe="")
    password = f":{quote(str(options['PASSWORD']), safe='')}" if options["PASSWORD"] else ""
    return f"postgres://{user}{password}@{options['HOST']}:{options['PORT']}/{options['NAME']}"
