"""What the page of an actor shows of its names, of the actors it may be, and of how it can be split."""

from dataclasses import dataclass
from datetime import date

from articles.records.ledger import ActorRow


@dataclass(frozen=True, slots=True)
class NameUse:
    """An article that uses a name, and where in its text."""

    article: int
    title: str
    outlet: str
    published: date | None
    start: int


@dataclass(frozen=True, slots=True)
class NameRow:
    """A name of an actor, who gives it (text, knowledge, review), and the articles that use it.

    `alias` is the key of one of its rows, None where the name is no alias; `uses` are the newest of `articles`.
    """

    name: str
    alias: int | None
    sources: tuple[str, ...]
    articles: int
    uses: tuple[NameUse, ...]


@dataclass(frozen=True, slots=True)
class LikeRow:
    """An actor that may be the same, and the codes of the reasons for and against it."""

    other: ActorRow
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AppearanceRow:
    """A way in which articles speak of an actor: a name, with what they say of it."""

    id: int
    name: str
    country: str
    office: str
    organisation: str
    articles: int


@dataclass(frozen=True, slots=True)
class SpeakingArticle:
    """An article that speaks of an actor, by which names, and the first place where it does."""

    id: int
    title: str
    outlet: str
    published: date | None
    names: tuple[str, ...]
    start: int
