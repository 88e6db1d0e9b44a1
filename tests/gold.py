"""What the author of an article meant, and how much of it the software reads.

The records stand in `tests/data/samples_expected.jsonl`, one article a line. `participants_alt` may take part
or be missing, `*_alt` values of other fields are right too, and a meeting that is not `required` is neither
rewarded nor punished. Names are compared by their last word, hyphens apart ("Kim Jong Un", "Kim Jong-un").
"""

import json
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from articles.records.reading import FoundMeeting

EXPECTED = Path(__file__).parent / "data" / "samples_expected.jsonl"


@dataclass(frozen=True, slots=True)
class Participant:
    """Who took part: a person, or the delegation of a country or organisation."""

    name: str | None
    country: str | None
    organisation: str | None


@dataclass(frozen=True, slots=True)
class ExpectedMeeting:
    """A meeting as the author means it. `spans` are the stretches of days in which it may be dated."""

    participants: tuple[Participant, ...]
    others: tuple[Participant, ...]
    kinds: frozenset[str]
    status: str
    spans: tuple[tuple[date, date], ...]
    place: str | None
    countries: frozenset[str]
    evidence: str
    required: bool


@dataclass(frozen=True, slots=True)
class Expected:
    """One article and its meetings."""

    id: str
    file: str
    language: str
    title: str
    outlet: str
    author: str
    published: date
    meetings: tuple[ExpectedMeeting, ...]


@dataclass(slots=True)
class Score:
    """Counts over articles: `strict` are the meetings found whose date and status are right as well."""

    found: int = 0
    strict: int = 0
    invented: int = 0
    required: int = 0
    missed: list[str] = field(default_factory=list)

    def f1(self, found: int) -> float:
        """Return the F1 for a count of right meetings."""
        return 2 * found / (self.found + self.invented + self.required)


def expected_articles(path: Path = EXPECTED) -> list[Expected]:
    """Return the records of all articles, in the order of their files."""
    return [_article(json.loads(line)) for line in path.read_text(encoding="utf-8").splitlines()]


def _article(line: dict[str, Any]) -> Expected:
    return Expected(
        id=line["id"],
        file=line["file"],
        language=line["lang"],
        title=line["title"],
        outlet=line["outlet"],
        author=line["author"],
        published=date.fromisoformat(line["reference_date"]),
        meetings=tuple(_meeting(meeting) for meeting in line["meetings"]),
    )


def _meeting(line: dict[str, Any]) -> ExpectedMeeting:
    place = line["place"]
    dates = [(line["date"], line["date_end"])] if line["date"] else []
    return ExpectedMeeting(
        participants=tuple(Participant(**participant) for participant in line["participants"]),
        others=tuple(Participant(**participant) for participant in line["participants_alt"]),
        kinds=frozenset([line["kind"], *line.get("kind_alt", [])]),
        status=line["status"],
        spans=tuple(span(*dates_) for dates_ in [*dates, *((day, None) for day in line.get("date_alt", []))]),
        place=place["text"],
        countries=frozenset([place["country"], *line.get("place_alt", [])]) - {None},
        evidence=line["evidence"],
        required=line["required"],
    )


def span(first: str, last: str | None = None) -> tuple[date, date]:
    """Return the first and the last day of "YYYY", "YYYY-MM" or "YYYY-MM-DD", or of two of them."""
    start = date(*[*map(int, first.split("-")), 1, 1][:3])
    year, month, day = [*map(int, (last or first).split("-")), 0, 0][:3]
    if day:
        return start, date(year, month, day)
    following = date(year + 1, 1, 1) if month in (0, 12) else date(year, month + 1, 1)
    return start, following - timedelta(days=1)


def words(text: str | None) -> list[str]:
    """Return the words of a name in lower case, without diacritics and punctuation."""
    letters = unicodedata.normalize("NFD", text or "")
    plain = "".join(letter for letter in letters if unicodedata.category(letter) != "Mn").lower()
    return re.findall(r"[a-z0-9]+", plain)


def same_participant(gold: Participant, found: Participant) -> bool:
    """Tell if two participants are one: the same last word of a name, or the party of an unnamed one."""
    if gold.name:
        return bool(found.name) and words(gold.name)[-1] == words(found.name)[-1]
    parties = {gold.country, gold.organisation} & {found.country, found.organisation}
    return bool(parties - {None})


def shared(gold: Iterable[Participant], found: Iterable[Participant]) -> int:
    """Count the participants of gold that have one of their own among those found."""
    free, count = list(found), 0
    for participant in sorted(gold, key=lambda one: one.name is None):
        match = next((one for one in free if same_participant(participant, one)), None)
        if match:
            free.remove(match)
            count += 1
    return count


def date_right(gold: ExpectedMeeting, found: FoundMeeting, slack: int = 0) -> bool:
    """Tell if the day found lies in a span of gold's, give or take some days. Without spans all are right."""
    if not gold.spans:
        return True
    margin = timedelta(days=slack)
    return found.date is not None and any(
        first - margin <= found.date.first <= last + margin for first, last in gold.spans
    )


def fit(gold: ExpectedMeeting, found: FoundMeeting) -> float:
    """Return how well a meeting fits, 0 where two participants are not shared or a call meets a handshake."""
    present = [Participant(one.name, one.country, one.organisation) for one in found.participants]
    both, known = shared(gold.participants, present), shared([*gold.participants, *gold.others], present)
    if both < min(2, len(gold.participants)) or known < 2:
        return 0
    if (found.kind == "phone_call") != ("phone_call" in gold.kinds):
        return 0
    surplus = len(present) - known
    details = date_right(gold, found, slack=3) + 0.5 * (found.status == gold.status)
    overlap = 2 * both / (len(gold.participants) + both + surplus)
    return 2 * overlap + details + 0.1 * gold.required


def matches(gold: Sequence[ExpectedMeeting], found: Sequence[FoundMeeting]) -> dict[int, int]:
    """Return which meeting found is which of gold, by index, best fit first."""
    pairs = sorted(
        ((fit(one, other), i, j) for i, one in enumerate(gold) for j, other in enumerate(found)), reverse=True
    )
    result: dict[int, int] = {}
    for value, i, j in pairs:
        if value and i not in result and j not in result.values():
            result[i] = j
    return result


def count(score: Score, gold: Expected, found: Sequence[FoundMeeting]) -> None:
    """Add one article to a score."""
    matched = matches(gold.meetings, found)
    score.invented += len(found) - len(matched)
    for index, meeting in enumerate(gold.meetings):
        if not meeting.required:
            continue
        score.required += 1
        if index not in matched:
            score.missed.append(f"{gold.id}: {meeting.evidence}")
            continue
        other = found[matched[index]]
        score.found += 1
        score.strict += date_right(meeting, other) and other.status == meeting.status
