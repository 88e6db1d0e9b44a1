"""What the pages of one article and of one meeting show."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from articles.records.ledger import ActorRef, PlaceRef, Quote


@dataclass(frozen=True, slots=True)
class Deed:
    """That a person decided something: by whom, empty where the user is gone, and on which day."""

    by: str
    on: date


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
    added: Deed | None = None  # by a person, not by the software
    kind: str = ""
    participants: tuple[ActorRef, ...] = ()
    topics: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class VoiceRow:
    """A report, and those that say the same in copies of its text.

    `copy_of` is the first report in a copy of this one's text that says something else.
    """

    report: ReportRow
    copies: tuple[ReportRow, ...] = ()
    copy_of: ReportRow | None = None

    @property
    def ids(self) -> str:
        """Return the ids of the report and its copies, as a form sends them."""
        return " ".join(str(report.id) for report in (self.report, *self.copies))


@dataclass(frozen=True, slots=True)
class StepRow:
    """A change in a meeting's history, the report that told it first, and how many others told the same."""

    status: str
    first: date | None
    last: date | None
    precision: str
    place: PlaceRef | None
    report: ReportRow
    others: int


@dataclass(frozen=True, slots=True)
class Said:
    """One value of a field and the reports that give it.

    `value` is a status or a kind; the others are of a date, a place and a participant. `rule` is why it is not shown.
    `borne_out` counts the voices that name what is around the place.
    """

    reports: tuple[ReportRow, ...]
    voices: int
    shown: bool
    against: bool = False  # it contradicts the meeting, rather than being less exact or history
    rule: str = ""
    borne_out: int = 0
    value: str = ""
    first: date | None = None
    last: date | None = None
    precision: str = ""
    place: PlaceRef | None = None
    actor: ActorRef | None = None


@dataclass(frozen=True, slots=True)
class Difference:
    """A field of which reports say different things. `rules` chose what is shown, where nobody corrected it."""

    field: str
    said: tuple[Said, ...]
    voices: int
    rules: tuple[str, ...] = ()
    corrected: Deed | None = None


@dataclass(frozen=True, slots=True)
class TiedMeeting:
    """A meeting that another one is tied to."""

    id: int
    kind: str
    status: str
    first: date | None
    last: date | None
    precision: str
    place: PlaceRef | None
    participants: tuple[ActorRef, ...]


@dataclass(frozen=True, slots=True)
class TieRow:
    """What ties a meeting to others: `kind` is summit, margins or trip, a trip that of its visitors."""

    kind: str
    meetings: tuple[TiedMeeting, ...]
    visitors: tuple[ActorRef, ...] = ()


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
    """A meeting with its participants and all its reports, which `rows` has by voice."""

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
    voices: int = 0
    rows: tuple[VoiceRow, ...] = ()
    history: tuple[StepRow, ...] = ()
    differences: tuple[Difference, ...] = ()
    ties: tuple[TieRow, ...] = ()
    corrected: Mapping[str, Deed] = field(default_factory=dict)  # by field
    decided: frozenset[int] = frozenset()  # the decisions that speak of its reports


@dataclass(frozen=True, slots=True)
class RejectedMeeting:
    """What reports took for a meeting, as they told it, and who decided that it is none: the decision `review`."""

    deed: Deed
    review: int
    kind: str
    status: str
    first: date | None
    last: date | None
    precision: str
    place: PlaceRef | None
    participants: tuple[ActorRef, ...]
    quotes: tuple[Quote, ...]


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
    id: int = 0


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
    added: Deed | None = None  # by a person, not by the software
    evidence: tuple[tuple[int, int], ...] = field(default=())
