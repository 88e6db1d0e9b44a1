"""Keep the rows of actors: who the names of articles are, decided from all appearances of a name."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import cast as cast_to

from django.db.models import Exists, OuterRef, Q

from articles.models import Actor, Alias, Mention, Office, Participation, ReportParticipant
from articles.models import Appearance as AppearanceRow
from articles.records.reading import ActorKind, FoundActor
from articles.resolution.actors import Appearance, appearance, identities
from articles.resolution.countries import country_name
from articles.resolution.names import normalised, preferred

SURE = 0.9  # from this confidence on, an office that an article names is noted for the actor


@dataclass(frozen=True, slots=True)
class Move:
    """An appearance that turns out to be another actor than it was held for."""

    row: int
    former: int
    actor: int


@dataclass(frozen=True, slots=True)
class Cast:
    """The rows of the actors of one article, and what their coming changes for other articles."""

    rows: Mapping[Appearance, AppearanceRow]
    moves: tuple[Move, ...]


def cast(found: Iterable[FoundActor], *, dropped: set[int], language: str) -> Cast:
    """Keep a row for each actor that an article names and decide anew who everybody of these names is.

    `dropped` are the appearances that the article had before; those that nobody has any more go. The
    moves are returned, not made: what hangs on them has to be looked up first.
    """
    wanted: dict[Appearance, list[FoundActor]] = defaultdict(list)
    for actor in found:
        wanted[appearance(actor)].append(actor)
    gone = unused(dropped, wanted)
    names = {one.name for one in wanted} | {row.name for row in gone}
    AppearanceRow.objects.filter(pk__in=[row.pk for row in gone]).delete()
    states = {one.country for one in wanted if one.kind == "state" and one.country}
    standing = {
        record(row): row
        for row in AppearanceRow.objects.filter(
            Q(name__in=names) | Q(kind="state", country__in=states)
        ).select_related("actor")
    }
    groups: dict[str, set[Appearance]] = defaultdict(set)
    for one in {*wanted, *standing}:
        groups[one.name].add(one)
    keys = {one: key for group in groups.values() for one, key in identities(group).items()}
    actors = kept_actors(keys, wanted, {one: row.actor for one, row in standing.items()})
    moves = tuple(
        Move(row.pk, row.actor_id, actors[keys[one]].pk)
        for one, row in sorted(standing.items(), key=lambda item: item[1].pk)
        if row.actor_id != actors[keys[one]].pk
    )
    added = AppearanceRow.objects.bulk_create(
        AppearanceRow(
            actor=actors[keys[one]],
            kind=one.kind,
            name=one.name,
            country=one.country,
            knowledge_id=one.knowledge_id,
        )
        for one in sorted(set(wanted) - set(standing), key=repr)
    )
    rows = {one: row for one, row in standing.items() if one in wanted} | {record(row): row for row in added}
    for one, row in rows.items():
        row.actor = actors[keys[one]]
    note_aliases(rows, wanted, language)
    note_offices(rows, wanted)
    return Cast(rows, moves)


def record(row: AppearanceRow) -> Appearance:
    """Return a row as the record that the rules know."""
    return Appearance(
        kind=cast_to(ActorKind, row.kind),
        name=row.name,
        country=row.country,
        knowledge_id=row.knowledge_id,
    )


def unused(dropped: set[int], wanted: Mapping[Appearance, object]) -> list[AppearanceRow]:
    """Return those of the dropped appearances that no article has any more."""
    rows = AppearanceRow.objects.filter(
        ~Exists(Mention.objects.filter(appearance=OuterRef("pk"))),
        ~Exists(ReportParticipant.objects.filter(appearance=OuterRef("pk"))),
        pk__in=dropped,
    )
    return [row for row in rows if record(row) not in wanted]


def kept_actors(
    keys: Mapping[Appearance, str],
    wanted: Mapping[Appearance, list[FoundActor]],
    former: Mapping[Appearance, Actor],
) -> dict[str, Actor]:
    """Return the actor of each key, created or with a better name and country where the article tells one."""
    standing = {actor.key: actor for actor in Actor.objects.filter(key__in=set(keys.values()))}
    created: list[Actor] = []
    changed: list[Actor] = []
    for key in sorted(set(keys.values())):
        members = sorted((one for one, own in keys.items() if own == key), key=repr)
        actor = standing.get(key)
        fresh = actor is None
        if actor is None:
            actor = Actor(key=key, kind=members[0].kind, name="")
        before = (actor.name, actor.country, actor.description)
        actor.country = actor.country or next((one.country for one in members if one.country), "")
        for told in (told for one in members for told in wanted.get(one, ())):
            actor.name = better_name(actor, told)
            if told.spokesperson and not actor.description:
                actor.description = spokesperson(told)
        if not actor.name:
            actor.name = next((former[one].name for one in members if one in former), members[0].name)
        if fresh:
            created.append(actor)
        elif before != (actor.name, actor.country, actor.description):
            changed.append(actor)
    Actor.objects.bulk_update(changed, ["name", "country", "description"])
    return standing | {actor.key: actor for actor in Actor.objects.bulk_create(created)}


def better_name(actor: Actor, told: FoundActor) -> str:
    """Return the name to show: a state's usual one, the knowledge base's, else the better spelling."""
    name = told.name[:300]
    if actor.kind == Actor.Kind.STATE and actor.country:
        return actor.name or country_name(actor.country)
    if told.knowledge_id or not actor.name:
        return name
    return preferred(actor.name, name) if normalised(actor.name) == normalised(name) else actor.name


def spokesperson(told: FoundActor) -> str:
    """Return whom a spokesperson speaks for, as a description."""
    body = told.organisation or (country_name(told.country) if told.country else "")
    return f"spokesperson of {body}"[:300] if body else "spokesperson"


def note_aliases(
    rows: Mapping[Appearance, AppearanceRow], wanted: Mapping[Appearance, list[FoundActor]], language: str
) -> None:
    """Add the names that the article uses. A lone part of a person's name is no alias: others bear it too."""
    aliases = {}
    for one, row in rows.items():
        parts = set(one.name.split())
        for name in (name for told in wanted[one] for name in (told.name, *told.aliases)):
            short = normalised(name)
            if not short or len(name) > 300 or (one.kind == "person" and len(parts) > 1 and short in parts):
                continue
            aliases[row.actor_id, name] = Alias(
                actor=row.actor, name=name, normalised=short, language=language
            )
    known = set(
        Alias.objects.filter(actor__in={actor for actor, _ in aliases}, language=language).values_list(
            "actor_id", "name"
        )
    )
    Alias.objects.bulk_create(alias for key, alias in sorted(aliases.items()) if key not in known)


