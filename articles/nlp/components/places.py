"""Finds places and states, and decides which of the two a name is where it stands.

"di Moskow", "to Russia" is a place; "Rusia menolak", "Moscow's offer" is a state, a capital then standing for
its government. A name that a person of the document has is no place.
"""

import re
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from articles.nlp.cast import Cast
from articles.nlp.components.capitals import add_capital_described
from articles.nlp.components.namesakes import (
    before_state,
    choose,
    countries_told,
    province_instead,
    venue_here,
)
from articles.nlp.components.states import capital_place, state_entity
from articles.nlp.components.title_phrases import Naming
from articles.nlp.components.unknown_places import add_found_by_model
from articles.nlp.components.venues import (
    add_generic_venues,
    add_own_palace,
    add_palace_of,
    add_venue_elsewhere,
)
from articles.nlp.components.wholes import names_another, whole_region
from articles.nlp.document import Entity, Mention, register_extensions, text_of
from articles.nlp.gazetteer import GazetteerPlace, capital_city
from articles.nlp.knowledge import State, knowledge
from articles.nlp.lexicon import Entry, Match
from articles.records.reading import FoundPlace

_PLACED = frozenset({"state", "capital", "region", "city", "venue"})
_CURRENCIES = frozenset({"dollar", "dollars", "dolar"})
_DATELINE_REACH = 400


