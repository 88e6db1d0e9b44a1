"""Keep the rows of actors: who the names of articles are, decided from all appearances that may be one."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef

from articles.ledger.appearances import (
    components,
    decisions,
    kindred,
    new_rows,
    record,
    refresh,
    spans,
    unused,
)
from articles.ledger.locking import noted
from articles.ledger.writing import update
from articles.models import Actor, Mention, Participation, ReportParticipant
from articles.models import Appearance as AppearanceRow
from articles.resolution.actors import identities, key_of
from articles.resolution.appearances import Appearance, joining_keys
from articles.resolution.description import description_of

Members = frozenset[Appearance]


@dataclass(frozen=True, slots=True)
class Move:
    """An appearance that turns out to be another actor than it was held for."""

    row: int
    former: int
    actor: int


@dataclass(frozen=True, slots=True)
class Cast:
    """The rows of the appearances that were asked for, and what their coming changes for others.

    `changed` are the actors whose appearances are not the same as before, `new` those of them that nobody was before.
    """

    rows: Mapping[Appearance, AppearanceRow]
    moves: tuple[Move, ...]
    changed: frozenset[int]
    new: frozenset[int]


def cast(
    wanted: Iterable[Appearance],
    *,
    dropped: Iterable[int] = (),
    days: Iterable[tuple[Appearance, date]] = (),
) -> Cast:
    """Keep a row for each appearance and decide anew who everybody is that may be concerned.

    `dropped` are the appearances that an article had before; those that nobody has any more go. `days` are those on
    which articles with them are published. The moves are returned, not made: what hangs on them has to be looked up
    first.
    """
    asked = set(wanted)
    former = AppearanceRow.objects.in_bulk(set(dropped))
    gone = {pk for pk in unused(former) if record(former[pk]) not in asked}
    keys = {key for one in asked for key in joining_keys(one)}
    standing = kindred(keys, former.keys(), (one.name for one in asked))
    changed = {standing[pk].actor_id for pk in gone}
    if gone:
        AppearanceRow.objects.filter(pk__in=gone).delete()
    left = [row for pk, row in standing.items() if pk not in gone]
    changed |= refresh(left, asked)
    rows = {record(row): row for row in left}
    groups = resolved(rows, asked, days)
    actors = kept_actors(groups, rows)
    new = {actor.pk for members, actor in actors.items() if not any(one in rows for one in members)}
    moves = []
    missing: dict[Appearance, Actor] = {}
    for members, actor in actors.items():
        for one in sorted(members, key=lambda one: one.order):
            if one not in rows:
                missing[one] = actor
                changed.add(actor.pk)
                continue
            if rows[one].actor_id != actor.pk:
                moves.append(Move(rows[one].pk, rows[one].actor_id, actor.pk))
                changed |= {rows[one].actor_id, actor.pk}
            rows[one].actor = actor
    rows |= new_rows(missing)
    return Cast({one: rows[one] for one in asked}, tuple(moves), frozenset(changed), frozenset(new))


def resolved(
    rows: Mapping[Appearance, AppearanceRow],
    asked: set[Appearance],
    days: Iterable[tuple[Appearance, date]],
) -> list[Members]:
    """Return all appearances parted into actors."""
    together, partings = decisions({row.pk: row for row in rows.values()})
    known = spans(rows.values(), days)
    ties = [*together, *(left | right for left, right in partings)]
    found: list[Members] = []
    for component in components({*rows, *asked}, ties):
        found += identities(
            component,
            together=[members for members in together if members <= component],
            partings=[pair for pair in partings if pair[0] <= component],
            spans=known,
        )
    return found


def kept_actors(groups: Iterable[Members], rows: Mapping[Appearance, AppearanceRow]) -> dict[Members, Actor]:
    """Return the row of each actor: the one that most of its appearances have, else a new one."""
    members_of = sorted(groups, key=key_of)
    votes = []
    for number, members in enumerate(members_of):
        count = Counter(rows[one].actor_id for one in members if one in rows)
        votes += [(-share, pk, number) for pk, share in count.items()]
    goes_on_as: dict[int, int] = {}
    for _, pk, number in sorted(votes):
        if number not in goes_on_as and pk not in goes_on_as.values():
            goes_on_as[number] = pk
    standing = Actor.objects.in_bulk(set(goes_on_as.values()))
    found: dict[Members, Actor] = {}
    renamed: list[Actor] = []
    created: list[Actor] = []
    for number, members in enumerate(members_of):
        told = description_of(members)
        fields = {
            "kind": told.kind,
            "name": told.name,
            "country": told.country,
            "description": told.description,
            "key": key_of(members),
        }
        actor = standing.get(goes_on_as.get(number, 0))
        if actor is None:
            actor = Actor(**fields)
            created.append(actor)
        elif any(getattr(actor, name) != value for name, value in fields.items()):
            for name, value in fields.items():
                setattr(actor, name, value)
            renamed.append(actor)
        found[members] = actor
    if rows:  # else nobody stands near them who could have had such a key
        free_keys(renamed, created)
    update(renamed, ["kind", "name", "country", "description", "key"])
    Actor.objects.bulk_create(created)
    noted(actors={actor.pk for actor in (*renamed, *created)})
    return found


def free_keys(renamed: Iterable[Actor], created: Iterable[Actor]) -> None:
    """Take the keys that change hands from those that have them, so that no two ever have the same."""
    wanted = {actor.key for actor in (*renamed, *created)}
    for pk in Actor.objects.filter(key__in=wanted).values_list("pk", flat=True):
        Actor.objects.filter(pk=pk).update(key=f"former|{pk}")


def make_moves(moves: Iterable[Move]) -> None:
    """Let moved appearances, and what articles say under them, point to their new actor."""
    for move in moves:  # a handful a year: one name that turns out to be two persons, or two that are one
        ReportParticipant.objects.filter(appearance=move.row).update(actor=move.actor)
        Mention.objects.filter(appearance=move.row).update(actor=move.actor)
        AppearanceRow.objects.filter(pk=move.row).update(actor=move.actor)


def prune_actors(actors: Iterable[int]) -> None:
    """Delete those of the actors that nothing speaks of any more."""
    asked = set(actors)
    if not asked:
        return
    gone = Actor.objects.filter(
        ~Exists(AppearanceRow.objects.filter(actor=OuterRef("pk"))),
        ~Exists(Participation.objects.filter(actor=OuterRef("pk"))),
        pk__in=asked,
    )
    if keys := set(gone.values_list("pk", flat=True)):
        Actor.objects.filter(pk__in=keys).delete()
        noted(actors=keys)
