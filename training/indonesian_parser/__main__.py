r"""Train the Indonesian tagger and parser, save them and print their scores.

    python -m training.indonesian_parser DATA_FOLDER --start articles/nlp/models/id_ner \
        --output articles/nlp/models/id_parser
"""

import argparse
import logging
from pathlib import Path

import spacy

from .evaluate import measure, references, scores_on_test
from .train import Plan, blank_pipeline, train, without_word_list
from .treebank import every_tenth, read_trees

logger = logging.getLogger(__name__)


def main() -> None:
    """Read the options, train, save and measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="the folder of the CoNLL-U files")
    parser.add_argument("--output", type=Path, required=True, help="where to save the pipeline")
    parser.add_argument("--start", type=Path, help="a saved NER whose tok2vec to begin with")
    parser.add_argument("--resume", type=Path, help="a saved parser to train on, at a third of the rate")
    parser.add_argument("--patterns", type=int, default=500, help="sentences from patterns in each epoch")
    parser.add_argument("--without-gsd", action="store_true")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--epochs", type=int, default=25)
    parser.add_argument("--width", type=int, default=96)
    parser.add_argument("--depth", type=int, default=4)
    parser.add_argument("--pieces", type=int, default=3)
    parser.add_argument("--hidden", type=int, default=64)
    parser.add_argument("--dropout", type=float, default=0.2)
    parser.add_argument("--checkpoint", type=Path, help="where to keep the best epoch while training goes on")
    options = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    plan = Plan(
        epochs=options.epochs, seed=options.seed, width=options.width, depth=options.depth,
        pieces=options.pieces, hidden=options.hidden, dropout=options.dropout,
        patterns=options.patterns, learn_rate=0.0003 if options.resume else 0.001,
    )  # fmt: skip
    nlp = spacy.load(options.resume) if options.resume else blank_pipeline(plan)
    gold, held_by_set = [], {}
    for name in ("csui-train", "pud", "gsd-dev"):
        kept, apart = every_tenth(read_trees(options.data / f"{name}.conllu"))
        held_by_set[name] = references(nlp, apart)
        if not (options.without_gsd and name == "gsd-dev"):
            gold += references(nlp, kept)
    held = held_by_set["csui-train"] + held_by_set["pud"]
    held += [] if options.without_gsd else held_by_set["gsd-dev"]
    nlp = train(
        nlp, gold, held, plan,
        start=options.start, resume=options.resume is not None, checkpoint=options.checkpoint,
    )  # fmt: skip
    for name, docs in held_by_set.items():
        logger.info("%s, held out: %s", name, measure(nlp, docs))
    nlp = without_word_list(nlp)
    nlp.meta["name"] = "parser"
    nlp.meta["description"] = "Parts of speech and dependencies in Indonesian news"
    nlp.meta["license"] = "CC BY-SA 4.0"
    nlp.to_disk(options.output)
    for line in scores_on_test(nlp, options.data):
        logger.info("%s", line)


if __name__ == "__main__":
    main()
