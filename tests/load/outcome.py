"""What locust counted: how long answers took, and what failed."""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from articles.measuring.ledger_speed import laid_out

COLUMNS = ("what", "answers", "median, ms", "p95, ms", "p99, ms", "longest, ms")
ALL = "all"
BOUND = 1000  # milliseconds that 95 of 100 answers have to stay below


@dataclass(frozen=True, slots=True)
class Times:
    """How often answers to something took so many milliseconds, as locust rounds them."""

    name: str
    counted: Mapping[int, int]

    @property
    def answers(self) -> int:
        """Return how many there were."""
        return sum(self.counted.values())

    def within(self, share: float) -> int:
        """Return the milliseconds within which that share of the answers came."""
        left = share * self.answers
        for milliseconds, number in sorted(self.counted.items()):
            left -= number
            if left <= 0:
                return milliseconds
        return 0


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one round gave."""

    times: Sequence[Times]
    failures: Sequence[str]

    @property
    def all(self) -> Times:
        """Return the times of all answers together."""
        counted: Counter[int] = Counter()
        for one in self.times:
            counted.update(one.counted)
        return Times(ALL, counted)

    @property
    def problems(self) -> list[str]:
        """Return why the site did not stand the load; nothing where it did."""
        found = list(self.failures)
        if not self.all.answers:
            found.append("nothing was answered")
        if (slow := self.all.within(0.95)) >= BOUND:
            found.append(f"95 of 100 answers came within {slow:,} ms, not below {BOUND:,}")
        return found

    def table(self) -> str:
        """Return the times in Markdown, by name and of all together."""
        rows = [COLUMNS, ("---",) * len(COLUMNS)]
        for one in (*sorted(self.times, key=lambda times: times.name), self.all):
            numbers = (one.answers, *(one.within(share) for share in (0.5, 0.95, 0.99, 1.0)))
            rows.append((one.name, *(f"{number:,}" for number in numbers)))
        return laid_out(rows)


def outcome_of(counted: Path, failures: Path) -> Outcome:
    """Return the outcome in the file that locust writes and in that of failures."""
    times = [
        Times(entry["name"], {int(key): number for key, number in entry["response_times"].items()})
        for entry in json.loads(counted.read_text(encoding="utf-8"))
    ]
    return Outcome(times, failures.read_text(encoding="utf-8").splitlines())
