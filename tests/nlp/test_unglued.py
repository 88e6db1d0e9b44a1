"""Faults of crawls: words stuck to names."""

from articles.nlp.document import Mention
from articles.nlp.unglued import unglued
from tests.nlp.marked import document, meetings


def test_glued_words_come_apart_and_no_offset_moves() -> None:
    doc = document(
        "Presiden[[|Rusia|state RU Russia]] bertemu [[|Xi Jinping|person CN]]untuk berunding.", "id"
    )
    text = unglued(doc)
    assert len(text) == len(doc.text)
    assert "Presiden " in text
    assert " untuk berunding" in text


def test_a_clean_text_stays_as_it_is() -> None:
    doc = document("[[|Putin|person RU]] bertemu [[|Xi|person CN]].", "id")
    assert unglued(doc) == doc.text


def test_an_encounter_is_found_where_the_verb_sticks_to_a_name() -> None:
    found = meetings("[[|Vladimir Putin|person RU]]bertemu [[|Xi Jinping|person CN]].", "id")
    assert len(found) == 1


def test_a_clitic_comes_off_its_verb() -> None:
    doc = document("[[|Putin|person RU]] tiba. [[|Xi|person CN]] menerimanya.", "id")
    doc._.mentions.append(Mention(len(doc.text) - 4, len(doc.text) - 1, "person", (), "pronoun"))
    assert unglued(doc).endswith("menerima ya.")
