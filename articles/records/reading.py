"""What the software reads in one article: the records that `articles.nlp` returns.

All offsets count characters of the text that was given, end exclusive.
"""

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

MentionLabel = Literal["person", "organisation", "state", "place", "date"]
ActorKind = Literal["person", "organisation", "state"]
MeetingKind = Literal["bilateral", "summit", "phone_call", "visit", "negotiation"]
Status = Literal["held", "planned", "postponed", "cancelled", "denied"]
DatePrecision = Literal["day", "month", "year", "range"]
DateBasis = Literal["explicit", "relative", "publication"]
PlacePrecision = Literal["venue", "city", "region", "country"]
Role = Literal["host", "visitor", "mediator", "participant"]
EvidenceField = Literal["participants", "kind", "status", "date", "place", "topics"]


@dataclass(frozen=True, slots=True)
class Evidence:
    """The sentence or clause that a field rests on."""

    start: int
    end: int
    field: EvidenceField = "participants"


@dataclass(frozen=True, slots=True)
class FoundTerm:
    """An office that a person of the knowledge base held for a state or an organisation. No `last` day: still held."""

    office: str
    country: str | None
    organisation: str | None
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class FoundActor:
    """A person, organisation or state, as one article speaks of it.

    `name` is canonical, in its usual English form; `country` is ISO 3166-1 alpha-2; `organisation` is the short
    form of the body a person speaks for, where it is not a state. `knowledge_id` names the entry of the
    knowledge base it was resolved to, empty where there is none. `aliases` are the surfaces of the text. `terms` and
    `known_names` are what that entry tells: the offices of a person, and all full names of a person or organisation,
    the canonical one first.
    """

    kind: ActorKind
    name: str
    country: str | None = None
    organisation: str | None = None
    office: str | None = None
    spokesperson: bool = False
    knowledge_id: str = ""
    aliases: tuple[str, ...] = ()
    confidence: float = 0.5
    # The same for all actors of one entry: told apart by `knowledge_id` already.
    terms: tuple[FoundTerm, ...] = field(default=(), hash=False)
    known_names: tuple[str, ...] = field(default=(), hash=False)

    @property
    def named(self) -> bool:
        """Tell if the text says the name, not an office alone of which the knowledge base tells the holder."""
        return bool(self.aliases) or not self.knowledge_id


@dataclass(frozen=True, slots=True)
class FoundPlace:
    """A place: `text` is its usual English name; `within` the names of what contains it, nearest first.

    `located_by` names the one of them whose coordinates these are, where the place's own are unknown.
    """

    text: str
    country: str | None
    latitude: float | None
    longitude: float | None
    precision: PlacePrecision
    within: tuple[str, ...] = ()
    knowledge_id: str = ""
    confidence: float = 0.5
    located_by: str = ""


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date of any precision: `first` and `last` are the days it spans, equal for a day."""

    first: date
    last: date
    precision: DatePrecision
    basis: DateBasis
    confidence: float = 0.5


@dataclass(frozen=True, slots=True)
class FoundMention:
    """A stretch of text and what it stands for: exactly one of actor, place and date is set."""

    start: int
    end: int
    surface: str
    label: MentionLabel
    actor: FoundActor | None = None
    place: FoundPlace | None = None
    date: FoundDate | None = None
    confidence: float = 0.5


@dataclass(frozen=True, slots=True)
class FoundParticipant:
    """Who took part, on whose behalf, in which office and role. An unnamed delegation has no `name`."""

    name: str | None
    country: str | None
    organisation: str | None
    office: str | None
    role: Role
    knowledge_id: str = ""
    confidence: float = 0.5


@dataclass(frozen=True, slots=True)
class FoundMeeting:
    """What one article says of one meeting. `claim` names whose claim it is, as written ("RIA Novosti")."""

    participants: tuple[FoundParticipant, ...]
    kind: MeetingKind
    cameo: str
    status: Status
    date: FoundDate | None
    place: FoundPlace | None
    topics: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    claim: str = ""
    background: bool = False
    confidence: float = 0.5
    field_confidence: dict[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A few words of the text, as written."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class FoundTopic:
    """A topic of the article (a code of the vocabulary) with its score between 0 and 1.

    `phrases` are those that tell most of it, the best first.
    """

    code: str
    score: float
    phrases: tuple[Phrase, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything that was read in one article.

    `language` is an ISO 639-1 code; `supported` is False where no pipeline reads it: the rest is empty then.
    """

    language: str
    supported: bool
    actors: tuple[FoundActor, ...] = ()
    places: tuple[FoundPlace, ...] = ()
    mentions: tuple[FoundMention, ...] = ()
    meetings: tuple[FoundMeeting, ...] = ()
    topics: tuple[FoundTopic, ...] = ()

    @property
    def persons(self) -> tuple[str, ...]:
        """Return the names of the persons whom the text names, each once."""
        return tuple(
            dict.fromkeys(actor.name for actor in self.actors if actor.kind == "person" and actor.named)
        )

    @property
    def organisations(self) -> tuple[str, ...]:
        """Return the names of the organisations, each once."""
        return tuple(dict.fromkeys(actor.name for actor in self.actors if actor.kind == "organisation"))

    @property
    def states(self) -> tuple[str, ...]:
        """Return the ISO 3166-1 alpha-2 codes of the states, each once."""
        codes = (actor.country for actor in self.actors if actor.kind == "state" and actor.country)
        return tuple(dict.fromkeys(codes))

    @property
    def acting(self) -> tuple[str, ...]:
        """Return the codes of the states and the names of the organisations, each once."""
        return tuple(dict.fromkeys([*self.states, *self.organisations]))

    @property
    def place_names(self) -> tuple[str, ...]:
        """Return the names of the places, each once."""
        return tuple(dict.fromkeys(place.text for place in self.places))
