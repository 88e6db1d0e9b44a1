"""Divides news text into sentences. A line break always ends one; many lines lack their full stop.

What goes on for thousands of characters is no sentence. It is cut at a space: what looks for something in a sentence
for each of its words takes time that grows with the square of its length.
"""

import re
from bisect import bisect_right
from functools import lru_cache

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc

from articles.nlp.document import text_of

ABBREVIATIONS = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "dr",
        "drs",
        "dra",
        "prof",
        "st",
        "gen",
        "col",
        "lt",
        "sgt",
        "capt",
        "sen",
        "rep",
        "gov",
        "rev",
        "hon",
        "jr",
        "sr",
        "vs",
        "etc",
        "no",
        "inc",
        "ltd",
        "co",
        "corp",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
        "h.e",
        "hj",
        "kh",
        "ir",
        "jl",
        "yth",
        "tn",
        "ny",
        "brigjen",
        "mayjen",
        "letjen",
        "jend",
        "kol",
        "maj",
        "adm",
        "cmdr",
        "pres",
        "u.s",
        "u.k",
        "u.n",
        "e.u",
        "d.c",
        "a.m",
        "p.m",
        "dll",
        "dsb",
        "dkk",
        "i.e",
        "e.g",
        "approx",
        "dept",
        "est",
        "fig",
        "al",
        "ph.d",
        "m.a",
    ]
)
LONGEST = 2000  # characters; the longest sentences of news have some six hundred
# What can end a sentence: the stop, closing quotes and brackets, white space, then what can begin the next one. Stops
# and spaces are looked at from their first one only: a thousand of them are no reason to look a thousand times.
_BORDER = re.compile(
    r"(?<![.!?…])(?P<stop>[.!?…]+)[\"'”’)\]]*(?P<gap>\s+)(?=[\"'“‘(\[]*[A-ZÀ-Þ0-9])"
    r"|(?<![^\S\n])(?P<line>[^\S\n]*\n\s*)"
    r"|(?<=[a-z0-9)”\"])(?P<glued>[.!?][”\"’)]*)(?=[“\"(]?[A-Z][a-z]+[ ,’'])"  # a crawl lost the space
)
_WORD_BEFORE = re.compile(r"([\w.]+)\.$")
_STARTS, _GOES_ON = 1, -1  # what spaCy means by SENT_START


@lru_cache(maxsize=8)
def sentence_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Return the offsets of the sentences of a text, without the white space around them."""
    spans: list[tuple[int, int]] = []
    start = 0
    for border in _BORDER.finditer(text):
        if border["glued"] is not None:
            _append(spans, text, start, border.end())
            start = border.end()
            continue
        if border["line"] is None and not _ends_sentence(text, border.start("stop"), border.end("stop")):
            continue
        end = border.start() if border["line"] is not None else border.start("gap")
        _append(spans, text, start, end)
        start = border.end()
    _append(spans, text, start, len(text))
    return tuple(spans)


def _append(spans: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    """Append a stretch without the white space around it; what is too long for a sentence in pieces."""
    stretch = text[start:end]
    start += len(stretch) - len(stretch.lstrip())
    end = start + len(stretch.strip())
    while end - start > LONGEST:
        space = text.rfind(" ", start, start + LONGEST)
        cut = space if space > start else start + LONGEST
        spans.append((start, start + len(text[start:cut].rstrip())))
        start = end - len(text[cut:end].lstrip())
    if start < end:
        spans.append((start, end))


def _ends_sentence(text: str, start: int, end: int) -> bool:
    """Tell if a stop ends a sentence: no abbreviation, no initial of a name, no three dots within one."""
    if text[start:end] not in (".", "..."):
        return True
    word = _WORD_BEFORE.search(text[max(0, start - 20) : start + 1])
    if text[start:end] == "..." or word is None:
        return text[start:end] == "."
    bare = word[1].lower()
    if len(bare) == 1 and word[1].isupper():
        return False
    return bare not in ABBREVIATIONS


def sentence_bounds(text: str, offset: int) -> tuple[int, int]:
    """Return the offsets of the sentence that a character of the text stands in."""
    spans = sentence_spans(text)
    index = bisect_right(spans, offset, key=lambda span: span[1])
    if index == len(spans):
        return offset, len(text)
    start, end = spans[index]
    return min(start, offset), end


def sentence_before(text: str, offset: int) -> tuple[int, int] | None:
    """Return the offsets of the sentence before the one that a character stands in; None before the first."""
    spans = sentence_spans(text)
    index = bisect_right(spans, offset, key=lambda span: span[1])
    return spans[index - 1] if index else None


@Language.component("sentences")
def sentences(doc: Doc) -> Doc:
    """Mark where sentences start, before a parser could decide otherwise."""
    if not len(doc):
        return doc
    ends = doc.to_array(["IDX", "LENGTH"]).sum(axis=1)
    first = np.searchsorted(ends, [start for start, _ in sentence_spans(text_of(doc))], side="right")
    marks = np.full(len(doc), _GOES_ON, dtype=np.int64)
    marks[first[first < len(doc)]] = marks[0] = _STARTS
    return doc.from_array(["SENT_START"], marks.astype(np.uint64))  # type: ignore[arg-type]  # one column will do
