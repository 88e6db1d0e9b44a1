"""Keep the rows of places: what the names of articles stand for, decided from all that is said of a place."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from django.db.models import Exists, OuterRef, Q

from articles.ledger.locking import noted
from articles.ledger.settling import FIELDS, Settling, record
from articles.ledger.writing import update
from articles.models import Article, Meeting, Mention, Place, Report
from articles.models import Whereabouts as WhereaboutsRow
from articles.records.reading import FoundPlace
from articles.resolution import places as rules
from articles.resolution.places import Whereabouts, identities


@dataclass(frozen=True, slots=True)
class Atlas:
    """The rows of the places of articles, of each its own, and what their coming changes for other articles.

    `moves` are statements that turn out to speak of another place, `changed` places that are decided anew and not yet
    stored, `reports` those whose place or what contains it changes, `left` places that may stand empty now.
    """

    rows: tuple[Mapping[FoundPlace, WhereaboutsRow], ...]
    moves: tuple[WhereaboutsRow, ...]
    changed: tuple[Place, ...]
    reports: frozenset[int]
    left: frozenset[int]


def referred(article: Article) -> tuple[set[int], set[int]]:
    """Return the keys of the statements and of the places that an article's rows point to."""
    rows = [
        *Mention.objects.filter(article=article).values_list("whereabouts_id", "place_id"),
        *Report.objects.filter(article=article).values_list("whereabouts_id", "place_id"),
    ]
    statements, places = ({row[column] for row in rows} - {None} for column in range(2))
    return statements, places


def atlas(found: Iterable[Iterable[FoundPlace]], *, dropped: set[int]) -> Atlas:
    """Keep a row for each place that articles name and for those around them, decided anew.

    `dropped` are the statements that an article had before; those that nobody makes any more go. Other articles'
    places are only changed by `make_changes`: what hangs on them has to be looked up first. Where nothing is said that
    was not said before, it takes three queries.
    """
    told = [rules.Article(places) for places in found]
    said = {digest: one for article in told for digest, one in article.all.items()}
    gone, left = forgotten(dropped, kept=said.keys())
    stored = {
        row.digest: row
        for row in WhereaboutsRow.objects.filter(digest__in=said.keys()).select_related("place")
    }
    fresh = {digest: one for digest, one in said.items() if digest not in stored}
    names = {one.short for one in fresh.values()} | gone
    if not names:
        return Atlas(rows_of(told, stored), (), (), frozenset(), left)
    standing = {
        row.digest: row for row in WhereaboutsRow.objects.filter(short__in=names).select_related("place")
    }
    keys = keys_of({digest: record(row) for digest, row in standing.items()} | fresh)
    places = kept_places(keys, fresh)
    moves = []
    for digest, row in standing.items():
        if row.place_id != places[keys[digest]].pk:
            left |= {row.place_id}
            row.place = places[keys[digest]]
            moves.append(row)
    standing |= added(fresh, {digest: places[keys[digest]] for digest in fresh}, stored | standing)
    settling = Settling(moves)
    settling.settle({place.pk for place in places.values()} | left)
    return Atlas(
        rows_of(told, stored | standing),
        tuple(moves),
        settling.changed(),
        frozenset(settling.disturbed()),
        left,
    )


def rows_of(
    told: Iterable[rules.Article], rows: Mapping[str, WhereaboutsRow]
) -> tuple[Mapping[FoundPlace, WhereaboutsRow], ...]:
    """Return the row of each place of each article, from all rows by their digests."""
    return tuple({place: rows[one.digest] for place, one in article.of.items()} for article in told)


def forgotten(dropped: set[int], *, kept: Iterable[str]) -> tuple[set[str], frozenset[int]]:
    """Delete those of the statements that nobody makes any more, and those around them that only they named.

    Return their normalised names and the places that they spoke of.
    """
    names: set[str] = set()
    places: set[int] = set()
    while dropped:
        unused = WhereaboutsRow.objects.filter(
            ~Exists(Mention.objects.filter(whereabouts=OuterRef("pk"))),
            ~Exists(Report.objects.filter(whereabouts=OuterRef("pk"))),
            ~Exists(WhereaboutsRow.objects.filter(within=OuterRef("pk"))),
            pk__in=dropped,
        ).exclude(digest__in=kept)
        gone = list(unused.values_list("pk", "short", "place_id", "within_id"))
        names |= {short for _, short, _, _ in gone}
        places |= {place for _, _, place, _ in gone}
        WhereaboutsRow.objects.filter(pk__in=[pk for pk, *_ in gone]).delete()
        dropped = {around for *_, around in gone if around is not None}
    return names, frozenset(places)


