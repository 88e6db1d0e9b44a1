"""Decides which of several places of one name a text means: "London, Ontario", "Cartagena, on Spain's coast"."""

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from articles.nlp.gazetteer import GazetteerPlace, gazetteer
from articles.nlp.languages.base import word_set
from articles.nlp.lexicon import Entry, Match

if TYPE_CHECKING:
    from articles.nlp.components.places import PlaceFinder

# So many words may stand between a city and the state on whose coast or in whose north it lies.
_REACH = 7
_LONGEST_PROVINCE = 3  # words
_SIDE = r"(?:coast|shore|north|south|east|west|border|pesisir|pantai|utara|selatan|timur|barat)\w*"
_SITUATED = re.compile(
    rf",?\s+(?:(?:on|in|off|near|along|di)\s+)?(?:the\s+)?(?:\w+\s+){{0,2}}?{_SIDE}\s+(?:of\s+|dari\s+)?(?:the\s+)?"
)
_AT = re.compile(r",?\s+(?:on|off|along|in)\s+(?:the\s+)?")
_ITS_SIDE = re.compile(rf"(?:['’]s)?\s+(?:\w+\s+){{0,2}}?{_SIDE}")
_WITHIN = frozenset({"in", "di", "of"})

# Of such words names of venues are made that many states have.
_COMMON = word_set(
    """
    the state government national imperial presidential peace people's royal palace house guest complex istana negara
    kepresidenan kekaisaran perdamaian rakyat kerajaan wisma tamu
    """
)


@dataclass(frozen=True, slots=True)
class Container:
    """What a text says behind a name: that it lies in a province, a state, or both ("Athens, Georgia, AS")."""

    first: int  # its first and last (exclusive) word, where it is a province
    last: int
    province: GazetteerPlace | None
    country: str | None

    def match(self, finder: "PlaceFinder") -> Match:
        """Return its words as those of a known name."""
        start, end = finder.words[self.first].start, finder.words[self.last - 1].end
        return Match(self.first, self.last, start, end, (Entry("region", place=self.province),))


def countries_told(finder: "PlaceFinder") -> Counter[str]:
    """Count how often a text names each state: by itself, its people, its capital, or somebody of it."""
    told: Counter[str] = Counter()
    for match in finder.naming.matches:
        entry = match.entry("state", "demonym", "capital")
        if entry is not None and entry.state is not None:
            told[entry.state.code] += 1
        elif (
            (known := match.entry("person")) is not None and known.person is not None and known.person.country
        ):
            told[known.person.country] += 1
    return told


def before_state(finder: "PlaceFinder", match: Match, country: str | None) -> bool:
    """Tell if the state that a place lies in follows it behind a comma."""
    following = finder.naming.starting_at(match.last) if match.last < len(finder.words) else None
    entry = following.entry("state") if following else None
    inside = entry is not None and entry.state is not None and entry.state.code == country
    return inside and _commas(finder, match.last)


def container_behind(finder: "PlaceFinder", last: int) -> Container | None:
    """Return what a text says behind word `last` (exclusive) about where that lies."""
    words = finder.words
    if last >= len(words):
        return None
    gap, first = words[last].gap.strip(), last
    if gap == "" and words[last].key in _WITHIN and last + 1 < len(words):
        first = last + 1
    elif gap not in (",", "("):
        return None
    province, end = None, first
    for size in range(_LONGEST_PROVINCE, 0, -1):
        if first + size <= len(words) and all(each.gap == " " for each in words[first + 1 : first + size]):
            stretch = finder.text[words[first].start : words[first + size - 1].end]
            province = gazetteer().province(stretch)
            if province is not None:
                end = first + size
                break
    state = _state_at(finder, end if province is not None and _commas(finder, end) else first)
    return Container(first, end, province, state) if province is not None or state is not None else None


def _commas(finder: "PlaceFinder", index: int) -> bool:
    return index < len(finder.words) and finder.words[index].gap.strip() in (",", "(")


def _state_at(finder: "PlaceFinder", index: int) -> str | None:
    match = finder.naming.starting_at(index) if index < len(finder.words) else None
    entry = match.entry("state") if match else None
    if match is None or entry is None or entry.state is None or _goes_on(finder, match.last):
        return None
    return entry.state.code


def _goes_on(finder: "PlaceFinder", index: int) -> bool:
    """Tell if a list goes on behind a name: "London, Canada and Spain"."""
    words = finder.words
    if index >= len(words) or words[index].gap.strip() not in ("", ","):
        return False
    index += words[index].key in ("and", "dan")
    match = finder.naming.starting_at(index) if index < len(words) else None
    return match is not None and match.kind in ("state", "capital", "city", "region")


