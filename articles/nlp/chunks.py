"""Cuts very long texts at the borders of paragraphs, so that memory stays bounded and offsets stay right."""

from collections.abc import Iterator

LONGEST = 100_000  # characters; an article has some thousands


def chunks_of(text: str, longest: int = LONGEST) -> Iterator[tuple[int, str]]:
    """Yield the stretches of a text with their offsets. They cover it without overlap or loss."""
    start = 0
    while len(text) - start > longest:
        cut = _border(text, start, start + longest)
        yield start, text[start:cut]
        start = cut
    if start < len(text) or not text:
        yield start, text[start:]


def _border(text: str, start: int, end: int) -> int:
    """Return where to cut: after the last paragraph, line, sentence or word that still fits."""
    for mark in ("\n\n", "\n", ". ", " "):
        found = text.rfind(mark, start + 1, end)
        if found > start:
            return found + len(mark)
    return end
