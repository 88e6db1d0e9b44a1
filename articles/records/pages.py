"""What the pages of one article and of one meeting show."""

from dataclasses import dataclass, field
from datetime import date

from articles.records.ledger import ActorRef, PlaceRef, Quote


@dataclass(frozen=True, slots=True)
class Participant:
    """Who took part, on whose behalf, in which office and role."""

    actor: ActorRef
    country: str
    organisation: str
    office: str
    role: str


@dataclass(frozen=True, slots=True)
class ReportRow:
    """What one article says of a meeting. `conflicts` names the fields that contradict the meeting's."""

    id: int
    article_id: int
    article_title: str
    outlet: str
    published: date | None
    status: str
    first: date | None
    last: date | None
    precision: str
    place: PlaceRef | None
    claim: str
    background: bool
    quotes: tuple[Quote, ...] = ()
    conflicts: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class TopicPhrase:
    """A few words of an article on a topic. `anchor` is where the sentence begins that the article's page marks."""

    text: str
    article_id: int
    anchor: int | None = None


@dataclass(frozen=True, slots=True)
class TopicTold:
    """A topic and what is said of it, in the articles' words."""

    code: str
    phrases: tuple[TopicPhrase, ...] = ()


@dataclass(frozen=True, slots=True)
class MeetingPage:
    """A meeting with its participants and all its reports."""

    id: int
    kind: str
    cameo: str
    status: str
    first: date | None
    last: date | None
    precision: str
    basis: str
    place: PlaceRef | None
    within: tuple[PlaceRef, ...]  # what contains the place, nearest first
    participants: tuple[Participant, ...]
    topics: tuple[TopicTold, ...]
    confidence: float
    reports: tuple[ReportRow, ...]
    outlets: int


@dataclass(frozen=True, slots=True)
class FoundThing:
    """A stretch of an article's text and what it was resolved to."""

    start: int
    end: int
    label: str
    surface: str
    confidence: float
    actor: ActorRef | None = None
    description: str = ""
    place: PlaceRef | None = None
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True)
class ReportNote:
    """A meeting that an article speaks of, as its margin shows it."""

    id: int
    meeting: int | None
    kind: str
    status: str
    first: date | None
    last: date | None
    precision: str
    place: PlaceRef | None
    participants: tuple[ActorRef, ...]
    claim: str
    background: bool
    reports: int  # of the meeting, in all articles
    evidence: tuple[tuple[int, int], ...] = field(default=())
