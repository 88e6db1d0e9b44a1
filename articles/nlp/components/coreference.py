"""Resolves what points back within a document: titles without a name, counterparts, pronouns, groups.

The text is read from left to right; each reference sees only the mentions before it, and itself counts for
those after. What is not certain stays unresolved: a wrong participant is worse than none.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from spacy.language import Language
from spacy.tokens import Doc

from articles.nlp.cast import Cast
from articles.nlp.components.asides import mark_asides, other_headlines, without_asides
from articles.nlp.components.counterparts import add_counterpart
from articles.nlp.components.groups import add_group, groups_of
from articles.nlp.components.guesses import fill_countries
from articles.nlp.components.history import HEADS, History, without_overlaps
from articles.nlp.components.holders import Holders, can_mean
from articles.nlp.components.hosts import add_host
from articles.nlp.components.pronouns import add_pronoun, is_oblique
from articles.nlp.components.title_phrases import Naming, TitlePhrase
from articles.nlp.document import Entity, Form, Mention, register_extensions, text_of
from articles.nlp.languages import words_of as language_words
from articles.nlp.words import Word, by_first_word, keys_of

_REACH = 2  # sentences that a title without a name looks back


@lru_cache(maxsize=8)
def openers_of(language: str) -> frozenset[str]:
    """Return the words of a language that what points back can begin with, titles left aside."""
    refers = language_words(language).names.refers
    phrases = by_first_word((*refers.hosts, *refers.guests, *refers.counterparts))
    groups = (first for first, *_ in groups_of(language))
    return frozenset((*groups, *phrases, *refers.pronouns, *refers.first_person))


class Resolver:
    """Resolves the references of one document."""

    def __init__(self, doc: Doc):
        self.doc = doc
        self.naming: Naming = doc.user_data["naming"]
        self.words = self.naming.words
        self.names = self.naming.names
        self.cast: Cast = doc.user_data["cast"]
        self.taken: set[int] = doc.user_data["taken"]
        self.before: list[Mention] = sorted(doc._.mentions or (), key=lambda mention: mention.start)
        self.history = History(doc)
        self.holders = Holders(self.cast, self.history, self.names)
        datelines = (mention.place.country for mention in self.before if mention.dateline and mention.place)
        self.home = next((country for country in datelines if country), self.names.home)
        self.language = doc.lang_
        self.openers = openers_of(doc.lang_)
        clitic = self.names.refers.clitic
        self.clitic = re.compile(clitic) if clitic else None
        meetings = language_words(doc.lang_).meetings
        self.reporting = re.compile(meetings.reporting, re.IGNORECASE)
        self.oblique = re.compile(meetings.oblique, re.IGNORECASE)

    def resolve(self) -> list[Mention]:
        """Return all mentions of the document, with those that point back."""
        titles = {title.first: title for title in self.naming.titles if not title.used}
        waiting = iter([*self.before, None])
        following = next(waiting)
        index = 0
        while index < len(self.words):
            start = self.words[index].start
            while following is not None and following.start <= start:
                self.history.note(following)
                following = next(waiting)
            size = 0
            if index in titles or (index not in self.taken and self._may_point(self.words[index])):
                size = add_group(self, index) or add_host(self, index)
                if not size and index in titles:
                    size = self._title(titles[index])
                size = size or add_counterpart(self, index) or add_pronoun(self, index)
            index += max(1, size)
        for mention in (following, *waiting):
            if mention is not None:
                self.history.note(mention)
        fill_countries(self.cast, self.history, self.home, self.names.home)
        return sorted(without_overlaps(self.history.mentions), key=lambda mention: mention.start)

    def _may_point(self, word: Word) -> bool:
        """Tell if a word can be the first of what points back, titles left aside. Hardly any is."""
        return word.key in self.openers or (
            self.clitic is not None and self.clitic.fullmatch(word.key) is not None
        )

    def add(
        self,
        first: int,
        last: int,
        entities: Sequence[Entity],
        form: Form,
        *,
        confidence: float,
        office: str | None = None,
    ) -> int:
        """Add a mention of words that point back, and return how many they are."""
        start, end = self.words[first].start, self.words[last - 1].end
        label = "state" if all(entity.kind == "state" for entity in entities) else "person"
        self.history.note(
            Mention(
                start,
                end,
                "state" if label == "state" else "person",
                tuple(entities),
                form,
                office=office,
                confidence=confidence,
            )
        )
        return last - first

    # Titles

    def _title(self, title: TitlePhrase) -> int:
        """Add a title that stands for its holder, and return how many words it has."""
        last = title.last
        countries: Sequence[str] = title.countries
        behind = self._both_states(last)
        if behind and not countries:
            pair = self.history.pair_of_states(self.words[title.first].start)
            countries, last = [state.country or "" for state in pair], behind
        if title.former or title.office in self.names.journalists:
            return 0
        start = self.words[title.first].start
        if title.plural or len(countries) > 1:
            found = [self.holders.find(title.office, country, None, at=start) for country in countries]
            entities = [entity for entity in found if entity]
            if len(entities) < 2:
                return 0
            return self.add(title.first, last, entities, "title", confidence=0.6, office=title.office)
        if title.office == "Minister" and self._names_ministry(title):
            return 0
        if countries or title.organisation:
            holder = self.holders.find(title.office, title.country, title.organisation, at=start)
            if holder is None:
                return 0
            confidence = 0.7 if holder.name else 0.6
            return self.add(title.first, last, [holder], "title", confidence=confidence, office=title.office)
        return self._back_reference(title)

    def _names_ministry(self, title: TitlePhrase) -> bool:
        """Tell if an unknown ministry follows "minister": "minister for games", "Menteri Kebahagiaan"."""
        following = self.words[title.last] if title.last < len(self.words) else None
        return (
            following is not None
            and following.gap == " "
            and (following.capital or following.key in self.names.of | self.names.to)
        )

    def _told_here(self, entity: Entity, offset: int) -> bool:
        """Tell if a person is a subject of the sentence so far."""
        here = self.history.sentence(offset)
        return any(
            entity in mention.entities
            and self.history.sentence(mention.start) == here
            and not is_oblique(self, mention)
            for mention in self.history.mentions
        )

    def _both_states(self, index: int) -> int:
        """Return the word behind "dari kedua negara", "of the two countries". 0: it does not stand there."""
        words = self.words
        if index < len(words) and words[index].key in self.names.of and words[index].gap == " ":
            index += 1
        for phrase in self.names.refers.states_said:
            keys = keys_of(phrase)
            if (
                tuple(word.key for word in words[index : index + len(keys)]) == keys
                and words[index].gap == " "
            ):
                return index + len(keys)
        return 0

    def _back_reference(self, title: TitlePhrase) -> int:
        """Add a title that points back to its holder: "sang presiden", "the prime minister", "Presiden"."""
        words = self.words
        head = words[title.head]
        capitals = all(word.capital for word in words[title.head : title.head_end])
        opens = head.start in self.history.starts
        before = words[title.first - 1] if title.first and words[title.first].gap == " " else None
        within = before is not None and before.capital and before.start not in self.history.starts
        lone = capitals and not within and (not opens or not self.names.country_first)
        named = lone and (
            title.office in HEADS
            or title.office == "Head of State"
            or title.office.endswith(("Minister", "Secretary"))
        )
        if not (title.definite or named) or self.history.in_quotes(head.start) or title.plural:
            return 0
        if title.last < len(words) and words[title.last].key in self.names.of | {"of"}:
            return 0
        if title.office == "Minister" and self._names_ministry(title):
            return 0
        seen, own = self._held_before(title.office, head.start)
        if not seen and self._is_own_minister(title):
            holder = self.holders.find(title.office, self.home, None)
            seen = [holder] if holder else []
            return (
                self.add(title.head, title.last, seen, "title", confidence=0.5, office=title.office)
                if seen
                else 0
            )
        single = title.head_end - title.head == 1
        if not seen or (opens and single and not title.definite and (own is None or self._goes_on(title))):
            return 0
        confidence = 0.6 if len(seen) == 1 else 0.4
        bare = named and not title.definite
        if bare:
            seen.sort(key=lambda entity: entity.country != self.home)
        if (
            own is not None
            and (bare or self.names.country_first)
            and not self._told_here(seen[0], head.start)
        ):
            seen.insert(0, own)
        return self.add(
            title.head, title.last, [seen[0]], "title", confidence=confidence, office=title.office
        )

    def _is_own_minister(self, title: TitlePhrase) -> bool:
        """Tell if a title in one word is that of the outlet's own minister, who needs no name there: "Menlu"."""
        charge = title.office.endswith("Minister") and title.office not in ("Minister", "Prime Minister")
        single = title.head_end - title.head == 1 and not title.former
        return (
            charge
            and single
            and bool(self.home)
            and self.home == self.names.home
            and not self._goes_on(title)
        )

    def _goes_on(self, title: TitlePhrase) -> bool:
        """Tell if a capitalised word follows a title, which makes it the title of a name or of a ministry."""
        return (
            title.last < len(self.words)
            and self.words[title.last].gap == " "
            and self.words[title.last].capital
        )

    def _held_before(self, office: str, offset: int) -> tuple[list[Entity], Entity | None]:
        """Return who was named as a holder of an office, the last first, and who of all holders is the outlet's own.

        Only the last one may have been named long before. Of several whose first title named no state, the first is
        the outlet's own.
        """
        here = self.history.sentence(offset)
        seen: list[Entity] = []
        own: Entity | None = None
        at_home: Entity | None = None
        for mention in reversed(self.history.mentions):
            if mention.label != "person" or len(mention.entities) != 1 or mention.form == "pronoun":
                continue
            entity = mention.entities[0]
            member = self.cast.member(entity)
            held = {entity.office or "", *(member.offices if member else ())}
            if not entity.name or not can_mean(office, held):
                continue
            if entity not in seen and (not seen or self.history.sentence(mention.start) >= here - _REACH):
                seen.append(entity)
            if member and entity.country == self.home:
                at_home = at_home or entity
            elif member and member.own:
                own = entity
        return seen, at_home or own


@Language.factory("coreference", requires=["doc._.mentions"], assigns=["doc._.mentions"])
def create_coreference(nlp: Language, name: str) -> "Coreference":
    """Return the component that resolves what points back."""
    return Coreference()


class Coreference:
    """Adds the mentions that point back to others."""

    def __init__(self) -> None:
        register_extensions()

    def __call__(self, doc: Doc) -> Doc:
        """Extend `doc._.mentions` and drop what the components of names kept for each other."""
        others = other_headlines(text_of(doc), language_words(doc.lang_).names.asides)
        doc._.mentions = without_asides(doc, doc._.mentions or (), others)
        doc._.mentions = without_asides(doc, Resolver(doc).resolve(), others)
        mark_asides(doc, doc._.mentions)
        for key in ("naming", "cast", "taken", "states"):
            doc.user_data.pop(key, None)
        return doc
