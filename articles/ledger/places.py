"""Keep the rows of places and what contains them."""

from collections.abc import Iterable
from itertools import pairwise

from django.db.models import Exists, OuterRef

from articles.models import Meeting, Mention, Place, Report
from articles.records.reading import FoundPlace
from articles.resolution.places import chain, place_key


def kept_places(found: Iterable[FoundPlace]) -> dict[str, Place]:
    """Keep a row for each place, and for those around it; return them by key.

    What a row lacks (coordinates, what contains it) is filled in; what it has stays.
    """
    chains = [chain(place) for place in sorted(found, key=lambda place: (-len(place.within), repr(place)))]
    named: dict[str, FoundPlace] = {}
    for links in chains:  # what the article speaks of itself is known better than what only contains it
        named.setdefault(place_key(links[0]), links[0])
    for links in chains:
        for link in links[1:]:
            named.setdefault(place_key(link), link)
    places = {place.key: place for place in Place.objects.filter(key__in=named)}
    missing = [new_place(key, named[key]) for key in sorted(set(named) - set(places))]
    places |= {place.key: place for place in Place.objects.bulk_create(missing)}
    changed: set[str] = set()
    for links in chains:  # a guess, made when it only contained another, gives way
        place = places[place_key(links[0])]
        if place.precision != links[0].precision:
            place.precision = links[0].precision
            changed.add(place.key)
    for key, link in named.items():
        place = places[key]
        if place.latitude is None and link.latitude is not None and link.longitude is not None:
            place.latitude, place.longitude = link.latitude, link.longitude
            changed.add(key)
    for links in chains:
        keys = [place_key(link) for link in links]
        for inner, outer in pairwise(keys):
            if places[inner].within_id is None and not contains(places, inner, outer):
                places[inner].within = places[outer]
                changed.add(inner)
    Place.objects.bulk_update(
        [places[key] for key in sorted(changed)], ["precision", "latitude", "longitude", "within"]
    )
    return places


def new_place(key: str, found: FoundPlace) -> Place:
    """Return a row, not yet stored."""
    known = found.latitude is not None and found.longitude is not None
    return Place(
        key=key,
        name=found.text[:300],
        precision=found.precision,
        country=(found.country or "")[:2],
        latitude=found.latitude if known else None,
        longitude=found.longitude if known else None,
    )


def contains(places: dict[str, Place], inner: str, outer: str) -> bool:
    """Tell if the inner place already holds the outer one, so that a circle would be closed."""
    ids = {place.pk: place for place in places.values()}
    step: Place | None = places[outer]
    while step is not None:
        if step.key == inner:
            return True
        step = ids.get(step.within_id) if step.within_id else None
    return False


def containers() -> dict[int, int]:
    """Return, for each place that lies in another, which that is."""
    return {
        inner: outer
        for inner, outer in Place.objects.filter(within__isnull=False).values_list("pk", "within_id")
        if outer is not None
    }


def prune_places(places: set[int]) -> None:
    """Delete those of the places that nothing speaks of any more and that contain no other."""
    while places:
        unused = Place.objects.filter(
            ~Exists(Mention.objects.filter(place=OuterRef("pk"))),
            ~Exists(Report.objects.filter(place=OuterRef("pk"))),
            ~Exists(Meeting.objects.filter(place=OuterRef("pk"))),
            ~Exists(Place.objects.filter(within=OuterRef("pk"))),
            pk__in=places,
        )
        around = {place.pk: place.within_id for place in unused}
        Place.objects.filter(pk__in=around).delete()
        places = {outer for outer in around.values() if outer is not None}
