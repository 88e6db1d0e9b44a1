"""Read sentences with labelled names from IOB files and turn their tokens back into running text."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

LABELS = ("PERSON", "ORG", "LOC")
# GPE is a state, province or city that acts or stands behind a noun: see ``acting``.
MODEL_LABELS = (*LABELS, "GPE")

_CLOSERS = frozenset((".", ",", ";", ":", "!", "?", ")", "]", "%", "..."))
_OPENERS = frozenset("([")
_PREFIXES = frozenset(("ke", "se", "al", "el", "non", "anti", "pro", "pasca", "pra", "eks", "mini", "multi"))
_CLITICS = frozenset(("nya", "ku", "mu", "lah", "kah", "pun", "an"))


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Mark the characters from ``start`` up to, not including, ``end`` as a name of kind ``label``."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """Hold running text, its names, and the spans of which nobody knows whether they are names."""

    text: str
    spans: tuple[Span, ...]
    missing: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class TaggedToken:
    """Hold one line of an IOB file: the token and its tag (``B-PERSON``, ``I-PERSON``, ``O``)."""

    text: str
    tag: str


def read_iob(path: Path) -> list[list[TaggedToken]]:
    """Read the sentences of a file: ``token TAB tag`` a line, an empty line between sentences.

    A line without a tab raises ``ValueError`` that names the file and the line.
    """
    sentences: list[list[TaggedToken]] = []
    current: list[TaggedToken] = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if not line.strip():
            if current:
                sentences.append(current)
                current = []
            continue
        text, tab, tag = line.partition("\t")
        if not tab:
            raise ValueError(f"{path.name}, line {number}: no tab in {line!r}")
        current.append(TaggedToken(text, tag.strip()))
    if current:
        sentences.append(current)
    return sentences


def _is_inside_a_word(tokens: Sequence[TaggedToken], position: int) -> bool:
    """Tell a slash, hyphen or apostrophe inside a word ("sumber - sumber") from one between words."""
    mark = tokens[position]
    if mark.text == "/" or mark.tag.startswith("I-"):
        return True
    if mark.text == "'" or not 0 < position < len(tokens) - 1:
        return False
    left, right = tokens[position - 1].text.lower(), tokens[position + 1].text.lower()
    if left in _PREFIXES or right in _CLITICS or (left.isdigit() and right.isdigit()):
        return True
    return any(left.endswith(right[:length]) for length in range(3, len(right) + 1))


def _gaps(tokens: Sequence[TaggedToken]) -> list[bool]:
    """Decide for every token whether a space stands before it."""
    gaps: list[bool] = []
    glue_next = False
    quote_is_open = False
    for position, token in enumerate(tokens):
        text = token.text
        glue_this, glue_after = glue_next, False
        between_digits = (
            0 < position < len(tokens) - 1
            and tokens[position - 1].text[-1].isdigit()
            and tokens[position + 1].text[0].isdigit()
        )
        if text in _CLOSERS:
            glue_this = True
            glue_after = text in {".", ","} and between_digits
        elif text in _OPENERS:
            glue_after = True
        elif text == '"':
            glue_this = glue_this or quote_is_open
            glue_after = not quote_is_open
            quote_is_open = not quote_is_open
        elif text in {"/", "-", "'"} and _is_inside_a_word(tokens, position):
            glue_this = glue_after = True
        gaps.append(position > 0 and not glue_this)
        glue_next = glue_after
    return gaps


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Leave out punctuation that a corpus glued to a name: "(Korut)", "Hanura),", "Dur)"."""
    while start < end and text[start] in "\"'“‘([,;:":
        if text[start] == "(" and ")" in text[start + 1 : end - 1]:
            break
        start += 1
    while end > start and text[end - 1] in "\"'”’)],;:?!":
        if text[end - 1] == ")" and "(" in text[start:end]:
            break
        end -= 1
    return start, end


def join_tokens(tokens: Sequence[TaggedToken], *, spaced: bool = False) -> Sentence:
    """Turn tokens into running text with character spans; ``spaced`` puts a space between all of them.

    An ``I-`` tag after a tag of another kind opens a name of its own. Labels are kept as they are.
    """
    gaps = [position > 0 for position in range(len(tokens))] if spaced else _gaps(tokens)
    text = ""
    raw: list[Span] = []
    label = "O"
    for token, gap in zip(tokens, gaps, strict=True):
        text += " " * gap
        start = len(text)
        text += token.text
        marker, _, kind = token.tag.partition("-")
        if marker == "I" and kind == label and raw:
            raw[-1] = Span(raw[-1].start, len(text), kind)
        elif marker in {"B", "I"}:
            raw.append(Span(start, len(text), kind))
        label = kind if marker in {"B", "I"} else "O"
    spans = []
    for span in raw:
        start, end = _trimmed(text, span.start, span.end)
        if start < end:
            spans.append(Span(start, end, span.label))
    return Sentence(text, tuple(spans))


def read_sentences(path: Path, *, spaced: bool = False) -> list[Sentence]:
    """Read an IOB file as running text with character spans."""
    return [join_tokens(tokens, spaced=spaced) for tokens in read_iob(path)]


def pieces(sentence: Sentence) -> Iterator[tuple[str, Span | None]]:
    """Walk through the text from left to right: plain stretches with ``None``, names with their span."""
    position = 0
    for span in sorted(sentence.spans):
        if span.start > position:
            yield sentence.text[position : span.start], None
        yield sentence.text[span.start : span.end], span
        position = span.end
    if position < len(sentence.text):
        yield sentence.text[position:], None


_MARKED = re.compile(r"\[([^\[\]|]+)\|([A-Z]+)\]")


def read_marked(path: Path) -> list[Sentence]:
    """Read sentences one a line, with names written ``[Kim Jong-un|PERSON]``; ``#`` opens a remark."""
    sentences = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            parts = _MARKED.split(line)  # plain, name, label, plain, name, label, ..., plain
            plain = [(text, None) for text in parts[0::3]]
            names = [*zip(parts[1::3], parts[2::3], strict=True), ("", None)]
            pairs = zip(plain, names, strict=True)
            sentences.append(assemble([part for pair in pairs for part in pair if part[0]]))
    return sentences


def join_sentences(sentences: Sequence[Sentence], separator: str) -> Sentence:
    """Put sentences behind each other as in an article."""
    text = ""
    spans: list[Span] = []
    missing: list[Span] = []
    for sentence in sentences:
        text += separator if text else ""
        start = len(text)
        spans += [Span(s.start + start, s.end + start, s.label) for s in sentence.spans]
        missing += [Span(s.start + start, s.end + start, s.label) for s in sentence.missing]
        text += sentence.text
    return Sentence(text, tuple(spans), tuple(missing))


def assemble(parts: Sequence[tuple[str, str | None]]) -> Sentence:
    """Join stretches of text, each with its label or ``None``, into a sentence."""
    text = ""
    spans: list[Span] = []
    for part, label in parts:
        if label is not None:
            spans.append(Span(len(text), len(text) + len(part), label))
        text += part
    return Sentence(text, tuple(spans))
