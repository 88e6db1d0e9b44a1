"""One writer at a time, and a name for each state that one leaves behind."""

from uuid import uuid4

from articles.models import Edition


def lock() -> None:
    """Let one transaction at a time write the ledger, to its end, and give the ledger's next state a new name.

    Two articles that tell of one meeting must not each make it. PostgreSQL holds the only row of editions for whoever
    wrote it, to the end of the transaction; SQLite's transactions begin IMMEDIATE: it is so there. What pages remember
    of the ledger goes by that name (see `articles.memory`).
    """
    Edition.objects.bulk_create(
        [Edition(pk=1, name=uuid4().hex)], update_conflicts=True, unique_fields=["id"], update_fields=["name"]
    )
