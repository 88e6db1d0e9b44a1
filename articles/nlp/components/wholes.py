"""Tells where the name of a place is only part of another name, and what the whole then is.

"Minsk Agreement", "Universitas Sogang" and "KTT Asia Timur" name no place; "Northeast Asia" is not Asia.
"""

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from articles.nlp.lexicon import Match
from articles.records.reading import FoundPlace

if TYPE_CHECKING:
    from articles.nlp.components.places import PlaceFinder

COMPASS = frozenset(
    {"north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "central"}
)
_LINKS = frozenset({"de", "da", "do"})
_SUMMITS = frozenset({"ktt", "summit"})
_SCHOOL_REACH = 4  # words between "Institut" and the place in its name


def names_another(finder: "PlaceFinder", match: Match) -> bool:
    """Tell if a known place is only part of the name of an agreement, an institution, a summit or a newspaper."""
    words, asides = finder.words, finder.names.asides
    tail = finder.text[match.end : match.end + 60]
    if asides.works and match.kind != "demonym" and re.match(rf"\s+{asides.works}", tail):
        return True
    before = words[match.first - 1] if match.first else None
    if before is None or words[match.first].gap not in (" ", "  "):
        return False
    if before.key in _LINKS and match.first > 1 and words[match.first - 2].capital and before.gap == " ":
        return True
    if match.kind == "region" and (_summit_before(finder, match.first) or re.match(r"\s+Summit\b", tail)):
        return True
    return match.kind not in ("state", "demonym", "venue") and _in_school(finder, match.first)


def _summit_before(finder: "PlaceFinder", index: int) -> bool:
    """Tell if "KTT", perhaps with its number, stands before a word."""
    words = finder.words
    while (
        index
        and words[index].gap in (" ", "-")
        and (words[index - 1].text.isdigit() or words[index - 1].key == "ke")
    ):
        index -= 1
    return bool(index) and words[index - 1].key in _SUMMITS


def _in_school(finder: "PlaceFinder", index: int) -> bool:
    """Tell if capitalised words lead from "Universitas", "University of" to a word."""
    words, schools = finder.words, finder.names.asides.schools
    for first in range(index - 1, max(-1, index - 1 - _SCHOOL_REACH), -1):
        word = words[first]
        if word.key in schools and word.capital:
            return True
        if words[first + 1].gap != " " or not (word.capital or word.key == "of"):
            return False
    return False


def whole_region(finder: "PlaceFinder", match: Match, found: FoundPlace) -> tuple[int, FoundPlace]:
    """Return a region with the point of the compass before it, and the word where the whole begins."""
    before = finder.words[match.first - 1] if match.first else None
    if (
        before is None
        or before.key not in COMPASS
        or not before.capital
        or finder.words[match.first].gap != " "
    ):
        return match.first, found
    name = f"{before.text} {found.text}"
    return match.first - 1, replace(
        found,
        text=name,
        knowledge_id="",
        within=(found.text, *found.within),
        confidence=0.6,
        located_by=found.text,
    )
