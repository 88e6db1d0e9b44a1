"""Actors as typed rows."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from typing import Any

from django.db.models import Count, Exists, IntegerField, Max, Min, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from articles.models import Actor, Alias, Mention, Participation
from articles.records.ledger import ActorRef, ActorRow
from articles.resolution.names import normalised
from articles.selectors.names import best_named

UNKNOWN = (None, None)


def listed(words: str = "", kind: str = "") -> QuerySet[Actor, Any]:
    """Return the actors of a list, those of most meetings first; the words may stand in any of the names.

    Whom nothing but the minutes of a decision knows any more is none of them.
    """
    spoken_of = Q(Exists(Participation.objects.filter(actor=OuterRef("pk")))) | Q(
        Exists(Mention.objects.filter(actor=OuterRef("pk")))
    )
    own = Participation.objects.order_by().filter(actor=OuterRef("pk")).values("actor")
    # Counted by itself, it is left out where only the actors are counted.
    actors = Actor.objects.filter(spoken_of).annotate(
        meetings=Coalesce(
            Subquery(own.annotate(n=Count("pk")).values("n"), output_field=IntegerField()), Value(0)
        )
    )
    if words:
        actors = actors.filter(pk__in=named(words).values("pk"))
    if kind:
        actors = actors.filter(kind=kind)
    return actors.order_by("-meetings", "name", "pk").values(
        "pk", "name", "country", "kind", "description", "meetings"
    )


def named(words: str) -> QuerySet[Actor]:
    """Return the actors in one of whose names all of the words stand, each once.

    SQLite folds the case of ASCII only; what look-ups compare is folded in every script.
    """
    own, other = Q(), Q()
    for word in words.split():
        own &= Q(name__icontains=word)
        other &= Q(name__icontains=word) | Q(normalised__contains=normalised(word))
    aliases = Alias.objects.order_by().filter(other)
    return Actor.objects.order_by().filter(own | Q(pk__in=aliases.values("actor")))


def actors_named(words: str, among: Collection[int]) -> set[int]:
    """Return the actors that have a name which holds the words, or nearly so where none does; one query or three."""
    if not words:
        return set(among)
    chosen = set(among)
    if found := chosen & set(named(words).values_list("pk", flat=True)):
        return found
    names: dict[int, list[str]] = defaultdict(list)
    for rows in (
        Actor.objects.order_by().values_list("pk", "name"),
        Alias.objects.order_by().values_list("actor", "normalised"),
    ):
        for actor, name in rows:
            if actor in chosen:
                names[actor].append(name)
    return best_named(names, words)


def rows(found: Iterable[Mapping[str, Any]]) -> list[ActorRow]:
    """Return what `listed` found as rows, with the days of their meetings: two queries."""
    kept = list(found)
    taken = Participation.objects.order_by().filter(actor__in=[row["pk"] for row in kept]).values("actor")
    days = {
        actor: (first, last)
        for actor, first, last in taken.annotate(
            first=Min("meeting__first"), last=Max("meeting__last")
        ).values_list("actor", "first", "last")
    }
    return [
        ActorRow(
            actor=ActorRef(id=row["pk"], name=row["name"], country=row["country"], kind=row["kind"]),
            description=row["description"],
            meetings=row["meetings"],
            first=days.get(row["pk"], UNKNOWN)[0],
            last=days.get(row["pk"], UNKNOWN)[1],
        )
        for row in kept
    ]
