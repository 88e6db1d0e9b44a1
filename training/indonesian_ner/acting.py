"""Tell places from the states, provinces and cities that act or stand behind a noun.

"di Moskow" is a place; in "Presiden Israel" or "AS menuduh" the name stands for a government, a people or an
owner. idner labels the first kind alone, nergrit and nerp call both LOC. One label cannot follow two
conventions, so the model gets a second one: LOC for places, GPE for names that act or modify.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace

from spacy.tokens import Doc

from articles.nlp.knowledge import knowledge

from .casing import capitalised
from .replacement import PLACE_HEADS
from .sentences import Sentence, Span

_PLACES = frozenset({"LOC", "GPE"})
# Words behind which idner's training part labels nearly every name; behind others it leaves most unlabelled.
_PLACE_WORDS = frozenset(
    (
        *("di", "ke", "dari", "kota", "ibukota", "ibu", "wilayah", "daerah", "kawasan", "pulau", "pemilihan"),
        *("seluruh", "sekitar", "mengunjungi", "menuju", "dekat", "asal", "antara", "bandara", "pangkalan"),
        *("kabupaten", "kecamatan", "desa", "kelurahan", "meninggalkan", "arah", "memasuki", "pusat"),
        *("luar", "seperti", "yakni", "yaitu", "berbagai", "pedalaman", "khususnya", "termasuk"),
    )
)
_LISTING = re.compile(r"(?:,|,? dan|,? atau|,? serta|/|,? maupun)\s*$")
_LAST_WORD = re.compile(r"([\w'-]+)[ \"“']*$")
_ADDRESS = re.compile(r"(?:\d|[A-Z][\w-]+), $")  # "Nomor 30, Jakarta", "Sangatta, Kutai Timur"
_BORDER = re.compile(r"\b(?:berbatasan|perbatasan) dengan $|[\w.]+ \($")
_DATELINE = re.compile(r"\s*(?:\([^)]*\)|,[^,.-]{2,30})?\s*(?:-{1,2}|—|–|:)\s")
_CLAUSE_END = re.compile(r"\s*[,.;)]|\s*$")
# Names that are other words as well.
_OTHER_WORDS = frozenset(
    ("Arab", "Barat", "Chad", "Kelurahan", "Kota", "Lima", "Majapahit", "RPH", "SPBU", "Selatan", "Sunda")
)


def place_names(cased: Iterable[Sentence], lower_case: Iterable[Sentence]) -> re.Pattern[str]:
    """Match names of states, of their capitals, and of places that the sets name more than once."""
    states = knowledge().states.values()
    names = {name for state in states for name in (*state.names, state.capital, *state.capital_names)}
    counts = Counter(name for sentence in cased for name in _places(sentence))
    names |= {name for name, count in counts.items() if count > 1}
    counts = Counter(name for sentence in lower_case for name in _places(sentence))
    names |= {
        " ".join(map(capitalised, name.split()))
        for name, count in counts.items()
        if count > 2 and len(name) > 3
    }
    known = [
        re.escape(name)
        for name in names - _OTHER_WORDS
        if name[:1].isupper() and name.split()[0].lower() not in PLACE_HEADS
    ]
    return re.compile(rf"(?<![\w-])(?:{'|'.join(sorted(known, key=lambda name: (-len(name), name)))})(?!\w)")


def _places(sentence: Sentence) -> list[str]:
    return [sentence.text[span.start : span.end] for span in sentence.spans if span.label == "LOC"]


def located(sentence: Sentence, span: Span) -> bool:
    """Tell whether a name is a place by the words around it.

    It is one behind a preposition of place, behind a comma or "dan" that follows another place, and where
    it opens a report.
    """
    before = sentence.text[: span.start]
    listing = _LISTING.search(before)
    if listing:
        end = listing.start()
        owner = next((s for s in sentence.spans if s.end == end and s.label in _PLACES), None)
        if owner is not None:
            return owner.label == "LOC"
        if _ADDRESS.search(before) and _CLAUSE_END.match(sentence.text[span.end :]):
            return True
    if _BORDER.search(before):
        return True
    if not before.strip():
        return bool(_DATELINE.match(sentence.text[span.end :]))
    word = _LAST_WORD.search(before)
    return word is not None and word[1].lower() in _PLACE_WORDS


def with_unlabelled(sentence: Sentence, names: re.Pattern[str]) -> Sentence:
    """Label the known names that idner leaves out as GPE; where they are places, nobody knows what they are."""
    spans, missing = list(sentence.spans), list(sentence.missing)
    for match in names.finditer(sentence.text):
        span = Span(match.start(), match.end(), "GPE")
        if not any(span.start < other.end and other.start < span.end for other in sentence.spans):
            (missing if located(sentence, span) else spans).append(span)
    return Sentence(sentence.text, tuple(sorted(spans)), tuple(sorted(missing)))


def parted(sentence: Sentence, ambiguous: Callable[[Span], bool]) -> Sentence:
    """Call each ambiguous name LOC or GPE by where it stands, from left to right: "di Oslo dan Bergen"."""
    spans = list(sentence.spans)
    for number, span in enumerate(spans):
        if ambiguous(span):
            label = "LOC" if located(Sentence(sentence.text, tuple(spans)), span) else "GPE"
            spans[number] = replace(span, label=label)
    return replace(sentence, spans=tuple(spans))


def by_position(sentence: Sentence, names: re.Pattern[str]) -> Sentence:
    """Make GPE of the known names among a sentence's places that stand at no place."""
    return parted(
        sentence,
        lambda span: span.label == "LOC" and names.fullmatch(sentence.text, span.start, span.end) is not None,
    )


def by_teacher(sentence: Sentence, doc: Doc) -> Sentence:
    """Let a model that was trained on idner decide which of a sentence's places are GPE, where it sees them."""
    seen = {(entity.start_char, entity.end_char): entity.label_ for entity in doc.ents}
    spans = []
    for span in sentence.spans:
        label = seen.get((span.start, span.end))
        known = span.label in _PLACES and label in _PLACES
        spans.append(replace(span, label=label) if known and label else span)
    return replace(sentence, spans=tuple(spans))