class PlaceFinder:
    """Finds the places and states of one document."""

    def __init__(self, doc: Doc):
        self.doc = doc
        self.text = text_of(doc)
        self.naming: Naming = doc.user_data["naming"]
        self.words = self.naming.words
        self.names = self.naming.names
        self.cast: Cast = doc.user_data["cast"]
        self.taken: set[int] = doc.user_data["taken"]
        self.mentions: list[Mention] = []
        self.places: dict[str, Entity] = {}
        self.called = {key for member in self.cast.members for key in member.keys}
        self.told = countries_told(self)
        self.provinces: set[str] = set()  # names of states that are provinces here, as Georgia is
        self.unlocated: list[Mention] = []  # venues of which the text has to tell where they are

    def find(self) -> list[Mention]:
        """Return the mentions of places and states."""
        for match in self.naming.matches:
            stretch = range(match.first, match.last)
            if any(index in self.taken for index in stretch):
                continue
            if match.kind in _PLACED and names_another(self, match):
                self.taken.update(stretch)
                continue
            self._add(match)
        add_found_by_model(self)
        add_generic_venues(self)
        add_own_palace(self)
        return self.mentions

    def place(self, found: FoundPlace) -> Entity:
        """Return the entity of a place in this document."""
        return self.places.setdefault(
            found.text,
            Entity(
                "place",
                found.text,
                found.country,
                knowledge_id=found.knowledge_id,
                place=found,
                confidence=found.confidence,
            ),
        )

    def _add(self, match: Match) -> None:
        entry = next(
            (entry for entry in match.entries if entry.kind not in ("person", "short")), match.entries[0]
        )
        if entry.kind in ("state", "demonym") and entry.state:
            if add_capital_described(self, match, entry.state):
                return
            self._add_state(match, entry.state, demonym=entry.kind == "demonym")
        elif entry.kind == "capital" and entry.state:
            self._add_capital(match, entry.state)
        elif entry.place:
            self._add_gazetteer_place(match, entry, entry.place)

    def _add_state(self, match: Match, state: State, *, demonym: bool) -> None:
        before = self.words[match.first - 1] if match.first else None
        if (before and before.key in _CURRENCIES) or self.text[match.end : match.end + 1] == "$":
            return
        province = None if demonym else province_instead(self, match, state.name)
        if province is not None:
            self._add_place(match, province)
            return
        entity = state_entity(self.doc, state)
        dateline = not demonym and self._dateline(match)
        located = dateline or (not demonym and (self.located(match) or self.lies_in(match)))
        mention = self.mention_of(match, "place" if located else "state", entity)
        mention.place = None if demonym else entity.place
        mention.passive, mention.dateline = located, dateline

    def _add_capital(self, match: Match, state: State) -> None:
        found = capital_place(state)
        dateline = self._dateline(match)
        if self._add_namesake(match, capital_city(state), famous=True):
            return
        if dateline or self.located(match) or self.lies_in(match) or before_state(self, match, state.code):
            mention = self.mention_of(match, "place", self.place(found))
            mention.passive, mention.dateline = True, dateline
        else:
            mention = self.mention_of(match, "state", state_entity(self.doc, state))
            mention.form = "metonym"
        mention.place = found

    def _add_gazetteer_place(self, match: Match, entry: Entry, place: GazetteerPlace) -> None:
        located = self.located(match) or self.lies_in(match)
        dateline = self._dateline(match)
        words = self.words[match.first : match.last]
        if place.kind == "city" and any(word.key in self.called for word in words) and not located:
            return
        following = self.naming.starting_at(match.last) if match.last < len(self.words) else None
        owner = following.entry("state") if following and self.words[match.last].gap == " " else None
        if place.kind == "venue" and owner and owner.state and owner.state.code != place.country:
            add_palace_of(self, match, owner.state, located=located)
            return
        here = venue_here(self, match, place) if place.kind == "venue" and located else place
        if here is None:
            add_venue_elsewhere(self, match)
            return
        place = here
        if place.kind == "city" and not located and not dateline and self._first_name(match):
            return
        if entry.weak and not (located or dateline or before_state(self, match, place.country)):
            return
        if place.kind == "city" and self._add_namesake(match, place, famous=not entry.weak):
            return
        if place.stands_for and not located and not dateline:
            state = knowledge().states[place.stands_for]
            mention = self.mention_of(match, "state", state_entity(self.doc, state))
            mention.form = "metonym"
            return
        if place.kind == "region":
            first, whole = whole_region(self, match, place.found())
            if first < match.first:
                self.add_found(replace(match, first=first, start=self.words[first].start), whole)
                return
        self._add_place(match, place).dateline = dateline

    def _add_place(self, match: Match, place: GazetteerPlace) -> Mention:
        return self.add_found(match, place.found())

    def add_found(self, match: Match, found: FoundPlace) -> Mention:
        """Add a mention of a place."""
        mention = self.mention_of(match, "place", self.place(found))
        mention.place, mention.passive = found, True
        return mention

    def _add_namesake(self, match: Match, usual: GazetteerPlace, *, famous: bool) -> bool:
        """Add a city as another than the usual one of its name, or with the province behind it, where the text does."""
        place, container = choose(self, match, usual, famous=famous)
        if place is usual and container is None:
            return False
        self._add_place(match, place)
        if container is not None and container.province is not None:
            self._add_place(container.match(self), container.province)
            self.provinces.add(container.province.name)
        return True

    def mention_of(self, match: Match, label: str, entity: Entity) -> Mention:
        """Add a mention of an entity under a known name."""
        start, end = match.start, match.end
        if self.text[end : end + 1] == "." and "." in self.text[start:end]:
            end += 1
        return self.mention(match.first, match.last, start, end, label, entity)

    def mention(self, first: int, last: int, start: int, end: int, label: str, entity: Entity) -> Mention:
        """Add a mention of an entity by words."""
        entity.surfaces.add(self.text[start:end])
        mention = Mention(
            start, end, "place" if label == "place" else "state", (entity,), confidence=entity.confidence
        )
        self.mentions.append(mention)
        self.taken.update(range(first, last))
        return mention

    def located(self, match: Match) -> bool:
        """Tell if a preposition of place stands before a name or what it is listed with, or "where" behind it."""
        index = match.first
        words = self.words
        if words[match.last - 1].possessive and match.kind == "state":
            return False
        if re.match(self.names.place_behind, self.text[match.end : match.end + 20]):
            return True
        while index and words[index].gap in (" ", "-", ""):
            key = words[index - 1].key
            if key in self.names.origin and index > 1 and words[index - 2].key in self.names.sent:
                return False
            if key in self.names.locative:
                return True
            if index > 1 and (words[index - 2].key, key) in self.names.bound_for:
                return True
            if key not in ("the", "ibu", "kota", "capital", "city") or words[index].gap == "-":
                return False
            index -= 1
        return False

    def lies_in(self, match: Match) -> bool:
        """Tell if a name only says where the place before it lies: "Putrajaya, Malaysia", "Istana Negara,
        Jakarta".
        """
        before = self.naming.ending_at(match.first)
        if before is None or before.kind == "state" or self.words[match.first].gap.strip() not in (",", "("):
            return False
        return any(
            mention.end == before.end
            and mention.label == "place"
            and (not mention.dateline or match.kind == "state")
            for mention in self.mentions[-2:]
        )

    def _first_name(self, match: Match) -> bool:
        """Tell if an unknown capitalised word follows right behind: "Danang Waskito" is a person."""
        if match.last >= len(self.words):
            return False
        word = self.words[match.last]
        unknown = self.naming.match_at(match.last) is None and word.key not in self.names.not_names
        return (
            unknown
            and word.gap == " "
            and word.capital
            and word.text[1:].islower()
            and not self._generic(word.key)
        )

    def _generic(self, key: str) -> bool:
        """Tell if a word is the generic part of a venue or region."""
        return any(key in phrase.split() for phrase in (*self.names.venue_after, *self.names.regions_after))

    def _dateline(self, match: Match) -> bool:
        """Tell if a name opens a line as the place where the report was written."""
        if match.start > _DATELINE_REACH:
            return False
        words = self.words
        gap = words[match.first].gap
        opens = match.first == 0 or "\n" in gap
        if match.last >= len(words):
            return False
        after = words[match.last].gap
        upper = all(word.text.isupper() for word in words[match.first : match.last])
        dashes = (
            "\n" not in after and after[:1] == " " and after.strip(" ()") != "" and not after.strip(" -–—()")
        )
        if upper and len(words[match.first].text) > 3 and (dashes or after.strip() in (",", ":", "(")):
            return True
        return opens and (dashes or after.strip() in (":", "("))


@Language.factory("places", requires=["doc._.mentions"], assigns=["doc._.mentions"])
def create_places(nlp: Language, name: str) -> "Places":
    """Return the component that finds places and states."""
    return Places()


class Places:
    """Adds the mentions of places and states to a document."""

    def __init__(self) -> None:
        register_extensions()

    def __call__(self, doc: Doc) -> Doc:
        """Extend `doc._.mentions`."""
        finder = PlaceFinder(doc)
        doc._.mentions = sorted([*(doc._.mentions or ()), *finder.find()], key=lambda mention: mention.start)
        return doc
