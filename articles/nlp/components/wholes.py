"""Tells where the name of a place is only part of another name, and what the whole then is.

"Minsk Agreement", "Universitas Sogang" and "KTT Asia Timur" name no place; "Northeast Asia" is another region than
Asia, and "London, Ontario" another city than London.
"""

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from articles.nlp.components.states import state_place
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
_COAST = re.compile(
    r", (?:on|in|off|di) (?:the |pesisir |pantai )?(?:[A-Z]?[\w'’]+ ){0,3}?"
    r"(?=[^.;,]{0,40}\b(?:coast|shore|island|region|province))"
)


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
        found, text=name, knowledge_id="", within=(found.text, *found.within), confidence=0.6
    )


def namesake(finder: "PlaceFinder", match: Match, found: FoundPlace) -> FoundPlace:
    """Return the place of the same name in the region or state behind it ("Athens, Georgia"), else what was found."""
    text, words = finder.text, finder.words
    following = finder.naming.starting_at(match.last) if match.last < len(words) else None
    if following is not None and words[match.last].gap == ", ":
        region, state = following.entry("region"), following.entry("state")
        if state and state.state and state.state.code == found.country:
            return found
        if region and region.place and region.place.country:
            there = region.place.found()
            return found if there.country == found.country else _moved(found, there)
        if state and state.state and not _goes_on(finder, following.last):
            return _moved(found, state_place(state.state))
    coast = _COAST.match(text, match.end)
    if coast:
        for other in finder.naming.matches:
            entry = other.entry("state") if match.end < other.start < match.end + 60 else None
            if entry and entry.state and "." not in text[match.end : other.start]:
                same = entry.state.code == found.country
                return found if same else _moved(found, state_place(entry.state))
    return found


def _goes_on(finder: "PlaceFinder", index: int) -> bool:
    """Tell if a list goes on behind a name: "Paris, Germany and Spain"."""
    words = finder.words
    if index >= len(words) or words[index].gap.strip() not in ("", ","):
        return False
    index += words[index].key in ("and", "dan")
    match = finder.naming.starting_at(index) if index < len(words) else None
    return match is not None and match.kind in ("state", "capital", "city", "region")


def _moved(found: FoundPlace, there: FoundPlace) -> FoundPlace:
    within = (there.text, *there.within)
    return FoundPlace(
        found.text,
        there.country,
        there.latitude,
        there.longitude,
        found.precision,
        within,
        "",
        confidence=0.5,
    )