def choose(
    finder: "PlaceFinder", match: Match, usual: GazetteerPlace, *, famous: bool
) -> tuple[GazetteerPlace, Container | None]:
    """Return the place that a name means, with the province behind it where that decides.

    The container behind the name decides. Unless the usual place is so well known that it needs none (`famous`), the
    countries that the text speaks of come next. Else it is the usual place: the largest, or that of our own tables.
    """
    candidates = gazetteer().namesakes(usual.name)
    if len(candidates) < 2 and usual in candidates:
        container = container_behind(finder, match.last)
        inside = container and container.province and container.province.country == usual.country
        return usual, container if inside else None
    container = container_behind(finder, match.last)
    if container is not None and container.province is not None:
        province = container.province
        for place in candidates:
            if (place.country, place.province) == (province.country, province.province):
                return (usual if _same(place, usual) else place), container
    country = container.country if container is not None else _situated_in(finder, match)
    if country is not None and country != usual.country:
        found = next((place for place in candidates if place.country == country), None)
        if found is not None:
            return found, None
    if not famous and country is None and usual.country not in finder.told:
        told = [place for place in candidates if place.country in finder.told]
        if told:
            return max(told, key=lambda place: finder.told[place.country or ""]), None
    return usual, None


def _same(one: GazetteerPlace, other: GazetteerPlace) -> bool:
    near = abs(one.latitude - other.latitude) < 1 and abs(one.longitude - other.longitude) < 1
    return one.country == other.country and near


def _situated_in(finder: "PlaceFinder", match: Match) -> str | None:
    """Return the state on whose coast, or in whose north, a text says that a place lies."""
    for index in range(match.last, min(match.last + _REACH, len(finder.words))):
        following = finder.naming.starting_at(index)
        entry = following.entry("state", "demonym") if following else None
        if following and entry and entry.state:
            between = finder.text[match.end : following.start]
            beside = _AT.fullmatch(between) and _ITS_SIDE.match(finder.text, following.end)
            return entry.state.code if beside or _SITUATED.fullmatch(between) else None
    return None


def province_instead(finder: "PlaceFinder", match: Match, name: str) -> GazetteerPlace | None:
    """Return the province that the name of a state means here: "the US state of Georgia", "Atlanta, Georgia"."""
    province = gazetteer().province(name)
    if province is None:
        return None
    before = [word.key for word in finder.words[max(0, match.first - 3) : match.first]]
    behind = container_behind(finder, match.last)
    last = finder.mentions[-1] if finder.mentions else None
    inside = (
        last and last.place and last.place.country == province.country and last.place.precision != "country"
    )
    if (
        before[-2:] == ["negara", "bagian"]
        or (before[-2:] == ["state", "of"] and before[0] in ("us", "s", "american", "southern"))
        or (behind is not None and behind.country == province.country)
        or (inside and last and finder.text[last.end : match.start] == ", ")
    ):
        finder.provinces.add(name)
    return province if name in finder.provinces else None


def venue_here(finder: "PlaceFinder", match: Match, usual: GazetteerPlace) -> GazetteerPlace | None:
    """Return which venue of a name a text means; None where it is that of a state that has no such venue in our tables.

    Many states have a "Government House" or an "Istana Negara": it is that of a state that the text speaks of.
    """
    words = finder.words[match.first : match.last]
    candidates = gazetteer().namesakes(finder.text[match.start : match.end])
    behind = _country_behind(finder, match.last)
    if behind is not None and behind != usual.country:
        here = next(
            (place for place in candidates if place.kind == "venue" and place.country == behind), None
        )
        return here if here or all(word.key in _COMMON for word in words) else usual
    if behind is not None or not finder.told or usual.country in finder.told:
        return usual
    told = [place for place in candidates if place.kind == "venue" and place.country in finder.told]
    if told:
        return max(told, key=lambda place: finder.told[place.country or ""])
    return None if all(word.key in _COMMON for word in words) else usual


def _country_behind(finder: "PlaceFinder", last: int) -> str | None:
    """Return the state that a city or state behind a venue lies in: "in Seoul", ", Seoul"."""
    words = finder.words
    if last + 1 < len(words) and words[last].key in _WITHIN:
        last += 1
    elif last >= len(words) or words[last].gap.strip() not in (",", "("):
        return None
    match = finder.naming.starting_at(last)
    entry = match.entry("state", "capital", "city") if match else None
    if entry is None:
        return None
    return entry.state.code if entry.state else entry.place.country if entry.place else None
