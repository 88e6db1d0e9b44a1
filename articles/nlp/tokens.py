"""Cuts a text into tokens, and what is no word into pieces: spaCy's time grows with the square of what has no space."""

import re
from itertools import pairwise

from spacy.language import Language
from spacy.tokens import Doc

LONGEST = 200  # characters without a space; the longest words and addresses of news have fewer
ENDLESS = re.compile(rf"\S{{{LONGEST}}}(?=\S)")


def tokenised(nlp: Language, text: str) -> Doc:
    """Return a text as tokens. No letter is lost or added."""
    cuts = [found.end() for found in ENDLESS.finditer(text)]
    if not cuts:
        return nlp.make_doc(text)
    tokens = [
        token for start, end in pairwise([0, *cuts, len(text)]) for token in nlp.tokenizer(text[start:end])
    ]
    return Doc(nlp.vocab, [token.text for token in tokens], [bool(token.whitespace_) for token in tokens])
