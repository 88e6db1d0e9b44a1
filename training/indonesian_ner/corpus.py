"""Bring the training sentences of three corpora together and make spaCy examples of them."""

import logging
import random
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc
from spacy.tokens import Span as DocSpan
from spacy.training import Example
from spacy.util import filter_spans

from .acting import by_position, by_teacher, place_names, with_unlabelled
from .casing import CasingTable, capitalised, recase
from .names import NamePool
from .replacement import replace_names
from .sentences import Sentence, Span, join_sentences, join_tokens, read_iob, read_sentences
from .templates import PATTERNS, fill

logger = logging.getLogger(__name__)

CASED_SETS = ("idner", "nergrit")
SEPARATORS = (" ", " ", "\n", "\n\n")


@dataclass(frozen=True, slots=True)
class Mixture:
    """Say how much of what an epoch holds; shares lie between 0 and 1.

    ``replaced`` is the share of the cased sentences that come a second time with other names,
    ``nerp_replaced`` the share of nerp's that get other names instead of their own, ``patterns``
    the number of sentences made from patterns, ``titled`` and ``capitals`` the shares written like
    headlines, ``joined`` the share of texts that are little articles of two to four sentences.
    """

    replaced: float = 1.0
    nerp_replaced: float = 0.5
    patterns: int = 0
    titled: float = 0.03
    joined: float = 0.3
    capitals: float = 0.01


def known_places(folder: Path) -> re.Pattern[str]:
    """Match the names that may act or modify, of states and of places in the training parts."""
    cased = (s for name in CASED_SETS for s in read_sentences(folder / f"{name}_train.iob"))
    return place_names(cased, read_sentences(folder / "nerp_train.iob"))


def idner_sentences(folder: Path) -> list[Sentence]:
    """Read idner's training part, with the names that it leaves out because they act or modify."""
    names = known_places(folder)
    return [with_unlabelled(sentence, names) for sentence in read_sentences(folder / "idner_train.iob")]


def nergrit_sentences(folder: Path, teacher: Language | None = None) -> list[Sentence]:
    """Read nergrit's training part, its places parted by position or, with a teacher, by that."""
    names = known_places(folder)
    sentences = [by_position(s, names) for s in read_sentences(folder / "nergrit_train.iob")]
    if teacher is None:
        return sentences
    docs = teacher.pipe(sentence.text for sentence in sentences)
    return [by_teacher(sentence, doc) for sentence, doc in zip(sentences, docs, strict=True)]


def casing_table(folder: Path) -> CasingTable:
    """Count the casings of words in the training parts of idner and nergrit."""
    sentences = (tokens for name in CASED_SETS for tokens in read_iob(folder / f"{name}_train.iob"))
    return CasingTable([token.text for token in tokens] for tokens in sentences)


def nerp_sentences(folder: Path, teacher: Language) -> list[Sentence]:
    """Read nerp's training part, re-cased, with its persons and places and the teacher's organisations.

    The teacher also parts the places; those that it does not see are parted by position. nerp calls
    organisations products and leaves many out, so its other names become missing spans unless the
    teacher sees an organisation there.
    """
    table = casing_table(folder)
    raw = [join_tokens(recase(t, table, use_tags=True)) for t in read_iob(folder / "nerp_train.iob")]
    names = known_places(folder)
    parted = [by_position(sentence, names) for sentence in raw]
    docs = teacher.pipe(sentence.text for sentence in raw)
    return [
        _with_organisations(by_teacher(sentence, doc), doc)
        for sentence, doc in zip(parted, docs, strict=True)
    ]


def _with_organisations(sentence: Sentence, doc: Doc) -> Sentence:
    kept = [span for span in sentence.spans if span.label in {"PERSON", "LOC", "GPE"}]
    for entity in doc.ents:
        found = Span(entity.start_char, entity.end_char, "ORG")
        if entity.label_ == "ORG" and not any(_overlap(found, span) for span in kept):
            kept.append(found)
    missing = [
        span
        for span in sentence.spans
        if span.label not in {"PERSON", "LOC", "GPE"} and not any(_overlap(span, other) for other in kept)
    ]
    return Sentence(sentence.text, tuple(sorted(kept)), tuple(missing))


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def like_a_headline(sentence: Sentence, *, capitals: bool) -> Sentence:
    """Capitalise every word, or with ``capitals`` every letter, where that keeps the text's length."""
    text = sentence.text.upper() if capitals else " ".join(map(capitalised, sentence.text.split(" ")))
    return replace(sentence, text=text) if len(text) == len(sentence.text) else sentence


def epoch(
    cased: Sequence[Sentence],
    nerp: Sequence[Sentence],
    mixture: Mixture,
    pool: NamePool,
    chance: random.Random,
) -> list[Sentence]:
    """Put together one epoch's sentences in random order, with names drawn anew."""
    sentences = list(cased)
    for sentence in cased:
        if sentence.spans and chance.random() < mixture.replaced:
            sentences.append(replace_names(sentence, pool, chance))
    for sentence in nerp:
        other = chance.random() < mixture.nerp_replaced
        sentences.append(replace_names(sentence, pool, chance) if other else sentence)
    sentences += [fill(chance.choice(PATTERNS), pool) for _ in range(mixture.patterns)]
    for number, sentence in enumerate(sentences):
        kind = chance.random()
        if kind < mixture.titled + mixture.capitals:
            sentences[number] = like_a_headline(sentence, capitals=kind < mixture.capitals)
    chance.shuffle(sentences)
    articles: list[Sentence] = []
    while sentences:
        size = chance.randint(2, 4) if chance.random() < mixture.joined else 1
        articles.append(join_sentences(sentences[-size:], chance.choice(SEPARATORS)))
        del sentences[-size:]
    return articles


def _doc_spans(doc: Doc, spans: Iterable[Span]) -> list[DocSpan]:
    found = (doc.char_span(s.start, s.end, label=s.label, alignment_mode="expand") for s in spans)
    return filter_spans(span for span in found if span is not None)


def example(nlp: Language, sentence: Sentence) -> Example:
    """Make a training example; spans that cut through a token grow to its edges."""
    reference = nlp.make_doc(sentence.text)
    names = _doc_spans(reference, sentence.spans)
    taken = {token.i for span in names for token in span}
    unknown = _doc_spans(reference, sentence.missing)
    missing = [span for span in unknown if not any(token.i in taken for token in span)]
    reference.set_ents(names, missing=missing, default="outside")
    return Example(nlp.make_doc(sentence.text), reference)
