"""Find names by what is typed: parts of words, in other letters than theirs, with a slip of the hand."""

from collections.abc import Callable, Hashable, Iterable, Mapping
from functools import lru_cache
from typing import TypeVar

from anyascii import anyascii

from articles.search.words import WORD, fold

Key = TypeVar("Key", bound=Hashable)
Fits = Callable[[str, str], bool]

SLIPS = ((8, 2), (4, 1))  # letters of a word: how many of them may be wrong


def best_named(names: Mapping[Key, Iterable[str]], typed: str) -> set[Key]:
    """Return what has a name that holds what was typed; where none does, what has one that nearly does."""
    wanted = parts(typed)
    if not wanted:
        return set(names) if not typed.strip() else set()
    folded = {key: [parts(name) for name in its] for key, its in names.items()}
    known = {part for its in folded.values() for name in its for part in name}
    for fits in (is_in, is_nearly):
        fitting = [{part for part in known if fits(part, word)} for word in wanted]
        found = {
            key
            for key, its in folded.items()
            if any(all(ones.intersection(name) for ones in fitting) for name in its)
        }
        if found:
            return found
    return set()


@lru_cache(maxsize=50_000)
def parts(name: str) -> tuple[str, ...]:
    """Return the words of a name in Latin letters, small and without marks."""
    found = (fold(anyascii(word)).replace("'", "") for word in WORD.findall(name))
    return tuple(part for part in found if part)


def is_in(part: str, wanted: str) -> bool:
    """Tell if a word holds what is wanted."""
    return wanted in part


def is_nearly(part: str, wanted: str) -> bool:
    """Tell if a word begins nearly as what is wanted; its first letter is right, or exchanged with the next."""
    slips = next((slips for letters, slips in SLIPS if len(wanted) >= letters), 0)
    if not slips:
        return part.startswith(wanted)
    return part[0] in wanted[:2] and any(
        distance(part[: len(wanted) + more], wanted, slips) <= slips for more in range(-slips, slips + 1)
    )


def distance(one: str, other: str, most: int) -> int:
    """Return how many letters were added, left out, changed or exchanged with the next; `most` + 1 if it is more."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, start=1):
        earlier, before, row = before, row, [i]
        for j, their in enumerate(other, start=1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != their))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == their:
                cost = min(cost, earlier[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return row[-1]
