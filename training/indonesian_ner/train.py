"""Train spaCy's transition-based NER on a convolutional tok2vec, with averaged weights."""

import logging
import random
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.pipeline import EntityRecognizer
from spacy.training.batchers import minibatch_by_words
from spacy.util import load_model_from_config
from thinc.api import Adam, fix_random_seed

import articles.nlp.languages.id_tokenizer  # noqa: F401  (registers the language)

from .corpus import Mixture, epoch, example
from .evaluate import EvaluationSet, Score, measure
from .names import NamePool
from .sentences import MODEL_LABELS, Sentence

# Words in a batch in the first, second, ... epoch; the last holds for the rest.
BATCH_WORDS = (200, 500, 1000)

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Plan:
    """Say how to train: the network's width, the number of epochs, the seed, what an epoch holds.

    The learning rate falls in a straight line, from epoch to epoch, to ``final_rate`` of what it was.
    """

    epochs: int = 16
    patience: int = 5
    dropout: float = 0.2
    learn_rate: float = 0.001
    final_rate: float = 1.0
    width: int = 96
    rows: tuple[int, int, int, int] = (5000, 1000, 2500, 2500)
    depth: int = 4
    seed: int = 1
    mixture: Mixture = field(default_factory=Mixture)


def blank_pipeline(plan: Plan) -> Language:
    """Make an untrained pipeline whose one component, ``ner``, holds its own tok2vec."""
    nlp = spacy.blank("id")
    model = {
        "@architectures": "spacy.TransitionBasedParser.v2",
        "state_type": "ner",
        "extra_state_tokens": False,
        "hidden_width": 64,
        "maxout_pieces": 2,
        "use_upper": True,
        "nO": None,
        "tok2vec": {
            "@architectures": "spacy.Tok2Vec.v2",
            "embed": {
                "@architectures": "spacy.MultiHashEmbed.v2",
                "width": plan.width,
                "attrs": ["NORM", "PREFIX", "SUFFIX", "SHAPE"],
                "rows": list(plan.rows),
                "include_static_vectors": False,
            },
            "encode": {
                "@architectures": "spacy.MaxoutWindowEncoder.v2",
                "width": plan.width,
                "depth": plan.depth,
                "window_size": 1,
                "maxout_pieces": 3,
            },
        },
    }
    ner = nlp.add_pipe("ner", config={"model": model})
    if not isinstance(ner, EntityRecognizer):
        raise TypeError(f"ner is a {type(ner).__name__}")
    for label in MODEL_LABELS:
        ner.add_label(label)
    return nlp


def with_all_labels(old: Language, sentences: Sequence[Sentence], plan: Plan) -> Language:
    """Give a pipeline like an old one that also knows GPE, which it takes for LOC at first."""
    nlp = blank_pipeline(plan)
    nlp.initialize(lambda: [example(nlp, sentence) for sentence in sentences])
    before, after = _recognizer(old), _recognizer(nlp)
    position = {move: number for number, move in enumerate(_moves(before))}
    rows = [position.get(move, position.get(move.replace("GPE", "LOC"), 0)) for move in _moves(after)]
    for source, target in zip(before.model.walk(), after.model.walk(), strict=True):
        for name in source.param_names:
            if source.has_param(name):
                values = source.get_param(name)
                last = values.shape[0] == len(position)  # no other layer has as many rows as there are moves
                target.set_param(name, values[rows] if last else values.copy())
    return nlp


def _recognizer(nlp: Language) -> EntityRecognizer:
    ner = nlp.get_pipe("ner")
    if not isinstance(ner, EntityRecognizer):
        raise TypeError(f"ner is a {type(ner).__name__}")
    return ner


def _moves(ner: EntityRecognizer) -> list[str]:
    """List all moves, in the order of the last layer's rows; ``move_names`` leaves one out."""
    return [ner.moves.get_class_name(number) for number in range(ner.moves.n_moves)]


def without_word_list(nlp: Language) -> Language:
    """Give the same pipeline with an empty vocabulary, which otherwise keeps every word it ever met."""
    fresh = load_model_from_config(nlp.config)
    fresh.from_bytes(nlp.to_bytes(exclude=["vocab"]), exclude=["vocab"])
    return fresh


def _in_words(scores: dict[str, dict[str, Score]]) -> str:
    """Write every set's F1, all labels together and one by one."""
    parts = []
    for name, results in scores.items():
        by_label = "/".join(f"{result.f1:.0f}" for label, result in results.items() if label)
        parts.append(f"{name} {results[''].f1:.1f} ({by_label})")
    return ", ".join(parts)


def train(
    cased: Sequence[Sentence],
    nerp: Sequence[Sentence],
    dev: dict[str, EvaluationSet],
    plan: Plan,
    *,
    weigh: Callable[[dict[str, float]], float],
    start: Language | None = None,
    checkpoint: Path | None = None,
) -> Language:
    """Train until ``weigh``, over the F1 of each dev set, has not risen for ``patience`` epochs.

    With ``start``, that pipeline is trained on instead of a blank one. Gives the pipeline with the
    averaged weights of the best epoch, which is also saved in ``checkpoint`` each time that one is found.
    """
    fix_random_seed(plan.seed)
    chance = random.Random(plan.seed)  # noqa: S311  (no secrets here)
    pool = NamePool(plan.seed)
    nlp = start or blank_pipeline(plan)
    optimizer = Adam(
        learn_rate=plan.learn_rate, beta1=0.9, beta2=0.999, L2=0.01, L2_is_weight_decay=True, grad_clip=1.0,
        use_averages=True, eps=1e-8,
    )  # fmt: skip
    if start:
        nlp.resume_training(sgd=optimizer)
    else:
        nlp.initialize(lambda: [example(nlp, sentence) for sentence in cased[:500]], sgd=optimizer)
    best, best_weights, best_number = -1.0, b"", 0
    for number in range(1, plan.epochs + 1):
        began = time.perf_counter()
        passed = (number - 1) / max(1, plan.epochs - 1)
        optimizer.learn_rate = plan.learn_rate * (1 - (1 - plan.final_rate) * passed)
        losses: dict[str, float] = {}
        examples = (example(nlp, s) for s in epoch(cased, nerp, plan.mixture, pool, chance))
        size = BATCH_WORDS[-1] if start else BATCH_WORDS[min(number, len(BATCH_WORDS)) - 1]
        for batch in minibatch_by_words(examples, size=size, tolerance=0.2, discard_oversize=False):
            nlp.update(batch, drop=plan.dropout, sgd=optimizer, losses=losses)
        with nlp.use_params(optimizer.averages):
            scores = {name: measure(nlp, part) for name, part in dev.items()}
            figure = weigh({name: result[""].f1 for name, result in scores.items()})
            if figure > best:
                best, best_weights, best_number = figure, nlp.to_bytes(), number
                if checkpoint:
                    nlp.to_disk(checkpoint)
        logger.info(
            "epoch %d: loss %.0f, %s, weighed %.2f, %.0f s",
            *(number, losses["ner"], _in_words(scores), figure, time.perf_counter() - began),
        )
        if number - best_number >= plan.patience:
            break
    nlp.from_bytes(best_weights)
    return nlp
