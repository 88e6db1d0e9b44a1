"""Pronouns of the third person, and of the first within direct speech."""

from datetime import date

import pytest

from articles.nlp.components.speech import clause_before, clause_behind, quotations_of
from tests.nlp.naming import named, read, surfaces

DAY = date(2023, 9, 14)


@pytest.mark.parametrize(
    ("text", "code", "surface", "name"),
    [
        ('"I saw Xi Jinping," Vladimir Putin said.', "en", "I", "Vladimir Putin"),
        ('Vladimir Putin said: "We saw Xi Jinping."', "en", "We", "Vladimir Putin"),
        ('"Saya melihat Xi Jinping," kata Vladimir Putin.', "id", "Saya", "Vladimir Putin"),
        ('Vladimir Putin tiba. "Kami melihat Xi Jinping," ujarnya.', "id", "Kami", "Vladimir Putin"),
        (
            '"I saw Xi Jinping," Vladimir Putin said of Joe Biden. "We agreed," he added.',
            "en",
            "We",
            "Vladimir Putin",
        ),
        ('Vladimir Putin mengatakan, "Kemarin saya melihat Xi Jinping."', "id", "saya", "Vladimir Putin"),
    ],
)
def test_a_first_person_is_who_speaks_the_quotation(text: str, code: str, surface: str, name: str) -> None:
    assert named(read(text, code, published=DAY), surface) == [name]


@pytest.mark.parametrize(
    ("text", "code", "surface"),
    [
        ('"Rekan saya melihat Xi Jinping," kata Vladimir Putin.', "id", "saya"),
        ('"I saw Xi Jinping," somebody said.', "en", "I"),
        ("I saw Vladimir Putin.", "en", "I"),
        ('"Jack I. Smith left," Vladimir Putin said.', "en", "I"),
    ],
)
def test_a_first_person_without_a_speaker_or_that_only_owns_stays_open(
    text: str, code: str, surface: str
) -> None:
    assert surface not in surfaces(read(text, code, published=DAY))


@pytest.mark.parametrize(
    ("text", "code", "surface", "name"),
    [
        ('"I saw Xi Jinping," Vladimir Putin said. He smiled.', "en", "He", "Vladimir Putin"),
        ('"Saya melihat Xi Jinping," kata Vladimir Putin. Ia tersenyum.', "id", "Ia", "Vladimir Putin"),
        ("After talks with Xi Jinping, Vladimir Putin left. He smiled.", "en", "He", "Vladimir Putin"),
        (
            "Setelah berbicara dengan Xi Jinping, Vladimir Putin pulang. Ia tersenyum.",
            "id",
            "Ia",
            "Vladimir Putin",
        ),
    ],
)
def test_a_pronoun_is_the_subject_of_the_sentence_before(
    text: str, code: str, surface: str, name: str
) -> None:
    assert named(read(text, code, published=DAY), surface) == [name]


def test_quotations_end_at_their_marks_or_with_the_line() -> None:
    text = 'A "b c" d “e” f\n"never closed\nlast'
    assert [text[slice(*span)] for span in quotations_of(text)] == ["b c", "e", "never closed"]


def test_the_clause_of_the_speaker_stands_behind_or_before() -> None:
    text = '"Yes," said Ann. Bob said, "No." Then.'
    behind, before = quotations_of(text)
    found = clause_behind(text, behind), clause_before(text, before)
    assert [text[slice(*clause)].strip() for clause in found if clause] == ["said Ann", "Bob said,"]
    assert clause_behind(text, before) is None


def test_a_clitic_of_a_verb_is_who_was_told_of_before() -> None:
    doc = read("Vladimir Putin tiba. Kemudian Kim Jong-un menerimanya.", "id", published=DAY)
    assert named(doc, "nya") == ["Vladimir Putin"]


@pytest.mark.parametrize(
    "text", ["Kim Jong-un menerimanya.", "Vladimir Putin tiba. Kemudian Kim Jong-un berencananya."]
)
def test_a_clitic_without_anybody_stays_open(text: str) -> None:
    assert "nya" not in surfaces(read(text, "id", published=DAY))
