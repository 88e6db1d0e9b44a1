"""Keep the aliases and offices of actors: all that articles, the knowledge base and people say, and no more."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from articles.models import Alias, Mention, Office, ReportParticipant, Review, ReviewedName
from articles.resolution.appearances import Appearance
from articles.resolution.names import normalised


@dataclass(frozen=True, slots=True)
class Naming:
    """A name that an article has for an actor, in the article's language."""

    actor: int
    name: str
    language: str


def namings(mentions: Q) -> set[Naming]:
    """Return the names that mentions have for actors.

    A lone part of a person's name is no alias: others bear it too.
    """
    rows = (
        Mention.objects.filter(mentions, named=True, actor__isnull=False)
        .order_by()
        .values_list("actor", "surface", "article__language", "appearance__kind", "appearance__name")
        .distinct()
    )
    return {
        Naming(actor, surface[:300], language)
        for actor, surface, language, kind, name in rows
        if actor is not None and is_alias(surface, kind or "", name or "")
    }


def namings_of(mentions: Iterable[Mention], languages: Mapping[int, str]) -> set[Naming]:
    """Return the names that mentions at hand have for actors; `languages` are those of the articles, by key."""
    return {
        Naming(mention.actor_id, mention.surface[:300], languages[mention.article_id])
        for mention in mentions
        if mention.named
        and mention.actor_id is not None
        and mention.appearance is not None
        and is_alias(mention.surface, mention.appearance.kind, mention.appearance.name)
    }


def is_alias(surface: str, kind: str, name: str) -> bool:
    """Tell if words of a text are a whole name."""
    short, parts = normalised(surface), normalised(name).split()
    return bool(short) and not (kind == "person" and len(parts) > 1 and short in parts)


APART = (Review.Kind.SPLIT_ACTOR, Review.Kind.REMOVE_ALIAS, Review.Kind.KEEP_APART)


@dataclass(frozen=True, slots=True)
class DecidedNames:
    """What people said of names: (actor, name) that they added, (actor, normalised name) of those that are hidden.

    `apart` are the actors of whom they told somebody else of that name.
    """

    added: frozenset[tuple[int, str]]
    hidden: frozenset[tuple[int, str]]
    apart: frozenset[int]


def decided_names(actors: Iterable[int]) -> DecidedNames:
    """Return what people said of the names of some actors: one query."""
    rows = ReviewedName.objects.filter(
        review__kind__in=(Review.Kind.ADD_ALIAS, *APART), appearance__actor__in=set(actors)
    ).values_list("appearance__actor", "review__kind", "review__after", "side")
    added, hidden, apart = set(), set(), set()
    for actor, kind, after, side in rows:
        if kind in APART:
            apart.add(actor)
        if kind == Review.Kind.ADD_ALIAS:
            added.add((actor, after["alias"][:300]))
        elif kind == Review.Kind.REMOVE_ALIAS and side == 1:
            hidden.add((actor, normalised(after["alias"])))
    return DecidedNames(frozenset(added), frozenset(hidden), frozenset(apart))


def keep_text_aliases(
    before: set[Naming],
    after: set[Naming],
    changed: Iterable[int],
    decided: DecidedNames,
    nameless: Collection[int] = (),
) -> None:
    """Add the names that an article has now and take away those that no article has any more.

    `changed` are actors whose appearances are others than before: all of their names are counted anew. `nameless` are
    actors that are new: they have no names yet, and none are looked for.
    """
    anew = set(changed)
    gone = {naming for naming in before - after if naming.actor not in anew}
    if gone:
        said = Q(actor__in={one.actor for one in gone}, surface__in={one.name for one in gone})
        gone -= namings(said)
    wanted = {naming for naming in after if naming.actor not in anew}
    if anew:
        wanted |= namings(Q(actor__in=anew))
    texts = Alias.objects.filter(source=Alias.Source.TEXT)
    told = [one for one in (*wanted, *gone) if one.actor not in nameless]
    standing = texts.filter(
        Q(actor__in=anew) | Q(actor__in={one.actor for one in told}, name__in={one.name for one in told})
    )
    known = {
        Naming(actor, name, language): pk
        for pk, actor, name, language in standing.values_list("pk", "actor", "name", "language")
    }
    wanted = {one for one in wanted if (one.actor, normalised(one.name)) not in decided.hidden}
    stale = {one for one in known if one.actor in anew} - wanted | gone
    if stale:
        Alias.objects.filter(pk__in=[known[one] for one in stale if one in known]).delete()
    Alias.objects.bulk_create(
        Alias(
            actor_id=one.actor,
            name=one.name,
            normalised=normalised(one.name)[:300],
            language=one.language,
        )
        for one in sorted(wanted - known.keys(), key=lambda one: (one.actor, one.name, one.language))
    )


