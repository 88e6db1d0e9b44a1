"""What contains the places of a page."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from articles.ledger.places import containers
from articles.models import Place
from articles.records.ledger import PlaceRef
from articles.selectors.meetings import place_ref


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Places, what directly contains each, and all that does, the nearest first."""

    places: Mapping[int, PlaceRef]
    within: Mapping[int, int]
    around: Mapping[int, tuple[PlaceRef, ...]]


def surroundings(places: Iterable[int | None]) -> Surroundings:
    """Return what contains each of the places: two queries, one more for places that lie deeper than three steps."""
    starts = {place for place in places if place is not None}
    within = containers(starts)
    rows = Place.objects.select_related("located_by").in_bulk({*starts, *within, *within.values()})
    refs = {pk: place_ref(row) for pk, row in rows.items()}
    around = {}
    for start in starts & refs.keys():
        chain = [start]
        while (above := within.get(chain[-1], 0)) in refs and above not in chain:
            chain.append(above)
        around[start] = tuple(refs[pk] for pk in chain[1:])
    return Surroundings(refs, within, around)
