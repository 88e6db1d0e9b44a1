"""The whole way from a text to what it says: one spaCy pipeline for each language, built when first needed."""

import logging
from collections.abc import Sequence
from datetime import date
from functools import cache
from threading import Lock

from spacy.language import Language
from spacy.tokens import Doc

from articles.nlp.chunks import chunks_of
from articles.nlp.components import coreference, dates, names, places, sentences, titles, topics  # noqa: F401  register factories
from articles.nlp.components.calendar import EARLIEST, LATEST
from articles.nlp.components.meetings import component as meetings  # noqa: F401
from articles.nlp.detect import detect
from articles.nlp.languages import LANGUAGES, SUPPORTED
from articles.nlp.letters import plain, put_back
from articles.nlp.reading import reading_of
from articles.nlp.tokens import tokenised
from articles.records.analyser import VERSION
from articles.records.documents import Document
from articles.records.reading import Reading

__all__ = ["COMPONENTS", "SUPPORTED", "VERSION", "analyse", "analyse_many", "preload", "processed"]

logger = logging.getLogger(__name__)

COMPONENTS = (
    "titles",
    "names",
    "places",
    "coreference",
    "dates",
    "meetings",
    "topics",
)  # after the language's own

TOGETHER = 16  # stretches that the statistical components take at once

_building = Lock()


def analyse(text: str, *, published: date | None = None, language: str = "") -> Reading:
    """Return what a text says of meetings and who stands in it.

    `published` resolves relative dates; without it, or with a day of a year without news, they stay open. An empty
    `language` is detected. A language without a pipeline gives a reading with `supported` False and nothing in it.
    """
    [reading] = analyse_many([Document(text=text, published=published, language=language)])
    return reading


def analyse_many(documents: Sequence[Document]) -> list[Reading]:
    """Return what each of some texts says, as `analyse` does; they go through the statistical components together."""
    seen = [plain(one.text) for one in documents]  # once: marks that no letter is composed with stay in it
    texts = [one.text if look is None else look.text for one, look in zip(documents, seen, strict=True)]
    codes = [one.language or detect(text) for one, text in zip(documents, texts, strict=True)]
    stretches: dict[int, list[tuple[int, Doc]]] = {}
    for code in dict.fromkeys(code for code in codes if code in LANGUAGES):
        mine = [number for number, own in enumerate(codes) if own == code]
        found = processed_many([(texts[number], documents[number].published) for number in mine], code)
        stretches |= zip(mine, found, strict=True)
    readings = []
    for number, (one, look, text, code) in enumerate(zip(documents, seen, texts, codes, strict=True)):
        if number not in stretches:
            readings.append(Reading(language=code, supported=False))
            continue
        reading = reading_of(text, code, stretches[number])
        readings.append(reading if look is None else put_back(reading, look, one.text))
    return readings


def processed(text: str, *, published: date | None = None, language: str) -> list[tuple[int, Doc]]:
    """Return the stretches of a text after the whole pipeline, each with its offset."""
    [stretches] = processed_many([(text, published)], language)
    return stretches


def processed_many(texts: Sequence[tuple[str, date | None]], language: str) -> list[list[tuple[int, Doc]]]:
    """Return the stretches of each of some texts of one language, as `processed` does."""
    nlp = _pipeline(language)
    cut = [
        (start, chunk, number) for number, (text, _) in enumerate(texts) for start, chunk in chunks_of(text)
    ]
    docs = nlp.pipe(
        (_prepared(nlp, chunk, texts[number][1]) for _, chunk, number in cut), batch_size=TOGETHER
    )
    found: list[list[tuple[int, Doc]]] = [[] for _ in texts]
    for (start, _, number), doc in zip(cut, docs, strict=True):
        found[number].append((start, doc))
    return found


def preload() -> None:
    """Build all pipelines and tables now, by reading something: a worker does it once, before it forks."""
    for code in SUPPORTED:
        analyse("Joko Widodo, Jakarta.", language=code)


def _prepared(nlp: Language, text: str, published: date | None) -> Doc:
    doc = tokenised(nlp, text)
    doc._.published = published if published and EARLIEST <= published.year <= LATEST else None
    return doc


def _pipeline(code: str) -> Language:
    with _building:
        return _build(code)


@cache
def _build(code: str) -> Language:
    logger.info("Building the pipeline for %s", code)
    nlp = LANGUAGES[code].load()
    nlp.add_pipe("sentences", first=True)
    for component in COMPONENTS:
        nlp.add_pipe(component)
    return nlp
