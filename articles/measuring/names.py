"""When two names, or two participants, are the same."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from typing import Protocol, TypeVar

Gold = TypeVar("Gold")
Found = TypeVar("Found")

UNDECOMPOSED = str.maketrans({"ı": "i", "ł": "l"})
NOT_OF_WORDS = re.compile("[^a-z0-9 ]")


class Participant(Protocol):
    """Who took part: a person, or the delegation of a state or organisation."""

    @property
    def name(self) -> str | None: ...
    @property
    def country(self) -> str | None: ...
    @property
    def organisation(self) -> str | None: ...


def words(name: str | None) -> list[str]:
    """Return the words of a name in lower case, without diacritics; punctuation parts words."""
    letters = unicodedata.normalize("NFD", (name or "").translate(UNDECOMPOSED))
    bare = "".join(letter for letter in letters if unicodedata.category(letter) != "Mn")
    return NOT_OF_WORDS.sub(" ", bare.lower()).split()


def same_words(gold: str, found: str) -> bool:
    """Tell if two names are the same words."""
    return words(gold) == words(found)


def same_person(gold: str | None, found: str | None) -> bool:
    """Tell if two names can be one person's: one last word, or all words of one among the other's."""
    one, other = words(gold), words(found)
    if not one or not other:
        return False
    return one[-1] == other[-1] or set(one) <= set(other) or set(other) <= set(one)


def same_participant(gold: Participant, found: Participant) -> bool:
    """Tell if a participant is gold's: by name, or where gold has none, by whom they stand for."""
    if gold.name:
        return same_person(gold.name, found.name)
    return not set(parties(gold)).isdisjoint(parties(found))


def parties(participant: Participant) -> list[str]:
    """Return what a participant can stand for: the country, then the organisation.

    Gold may name an organisation where a country would stand, so both are words of one kind.
    """
    known = (participant.country, participant.organisation)
    return [" ".join(words(name)) for name in known if name]


def left_over(
    gold: Iterable[Gold], found: Sequence[Found], same: Callable[[Gold, Found], bool]
) -> tuple[list[Gold], list[Found]]:
    """Return what of gold has nothing of its own among what was found, and what was found beyond gold."""
    free, missed = list(found), []
    for wanted in gold:
        index = next((index for index, one in enumerate(free) if same(wanted, one)), None)
        if index is None:
            missed.append(wanted)
        else:
            del free[index]
    return missed, free
