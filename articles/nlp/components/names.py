"""Finds persons and organisations: by the knowledge base, the statistical model, and the titles before names.

Every name of a person that is found in full comes first; then the short names of those persons and of public figures.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc

from articles.nlp.cast import Cast, near
from articles.nlp.components.titles import Naming, TitlePhrase
from articles.nlp.document import Entity, Mention, register_extensions
from articles.nlp.knowledge import Person
from articles.nlp.languages import words_of as language_words
from articles.nlp.languages.base import NameWords
from articles.nlp.lexicon import Match
from articles.nlp.words import Word

_PERSON_LABELS = frozenset({"PERSON", "PER"})
_ORGANISATION_LABELS = frozenset({"ORG", "NORP"})
_LONGEST_NAME = 6
# Titles that also stand before other words than names ("Ketua Protokol").
_VAGUE_OFFICES = frozenset(
    {"Chairman", "Head", "Chief", "Director", "General", "Official", "Leader", "Deputy Chairman"}
)


@dataclass(slots=True)
class Candidate:
    """Words that may be a person's full name. The greater `weight` wins where two overlap."""

    first: int
    last: int
    weight: int
    match: Match | None = None
    title: TitlePhrase | None = None


def name_end(naming: Naming, index: int) -> int:
    """Return the word behind the capitalised name that begins at a word; the same word if there is none."""
    words, names = naming.words, naming.names
    end = index
    while end < len(words) and end - index < _LONGEST_NAME:
        word = words[end]
        if end > index and not _continues(naming, end):
            break
        match = naming.starting_at(end)
        if match and match.kind in ("state", "demonym", "organisation"):
            break
        small = (
            word.key in names.particles and end > index and end + 1 < len(words) and words[end + 1].capital
        )
        if not small and (not word.capital or not word.text.isalpha() or word.key in names.not_names):
            break
        end += 1
    while end > index and (words[end - 1].key in names.particles or words[end - 1].key in names.honorifics):
        end -= 1
    return end


def _continues(naming: Naming, index: int) -> bool:
    word, before = naming.words[index], naming.words[index - 1]
    if not word.linked or before.possessive:
        return False
    return "." not in word.gap or len(before.text) <= 2 or before.key in ("jr", "sr")


def skip_honorifics(naming: Naming, index: int) -> int:
    """Return the first word behind honorifics."""
    words, honorifics = naming.words, naming.names.honorifics
    while (
        index < len(words)
        and words[index].key in honorifics
        and (words[index].capital or index + 1 < len(words))
    ):
        following = words[index + 1] if index + 1 < len(words) else None
        match = naming.starting_at(index)
        if following is None or not following.capital or (match and match.kind == "person"):
            break
        index += 1
    return index


def title_candidates(naming: Naming) -> list[Candidate]:
    """Return the names right behind a title, or behind it and a comma."""
    found = []
    words = naming.words
    for title in naming.titles:
        index = title.last
        if title.plural or index >= len(words):
            continue
        gap = words[index].gap
        comma = gap.strip(" )") == ","
        if "\n" in gap or not (
            gap.strip(" )'’\"“") == "" or (comma and (title.country or title.organisation))
        ):
            continue
        start = skip_honorifics(naming, index)
        end = name_end(naming, start)
        if _surname_first(naming, start, end):
            continue
        if end == start or (comma and (end - start < 2 and not _known_person(naming, start))):
            continue
        if title.head_end - title.head == 1 and not words[title.head].capital and not title.country and comma:
            continue
        found.append(Candidate(start, end, 2, title=title))
    return found


def _known_person(naming: Naming, index: int) -> bool:
    match = naming.starting_at(index)
    return bool(match and match.entry("person", "short"))


def model_candidates(doc: Doc, naming: Naming) -> list[Candidate]:
    """Return the persons that the statistical model found, cut to words that can be a name."""
    found = []
    index = 0
    words = naming.words
    for ent in doc.ents:
        if ent.label_ not in _PERSON_LABELS:
            continue
        while index and index < len(words) and words[index - 1].end > ent.start_char:
            index -= 1
        while index < len(words) and words[index].end <= ent.start_char:
            index += 1
        first = last = index
        while last < len(words) and words[last].start < ent.end_char:
            last += 1
        first, last = _trimmed(naming, first, last)
        if first < last and _plausible(naming, first, last) and not _common(doc, naming, first, last):
            found.append(Candidate(first, last, 1))
    return found


