"""The statistical components of a language alone, which the speed of the whole reading is compared with."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from articles.nlp.languages import LANGUAGES

STATISTICAL = frozenset({"tok2vec", "transformer", "tagger", "morphologizer", "parser", "ner"})  # factories


@dataclass(frozen=True, slots=True)
class Bare:
    """A language's pipeline without components of ours: the names of what it has, and functions that run it."""

    language: str
    parts: tuple[str, ...]
    read: Callable[[str], object]
    read_many: Callable[[Iterable[str]], Iterator[object]]


def bare_pipeline(code: str) -> Bare:
    """Load a language's model anew with nothing but its tagger, parser and NER, and what these share."""
    nlp = LANGUAGES[code].load()
    parts = [name for name in nlp.pipe_names if nlp.get_pipe_meta(name).factory in STATISTICAL]
    nlp.select_pipes(enable=parts)
    return Bare(code, tuple(parts), nlp, nlp.pipe)
