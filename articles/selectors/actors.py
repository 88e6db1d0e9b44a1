"""Actors as typed rows."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db.models import Count, Exists, Max, Min, OuterRef, Q, QuerySet

from articles.models import Actor, Mention, Participation
from articles.records.ledger import ActorRef, ActorRow


def listed(words: str = "", kind: str = "") -> QuerySet[Actor, Any]:
    """Return the actors of a list, those of most meetings first; the words may stand in any of the names.

    Whom nothing but the minutes of a decision knows any more is none of them.
    """
    spoken_of = Q(Exists(Participation.objects.filter(actor=OuterRef("pk")))) | Q(
        Exists(Mention.objects.filter(actor=OuterRef("pk")))
    )
    actors = Actor.objects.filter(spoken_of).annotate(
        meetings=Count("participations", distinct=True),
        first=Min("participations__meeting__first"),
        last=Max("participations__meeting__last"),
    )
    if words:
        actors = actors.filter(pk__in=named(words).values("pk"))
    if kind:
        actors = actors.filter(kind=kind)
    return actors.order_by("-meetings", "name", "pk").values(
        "pk", "name", "country", "kind", "description", "meetings", "first", "last"
    )


def named(words: str) -> QuerySet[Actor]:
    """Return the actors in one of whose names the words stand, each once.

    SQLite folds the case of ASCII only; what look-ups compare is folded in every script.
    """
    anywhere = (
        Q(name__icontains=words)
        | Q(aliases__name__icontains=words)
        | Q(aliases__normalised__contains=words.casefold())
    )
    return Actor.objects.order_by().filter(anywhere).distinct()


def rows(found: Iterable[Mapping[str, Any]]) -> list[ActorRow]:
    """Return what `listed` found as rows."""
    return [
        ActorRow(
            actor=ActorRef(id=row["pk"], name=row["name"], country=row["country"], kind=row["kind"]),
            description=row["description"],
            meetings=row["meetings"],
            first=row["first"],
            last=row["last"],
        )
        for row in found
    ]
