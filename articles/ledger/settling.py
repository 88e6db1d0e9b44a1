"""Decide anew what places are and what contains them, in memory, outward in."""

from collections.abc import Iterable
from typing import cast as cast_to

from django.db.models import Q

from articles.models import Place, Report
from articles.models import Whereabouts as WhereaboutsRow
from articles.records.reading import PlacePrecision
from articles.resolution.places import Around, Whereabouts, container, decided, rank, worth

FIELDS = {  # what is decided of a place: the field, and where a row has its value
    "name": "name",
    "precision": "precision",
    "country": "country",
    "latitude": "latitude",
    "longitude": "longitude",
    "within": "within_id",
    "located_by": "located_by_id",
    "knowledge_id": "knowledge_id",
}
SEEN_FROM_WITHIN = ("precision", "knowledge_id", "latitude", "longitude", "within_id", "located_by_id")


class Settling:
    """Places on their way from what was said of them before to what is said now.

    `moves` are statements that speak of another place than the database has them for.
    """

    def __init__(self, moves: Iterable[WhereaboutsRow]):
        self.moves = {row.pk: row for row in moves}
        self.places: dict[int, Place] = {}
        self.before: dict[int, tuple[object, ...]] = {}
        self.statements: dict[int, WhereaboutsRow] = {}

    def settle(self, affected: set[int]) -> None:
        """Decide places anew, then those inside of what changed, until nothing does: what contains is wider."""
        said = self.said_of(affected)
        inside = self.inside(set(said) | affected) if self.moves else set()
        while said or inside:
            said |= self.said_of(inside - said.keys())
            former = {pk: self.seen_from_within(pk) for pk in said}
            self.load_around(said)
            for pk, rows in said.items():
                self.decide(self.places[pk], rows)
            for pk in sorted(said, key=lambda pk: self.rank(self.places[pk]), reverse=True):
                self.place_within(self.places[pk], said[pk])
            inside = self.inside({pk for pk in said if self.seen_from_within(pk) != former[pk]})
            said = {}

    def said_of(self, places: set[int]) -> dict[int, list[WhereaboutsRow]]:
        """Return the statements of places that have some."""
        rows = self.loaded(Q(place__in=places) | Q(pk__in=self.moves))
        said: dict[int, list[WhereaboutsRow]] = {}
        for row in rows:
            if row.place_id in places:
                said.setdefault(row.place_id, []).append(row)
        return said

    def loaded(self, condition: Q) -> list[WhereaboutsRow]:
        """Return statements with the places that they speak of now."""
        rows = list(WhereaboutsRow.objects.filter(condition).order_by("pk"))
        for row in rows:
            if row.pk in self.moves:
                row.place_id = self.moves[row.pk].place_id
            self.statements[row.pk] = row
        self.load({row.place_id for row in rows})
        return rows

    def load(self, places: set[int]) -> None:
        """Have the rows of places in memory, each once."""
        for place in Place.objects.filter(pk__in=places - self.places.keys()):
            self.places[place.pk] = place
            self.before[place.pk] = self.fields(place)

    def load_around(self, said: dict[int, list[WhereaboutsRow]]) -> None:
        """Have all statements around these in memory, and their places."""
        wanted = {row.within_id for rows in said.values() for row in rows}
        while missing := {pk for pk in wanted if pk is not None} - self.statements.keys():
            self.loaded(Q(pk__in=missing))
            wanted = {self.statements[pk].within_id for pk in missing}

    def decide(self, place: Place, rows: list[WhereaboutsRow]) -> None:
        """Set what is said of a place itself."""
        what = decided(record(row) for row in rows)
        place.name, place.precision, place.country = what.name, what.precision, what.country
        place.knowledge_id = what.knowledge_id
        place.latitude, place.longitude, place.located_by_id = what.latitude, what.longitude, None

    def place_within(self, place: Place, rows: list[WhereaboutsRow]) -> None:
        """Set what contains a place, and whose coordinates it takes where it has none. What is wider is settled."""
        around: dict[str, int] = {}
        told: list[Around] = []
        for row in rows:
            step, seen = row.within_id, {row.pk}
            while step is not None and step not in seen:
                seen.add(step)
                other = self.places[self.statements[step].place_id]
                around[other.key] = other.pk
                told.append(Around(other.key, self.rank(other), worth(record(row))))
                step = self.statements[step].within_id
        key = container(self.rank(place), told)
        place.within_id = around[key] if key is not None else None
        if place.within_id is None or place.latitude is not None:
            return
        outer = self.places[place.within_id]
        if outer.latitude is not None:
            place.latitude, place.longitude = outer.latitude, outer.longitude
            place.located_by_id = outer.located_by_id or outer.pk

    def inside(self, places: set[int]) -> set[int]:
        """Return the places that some statement puts inside of these, at any depth."""
        found: set[int] = set()
        condition = Q(within__place__in=places) | Q(within__in=list(self.moves))
        frontier = (
            set(WhereaboutsRow.objects.filter(condition).values_list("pk", "place_id")) if places else set()
        )
        known: set[int] = set()
        while frontier:
            known |= {pk for pk, _ in frontier}
            found |= {self.moves[pk].place_id if pk in self.moves else place for pk, place in frontier}
            inner = WhereaboutsRow.objects.filter(within__in=[pk for pk, _ in frontier])
            frontier = {row for row in inner.values_list("pk", "place_id") if row[0] not in known}
        return found

    def changed(self) -> tuple[Place, ...]:
        """Return the places that are something else now."""
        return tuple(
            place for pk, place in sorted(self.places.items()) if self.fields(place) != self.before[pk]
        )

    def disturbed(self) -> set[int]:
        """Return the reports whose place, its country or anything around it is another now."""
        order = tuple(FIELDS)
        places = {
            place.pk
            for place in self.changed()
            if (place.within_id, place.country)
            != tuple(self.before[place.pk][order.index(name)] for name in ("within", "country"))
        }
        frontier = places
        while frontier:
            inner = Place.objects.filter(within__in=frontier).values_list("pk", flat=True)
            frontier = set(inner) - places
            places |= frontier
        spoken = Report.objects.filter(Q(place__in=places) | Q(whereabouts__in=self.moves))
        return set(spoken.values_list("pk", flat=True)) if places or self.moves else set()

    def seen_from_within(self, pk: int) -> tuple[object, ...]:
        """Return what matters of a place to those inside."""
        return tuple(getattr(self.places[pk], name) for name in SEEN_FROM_WITHIN)

    @staticmethod
    def fields(place: Place) -> tuple[object, ...]:
        """Return what is decided of a place."""
        return tuple(getattr(place, column) for column in FIELDS.values())

    @staticmethod
    def rank(place: Place) -> tuple[int, bool]:
        """Return how wide a place is."""
        return rank(place.precision, place.knowledge_id)


def record(row: WhereaboutsRow) -> Whereabouts:
    """Return a row as the record that the rules know; `within` is a mark of what contains the place, no digest."""
    return Whereabouts(
        name=row.name,
        precision=cast_to(PlacePrecision, row.precision),
        country=row.country,
        latitude=row.latitude,
        longitude=row.longitude,
        knowledge_id=row.knowledge_id,
        implied=row.implied,
        city=row.city,
        within=str(row.within_id or ""),
    )
