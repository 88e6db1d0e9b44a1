"""Train a tagger and a parser that share one small tok2vec, with averaged weights."""

import logging
import random
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example
from spacy.training.batchers import minibatch_by_words
from spacy.util import load_model_from_config
from thinc.api import Adam, fix_random_seed

import articles.nlp.languages.id_tokenizer  # noqa: F401  (registers the language)

from .evaluate import bare, measure
from .patterns import Patterns

logger = logging.getLogger(__name__)

# Words in a batch in the first, second, ... epoch; the last holds for the rest.
BATCH_WORDS = (200, 300, 500, 800)
# Sentences from patterns that help to choose the best epoch, and what their labelled attachment weighs there.
PATTERNS_HELD, PATTERNS_WEIGHT = 150, 0.15
TOK2VEC, TAGGER, PARSER = "parser_tok2vec", "morphologizer", "parser"


@dataclass(frozen=True, slots=True)
class Plan:
    """Say how to train: the network's size, the number of epochs, the seed, how many sentences come joined."""

    epochs: int = 25
    patience: int = 6
    dropout: float = 0.2
    learn_rate: float = 0.001
    width: int = 96
    depth: int = 4
    rows: tuple[int, int, int, int] = (5000, 1000, 2500, 2500)
    pieces: int = 3
    hidden: int = 64
    seed: int = 1
    joined: float = 0.3
    titled: float = 0.05
    patterns: int = 0  # sentences made from patterns in each epoch


def blank_pipeline(plan: Plan) -> Language:
    """Make an untrained pipeline of a tok2vec, a morphologizer and a parser that both listen to it."""
    nlp = spacy.blank("id")
    embed = {
        "@architectures": "spacy.MultiHashEmbed.v2",
        "width": plan.width,
        "attrs": ["NORM", "PREFIX", "SUFFIX", "SHAPE"],
        "rows": list(plan.rows),
        "include_static_vectors": False,
    }
    encode = {
        "@architectures": "spacy.MaxoutWindowEncoder.v2",
        "width": plan.width,
        "depth": plan.depth,
        "window_size": 1,
        "maxout_pieces": plan.pieces,
    }
    tok2vec = {"@architectures": "spacy.Tok2Vec.v2", "embed": embed, "encode": encode}
    nlp.add_pipe("tok2vec", name=TOK2VEC, config={"model": tok2vec})
    listener = {
        "@architectures": "spacy.Tok2VecListener.v1",
        "width": plan.width,
        "upstream": TOK2VEC,
    }
    tagger = {"@architectures": "spacy.Tagger.v2", "nO": None, "normalize": False, "tok2vec": listener}
    nlp.add_pipe("morphologizer", name=TAGGER, config={"model": tagger})
    parser = {
        "@architectures": "spacy.TransitionBasedParser.v2",
        "state_type": "parser",
        "extra_state_tokens": False,
        "hidden_width": plan.hidden,
        "maxout_pieces": 2,
        "use_upper": True,
        "nO": None,
        "tok2vec": listener,
    }
    nlp.add_pipe("parser", name=PARSER, config={"model": parser, "min_action_freq": 20})
    return nlp


def without_word_list(nlp: Language) -> Language:
    """Give the same pipeline with an empty vocabulary, which otherwise keeps every word it ever met."""
    fresh = load_model_from_config(nlp.config)
    fresh.from_bytes(nlp.to_bytes(exclude=["vocab"]), exclude=["vocab"])
    return fresh


def epoch(gold: Sequence[Doc], made: Sequence[Doc], plan: Plan, chance: random.Random) -> list[Example]:
    """Put together one epoch: sentences in random order, some written like headlines, some joined to little texts."""
    docs = [like_a_headline(doc) if chance.random() < plan.titled else doc for doc in (*gold, *made)]
    chance.shuffle(docs)
    examples = []
    while docs:
        size = chance.randint(2, 4) if chance.random() < plan.joined else 1
        doc = Doc.from_docs(docs[-size:]) if size > 1 else docs[-1]
        del docs[-size:]
        if doc is not None:
            examples.append(Example(bare(doc), doc))
    return examples


def like_a_headline(doc: Doc) -> Doc:
    """Return a sentence with a capital at every word."""
    titled = Doc(
        doc.vocab,
        words=[token.text[:1].upper() + token.text[1:] for token in doc],
        spaces=[bool(token.whitespace_) for token in doc],
    )
    columns = ["POS", "MORPH", "HEAD", "DEP"]
    return titled.from_array(columns, doc.to_array(columns))  # type: ignore[arg-type]  # the stub of one has floats


def train(
    nlp: Language,
    gold: Sequence[Doc],
    held: Sequence[Doc],
    plan: Plan,
    *,
    start: Path | None = None,
    resume: bool = False,
    checkpoint: Path | None = None,
) -> Language:
    """Train a blank pipeline until labelled attachment on `held` has not risen for `patience` epochs.

    With `resume`, the pipeline is trained on. With `start`, the tok2vec begins with the weights of that saved NER,
    which has the same shape. Gives the pipeline with the averaged weights of the best epoch, also saved as
    `checkpoint` each time that one is found.
    """
    fix_random_seed(plan.seed)
    chance = random.Random(plan.seed)  # noqa: S311  (no secrets here)
    optimizer = Adam(
        learn_rate=plan.learn_rate, beta1=0.9, beta2=0.999, L2=0.01, L2_is_weight_decay=True, grad_clip=1.0,
        use_averages=True, eps=1e-8,
    )  # fmt: skip
    if resume:
        nlp.resume_training(sgd=optimizer)
    else:
        nlp.initialize(lambda: [Example(bare(doc), doc) for doc in gold], sgd=optimizer)
    if start:
        _begin_with(nlp, start)
    patterns = Patterns(nlp, plan.seed) if plan.patterns else None
    made_held = [patterns.sentence() for _ in range(PATTERNS_HELD)] if patterns else []
    best, best_weights, best_number = -1.0, b"", 0
    for number in range(1, plan.epochs + 1):
        began = time.perf_counter()
        losses: dict[str, float] = {}
        size = BATCH_WORDS[-1] if resume else BATCH_WORDS[min(number, len(BATCH_WORDS)) - 1]
        made = [patterns.sentence() for _ in range(plan.patterns)] if patterns else []
        examples = epoch(gold, made, plan, chance)
        for batch in minibatch_by_words(examples, size=size, tolerance=0.2, discard_oversize=False):
            nlp.update(batch, drop=plan.dropout, sgd=optimizer, losses=losses)
        with nlp.use_params(optimizer.averages):
            score = measure(nlp, held)
            of_patterns = measure(nlp, made_held)
            figure = score.labelled + 0.2 * score.pos + PATTERNS_WEIGHT * of_patterns.labelled
            if figure > best:
                best, best_weights, best_number = figure, nlp.to_bytes(), number
                if checkpoint:
                    nlp.to_disk(checkpoint)
        logger.info(
            "epoch %d: loss %.0f, %s; patterns %s, %.0f s",
            *(number, losses[PARSER], score, of_patterns, time.perf_counter() - began),
        )
        if number - best_number >= plan.patience:
            break
    nlp.from_bytes(best_weights)
    return nlp


def _begin_with(nlp: Language, start: Path) -> None:
    """Copy the weights of a NER's tok2vec."""
    taught = spacy.load(start).get_pipe("ner")
    source = taught.model.get_ref("tok2vec")  # type: ignore[attr-defined]
    target = nlp.get_pipe(TOK2VEC).model  # type: ignore[attr-defined]
    source = source.layers[0] if source.name != target.name else source
    target.from_bytes(source.to_bytes())
