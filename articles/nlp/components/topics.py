"""Tells what an article, or a stretch of it, is about by the key words that stand in it.

What is said again counts less each time. Words of the lead count more; those within the name of an organisation or
the title of an office less, since they say who speaks rather than what of.
"""

import math
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from articles.nlp.components.keyphrases import key_phrases
from articles.nlp.components.keywords import Heard, KeyWord, key_words, saturated
from articles.nlp.components.sentences import sentence_spans
from articles.nlp.document import register_extensions, text_of
from articles.records.reading import FoundTopic

ENOUGH = 4.0  # the weight at which a topic is half of what it can be
LEAST = 0.2
MOST = 4
SHARE = 0.55  # of the first topic's score
LEAD_SENTENCES = 2
LEAD = 1.6
IN_NAME = 0.4
IN_OFFICE = 0.5


def score(texts: Iterable[str], code: str, *, size: int | None = None) -> list[FoundTopic]:
    """Return the topics of some texts, best first, each with a score between 0 and 1.

    A long text must say more: `size` is its number of words.
    """
    joined = "\n".join(texts)
    words = size if size is not None else len(joined.split())
    return ranked([Heard(word) for word in key_words(joined, code)], words)


def ranked(heard: Iterable[Heard], size: int, *, share: float = SHARE) -> list[FoundTopic]:
    """Return the topics of key words in a text of some size, best first, down to a share of the best score."""
    counts: dict[str, float] = {}
    senses: dict[str, dict[str, float]] = {}
    for one in heard:
        counts[one.word.entry] = counts.get(one.word.entry, 0.0) + one.factor
        senses[one.word.entry] = one.word.senses
    totals: dict[str, float] = {}
    for entry, count in counts.items():
        for topic, weight in senses[entry].items():
            totals[topic] = totals.get(topic, 0.0) + weight * saturated(count)
    enough = ENOUGH * max(0.5, math.sqrt(size / 200))
    found = [
        FoundTopic(topic, round(total / (total + enough), 3))
        for topic, total in totals.items()
        if total > 0 and total / (total + enough) >= LEAST
    ]
    found.sort(key=lambda topic: (-topic.score, topic.code))
    return [topic for topic in found[:MOST] if topic.score >= share * found[0].score]


def heard_in(doc: Doc, code: str) -> list[Heard]:
    """Return the key words of a document, weighed by where they stand."""
    names = names_in(doc)
    lead = [end for _, end in sentence_spans(text_of(doc))[:LEAD_SENTENCES]]
    return [
        Heard(word, named(word, names) * (LEAD if lead and word.end <= lead[-1] else 1.0))
        for word in key_words(text_of(doc), code)
    ]


Names = Sequence[tuple[int, int, float]]


def names_in(doc: Doc) -> Names:
    """Return where names of organisations and titles of offices stand, and what a key word in them counts."""
    found: list[tuple[int, int, float]] = []
    for mention in doc._.mentions or ():
        if mention.label == "organisation":
            found.append((mention.start, mention.end, IN_NAME))
        if mention.office_start is not None and mention.office_start < mention.start:
            found.append((mention.office_start, mention.start, IN_OFFICE))
    return sorted(found)


def named(word: KeyWord, names: Names) -> float:
    """Return what a key word counts: less within a name, of which it is a part and not the whole."""
    index = bisect_right(names, (word.start, math.inf, math.inf)) - 1
    for start, end, factor in reversed(names[max(0, index - 1) : index + 1]):
        if start <= word.start and word.end <= end and (start, end) != (word.start, word.end):
            return factor
    return 1.0


def told_in(docs: Sequence[tuple[int, Doc]], code: str) -> list[FoundTopic]:
    """Return the topics of the stretches of one text, each with its offset, and the phrases that tell them."""
    heard = [(offset, doc, heard_in(doc, code)) for offset, doc in docs]
    size = sum(len(text_of(doc).split()) for _, doc in docs)
    found = ranked((one for _, _, listed in heard for one in listed), size)
    phrases = key_phrases(heard, {topic.code for topic in found})
    return [replace(topic, phrases=phrases.get(topic.code, ())) for topic in found]


class TopicScorer:
    """Leaves `doc._.topics`."""

    def __init__(self, code: str) -> None:
        self.code = code

    def __call__(self, doc: Doc) -> Doc:
        doc._.topics = told_in([(0, doc)], self.code)
        return doc


@Language.factory("topics", requires=["doc._.mentions"], assigns=["doc._.topics"])
def create_topics(nlp: Language, name: str) -> TopicScorer:
    """Return the component that scores topics by the words of the pipeline's language."""
    register_extensions()
    return TopicScorer(nlp.lang or "")
