"""Finds venues and regions by their generic words: "Istana Merdeka", "Hotel Mulia", "Al-Shati Palace"."""

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from articles.nlp.components.extents import name_end
from articles.nlp.components.sentences import sentence_before, sentence_bounds
from articles.nlp.components.states import capital_place, state_entity, state_place
from articles.nlp.components.wholes import COMPASS
from articles.nlp.document import Mention
from articles.nlp.gazetteer import gazetteer
from articles.nlp.knowledge import State, knowledge
from articles.nlp.lexicon import Match
from articles.nlp.words import Phrases, by_first_word, reads
from articles.records.reading import FoundPlace

if TYPE_CHECKING:
    from articles.nlp.components.places import PlaceFinder

# The English of generic words that Indonesian puts before a name.
_ENGLISH = {
    "istana": "Palace", "hotel": "Hotel", "bandara": "Airport", "bandara internasional": "International Airport",
    "pangkalan udara": "Air Base", "pangkalan": "Base", "universitas": "University", "resor": "Resort",
    "provinsi": "Province", "negara bagian": "State", "pulau": "Island", "distrik": "District",
    "kabupaten": "Regency", "kedutaan besar": "Embassy", "kosmodrom": "Cosmodrome", "masjid": "Mosque",
    "pelabuhan": "Port", "stadion": "Stadium", "kepulauan": "Islands",
}  # fmt: skip
# Of these the name alone is usual in English.
_BARE = frozenset(
    {"provinsi", "wilayah", "kota", "city of", "province of", "region of", "island of", "port of"}
)


def add_generic_venues(finder: "PlaceFinder") -> None:
    """Add the venues and regions that generic words show, with the coordinates of the city they stand
    near.
    """
    names = finder.names
    added: list[Mention] = []
    for kind, before, after in (
        ("venue", names.venue_before, names.venue_after),
        ("region", names.regions_before, names.regions_after),
    ):
        precision: Literal["venue", "region"] = "venue" if kind == "venue" else "region"
        openers, closers = by_first_word(before), by_first_word(after)
        for index, word in enumerate(finder.words):
            if (word.key not in openers and word.key not in closers) or index in finder.taken:
                continue
            mention = _before(finder, index, openers, precision) or _after(finder, index, closers, precision)
            if mention:
                added.append(mention)
    for mention in (*finder.unlocated, *added):
        _locate(finder, mention)


def add_own_palace(finder: "PlaceFinder") -> None:
    """Add the palace without a name that speaks ("Istana menyatakan") as the government of the outlet's state."""
    pattern, home = finder.names.own_palace, finder.names.home
    if not pattern or not home:
        return
    starts = {word.start: index for index, word in enumerate(finder.words)}
    for match in re.finditer(pattern, finder.text, re.IGNORECASE):
        start, end = match.span(match.lastindex or 0)
        index = starts.get(start)
        if index is None or index in finder.taken or not finder.words[index].capital:
            continue
        if index and finder.words[index].gap == " " and finder.words[index - 1].key in finder.names.locative:
            continue
        mention = finder.mention(index, index + 1, start, end, "state", state_entity(finder.doc, home))
        mention.form = "metonym"


def add_venue_elsewhere(finder: "PlaceFinder", match: Match) -> None:
    """Add a venue whose name we only know as that of another state."""
    name = " ".join(finder.text[match.start : match.end].split())
    found = FoundPlace(name, None, None, None, "venue", confidence=0.5)
    finder.unlocated.append(finder.add_found(match, found))


def add_palace_of(finder: "PlaceFinder", match: Match, state: State, *, located: bool) -> None:
    """Add a palace that other states have too ("Istana Kepresidenan Brasil") as that of this state."""
    capital = capital_place(state)
    found = replace(capital, text=f"Presidential Palace of {state.name}", precision="venue", knowledge_id="")
    found = replace(found, within=(capital.text, *capital.within), confidence=0.5, located_by=capital.text)
    mention = finder.mention_of(match, "place" if located else "state", finder.place(found))
    if located:
        mention.place, mention.passive = found, True
    else:
        mention.entities, mention.form = (state_entity(finder.doc, state),), "metonym"


def _phrase(finder: "PlaceFinder", index: int, phrases: Phrases) -> tuple[int, str]:
    """Return the length and form of the longest phrase, of one or two words, that begins at a word."""
    words = finder.words
    starting = phrases.get(words[index].key, ())
    for size in (2, 1):
        for keys, phrase in starting:
            if len(keys) == size and reads(words, index, keys) and (size == 1 or words[index + 1].gap == " "):
                return size, phrase
    return 0, ""


