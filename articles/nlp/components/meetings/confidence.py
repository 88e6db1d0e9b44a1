"""Turns what a record rests on into probabilities: of the meeting, and of each of its fields.

The weights stand in `data/confidence.json`, fitted by `python -m training.confidence`.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from math import exp
from pathlib import Path

from articles.nlp.components.meetings.grounds import Grounds
from articles.records.reading import FoundMeeting

WEIGHTS = Path(__file__).resolve().parents[2] / "data" / "confidence.json"
MEETING = "meeting"
FIELDS = ("participants", "kind", "status", "date", "place", "topics")
LOWEST, HIGHEST = 0.02, 0.98  # nothing is sure


@dataclass(frozen=True, slots=True)
class Model:
    """A logistic model: the log-odds where nothing is known, and what each ground adds to them."""

    intercept: float
    weights: Mapping[str, float]

    def probability(self, grounds: Grounds) -> float:
        """Return how probable it is that something is right."""
        odds = self.intercept + sum(weight * grounds.get(name, 0.0) for name, weight in self.weights.items())
        return round(min(HIGHEST, max(LOWEST, 1 / (1 + exp(-max(-30.0, min(30.0, odds)))))), 3)


@cache
def models() -> Mapping[str, Model]:
    """Return the model of the meeting and that of each field."""
    content = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    return {name: Model(found["intercept"], found["weights"]) for name, found in content.items()}


def confidence_of(grounds: Grounds) -> float:
    """Return how probable it is that a meeting took place, or is planned, between those who are named."""
    return models()[MEETING].probability(grounds)


def field_confidence(grounds: Grounds, meeting: FoundMeeting) -> dict[str, float]:
    """Return how probable it is that each field is right, given that the meeting is; 0 where it has no value."""
    values = {name: getattr(meeting, name) for name in FIELDS}
    return {name: models()[name].probability(grounds) if value else 0.0 for name, value in values.items()}
