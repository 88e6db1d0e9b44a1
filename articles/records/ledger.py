"""What the pages show: filters and the typed rows that selectors return and charts draw."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class MeetingFilter:
    """What a selection of meetings is narrowed to. Within a field any value will do; the fields combine.

    `together`, `states_together` and `absent` are the exceptions: all of these actors, and somebody for each of these
    countries, took part, and none of those did. `when` is one of `articles.records.periods`, `confidence` the least
    one in per cent, `reviewed` holds "yes", "no" or both, and `words` is what an article that tells of the meeting
    holds (`articles.search.queries`).
    """

    together: tuple[int, ...] = ()
    actors: tuple[int, ...] = ()
    states_together: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    absent: tuple[int, ...] = ()
    places: tuple[int, ...] = ()
    topics: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    reviewed: tuple[str, ...] = ()
    when: str = ""
    first: date | None = None
    last: date | None = None
    confidence: int = 0
    words: str = ""


@dataclass(frozen=True, slots=True)
class ActorRef:
    """An actor on a page or in a chart. `kind` is person, organisation or state."""

    id: int
    name: str
    country: str
    kind: str


@dataclass(frozen=True, slots=True)
class PlaceRef:
    """A place on a page or in a chart; coordinates in degrees (WGS 84), None where unknown.

    Where they are those of a place around it, `shown_at` is that one's name and `shown_as` its precision.
    """

    id: int
    name: str
    country: str
    precision: str
    latitude: float | None
    longitude: float | None
    shown_at: str = ""
    shown_as: str = ""


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
    quote: Quote | None = None


@dataclass(frozen=True, slots=True)
class Option:
    """A value that a filter can take: how many meetings it would leave, and whether it is chosen.

    `way` is the parameter by which it is chosen: of actors "actor" (any of them), "with" (all) or "not" (none).
    """

    value: str
    label: str
    meetings: int
    way: str = ""
    country: str = ""

    @property
    def chosen(self) -> bool:
        """Tell if it is chosen in any way."""
        return bool(self.way)


@dataclass(frozen=True, slots=True)
class Facet:
    """The values of one filter, the most frequent first. `total` counts them all, shown or not."""

    field: str
    title: str
    options: tuple[Option, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Chip:
    """A value that has been chosen, by its parameter in the URL. `known` is False for no known id."""

    field: str
    value: str
    label: str
    known: bool = True


@dataclass(frozen=True, slots=True)
class Counts:
    """How much a selection of meetings holds."""

    meetings: int
    actors: int
    places: int
    articles: int


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the articles have been read: the key of the newest, 0 where there is none, and two numbers of others."""

    newest: int
    waiting: int
    failed: int


@dataclass(frozen=True, slots=True)
class Palette:
    """The countries and topics that have a colour of their own, in the order of the list of colours.

    It is drawn from the whole ledger, so that a colour means the same on every page and under every filter.
    """

    countries: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ActorRow:
    """An actor in a list, with the days of the first and the last meeting."""

    actor: ActorRef
    description: str
    meetings: int
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A place in a list. `meetings` counts those in the places that it contains as well."""

    place: PlaceRef
    within: str
    meetings: int
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True)
class TopicRow:
    """A topic in a list."""

    code: str
    name: str
    meetings: int
    articles: int
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True)
class Tally:
    """Something that was counted, such as a counterpart or a place of one actor's meetings."""

    value: str
    label: str
    country: str
    meetings: int
    last: date | None = None
