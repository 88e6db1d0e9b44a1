"""What a ledger says of single articles: where a report or a name stands, and which meeting or actor it is."""

from dataclasses import dataclass

Span = tuple[int, int]  # characters, end exclusive


@dataclass(frozen=True, slots=True)
class Attendant:
    """A participant of a report. `kind` is person, organisation or state."""

    actor: int
    name: str
    country: str
    kind: str


@dataclass(frozen=True, slots=True)
class ToldReport:
    """A report with the sentences that it rests on; `meeting` is None where it belongs to none."""

    id: int
    meeting: int | None
    attendants: tuple[Attendant, ...]
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class ToldMention:
    """A name in the text and the person that it was resolved to."""

    span: Span
    actor: int


@dataclass(frozen=True, slots=True)
class ToldArticle:
    """What the ledger has of one article."""

    reports: tuple[ToldReport, ...] = ()
    mentions: tuple[ToldMention, ...] = ()
