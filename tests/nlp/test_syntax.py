"""The neutral reading of dependency trees, on trees drawn by hand in both schemes."""

import pytest
import spacy
from spacy.tokens import Doc

from articles.nlp import syntax
from tests.nlp.trees import tree, word

MEETING = tree(
    "id",
    """
    Prabowo PROPN nsubj 3
    Subianto PROPN flat:name 1
    menemui VERB ROOT 3
    Presiden NOUN obj 3
    Rusia PROPN nmod 4
    dan CCONJ cc 7
    Lavrov PROPN conj 4
    di ADP case 9
    Sochi PROPN obl 3
    , PUNCT punct 3
    Selasa PROPN obl:tmod 3
    """,
)
E_MEETING = tree(
    "en",
    """
    Prabowo PROPN nsubj 2
    met VERB ROOT 2
    Russian ADJ amod 4
    leaders NOUN dobj 2
    and CCONJ cc 4
    Lavrov PROPN conj 4
    in ADP prep 2
    Sochi PROPN pobj 7
    Tuesday PROPN npadvmod 2
    """,
)


@pytest.mark.parametrize(("doc", "day"), [(MEETING, "Selasa"), (E_MEETING, "Tuesday")])
def test_both_schemes_read_alike(doc: Doc, day: str) -> None:
    relations = {token.text: syntax.relation_of(token) for token in doc}
    assert (relations["Prabowo"], relations["Lavrov"]) == ("subject", "conjunct")
    assert (relations["Sochi"], relations[day]) == ("oblique", "oblique")


@pytest.mark.parametrize(
    ("doc", "modifier", "noun"), [(MEETING, "Rusia", "Presiden"), (E_MEETING, "Russian", "leaders")]
)
def test_it_tells_which_noun_a_word_modifies(doc: Doc, modifier: str, noun: str) -> None:
    assert syntax.modified_by(word(doc, modifier)) == word(doc, noun)
    assert syntax.modified_by(word(doc, noun)) is None


def test_it_climbs_to_the_verb() -> None:
    assert syntax.verb_of(word(MEETING, "Rusia")) == word(MEETING, "menemui")
    assert syntax.verb_of(word(tree("id", "Pertemuan NOUN ROOT 1"), "Pertemuan")) is None


def test_only_penn_tags_show_tense() -> None:
    assert syntax.has_tree(MEETING)
    assert not syntax.shows_tense(MEETING)
    assert not syntax.has_tree(spacy.blank("id").make_doc("Putin tiba"))


def test_an_unknown_label_is_other() -> None:
    assert syntax.relation_of(word(tree("id", "a X ROOT 1\n b X nonsense 1"), "b")) == "other"


def test_it_finds_the_head_of_a_stretch_of_text() -> None:
    head = syntax.head_of(MEETING, 0, len("Prabowo Subianto"))
    assert head == word(MEETING, "Prabowo")
    assert syntax.head_of(MEETING, 999, 1000) is None
