"""Finds persons and organisations: by the knowledge base, the statistical model, and the titles before
names.

Every name of a person that is found in full comes first; then the short names of those persons and of public
figures.
"""

import re

from spacy.language import Language
from spacy.tokens import Doc

from articles.nlp.cast import Cast, near
from articles.nlp.components.attribution import contradicts, is_other, possessor_of, state_behind, title_of
from articles.nlp.components.bylines import signs
from articles.nlp.components.candidates import Candidate, full_names
from articles.nlp.components.extents import continues, is_no_name
from articles.nlp.components.organisations import add_organisations
from articles.nlp.components.title_phrases import Naming, TitlePhrase
from articles.nlp.document import Entity, Mention, register_extensions, text_of
from articles.nlp.languages import words_of as language_words
from articles.nlp.languages.base import NameWords
from articles.nlp.words import Word, keys_of

# Titles that also stand before other words than names ("Ketua Protokol").
_VAGUE_OFFICES = frozenset(
    {"Chairman", "Head", "Chief", "Director", "General", "Official", "Leader", "Deputy Chairman"}
)


def _tells_least(found: Candidate) -> tuple[bool, bool]:
    """Order candidates: those whose title names a state first, since it tells who a misspelt name is."""
    return found.last - found.first < 2, not (found.title and found.title.country)


