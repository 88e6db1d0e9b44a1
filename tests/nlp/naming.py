"""Reads a text with the components of names alone: no trained model, its finds are given by hand."""

from collections.abc import Iterable
from datetime import date

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from articles.nlp.components import coreference, names, places, titles  # noqa: F401  register their factories
from articles.nlp.document import Mention

_LANGUAGES: dict[str, Language] = {}


def read(
    text: str, code: str, *, published: date | None = None, found: Iterable[tuple[str, str]] = ()
) -> Doc:
    """Return a processed document. `found` are surfaces with labels, as a statistical model would give them."""
    if code not in _LANGUAGES:
        nlp = spacy.blank(code)
        for name in ("titles", "names", "places", "coreference"):
            nlp.add_pipe(name)
        _LANGUAGES[code] = nlp
    nlp = _LANGUAGES[code]
    doc = nlp.make_doc(text)
    doc._.published = published
    spans = []
    for surface, label in found:
        start = text.index(surface)
        span = doc.char_span(start, start + len(surface), label=label, alignment_mode="expand")
        assert span is not None
        spans.append(span)
    doc.ents = tuple(spans)
    return nlp(doc)


def mention(doc: Doc, surface: str, *, nth: int = 0) -> Mention:
    """Return the mention with this surface."""
    found = [each for each in doc._.mentions if doc.text[each.start : each.end] == surface]
    assert len(found) > nth, [doc.text[each.start : each.end] for each in doc._.mentions]
    each: Mention = found[nth]
    return each


def named(doc: Doc, surface: str, *, nth: int = 0) -> list[str]:
    """Return the names of the entities that a surface stands for."""
    return [entity.name for entity in mention(doc, surface, nth=nth).entities]


def surfaces(doc: Doc) -> list[str]:
    """Return the surfaces of all mentions in order."""
    return [doc.text[each.start : each.end] for each in doc._.mentions]
