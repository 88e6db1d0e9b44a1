"""What a search shows."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text, marked or not."""

    text: str
    marked: bool


Snippet = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class FoundArticle:
    """An article that holds what was looked for: its title and stretches of its text, with the words marked."""

    id: int
    title: Snippet
    outlet: str
    published: date | None
    language: str
    meetings: int
    snippets: tuple[Snippet, ...]


@dataclass(frozen=True, slots=True)
class FoundName:
    """An actor or a place with one of the words in a name. `what` is actor or place."""

    what: str
    id: int
    name: str
    country: str
    meetings: int
