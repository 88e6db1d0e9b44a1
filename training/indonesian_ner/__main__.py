"""Train the Indonesian NER model in two steps and save it.

    python -m training.indonesian_ner DATA_FOLDER --output articles/nlp/models/id_ner

The first step trains on idner and nergrit alone, the places of nergrit parted by position. That model then
parts the places of nergrit and nerp and labels the organisations of nerp, which has none of its own worth
keeping; the second step trains on all three.
"""

import argparse
import logging
from dataclasses import replace
from pathlib import Path

import spacy

import articles.nlp.languages.id_tokenizer  # noqa: F401  (registers the language)

from .corpus import Mixture, idner_sentences, nergrit_sentences, nerp_sentences
from .evaluate import evaluation_sets
from .train import Plan, train, with_all_labels, without_word_list

logger = logging.getLogger(__name__)


def weigh(scores: dict[str, float]) -> float:
    """Weigh idner's and nergrit's dev parts alike, nerp's (without ORG) half as much."""
    return (scores["idner"] + scores["nergrit"] + 0.5 * scores["nerp, names capitalised"]) / 2.5


def main() -> None:
    """Read the options, train and save."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="the folder of the IOB files")
    parser.add_argument("--output", type=Path, required=True, help="where to save the pipeline")
    parser.add_argument("--teacher", type=Path, help="a saved first-step model, to train no new one")
    parser.add_argument("--without-nerp", action="store_true", help="stop after the first step")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--teacher-epochs", type=int, default=6)
    parser.add_argument("--epochs", type=int, default=9)
    parser.add_argument("--patterns", type=int, default=600, help="sentences from patterns in each epoch")
    parser.add_argument("--teacher-patterns", type=int, default=60, help="the same for the first step")
    parser.add_argument("--nerp-replaced", type=float, default=0.5)
    parser.add_argument("--width", type=int, default=96)
    parser.add_argument("--checkpoint", type=Path, help="where to keep the best epoch while training goes on")
    parser.add_argument("--start", type=Path, help="a saved model to train on, at half the rate and falling")
    options = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")

    dev = evaluation_sets(options.data, "dev")
    del dev["nerp lower case"], dev["nerp re-cased"]
    cased = idner_sentences(options.data) + nergrit_sentences(options.data)
    plan = Plan(
        epochs=options.epochs,
        seed=options.seed,
        width=options.width,
        mixture=Mixture(patterns=options.patterns, nerp_replaced=options.nerp_replaced),
    )
    if options.teacher:
        nlp = spacy.load(options.teacher)
    else:
        logger.info("first step: idner and nergrit")
        first = replace(
            plan, epochs=options.teacher_epochs, mixture=Mixture(patterns=options.teacher_patterns)
        )
        nlp = train(cased, [], dev, first, weigh=weigh)
    if not options.without_nerp:
        logger.info("second step: with nerp")
        nerp = nerp_sentences(options.data, nlp)
        cased = idner_sentences(options.data) + nergrit_sentences(options.data, nlp)
        second = replace(plan, seed=plan.seed + 100)
        start = None
        if options.start:
            start = with_all_labels(spacy.load(options.start), cased, plan)
            second = replace(second, learn_rate=plan.learn_rate / 2, final_rate=0.1)
        nlp = train(cased, nerp, dev, second, weigh=weigh, start=start, checkpoint=options.checkpoint)
    nlp = without_word_list(nlp)
    nlp.meta["name"], nlp.meta["version"] = "ner", "1.1.0"
    nlp.meta["description"] = "Persons, organisations and places in Indonesian news"
    nlp.meta["license"] = "CC BY-SA 4.0"
    nlp.to_disk(options.output)
    logger.info("saved")


if __name__ == "__main__":
    main()