def keep_known_names(
    members: Mapping[int, Iterable[Appearance]], decided: DecidedNames, nameless: Collection[int] = ()
) -> set[int]:
    """Let actors have the aliases and offices that the knowledge base and people give them, and no others.

    Return the reports of those whose offices are others than before: their meetings show the office of the day.
    `nameless` are actors that are new: what they have is not looked for.

    An office that only articles tell of has open ends: they say who holds it, not since when.
    """
    if not members:
        return set()
    aliases: set[tuple[int, str, str]] = set()
    offices: set[tuple[int, str, str, str, date | None, date | None]] = set()
    for actor, told in members.items():
        for one in told:
            aliases |= {(actor, name[:300], Alias.Source.KNOWLEDGE.value) for name in one.known_names}
        offices |= offices_of(actor, told)
    aliases |= {(actor, name, Alias.Source.REVIEW.value) for actor, name in decided.added if actor in members}
    had = set(members) - set(nameless)
    keep_aliases(had, {one for one in aliases if (one[0], normalised(one[1])) not in decided.hidden})
    standing = {
        (row.actor_id, row.title, row.country, row.organisation, row.start, row.end): row.pk
        for row in Office.objects.filter(actor__in=had)
    }
    fresh, stale = offices - standing.keys(), standing.keys() - offices
    if stale:
        Office.objects.filter(pk__in=[standing[key] for key in stale]).delete()
    Office.objects.bulk_create(
        Office(actor_id=actor, title=title, country=country, organisation=body, start=start, end=end)
        for actor, title, country, body, start, end in sorted(fresh, key=repr)
    )
    turned = {key[0] for key in fresh | stale} & had
    if not turned:
        return set()
    return set(ReportParticipant.objects.filter(actor__in=turned).values_list("report", flat=True))


def keep_aliases(actors: set[int], aliases: set[tuple[int, str, str]]) -> None:
    """Replace the aliases of actors that do not come from articles; what is told of others is only added."""
    others = Alias.objects.filter(actor__in=actors).exclude(source=Alias.Source.TEXT)
    known = {(row.actor_id, row.name, row.source): row.pk for row in others}
    if stale := known.keys() - aliases:
        Alias.objects.filter(pk__in=[known[key] for key in stale]).delete()
    Alias.objects.bulk_create(
        Alias(actor_id=actor, name=name, normalised=normalised(name)[:300], source=source)
        for actor, name, source in sorted(aliases - known.keys())
    )


def offices_of(
    actor: int, told: Iterable[Appearance]
) -> set[tuple[int, str, str, str, date | None, date | None]]:
    """Return the offices that the appearances of an actor tell of, as rows have them, each beginning once.

    Of two ends the later counts, and one that is open is the latest; articles do not say that an office has no end.
    """
    ends: dict[tuple[int, str, str, str, date | None], date] = {}
    for term in (term for one in told for term in one.terms):
        key = (actor, term.office[:200], term.country or "", (term.organisation or "")[:200], term.first)
        ends[key] = max(ends.get(key, date.min), term.last or date.max)
    for one in told:
        if one.office and not one.terms and one.kind == "person":
            ends.setdefault((actor, one.office, one.home, one.organisation, None), date.max)
    return {(*key, end if end < date.max else None) for key, end in ends.items()}
