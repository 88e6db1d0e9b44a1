"""Join lines, as they stand on printed pages, to paragraphs."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, zip_longest
from statistics import median

REPEATED = 3  # pages from which on the same line at their top or foot is no part of the text
WIDER = 1.25  # times the usual distance of lines: there a paragraph ends
LARGER = 1.15  # times the size of the letters: a heading
SHORT = 0.65  # of the width of most lines: a shorter one ends a paragraph,
FULL = 0.9  # and so does one that is shorter than this and ends a sentence
ENDS = re.compile(r"[.!?:…][\"'”’»)]*$")
BROKEN = re.compile(r"(\w+)[-\u2010\u00ad]$")
NUMBER = re.compile(
    r"\W*(?:(?:page|halaman|hal\.?)\W*)?\d{1,4}(?:\W*(?:of|dari|/)\W*\d{1,4})?\W*", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page: its text, how high on the page it stands, and the size of its letters (in points)."""

    text: str
    height: float = 0
    size: float = 0


def paragraphs(pages: Sequence[Sequence[Line]]) -> Iterator[Line]:
    """Yield the paragraphs of pages, each as one long line: without page numbers and what most pages repeat."""
    lines = without_edges(pages)
    widths, distances = usual(lines)
    paragraph = ""
    for line, below in zip_longest(lines, lines[1:]):
        paragraph = glued(paragraph, line.text)
        width, distance = widths[round(line.size)], distances[round(line.size)]
        if below is None or ends(line, below, width, distance):
            yield Line(paragraph, line.height, line.size)
            paragraph = ""


def ends(line: Line, below: Line, width: float, distance: float) -> bool:
    """Tell if a line is the last of its paragraph."""
    if not below.text or not line.text:
        return True
    if max(line.size, below.size) > LARGER * min(line.size, below.size):
        return True
    if distance and WIDER * distance < line.height - below.height < 9 * distance:
        return True
    length = len(line.text)
    return length < SHORT * width or (length < FULL * width and bool(ENDS.search(line.text)))


def usual(lines: Sequence[Line]) -> tuple[dict[int, float], dict[int, float]]:
    """Return the usual width of lines, in characters, and their usual distance, by the size of the letters."""
    widths: dict[int, list[int]] = defaultdict(list)
    distances: dict[int, list[float]] = defaultdict(list)
    for line in lines:
        if line.text:
            widths[round(line.size)].append(len(line.text))
    for line, below in pairwise(lines):
        if round(line.size) == round(below.size) and line.height > below.height:
            distances[round(line.size)].append(line.height - below.height)
    common = {size: quantile(found, 0.8) for size, found in widths.items()}
    return (
        defaultdict(float, common),
        defaultdict(float, {size: median(found) for size, found in distances.items()}),
    )


def quantile(values: list[int], share: float) -> float:
    """Return the value that so large a share of the values does not exceed."""
    return sorted(values)[int(share * (len(values) - 1))]


def heading(found: Sequence[Line]) -> str:
    """Return the paragraph in the largest letters that can be a title, if they are larger than those of the text."""
    sizes = Counter[int]()
    for line in found:
        sizes[round(line.size)] += len(line.text)
    [(text_size, _)] = sizes.most_common(1) or [(0, 0)]
    titles = [line for line in found if 3 <= len(line.text.split()) <= 25 and line.size > LARGER * text_size]
    return max(titles, key=lambda line: line.size).text if titles else ""


def without_edges(pages: Sequence[Sequence[Line]]) -> list[Line]:
    """Return the lines of all pages without page numbers, and without what stands at the edge of most pages."""
    full = [page for page in pages if page]
    edges = Counter(edge for page in full for edge in {masked(page[0].text), masked(page[-1].text)})
    often = max(REPEATED, len(full) // 2)
    kept: list[Line] = []
    for page in full:
        for place, line in enumerate(page):
            at_edge = place in {0, len(page) - 1} and len(page) > 1
            if not at_edge or not (NUMBER.fullmatch(line.text) or edges[masked(line.text)] >= often):
                kept.append(line)
    return kept


def masked(line: str) -> str:
    """Return a line with its numbers made the same, for headers that count pages."""
    return re.sub(r"\d+", "0", line)


def glued(first: str, second: str) -> str:
    """Return two lines as one; of a word that was broken at the end of the first, the two halves.

    The hyphen of a doubled word ("menteri-menteri"), and one before a name or a number, belongs to the word.
    """
    broken, rest = BROKEN.search(first), re.match(r"\w+", second)
    if not broken or not rest:
        return f"{first} {second}".strip()
    one, two = broken[1].lower(), rest[0]
    doubled = two.startswith(one) or one.endswith(two)
    return first + second if doubled or not two[0].islower() else first[:-1] + second
