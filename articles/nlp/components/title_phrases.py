"""A title in a text, and how far its phrase reaches: the state or organisation before or behind it, where an envoy
is sent, what makes its holder a former or a present one.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from articles.nlp.languages.base import NameWords
from articles.nlp.lexicon import EntryKind, Match
from articles.nlp.words import Word, by_first_word, reads

_LONGEST_BODY = 3  # words: "foreign trade ministry"
_CHARGED = (
    "Negotiator",
    "Envoy",
    "Mediator",
    "Representative",
    "Spokesperson",
)  # whose charge stands before them
LOCAL_OFFICES = ("Governor", "Regent", "Mayor")  # theirs is a region or a city: "Governor of East Java"
_OF_REGIONS = ("President", "Prime Minister")  # that a region with a government of its own has
_SOURCES: tuple[EntryKind, ...] = ("state", "demonym", "organisation", "capital", "venue", "region")


@dataclass(slots=True, eq=False)
class TitlePhrase:
    """A title in a text: words `first` to `last` (exclusive), the office alone being words `head` to
    `head_end`.

    `countries` and `organisations` are whom the holder speaks for. `definite` phrases point back ("sang
    presiden", "the Russian leader"); `former` holders no longer speak for their state.
    """

    first: int
    last: int
    head: int
    head_end: int
    office: str
    plural: bool = False
    countries: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    former: bool = False
    definite: bool = False
    used: bool = False

    @property
    def country(self) -> str | None:
        """Return the country, if the phrase names just one."""
        return self.countries[0] if len(self.countries) == 1 else None

    @property
    def organisation(self) -> str | None:
        """Return the organisation, if the phrase names one."""
        return self.organisations[0] if self.organisations else None


@dataclass(slots=True)
class Naming:
    """What the components of names share about one document."""

    words: list[Word]
    matches: list[Match]
    names: NameWords
    titles: list[TitlePhrase] = field(default_factory=list)
    _at: dict[int, Match] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._at = {index: match for match in self.matches for index in range(match.first, match.last)}

    def titled(self, index: int) -> bool:
        """Tell if a title ends before a word."""
        return any(title.last == index for title in self.titles)

    def match_at(self, index: int) -> Match | None:
        """Return the known name that covers a word."""
        return self._at.get(index)

    def starting_at(self, index: int) -> Match | None:
        """Return the known name that begins with a word."""
        match = self._at.get(index)
        return match if match and match.first == index else None

    def ending_at(self, index: int) -> Match | None:
        """Return the known name that ends before a word."""
        match = self._at.get(index - 1)
        return match if match and match.last == index else None


def _speaks_for(title: TitlePhrase, match: Match) -> bool:
    """Give a title the state or organisation of a known name. Tell if there is one."""
    if title.office in LOCAL_OFFICES:
        local = match.entry("region", "city")
        if local and local.place and local.place.country:
            title.countries = (local.place.country,)
            return True
    entry = match.entry("state", "demonym", "organisation") or match.entry(*_SOURCES)
    if entry is None:
        return False
    if entry.state:
        title.countries += (entry.state.code,) if entry.state.code not in title.countries else ()
    elif entry.organisation:
        if entry.organisation.type in ("media", "platform"):
            return False
        if entry.organisation.type == "body" and entry.organisation.country:
            title.countries = (entry.organisation.country,)
        else:
            title.organisations = (entry.organisation.name,)
    elif entry.place and entry.place.kind == "region" and title.office in _OF_REGIONS and entry.place.country:
        title.countries += (entry.place.country,)
    elif entry.place and (entry.place.stands_for or entry.place.kind == "region"):
        if not entry.place.stands_for:
            return False
        title.countries += (entry.place.stands_for,)
    else:
        return False
    return True


def extend_after(naming: Naming, title: TitlePhrase) -> None:
    """Take in what follows a title: an abbreviation in brackets, "interim", the state, another state."""
    words, names = naming.words, naming.names
    index = _skip_brackets(naming, title.last)
    if index + 1 < len(words) and words[index].key in names.ordinals and words[index + 1].text.isdigit():
        index += 2
    title.last = index
    while index < len(words) and words[index].key in names.acting and words[index].gap.strip() in ("", "-"):
        index += 1
        title.last = index
    index = title.last
    if index < len(words) and words[index].key in names.pointers and words[index].gap == " ":
        title.definite, title.last = True, index + 1
        return
    index = _skip_of(naming, index)
    match = naming.starting_at(index) if index < len(words) else None
    direct = index == title.last
    allowed = match and words[index].gap.strip(") ") == "" and "\n" not in words[index].gap
    body = 0 if direct or not allowed else body_end(naming, index)
    barred = ("person", "short", "demonym") if names.country_first else ("person", "short")
    if match and allowed and not (direct and names.country_first) and (body or match.kind not in barred):
        before = (title.countries, title.organisations)
        if _speaks_for(title, match):
            title.last = body or match.last
            _take_more(naming, title)
            if before != (title.countries, title.organisations):
                _skip_envoy_target(naming, title)
    elif index < len(words):
        _skip_envoy_target(naming, title)
    while title.last < len(words) and words[title.last].key in names.acting and words[title.last].gap == " ":
        title.last += 1
    if title.last < len(words) and words[title.last].key in names.pointers and words[title.last].gap == " ":
        title.definite, title.last = True, title.last + 1
    title.last = phrase_at(words, title.last, names.then) or title.last


def phrase_at(words: Sequence[Word], index: int, phrases: tuple[str, ...]) -> int:
    """Return the word behind the longest of some phrases that begins at a word. 0: none does."""
    if index >= len(words):
        return 0
    ends = [0]
    for keys, _ in by_first_word(phrases).get(words[index].key, ()):
        end = index + len(keys)
        if reads(words, index, keys) and all(word.gap == " " for word in words[index + 1 : end]):
            ends.append(end)
    return max(ends)


def _skip_of(naming: Naming, index: int) -> int:
    words, names = naming.words, naming.names
    start = index
    while index < len(words) and index - start < 3 and words[index].key in names.of | {"the"}:
        index += 1
    hyphen = start < index < len(words) - 2 and words[index + 1].gap == "-"
    if hyphen and not words[index + 1].capital and naming.match_at(index) is None:
        index += 2  # "for the army-led Sudanese government"
    return index if index < len(words) and naming.starting_at(index) else start


def body_end(naming: Naming, index: int) -> int:
    """Return the word behind a people's name and the body of its state: "Sudanese government". 0: it is none."""
    match = naming.starting_at(index)
    if match is None or match.entry("demonym") is None:
        return 0
    words = naming.words
    for end in range(match.last, min(match.last + _LONGEST_BODY, len(words))):
        if words[end].gap != " ":
            return 0
        if words[end].key in naming.names.bodies:
            return end + 1
    return 0


def _skip_brackets(naming: Naming, index: int) -> int:
    """Return the word behind an abbreviation in brackets, such as "(Menhan)" or "(AS)"."""
    words = naming.words
    if index + 1 >= len(words) or not words[index].capital:
        return index
    if words[index].gap.endswith("(") and words[index + 1].gap.startswith(")"):
        return index + 1
    return index


def _take_more(naming: Naming, title: TitlePhrase) -> None:
    """Take in a second name of the state ("(AS)"), "RI" behind a body, and a second state ("dan Kamboja")."""
    words = naming.words
    behind = _skip_brackets(naming, title.last)
    if behind != title.last:
        match = naming.starting_at(title.last)
        entry = match.entry("organisation") if match else None
        if entry and entry.organisation and entry.organisation.type == "body":
            title.countries = (entry.organisation.country,) if entry.organisation.country else ()
        title.last = behind
    for _ in range(2):
        if title.last >= len(words):
            return
        match = naming.starting_at(title.last)
        if match and match.entry("state") and words[title.last].gap in (" ", ") "):
            _speaks_for(title, match)
            title.last = match.last
            continue
        joined = words[title.last].key in naming.names.joiners and words[title.last].gap == " "
        match = naming.starting_at(title.last + 1) if joined else None
        if match and match.entry("state") and words[title.last + 1].gap == " ":
            following = match.last < len(words) and words[match.last].capital and words[match.last].gap == " "
            if not following:
                _speaks_for(title, match)
                title.plural, title.last = True, match.last


def _skip_envoy_target(naming: Naming, title: TitlePhrase) -> None:
    """Take in where an envoy is sent: "untuk Malaysia", "to the United Nations"."""
    words, names = naming.words, naming.names
    if not any(
        sent in title.office for sent in ("Ambassador", "Envoy", "Commissioner", "Representative", "Consul")
    ):
        return
    index = title.last
    if index < len(words) and words[index].key in names.to and words[index].gap == " ":
        index += 1
        while index < len(words) and words[index].key == "the":
            index += 1
        match = naming.starting_at(index)
        if match and match.entry("state", "organisation", "region", "capital", "city"):
            title.last = match.last


def extend_before(naming: Naming, title: TitlePhrase) -> None:
    """Take in what precedes a title: the state where the language puts it there, "former", an article."""
    words, names = naming.words, naming.names
    _skip_qualifiers(naming, title)
    _skip_charges(naming, title)
    match = naming.ending_at(title.first)
    if (
        names.country_first
        and match
        and _joined(naming, title.first)
        and match.kind not in ("person", "short")
    ):
        later = (title.countries, title.organisations)
        title.countries, title.organisations = (), ()
        if _speaks_for(title, match):
            title.first = match.first
        else:
            title.countries, title.organisations = later
    _skip_qualifiers(naming, title)
    if title.first and words[title.first - 1].key in names.articles and _joined(naming, title.first):
        title.definite = True


def _skip_qualifiers(naming: Naming, title: TitlePhrase) -> None:
    """Take in "former", "acting", "top" before a title, in its own sentence."""
    words, names = naming.words, naming.names
    while (
        title.first
        and words[title.first - 1].key in names.acting | names.former | names.qualifiers
        and _joined(naming, title.first)
        and ("." not in words[title.first].gap or len(words[title.first - 1].key) < 4)
    ):
        title.former |= words[title.first - 1].key in names.former
        title.first -= 1


def _skip_charges(naming: Naming, title: TitlePhrase) -> None:
    """Take in what a negotiator or envoy is charged with, if their state stands before it."""
    first = title.first
    if not title.office.endswith(_CHARGED):
        return
    while first and naming.words[first - 1].key in naming.names.charges and _joined(naming, first):
        first -= 1
    if naming.ending_at(first) is not None and _joined(naming, first):
        title.first = first


def _joined(naming: Naming, index: int) -> bool:
    """Tell if a word stands right behind the word before it."""
    gap = naming.words[index].gap
    return "\n" not in gap and gap.strip("'’s. -") == "" and len(gap) < 6
