"""One person of a document, with the names and titles that the text gives."""

from dataclasses import dataclass, field

from articles.nlp.document import Entity
from articles.nlp.knowledge import Person


@dataclass(slots=True)
class Member:
    """A person of the document with the words of all the names that were given.

    `own` tells that the first title of the person named no state, as outlets write of their own government; None
    before any title. `spellings` are names that the text misspells.
    """

    entity: Entity
    keys: tuple[str, ...]
    person: Person | None = None
    last_seen: int = 0
    offices: set[str] = field(default_factory=set)
    own: bool | None = None
    spellings: set[tuple[str, ...]] = field(default_factory=set)
    seen: list[int] = field(default_factory=list)

    def see(self, offset: int) -> None:
        """Note where the person is named."""
        self.last_seen = offset
        self.seen.append(offset)

    def nearest(self, offset: int) -> int:
        """Return where the person was named last before an offset; where it is only named behind it, less than 0."""
        return max(
            (seen for seen in self.seen if seen <= offset), default=-min(self.seen, default=offset) - 1
        )

    @property
    def gender(self) -> str:
        """Return "m", "f" or "any"."""
        return self.person.gender if self.person else "any"
