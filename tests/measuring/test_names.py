"""When two names are the same."""

import pytest

from articles.measuring.gold import GoldParticipant
from articles.measuring.names import left_over, same_participant, same_person, same_words, words


def test_case_diacritics_and_punctuation_do_not_count() -> None:
    assert words("Recep Tayyip Erdoğan, łódź-İstanbul ıq") == [
        "recep",
        "tayyip",
        "erdogan",
        "lodz",
        "istanbul",
        "iq",
    ]
    assert words(None) == words("习近平") == []


@pytest.mark.parametrize(
    ("gold", "found", "same"),
    [
        ("Kim Jong-un", "Kim Jong Un", True),
        ("Vladimir Putin", "Putin", True),
        ("Joko Widodo", "Jokowi", False),
        ("Xi Jinping", "Xi", True),
        ("Moon Jae-in", "Moon Chung-in", True),  # one last word
        ("Kim Jong-un", "Kim Yo-jong", False),
        ("", "Putin", False),
        ("Putin", None, False),
    ],
)
def test_a_last_word_or_all_words_make_one_person(gold: str, found: str | None, same: bool) -> None:
    assert same_person(gold, found) is same


def test_places_are_the_same_words() -> None:
    assert same_words("Côte d'Ivoire", "cote d ivoire")
    assert not same_words("Hague", "The Hague")


def test_an_unnamed_delegation_is_known_by_its_country_or_body() -> None:
    russia, asean = GoldParticipant(None, "RU"), GoldParticipant(None, "ASEAN")
    assert same_participant(russia, GoldParticipant("Vladimir Putin", "RU"))
    assert same_participant(asean, GoldParticipant(None, None, "ASEAN"))
    assert not same_participant(GoldParticipant(None, None), GoldParticipant("Somebody", None))
    assert not same_participant(GoldParticipant("Sergei Lavrov", "RU"), russia)


def test_each_name_is_taken_once() -> None:
    assert left_over(["a", "a", "b"], ["a", "c"], same_words) == (["a", "b"], ["c"])
