"""A place of the ledger, as a person names it who chooses it from a list."""

from typing import cast

from articles.models import Place
from articles.records.reading import FoundPlace, PlacePrecision

DEEPEST = 8  # steps from a venue to its country, and some to spare


def known_place(pk: int) -> FoundPlace | None:
    """Return a place with the names of what contains it, so that it is resolved to itself; None where it is gone."""
    place = Place.objects.select_related("within", "located_by").filter(pk=pk).first()
    if place is None:
        return None
    within: list[str] = []
    step = place.within
    while step is not None and len(within) < DEEPEST:
        within.append(step.name)
        step = step.within
    lent = place.located_by
    return FoundPlace(
        text=place.name,
        country=place.country or None,
        latitude=place.latitude,
        longitude=place.longitude,
        precision=cast(PlacePrecision, place.precision),
        within=tuple(within),
        knowledge_id=place.knowledge_id,
        confidence=1.0,
        located_by=lent.name if lent is not None else "",
    )
