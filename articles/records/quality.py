"""How good the reading is: the figures that measuring finds and that pages show. Shares lie between 0 and 1."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date


def share(part: float, whole: float) -> float | None:
    """Return a share to four places, None of nothing."""
    return round(part / whole, 4) if whole else None


@dataclass(frozen=True, slots=True)
class Rates:
    """How much of what was found is right, how much of what there is was found, and F1 of both.

    None stands where there is nothing to divide by. `interval` is the one in which 95 of 100 F1 lie when the
    articles are drawn anew; it is reckoned for meetings alone.
    """

    precision: float | None
    recall: float | None
    f1: float | None
    interval: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Share:
    """How many are right of how many there are."""

    right: float = 0
    of: int = 0

    @property
    def share(self) -> float | None:
        """Return the share of those that are right, None of nothing."""
        return share(self.right, self.of)


@dataclass(frozen=True, slots=True)
class Bin:
    """What was read with a confidence from `low` up to `high`: how much, how much of it right, the mean confidence."""

    low: float
    high: float
    count: int
    right: int
    confidence: float

    @property
    def share(self) -> float | None:
        """Return the share that is right, None of nothing."""
        return share(self.right, self.count)


@dataclass(frozen=True, slots=True)
class Calibration:
    """How often what was read with some confidence is right."""

    bins: tuple[Bin, ...]

    @property
    def count(self) -> int:
        """Return how much was read."""
        return sum(part.count for part in self.bins)

    @property
    def confidence(self) -> float | None:
        """Return the mean confidence."""
        return share(sum(part.confidence * part.count for part in self.bins), self.count)

    @property
    def share(self) -> float | None:
        """Return the share that is right."""
        return share(sum(part.right for part in self.bins), self.count)

    @property
    def error(self) -> float | None:
        """Return the expected calibration error: how far confidence and share lie apart, weighted by count."""
        gaps = (abs(part.confidence * part.count - part.right) for part in self.bins)
        return share(sum(gaps), self.count)


@dataclass(frozen=True, slots=True)
class ErrorKind:
    """A kind of error, how often it was made, and some examples: names and dates, never an article's text."""

    kind: str
    count: int
    examples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Figures:
    """All measures of some articles, each by its name."""

    articles: int
    found: Mapping[str, Rates]  # meetings and what takes part in them
    fields: Mapping[str, Share]  # of the meetings that were found
    named: Mapping[str, Rates]  # persons, places, actors
    empty: Share  # articles without a meeting, right where none was invented
    topics: Mapping[str, Share] = field(default_factory=dict)
    calibration: Mapping[str, Calibration] = field(default_factory=dict)
    errors: tuple[ErrorKind, ...] = ()


@dataclass(frozen=True, slots=True)
class FigureSet:
    """The figures of one set of articles, of all ("all") and by language, and which analyser read them when."""

    name: str
    analyser: str
    measured: date
    languages: Mapping[str, Figures]
