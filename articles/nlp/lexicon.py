"""All known names of a language in one table of words, and the search for them in a text.

The search takes the longest name at each word and goes on behind it. What several things are called stays
ambiguous: a match keeps all its entries.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from articles.nlp.gazetteer import GazetteerPlace, gazetteer
from articles.nlp.knowledge import Organisation, Person, State, knowledge
from articles.nlp.languages import words_of as language_words
from articles.nlp.spellings import Spellings
from articles.nlp.words import GlueCutter, Word, keys_of, words_of

EntryKind = Literal[
    "state", "demonym", "capital", "organisation", "person", "short", "venue", "region", "city"
]
# Which reading of a name counts where it has several.
_RANK: dict[EntryKind, int] = {
    "state": 0, "person": 1, "organisation": 2, "demonym": 3, "short": 4,
    "capital": 5, "venue": 6, "region": 7, "city": 8,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Entry:
    """One reading of a name."""

    kind: EntryKind
    state: State | None = None
    organisation: Organisation | None = None
    person: Person | None = None
    place: GazetteerPlace | None = None
    weak: bool = False


@dataclass(frozen=True, slots=True)
class Match:
    """A known name in a text: words `first` to `last` (exclusive), characters `start` to `end`.

    `respelt` names stand in no table so, but their spelling is that of a known name in another transliteration.
    """

    first: int
    last: int
    start: int
    end: int
    entries: tuple[Entry, ...]
    respelt: bool = False

    @property
    def kind(self) -> EntryKind:
        """Return the kind of the first reading."""
        return self.entries[0].kind

    def entry(self, *kinds: EntryKind) -> Entry | None:
        """Return the first reading of one of these kinds."""
        return next((entry for entry in self.entries if entry.kind in kinds), None)


@dataclass(frozen=True, slots=True)
class _Form:
    keys: tuple[str, ...]
    capitals: tuple[bool, ...]
    exact: str  # how a single acronym must be written
    possessives: tuple[bool, ...]
    entries: tuple[Entry, ...]


_Spelling = tuple[tuple[str, ...], tuple[bool, ...], str, tuple[bool, ...]]  # the first four fields of a form


@lru_cache(maxsize=1)
def _known_forms() -> dict[tuple[str, ...], list[_Form]]:
    """Return the forms of all known names by their first two words, longest first. All languages share them.

    Names of one word stand under that word.
    """
    spellings: dict[_Spelling, list[Entry]] = {}
    for name, entry in _entries():
        spelling = _spelling(name, entry)
        entries = spellings.setdefault(spelling, []) if spelling else []
        if entry not in entries:
            entries.append(entry)
    forms: dict[tuple[str, ...], list[_Form]] = {}
    for spelling, entries in spellings.items():
        entries.sort(key=lambda entry: _RANK[entry.kind])
        forms.setdefault(spelling[0][:2], []).append(_Form(*spelling, tuple(entries)))
    for found in forms.values():
        found.sort(key=lambda form: (-len(form.keys), not form.exact))
    return forms


def _spelling(name: str, entry: Entry) -> _Spelling | None:
    words = words_of(name.removeprefix("the "))
    if not words:
        return None
    runs = [word.text for word in words]
    acronym = name.isupper() and len(runs) == 1 and len(name) > 1 and entry.kind != "person"
    return (
        keys_of(" ".join(runs)),
        tuple(run[0].isupper() for run in runs),
        name if acronym else "",
        tuple(word.possessive for word in words),
    )


class Lexicon:
    """The known names, as they are looked up in texts of one language."""

    def __init__(self, language: str):
        self._forms = _known_forms()
        names = language_words(language).names
        self.cutter = GlueCutter(
            frozenset(_glue_sides()),
            frozenset(word for office in names.offices for word in office.split() if len(word) > 5),
            names.glued,
            names.glued_prefixes,
            parts=frozenset(_parts()) if names.common else frozenset(),
            common=names.common,
        )

    def words(self, text: str) -> list[Word]:
        """Return the words of a text, those apart that a crawl stuck together."""
        return words_of(text, cuts=self.cutter)

    def matches(self, words: Sequence[Word]) -> list[Match]:
        """Return the known names among words, the longest at each place, in order."""
        found: list[Match] = []
        index = 0
        while index < len(words):
            form = self._longest(words, index)
            last = index + len(form.keys) if form else index
            respelt = _respelt(words, index, last)
            if respelt is not None:
                found.append(respelt)
                last = respelt.last
            elif form is not None:
                found.append(Match(index, last, words[index].start, words[last - 1].end, form.entries))
            index = max(last, index + 1)
        return found

    def _longest(self, words: Sequence[Word], index: int) -> _Form | None:
        first = words[index].key
        longer = self._forms.get((first, words[index + 1].key), []) if index + 1 < len(words) else []
        for form in (*longer, *self._forms.get((first,), [])):
            if self._fits(form, words, index):
                return form
        return None

    @staticmethod
    def _fits(form: _Form, words: Sequence[Word], index: int) -> bool:
        if form.exact:
            return words[index].text == form.exact
        size = len(form.keys)
        if index + size > len(words):
            return False
        for offset, (key, capital) in enumerate(zip(form.keys, form.capitals, strict=True)):
            word = words[index + offset]
            if word.key != key or (capital and not word.capital):
                return False
            if offset:
                before = words[index + offset - 1]
                if (
                    not word.linked
                    or before.possessive != form.possessives[offset - 1]
                    or (". " in word.gap and len(before.text) > 3)
                ):
                    return False
        return True


@lru_cache(maxsize=1)
def _spellings() -> Spellings:
    others: set[str] = set()
    for name, entry in _entries():
        if entry.person is None:
            others.update(keys_of(name))
    return Spellings(knowledge().persons.values(), others)


def _respelt(words: Sequence[Word], index: int, last: int) -> Match | None:
    """Return the name of a person in another spelling, if it has more words than the known name up to `last`."""
    spelt = _spellings().at(words, index)
    if spelt is None or spelt.last <= last:
        return None
    entries = tuple(
        Entry("person" if spelt.full else "short", person=person, weak=weak) for person, weak in spelt.persons
    )
    return Match(index, spelt.last, words[index].start, words[spelt.last - 1].end, entries, respelt=True)


def _entries() -> Iterable[tuple[str, Entry]]:
    known = knowledge()
    for state in known.states.values():
        for name in state.names:
            yield name, Entry("state", state=state)
        for name in state.demonyms:
            yield name, Entry("demonym", state=state)
        for name in (state.capital, *state.capital_names):
            if name:
                yield name, Entry("capital", state=state)
    for organisation in known.organisations.values():
        for name in (organisation.name, *organisation.aliases):
            yield name, Entry("organisation", organisation=organisation)
    for person in known.persons.values():
        for name in (person.name, *person.aliases):
            single = len(keys_of(name)) == 1
            yield name, Entry("short" if single else "person", person=person)
        for name in person.short:
            yield name, Entry("short", person=person, weak=name in person.weak)
        father = _patronymic(person)
        if father and father not in person.short:
            yield father, Entry("short", person=person, weak=True)
    for name, place in gazetteer().names():
        yield name, Entry(place.kind, place=place, weak=place.weak)


def _patronymic(person: Person) -> str:
    """Return whose son somebody is called on second mention: "bin Salman". Brothers share it."""
    words = person.name.split()
    return " ".join(words[1:3]) if len(words) > 2 and words[1] in ("bin", "bint") else ""


def _glue_sides() -> Iterable[str]:
    """Yield the single words at which a lost space is believed."""
    known = knowledge()
    for state in known.states.values():
        yield from (name.split()[0] for name in state.names if len(name) > 3)
        yield from (name for name in (state.capital, *state.capital_names) if len(name) > 4)
    for person in known.persons.values():
        yield from (name for name in person.short if len(name) > 3 and name not in person.weak)
        yield from (name.split()[0] for name in (person.name,) if len(name.split()[0]) > 5)
    for organisation in known.organisations.values():
        yield from (
            name for name in (organisation.name, *organisation.aliases) if len(name) > 2 and name.isalpha()
        )


def _parts() -> Iterable[str]:
    """Yield the words of longer names, which may be misspelt or torn names too."""
    known = knowledge()
    for person in known.persons.values():
        yield from (word for word in person.name.split() if len(word) > 3)
    for name, place in gazetteer().names():
        if place.kind == "venue":
            yield from (word for word in name.split() if len(word) > 4 and word[0].isupper())


@lru_cache(maxsize=8)
def lexicon(language: str) -> Lexicon:
    """Return the known names for a language, read on the first call."""
    return Lexicon(language)
