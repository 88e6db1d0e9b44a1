"""Places that only the statistical model knows, without coordinates."""

from typing import TYPE_CHECKING

from articles.nlp.components.candidates import opens_sentence
from articles.nlp.components.extents import is_no_name
from articles.nlp.gazetteer import gazetteer
from articles.nlp.lexicon import Entry, Match
from articles.records.reading import FoundPlace, PlacePrecision

if TYPE_CHECKING:
    from articles.nlp.components.places import PlaceFinder

# The Indonesian model says GPE of what acts or modifies ("warga Bandung"), the English one of any city or
# state; for both the words around the name decide.
_PLACE_LABELS: dict[str, PlacePrecision] = {"GPE": "city", "LOC": "region", "FAC": "venue"}


def add_found_by_model(finder: "PlaceFinder") -> None:
    """Add places that only the statistical model found, without coordinates."""
    index = 0
    for ent in finder.doc.ents:
        precision = _PLACE_LABELS.get(ent.label_)
        if precision is None:
            continue
        while index < len(finder.words) and finder.words[index].end <= ent.start_char:
            index += 1
        last = index
        while last < len(finder.words) and finder.words[last].start < ent.end_char:
            last += 1
        _add_unknown(finder, index, last, precision)


def _add_unknown(finder: "PlaceFinder", first: int, last: int, precision: PlacePrecision) -> None:
    generic = {"the", *finder.names.regions_before}
    while first < last and (not finder.words[first].capital or finder.words[first].key in generic):
        first += 1
    if precision == "venue" and first < last < len(finder.words) and finder.words[last].gap == " ":
        last += finder.words[last].key in finder.names.venue_after  # "the Al Noor palace"
    words = finder.words[first:last]
    if not words or any(index in finder.taken for index in range(first, last)):
        return
    named = any(word.key in finder.called or word.key in finder.names.not_names for word in words)
    if named and (precision != "venue" or len(words) == 1):
        return
    if (len(words) == 1 and opens_sentence(finder.words, first)) or is_no_name(finder.names, words[0]):
        return
    match = Match(first, last, words[0].start, words[-1].end, (Entry("city"),))
    following = finder.naming.starting_at(last) if last < len(finder.words) else None
    before_state = following and following.entry("state") and finder.words[last].gap.strip() == ","
    if not (before_state or finder.located(match) or finder.lies_in(match)):
        return
    start, end = words[0].start, words[-1].end
    name = " ".join(finder.text[start:end].split())
    known = gazetteer().place(name)
    whole = None if known else _place_called(finder, name)
    if len(name) < 3 or any(word.text.isdigit() for word in words) or (name.isupper() and len(name) < 6):
        return
    found = known.found() if known else whole
    found = found or FoundPlace(name, None, None, None, precision, confidence=0.4)
    mention = finder.mention(first, last, start, end, "place", finder.place(found))
    mention.place, mention.passive = found, True


def _place_called(finder: "PlaceFinder", name: str) -> FoundPlace | None:
    """Return the city of this document whose longer name begins with a name: "Rio" of Rio de Janeiro."""
    for entity in finder.places.values():
        if entity.place and entity.place.precision == "city" and entity.name.startswith(f"{name} "):
            return entity.place
    return None