def _before(
    finder: "PlaceFinder",
    index: int,
    openers: Phrases,
    precision: Literal["venue", "region"],
) -> Mention | None:
    size, phrase = _phrase(finder, index, openers)
    first = index + size
    words = finder.words
    if not size or first >= len(words) or words[first].gap != " " or not words[first].capital:
        return None
    if precision == "venue" and not words[index].capital:
        return None
    if phrase in finder.names.asides.schools and not _stands_at(finder, index):
        return None
    end = name_end(finder.naming, first)
    if end == first or any(each in finder.taken for each in range(index, end)):
        return None
    name = finder.text[words[first].start : words[end - 1].end]
    english = _ENGLISH.get(phrase)
    text = name if phrase in _BARE or english is None else f"{name} {english}"
    if english is None and phrase not in _BARE:
        text = finder.text[words[index].start : words[end - 1].end]
    return _add(finder, index, end, text, precision)


def _after(
    finder: "PlaceFinder",
    index: int,
    closers: Phrases,
    precision: Literal["venue", "region"],
) -> Mention | None:
    size, _ = _phrase(finder, index, closers)
    words = finder.words
    small = size and not words[index].capital
    if not size or (small and precision != "venue"):
        return None
    first = index
    while first and index - first < 5 and words[first].gap in (" ", "-") and words[first - 1].capital:
        before = words[first - 1]
        compass = precision == "region" and first < index and before.key in COMPASS
        barred = before.key in finder.names.not_names and not compass
        if first - 1 in finder.taken or barred or before.possessive:
            break
        first -= 1
    if first == index or (small and not _stands_at(finder, first)):
        return None
    if words[index].key in finder.names.asides.schools and not _stands_at(finder, first):
        return None
    return _add(
        finder,
        first,
        index + size,
        finder.text[words[first].start : words[index + size - 1].end],
        precision,
    )


def _stands_at(finder: "PlaceFinder", index: int) -> bool:
    """Tell if something happens at the institution that begins with a word, which else is no place."""
    words = finder.words
    while index and words[index - 1].key == "the":
        index -= 1
    return bool(index) and words[index - 1].key in finder.names.at


def _add(
    finder: "PlaceFinder", first: int, last: int, text: str, precision: Literal["venue", "region"]
) -> Mention:
    found = FoundPlace(" ".join(text.split()), None, None, None, precision, confidence=0.5)
    start, end = finder.words[first].start, finder.words[last - 1].end
    mention = finder.mention(first, last, start, end, "place", finder.place(found))
    mention.place, mention.passive = found, True
    return mention


def _place_behind(finder: "PlaceFinder", mention: Mention) -> None:
    """Let a capital behind a venue and a comma be where it lies, and no government."""
    for other in finder.mentions:
        behind = other.form == "metonym" and other.place and finder.text[mention.end : other.start] == ", "
        if behind and other.place:
            other.label, other.form, other.passive = "place", "full", True
            other.entities = (finder.place(other.place),)


def _locate(finder: "PlaceFinder", mention: Mention) -> None:
    """Give a place the country and coordinates of the nearest city or state of its sentence, one behind it first.

    Where the sentence names no city, one of the sentence before gives them.
    """
    found = mention.place
    if found is None or found.country:
        return
    _place_behind(finder, mention)
    start, end = sentence_bounds(finder.text, mention.start)
    near = _places_between(finder, mention, start, end)
    behind = [other for other in near if 0 <= other.start - mention.end <= 40]
    chosen = min(behind or near, key=lambda other: abs(other.start - mention.start), default=None)
    if chosen is None or chosen.place is None or chosen.place.precision == "country":
        before = sentence_before(finder.text, mention.start)
        if before is None or "\n" in finder.text[before[1] : mention.start]:
            before = (start, start)
        earlier = [
            other
            for other in _places_between(finder, mention, before[0], start)
            if other.place and other.place.precision in ("city", "venue") and not other.dateline
            if chosen is None or chosen.place is None or other.place.country == chosen.place.country
        ]
        chosen = max(earlier, key=lambda other: other.start) if start > 1 and earlier else chosen
    if chosen is None or chosen.place is None:
        return
    located = lying_in(found, chosen.place)
    mention.place = located
    entity = mention.entities[0]
    entity.place, entity.country = located, located.country


def lying_in(found: FoundPlace, near: FoundPlace) -> FoundPlace:
    """Return a place as one that lies where another does: a venue in its city, a region in its state."""
    around = near
    if found.precision == "region":
        around = state_place(knowledge().states[near.country]) if near.country in knowledge().states else near
    elif near.precision == "venue" and near.within:
        city = gazetteer().place(near.within[0])
        around = city.found() if city and city.country == near.country else near
    within = around.within if around.precision == "venue" else (around.text, *around.within)
    return replace(
        found,
        country=around.country,
        latitude=around.latitude,
        longitude=around.longitude,
        within=within,
        located_by=within[0] if within else "",
    )


def _places_between(finder: "PlaceFinder", mention: Mention, start: int, end: int) -> list[Mention]:
    """Return the places with a country that stand in a stretch of the text."""
    return [
        other
        for other in finder.mentions
        if other is not mention and start <= other.start < end and other.label == "place"
        if other.place is not None and other.place.country
    ]
