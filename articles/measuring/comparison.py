"""One article as it was read, laid beside gold."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from articles.measuring.gold import GoldArticle, GoldMeeting
from articles.measuring.matching import fields_right, matches, participants_shared
from articles.records.reading import FoundMeeting, Reading

Read = Callable[[GoldArticle], Reading]


@dataclass(frozen=True, slots=True)
class Pair:
    """A required meeting of gold's and the one that was read for it. `surplus` participants are not gold's."""

    gold: GoldMeeting
    found: FoundMeeting
    shared: int
    surplus: int
    right: dict[str, bool | None]

    @property
    def strict(self) -> bool:
        """Tell if the date and the status are right as well."""
        return self.right["date"] is not False and bool(self.right["status"])


@dataclass(frozen=True, slots=True)
class Comparison:
    """An article, what was read in it, and what of it is right. What gold does not require is left out."""

    article: GoldArticle
    reading: Reading
    pairs: tuple[Pair, ...]
    missed: tuple[GoldMeeting, ...]
    invented: tuple[FoundMeeting, ...]

    @property
    def required(self) -> int:
        """Return how many meetings had to be found."""
        return len(self.pairs) + len(self.missed)


def compared(articles: Iterable[GoldArticle], read: Read) -> list[Comparison]:
    """Return every article read and compared."""
    return [comparison(article, read(article)) for article in articles]


def comparison(article: GoldArticle, reading: Reading) -> Comparison:
    """Return a reading compared with gold."""
    found = reading.meetings
    matched = matches(article.meetings, found)
    required = [(i, meeting) for i, meeting in enumerate(article.meetings) if meeting.required]
    known = set(matched.values())
    return Comparison(
        article=article,
        reading=reading,
        pairs=tuple(pair(meeting, found[matched[i]]) for i, meeting in required if i in matched),
        missed=tuple(meeting for i, meeting in required if i not in matched),
        invented=tuple(meeting for j, meeting in enumerate(found) if j not in known),
    )


def pair(gold: GoldMeeting, found: FoundMeeting) -> Pair:
    """Return two meetings that are one, compared. In a merge group the participants of the others are no surplus."""
    shared = participants_shared(gold, found)
    surplus = 0 if gold.group else shared.surplus
    return Pair(gold, found, shared.count, surplus, fields_right(gold, found))
