"""How far a name reaches: which words belong to it, and which stand before it."""

import re

from articles.nlp.components.title_phrases import Naming
from articles.nlp.languages.base import NameWords
from articles.nlp.words import Word

_LONGEST_NAME = 6


def name_end(naming: Naming, index: int) -> int:
    """Return the word behind the capitalised name that begins at a word; the same word if there is none."""
    words, names = naming.words, naming.names
    end = index
    while end < len(words) and end - index < _LONGEST_NAME:
        word = words[end]
        if end > index and not continues(naming, end):
            break
        match = naming.starting_at(end)
        if match and match.kind in ("state", "demonym", "organisation"):
            break
        surname = end == index and is_surname(naming, end)
        small = (
            word.key in names.particles and end > index and end + 1 < len(words) and words[end + 1].capital
        )
        if not (small or surname) and (
            not word.capital or not word.text.isalpha() or is_no_name(names, word)
        ):
            break
        end += 1
    while end > index and (words[end - 1].key in names.particles or words[end - 1].key in names.honorifics):
        if closes_name(naming, index, end):
            break
        end -= 1
    return end


def closes_name(naming: Naming, first: int, end: int) -> bool:
    """Tell if the honorific that a name ends with is its last part: two parts stand before it, no name behind it."""
    words = naming.words
    last = words[end - 1]
    goes_on = end < len(words) and words[end].gap == " " and words[end].capital
    return (
        end - first > 2
        and last.capital
        and last.text[1:].islower()
        and len(last.key) > 2
        and not goes_on
        and last.key not in naming.names.particles
    )


def continues(naming: Naming, index: int) -> bool:
    """Tell if a word can belong to one name with the word before it."""
    word, before = naming.words[index], naming.words[index - 1]
    if not word.linked or before.possessive:
        return False
    return "." not in word.gap or len(before.text) <= 2 or before.key in ("jr", "sr")


def is_surname(naming: Naming, index: int) -> bool:
    """Tell if a word that is no name elsewhere is a family name here, since another name follows: "Tan Wei Ling"."""
    words = naming.words
    if words[index].key not in naming.names.surnames or not words[index].capital or index + 1 >= len(words):
        return False
    following = words[index + 1]
    named = following.capital and following.gap == " " and following.text[1:].islower()
    if not named or following.key in naming.names.honorifics | naming.names.not_names:
        return False
    if not index or words[index].gap != " ":
        return True
    before = words[index - 1]
    behind_name = before.capital and not (before.possessive or before.key in naming.names.honorifics)
    return not behind_name or naming.titled(index)


def skip_honorifics(naming: Naming, index: int) -> int:
    """Return the first word behind honorifics."""
    words, honorifics = naming.words, naming.names.honorifics
    while (
        index < len(words)
        and words[index].key in honorifics
        and (words[index].capital or index + 1 < len(words))
    ):
        if is_surname(naming, index):
            break
        following = words[index + 1] if index + 1 < len(words) else None
        match = naming.starting_at(index)
        if following is None or not following.capital or (match and match.kind == "person"):
            break
        index += 1
    return index


def is_no_name(names: NameWords, word: Word) -> bool:
    """Tell if a capitalised word is no part of a name, by itself or by its form."""
    return word.key in names.not_names or bool(names.not_name and re.fullmatch(names.not_name, word.key))
