"""The neutral reading of dependency trees, on trees drawn by hand in both schemes."""

import pytest
import spacy
from spacy.tokens import Doc, Token

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
WELCOME = tree(
    "id",
    """
    Putin PROPN nsubj:pass 2
    disambut VERB ROOT 2
    oleh ADP case 4
    Kim PROPN obl 2
    """,
)
BARE_WELCOME = tree("id", "Putin PROPN nsubj:pass 2\n disambut VERB ROOT 2\n Kim PROPN obl 2")
E_WELCOME = tree(
    "en",
    """
    Putin PROPN nsubjpass 3
    was AUX auxpass 3
    welcomed VERB ROOT 3
    by ADP agent 3
    Kim PROPN pobj 4
    """,
)
ARRIVAL = tree(
    "id",
    """
    Lavrov PROPN nsubj 5
    yang PRON nsubj 3
    tiba VERB acl:relcl 1
    akan AUX aux 5
    menemui VERB ROOT 5
    Retno PROPN obj 5
    dan CCONJ cc 8
    berpidato VERB conj 5
    """,
)
E_ARRIVAL = tree(
    "en",
    """
    Lavrov PROPN nsubj 6
    who PRON nsubj 3
    arrived VERB relcl 1
    wants VERB ROOT 4
    to PART aux 6
    meet VERB xcomp 4
    Retno PROPN dobj 6
    """,
)


def texts(tokens: list[Token]) -> list[str]:
    return [token.text for token in tokens]


@pytest.mark.parametrize(("doc", "verb"), [(MEETING, "menemui"), (E_MEETING, "met")])
def test_it_finds_who_does_what_where(doc: Doc, verb: str) -> None:
    subject = syntax.subject_of(word(doc, verb))
    assert subject is not None
    assert subject.text == "Prabowo"
    (first,) = syntax.objects_of(word(doc, verb))
    assert texts(syntax.conjuncts_of(first)) == ["Lavrov"]
    places = [
        (found.preposition, found.token.text)
        for found in syntax.obliques_of(word(doc, verb))
        if found.preposition
    ]
    assert places in ([("di", "Sochi")], [("in", "Sochi")])
    assert not syntax.is_passive(word(doc, verb))
    assert syntax.agent_of(word(doc, verb)) is None


def test_a_day_without_a_preposition_is_an_oblique() -> None:
    for doc, verb, day in ((MEETING, "menemui", "Selasa"), (E_MEETING, "met", "Tuesday")):
        bare = [found.token.text for found in syntax.obliques_of(word(doc, verb)) if not found.preposition]
        assert bare in ([day], [])  # ClearNLP's npadvmod is bare too
        assert syntax.relation_of(word(doc, day)) == "oblique"


@pytest.mark.parametrize(
    ("doc", "verb"), [(WELCOME, "disambut"), (BARE_WELCOME, "disambut"), (E_WELCOME, "welcomed")]
)
def test_it_tells_the_agent_of_a_passive_from_its_subject(doc: Doc, verb: str) -> None:
    assert syntax.is_passive(word(doc, verb))
    subject, agent = syntax.subject_of(word(doc, verb)), syntax.agent_of(word(doc, verb))
    assert subject is not None
    assert agent is not None
    assert (subject.text, agent.text) == ("Putin", "Kim")


@pytest.mark.parametrize(
    ("doc", "verb"),
    [(ARRIVAL, "tiba"), (ARRIVAL, "berpidato"), (E_ARRIVAL, "arrived"), (E_ARRIVAL, "meet")],
)
def test_a_verb_shares_the_subject_of_what_it_belongs_to(doc: Doc, verb: str) -> None:
    subject = syntax.subject_of(word(doc, verb))
    assert subject is not None
    assert subject.text == "Lavrov"


def test_an_adjective_lends_its_subject_too() -> None:
    doc = tree("id", "Putin PROPN nsubj 2\n siap ADJ ROOT 2\n bertemu VERB xcomp 2\n Trump PROPN obj 3")
    subject = syntax.subject_of(word(doc, "bertemu"))
    assert subject is not None
    assert subject.text == "Putin"


@pytest.mark.parametrize(("conjunction", "shared"), [("untuk SCONJ mark 5", True), ("itu DET det 2", False)])
def test_a_clause_shares_a_subject_by_its_conjunction(conjunction: str, shared: bool) -> None:
    rows = [
        "Trump PROPN nsubj 3",
        "juga ADV advmod 3",
        "tiba VERB ROOT 3",
        conjunction,
        "menemui VERB advcl 3",
    ]
    subject = syntax.subject_of(word(tree("id", "\n".join(rows)), "menemui"))
    assert (subject is not None) == shared


def test_a_noun_behind_a_preposition_has_no_subject() -> None:
    doc = tree(
        "id",
        """
        Amran PROPN nsubj 2
        mendampingi VERB ROOT 2
        Prabowo PROPN obj 2
        dalam ADP case 5
        kunjungan NOUN obl 2
        ke ADP case 7
        Tokyo PROPN nmod 5
        """,
    )
    assert syntax.subject_of(word(doc, "kunjungan")) is None
    (found,) = syntax.obliques_of(word(doc, "kunjungan"))
    assert (found.preposition, found.token.text) == ("ke", "Tokyo")


@pytest.mark.parametrize(
    ("doc", "modifier", "noun"), [(MEETING, "Rusia", "Presiden"), (E_MEETING, "Russian", "leaders")]
)
def test_it_tells_which_noun_a_word_modifies(doc: Doc, modifier: str, noun: str) -> None:
    assert syntax.modified_by(word(doc, modifier)) == word(doc, noun)
    assert syntax.modified_by(word(doc, noun)) is None


def test_it_climbs_to_the_verb_and_to_the_clause() -> None:
    assert syntax.verb_of(word(MEETING, "Rusia")) == word(MEETING, "menemui")
    assert syntax.clause_of(word(ARRIVAL, "yang")) == word(ARRIVAL, "tiba")
    assert syntax.clause_of(word(ARRIVAL, "Retno")) == word(ARRIVAL, "menemui")
    assert syntax.clause_of(word(ARRIVAL, "berpidato")) == word(ARRIVAL, "berpidato")
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
