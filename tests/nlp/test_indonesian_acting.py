"""Test how the training tells places from states, provinces and cities that act or modify."""

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from tests.nlp.iob import FixedNames, tagged
from training.indonesian_ner.acting import by_position, by_teacher, located, place_names, with_unlabelled
from training.indonesian_ner.evaluate import as_places
from training.indonesian_ner.sentences import Span, join_tokens
from training.indonesian_ner.templates import fill


def test_a_country_in_a_pattern_is_a_place_where_it_stands_at_one() -> None:
    sentence = fill("{C} menuduh {D}. {P} tiba di {K}, {C}.", FixedNames())
    assert [span.label for span in sentence.spans] == ["GPE", "GPE", "PERSON", "LOC", "LOC"]


@pytest.mark.parametrize(
    ("marked", "place"),
    [
        ("mendarat di|O [Oslo]", True),
        ("Oslo|B-LOC , [Norwegia] , menolak", True),
        ("di Oslo|B-LOC dan [Helsinki]", True),
        ("Presiden Chile|B-GPE dan [Peru] bertemu", False),
        ("Pengacara [Chile] itu", False),
        ("[Oslo] ( 3 / 4 ) - Panitia", True),
        ("[Norwegia] menolak usul", False),
        ("di Jalan Melati 7 , [Bandung] .", True),
        ("berbatasan dengan [Peru]", True),
        ("berunding dengan [Peru]", False),
    ],
)
def test_the_words_around_a_name_tell_whether_it_is_a_place(marked: str, place: bool) -> None:
    before, name, _ = (part.strip() for part in marked.replace("]", "[").split("["))
    sentence = join_tokens(tagged(marked.replace(f"[{name}]", f"{name}|B-LOC")))
    opening = len(before.split())
    span = [*sentence.spans][sum("|B" in word for word in before.split()[:opening])]
    assert located(sentence, span) is place


def test_names_that_idner_leaves_out_get_a_label_unless_they_are_places() -> None:
    names = place_names([], [])
    sentence = join_tokens(tagged("Presiden Peru tiba di Chile bersama Georgia|B-PERSON Chad|I-PERSON"))
    found = with_unlabelled(sentence, names)
    assert [(found.text[s.start : s.end], s.label) for s in found.spans] == [
        ("Peru", "GPE"),
        ("Georgia Chad", "PERSON"),
    ]
    assert [found.text[s.start : s.end] for s in found.missing] == ["Chile"]


def test_places_known_from_the_sets_count_if_they_come_again() -> None:
    twice, once = tagged("Strelsau|B-LOC Strelsau|B-LOC"), tagged("Zenda|B-LOC kota|B-LOC kota|B-LOC")
    names = place_names([join_tokens(twice), join_tokens(once)], [])
    assert names.fullmatch("Strelsau")
    assert not names.fullmatch("Zenda")
    assert not names.fullmatch("kota")


def test_position_and_a_teacher_part_places() -> None:
    names = place_names([], [])
    sentence = join_tokens(tagged("Gubernur Papua|B-LOC di Peru|B-LOC menemui orang Chile|B-LOC"))
    parted = by_position(sentence, names)
    assert [span.label for span in parted.spans] == ["LOC", "LOC", "GPE"]
    tags = ["B-PERSON", "B-GPE", "O", "O", "O", "O", "O"]
    doc = Doc(Vocab(), words=sentence.text.split(), ents=tags)
    assert [span.label for span in by_teacher(parted, doc).spans] == ["GPE", "LOC", "GPE"]


def test_what_acts_counts_as_a_place_where_a_set_says_so() -> None:
    assert as_places([Span(0, 3, "GPE"), Span(5, 9, "ORG")]) == [Span(0, 3, "LOC"), Span(5, 9, "ORG")]
