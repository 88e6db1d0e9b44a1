"""Which places are one, and what contains them."""

from articles.records.reading import FoundPlace, PlacePrecision
from articles.resolution.countries import country_name
from articles.resolution.names import normalised

KEY_LENGTH = 350
WIDER: dict[PlacePrecision, PlacePrecision] = {"venue": "city", "city": "region", "region": "region"}


def place_key(place: FoundPlace) -> str:
    """Return what makes two places one: a country's code, else name and country.

    Not the entry of the knowledge base: what contains a place is known by its name only.
    """
    if place.precision == "country" and place.country:
        return f"country|{place.country}"
    return f"{place.country or ''}|{normalised(place.text)}"[:KEY_LENGTH]


def chain(place: FoundPlace) -> list[FoundPlace]:
    """Return a place and the places around it, nearest first, ending with its country where that is known.

    `within` gives names only: what stands next around a venue is taken for a city, around a city for a
    region. What the article or the ledger knows better is kept by the caller.
    """
    links = [place]
    if place.precision == "country":
        return links
    country = country_name(place.country or "")
    precision: PlacePrecision = place.precision
    for name in place.within:
        if normalised(name) in {normalised(country), normalised(place.text), ""}:
            continue
        precision = WIDER[precision]
        links.append(FoundPlace(name, place.country, None, None, precision))
    if place.country:
        links.append(FoundPlace(country, place.country, None, None, "country"))
    return links
