"""Questions that a person should decide, as the queue of reviews shows them."""

from dataclasses import dataclass
from datetime import date

from articles.records.ledger import ActorRef, MeetingRow


@dataclass(frozen=True, slots=True)
class Sample:
    """Some words of an article around a name: what stands before it, the name, and what follows."""

    article_id: int
    mention_id: int
    outlet: str
    published: date | None
    before: str
    name: str
    after: str


@dataclass(frozen=True, slots=True)
class Side:
    """One of two actors that may be one, with what tells who it is."""

    actor: ActorRef
    description: str
    offices: tuple[str, ...]
    names: tuple[str, ...]
    meetings: int
    samples: tuple[Sample, ...]


@dataclass(frozen=True, slots=True)
class SameActor:
    """The question if two actors are one, 0 to 1, with what speaks for it and against it."""

    id: int
    score: float
    reasons: tuple[str, ...]
    sides: tuple[Side, Side]
    kind: str = "actors"


@dataclass(frozen=True, slots=True)
class IsMeeting:
    """The question if a meeting is one, of which the software is not sure."""

    id: int
    meeting: MeetingRow
    kind: str = "meetings"


@dataclass(frozen=True, slots=True)
class DaySaid:
    """A day that reports give for a meeting: how many do, and in which outlets."""

    day: date
    reports: int
    outlets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WhichDay:
    """The question on which of several days a meeting was held."""

    id: int
    meeting: MeetingRow
    days: tuple[DaySaid, ...]
    kind: str = "days"


Question = SameActor | IsMeeting | WhichDay
