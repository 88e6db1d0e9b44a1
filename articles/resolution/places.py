"""Which places are one, what contains them and where they lie.

A place is decided from all that articles say of it, without memory, so that the order in which they come does
not matter. `identities` tells which statements speak of one place:

1. a country is its ISO 3166-1 code;
2. an entry of the knowledge base is itself, by name, country and precision;
3. a venue that is told with its city is the known one of that name there, else a place of its own: two hotels of one
   name in two cities stay two;
4. what is told with less is the only place of that name in its country, or without a country the only one at all;
   else, where there are several or none, a place of its own.

`decided` and `container` then say what it is. The knowledge base comes first, then what articles say of the place
itself, then what they let guess by naming it as what contains another; among equals the more precise, then the value.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from hashlib import sha256

from articles.records.reading import FoundPlace, PlacePrecision
from articles.resolution.countries import country_name
from articles.resolution.names import normalised, preferred

KEY_LENGTH = 350
FINEST_FIRST: tuple[PlacePrecision, ...] = ("venue", "city", "region", "country")
WIDER: dict[PlacePrecision, PlacePrecision] = {"venue": "city", "city": "region", "region": "region"}


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """A place as an article speaks of it; coordinates in degrees (WGS 84), only where they are its own.

    `implied` marks what is only named as what contains another: its precision is a guess. `city` is the normalised
    name of the city that a venue is told to lie in, `within` the digest of what is told to contain the place.
    """

    name: str
    precision: PlacePrecision
    country: str = ""
    latitude: float | None = None
    longitude: float | None = None
    knowledge_id: str = ""
    implied: bool = False
    city: str = ""
    within: str = ""

    @property
    def short(self) -> str:
        """Return the name without case and accents: what is resolved together has it in common."""
        return normalised(self.name)[:KEY_LENGTH]

    @property
    def known(self) -> bool:
        """Tell if it is an entry of the knowledge base, as every country is."""
        return bool(self.knowledge_id) or (self.precision == "country" and bool(self.country))

    @property
    def digest(self) -> str:
        """Return what tells it from all other statements."""
        fields = (getattr(self, name) for name in self.__slots__)
        return sha256(repr(tuple(fields)).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Decided:
    """What a place is, but for what contains it. Coordinates are its own, None where nobody tells them."""

    name: str
    precision: PlacePrecision
    country: str
    knowledge_id: str
    latitude: float | None
    longitude: float | None

    @property
    def rank(self) -> tuple[int, bool]:
        """Return how wide it is; what contains it is wider, so that no circle can close."""
        return rank(self.precision, self.knowledge_id)


def rank(precision: str, knowledge_id: str) -> tuple[int, bool]:
    """Return how wide a place is: by its precision; of two alike a known one can contain an unknown one."""
    return (FINEST_FIRST.index(precision), bool(knowledge_id))


class Article:
    """The places that one article speaks of, as statements; `all` has those around them too, outermost first."""

    def __init__(self, found: Iterable[FoundPlace]):
        places = sorted(
            set(found),
            key=lambda one: (not one.knowledge_id, one.precision == "venue", -len(one.within), repr(one)),
        )
        self._told: dict[tuple[str, str], FoundPlace] = {}
        for place in places:
            self._told.setdefault(named(place.country, place.text, place.precision), place)
        self.all: dict[str, Whereabouts] = {}
        self.of: dict[FoundPlace, Whereabouts] = {
            place: self._statement(place, frozenset()) for place in places
        }

    def _statement(self, place: FoundPlace, inner: frozenset[tuple[str, str]]) -> Whereabouts:
        inner |= {named(place.country, place.text, place.precision)}
        around = self._around(place, place.within, place.precision, inner)
        own = place.latitude is not None and place.longitude is not None and not place.located_by
        return self._kept(
            Whereabouts(
                name=place.text[:300],
                precision=place.precision,
                country=code(place.country),
                latitude=place.latitude if own else None,
                longitude=place.longitude if own else None,
                knowledge_id=place.knowledge_id[:100],
                city=self._city(around) if place.precision == "venue" else "",
                within=around.digest if around else "",
            )
        )

    def _around(
        self,
        place: FoundPlace,
        names: Sequence[str],
        precision: PlacePrecision,
        inner: frozenset[tuple[str, str]],
    ) -> Whereabouts | None:
        """Return what the first of the names is: what the article says of it elsewhere, else a guess."""
        country = named(place.country, "", "country") if place.country else None
        usual = normalised(country_name(code(place.country)))
        for index, name in enumerate(names):
            key = named(place.country, name, precision)
            if key[1] in ("", usual) or key in inner:
                continue
            if key in self._told:
                return self._statement(self._told[key], inner)
            guess = WIDER[precision]
            outer = self._around(place, names[index + 1 :], guess, inner | {key})
            lent = place.located_by == name
            return self._kept(
                Whereabouts(
                    name=name[:300],
                    precision=guess,
                    country=code(place.country),
                    latitude=place.latitude if lent else None,
                    longitude=place.longitude if lent else None,
                    implied=True,
                    within=outer.digest if outer else "",
                )
            )
        if country is None or country in inner:
            return None
        if country in self._told:
            return self._statement(self._told[country], inner)
        lent = bool(place.located_by) and normalised(place.located_by) == usual
        return self._kept(
            Whereabouts(
                name=country_name(country[0]),
                precision="country",
                country=country[0],
                latitude=place.latitude if lent else None,
                longitude=place.longitude if lent else None,
                implied=True,
            )
        )

    def _city(self, around: Whereabouts | None) -> str:
        while around is not None and around.precision != "city":
            around = self.all.get(around.within)
        return around.short if around else ""

    def _kept(self, one: Whereabouts) -> Whereabouts:
        return self.all.setdefault(one.digest, one)


def code(country: str | None) -> str:
    """Return a country's code as it is stored."""
    return (country or "").upper()[:2]


