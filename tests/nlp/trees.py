"""Draws dependency trees by hand, so that rules on them are tested without a parser."""

from functools import cache

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Token

import articles.nlp.languages.id_tokenizer  # noqa: F401  (registers the language)


@cache
def _language(code: str) -> Language:
    return spacy.blank(code)


def tree(code: str, rows: str) -> Doc:
    """Return a document from rows of "word PART-OF-SPEECH relation governor", governors counted from 1."""
    words = [row.split() for row in rows.strip().splitlines()]
    return Doc(
        _language(code).vocab,
        words=[text for text, *_ in words],
        pos=[pos for _, pos, _, _ in words],
        deps=[relation for _, _, relation, _ in words],
        heads=[int(governor) - 1 for *_, governor in words],
    )


def word(doc: Doc, text: str) -> Token:
    """Return the first token with a text."""
    return next(token for token in doc if token.text == text)
