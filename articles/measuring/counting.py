"""Count, article by article, what is right, what is too much and what is missing."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations, product

from articles.measuring.comparison import Comparison
from articles.measuring.names import Participant, left_over, parties, same_person, same_words

FOUND = ("meetings", "strict", "country dyads", "participants")
FIELDS = ("date", "place country", "place text", "kind", "status", "evidence")
NAMED = ("persons", "places", "actors")

Dyad = frozenset[str]


@dataclass(slots=True)
class Counts:
    """Counts by measure: hits, what was read beyond them, what was missed; for shares, right ones of how many."""

    hits: Counter[str] = field(default_factory=Counter)
    extra: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    of: Counter[str] = field(default_factory=Counter)

    def found(self, measure: str, *, hits: int, extra: int, missed: int) -> None:
        """Add what was found of a measure."""
        self.hits[measure] += hits
        self.extra[measure] += extra
        self.missed[measure] += missed

    def judged(self, measure: str, right: bool) -> None:
        """Add one value that is right or wrong."""
        self.right[measure] += right
        self.of[measure] += 1

    def add(self, other: "Counts") -> None:
        """Add the counts of another article."""
        for own, its in (
            (self.hits, other.hits),
            (self.extra, other.extra),
            (self.missed, other.missed),
            (self.right, other.right),
            (self.of, other.of),
        ):
            own.update(its)


def counted(comparison: Comparison) -> Counts:
    """Return all counts of an article."""
    counts = Counts()
    count_meetings(counts, comparison)
    count_dyads(counts, comparison)
    for measure, (missed, extra, gold) in names_compared(comparison).items():
        counts.found(measure, hits=gold - len(missed), extra=len(extra), missed=len(missed))
    return counts


def count_meetings(counts: Counts, comparison: Comparison) -> None:
    """Count meetings, their participants and fields. The participants of a missed meeting are missed as well."""
    pairs, invented = comparison.pairs, len(comparison.invented)
    strict = sum(pair.strict for pair in pairs)
    counts.found("meetings", hits=len(pairs), extra=invented, missed=len(comparison.missed))
    counts.found(
        "strict", hits=strict, extra=len(pairs) - strict + invented, missed=comparison.required - strict
    )
    for pair in pairs:
        missed = len(pair.gold.participants) - pair.shared
        counts.found("participants", hits=pair.shared, extra=pair.surplus, missed=missed)
        for name, right in pair.right.items():
            if right is not None:
                counts.judged(name, right)
    for meeting in comparison.missed:
        counts.found("participants", hits=0, extra=0, missed=len(meeting.participants))
    if not comparison.required:
        counts.judged("empty", not invented)


def count_dyads(counts: Counts, comparison: Comparison) -> None:
    """Count pairs of countries or organisations that met."""
    gold = comparison.article.meetings
    known = first_dyads([*meeting.participants, *meeting.others] for meeting in gold)
    wanted = first_dyads(meeting.participants for meeting in gold if meeting.required)
    found = set()
    for candidates in dyads(meeting.participants for meeting in comparison.reading.meetings):
        best = min(candidates, key=lambda dyad: (dyad not in wanted, dyad not in known))
        if len(best) == 2:
            found.add(best)
    hits = len(found & wanted)
    counts.found("country dyads", hits=hits, extra=len(found - known), missed=len(wanted) - hits)


def first_dyads(meetings: Iterable[Sequence[Participant]]) -> set[Dyad]:
    """Return for each two participants whom they stand for first of all, where these are two."""
    return {candidates[0] for candidates in dyads(meetings) if len(candidates[0]) == 2}


def dyads(meetings: Iterable[Sequence[Participant]]) -> Iterator[list[Dyad]]:
    """Yield for each two participants of a meeting the pairs that they can stand for, countries first."""
    for participants in meetings:
        for one, other in combinations(participants, 2):
            if candidates := [frozenset(pair) for pair in product(parties(one), parties(other))]:
                yield candidates


def names_compared(comparison: Comparison) -> dict[str, tuple[list[str], list[str], int]]:
    """Return for each list of names that gold has: what is missed, what is too much, how many gold has."""
    article, reading = comparison.article, comparison.reading
    lists = {
        "persons": (article.persons, reading.persons, same_person),
        "places": (article.places, reading.place_names, same_words),
        "actors": (article.actors, reading.acting, same_words),
    }
    return {
        measure: (*left_over(gold, found, same), len(gold))
        for measure, (gold, found, same) in lists.items()
        if gold is not None
    }