def keys_of(statements: Mapping[str, Whereabouts]) -> dict[str, str]:
    """Return the key of the place that each statement speaks of, by digest; those of one name decide together."""
    groups: dict[str, set[Whereabouts]] = defaultdict(set)
    for one in statements.values():
        groups[one.short].add(one)
    keys = {one: key for group in groups.values() for one, key in identities(group).items()}
    return {digest: keys[one] for digest, one in statements.items()}


def kept_places(keys: Mapping[str, str], fresh: Mapping[str, Whereabouts]) -> dict[str, Place]:
    """Return the place of each key; what is new is stored with the key alone, to be settled."""
    places = {place.key: place for place in Place.objects.filter(key__in=set(keys.values()))}
    missing = sorted(set(keys.values()) - places.keys())
    created = Place.objects.bulk_create(Place(key=key, name="", precision="venue") for key in missing)
    return places | {place.key: place for place in created}


def added(
    fresh: Mapping[str, Whereabouts], places: Mapping[str, Place], stored: Mapping[str, WhereaboutsRow]
) -> dict[str, WhereaboutsRow]:
    """Store statements, those around others first: a query for each level."""
    rows: dict[str, WhereaboutsRow] = {}
    while pending := {digest: one for digest, one in fresh.items() if digest not in rows}:
        ready = {
            digest: WhereaboutsRow(
                place=places[digest],
                name=one.name,
                short=one.short,
                precision=one.precision,
                country=one.country,
                latitude=one.latitude,
                longitude=one.longitude,
                knowledge_id=one.knowledge_id,
                implied=one.implied,
                city=one.city,
                within=(rows.get(one.within) or stored[one.within]) if one.within else None,
                digest=digest,
            )
            for digest, one in pending.items()
            if not one.within or one.within in rows or one.within in stored
        }
        rows |= {row.digest: row for row in WhereaboutsRow.objects.bulk_create(ready.values())}
    return rows


def make_changes(changes: Atlas) -> None:
    """Store what was decided anew, and let what articles say point to the place it now speaks of."""
    update(changes.changed, FIELDS)
    noted(places=[place.pk for place in changes.changed])
    update(changes.moves, ["place"])
    for (
        row
    ) in changes.moves:  # a handful a year: one name that turns out to be two places, or two that are one
        Mention.objects.filter(whereabouts=row).update(place=row.place)
        Report.objects.filter(whereabouts=row).update(place=row.place)


def containers(places: Iterable[int | None]) -> dict[int, int]:
    """Return what contains each of the places and each of those around them."""
    return surroundings(places)[0]


def surroundings(places: Iterable[int | None]) -> tuple[dict[int, int], dict[int, str]]:
    """Return what contains places and those around them, and their own countries: a query for three steps."""
    found: dict[int, int] = {}
    countries: dict[int, str] = {}
    wanted = {place for place in places if place is not None}
    asked: set[int] = set()
    while wanted := wanted - asked:
        asked |= wanted
        chains = Place.objects.filter(pk__in=wanted).values_list(
            "country", "pk", "within_id", "within__within_id", "within__within__within_id"
        )
        wanted = set()
        for country, pk, *outer in chains:
            countries[pk] = country
            steps = [pk, *(step for step in outer if step is not None)]
            found.update(pairwise(steps))
            wanted |= set(steps[3:])
    return found, countries


def prune_places(places: Iterable[int]) -> None:
    """Delete those of the places that nothing speaks of any more and that contain no other."""
    left = set(places)
    while left:
        unused = Place.objects.filter(
            ~Exists(WhereaboutsRow.objects.filter(place=OuterRef("pk"))),
            ~Exists(Mention.objects.filter(place=OuterRef("pk"))),
            ~Exists(Report.objects.filter(place=OuterRef("pk"))),
            ~Exists(Meeting.objects.filter(place=OuterRef("pk"))),
            ~Exists(Place.objects.filter(Q(within=OuterRef("pk")) | Q(located_by=OuterRef("pk")))),
            pk__in=left,
        )
        around = {place.pk: place.within_id for place in unused}
        Place.objects.filter(pk__in=around).delete()
        noted(places=around)
        left = (left | {outer for outer in around.values() if outer is not None}) - around.keys()
        if not around:
            return
