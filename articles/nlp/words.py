"""Words of a text as names need them: without possessive endings, and cut where a crawl lost the space.

The tokens of spaCy keep "PresidenRusia" and "Jong-un" whole. Names are looked up in words instead: runs of
letters and digits, each with the gap before it, so that "Kim Jong-un" and "Kim Jong Un" are the same three
words. Offsets are those of the text.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

# Vowel signs and diacritics that stand as letters of their own, and the joiners within words of Persian and Hindi.
_MARKS = "\u200c\u200d" + "".join(
    chr(code) for code in range(0x300, 0x1E00) if unicodedata.category(chr(code)) in ("Mn", "Mc")
)
_RUN = re.compile(rf"[^\W_]+(?:[{_MARKS}]+[^\W_]*)*")
_INNER_CAPITAL = re.compile(r"(?<=[a-zà-þ])(?=[A-ZÀ-Þ])|(?<=[A-Z]{2})(?=[A-Z][a-z]{2})")
# What may stand between two words of one name; a stop and a space only behind an initial or an abbreviation.
_LINK = re.compile(r"(?:['’`][sS])?[ \u00a0]{0,2}(?:[-–‑'’`+/&.·・]?[ \u00a0]?)?$")

# Letters that Unicode does not take apart, modifiers that say nothing, and Persian letters as in Arabic.
_PLAIN = {
    ord(letter): plain
    for letter, plain in (
        *zip("ıøłđðəħ", "iolddah", strict=True),
        *(("æ", "ae"), ("œ", "oe"), ("þ", "th")),
        *((letter, "") for letter in "ʿʾʻʼʹʺ\u200c\u200d\u0640"),
        *zip("یکىة", "يكيه", strict=True),
    )
}


class Word(NamedTuple):
    """A run of letters and digits. `key` is its form for comparison, `gap` the text between it and the
    word before, `possessive` tells that an apostrophe and an s follow.
    """

    start: int
    end: int
    text: str
    key: str
    gap: str
    possessive: bool = False

    @property
    def capital(self) -> bool:
        """Tell if it begins with a capital."""
        return self.text[0].isupper()

    @property
    def linked(self) -> bool:
        """Tell if it can belong to one name with the word before it."""
        return self.gap == " " or (_LINK.match(self.gap) is not None and "\n" not in self.gap)


def key_of(text: str) -> str:
    """Return the form of a word for comparison: lower case, without diacritics."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFD", text.casefold().translate(_PLAIN))
    return "".join(letter for letter in plain if unicodedata.category(letter) != "Mn") or text


def is_latin(text: str) -> bool:
    """Tell if a text holds letters of the Latin script alone."""
    return text.isascii() or all(ord(letter) < 0x300 or 0x1E00 <= ord(letter) < 0x2100 for letter in text)


@lru_cache(maxsize=1 << 15)
def keys_of(text: str) -> tuple[str, ...]:
    """Return the words of a phrase in their form for comparison."""
    return tuple(key_of(run) for run in _RUN.findall(text))


Phrases = Mapping[str, Sequence[tuple[tuple[str, ...], str]]]


@cache
def by_first_word(phrases: Iterable[str]) -> Phrases:
    """Return phrases by their first word in its form for comparison, each as its words and itself, in their order.

    Most words of a text begin no phrase, which one look into the table tells. `phrases` must be hashable.
    """
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for phrase in phrases:
        keys = keys_of(phrase)
        found.setdefault(keys[0], []).append((keys, phrase))
    return found


def reads(words: Sequence[Word], index: int, keys: tuple[str, ...]) -> bool:
    """Tell if the words of a phrase, in their form for comparison, begin at a word of a text."""
    if index + len(keys) > len(words):
        return False
    for at, key in enumerate(keys, index):  # noqa: SIM110  # asked so often that a generator would tell
        if words[at].key != key:
            return False
    return True


def words_of(text: str, *, cuts: Callable[[str], list[int]] | None = None) -> list[Word]:
    """Return the words of a text. `cuts` tells where to divide a run that lacks its spaces."""
    words: list[Word] = []
    end = 0
    for match in _RUN.finditer(text):
        start, stop = match.span()
        run = match[0]
        if run in ("s", "S") and words and text[end:start] in ("'", "’", "`") and words[-1].end == end:
            last = words[-1]
            words[-1] = Word(last.start, last.end, last.text, last.key, last.gap, possessive=True)
            continue
        inner = cuts(run) if cuts and len(run) > 5 else None
        if not inner:
            words.append(Word(start, stop, run, key_of(run), text[end:start]))
            end = stop
            continue
        for first, after in pairwise([0, *inner, len(run)]):
            part = run[first:after]
            words.append(Word(start + first, start + after, part, key_of(part), text[end : start + first]))
            end = start + after
        end = stop
    return words


class GlueCutter:
    """Finds where a crawl stuck words together: "PresidenRusia", "keRusiaminggu", "Trumpmengirim".

    `known` are the capitalised single words that may stand at either side of a lost space, `openers` the
    words of titles, `glued` and `prefixes` the common words that may follow a name. `parts` are words of longer
    names, behind which only a longer glued word counts; `common` are words in lower case that lose the space too.
    """

    def __init__(
        self,
        known: frozenset[str],
        openers: frozenset[str],
        glued: frozenset[str],
        prefixes: tuple[str, ...],
        *,
        parts: frozenset[str] = frozenset(),
        common: frozenset[str] = frozenset(),
    ):
        self.known, self.openers, self.glued, self.prefixes = known, openers, glued, prefixes
        self.parts, self.common = parts, common
        self.ends = tuple(glued) if common else ()

    def __call__(self, run: str) -> list[int]:
        """Return the offsets at which a run is divided, none if it is one word."""
        if run.islower():
            return self._between_common(run) if self.ends and run.endswith(self.ends) else []
        if run in self.known or run.isdigit():
            return []
        borders = [0, *(match.start() for match in _INNER_CAPITAL.finditer(run)), len(run)]
        if 0 < borders[1] < 4 and run[0].isupper() and not run[: borders[1]].isupper():
            return []  # "McDonald", "DeSantis"
        cuts: list[int] = []
        sure = len(borders) == 2
        for first, after in pairwise(borders):
            part = run[first:after]
            name = self._name_before(part)
            if part in self.known or part.lower() in self.openers or name:
                sure = True
            cuts.append(first)
            if name:
                cuts.append(first + name)
        return [cut for cut in cuts if cut] if sure else []

    def _between_common(self, run: str) -> list[int]:
        """Return where a common word ends in whose space a small word was stuck, if the rest is that word."""
        if run in self.common or run in self.glued:
            return []
        for length in range(len(run) - 2, 3, -1):
            if run[:length] in self.common and run[length:] in self.glued:
                return [length]
        return []

    def _name_before(self, part: str) -> int:
        """Return the length of a known name at the start of a part, if common words follow it. 0: none."""
        if len(part) < 6 or not part[0].isupper() or not part[1:].islower() or part in self.known:
            return 0
        for length in range(min(len(part) - 2, 16), 3, -1):
            rest = part[length:]
            if part[:length] in self.known and (
                rest in self.glued or (len(rest) > 4 and rest.startswith(self.prefixes or ("\0",)))
            ):
                return length
            if part[:length] in self.parts and len(rest) > 3 and rest in self.glued:
                return length
        return 0
