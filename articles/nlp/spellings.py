"""Finds names of persons in spellings that the tables do not list, by the form that transliterations share.

A full name is found where one person alone bears its form. A surname alone needs a stricter likeness, must be no word
of any other known name, and no other name may follow it.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from articles.nlp.knowledge import Person
from articles.nlp.transliteration import ARTICLES, ASSIMILATED, folded, folded_word, is_article, put_together
from articles.nlp.words import Word, is_latin, keys_of

_LEAST_FULL = 7  # letters of a folded full name: below, names of one people are too much alike
_LEAST_SHORT = 5
_LONGEST = 7  # words
_PREFIX = 3  # letters by which most words are told to begin no name
_WITHIN = ARTICLES | ASSIMILATED | {"bin", "ibn", "ben", "bint", "de", "da", "dos", "van", "von"}
# Where the surname stands first at home and last abroad, or the other way round.
_TURNED = frozenset({"JP", "HU"})


class Spelt(NamedTuple):
    """A name in another spelling: the word behind it, whose it can be, and whether it is a full name."""

    last: int
    persons: tuple[tuple[Person, bool], ...]  # with whether the name alone is weak
    full: bool


class Spellings:
    """All names of persons by their folded forms. `elsewhere` are words that other known names are made of."""

    def __init__(self, persons: Iterable[Person], elsewhere: Iterable[str]):
        self._full: dict[str, Person] = {}
        self._short: dict[str, list[tuple[Person, bool]]] = {}
        given: set[str] = set(elsewhere)
        several: set[str] = set()
        for person in persons:
            for name in full_names(person):
                if not is_latin(name):
                    continue
                keys = keys_of(name)
                given.update(keys[:-1])
                form = folded(keys, loosely=True)
                if len(keys) < 2 or len(form) < _LEAST_FULL:
                    continue
                if self._full.setdefault(form, person) is not person:
                    several.add(form)
            for name in person.short:
                form = folded(keys_of(name), loosely=False)
                entries = self._short.setdefault(form, [])
                if all(known is not person for known, _ in entries):
                    entries.append((person, name in person.weak))
        for form in several:
            del self._full[form]
        self._elsewhere = frozenset(given)
        self._prefixes = frozenset(form[:_PREFIX] for form in (*self._full, *self._short))

    def at(self, words: Sequence[Word], index: int) -> Spelt | None:
        """Return the name that begins at a word in whatever spelling."""
        if not words[index].capital and words[index].key not in _WITHIN:
            return None
        return self._full_at(words, index) or self._short_at(words, index)

    def _full_at(self, words: Sequence[Word], index: int) -> Spelt | None:
        joined, found = folded_word(words[index].key, loosely=True), None
        if len(joined) >= _PREFIX and joined[:_PREFIX] not in self._prefixes:
            return None
        for at in range(index + 1, min(index + _LONGEST, len(words))):
            word = words[at]
            if not _goes_on(words, at):
                break
            if at + 1 < len(words) and _goes_on(words, at + 1) and is_article(word.key, words[at + 1].key):
                continue
            joined = put_together(joined, folded_word(word.key, loosely=True))
            if joined in self._full:
                found = Spelt(at + 1, ((self._full[joined], False),), full=True)
        return found

    def _short_at(self, words: Sequence[Word], index: int) -> Spelt | None:
        article = (
            index + 1 < len(words)
            and _goes_on(words, index + 1)
            and is_article(words[index].key, words[index + 1].key)
        )
        first = index + article
        joined = folded_word(words[first].key, loosely=False)
        if joined[:_PREFIX] not in self._prefixes or not words[first].capital:
            return None
        for last in (first + 1, first + 2):
            follows = last < len(words) and _goes_on(words, last)
            known = self._short.get(joined)
            unknown = any(word.key not in self._elsewhere for word in words[first:last])
            if known and not follows and unknown and len(joined) + article >= _LEAST_SHORT:
                return Spelt(last, tuple(known), full=False)
            if not follows or not words[last].capital or words[last].gap == " ":
                return None
            joined = put_together(joined, folded_word(words[last].key, loosely=False))
        return None


def full_names(person: Person) -> Iterable[str]:
    """Yield the full names of a person, each also with the other surnames that are listed, some also turned round."""
    for name in (person.name, *person.aliases):
        yield name
        first, _, last = name.rpartition(" ")
        if first and any(keys_of(last) == keys_of(short) for short in person.short):
            yield from (f"{first} {short}" for short in person.short if " " not in short)
        if person.country in _TURNED and len(name.split()) == 2:
            yield f"{last} {first}"


def _goes_on(words: Sequence[Word], index: int) -> bool:
    """Tell if a word can belong to one name with the word before it."""
    word, before = words[index], words[index - 1]
    within = word.capital or word.key in _WITHIN or (word.gap == "-" and word.text.isalpha())
    if not within or not word.linked or before.possessive:
        return False
    return ". " not in word.gap or len(before.text) <= 2
