"""Which report and which mention of a ledger are which of a marked article's: one each, the best fits first."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from articles.measuring.marked import MarkedArticle, MarkedMention, MarkedReport
from articles.measuring.names import same_person, words
from articles.measuring.pairs import Labelled
from articles.records.told import Attendant, Span, ToldArticle, ToldMention, ToldReport

ALIKE = 2 / 3  # of two lists of participants: from here on they will do without a common sentence

Gold = TypeVar("Gold")
Found = TypeVar("Found")


@dataclass(frozen=True, slots=True)
class Person:
    """An actor of gold's; `country` is ISO 3166-1 alpha-2 or empty."""

    name: str
    country: str = ""


@dataclass(frozen=True, slots=True)
class MatchedLedger:
    """The reports and mentions of gold with the meeting and actor that a ledger holds them for.

    `surplus` counts reports that gold does not have.
    """

    reports: list[Labelled] = field(default_factory=list)
    mentions: list[Labelled] = field(default_factory=list)
    surplus: int = 0


def matched_ledger(
    articles: Iterable[MarkedArticle], told: Mapping[str, ToldArticle], people: Mapping[str, Person]
) -> MatchedLedger:
    """Lay a ledger beside gold, article by article. `told` goes by gold's ids, `people` tells who its actors are."""
    reports: list[Labelled] = []
    mentions: list[Labelled] = []
    surplus = 0
    for article in articles:
        found = told.get(article.id, ToldArticle())
        actors = best_pairs(article.mentions, found.mentions, overlap_of_names)
        meetings = best_pairs(article.reports, found.reports, Likeness(article, found, actors, people))
        surplus += len(found.reports) - len(meetings)
        for number, mention in enumerate(article.mentions):
            at = actors.get(number)
            label = None if at is None else found.mentions[at].actor
            mentions.append(
                Labelled(mention.actor, label, f"{article.id}: {quoted(article.text, mention.span)}")
            )
        for number, report in enumerate(article.reports):
            at = meetings.get(number)
            meeting = None if at is None else found.reports[at].meeting
            reports.append(
                Labelled(report.meeting, meeting, f"{article.id}: {quoted(article.text, report.span)}")
            )
    return MatchedLedger(reports, mentions, surplus)


def best_pairs(
    gold: Sequence[Gold], found: Sequence[Found], fit: Callable[[Gold, Found], float]
) -> dict[int, int]:
    """Return which of those found is which of gold's, by index; what fits with 0 is not the same."""
    fits = [(-fit(one, other), i, j) for i, one in enumerate(gold) for j, other in enumerate(found)]
    paired: dict[int, int] = {}
    for value, i, j in sorted(fits):
        if value < 0 and i not in paired and j not in paired.values():
            paired[i] = j
    return paired


def overlap_of_names(gold: MarkedMention, found: ToldMention) -> float:
    """Return which share of both stretches two mentions have in common."""
    common = shared(gold.span, found.span)
    return common / (length(gold.span) + length(found.span) - common)


@dataclass(frozen=True, slots=True)
class Likeness:
    """How well a report of the ledger fits one of gold's in an article whose mentions are matched."""

    article: MarkedArticle
    told: ToldArticle
    actors: Mapping[int, int]
    people: Mapping[str, Person]

    def __call__(self, gold: MarkedReport, found: ToldReport) -> float:
        """Return the share of common participants and the share of the sentence; 0 where they tell of other things.

        In the very sentence an unnamed delegation stands for a person of its country, and counts half.
        """
        covered = max((shared(gold.span, span) for span in found.spans), default=0) / length(gold.span)
        named = self.in_common(gold, found, self.is_one)
        stood_for = self.in_common(gold, found, self.is_side) if covered else named
        alike = (named + max(named, stood_for)) / (len(gold.participants) + len(found.attendants))
        return alike + covered if alike >= ALIKE or (alike and covered) else 0.0

    def in_common(self, gold: MarkedReport, found: ToldReport, same: Callable[[str, Attendant], bool]) -> int:
        """Return how many participants are the same, each once."""
        free = list(found.attendants)
        count = 0
        for wanted in gold.participants:
            one = next((other for other in free if same(wanted, other)), None)
            if one is not None:
                free.remove(one)
                count += 1
        return count

    def is_one(self, wanted: str, attendant: Attendant) -> bool:
        """Tell if a participant is gold's: by whom the text means with it, else by name or country."""
        kind, _, name = wanted.rpartition(":")
        if kind == "state":
            return attendant.country == name and attendant.kind != "organisation"
        if kind == "org":
            return attendant.kind == "organisation" and words(attendant.name) == words(name)
        meant = {
            self.article.mentions[i].actor
            for i, j in self.actors.items()
            if self.told.mentions[j].actor == attendant.actor
        }
        if meant:
            return wanted in meant
        return wanted in self.people and same_person(self.people[wanted].name, attendant.name)

    def is_side(self, wanted: str, attendant: Attendant) -> bool:
        """Tell if a participant is gold's, or the delegation of its country."""
        if self.is_one(wanted, attendant):
            return True
        home = self.people[wanted].country if wanted in self.people else ""
        return attendant.kind == "state" and bool(home) and attendant.country == home


def shared(one: Span, other: Span) -> int:
    """Return how many characters two stretches have in common."""
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))


def length(span: Span) -> int:
    """Return how many characters a stretch has, at least one."""
    return max(1, span[1] - span[0])


def quoted(text: str, span: Span) -> str:
    """Return a stretch of text on one line, between quotation marks."""
    return f"“{' '.join(text[slice(*span)].split())}”"