def _trimmed(naming: Naming, first: int, last: int) -> tuple[int, int]:
    words, names = naming.words, naming.names
    for title in naming.titles:
        if title.first <= first < title.last:
            first = min(title.last, last)
    while first < last and (
        words[first].key in names.honorifics or is_no_name(names, words[first]) or not words[first].capital
    ):
        if (
            words[first].key in names.particles
            and words[first].key not in names.locative
            and first + 1 < last
        ):
            break
        first += 1
    for index in range(first + 1, last):
        if not _continues(naming, index) or (
            words[index].key in names.not_names and len(words[index].text) > 3
        ):
            return first, index
    while last > first and (words[last - 1].key in names.honorifics or not words[last - 1].text.isalpha()):
        last -= 1
    return first, last


def _plausible(naming: Naming, first: int, last: int) -> bool:
    """Tell if the words are no known state, place or organisation that the model took for a person."""
    for index in range(first, last):
        match = naming.match_at(index)
        if match and match.kind in ("state", "demonym", "organisation", "capital", "venue", "region"):
            return False
    upper = [word.text.isupper() and len(word.text) > 2 for word in naming.words[first:last]]
    if any(upper) and not all(upper):
        return False
    if last - first == 1:
        match = naming.starting_at(first)
        word = naming.words[first]
        return not (match and match.kind == "city" and not match.entries[0].weak) and len(word.text) > 2
    return not naming.words[first].text.isupper() or last - first > 1


def is_no_name(names: NameWords, word: Word) -> bool:
    """Tell if a capitalised word is no part of a name, by itself or by its form."""
    return word.key in names.not_names or bool(names.not_name and re.fullmatch(names.not_name, word.key))


def _surname_first(naming: Naming, first: int, last: int) -> bool:
    """Tell if other capitalised words follow a well-known surname, as a headline's verb does."""
    match = naming.starting_at(first)
    entry = match.entry("short") if match else None
    return bool(match and entry and not entry.weak and match.last < last)


def _common(doc: Doc, naming: Naming, first: int, last: int) -> bool:
    """Tell if a capitalised word at the start of a sentence, or a headline's verb behind a surname, was taken for a
    name."""
    words = naming.words
    if _surname_first(naming, first, last):
        return True
    if last - first > 1 and not (last - first == 2 and words[first].key == words[first + 1].key):
        return False
    word = words[first]
    if doc.text[word.end : word.end + 1] == "-" and last - first == 2:
        return True
    again = any(other.text == word.text and other.start != word.start and other.gap == " " for other in words)
    return opens_sentence(words, first) and not again


def opens_sentence(words: Sequence[Word], index: int) -> bool:
    """Tell if a word is the first of a sentence or line, where a capital says nothing."""
    gap = words[index].gap
    return index == 0 or "\n" in gap or gap.strip(" \"'“‘(")[-1:] in (".", "!", "?", ":", "[")


def full_names(doc: Doc, naming: Naming) -> list[Candidate]:
    """Return the full names of persons, none overlapping: the longest known first, then those with a title."""
    candidates = [
        Candidate(match.first, match.last, 3, match) for match in naming.matches if match.kind == "person"
    ]
    candidates += title_candidates(naming)
    candidates += model_candidates(doc, naming)
    candidates.sort(
        key=lambda found: (-(found.last - found.first) - 4 * (found.weight == 3), -found.weight, found.first)
    )
    taken: dict[int, Candidate] = {}
    chosen = []
    for found in candidates:
        clash = next((taken[index] for index in range(found.first, found.last) if index in taken), None)
        if clash is None:
            chosen.append(found)
            taken.update(dict.fromkeys(range(found.first, found.last), found))
        elif found.title and clash.title is None and found.first == clash.first:
            clash.title = found.title
    return sorted(chosen, key=lambda found: found.first)


