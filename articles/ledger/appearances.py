"""Rows of appearances, the records that the rules know them by, and the index that finds those that may be one."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from typing import cast

from django.db.models import Exists, Max, Min, OuterRef

from articles.ledger.writing import insert, update
from articles.models import Actor, Mention, NameKey, ReportParticipant, Review, ReviewedName
from articles.models import Appearance as AppearanceRow
from articles.records.reading import ActorKind, FoundTerm
from articles.resolution.actors import Parting
from articles.resolution.appearances import Appearance, joining_keys, likeness_keys
from articles.resolution.offices import Span, rank
from articles.resolution.partition import cut, joined_sets

SIGNATURE = (
    "name",
    "kind",
    "country",
    "sure",
    "organisation",
    "office",
    "spokesperson",
    "knowledge_id",
    "apart",
)
TOGETHER = frozenset({Review.Kind.MERGE_ACTORS.value, Review.Kind.ADD_ALIAS.value})


def record(row: AppearanceRow) -> Appearance:
    """Return a row as the record that the rules know."""
    return Appearance(
        kind=cast(ActorKind, row.kind),
        name=row.name,
        country=row.country,
        sure=row.sure,
        organisation=row.organisation,
        office=row.office,
        spokesperson=row.spokesperson,
        knowledge_id=row.knowledge_id,
        apart=row.apart,
        known_names=tuple(row.known_names),
        terms=tuple(
            FoundTerm(
                term["office"],
                term["country"],
                term["organisation"],
                date.fromisoformat(term["first"]) if term["first"] else None,
                date.fromisoformat(term["last"]) if term["last"] else None,
            )
            for term in row.terms
        ),
    )


def knowledge_of(one: Appearance) -> tuple[list[str], list[dict[str, str | None]]]:
    """Return the names and terms of the knowledge base as a row keeps them."""
    terms = [
        {
            "office": term.office,
            "country": term.country,
            "organisation": term.organisation,
            "first": term.first.isoformat() if term.first else None,
            "last": term.last.isoformat() if term.last else None,
        }
        for term in one.terms
    ]
    return list(one.known_names), terms


def new_rows(actors: Mapping[Appearance, Actor]) -> dict[Appearance, AppearanceRow]:
    """Store appearances that are new, each of its actor, with the keys it is found by."""
    rows = {}
    for one in sorted(actors, key=lambda one: one.order):
        names, terms = knowledge_of(one)
        fields = {name: getattr(one, name) for name in SIGNATURE}
        rows[one] = AppearanceRow(actor=actors[one], known_names=names, terms=terms, **fields)
    AppearanceRow.objects.bulk_create(rows.values())
    index(rows)
    return rows


def index(rows: Mapping[Appearance, AppearanceRow]) -> None:
    """Write the keys that appearances are found by."""
    pairs = ((row.pk, key) for one, row in rows.items() for key in sorted(keys_of(one)))
    insert(NameKey, ("appearance", "key"), pairs)


def index_anew(rows: Mapping[Appearance, AppearanceRow]) -> None:
    """Write the keys of those appearances that are found by others, or none."""
    stored: dict[int, set[str]] = defaultdict(set)
    told = NameKey.objects.filter(appearance__in=[row.pk for row in rows.values()])
    for pk, key in told.values_list("appearance", "key"):
        stored[pk].add(key)
    stale = {one: row for one, row in rows.items() if stored[row.pk] != keys_of(one)}
    if stale:
        NameKey.objects.filter(appearance__in=[row.pk for row in stale.values()]).delete()
        index(stale)


def keys_of(one: Appearance) -> frozenset[str]:
    """Return the keys that an appearance is found by."""
    return joining_keys(one) | likeness_keys(one)


def refresh(rows: Iterable[AppearanceRow], wanted: Iterable[Appearance]) -> set[int]:
    """Take over what a newer knowledge base tells of its entries, and return the actors of whom it tells more.

    All appearances of an entry tell the same, whichever of them the newer reading has. What is read again is found by
    the keys of today, though the rules were others when it was stored.
    """
    rows, asked = list(rows), set(wanted)
    newer = {
        (one.kind, one.knowledge_id): knowledge_of(one)
        for one in asked
        if one.knowledge_id and one.known_names
    }
    changed = {}
    for row in rows:
        known = newer.get((cast(ActorKind, row.kind), row.knowledge_id))
        if known is not None and (row.known_names, row.terms) != known:
            row.known_names, row.terms = known
            changed[record(row)] = row
    update(changed.values(), ["known_names", "terms"])
    index_anew({one: row for row in rows if (one := record(row)) in asked or one in changed})
    return {row.actor_id for row in changed.values()}


def unused(rows: Iterable[int]) -> set[int]:
    """Return those of the appearances that neither an article nor a person's decision has any more."""
    asked = set(rows)
    if not asked:
        return asked
    return set(
        AppearanceRow.objects.filter(
            ~Exists(Mention.objects.filter(appearance=OuterRef("pk"))),
            ~Exists(ReportParticipant.objects.filter(appearance=OuterRef("pk"))),
            ~Exists(ReviewedName.objects.filter(appearance=OuterRef("pk"))),
            pk__in=asked,
        ).values_list("pk", flat=True)
    )


