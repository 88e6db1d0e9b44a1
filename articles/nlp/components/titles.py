"""Finds titles and offices, with the state or organisation that the phrase gives ("Menlu RI", "Iran's
president").
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from spacy.language import Language
from spacy.tokens import Doc

from articles.nlp.components.title_phrases import Naming, TitlePhrase, extend_after, extend_before
from articles.nlp.document import register_extensions, text_of
from articles.nlp.languages import words_of as language_words
from articles.nlp.languages.base import NameWords
from articles.nlp.lexicon import lexicon
from articles.nlp.words import Word, keys_of, reads

# What some states call an office that others call otherwise.
USUAL_OFFICES = {
    ("Foreign Minister", "US"): "Secretary of State",
    ("Deputy Foreign Minister", "US"): "Deputy Secretary of State",
    ("Defence Minister", "US"): "Secretary of Defense",
    ("Finance Minister", "US"): "Treasury Secretary",
    ("Trade Minister", "US"): "Commerce Secretary",
    ("Prime Minister", "CN"): "Premier",
    ("Premier", "JP"): "Prime Minister",
    ("Prime Minister", "DE"): "Chancellor",
    ("Prime Minister", "AT"): "Chancellor",
}


OfficeTable = Mapping[tuple[str, ...], Sequence[tuple[tuple[str, ...], str, bool]]]  # words, office, plural


@lru_cache(maxsize=8)
def offices(language: str) -> OfficeTable:
    """Return the titles of a language by their first two words, or the only one, the longest first."""
    names = language_words(language).names
    titles: dict[tuple[str, ...], tuple[str, bool]] = {}
    for phrase, office in _minister_phrases(names):
        titles[keys_of(phrase)] = (office, False)
    for pattern in names.ministers:
        for ministry, english in names.ministries.items():
            titles[keys_of(pattern.format(ministry))] = (f"{english} Minister", True)
    for phrase, office in names.plural_offices.items():
        titles[keys_of(phrase)] = (office, True)
    for phrase, office in names.offices.items():
        titles[keys_of(phrase)] = (office, False)
    for keys, (office, plural) in list(titles.items()):
        for clitic in names.clitics:
            titles.setdefault((*keys[:-1], keys[-1] + clitic), (office, plural))
    found: dict[tuple[str, ...], list[tuple[tuple[str, ...], str, bool]]] = {}
    for keys, (office, plural) in sorted(titles.items(), key=lambda title: -len(title[0])):
        found.setdefault(keys[:2], []).append((keys, office, plural))
    return found


def _minister_phrases(names: NameWords) -> Iterator[tuple[str, str]]:
    for pattern in names.minister:
        for ministry, english in names.ministries.items():
            yield pattern.format(ministry), f"{english} Minister"
            for rank, prefix in names.ranks.items():
                yield f"{rank} {pattern.format(ministry)}", f"{prefix} {english} Minister"


def find_titles(naming: Naming, language: str) -> list[TitlePhrase]:
    """Return the titles among the words of a document, in order."""
    table, titles, index = offices(language), [], 0
    words = naming.words
    while index < len(words):
        size, office, plural = _office_at(words, index, table)
        covered = naming.match_at(index) if size else None
        if not size or (covered and (covered.first < index or covered.last - covered.first > size)):
            index += 1
            continue
        if (
            office == "Official"
            and naming.names.country_first
            and not _stands_before_name(words, index + size)
        ):
            index += 1
            continue
        if office.endswith("Minister") and not plural:
            size = (
                _portfolios_end(
                    words, index + size, language, small=_names_charge(words, index, size, language)
                )
                - index
            )
        title = TitlePhrase(index, index + size, index, index + size, office, plural)
        extend_after(naming, title)
        extend_before(naming, title)
        if title.office.endswith("Premier") and title.country not in (None, "CN"):
            title.office = title.office.replace("Vice Premier", "Deputy Premier").replace(
                "Premier", "Prime Minister"
            )
        title.office = USUAL_OFFICES.get((title.office, title.country or ""), title.office)
        titles.append(title)
        index = title.last
    return titles


@lru_cache(maxsize=8)
def _portfolios(language: str) -> tuple[tuple[str, ...], ...]:
    """Return the words of each ministry, the longest first."""
    ministries = language_words(language).names.ministries
    return tuple(sorted({keys_of(ministry) for ministry in ministries}, key=lambda keys: -len(keys)))


def _names_charge(words: Sequence[Word], index: int, size: int, language: str) -> bool:
    """Tell if a title in lower case ends with a ministry, so that another may follow: "minister of industry"."""
    stretch = words[index : index + size]
    if any(word.capital for word in stretch):
        return False
    return any(tuple(word.key for word in stretch[-len(keys) :]) == keys for keys in _portfolios(language))


def _portfolios_end(words: Sequence[Word], index: int, language: str, *, small: bool = False) -> int:
    """Return the word behind a minister's further portfolios: "…, Industry and Trade", "… dan Pariwisata".

    `small` ministries may be written in lower case.
    """
    joiners = language_words(language).names.joiners
    after = index
    while after < len(words) and words[after].key not in joiners and words[after].gap == ", ":
        after = _portfolio_at(words, after, language)
        if not after:
            return index
    if after < len(words) and words[after].key in joiners and words[after].gap in (" ", ", "):
        return _portfolio_at(words, after + 1, language, small=small) or index
    return index


def _portfolio_at(words: Sequence[Word], index: int, language: str, *, small: bool = False) -> int:
    """Return the word behind a ministry, a capitalised one unless it may be `small`. 0: there is none."""
    if index >= len(words) or not (small or words[index].capital):
        return 0
    for keys in _portfolios(language):
        if reads(words, index, keys):
            return index + len(keys)
    return 0


def _stands_before_name(words: Sequence[Word], index: int) -> bool:
    """Tell if a capitalised word follows, so that "official" is who and not what ("an official visit")."""
    return index < len(words) and words[index].gap == " " and words[index].capital


def _office_at(words: Sequence[Word], index: int, table: OfficeTable) -> tuple[int, str, bool]:
    first = words[index].key
    second = words[index + 1].key if index + 1 < len(words) else ""
    for keys, office, plural in (*table.get((first, second), ()), *table.get((first,), ())):
        stretch = words[index : index + len(keys)]
        if len(stretch) == len(keys) and all(
            word.key == key and (not offset or (word.linked and not stretch[offset - 1].possessive))
            for offset, (word, key) in enumerate(zip(stretch, keys, strict=True))
        ):
            return len(keys), office, plural
    return 0, "", False


@Language.factory("titles", assigns=["doc._.mentions"])
def create_titles(nlp: Language, name: str) -> "Titles":
    """Return the component that finds titles."""
    return Titles(nlp.lang or "")


class Titles:
    """Looks up all known names and titles of a document for the components of names and places."""

    def __init__(self, language: str):
        register_extensions()
        self.language = language

    def __call__(self, doc: Doc) -> Doc:
        """Leave what was looked up in `doc.user_data["naming"]`."""
        known = lexicon(self.language)
        words = known.words(text_of(doc))
        naming = Naming(words, known.matches(words), language_words(self.language).names)
        naming.titles = find_titles(naming, self.language)
        doc.user_data["naming"] = naming
        return doc