class NameFinder:
    """Finds the persons and organisations of one document."""

    def __init__(self, doc: Doc):
        self.doc = doc
        self.naming: Naming = doc.user_data["naming"]
        self.words: list[Word] = self.naming.words
        self.names: NameWords = self.naming.names
        self.cast = Cast(doc._.published)
        self.mentions: list[Mention] = []
        self.taken: set[int] = set()
        self.organisations: dict[str, Entity] = {}
        self.reporting = re.compile(language_words(doc.lang_).meetings.reporting, re.IGNORECASE)

    def find(self) -> list[Mention]:
        """Return the mentions of persons and organisations."""
        candidates = full_names(self.doc, self.naming)
        for found in sorted(candidates, key=lambda found: found.last - found.first < 2):
            if found.last - found.first > 1 or found.match:
                self._add_full(found)
        singles = {
            found.first: found for found in candidates if found.last - found.first == 1 and not found.match
        }
        self._add_short(singles)
        self._add_organisations()
        self.mentions.sort(key=lambda mention: mention.start)
        return self.mentions

    def _title_of(self, first: int, last: int, given: TitlePhrase | None = None) -> TitlePhrase | None:
        """Return the title right before a name, or in apposition right behind it."""
        if given:
            return given
        words = self.words
        for title in self.naming.titles:
            if title.used or title.plural:
                continue
            start = skip_honorifics(self.naming, title.last)
            gap = words[first].gap
            comma = gap.strip(" )") == ","
            if start == first and "\n" not in gap and words[title.last].gap.strip(" ),") == "":
                if not comma or title.country or title.organisation:
                    return title
            if title.first - last in (0, 1) and title.first < len(words) and words[last].gap.strip() == ",":
                between = words[last : title.first]
                if all(word.key in ("the", "sang", "a", "an", "a") for word in between) and self._apposes(
                    title
                ):
                    return title
        return None

    def _apposes(self, title: TitlePhrase) -> bool:
        """Tell if a title behind a comma belongs to the name before it: no name of its own follows."""
        words = self.words
        if title.last >= len(words):
            return True
        follows = words[title.last]
        return not (follows.gap == " " and follows.capital and follows.key not in self.names.not_names)

    def _add_full(self, found: Candidate) -> None:
        title = self._title_of(found.first, found.last, found.title)
        start, end = self.words[found.first].start, self.words[found.last - 1].end
        country = title.country if title else None
        entry = found.match.entry("person") if found.match else None
        if title and entry and entry.person and self._contradicts(title, entry.person, found.first):
            title = None
        if entry and entry.person:
            entity = self.cast.known(entry.person, start)
        else:
            office = title.office if title else None
            entity = self.cast.named(self._text(start, end), start, country=country, office=office)
        self._mention(found.first, found.last, entity, title, "full")

    def _text(self, start: int, end: int) -> str:
        return " ".join(self.doc.text[start:end].split())

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
        entity.surfaces.add(self.doc.text[start:end])
        if form == "full" and entity.office is None and self._is_byline(start, end):
            entity.journalist = True
        confidence = entity.confidence if form == "full" else entity.confidence - 0.1
        office = title.office if title else None
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

    def _is_byline(self, start: int, end: int) -> bool:
        """Tell if a name signs the text or a picture: "By …", "AFP/…", "… / POOL / AFP"."""
        text = self.doc.text
        before = text[max(0, start - 40) : start]
        after = text[end : end + 20].lstrip(" ")
        if after.startswith("/") or re.search(r"[A-Za-z]\s?/\s?$", before):
            return True
        line = before.rsplit("\n", 1)[-1]
        signed = "|".join(self.names.bylines)
        return bool(re.search(rf"(?:^|[\n.)\]:]\s*)(?:{signed})\s*:?\s*$", line, re.IGNORECASE)) and (
            ":" in line[-4:] or line.lstrip()[:1].isupper()
        )

    def _give_title(self, entity: Entity, title: TitlePhrase) -> None:
        """Let a person have the office, country and organisation of a title."""
        member = self.cast.member(entity)
        if member:
            member.offices.add(title.office)
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
        parts = {key for member in self.cast.members for key in member.keys if len(key) > 1}
        index = 0
        while index < len(self.words):
            word = self.words[index]
            step = 1
            if index not in self.taken and word.capital:
                step = self._short_at(index, parts, singles.get(index)) or 1
            index += step

    def _short_at(self, index: int, parts: set[str], single: Candidate | None) -> int:
        """Add the short name at a word, if there is one, and return how many words it has."""
        word = self.words[index]
        match = self.naming.starting_at(index)
        title = self._title_of(index, index + 1, single.title if single else None)
        entry = match.entry("short") if match else None
        if match and entry:
            persons = [(e.person, e.weak) for e in match.entries if e.kind == "short" and e.person]
            possessor = self._possessor(index)
            person = self.cast.choose(
                persons,
                country=(title.country if title else None) or possessor,
                office=title.office if title and not title.former else None,
                titled=title is not None,
                organisation=title.organisation if title else None,
            )
            if title and person and self._contradicts(title, person, index):
                title = None
            if person and not self._other_person(index, match.last, titled=title is not None):
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
                and _continues(self.naming, end)
            ):
                end += 1
            member = self.cast.called([each.key for each in self.words[index:end]])
            if member and self._may_be_short(index, member.keys):
                member.last_seen = word.start
                self._mention(index, end, member.entity, title, "short")
                return end - index
        if single is not None:
            if is_no_name(self.names, word) or not self._speaks_or_holds(index, title):
                return 1
            entity = self._near(word.key) or self.cast.named(
                word.text,
                word.start,
                country=title.country if title else None,
                office=title.office if title else None,
            )
            self._mention(index, index + 1, entity, title, "full")
            parts.add(word.key)
        return 1

    def _speaks_or_holds(self, index: int, title: TitlePhrase | None) -> bool:
        """Tell if a single unknown word is a person: by a title, or a verb of saying next to it."""
        if title is not None:
            return bool(title.country or title.organisation or title.office not in _VAGUE_OFFICES)
        word = self.words[index]
        around = self.doc.text[max(0, word.start - 25) : word.start], self.doc.text[word.end : word.end + 25]
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
        """Tell if a capitalised word is a name here and not the first word of a sentence or of another name."""
        word = self.words[index]
        if word.key in self.names.not_names or word.key in self.names.honorifics:
            return False
        return not self._other_person(index, index + 1, titled=False) or word.key == keys[-1]

    def _other_person(self, first: int, last: int, *, titled: bool) -> bool:
        """Tell if other capitalised words around a short name make it someone else's name ("Melania Trump")."""
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

    def _contradicts(self, title: TitlePhrase, person: Person, first: int) -> bool:
        """Tell if a comma only lists a title next to a person of another state ("the Malaysian minister, Putin and")."""
        apart = title.first >= first or self.words[first].gap.strip(" )") == ","
        return apart and title.country is not None and title.country != person.country

    def _possessor(self, index: int) -> str | None:
        """Return the state right before a name: "China's Xi", "Iran's Rouhani"."""
        match = self.naming.ending_at(index)
        entry = match.entry("state", "demonym") if match else None
        if (
            entry
            and entry.state
            and match
            and (self.words[match.last - 1].possessive or entry.kind == "demonym")
        ):
            return entry.state.code
        return None

    def _add_organisations(self) -> None:
        for match in self.naming.matches:
            entry = match.entry("organisation")
            if not entry or not entry.organisation or match.kind != "organisation":
                continue
            if any(index in self.taken for index in range(match.first, match.last)):
                continue
            known = entry.organisation
            behind = self.doc.text[match.end : match.end + 1]
            if known.type == "platform" or (
                behind == "-" and self.doc.text[match.end + 1 : match.end + 2].islower()
            ):
                self.taken.update(range(match.first, match.last))
                continue
            entity = self.organisations.setdefault(
                known.name,
                Entity(
                    "organisation",
                    known.name,
                    organisation=known.name,
                    country=known.country if known.media or known.type == "body" else None,
                    media=known.media,
                    knowledge_id=f"organisation:{known.name}",
                    confidence=0.9,
                ),
            )
            entity.surfaces.add(self.doc.text[match.start : match.end])
            credit = known.media and self._in_credit(match)
            self.mentions.append(
                Mention(match.start, match.end, "organisation", (entity,), confidence=0.9, credit=credit)
            )
            self.taken.update(range(match.first, match.last))

    def _in_credit(self, match: Match) -> bool:
        """Tell if a medium is named for a picture, or as the outlet behind a dateline."""
        text = self.doc.text
        before, after = text[max(0, match.start - 30) : match.start], text[match.end : match.end + 40]
        if before.rstrip().endswith("/") or after.lstrip().startswith("/"):
            return True
        if _BRACKET_CREDIT.search(before) and re.match(r"[^()\n]{0,30}\)", after):
            return True
        return bool(_OUTLET_BEFORE.search(before) and _OUTLET_AFTER.match(after))


# "(Photo: ", "(Foto "; and what stands around an outlet in a dateline: "JAKARTA, KOMPAS.com -", "SEOUL (Reuters) -".
_BRACKET_CREDIT = re.compile(
    r"[(\[]\s*(?:photo|foto|file|image|picture|via|dok\w*)?\s*[:.]?\s*$", re.IGNORECASE
)
_OUTLET_BEFORE = re.compile(r"(?:^|\n|[A-Z]{3}(?:, | \()|\.\s\d+ \(|\d \()\s*$")
_OUTLET_AFTER = re.compile(r"\)?\s*(?:-|–|—|--)")


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
