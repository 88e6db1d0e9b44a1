"""Measure the Indonesian tagger and parser on running text, sentence by sentence.

python -m training.indonesian_parser.evaluate DATA_FOLDER --model articles/nlp/models/id_parser
"""

import argparse
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc

import articles.nlp.languages.id_tokenizer  # noqa: F401  (registers the language)

from .treebank import SHARED, Tree, read_trees, reference


@dataclass(frozen=True, slots=True)
class Score:
    """Shares in per cent of the tokens: right part of speech; right governor and right relation, without punctuation.

    `strict` counts punctuation too, as the CoNLL shared tasks do.
    """

    pos: float
    unlabelled: float
    labelled: float
    strict_unlabelled: float
    strict_labelled: float

    def __str__(self) -> str:
        return (
            f"POS {self.pos:.1f}, UAS/LAS {self.unlabelled:.1f}/{self.labelled:.1f} "
            f"(with punctuation {self.strict_unlabelled:.1f}/{self.strict_labelled:.1f})"
        )


def compare(gold: Sequence[Doc], predicted: Sequence[Doc]) -> Score:
    """Compare documents that have the same tokens."""
    tokens = words = pos = governors = relations = strict_governors = strict_relations = 0
    for wanted, found in zip(gold, predicted, strict=True):
        for one, other in zip(wanted, found, strict=True):
            if one.is_space:
                continue
            governor = one.head.i == other.head.i
            relation = governor and one.dep_ == other.dep_
            tokens += 1
            pos += one.pos == other.pos
            strict_governors += governor
            strict_relations += relation
            if one.dep_ != "punct":
                words += 1
                governors += governor
                relations += relation
    every, some = 100 / max(1, tokens), 100 / max(1, words)
    return Score(
        pos * every, governors * some, relations * some, strict_governors * every, strict_relations * every
    )


def bare(doc: Doc) -> Doc:
    """Return the same tokens without annotation but the borders of sentences, as the parser meets them."""
    return Doc(
        doc.vocab,
        words=[token.text for token in doc],
        spaces=[bool(token.whitespace_) for token in doc],
        sent_starts=[bool(token.is_sent_start) for token in doc],
    )


def measure(nlp: Language, gold: Sequence[Doc]) -> Score:
    """Run the pipeline over the tokens of annotated documents."""
    return compare(gold, list(nlp.pipe(bare(doc) for doc in gold)))


def references(nlp: Language, trees: Iterable[Tree]) -> list[Doc]:
    """Return the sentences as annotated documents."""
    return [reference(nlp, tree) for tree in trees]


def main() -> None:
    """Print the scores of a saved model on both test parts."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="the folder of the CoNLL-U files")
    parser.add_argument("--model", type=Path, required=True)
    options = parser.parse_args()
    for line in scores_on_test(spacy.load(options.model), options.data):
        sys.stdout.write(f"{line}\n")


def scores_on_test(nlp: Language, folder: Path) -> Iterator[str]:
    """Yield a line on each test part, with the shared names of relations and with the treebank's own."""
    for name in ("csui", "gsd"):
        path = folder / f"{name}-test.conllu"
        for kind, shared in (("shared relations", SHARED), ("its own relations", {})):
            gold = references(nlp, read_trees(path, shared=shared))
            began = time.process_time()
            score = measure(nlp, gold)
            seconds = time.process_time() - began
            rate = sum(len(doc) for doc in gold) / seconds
            yield f"{name} test, {kind}: {score}, {rate:.0f} tokens/s"


if __name__ == "__main__":
    main()
