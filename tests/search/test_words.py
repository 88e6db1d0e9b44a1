"""Words as the index holds them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.search.words import INDEXED, LONGEST, fold, indexed, words


def stems(text: str, language: str = "") -> list[str]:
    return [word.stem for word in words(text, language)]


@pytest.mark.parametrize(
    ("language", "forms"),
    [
        ("en", "meeting meetings meets meet"),
        ("en", "Talks talk talked TALKING"),
        ("id", "pertemuan bertemu menemui ditemui pertemuannya"),
        ("id", "perundingan berunding dirundingkan"),
        ("id", "kementerian menteri"),
        ("en-GB", "visit visits visited"),
        ("ms", "pertemuan bertemu"),
    ],
)
def test_the_forms_of_a_word_have_one_stem(language: str, forms: str) -> None:
    assert len(set(stems(forms, language))) == 1


def test_a_language_without_a_stemmer_keeps_its_words() -> None:
    assert stems("Les réunions à Genève", "fr") == ["les", "reunions", "a", "geneve"]


@pytest.mark.parametrize(
    ("one", "other"),
    [("Erdoğan", "erdogan"), ("IŞIK", "isik"), ("Łódź", "lodz"), ("Jum’at", "jumat"), ("Straße", "strasse"),
     ("e\u0301lan", "élan"), ("ＫＩＭ", "kim"), ("Ærø", "aero")],
)  # fmt: skip
def test_case_marks_and_apostrophes_do_not_count(one: str, other: str) -> None:
    assert stems(one, "id") == stems(other, "id")


def test_the_apostrophe_of_a_possessive_goes_in_english() -> None:
    assert stems("Putin's Putin’s", "en") == ["putin", "putin"]


def test_offsets_are_those_of_the_text() -> None:
    text = "  Kim, e\u0301lan & Putin's 3.5 金正恩"

    assert [text[word.start : word.end] for word in words(text, "en")] == [
        "Kim", "e\u0301lan", "Putin's", "3", "5", "金", "正", "恩",
    ]  # fmt: skip


def test_an_entry_holds_no_more_than_a_database_takes() -> None:
    title, text = indexed("A title", " ".join(f"word{n}" for n in range(200_000)), "en")

    assert title == ["a", "titl"]
    assert 30_000 < len(text) < INDEXED // 12


def test_a_word_without_an_end_is_cut() -> None:
    assert [len(stem) for stem in stems("x" * 1_000_000, "en")] == [LONGEST]


@given(st.text(), st.sampled_from(["", "en", "id"]))
def test_a_stem_is_letters_and_digits_alone(text: str, language: str) -> None:
    for word in words(text, language):
        assert word.stem.isalnum()
        assert word.stem == fold(word.stem)
        assert text[word.start : word.end]
