"""Read UD treebanks and lay their words over the tokens that exist at run time.

UD divides "menyetujuinya" into "menyetujui" and "nya"; the tokenizer does not. Where it divides less than UD, the word
that governs the others stands for the token; where it divides more, the first token stands for the word.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

# One name for what the treebanks call by several: GSD says "compound" where the others say "nmod".
SHARED = {
    "compound": "nmod",
    "nmod:lmod": "nmod",
    "case:adv": "case",
    "compound:a": "nmod",
    "cc:preconj": "cc",
    "csubj:pass": "csubj",
    "vocative": "discourse",
    "clf": "nmod",
    "goeswith": "flat",
    "orphan": "dep",
    "dislocated": "dep",
}


@dataclass(frozen=True, slots=True)
class Word:
    """A syntactic word: where it stands, what it is, the position of its governor (its own where it is the root)."""

    start: int
    end: int
    pos: str
    voice: str
    head: int
    relation: str


@dataclass(frozen=True, slots=True)
class Tree:
    """A sentence with its syntactic words. Those that UD divides share the span of the written word."""

    text: str
    words: tuple[Word, ...]


class Unaligned(ValueError):
    """A word that does not stand in its sentence's text."""


def read_trees(path: Path, *, shared: Mapping[str, str] = SHARED) -> list[Tree]:
    """Read a CoNLL-U file, with relations renamed by `shared`. Enhanced and empty nodes are left out."""
    trees = []
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        lines = block.strip().split("\n")
        text = next((line.removeprefix("# text = ") for line in lines if line.startswith("# text = ")), "")
        rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
        if rows:
            words = tuple(_words(text, rows, shared))
            trees.append(Tree(text, _with_agents(text, words) if shared else words))
    return trees


def _with_agents(text: str, words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Call what stands behind "oleh" an agent, which GSD does not tell from other obliques."""
    agents = {word.head for word in words if text[word.start : word.end].lower() == "oleh"}
    return tuple(
        replace(word, relation="obl:agent") if place in agents and word.relation == "obl" else word
        for place, word in enumerate(words)
    )


def _words(text: str, rows: Sequence[Sequence[str]], shared: Mapping[str, str]) -> Iterator[Word]:
    position, start, covered = 0, 0, 0
    for number, form, _, pos, _, features, head, relation, *_ in rows:
        if "." in number:
            continue
        first, _, last = number.partition("-")
        if int(first) > covered:
            start = text.find(form, position)
            if start < 0:
                raise Unaligned(f"{form!r} does not stand in {text!r} behind {position}")
            position = start + len(form)
            covered = int(last or first)
        if last:
            continue
        governor = int(head) - 1 if head != "0" else int(first) - 1
        voice = next((pair[6:] for pair in features.split("|") if pair.startswith("Voice=")), "")
        yield Word(start, position, pos, voice, governor, shared.get(relation, relation))


def reference(nlp: Language, tree: Tree) -> Doc:
    """Return the tokens of a sentence with the parts of speech and relations of its tree."""
    plain = nlp.make_doc(tree.text)
    bearers: dict[int, int] = {}  # position of a word: that of the token that stands for it
    shown: dict[int, int] = {}  # position of a token: that of the word whose place in the tree it takes
    first_of: dict[int, int] = {}  # position of a token that stands for nothing: that of its first piece
    for tokens, words in _clusters(plain, tree.words):
        if not words:  # a space
            first_of.update((token, max(0, tokens[0] - 1)) for token in tokens)
            continue
        shown[tokens[0]] = min(words, key=lambda word: _depth(tree.words, word))
        bearers.update((word, tokens[0]) for word in words)
        first_of.update((token, tokens[0]) for token in tokens[1:])
    heads, relations, parts, voices = [], [], [], []
    for token in plain:
        if token.i in shown:
            word = tree.words[shown[token.i]]
            heads.append(bearers[word.head])
            root = heads[-1] == token.i
            relations.append("ROOT" if root else word.relation)
            parts.append(word.pos if word.pos != "_" else "X")
            voices.append(f"Voice={word.voice}" if word.voice else "")
        else:
            letters = any(character.isalnum() for character in token.text)
            heads.append(first_of[token.i])
            relations.append("flat" if letters else "punct")
            parts.append("PROPN" if letters else "SPACE" if token.is_space else "PUNCT")
            voices.append("")
    return Doc(
        nlp.vocab,
        words=[token.text for token in plain],
        spaces=[bool(token.whitespace_) for token in plain],
        pos=parts,
        morphs=voices,
        heads=heads,
        deps=relations,
    )


def _depth(words: Sequence[Word], position: int) -> int:
    """Return how many words govern a word. The least of these keeps merged words free of cycles."""
    depth = 0
    while words[position].head != position:
        position = words[position].head
        depth += 1
    return depth


def _clusters(doc: Doc, words: Sequence[Word]) -> Iterator[tuple[list[int], list[int]]]:
    """Walk through tokens and words in the smallest groups that cover the same stretch of text."""
    upcoming = 0
    tokens: list[int] = []
    held: list[int] = []
    end = 0
    for token in doc:
        if tokens and token.idx >= end:
            yield tokens, held
            tokens, held = [], []
        tokens.append(token.i)
        end = max(end, token.idx + len(token))
        while upcoming < len(words) and words[upcoming].start < end:
            held.append(upcoming)
            end = max(end, words[upcoming].end)
            upcoming += 1
    if tokens:
        yield tokens, held


def every_tenth(trees: Iterable[Tree]) -> tuple[list[Tree], list[Tree]]:
    """Part trees into those to train on and each tenth, to choose epochs by."""
    kept: list[Tree] = []
    held: list[Tree] = []
    for number, tree in enumerate(trees):
        (held if number % 10 == 9 else kept).append(tree)
    return kept, held
