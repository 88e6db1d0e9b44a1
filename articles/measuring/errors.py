"""Errors by name: what was missed, invented or read wrongly, told in names and dates alone."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from articles.measuring.comparison import Comparison, Pair
from articles.measuring.counting import names_compared
from articles.measuring.matching import by_name
from articles.measuring.names import left_over, same_participant
from articles.records.quality import ErrorKind
from articles.records.reading import FoundDate, FoundMeeting, FoundParticipant

EXAMPLES = 5
ONE = {"persons": "person", "places": "place", "actors": "actor"}


@dataclass(frozen=True, slots=True)
class Error:
    """One error: its kind, the article, and what happened. `quote` is the stretch of text that it is about."""

    kind: str
    article: str
    told: str
    quote: tuple[int, int] | None = None


def errors_of(comparisons: Iterable[Comparison]) -> Iterator[Error]:
    """Yield the errors of all articles, those of meetings first."""
    rows = list(comparisons)
    for comparison in rows:
        yield from errors_of_meetings(comparison)
    for comparison in rows:
        yield from errors_of_names(comparison)


def kinds_of_errors(comparisons: Sequence[Comparison], *, examples: int) -> tuple[ErrorKind, ...]:
    """Return the kinds of error that were made, the most frequent first, with some examples of each."""
    told: dict[str, list[str]] = {}
    for error in errors_of(comparisons):
        told.setdefault(error.kind, []).append(error.told)
    ranked = sorted(told.items(), key=lambda item: -len(item[1]))
    return tuple(ErrorKind(kind, len(lines), tuple(lines[:examples])) for kind, lines in ranked)


def errors_of_meetings(comparison: Comparison) -> Iterator[Error]:
    """Yield the errors in the meetings of one article."""
    name = comparison.article.id
    for gold in comparison.missed:
        yield Error("meeting missed", name, str(gold), gold.evidence[0])
    for found in comparison.invented:
        part = found.evidence[0] if found.evidence else None
        yield Error("meeting invented", name, told(found), (part.start, part.end) if part else None)
    for pair in comparison.pairs:
        for kind, what in field_errors(pair):
            yield Error(kind, name, f"{pair.gold}: {what}", pair.gold.evidence[0])


def errors_of_names(comparison: Comparison) -> Iterator[Error]:
    """Yield the names that one article has and the reading has not, and the other way round."""
    for measure, (missed, extra, _) in names_compared(comparison).items():
        for name in missed:
            yield Error(f"{ONE[measure]} missed", comparison.article.id, name)
        for name in extra:
            yield Error(f"{ONE[measure]} added", comparison.article.id, name)


def field_errors(pair: Pair) -> Iterator[tuple[str, str]]:
    """Yield the kinds of error in the fields of a meeting that was found, and what was read instead of what."""
    gold, found, right = pair.gold, pair.found, pair.right
    missed, beyond = left_over(by_name(gold.participants), found.participants, same_participant)
    if missed:
        yield "participant missed", "without " + ", ".join(map(str, missed))
    if pair.surplus:
        _, surplus = left_over(by_name(gold.others), beyond, same_participant)
        yield "participant added", "with " + ", ".join(map(participant_told, surplus))
    if right["date"] is False:
        kind = "date wrong" if found.date else "date left open"
        yield kind, f"{gold.date}, read as {day_told(found.date) or 'nothing'}"
    if False in (right["place country"], right["place text"]):
        place = found.place.text if found.place else ""
        kind = "place wrong" if place else "place left open"
        yield kind, f"{gold.place or gold.country}, read as {place or 'nothing'}"
    if not right["kind"]:
        yield "kind wrong", f"{gold.kinds[0]}, read as {found.kind}"
    if not right["status"]:
        yield "status wrong", f"{gold.status}, read as {found.status}"
    if not right["evidence"]:
        yield "sentence elsewhere", "another sentence is given"


def told(found: FoundMeeting) -> str:
    """Return a meeting that was read as names and its day."""
    who = " – ".join(map(participant_told, found.participants))
    day = day_told(found.date)
    return f"{who}, {day}" if day else who


def participant_told(participant: FoundParticipant) -> str:
    """Return a participant as a name or, unnamed, as whom it stands for."""
    return participant.name or participant.country or participant.organisation or "?"


def day_told(found: FoundDate | None) -> str:
    """Return a date as precisely as it was read, empty where there is none."""
    if found is None:
        return ""
    day = found.first.isoformat()
    if found.precision in ("year", "month"):
        return day[:4] if found.precision == "year" else day[:7]
    return day if found.last == found.first else f"{day} to {found.last.isoformat()}"
