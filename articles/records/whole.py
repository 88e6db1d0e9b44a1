"""Meetings with all that is told of them, as exports and the API hand them on. What is not known is None."""

from dataclasses import dataclass
from datetime import date

from articles.records.coding import Plover


@dataclass(frozen=True, slots=True)
class Part:
    """Who took part: in which role and office, and for which country (ISO 3166-1 alpha-2) or organisation."""

    actor: int
    name: str
    kind: str
    country: str | None
    organisation: str | None
    office: str | None
    role: str


@dataclass(frozen=True, slots=True)
class Site:
    """A place; coordinates in degrees (WGS 84). Where they are those of a place around it, that one is `shown_at`."""

    id: int
    name: str
    precision: str
    country: str | None
    latitude: float | None
    longitude: float | None
    shown_at: str | None


@dataclass(frozen=True, slots=True)
class ArticleNote:
    """The article that a report stands in, without its text."""

    id: int
    title: str
    outlet: str | None
    url: str | None
    language: str | None
    published: date | None


@dataclass(frozen=True, slots=True)
class Stretch:
    """What a field of a report rests on: characters `start` to `end`, which is not included, of the stored text."""

    field: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class WholeReport:
    """What one article says of a meeting, and the sentences that say so, the most telling first.

    `actors` are the ids of those whom it names; `background` is what the article tells in passing.
    """

    id: int
    article: ArticleNote
    kind: str
    status: str
    first: date | None
    last: date | None
    precision: str | None
    place: Site | None
    actors: tuple[int, ...]
    claim: str | None
    background: bool
    confidence: float
    evidence: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class WholeMeeting:
    """A meeting with every report of it, the best first. `first` and `last` are the days that its date spans."""

    id: int
    kind: str
    cameo: str | None
    plover: Plover
    status: str
    first: date | None
    last: date | None
    precision: str | None
    place: Site | None
    participants: tuple[Part, ...]
    topics: tuple[str, ...]
    confidence: float
    reports: tuple[WholeReport, ...]