class NameFinder:
    """Finds the persons and organisations of one document."""

    def __init__(self, doc: Doc):
        self.doc = doc
        self.text = text_of(doc)
        self.naming: Naming = doc.user_data["naming"]
        self.words: list[Word] = self.naming.words
        self.names: NameWords = self.naming.names
        self.cast = Cast(doc._.published)
        self.cast.namesakes = re.search(self.names.namesakes, self.text, re.IGNORECASE) is not None
        self.mentions: list[Mention] = []
        self.taken: set[int] = set()
        self.organisations: dict[str, Entity] = {}
        self.reporting = re.compile(language_words(doc.lang_).meetings.reporting, re.IGNORECASE)

    def find(self) -> list[Mention]:
        """Return the mentions of persons and organisations."""
        candidates = full_names(self.doc, self.naming)
        for found in sorted(candidates, key=_tells_least):
            match = self.naming.starting_at(found.first)
            short = match is not None and match.last == found.last and match.kind == "short"
            if (found.last - found.first > 1 and not short) or found.match:
                self._add_full(found)
        singles = {
            found.first: found for found in candidates if found.last - found.first == 1 and not found.match
        }
        self._add_short(singles)
        add_organisations(self)
        self.mentions.sort(key=lambda mention: mention.start)
        return self.mentions

    def _add_full(self, found: Candidate) -> None:
        title = found.title or title_of(self.naming, found.first, found.last)
        start, end = self.words[found.first].start, self.words[found.last - 1].end
        if title and not (title.countries or title.organisations):
            state = state_behind(self.naming, found.last)
            title.countries = (state.code,) if state else ()
        country = title.country if title else None
        entry = found.match.entry("person") if found.match else None
        if entry and entry.person and found.match and found.match.respelt and is_other(title, entry.person):
            entry = None
        if title and entry and entry.person and contradicts(self.naming, title, entry.person, found.first):
            title = None
        if entry and entry.person:
            entity = self.cast.known(entry.person, start)
            member = self.cast.member(entity)
            if member and found.match and found.match.respelt:
                member.spellings.add(keys_of(self.text[start:end]))
        else:
            office = title.office if title and not title.former else None
            entity = self.cast.named(self.stretch(start, end), start, country=country, office=office)
        self._mention(found.first, found.last, entity, title, "full")

    def stretch(self, start: int, end: int) -> str:
        """Return the text from one character to another on one line."""
        return " ".join(self.text[start:end].split())

    def _mention(self, first: int, last: int, entity: Entity, title: TitlePhrase | None, form: str) -> None:
        start, end = self.words[first].start, self.words[last - 1].end
        office_start = None
        if title:
            title.used = True
            self._give_title(entity, title)
            if title.first < first:
                office_start = self.words[title.first].start
                self.taken.update(range(title.first, title.last))
            else:
                self.taken.update(range(title.first, title.last))
        entity.surfaces.add(self.text[start:end])
        if form == "full" and entity.office is None and signs(self.text, start, end, self.names.bylines):
            entity.journalist = True
        confidence = entity.confidence if form == "full" else entity.confidence - 0.1
        office = title.office if title and not title.former else None
        self.mentions.append(
            Mention(
                start,
                end,
                "person",
                (entity,),
                "full" if form == "full" else "short",
                office_start,
                office,
                confidence,
            )
        )
        self.taken.update(range(first, last))

    def _give_title(self, entity: Entity, title: TitlePhrase) -> None:
        """Let a person have the office, country and organisation of a title."""
        member = self.cast.member(entity)
        if member and not title.former:
            member.offices.add(title.office)
        if member and member.own is None:
            member.own = not (title.countries or title.organisations)
        if title.office in self.names.journalists:
            entity.journalist = True
            return
        if title.office in self.names.spokes:
            entity.spokesperson = True
        if title.former:
            return
        if entity.office is None or (
            member and member.person is None and entity.office in ("Minister", "Leader")
        ):
            entity.office = title.office
        known = member is not None and member.person is not None
        if entity.country is None and not known:
            entity.country = title.country
        if entity.organisation is None and title.organisation and (not known or title.organisation):
            entity.organisation = title.organisation

    def _add_short(self, singles: dict[int, Candidate]) -> None:
        """Find short names: of public figures, and parts of the full names of this document."""
        called = (keys for member in self.cast.members for keys in (member.keys, *member.spellings))
        parts = {key for keys in called for key in keys if len(key) > 1}
        index = 0
        while index < len(self.words):
            word = self.words[index]
            step = 1
            match = self.naming.starting_at(index)
            if index not in self.taken and (word.capital or (match and match.entry("short"))):
                step = self._short_at(index, parts, singles.get(index)) or 1
            index += step

    def _short_at(self, index: int, parts: set[str], single: Candidate | None) -> int:
        """Add the short name at a word, if there is one, and return how many words it has."""
        word = self.words[index]
        match = self.naming.starting_at(index)
        title = (single.title if single else None) or title_of(self.naming, index, index + 1)
        entry = match.entry("short") if match else None
        if match and match.respelt and entry and entry.person and is_other(title, entry.person):
            entry = None
        if match and entry:
            persons = [(e.person, e.weak) for e in match.entries if e.kind == "short" and e.person]
            known = [person for person, weak in persons if not weak]
            if title and known and all(contradicts(self.naming, title, person, index) for person in known):
                title = single = None
            possessor = possessor_of(self.naming, index)
            person = self.cast.choose(
                persons,
                country=(title.country if title else None) or possessor,
                office=title.office if title and not title.former else None,
                titled=title is not None,
                organisation=title.organisation if title else None,
            )
            if title and person and contradicts(self.naming, title, person, index):
                title = None
            if person and not self._other_person(index, titled=title is not None):
                self._mention(match.first, match.last, self.cast.known(person, word.start), title, "short")
                return match.last - match.first
        if match and match.kind in ("state", "demonym", "organisation", "capital", "venue", "region"):
            return match.last - match.first
        end = index + 1
        if word.key in parts and len(word.key) > 1:
            while (
                end < len(self.words)
                and self.words[end].capital
                and self.words[end].key in parts
                and continues(self.naming, end)
            ):
                end += 1
            member = self.cast.called(
                [each.key for each in self.words[index:end]],
                word.start,
                country=(title.country if title else None) or possessor_of(self.naming, index),
            )
            if member and self._may_be_short(index, member.keys):
                member.see(word.start)
                self._mention(index, end, member.entity, title, "short")
                return end - index
        if single is not None:
            if is_no_name(self.names, word) or not self._speaks_or_holds(index, title):
                return 1
            entity = self._near(word.key) or self.cast.named(
                word.text,
                word.start,
                country=title.country if title else None,
                office=title.office if title and not title.former else None,
            )
            self._mention(index, index + 1, entity, title, "full")
            parts.add(word.key)
        return 1

    def _speaks_or_holds(self, index: int, title: TitlePhrase | None) -> bool:
        """Tell if a single unknown word is a person: by a title, or a verb of saying next to it."""
        if title is not None:
            return bool(title.country or title.organisation or title.office not in _VAGUE_OFFICES)
        word = self.words[index]
        around = self.text[max(0, word.start - 25) : word.start], self.text[word.end : word.end + 25]
        return bool(
            self.reporting.search(around[0].rsplit(".", 1)[-1])
            or self.reporting.search(around[1].split(".")[0])
        )

    def _near(self, key: str) -> Entity | None:
        """Return the person of the document whose name has nearly this word."""
        for member in self.cast.members:
            if any(near(key, part) for part in member.keys if len(part) > 5):
                return member.entity
        return None

    def _may_be_short(self, index: int, keys: tuple[str, ...]) -> bool:
        """Tell if a capitalised word is a name here and not the first word of a sentence or of another
        name.
        """
        word = self.words[index]
        if word.key in self.names.not_names | self.names.honorifics:
            return word.key in self.names.surnames and word.key == keys[0] and self._goes_on_small(index)
        return not self._other_person(index, titled=False) or word.key == keys[-1]

    def _goes_on_small(self, index: int) -> bool:
        """Tell if no capitalised word follows, of which a word would be a part: "Park Avenue"."""
        following = self.words[index + 1] if index + 1 < len(self.words) else None
        return following is None or following.gap != " " or not following.capital

    def _other_person(self, first: int, *, titled: bool) -> bool:
        """Tell if other capitalised words around a short name make it someone else's name ("Melania
        Trump").
        """
        if titled:
            return False
        before = self.words[first - 1] if first else None
        word = self.words[first]
        if (
            before is None
            or word.gap != " "
            or before.possessive
            or not before.capital
            or first - 1 in self.taken
        ):
            return False
        known = self.naming.match_at(first - 1)
        if known or before.key in self.names.not_names or before.key in self.names.honorifics:
            return False
        return (
            before.text.isalpha()
            and before.gap[-1:] == " "
            and not before.gap.rstrip().endswith((".", ":", "\n"))
        )


@Language.factory("names", requires=["doc._.mentions"], assigns=["doc._.mentions"])
def create_names(nlp: Language, name: str) -> "Names":
    """Return the component that finds persons and organisations."""
    return Names()


class Names:
    """Leaves the mentions of persons and organisations on a document."""

    def __init__(self) -> None:
        register_extensions()

    def __call__(self, doc: Doc) -> Doc:
        """Set `doc._.mentions`."""
        finder = NameFinder(doc)
        doc._.mentions = finder.find()
        doc.user_data["cast"] = finder.cast
        doc.user_data["taken"] = finder.taken
        return doc
