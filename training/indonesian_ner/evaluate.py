"""Measure an Indonesian NER model: exact character spans, found in running text by the whole pipeline.

python -m training.indonesian_ner.evaluate DATA_FOLDER --model articles/nlp/models/id_ner
"""

import argparse
import sys
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import spacy
from spacy.language import Language

import articles.nlp.languages.id_tokenizer  # noqa: F401  (registers the language)

from .casing import recase
from .corpus import casing_table
from .sentences import LABELS, Sentence, Span, join_tokens, read_iob, read_marked, read_sentences

NERP_LABELS = ("PERSON", "LOC")


@dataclass(frozen=True, slots=True)
class EvaluationSet:
    """Hold sentences with known names, the labels that count in them, and what they call a place.

    The model parts places (LOC) from names of places that act or stand behind a noun (GPE, "Presiden
    Israel"). With ``acting_are_places`` a set calls both LOC, as nergrit and nerp do; idner leaves the
    second kind unlabelled, so GPE counts as no name there.
    """

    sentences: list[Sentence]
    labels: Sequence[str] = LABELS
    acting_are_places: bool = True


@dataclass(frozen=True, slots=True)
class Score:
    """Count the names that were right, found and wanted."""

    right: int
    found: int
    wanted: int

    @property
    def precision(self) -> float:
        """Give the share of the found names that are right, in per cent."""
        return 100 * self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Give the share of the wanted names that were found, in per cent."""
        return 100 * self.right / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """Give the harmonic mean of precision and recall, in per cent."""
        total = self.found + self.wanted
        return 200 * self.right / total if total else 0.0


def score(
    gold: Sequence[Iterable[Span]], predicted: Sequence[Iterable[Span]], labels: Sequence[str] = LABELS
) -> dict[str, Score]:
    """Compare spans sentence by sentence; the key ``""`` holds all labels together."""
    right: Counter[str] = Counter()
    found: Counter[str] = Counter()
    wanted: Counter[str] = Counter()
    for gold_spans, predicted_spans in zip(gold, predicted, strict=True):
        truth = {span for span in gold_spans if span.label in labels}
        guess = {span for span in predicted_spans if span.label in labels}
        right.update(span.label for span in truth & guess)
        found.update(span.label for span in guess)
        wanted.update(span.label for span in truth)
    scores = {label: Score(right[label], found[label], wanted[label]) for label in labels}
    scores[""] = Score(right.total(), found.total(), wanted.total())
    return scores


def predictions(nlp: Language, sentences: Sequence[Sentence]) -> list[list[Span]]:
    """Run the pipeline over the sentences' texts and give the spans it found."""
    return [
        [Span(ent.start_char, ent.end_char, ent.label_) for ent in doc.ents]
        for doc in nlp.pipe(sentence.text for sentence in sentences)
    ]


def as_places(spans: Iterable[Span]) -> list[Span]:
    """Call places what acts or stands behind a noun as well."""
    return [replace(span, label="LOC") if span.label == "GPE" else span for span in spans]


def measure(nlp: Language, part: EvaluationSet) -> dict[str, Score]:
    """Score the pipeline on sentences with known names, by their own notion of a place."""
    found = predictions(nlp, part.sentences)
    if part.acting_are_places:
        found = [as_places(spans) for spans in found]
    return score([sentence.spans for sentence in part.sentences], found, part.labels)


def evaluation_sets(folder: Path, part: str) -> dict[str, EvaluationSet]:
    """Read a part (``dev`` or ``test``) of every corpus, with the labels that are counted in it.

    nerp comes three times: with every name of any kind capitalised, which is nearest to real text but
    gives away that something is a name; re-cased by the table alone, which leaves unknown names in
    lower case; and as it is, all in lower case.
    """
    sets = {
        name: EvaluationSet(read_sentences(folder / f"{name}_{part}.iob"), acting_are_places=name != "idner")
        for name in ("idner", "nergrit")
    }
    nerp = read_iob(folder / f"nerp_{part}.iob")
    table = casing_table(folder)
    for name, use_tags in (("nerp, names capitalised", True), ("nerp re-cased", False)):
        recased = [join_tokens(recase(t, table, use_tags=use_tags)) for t in nerp]
        sets[name] = EvaluationSet(recased, NERP_LABELS)
    sets["nerp lower case"] = EvaluationSet([join_tokens(t) for t in nerp], NERP_LABELS)
    return sets


def speed(nlp: Language, sentences: Sequence[Sentence]) -> float:
    """Give the tokens per second of processor time, over the sentences in articles of ten."""
    articles = (sentences[start : start + 10] for start in range(0, len(sentences), 10))
    texts = [" ".join(sentence.text for sentence in article) for article in articles]
    list(nlp.pipe(texts[:5]))
    began = time.process_time()
    tokens = sum(len(doc) for doc in nlp.pipe(texts))
    return tokens / (time.process_time() - began)


def main() -> None:
    """Print a table of scores for a saved model."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="the folder of the IOB files")
    parser.add_argument("--model", type=Path, default=Path("articles/nlp/models/id_ner"))
    parser.add_argument("--parts", nargs="+", default=["dev", "test"])
    parser.add_argument("--marked", type=Path, default=Path("tests/nlp/indonesian_news.txt"))
    options = parser.parse_args()
    write = partial(print, file=sys.stdout)
    began = time.perf_counter()
    nlp = spacy.load(options.model)
    write(f"loaded in {time.perf_counter() - began:.2f} s")
    write("| set | label | precision | recall | F1 | names |\n|---|---|---|---|---|---|")
    sets = {
        f"{name} {part}": content
        for part in options.parts
        for name, content in evaluation_sets(options.data, part).items()
    }
    sets["own diplomatic sentences"] = EvaluationSet(read_marked(options.marked))
    for name, content in sets.items():
        for label, result in measure(nlp, content).items():
            figures = f"{result.precision:.1f} | {result.recall:.1f} | {result.f1:.1f} | {result.wanted}"
            write(f"| {name} | {label or 'all'} | {figures} |")
    write(
        f"{speed(nlp, read_sentences(options.data / 'nergrit_train.iob')):,.0f} tokens a second of processor time"
    )


if __name__ == "__main__":
    main()
