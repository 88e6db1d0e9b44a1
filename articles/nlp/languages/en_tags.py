"""Gives tokens the parts of speech that belong to their tags: spaCy's attribute ruler, asked once for each case.

The ruler runs its 179 patterns over every text, an eighth of the time of the whole model. What it says of a token
depends on little: the tag, the relation to the governor, the word where a pattern names it, and whether a dummy
subject ("there is") stands before. So its answer is kept for each such case. Lemmas and morphology, which no rule
of ours reads, stay unset.
"""

from collections.abc import Iterator
from typing import Any

import numpy as np
from spacy.language import Language
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc

_DUMMY = "expl"  # the relation of a dummy subject, the only neighbour that decides a part of speech
_ASKED: list[int | str] = ["TAG", "DEP", "LOWER", "IS_SPACE"]
_SET: list[int | str] = ["TAG", "DEP", "POS"]

Case = tuple[
    int, int, int, int, bool
]  # what is asked, in numbers of the vocabulary, and if a dummy stands before
Answer = tuple[int, ...]


class TagMap:
    """Sets tags, relations and parts of speech as an attribute ruler would."""

    def __init__(self, ruler: AttributeRuler) -> None:
        self.ruler = ruler
        self.vocab = ruler.vocab
        self.named = {self.vocab.strings.add(word) for word in _named_words(ruler)}
        self.dummy = self.vocab.strings.add(_DUMMY)
        self.known: dict[Case, Answer] = {}

    def __call__(self, doc: Doc) -> Doc:
        """Set the attributes of all tokens of a document that has tags and a tree."""
        if not len(doc):
            return doc
        answers = []
        before = 0
        for tag, relation, word, space in doc.to_array(_ASKED).tolist():
            case = (tag, relation, word if word in self.named else 0, space, before == self.dummy)
            answer = self.known.get(case)
            if answer is None:
                answer = self.known[case] = self._answer(case)
            answers.append(answer)
            before = relation
        return doc.from_array(_SET, np.array(answers, dtype=np.uint64))  # type: ignore[arg-type]

    def _answer(self, case: Case) -> Answer:
        """Return what the ruler says of one case, from a document of two words that is made for it."""
        tag, relation, word, space, behind_dummy = case
        strings = self.vocab.strings
        text = "\n" if space else (strings[word] if word else "word")
        doc = Doc(
            self.vocab,
            words=["there", text],
            tags=["EX", strings[tag]],
            deps=[_DUMMY if behind_dummy else "", strings[relation]],
            heads=[1, 1],
        )
        return tuple(self.ruler(doc).to_array(_SET)[1].tolist())


def _named_words(ruler: AttributeRuler) -> Iterator[str]:
    """Yield the words that the patterns of a ruler name."""
    rules: Any = ruler.patterns
    for rule in rules:
        for token in (token for pattern in rule["patterns"] for token in pattern):
            lower = token.get("LOWER", {})
            yield from [lower] if isinstance(lower, str) else lower.get("IN", ())


@Language.factory("tag_map", requires=["token.tag", "token.dep"], assigns=["token.pos"])
def create_tag_map(nlp: Language, name: str) -> TagMap:
    """Return the component that stands in for the pipeline's attribute ruler, which it takes out."""
    ruler = nlp.get_pipe("attribute_ruler")
    assert isinstance(ruler, AttributeRuler)
    return TagMap(ruler)
