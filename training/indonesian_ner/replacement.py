"""Put other names into sentences, each consistently, so that a model learns contexts and not names."""

import random
from typing import Protocol

from .names import PersonName
from .sentences import Sentence, Span, assemble, pieces

# A place that opens with one of these says itself what it is; another name would not fit its context.
_HEADS = (
    "desa dusun kampung kelurahan kecamatan kabupaten kota provinsi propinsi jalan jl jl. jln gedung "
    "pulau sungai gunung danau bukit stadion universitas sekolah hotel bandara bandar pelabuhan pasar "
    "masjid gereja candi taman kantor rumah kali laut pantai teluk selat pegunungan perumahan komplek "
    "kompleks markas museum istana distrik negara republik kepulauan benua wilayah kawasan daerah ruang "
    "terminal stasiun rs rsud smp sma komisi "
)
PLACE_HEADS = frozenset(_HEADS.split())


class NameSource(Protocol):
    """Draw names at random."""

    def person(self) -> PersonName:
        """Draw a person's name."""

    def place(self) -> str:
        """Draw a place."""

    def country(self) -> str:
        """Draw a country."""

    def organisation(self) -> str:
        """Draw an organisation."""


def _person_plan(names: list[str], source: NameSource, chance: random.Random, share: float) -> dict[str, str]:
    """Map persons to new ones; a part of a longer name follows that name."""
    plan: dict[str, str] = {}
    people: list[tuple[frozenset[str], PersonName]] = []
    for name in sorted(set(names), key=lambda text: (-len(text.split()), text)):
        words = frozenset(name.split())
        owner = next((person for parts, person in people if words < parts), None)
        if owner is not None:
            plan[name] = owner.short
        elif chance.random() < share:
            person = source.person()
            people.append((words, person))
            plan[name] = person.full if len(words) > 1 or chance.random() < 0.3 else person.short
    return plan


def replace_names(
    sentence: Sentence,
    source: NameSource,
    chance: random.Random,
    *,
    share: float = 0.75,
    organisations_share: float = 0.5,
) -> Sentence:
    """Replace ``share`` of the persons and places and ``organisations_share`` of the organisations.

    The same name becomes the same other name throughout the sentence; what acts becomes a country.
    Missing spans must not be replaced: their place in the new text is found by counting the stretches
    before them.
    """
    texts: dict[str, list[str]] = {"PERSON": [], "LOC": [], "GPE": [], "ORG": []}
    for span in sentence.spans:
        texts.setdefault(span.label, []).append(sentence.text[span.start : span.end])
    plans = {"PERSON": _person_plan(texts["PERSON"], source, chance, share)}
    plans["LOC"] = plans["GPE"] = {
        name: source.country() if name in texts["GPE"] else source.place()
        for name in dict.fromkeys(texts["LOC"] + texts["GPE"])
        if name.split()[0].lower() not in PLACE_HEADS and chance.random() < share
    }
    plans["ORG"] = {
        name: source.organisation()
        for name in dict.fromkeys(texts["ORG"])
        if chance.random() < organisations_share
    }
    parts: list[tuple[str, str | None]] = []
    shifts: list[tuple[int, int]] = []  # where each old stretch began, and by how much it moved
    old_position = new_position = 0
    for text, name in pieces(sentence):
        shifts.append((old_position, new_position - old_position))
        new = text if name is None else plans.get(name.label, {}).get(text, text)
        parts.append((new, None if name is None else name.label))
        old_position += len(text)
        new_position += len(new)
    replaced = assemble(parts)
    missing = tuple(_moved(span, shifts) for span in sentence.missing)
    return Sentence(replaced.text, replaced.spans, missing)


def _moved(span: Span, shifts: list[tuple[int, int]]) -> Span:
    """Move a span that lies within one unchanged stretch along with that stretch."""
    by = next(shift for start, shift in reversed(shifts) if start <= span.start)
    return Span(span.start + by, span.end + by, span.label)
