"""Cut an article's text so that what was found in it can be marked. Pure: no Django, no mark-up.

What is found overlaps and nests: a sentence that is evidence of two meetings, a country inside the name of
an organisation. Mark-up must nest. So the text is cut at every border, and each piece knows what covers it.
Joined again, the pieces are the text, character for character.
"""

import re
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TypeVar

BLANK_LINES = re.compile(r"\n[^\S\n]*\n\s*")
LINE_ENDS = re.compile(r"\n\s*")


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of text, what it stands for in words, the page that tells more, and what it is known by there."""

    start: int
    end: int
    label: str
    note: str = ""
    href: str = ""
    id: int = 0


@dataclass(frozen=True, slots=True)
class Evidence:
    """A stretch of text that a report rests on."""

    start: int
    end: int
    report: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """A stretch of text that ends where a sentence does."""

    start: int
    end: int


Span = TypeVar("Span", Mark, Evidence, Sentence)


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of text under one mark or none."""

    text: str
    mark: Mark | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of text with the reports that rest on it, and the sentence that it is of.

    `anchor` is the offset of evidence that begins here. `told` are the reports that rest on what ends here: on this
    piece and those before it, back to the last that none rests on.
    """

    segments: tuple[Segment, ...]
    reports: frozenset[int] = frozenset()
    anchor: int | None = None
    sentence: Sentence | None = None
    told: "Told | None" = None


@dataclass(frozen=True, slots=True)
class Told:
    """A run of text that reports rest on."""

    start: int
    end: int
    reports: frozenset[int]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, and the white space that parts it from the next."""

    passages: tuple[Passage, ...]
    gap: str = ""

    @property
    def text(self) -> str:
        """Return the paragraph's text without its marks."""
        return "".join(segment.text for passage in self.passages for segment in passage.segments)


def paragraphs(
    text: str,
    marks: Sequence[Mark] = (),
    evidence: Sequence[Evidence] = (),
    sentences: Sequence[Sentence] = (),
) -> list[Paragraph]:
    """Return the text cut into paragraphs, passages of evidence and marked segments.

    Spans outside of the text are cut to it; of marks that overlap the shortest wins.
    """
    anchors = {stretch.start for stretch in evidence}
    found = []
    spans = paragraph_spans(text)
    bounds = [(start, end) for start, end, _ in spans]
    told, named, said = over(bounds, evidence), over(bounds, marks), over(bounds, sentences)
    for (start, end, gap), inside, marked, whole in zip(spans, told, named, said, strict=True):
        cuts = pieces(start, end, [*inside, *whole])
        passages = []
        near_by = zip(cuts, over(cuts, inside), over(cuts, marked), over(cuts, whole), strict=True)
        for (left, right), near, shown, around in near_by:
            covering = frozenset(s.report for s in near if s.start <= left and s.end >= right)
            sentence = next((s for s in around if s.start <= left and s.end >= right), None)
            anchor = left if left in anchors else None
            passages.append(Passage(segments(text, left, right, shown), covering, anchor, sentence))
        found.append(Paragraph(tuple(with_ends(passages, cuts)), gap))
    return found


def with_ends(passages: Sequence[Passage], cuts: Sequence[tuple[int, int]]) -> Iterator[Passage]:
    """Yield passages, the last of each run that reports rest on with the run that ends there."""
    begun, reports = 0, frozenset[int]()
    for passage, after, (left, right) in zip(passages, [*passages[1:], None], cuts, strict=False):
        if not passage.reports:
            yield passage
            continue
        begun = begun if reports else left
        reports |= passage.reports
        if after is not None and after.reports:
            yield passage
        else:
            yield replace(passage, told=Told(begun, right, reports))
            reports = frozenset()


def paragraph_spans(text: str) -> list[tuple[int, int, str]]:
    """Return (start, end, white space after) of each paragraph; together they cover the text.

    Blank lines part paragraphs. Where there are none each line is a paragraph.
    """
    found = []
    start = 0
    for gap in (BLANK_LINES if BLANK_LINES.search(text.strip()) else LINE_ENDS).finditer(text):
        found.append((start, gap.start(), gap.group()))
        start = gap.end()
    if start < len(text):
        found.append((start, len(text), ""))
    return found


def segments(text: str, start: int, end: int, marks: Sequence[Mark]) -> tuple[Segment, ...]:
    """Return a stretch of text cut at the borders of the marks, pieces under one mark in one."""
    found: list[Segment] = []
    cuts = pieces(start, end, marks)
    for (left, right), near in zip(cuts, over(cuts, marks), strict=True):
        covering = [mark for mark in near if mark.start <= left and mark.end >= right]
        mark = min(covering, key=lambda m: (m.end - m.start, m.start, m.label), default=None)
        if found and found[-1].mark == mark:
            found[-1] = Segment(found[-1].text + text[left:right], mark)
        else:
            found.append(Segment(text[left:right], mark))
    return tuple(found)


def over(stretches: Iterable[tuple[int, int]], spans: Iterable[Span]) -> Iterator[list[Span]]:
    """Yield, for each of the stretches of a text in their order, the spans that reach into it.

    One pass over both: a long article has thousands of each.
    """
    waiting = deque(sorted(spans, key=lambda span: span.start))
    open_now: list[Span] = []
    for start, end in stretches:
        while waiting and waiting[0].start < end:
            open_now.append(waiting.popleft())
        open_now = [span for span in open_now if span.end > start]
        yield open_now


def pieces(start: int, end: int, spans: Iterable[Mark | Evidence | Sentence]) -> list[tuple[int, int]]:
    """Return start to end cut at every border of the spans."""
    borders = {start, end}
    for span in spans:
        borders.update(at for at in (span.start, span.end) if start < at < end)
    ordered = sorted(borders)
    return list(pairwise(ordered))
