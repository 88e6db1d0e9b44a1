"""Who does what a word tells, on trees drawn by hand in both schemes."""

import pytest
from spacy.tokens import Doc, Token

from articles.nlp.components.meetings.governing import other_event, subject_of
from tests.nlp.trees import tree, word

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
WELCOME = tree(
    "en",
    """
    Putin PROPN nsubjpass 3
    was AUX auxpass 3
    welcomed VERB ROOT 3
    by ADP agent 3
    Kim PROPN pobj 4
    """,
)
PLAN = tree(
    "en",
    """
    Lee PROPN poss 3
    's PART case 1
    plan NOUN nsubj 7
    to PART aux 5
    visit VERB acl 3
    Fiji PROPN dobj 5
    failed VERB ROOT 7
    """,
)
INVITATION = tree(
    "en",
    """
    Ruto PROPN nsubj 2
    invited VERB ROOT 2
    Lee PROPN dobj 2
    to PART aux 5
    visit VERB xcomp 2
    Nairobi PROPN dobj 5
    """,
)
SPOKE = tree(
    "en",
    """
    Ruto PROPN nsubj 2
    spoke VERB ROOT 2
    after ADP prep 2
    a DET det 5
    meeting NOUN pobj 3
    with ADP prep 5
    Lee PROPN pobj 6
    """,
)
HELD = tree(
    "en", "Ruto PROPN nsubj 2\n held VERB ROOT 2\n talks NOUN dobj 2\n with ADP prep 3\n Lee PROPN pobj 4"
)
E_BEFORE = tree(
    "en",
    """
    Ruto PROPN nsubj 2
    landed VERB ROOT 2
    before ADP prep 2
    meeting VERB pcomp 3
    Lee PROPN dobj 4
    """,
)
OWNED = tree(
    "id",
    """
    kunjungan NOUN nsubj 6
    Presiden NOUN nmod 1
    Lee PROPN appos 2
    ke ADP case 5
    Fiji PROPN nmod 1
    berakhir VERB ROOT 6
    """,
)
COMPANY = tree(
    "id",
    """
    Amran PROPN nsubj 2
    mendampingi VERB ROOT 2
    Lee PROPN obj 2
    dalam ADP case 5
    kunjungan NOUN obl 2
    """,
)
READY = tree("id", "Lee PROPN nsubj 2\n siap ADJ ROOT 2\n bertemu VERB xcomp 2\n Ruto PROPN obj 3")


@pytest.mark.parametrize(
    ("doc", "does", "expected"),
    [
        pytest.param(ARRIVAL, "menemui", "Lavrov", id="its own"),
        pytest.param(ARRIVAL, "tiba", "Lavrov", id="the noun before a relative clause"),
        pytest.param(ARRIVAL, "berpidato", "Lavrov", id="that of the verb it is joined to"),
        pytest.param(E_ARRIVAL, "arrived", "Lavrov", id="the noun before who"),
        pytest.param(E_ARRIVAL, "meet", "Lavrov", id="of an infinitive"),
        pytest.param(READY, "bertemu", "Lee", id="of an adjective with a subject"),
        pytest.param(WELCOME, "welcomed", "Putin", id="of a passive"),
        pytest.param(PLAN, "visit", "Lee", id="whose plan it is"),
        pytest.param(INVITATION, "visit", "Lee", id="who is invited"),
        pytest.param(SPOKE, "meeting", "Ruto", id="of a noun behind a preposition"),
        pytest.param(HELD, "talks", "Ruto", id="of a noun as object"),
        pytest.param(E_BEFORE, "meeting", "Ruto", id="of a gerund behind a preposition"),
        pytest.param(OWNED, "kunjungan", "Presiden", id="whose visit it is"),
        pytest.param(COMPANY, "kunjungan", "Amran", id="who goes along"),
    ],
)
def test_it_finds_who_does_what_a_word_tells(doc: Doc, does: str, expected: str) -> None:
    subject = subject_of(word(doc, does))
    assert subject is not None
    assert subject.text == expected


@pytest.mark.parametrize(
    ("doc", "does"),
    [
        pytest.param(tree("id", "Pertemuan NOUN ROOT 1"), "Pertemuan", id="a noun alone"),
        pytest.param(tree("en", "Meet VERB ROOT 1\n Lee PROPN dobj 1"), "Meet", id="a verb alone"),
        pytest.param(
            tree("id", "Digelar VERB ROOT 1\n pertemuan NOUN nsubj:pass 1"), "pertemuan", id="only itself"
        ),
    ],
)
def test_nobody_does_what_no_word_tells(doc: Doc, does: str) -> None:
    subject = subject_of(word(doc, does))
    assert subject is None or subject == word(doc, does)


def test_a_chain_that_is_too_long_ends_without_a_subject() -> None:
    rows = ["Lee PROPN nsubj 2", "says VERB ROOT 2", *(f"go{n} VERB xcomp {n - 1}" for n in range(3, 12))]
    doc = tree("en", "\n".join(rows))
    assert subject_of(word(doc, "go4")) == word(doc, "Lee")
    assert subject_of(word(doc, "go11")) is None


# Another event of the sentence

MANY = tree(
    "en",
    """
    Lee PROPN nsubj 2
    met VERB ROOT 2
    Ruto PROPN dobj 2
    in ADP prep 2
    Nairobi PROPN pobj 4
    who PRON nsubj 7
    returned VERB relcl 3
    from ADP prep 7
    Lima PROPN pobj 8
    """,
)
LATER = tree(
    "en",
    """
    Lee PROPN nsubj 2
    met VERB ROOT 2
    Ruto PROPN dobj 2
    and CCONJ cc 2
    flew VERB conj 2
    to ADP prep 5
    Lima PROPN pobj 6
    """,
)


def starting(doc: Doc, text: str, tag: str) -> Doc:
    """Return a document in which one word has a tag."""
    word(doc, text).tag_ = tag
    return doc


PHASE = starting(
    tree(
        "en",
        """
        They PRON nsubj 2
        announced VERB ROOT 2
        talks NOUN dobj 2
        starting VERB acl 3
        on ADP prep 4
        Monday PROPN pobj 5
        """,
    ),
    "starting",
    "VBG",
)


def other(doc: Doc, told: str, named: str) -> str | None:
    """Return the verb of the other event that a named place or day goes with."""
    start: Token = word(doc, told)
    verb = other_event(doc[start.i : start.i + 1], word(doc, named))
    return verb.text if verb is not None else None


@pytest.mark.parametrize(
    ("doc", "told", "named", "expected"),
    [
        pytest.param(MANY, "met", "Nairobi", None, id="its own place"),
        pytest.param(MANY, "met", "Lima", "returned", id="that of a relative clause"),
        pytest.param(MANY, "returned", "Lima", None, id="of the clause itself"),
        pytest.param(LATER, "met", "Lima", "flew", id="that of a verb joined to it"),
        pytest.param(PHASE, "talks", "Monday", None, id="when it starts"),
        pytest.param(SPOKE, "meeting", "Lee", None, id="what hangs from the noun"),
    ],
)
def test_a_place_or_a_day_goes_with_the_verb_above_it(
    doc: Doc, told: str, named: str, expected: str | None
) -> None:
    assert other(doc, told, named) == expected


def test_a_day_of_the_announcement_is_the_main_verbs() -> None:
    doc = tree(
        "en",
        """
        Lee PROPN nsubj 2
        said VERB ROOT 2
        Monday PROPN npadvmod 2
        that SCONJ mark 7
        they PRON nsubj 7
        would AUX aux 7
        meet VERB ccomp 2
        """,
    )
    assert other(doc, "meet", "Monday") == "said"
