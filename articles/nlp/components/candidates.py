"""Finds the words that may be persons' full names: known ones, those behind titles, those of the
statistical model.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from articles.nlp.components.attribution import encloses
from articles.nlp.components.extents import (
    closes_name,
    continues,
    is_no_name,
    is_surname,
    name_end,
    skip_honorifics,
)
from articles.nlp.components.title_phrases import Naming, TitlePhrase, phrase_at
from articles.nlp.document import text_of
from articles.nlp.lexicon import Match
from articles.nlp.words import Word, is_latin

_PERSON_LABELS = frozenset({"PERSON", "PER"})


@dataclass(slots=True)
class Candidate:
    """Words that may be a person's full name. The greater `weight` wins where two overlap."""

    first: int
    last: int
    weight: int
    match: Match | None = None
    title: TitlePhrase | None = None


def title_candidates(naming: Naming) -> list[Candidate]:
    """Return the names right behind a title, or behind it and a comma."""
    found = []
    words = naming.words
    for title in naming.titles:
        index = title.last
        if title.plural:
            found += _named_together(naming, title)
            continue
        if index >= len(words):
            continue
        if called := phrase_at(words, index, naming.names.called):
            end = name_end(naming, called)
            if end - called > 1:
                found.append(Candidate(called, end, 2, title=title))
            continue
        gap = words[index].gap
        comma = gap.strip(" )") == ","
        start = skip_honorifics(naming, index)
        end = _with_surname(naming, start, name_end(naming, start))
        told = title.country or title.organisation or encloses(naming, title, end)
        if "\n" in gap or not (gap.strip(" )'’\"“") == "" or (comma and told)):
            continue
        if _surname_first(naming, start, end):
            continue
        if end == start or (comma and (end - start < 2 and not _known_person(naming, start))):
            continue
        if title.head_end - title.head == 1 and not words[title.head].capital and not title.country and comma:
            continue
        found.append(Candidate(start, end, 2, title=title))
    return found


def _with_surname(naming: Naming, start: int, end: int) -> int:
    """Take in the name of a state behind an unknown first name, which is then a surname: "Menkeu Sinisa Mali"."""
    words = naming.words
    if end - start != 1 or end >= len(words) or words[end].gap != " " or words[end].possessive:
        return end
    match, first = naming.starting_at(end), naming.match_at(start)
    surname = match is not None and match.kind == "state" and match.last - match.first == 1
    known = first is not None and first.kind in ("person", "short")
    return end + 1 if surname and not known and words[end].text[1:].islower() else end


def _named_together(naming: Naming, title: TitlePhrase) -> list[Candidate]:
    """Return the two or more names behind a plural title, each with the title: "Defence Ministers A and B"."""
    words = naming.words
    found: list[Candidate] = []
    index = title.last
    while index < len(words) and "\n" not in words[index].gap:
        joined = words[index].key in ("and", "dan") and words[index].gap.strip(" ,") == ""
        gap = words[index + joined].gap if index + joined < len(words) else "\n"
        if gap.strip(" ,") != "" or (found and not joined and "," not in gap):
            break
        start = skip_honorifics(naming, index + joined)
        end = name_end(naming, start)
        if end == start or (not found and joined):
            break
        own = replace(
            title, first=title.first if not found else start, last=title.last if not found else start
        )
        own.plural, own.countries = False, (title.country,) if title.country else ()
        found.append(Candidate(start, end, 2, title=own))
        index = end
        if joined:
            break
    if len(title.countries) == len(found):  # "the negotiators of Fiji and Tonga, A and B"
        for one, country in zip(found, title.countries, strict=True):
            if one.title:
                one.title.countries = (country,)
    return found if len(found) > 1 else []


def _known_person(naming: Naming, index: int) -> bool:
    match = naming.starting_at(index)
    return bool(match and match.entry("person", "short"))


def model_candidates(doc: Doc, naming: Naming) -> list[Candidate]:
    """Return the persons that the statistical model found, cut to words that can be a name."""
    found = []
    index = 0
    words = naming.words
    text = text_of(doc)
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
        if first < last and first and is_surname(naming, first - 1):
            first -= 1
        if all(word.key in naming.names.particles for word in words[first:last]):
            continue
        if first < last and _plausible(naming, first, last) and not _common(text, naming, first, last):
            found.append(Candidate(first, last, 1))
    return found


def _trimmed(naming: Naming, first: int, last: int) -> tuple[int, int]:
    words, names = naming.words, naming.names
    for title in naming.titles:
        if title.first <= first < title.last:
            first = min(title.last, last)
    while (
        first < last
        and not is_surname(naming, first)
        and (
            words[first].key in names.honorifics
            or is_no_name(names, words[first])
            or not words[first].capital
        )
    ):
        if (
            words[first].key in names.particles
            and words[first].key not in names.locative
            and first + 1 < last
        ):
            break
        first += 1
    for index in range(first + 1, last):
        if not continues(naming, index) or (
            words[index].key in names.not_names and len(words[index].text) > 3
        ):
            return first, index
    while last > first and (words[last - 1].key in names.honorifics or not words[last - 1].text.isalpha()):
        if closes_name(naming, first, last):
            break
        last -= 1
    return first, last


def _plausible(naming: Naming, first: int, last: int) -> bool:
    """Tell if the words are no known state, place or organisation that the model took for a person.

    What nobody knows in another script repeats in brackets the name that stands before it.
    """
    if not all(is_latin(word.key) for word in naming.words[first:last]):
        return False
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


def _surname_first(naming: Naming, first: int, last: int) -> bool:
    """Tell if other capitalised words follow a well-known surname, as a headline's verb or a second surname does."""
    match = naming.starting_at(first)
    entry = match.entry("short") if match else None
    if match is None or entry is None or match.last >= last:
        return False
    other = naming.starting_at(match.last)
    pair = naming.words[match.last].gap == "-" and other is not None and other.entry("short") is not None
    return pair or not entry.weak


def _common(text: str, naming: Naming, first: int, last: int) -> bool:
    """Tell if a capitalised word at the start of a sentence, or a headline's verb behind a surname, was
    taken for a name.
    """
    words = naming.words
    if _surname_first(naming, first, last):
        return True
    if last - first > 1 and not (last - first == 2 and words[first].key == words[first + 1].key):
        return False
    word = words[first]
    if text[word.end : word.end + 1] == "-" and last - first == 2:
        return True
    again = any(other.text == word.text and other.start != word.start and other.gap == " " for other in words)
    return opens_sentence(words, first) and not again


def opens_sentence(words: Sequence[Word], index: int) -> bool:
    """Tell if a word is the first of a sentence or line, where a capital says nothing."""
    gap = words[index].gap
    return index == 0 or "\n" in gap or gap.strip(" \"'“‘(")[-1:] in (".", "!", "?", ":", "[")


def _ministry_taken(found: Candidate, by_model: Sequence[Candidate]) -> bool:
    """Tell if the first words behind "Menteri" are a ministry's, since the model lets the name begin later."""
    if found.title is None or found.title.office not in ("Minister", "Deputy Minister"):
        return False
    return any(found.first < other.first < found.last <= other.last for other in by_model)


def full_names(doc: Doc, naming: Naming) -> list[Candidate]:
    """Return the full names of persons, none overlapping: the longest known first, then those with a
    title.
    """
    candidates = [
        Candidate(match.first, match.last, 3, match) for match in naming.matches if match.kind == "person"
    ]
    by_model = model_candidates(doc, naming)
    candidates += [found for found in title_candidates(naming) if not _ministry_taken(found, by_model)]
    candidates += by_model
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
