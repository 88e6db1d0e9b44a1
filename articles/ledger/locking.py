"""One writer at a time."""

from django.db import connection

LOCK = 0x4D455453  # any number will do, as long as nobody else takes it


def lock() -> None:
    """Let one transaction at a time write the ledger, to its end.

    Two articles that tell of one meeting must not each make it. SQLite's transactions begin IMMEDIATE:
    it is so there.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
