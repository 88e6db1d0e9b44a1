"""Finds the key words of topics in a text: words, phrases, and in Indonesian all affixed forms of a root."""

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache

from articles.nlp.languages import words_of

Senses = dict[str, float]  # the topics that an entry speaks of, with its weight in each

_WORD = re.compile(r"\w+")
_ENCLITIC = re.compile(r"(?<=\w{4})(?:nya|lah|kah|pun)$")
_SUFFIXES = ("", "kan", "an", "i")
# Prefixes of Indonesian and the sounds that a nasal has swallowed ("memerangi" from "perang").
_PREFIXES: tuple[tuple[str, tuple[str, ...]], ...] = (
    *(
        (prefix, ("",))
        for prefix in ("memper", "diper", "keber", "pember", "di", "ke", "se", "ber", "ter", "per")
    ),
    *((prefix, ("",)) for prefix in ("be", "te", "pe", "me")),
    *((prefix, ("s",)) for prefix in ("meny", "peny")),
    *((prefix, ("", "p")) for prefix in ("mem", "pem")),
    *((prefix, ("", "t")) for prefix in ("men", "pen")),
    *((prefix, ("", "k")) for prefix in ("meng", "peng")),
)
_SHORTEST_ROOT = 4


@dataclass(frozen=True, slots=True)
class KeyWord:
    """A key word or phrase as it stands in a text. `entry` is what it is in the lexicon."""

    start: int
    end: int
    entry: str
    senses: Senses


@dataclass(frozen=True, slots=True)
class Heard:
    """A key word and how much it counts where it stands."""

    word: KeyWord
    factor: float = 1.0


def saturated(count: float) -> float:
    """Return what a word counts that is said some times, weighed by where: 1 for once, ever less for each more."""
    return count if count < 1 else 1 + math.log(count)


_Entry = tuple[str, Senses]


@dataclass(slots=True)
class _Index:
    """The lexicon of a language: phrases by their first words, stems of any ending, roots of affixed forms."""

    phrases: dict[str, list[tuple[tuple[str, ...], _Entry]]] = field(default_factory=dict)
    stems: dict[str, _Entry] = field(default_factory=dict)
    roots: dict[str, _Entry] = field(default_factory=dict)


@lru_cache(maxsize=8)
def key_words(text: str, code: str) -> tuple[KeyWord, ...]:
    """Return the key words of a text in order. Of those that begin with one word the longest counts alone."""
    words = [(match[0].lower(), match.start(), match.end()) for match in _WORD.finditer(text)]
    found: list[KeyWord] = []
    position = 0
    while position < len(words):
        phrases, alone = _beginnings(words[position][0], code)
        length, entry = 1, alone
        for phrase, known in phrases:
            rest = words[position + 1 : position + len(phrase)]
            if _continues([word for word, _, _ in rest], phrase[1:], code):
                length, entry = len(phrase), known
                break
        if entry is not None:
            found.append(KeyWord(words[position][1], words[position + length - 1][2], *entry))
        position += length
    return tuple(found)


@lru_cache(maxsize=20_000)
def _beginnings(word: str, code: str) -> tuple[list[tuple[tuple[str, ...], _Entry]], _Entry | None]:
    """Return the phrases that a word may begin, the longest first, and what it is by itself."""
    index = _index(code)
    phrases = [found for form in _forms(word, code) for found in index.phrases.get(form, ())]
    several = sorted((found for found in phrases if len(found[0]) > 1), key=lambda found: -len(found[0]))
    return several, next((entry for phrase, entry in phrases if len(phrase) == 1), None) or _stem(word, index)


def _stem(word: str, index: _Index) -> _Entry | None:
    for length in range(len(word), 1, -1):
        if found := index.stems.get(word[:length]):
            return found
    roots = _roots(word) if index.roots else ()
    return next((index.roots[root] for root in roots if root in index.roots), None)


def _continues(rest: list[str], phrase: tuple[str, ...], code: str) -> bool:
    return len(rest) == len(phrase) and all(
        word.startswith(wanted[:-1]) if wanted.endswith("*") else wanted in _forms(word, code)
        for word, wanted in zip(rest, phrase, strict=True)
    )


@lru_cache(maxsize=20_000)
def _forms(word: str, code: str) -> tuple[str, ...]:
    """Return what a word may be an inflected form of: English plurals, Indonesian words with a clitic."""
    if code == "id":
        bare = _ENCLITIC.sub("", word)
        return (word, bare) if bare != word else (word,)
    forms = [word]
    if len(word) > 3 and word.endswith("s") and not word.endswith("ss"):
        forms.append(word[:-1])
        if word.endswith("es"):
            forms.append(word[:-2])
        if word.endswith("ies"):
            forms.append(f"{word[:-3]}y")
    return tuple(forms)


def _roots(word: str) -> tuple[str, ...]:
    """Return what may be the root of an Indonesian word, the longest first."""
    found = {root for bare in {word, _ENCLITIC.sub("", word)} for root in _bare_roots(bare)}
    return tuple(sorted(found, key=lambda root: (-len(root), root)))


def _bare_roots(word: str) -> Iterator[str]:
    for suffix in _SUFFIXES:
        if not word.endswith(suffix):
            continue
        stem = word.removesuffix(suffix) if suffix else word
        if len(stem) >= _SHORTEST_ROOT:
            yield stem
        for prefix, swallowed in _PREFIXES:
            if stem.startswith(prefix):
                for sound in swallowed:
                    root = sound + stem.removeprefix(prefix)
                    if len(root) >= _SHORTEST_ROOT:
                        yield root


@cache
def _index(code: str) -> _Index:
    senses: dict[str, Senses] = {}
    for topic, weights in words_of(code).topics.weights.items():
        for entry, weight in weights.items():
            senses.setdefault(entry, {})[topic] = weight
    index = _Index()
    for entry, meant in senses.items():
        if entry.startswith("+"):
            index.roots[entry[1:]] = (entry, meant)
            continue
        ending = "*" if entry.endswith("*") else ""
        words = _WORD.findall(entry)
        words[-1] += ending
        if len(words) == 1 and ending:
            index.stems[words[0][:-1]] = (entry, meant)
        else:
            index.phrases.setdefault(words[0], []).append((tuple(words), (entry, meant)))
    return index
