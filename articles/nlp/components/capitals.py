"""Capitals that a text only describes: "the Egyptian capital", "ibu kota Mesir"."""

import re
from typing import TYPE_CHECKING

from articles.nlp.components.states import capital_place
from articles.nlp.knowledge import State
from articles.nlp.lexicon import Match

if TYPE_CHECKING:
    from articles.nlp.components.places import PlaceFinder

_REACH = 40  # characters around a state's name


def add_capital_described(finder: "PlaceFinder", match: Match, state: State) -> bool:
    """Add the capital of a state where somebody is in it, and tell if that is so."""
    words, text = finder.names, finder.text
    before = re.search(words.capital_before, text[max(0, match.start - _REACH) : match.start], re.IGNORECASE)
    behind = re.match(words.capital_behind, text[match.end : match.end + _REACH], re.IGNORECASE)
    if (before is None and behind is None) or not state.capital:
        return False
    start = match.start - len(before[0]) if before else match.start
    end = match.end + (len(behind[0]) if behind and not before else 0)
    first, last = match.first, match.last
    while first and finder.words[first - 1].start >= start:
        first -= 1
    while last < len(finder.words) and finder.words[last].end <= end:
        last += 1
    at = first - 1 if first and finder.words[first - 1].key == "the" else first
    if not at or finder.words[at - 1].key not in finder.names.locative:
        return False
    if any(index in finder.taken for index in range(first, last)):
        return False
    found = capital_place(state)
    mention = finder.mention(first, last, start, end, "place", finder.place(found))
    mention.place, mention.passive = found, True
    return True
