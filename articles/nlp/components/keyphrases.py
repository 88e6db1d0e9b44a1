"""Finds the phrases of a text that tell most of each of its topics: the noun phrases around the key words."""

from collections.abc import Sequence, Set
from dataclasses import dataclass, field

from spacy.tokens import Doc

from articles.nlp import syntax
from articles.nlp.components.keywords import Heard, saturated
from articles.nlp.document import text_of
from articles.records.reading import Phrase

MOST_PHRASES = 5
MOST_WORDS = 6
LEAST = 0.8  # of a phrase's weight: "talks" alone tells nothing
IN_EVIDENCE = 1.5  # what a phrase counts more in a sentence that tells of an encounter
SEVERAL_WORDS = 1.25


@dataclass(slots=True)
class _Candidate:
    """A phrase, where it stands first, and what its key words weigh in each topic."""

    phrase: Phrase
    count: float = 0.0
    entries: dict[str, dict[str, float]] = field(default_factory=dict)

    def value(self, topic: str) -> float:
        weight = sum(senses.get(topic, 0.0) for senses in self.entries.values())
        several = SEVERAL_WORDS if " " in self.phrase.text else 1.0
        return weight * saturated(self.count / len(self.entries)) * several


def key_phrases(
    heard: Sequence[tuple[int, Doc, Sequence[Heard]]], topics: Set[str]
) -> dict[str, tuple[Phrase, ...]]:
    """Return for each of some topics its phrases, the most telling first, none that holds another.

    `heard` are the key words of the stretches of one text, each stretch with its offset.
    """
    found: dict[str, _Candidate] = {}
    for offset, doc, words in heard:
        evidence = [(item.start, item.end) for meeting in doc._.meetings or () for item in meeting.evidence]
        for one in words:
            if topics.isdisjoint(one.word.senses):
                continue
            bounds = _bounds(doc, one)
            if bounds is None:
                continue
            start, end = bounds
            told = any(first <= start and end <= last for first, last in evidence)
            text = text_of(doc)[start:end]
            candidate = found.setdefault(
                text.casefold(), _Candidate(Phrase(offset + start, offset + end, text))
            )
            candidate.count += one.factor * (IN_EVIDENCE if told else 1.0)
            candidate.entries[one.word.entry] = one.word.senses
    return {topic: _best(list(found.values()), topic) for topic in topics}


def _best(candidates: Sequence[_Candidate], topic: str) -> tuple[Phrase, ...]:
    chosen: list[Phrase] = []
    values = [(candidate.value(topic), candidate.phrase) for candidate in candidates]
    for value, phrase in sorted(values, key=lambda pair: (-pair[0], pair[1].start)):
        if value < LEAST or len(chosen) == MOST_PHRASES:
            break
        text = f" {phrase.text.casefold()} "
        known = [f" {other.text.casefold()} " for other in chosen]
        if not any(text in other or other in text for other in known):
            chosen.append(phrase)
    return tuple(chosen)


def _bounds(doc: Doc, heard: Heard) -> tuple[int, int] | None:
    """Return where the phrase around a key word stands, in characters; None for a verb, which is no phrase.

    Where no tree helps, it is the key word alone.
    """
    start, end = heard.word.start, heard.word.end
    span = doc.char_span(start, end, alignment_mode="expand")
    if span is None:
        return start, end
    if syntax.has_tree(doc):
        first, last = syntax.noun_phrase(span.root, MOST_WORDS)
        phrase = doc[min(first, span.start) : max(last, span.end)]
        if len(phrase) <= MOST_WORDS and "\n" not in phrase.text:
            span = phrase
        if len(span) == 1 and syntax.is_verb(span.root):
            return None
    return _whole(text_of(doc), span.start_char), span.end_char


def _whole(text: str, start: int) -> int:
    """Return where the word begins whose part behind a hyphen begins here ("high-level")."""
    while start >= 2 and text[start - 1] in "-‑" and text[start - 2].isalnum():
        start -= 2
        while start and text[start - 1].isalnum():
            start -= 1
    return start
