"""Meetings by columns: all those of a large ledger as arrays of numbers, and as rows only those that are looked at."""

from abc import ABC, abstractmethod
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Generic, TypeVar

import numpy as np
import numpy.typing as npt

from articles.records.ledger import ActorRef, MeetingRow, PlaceRef

Ints = npt.NDArray[np.int64]
Mask = npt.NDArray[np.bool_]
Facts = tuple[str, str]  # of an actor: name and kind
T = TypeVar("T")

UNKNOWN = 0  # as a day or a place
EPOCH = date(1970, 1, 1).toordinal()
TABLE = 20_000_000  # cells that are marked one by one; of more, those that are told are put in order
ROOM, SPARSE = 100_000, 8  # a table of numbers is made where they fill a part of it; else they are sought


@dataclass(frozen=True, slots=True, eq=False)
class Coded(Generic[T]):
    """A column of values of which many are the same: a number for each row, and what the numbers stand for."""

    codes: Ints
    values: Sequence[T]

    @classmethod
    def of(cls, column: Iterable[T]) -> "Coded[T]":
        """Return a column of some values."""
        every = list(column)
        numbers = {value: number for number, value in enumerate(dict.fromkeys(every))}
        return cls(numbered(numbers[value] for value in every), tuple(numbers))

    def at(self, rows: Ints) -> "Coded[T]":
        """Return some rows of the column."""
        return Coded(self.codes[rows], self.values)

    def joined(self, other: "Coded[T]") -> "Coded[T]":
        """Return the column with the rows of another one after its own."""
        if self.values == other.values:
            return Coded(np.concatenate((self.codes, other.codes)), self.values)
        values: Sequence[T] = sorted({*self.values, *other.values}, key=repr)
        numbers = {value: number for number, value in enumerate(values)}
        codes = (numbered(numbers[value] for value in one.values)[one.codes] for one in (self, other))
        return Coded(np.concatenate(tuple(codes)), tuple(values))

    def are(self, wanted: Collection[T]) -> Mask:
        """Tell of each row if its value is one of some."""
        return np.array([value in wanted for value in self.values], bool)[self.codes]


@dataclass(frozen=True, slots=True, eq=False)
class Present:
    """Who took part in meetings: the number of its row, the actor, and for which country; "" where it is not known."""

    rows: Ints
    actors: Ints
    countries: Coded[str]


class Columns(ABC):
    """Meetings in some order. A day is its ordinal, `UNKNOWN` where there is none, like a place that nobody knows.

    What not every chart asks for is found when it is asked for the first time.
    """

    ids: Ints
    kinds: Coded[str]
    statuses: Coded[str]
    first: Ints
    last: Ints
    precisions: Coded[str]
    places: Ints
    whole = False  # they are all meetings of the ledger

    def __len__(self) -> int:
        return len(self.ids)

    @cached_property
    @abstractmethod
    def present(self) -> Present:
        """Return who took part."""

    @cached_property
    @abstractmethod
    def topics(self) -> Coded[tuple[str, ...]]:
        """Return what each meeting was about."""

    @cached_property
    @abstractmethod
    def actors(self) -> Mapping[int, Facts]:
        """Return what is known of those who took part."""

    @cached_property
    @abstractmethod
    def sites(self) -> Mapping[int, PlaceRef]:
        """Return the places of the meetings."""

    @abstractmethod
    def rows(self, numbers: Iterable[int]) -> list[MeetingRow]:
        """Return some of the meetings as rows, by their place in the order."""

    @cached_property
    def dated(self) -> Mask:
        """Tell of each meeting if its days are known."""
        found: Mask = (self.first != UNKNOWN) & (self.last != UNKNOWN)
        return found

    def days(self, number: int) -> tuple[date | None, date | None, str]:
        """Return the first and the last day of a meeting, and how exactly they are known."""
        return (
            day(self.first[number]),
            day(self.last[number]),
            self.precisions.values[self.precisions.codes[number]],
        )


