"""One writer at a time, and a name for each state that one leaves behind."""

from uuid import uuid4

from django.db import connection

from articles.models import Edition

LOCK = 0x4D455453  # any number will do, as long as nobody else takes it


def lock() -> None:
    """Let one transaction at a time write the ledger, to its end, and give the ledger's next state a new name.

    Two articles that tell of one meeting must not each make it. SQLite's transactions begin IMMEDIATE:
    it is so there. What pages remember of the ledger goes by that name (see `articles.memory`).
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
    Edition.objects.bulk_create(
        [Edition(pk=1, name=uuid4().hex)], update_conflicts=True, unique_fields=["id"], update_fields=["name"]
    )
