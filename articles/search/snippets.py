"""The stretches of an article that show why it was found, its words marked."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from articles.records.search import Piece, Snippet
from articles.search.queries import Asked
from articles.search.words import Word, words

WIDTH = 220  # characters of a snippet
BEFORE = 70  # of them before the first word
SEARCHED = 30_000  # words of a text; what is found further down has no snippet
HITS = 500


@dataclass(frozen=True, slots=True)
class Hit:
    """Where a term of a query occurs, and which one it is."""

    start: int
    end: int
    term: int


def snippets(text: str, language: str, asked: Asked, *, most: int = 2) -> list[Snippet]:
    """Return the stretches that show most of the terms, in the order of the text; its beginning where none does."""
    found = hits(text, language, asked)
    if not found:
        return [pieces(text, *stretch(text, 0), ())]
    chosen: list[tuple[int, int]] = []
    shown: set[int] = set()
    while len(chosen) < most:
        best: tuple[int, int, int, tuple[int, int]] | None = None
        for hit in found:
            span = stretch(text, hit.start)
            if any(span[0] < end and start < span[1] for start, end in chosen):
                continue
            within = [one.term for one in found if span[0] <= one.start and one.end <= span[1]]
            rank = (len(set(within) - shown), len(set(within)), -hit.start, span)
            if best is None or rank > best:
                best = rank
        if best is None:
            break
        chosen.append(best[3])
        shown |= {one.term for one in found if best[3][0] <= one.start and one.end <= best[3][1]}
    return [pieces(text, start, end, found) for start, end in sorted(chosen)]


def marked(text: str, language: str, asked: Asked) -> Snippet:
    """Return a whole text, such as a title, with the words of a query marked."""
    return tuple(cut(text, 0, len(text), hits(text, language, asked)))


def hits(text: str, language: str, asked: Asked) -> list[Hit]:
    """Return where the terms of a query occur, those that lie within another one's words left out."""
    found: list[Hit] = []
    told = list(islice(words(text, language), SEARCHED))
    begins: dict[str, list[tuple[int, tuple[str, ...]]]] = {}
    for number, one in enumerate(asked.wanted):
        for stems in one.stems:
            begins.setdefault(stems[0], []).append((number, stems))
    for index, word in enumerate(told):
        for number, stems in begins.get(word.stem, ()):
            if is_at(told, index, stems):
                found.append(Hit(word.start, told[index + len(stems) - 1].end, number))
                break
        if len(found) >= HITS:
            break
    return found


def is_at(told: Sequence[Word], index: int, stems: Sequence[str]) -> bool:
    """Tell if stems stand one after the other from a word on."""
    return len(told) >= index + len(stems) and all(
        told[index + step].stem == stem for step, stem in enumerate(stems)
    )


def stretch(text: str, at: int) -> tuple[int, int]:
    """Return the span of a snippet around a place: whole words, from the beginning of the sentence if that is near."""
    start = max(0, at - BEFORE)
    if start:
        before = text[start:at]
        sentence = max(before.rfind(end) + 2 for end in (". ", "? ", "! ", ".\n", "\n\n"))
        gap = before.find(" ") + 1
        start += sentence if sentence > 1 else gap if gap > 0 else 0
    end = min(len(text), start + WIDTH)
    if end < len(text):
        gap = text.rfind(" ", at + 1, end)
        end = gap if gap > at + WIDTH // 4 else end
    return start, end


def pieces(text: str, start: int, end: int, found: Sequence[Hit]) -> Snippet:
    """Return a stretch of a text with what was found in it marked, and "…" where the text goes on."""
    shown = cut(text, start, end, found)
    before = [Piece("… ", False)] if start else []
    after = [Piece(" …", False)] if end < len(text) else []
    return (*before, *shown, *after)


def cut(text: str, start: int, end: int, found: Sequence[Hit]) -> list[Piece]:
    """Return a stretch cut at the ends of what was found."""
    result: list[Piece] = []
    at = start
    for hit in found:
        if hit.start < at or hit.end > end:
            continue
        if hit.start > at:
            result.append(Piece(on_one_line(text[at : hit.start]), False))
        result.append(Piece(on_one_line(text[hit.start : hit.end]), True))
        at = hit.end
    if at < end:
        result.append(Piece(on_one_line(text[at:end]), False))
    return result


def on_one_line(text: str) -> str:
    """Return text with each run of white space made one space."""
    inner = " ".join(text.split())
    if not inner:
        return " " if text else ""
    return (" " if text[0].isspace() else "") + inner + (" " if text[-1].isspace() else "")
