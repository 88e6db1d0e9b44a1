"""Regular expressions of the languages, compiled once and only tried where they can match.

Most patterns are long lists of words of which a sentence holds none, and `re` tries them all at each letter. So each
pattern is read for its needles first, some words of which no match can lack one: a search for them is many times
faster. A pattern that ends with the text is tried at the text's end alone, as far back as it can reach.
"""

import re
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from re import _constants as ops  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]  # nothing public takes a pattern apart
from typing import Any

_SHORTEST = 3  # letters
_ENDS = frozenset({ops.AT_END, ops.AT_END_STRING})


class Sought:
    """A pattern with its needles, in lower case: each match holds one of them. None: nothing is known."""

    __slots__ = ("needles", "pattern", "reach")

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = re.compile(pattern, flags)
        tree = _parser.parse(pattern, flags)
        longest = tree.getwidth()[1]
        bounded = _is_at_end(tree) and longest < int(ops.MAXREPEAT)
        self.reach = longest + 1 if bounded else sys.maxsize  # `$` leaves out a last line break
        needles = None if bounded else _needles(tree)
        self.needles = tuple(needles) if needles and not any(map(_is_common, needles)) else None

    def search(self, text: str) -> re.Match[str] | None:
        """Return the first match in a text."""
        if self.needles is not None and not self.may_match(text.lower()):
            return None
        return self.pattern.search(text, max(0, len(text) - self.reach))

    def finds(self, text: str) -> bool:
        """Tell if there is a match in a text."""
        return self.search(text) is not None

    def may_match(self, lowered: str) -> bool:
        """Tell if a text in lower case can hold a match."""
        if self.needles is None:
            return True
        for needle in self.needles:  # noqa: SIM110  # a generator would take longer than the search
            if needle in lowered:
                return True
        return False


@cache
def sought(pattern: str, flags: int = re.IGNORECASE) -> Sought:
    """Return a pattern of some language, ready to be looked for."""
    return Sought(pattern, flags)


def _is_common(needle: str) -> bool:
    """Tell if a needle stands in every sentence."""
    return len(needle) < _SHORTEST and (needle.isalpha() or needle in " ,.")


def _needles(tree: Iterable[tuple[Any, Any]]) -> frozenset[str] | None:
    """Return words of which each match of a parsed pattern holds one, as long as can be. None: there are none."""
    known = [needles for needles in _alternatives(tree) if needles]
    return max(known, key=lambda needles: (min(map(len, needles)), -len(needles)), default=None)


def _alternatives(tree: Iterable[tuple[Any, Any]]) -> Iterator[frozenset[str] | None]:
    """Yield the needles of each part that a match must have."""
    run = ""
    for operation, value in tree:
        if operation is ops.LITERAL:
            run += chr(value).lower()
            continue
        if run:
            yield frozenset({run})
            run = ""
        if operation is ops.SUBPATTERN:
            yield _needles(value[3])
        elif operation is ops.BRANCH:
            parts = [_needles(branch) for branch in value[1]]
            yield None if None in parts else frozenset().union(*(part for part in parts if part))
        elif operation in (ops.MAX_REPEAT, ops.MIN_REPEAT) and value[0] > 0:
            yield _needles(value[2])
    if run:
        yield frozenset({run})


def _is_at_end(tree: Any) -> bool:
    """Tell if each match of a parsed pattern ends where the text does."""
    if not len(tree):
        return False
    operation, value = tree[-1]
    if operation is ops.AT:
        return value in _ENDS
    if operation is ops.SUBPATTERN:
        return _is_at_end(value[3])
    return operation is ops.BRANCH and all(_is_at_end(branch) for branch in value[1])