def appearances_of(actors: Iterable[int]) -> list[AppearanceRow]:
    """Return the appearances that actors have."""
    asked = set(actors)
    return list(AppearanceRow.objects.filter(actor__in=asked)) if asked else []


def kindred(
    keys: Iterable[str], rows: Iterable[int] = (), names: Iterable[str] = ()
) -> dict[int, AppearanceRow]:
    """Return these appearances, those with one of these keys or names, and all that hang together with them, by id.

    They hang together by a key, by an actor or by a decision: only among them can it change who somebody is.
    """
    found: dict[int, AppearanceRow] = {}
    seen: set[str] = set()
    actors: set[int] = set()
    fresh_keys, fresh_rows, fresh_names = set(keys), set(rows), set(names)
    while fresh_keys or fresh_rows or fresh_names:
        seen |= fresh_keys
        fresh = loaded(fresh_keys, fresh_rows, fresh_names, found)
        fresh_names = set()
        found |= {row.pk: row for row in fresh}
        fresh_keys = {key for row in fresh for key in joining_keys(record(row))} - seen
        beside = {row.actor_id for row in fresh} - actors
        actors |= beside
        siblings = AppearanceRow.objects.filter(actor__in=beside).values_list("pk")
        decided = ReviewedName.objects.filter(
            review__names__appearance__in=[row.pk for row in fresh]
        ).values_list("appearance_id")
        tied = siblings.order_by().union(decided.order_by()) if fresh else ()
        fresh_rows = {pk for (pk,) in tied} - found.keys()
    return found


def loaded(
    keys: set[str], rows: set[int], names: set[str], known: Mapping[int, object]
) -> list[AppearanceRow]:
    """Return the appearances with one of the keys or names and those of the ids, without those that are known.

    One condition for all would have a database look at every appearance that there is.
    """
    wanted = set(rows)
    if keys or names:
        by_key = NameKey.objects.filter(key__in=keys).values_list("appearance_id")
        by_name = AppearanceRow.objects.filter(name__in=names).values_list("pk")
        wanted |= {pk for (pk,) in by_key.order_by().union(by_name.order_by())}
    wanted -= known.keys()
    return list(AppearanceRow.objects.filter(pk__in=wanted)) if wanted else []


def decisions(
    rows: Mapping[int, AppearanceRow],
) -> tuple[list[frozenset[Appearance]], list[Parting]]:
    """Return which of these appearances people said are one, and which they said are not; the later word counts."""
    sides: dict[tuple[int, str], dict[int, set[Appearance]]] = defaultdict(lambda: defaultdict(set))
    reviewed = ReviewedName.objects.filter(appearance__in=rows).order_by("review")
    for review, kind, appearance, side in reviewed.values_list(
        "review", "review__kind", "appearance", "side"
    ):
        sides[review, kind][side].add(record(rows[appearance]))
    together: list[frozenset[Appearance]] = []
    partings: list[Parting] = []
    for (_, kind), parts in sides.items():
        if kind in TOGETHER:
            together.append(frozenset(parts[0]))
        elif parts[0] and parts[1]:
            partings.append((frozenset(parts[0]), frozenset(parts[1])))
            together = cut(together, partings[-1])
    return together, partings


def spans(rows: Iterable[AppearanceRow], today: Iterable[tuple[Appearance, date]]) -> dict[Appearance, Span]:
    """Return from which day to which articles speak of persons whose offices may tell them apart.

    `today` are the appearances of the articles that are being written, with their days.
    """
    asked = {row.pk: record(row) for row in rows if row.kind == "person" and rank(row.office)}
    found: dict[Appearance, Span] = {}
    for model, path in ((Mention, "article__published"), (ReportParticipant, "report__published")):
        if not asked:
            break
        told = (
            model._default_manager.filter(appearance__in=asked, **{f"{path}__isnull": False})
            .order_by()
            .values("appearance")
            .annotate(first=Min(path), last=Max(path))
        )
        for span in told:
            widen(found, asked[span["appearance"]], span["first"], span["last"])
    for one, day in today:
        widen(found, one, day, day)
    return found


def widen(found: dict[Appearance, Span], one: Appearance, first: date, last: date) -> None:
    """Let a span of days take in others."""
    known = found.get(one, (first, last))
    found[one] = (min(known[0], first), max(known[1], last))


def components(
    appearances: Iterable[Appearance], ties: Iterable[frozenset[Appearance]]
) -> list[set[Appearance]]:
    """Return appearances parted into those that share keys, directly or through others, or are tied."""
    by_key: dict[str, set[Appearance]] = defaultdict(set)
    for one in appearances:
        for key in joining_keys(one) or {repr(one.order)}:
            by_key[key].add(one)
    return [set(members) for members in joined_sets([*map(frozenset, by_key.values()), *ties])]
