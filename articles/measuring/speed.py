"""How fast texts are read, beside the bare statistical pipeline that the reading is built upon."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from articles.nlp.bare import bare_pipeline
from articles.nlp.pipeline import analyse

PUBLISHED = date(2025, 7, 1)  # any day will do: with one, relative dates are resolved
COLUMNS = (
    "texts", "language", "articles", "words", "components of the bare pipeline", "bare, words/s", "whole, words/s",
    "time, whole to bare",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Texts:
    """Texts of one language under the name of where they are from."""

    name: str
    language: str
    texts: tuple[str, ...]

    @property
    def words(self) -> int:
        """Return how many words there are, as white space parts them."""
        return sum(len(text.split()) for text in self.texts)


@dataclass(frozen=True, slots=True)
class Speed:
    """The seconds of processor time that texts took: the bare pipeline alone, and the whole reading."""

    texts: Texts
    parts: tuple[str, ...]
    bare: float
    whole: float

    @property
    def ratio(self) -> float:
        """Return how many times as long the whole reading takes."""
        return self.whole / self.bare


def speed_of(texts: Texts, *, repeats: int, clock: Callable[[], float] = time.process_time) -> Speed:
    """Return how fast some texts are read: the least of several repeats, the bare pipeline and the whole in turn.

    Both read one text after the other, as the queue hands them out. One round before the first is not counted.
    """
    bare = bare_pipeline(texts.language)

    def read_whole(text: str) -> object:
        return analyse(text, published=PUBLISHED, language=texts.language)

    both = (bare.read, read_whole)
    rounds = [[seconds(read, texts.texts, clock) for read in both] for _ in range(repeats + 1)]
    fastest = [min(times) for times in zip(*rounds[1:], strict=True)]
    return Speed(texts, bare.parts, *fastest)


def seconds(read: Callable[[str], object], texts: Sequence[str], clock: Callable[[], float]) -> float:
    """Return how long it takes to read some texts."""
    began = clock()
    for text in texts:
        read(text)
    return clock() - began


def table(speeds: Sequence[Speed]) -> str:
    """Return a table in Markdown, a row for each language and source of texts."""
    rows = [COLUMNS, ("---",) * len(COLUMNS), *map(row_of, speeds)]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def row_of(speed: Speed) -> tuple[str, ...]:
    """Return the cells of one row."""
    words = speed.texts.words
    return (
        speed.texts.name,
        speed.texts.language,
        f"{len(speed.texts.texts)}",
        f"{words:,}",
        ", ".join(speed.parts),
        f"{words / speed.bare:,.0f}",
        f"{words / speed.whole:,.0f}",
        f"{speed.ratio:.2f}",
    )
