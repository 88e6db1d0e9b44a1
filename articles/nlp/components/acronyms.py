"""Finds organisations that a text introduces with their abbreviation: "Northern Valley Liberation Front (NVLF)"."""

from articles.nlp.components.title_phrases import Naming

_LONGEST_NAME = 9  # words


def introduced(naming: Naming) -> dict[str, tuple[int, int]]:
    """Return the abbreviations that a text introduces, each with the words of the full name before its bracket.

    Only names with a collective noun count (army, front, council): agreements and programmes are introduced so too.
    """
    words = naming.words
    found: dict[str, tuple[int, int]] = {}
    for index in range(2, len(words)):
        word = words[index]
        closed = index + 1 == len(words) or words[index + 1].gap.startswith(")")
        if not (word.gap == " (" and closed and word.text.isupper() and 2 < len(word.text) < 8):
            continue
        first = _full_name(naming, index, word.text)
        collective = any(each.key in naming.names.collectives for each in words[first:index])
        if first < index and collective:
            found.setdefault(word.text, (first, index))
    return found


def _full_name(naming: Naming, index: int, acronym: str) -> int:
    """Return the first word of the name whose initials the abbreviation has; the bracket's own if there is none."""
    words = naming.words
    initials = ""
    for first in range(index - 1, max(-1, index - 1 - _LONGEST_NAME), -1):
        if words[first].capital:
            initials = words[first].text[0] + initials
        if initials == acronym:
            return first
        between = words[first].gap.strip(" -'’s") == "" and "\n" not in words[first].gap
        if not between or not acronym.endswith(initials):
            break
    return index