def named(country: str | None, name: str, precision: str) -> tuple[str, str]:
    """Return what makes two names of one article one: country and name, of a country its code alone."""
    if precision == "country" and country:
        return (code(country), "")
    return (code(country), normalised(name))


def identities(statements: Iterable[Whereabouts]) -> dict[Whereabouts, str]:
    """Return the key of the place that each statement speaks of, given all statements of a name."""
    group = set(statements)
    keys = {one: entry_key(one) for one in group if one.known}
    for one in group - keys.keys():
        if one.country and one.city:
            here = {
                keys[other]
                for other in group
                if other.known and other.precision == "venue" and other.country == one.country
                if other.city in ("", one.city)
            }
            own = f"{one.country}|{one.short}|venue|{one.city}"[:KEY_LENGTH]
            keys[one] = here.pop() if len(here) == 1 else own
    told_fully = dict(keys)
    for countries in (True, False):  # those of some country first: what has none may join them
        others = dict(keys) if not countries else told_fully
        for one in group - others.keys():
            if bool(one.country) is countries:
                keys[one] = joined(one, others) or f"{one.country}|{one.short}"[:KEY_LENGTH]
    return keys


def entry_key(one: Whereabouts) -> str:
    """Return the key of an entry of the knowledge base."""
    if one.precision == "country":
        return f"country|{one.country}"
    return f"{one.country}|{one.short}|{one.precision}"[:KEY_LENGTH]


def joined(one: Whereabouts, others: Mapping[Whereabouts, str]) -> str | None:
    """Return the key of the only place that a statement told with less can mean, None where there is no such."""
    near = {other: key for other, key in others.items() if not one.country or other.country == one.country}
    alike = {key for other, key in near.items() if other.known and other.precision == one.precision}
    venues = {key for other, key in near.items() if other.city} if one.precision == "venue" else set()
    known = {key for other, key in near.items() if other.known}
    for keys in (alike, venues, known, set(near.values())):
        if keys:
            return keys.pop() if len(keys) == 1 else None
    return None


def worth(one: Whereabouts) -> tuple[bool, bool]:
    """Return how little a statement counts: the knowledge base first, then what was told of the place itself."""
    return (not one.known, one.implied)


def decided(statements: Iterable[Whereabouts]) -> Decided:
    """Return what one or more statements of one place together say."""
    ranked = sorted(statements, key=lambda one: (worth(one), FINEST_FIRST.index(one.precision), repr(one)))
    best = ranked[0]
    points = [
        (worth(one), one.latitude, one.longitude)
        for one in ranked
        if one.latitude is not None and one.longitude is not None
    ]
    _, latitude, longitude = min(points, default=(None, None, None))
    return Decided(
        name=reduce(preferred, (one.name for one in ranked if worth(one) == worth(best))),
        precision=best.precision,
        country=min((one.country for one in ranked if one.country), default=""),
        knowledge_id=min((one.knowledge_id for one in ranked if one.knowledge_id), default="")
        or (f"state:{best.country}" if best.known else ""),
        latitude=latitude,
        longitude=longitude,
    )


@dataclass(frozen=True, slots=True)
class Around:
    """Another place that a statement puts around one: its key and `rank`, and the statement's `worth`."""

    place: str
    rank: tuple[int, bool]
    worth: tuple[bool, bool]


def container(own: tuple[int, bool], around: Iterable[Around]) -> str | None:
    """Return the key of the place that contains one of this rank: the narrowest that is wider than it."""
    wider = [one for one in around if one.rank > own]
    return min(wider, key=lambda one: (one.rank, one.worth, one.place)).place if wider else None
