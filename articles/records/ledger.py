"""What the pages show: filters and the typed rows that selectors return and charts draw."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class MeetingFilter:
    """What a selection of meetings is narrowed to. Within a field any value will do; the fields combine."""

    actors: tuple[int, ...] = ()
    places: tuple[int, ...] = ()
    topics: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True)
class ActorRef:
    """An actor on a page or in a chart. `kind` is person, organisation or state."""

    id: int
    name: str
    country: str
    kind: str


@dataclass(frozen=True, slots=True)
class PlaceRef:
    """A place on a page or in a chart; coordinates in degrees (WGS 84), None where unknown."""

    id: int
    name: str
    country: str
    precision: str
    latitude: float | None
    longitude: float | None


@dataclass(frozen=True, slots=True)
class Quote:
    """The sentence a fact rests on, with its offsets in the article's text."""

    article_id: int
    outlet: str
    published: date | None
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """A meeting with all that lists and charts need. `first` and `last` are the days its date spans."""

    id: int
    kind: str
    status: str
    first: date | None
    last: date | None
    precision: str
    place: PlaceRef | None
    participants: tuple[ActorRef, ...]
    topics: tuple[str, ...]
    reports: int
    outlets: int
    confidence: float
    quote: Quote | None
