"""Places as typed rows."""

from datetime import date

from django.db.models import Count, Max, Min

from articles.models import Meeting, Place
from articles.records.ledger import PlaceRow
from articles.selectors.meetings import place_ref


def listed(words: str = "", precision: str = "") -> list[PlaceRow]:
    """Return the places where anyone met, those of most meetings first: two queries.

    A place's meetings are its own and those of all that it contains.
    """
    own = {
        place: (number, first, last)
        for place, number, first, last in Meeting.objects.order_by()
        .filter(place__isnull=False)
        .values_list("place")
        .annotate(n=Count("pk"), earliest=Min("first"), latest=Max("last"))
    }
    places = {place.pk: place for place in Place.objects.select_related("located_by").order_by()}
    found: dict[int, list[tuple[int, date | None, date | None]]] = {}
    for place, seen in own.items():
        for container in chain(place, places):
            found.setdefault(container, []).append(seen)
    rows = (
        PlaceRow(
            place=place_ref(places[place]),
            within=containers(places[place], places),
            meetings=sum(number for number, _, _ in seen),
            first=min((day for _, day, _ in seen if day), default=None),
            last=max((day for _, _, day in seen if day), default=None),
        )
        for place, seen in found.items()
    )
    wanted = words.casefold()
    return sorted(
        (
            row
            for row in rows
            if (not precision or row.place.precision == precision)
            and (wanted in row.place.name.casefold() or wanted in row.within.casefold())
        ),
        key=lambda row: (-row.meetings, row.place.name.casefold(), row.place.id),
    )


def chain(place: int | None, places: dict[int, Place]) -> list[int]:
    """Return the ids of a place and of what contains it, nearest first. A circle in the data ends it."""
    found: list[int] = []
    while place is not None and place in places and place not in found:
        found.append(place)
        place = places[place].within_id
    return found


def containers(place: Place, places: dict[int, Place]) -> str:
    """Return the names of what contains a place, nearest first."""
    return ", ".join(places[container].name for container in chain(place.pk, places)[1:])