class RowColumns(Columns):
    """Meetings that are there as rows."""

    def __init__(self, rows: Sequence[MeetingRow]) -> None:
        self._rows = rows
        self.ids = numbered(row.id for row in rows)
        self.kinds = Coded.of(row.kind for row in rows)
        self.statuses = Coded.of(row.status for row in rows)
        self.first = numbered(row.first.toordinal() if row.first else UNKNOWN for row in rows)
        self.last = numbered(row.last.toordinal() if row.last else UNKNOWN for row in rows)
        self.precisions = Coded.of(row.precision for row in rows)
        self.places = numbered(row.place.id if row.place else UNKNOWN for row in rows)

    @cached_property
    def present(self) -> Present:
        """Return who took part, each once."""
        every = [
            (number, actor.id, actor.country)
            for number, row in enumerate(self._rows)
            for actor in {actor.id: actor for actor in reversed(row.participants)}.values()
        ]
        return Present(
            numbered(number for number, _, _ in every),
            numbered(actor for _, actor, _ in every),
            Coded.of(country for _, _, country in every),
        )

    @cached_property
    def topics(self) -> Coded[tuple[str, ...]]:
        """Return what each meeting was about."""
        return Coded.of(row.topics for row in self._rows)

    @cached_property
    def actors(self) -> Mapping[int, Facts]:
        """Return what is known of those who took part."""
        every: Iterable[ActorRef] = (actor for row in self._rows for actor in row.participants)
        return {actor.id: (actor.name, actor.kind) for actor in every}

    @cached_property
    def sites(self) -> Mapping[int, PlaceRef]:
        """Return the places of the meetings."""
        return {row.place.id: row.place for row in self._rows if row.place}

    def rows(self, numbers: Iterable[int]) -> list[MeetingRow]:
        """Return some of the meetings as rows, by their place in the order."""
        return [self._rows[number] for number in numbers]


Meetings = Columns | Sequence[MeetingRow]


def by_columns(meetings: Meetings) -> Columns:
    """Return meetings by columns, however they are given."""
    return meetings if isinstance(meetings, Columns) else RowColumns(meetings)


def numbered(values: Iterable[int]) -> Ints:
    """Return numbers as an array."""
    return np.fromiter(values, np.int64)


def day(ordinal: int) -> date | None:
    """Return the day of an ordinal."""
    return date.fromordinal(int(ordinal)) if ordinal != UNKNOWN else None


def months_of(days: Ints) -> Ints:
    """Return the months in which days lie, counted from the first that there is; days are ordinals."""
    found: Ints = (days - EPOCH).astype("datetime64[D]").astype("datetime64[M]").astype(np.int64)
    return found + 12 * (1970 - 1)


def tellings(column: Coded[T], rows: Ints) -> dict[T, int]:
    """Return of how many rows each value is told; a row may stand more than once, and as -1 where it is not known."""
    known = rows >= 0
    width = int(rows.max(initial=0)) + 1
    cells = column.codes[known] * width + rows[known]
    if len(column.values) * width <= TABLE:
        told = np.zeros((len(column.values), width), bool)
        told.reshape(-1)[cells] = True
        numbers = np.count_nonzero(told, axis=1).tolist()
    else:
        numbers = np.bincount(distinct(cells) // width, minlength=len(column.values)).tolist()
    return {value: number for value, number in zip(column.values, numbers, strict=True) if number}


def distinct(values: Ints) -> Ints:
    """Return the different values in order."""
    if int(values.max(initial=-1)) < ROOM + SPARSE * len(values):
        return np.flatnonzero(np.bincount(values))
    ordered = np.sort(values)
    return ordered[np.flatnonzero(np.diff(ordered, prepend=ordered[:1] - 1))]


def indexed(values: Ints) -> tuple[Ints, Ints]:
    """Return the different values in order, and for each value the place of its like among them."""
    found = distinct(values)
    if int(values.max(initial=-1)) >= ROOM + SPARSE * len(values):
        return found, np.searchsorted(found, values)
    return found, places_of(values, found)


def places_of(values: Ints, among: Ints) -> Ints:
    """Return at which place each value stands among different others, -1 where at none."""
    if not len(among) or not len(values):
        return np.full(len(values), -1, np.int64)
    top = int(max(values.max(), among.max())) + 1
    if top <= ROOM + SPARSE * (len(values) + len(among)):
        table = np.full(top, -1, np.int64)
        table[among] = np.arange(len(among))
        return table[values]
    order = np.argsort(among, kind="stable")
    at = np.minimum(np.searchsorted(among, values, sorter=order), len(among) - 1)
    return np.where(among[order[at]] == values, order[at], -1)
