"""One writer at a time, a name for each state that one leaves behind, and what is told otherwise in it."""

from collections.abc import Iterable
from uuid import uuid4

from articles.ledger.writing import insert
from articles.models import Change, Edition, Report

KEPT = 20_000  # rows of `Change`: whoever has not looked for longer reads everything anew


def lock(*, logged: bool = True) -> None:
    """Let one transaction at a time write the ledger, to its end, and give the ledger's next state a new name.

    Two articles that tell of one meeting must not each make it. PostgreSQL holds the only row of editions for whoever
    wrote it, to the end of the transaction; SQLite's transactions begin IMMEDIATE: it is so there. What pages remember
    of the ledger goes by that name (see `articles.memory`). What is told otherwise in that state is to be `noted`, else
    the state must not be `logged`: then whoever holds the ledger's columns reads them all again.
    """
    name = uuid4().hex
    former = Edition.objects.select_for_update().values_list("name", flat=True).first()
    Edition.objects.bulk_create(
        [Edition(pk=1, name=name)], update_conflicts=True, unique_fields=["id"], update_fields=["name"]
    )
    if logged:
        row = Change.objects.create(what=Change.What.EDITION, edition=name, former=former or "")
        Change.objects.filter(pk__lte=row.pk - KEPT).delete()


def noted(*, meetings: Iterable[int] = (), actors: Iterable[int] = (), places: Iterable[int] = ()) -> None:
    """Keep which meetings, actors and places are told otherwise, or no more, since the `lock` was taken."""
    what = Change.What
    keys = ((what.MEETING, meetings), (what.ACTOR, actors), (what.PLACE, places))
    rows = [(kind, "", "", key) for kind, those in keys for key in sorted(those)]
    insert(Change, ("what", "edition", "former", "key"), rows)


def noted_articles(articles: Iterable[int]) -> None:
    """Keep that the meetings of articles are told otherwise, of which something else is known now."""
    told = Report.objects.filter(article__in=list(articles), meeting__isnull=False)
    noted(meetings=set(told.values_list("meeting", flat=True)))
