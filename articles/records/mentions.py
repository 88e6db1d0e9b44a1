"""What the panel beside a marked stretch of text shows: what it is, what it was resolved to, and why."""

from dataclasses import dataclass
from datetime import date

from articles.records.ledger import ActorRef, PlaceRef


@dataclass(frozen=True, slots=True)
class Because:
    """Why a name is an actor or a place: the code of a rule, and the other name that it was joined with."""

    rule: str
    name: str = ""
    country: str = ""
    office: str = ""


@dataclass(frozen=True, slots=True)
class OfficeThen:
    """An office that somebody held on the day of an article. Empty days are open."""

    title: str
    country: str
    organisation: str
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class LikeActor:
    """Another actor that may be the same one, 0 to 1, with the codes of `articles.resolution.likeness`."""

    actor: ActorRef
    description: str
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OtherName:
    """A name that an actor goes by; `source` says who gives it: text, knowledge or review."""

    id: int
    name: str
    source: str


@dataclass(frozen=True, slots=True)
class Resolved:
    """One thing that a stretch of text was resolved to.

    `words` is how the text speaks of it: "name", "so_named", "back", "holder" or "read"; `called` is the name that the
    article has for it and `named_at` the mention that gives it. `guessed` is a country that no words of the text give.
    """

    id: int
    label: str
    confidence: float
    actor: ActorRef | None = None
    description: str = ""
    words: str = ""
    called: str = ""
    named_at: int | None = None
    guessed: str = ""
    because: Because | None = None
    offices: tuple[OfficeThen, ...] = ()
    like: tuple[LikeActor, ...] = ()
    names: tuple[OtherName, ...] = ()
    appearance: int | None = None
    spoken_of: int = 0  # how many different ways articles speak of the actor
    place: PlaceRef | None = None
    within: tuple[PlaceRef, ...] = ()
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True)
class MentionPage:
    """A marked stretch of an article's text, and the things that it was resolved to: "both leaders" are two."""

    id: int
    article_id: int
    article_title: str
    language: str
    published: date | None
    surface: str
    start: int
    end: int
    things: tuple[Resolved, ...]
