"""The language of a text."""

import pytest

from articles.nlp.detect import detect


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Presiden bertemu menteri luar negeri di Jakarta pada hari Rabu, kata juru bicara.", "id"),
        ("The president met the foreign minister in Jakarta on Wednesday, a spokesman said.", "en"),
        ("Perdana Menteri berkata beliau akan melawat ke Jakarta pada hari Khamis kerana dijemput.", "ms"),
        ("Le président a rencontré le ministre des Affaires étrangères à Paris mercredi.", "fr"),
        ("Президент встретился с министром иностранных дел в Москве.", "ru"),
        ("Prabowo bertemu Anwar", "id"),
        ("Putin meets Xi", "en"),
        ("", ""),
        ("  \n 12/3 … ", ""),
    ],
)
def test_it_tells_the_language(text: str, code: str) -> None:
    assert detect(text) == code


def test_it_says_the_same_each_time() -> None:
    text = "KTT ASEAN summit di Kuala Lumpur"
    assert {detect(text) for _ in range(5)} == {detect(text)}


def test_a_document_with_a_few_english_words_stays_indonesian() -> None:
    text = (
        'Menteri mengatakan "the meeting was very good" setelah bertemu mitranya. Mereka akan bertemu lagi.'
    )
    assert detect(text) == "id"


def test_a_short_text_with_a_foreign_name_is_indonesian() -> None:
    assert (
        detect("Menteri Luar Negeri Retno Marsudi bertemu Wang Yi di Jakarta. Keduanya membahas perdagangan.")
        == "id"
    )


def test_a_short_text_in_malay_is_no_indonesian() -> None:
    text = "Menteri Luar mengadakan rundingan dengan rakan sejawatnya pada hari Isnin kerana kedua-dua negara berkait."
    assert detect(text) == "ms"
