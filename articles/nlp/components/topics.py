"""Scores the topics of an article, or of a stretch of it, by the words that are used."""

import math
import re
from collections.abc import Iterable
from functools import cache

from spacy.language import Language
from spacy.tokens import Doc

from articles.nlp.document import register_extensions
from articles.nlp.languages import words_of
from articles.records.reading import FoundTopic

ENOUGH = 4.0  # the weight at which a topic is half of what it can be
LEAST = 0.2
MOST = 4


@cache
def _patterns(code: str) -> tuple[tuple[str, re.Pattern[str], dict[str, float]], ...]:
    """Return for each topic one pattern of all its words, longest first, and the words' weights."""
    patterns = []
    for topic, weights in words_of(code).topics.weights.items():
        words = sorted(weights, key=len, reverse=True)
        alternatives = "|".join(
            re.escape(word.rstrip("*")) + (r"\w*" if word.endswith("*") else "") for word in words
        )
        ending = "(?:nya)?" if code == "id" else ""
        patterns.append(
            (topic, re.compile(rf"(?<!\w)({alternatives}){ending}(?!\w)", re.IGNORECASE), dict(weights))
        )
    return tuple(patterns)


def score(texts: Iterable[str], code: str, *, size: int | None = None) -> list[FoundTopic]:
    """Return the topics of some texts, best first, each with a score between 0 and 1.

    What is said again counts less each time. A long text must say more: `size` is its number of words.
    """
    joined = "\n".join(texts)
    words = size if size is not None else len(joined.split())
    enough = ENOUGH * max(0.5, math.sqrt(words / 200))
    found: list[FoundTopic] = []
    for topic, pattern, weights in _patterns(code):
        counts: dict[str, int] = {}
        for match in pattern.finditer(joined):
            surface = match[1].lower()
            counts[surface] = counts.get(surface, 0) + 1
        total = sum(_weight(surface, weights) * (1 + math.log(number)) for surface, number in counts.items())
        value = total / (total + enough) if total > 0 else 0.0
        if value >= LEAST:
            found.append(FoundTopic(topic, round(value, 3)))
    found.sort(key=lambda topic: (-topic.score, topic.code))
    return [topic for topic in found[:MOST] if topic.score >= 0.45 * found[0].score]


def _weight(surface: str, weights: dict[str, float]) -> float:
    if surface in weights:
        return weights[surface]
    fitting = (stem for stem in weights if stem.endswith("*") and surface.startswith(stem[:-1]))
    return weights[max(fitting, key=len)]


class TopicScorer:
    """Leaves `doc._.topics`."""

    def __init__(self, code: str) -> None:
        self.code = code

    def __call__(self, doc: Doc) -> Doc:
        doc._.topics = score([doc.text], self.code)
        return doc


@Language.factory("topics", assigns=["doc._.topics"])
def create_topics(nlp: Language, name: str) -> TopicScorer:
    """Return the component that scores topics by the words of the pipeline's language."""
    register_extensions()
    return TopicScorer(nlp.lang or "")
