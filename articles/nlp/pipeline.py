"""The whole way from a text to what it says: one spaCy pipeline for each language, built when first needed."""

import logging
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
from articles.records.reading import Reading

__all__ = ["COMPONENTS", "SUPPORTED", "VERSION", "analyse", "preload", "processed"]

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

_building = Lock()


def analyse(text: str, *, published: date | None = None, language: str = "") -> Reading:
    """Return what a text says of meetings and who stands in it.

    `published` resolves relative dates; without it, or with a day of a year without news, they stay open. An empty
    `language` is detected. A language without a pipeline gives a reading with `supported` False and nothing in it.
    """
    seen = plain(text)  # once: marks that no letter is composed with stay in it
    if seen is None:
        return _read(text, published, language)
    return put_back(_read(seen.text, published, language), seen, text)


def _read(text: str, published: date | None, language: str) -> Reading:
    code = language or detect(text)
    if code not in LANGUAGES:
        return Reading(language=code, supported=False)
    return reading_of(text, code, processed(text, published=published, language=code))


def processed(text: str, *, published: date | None = None, language: str) -> list[tuple[int, Doc]]:
    """Return the stretches of a text after the whole pipeline, each with its offset."""
    nlp = _pipeline(language)
    return [(start, nlp(_prepared(nlp, chunk, published))) for start, chunk in chunks_of(text)]


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