def note_offices(
    rows: Mapping[Appearance, AppearanceRow], wanted: Mapping[Appearance, list[FoundActor]]
) -> None:
    """Add the offices that are sure.

    Their terms are open: an article tells who holds an office, not since when.
    """
    offices = {}
    for one, row in rows.items():
        for told in wanted[one]:
            if told.office and told.confidence >= SURE:
                office = Office(
                    actor=row.actor,
                    title=told.office[:200],
                    country=one.country,
                    organisation=(told.organisation or "")[:200],
                )
                offices[row.actor_id, office.title, office.country, office.organisation] = office
    known = set(
        Office.objects.filter(actor__in={key[0] for key in offices}, start=None).values_list(
            "actor_id", "title", "country", "organisation"
        )
    )
    Office.objects.bulk_create(office for key, office in sorted(offices.items()) if key not in known)


def make_moves(moves: Iterable[Move]) -> None:
    """Let moved appearances, and what articles say under them, point to their new actor."""
    for move in moves:  # a handful a year: one name that turns out to be two persons, or two that are one
        twice = ReportParticipant.objects.filter(report=OuterRef("report"), actor=move.actor)
        parts = ReportParticipant.objects.filter(appearance=move.row)
        parts.filter(Exists(twice)).delete()
        parts.update(actor=move.actor)
        same = Mention.objects.filter(
            article=OuterRef("article"),
            start=OuterRef("start"),
            end=OuterRef("end"),
            label=OuterRef("label"),
            actor=move.actor,
        )
        mentions = Mention.objects.filter(appearance=move.row)
        mentions.filter(Exists(same)).delete()
        mentions.update(actor=move.actor)
        AppearanceRow.objects.filter(pk=move.row).update(actor=move.actor)


def prune_actors(actors: set[int]) -> None:
    """Delete those of the actors that no article names any more."""
    Actor.objects.filter(
        ~Exists(AppearanceRow.objects.filter(actor=OuterRef("pk"))),
        ~Exists(Participation.objects.filter(actor=OuterRef("pk"))),
        pk__in=actors,
    ).delete()
