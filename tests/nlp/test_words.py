"""Words without possessives, and the borders of words that a crawl stuck together."""

import pytest

from articles.nlp.cast import near, same_name
from articles.nlp.lexicon import lexicon
from articles.nlp.words import key_of, keys_of, words_of


def texts(text: str, code: str = "id") -> list[str]:
    return [word.text for word in lexicon(code).words(text)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("PresidenRusia", ["Presiden", "Rusia"]),
        ("keRusiaminggu", ["ke", "Rusia", "minggu"]),
        ("Trumpmengirim", ["Trump", "mengirim"]),
        ("JepangdanVietnam", ["Jepang", "dan", "Vietnam"]),
        ("dilansirReuters", ["dilansir", "Reuters"]),
        ("IranMasoud", ["Iran", "Masoud"]),
        ("LAKSMANAPerdana Menteri", ["LAKSMANA", "Perdana", "Menteri"]),
        ("Vladimirakan", ["Vladimir", "akan"]),
        ("damaidi Oslo", ["damai", "di", "Oslo"]),
        ("senjatapada", ["senjata", "pada"]),
    ],
)
def test_words_that_lost_their_space_come_apart(text: str, parts: list[str]) -> None:
    assert texts(text) == parts


@pytest.mark.parametrize(
    "word",
    [
        "Indonesian",
        "Koreans",
        "McDonald",
        "YouTube",
        "Chinatown",
        "DeSantis",
        "Israelis",
        "Rusianya",
        "menjadi",
        "pribadi",
        "keamanan",
    ],
)
def test_whole_words_stay_whole(word: str) -> None:
    assert texts(word) == [word]


def test_offsets_are_those_of_the_text() -> None:
    text = "KataPresidenRusia itu, “keJepangminggu” depan."
    for word in lexicon("id").words(text):
        assert text[word.start : word.end] == word.text


def test_a_possessive_ending_is_no_word() -> None:
    words = words_of("Iran's envoy and France’s")
    assert [(word.text, word.possessive) for word in words] == [
        ("Iran", True),
        ("envoy", False),
        ("and", False),
        ("France", True),
    ]


def test_diacritics_and_case_do_not_matter_for_comparison() -> None:
    assert key_of("Erdoğan") == key_of("ERDOGAN") == "erdogan"
    assert key_of("Yıldırım") == "yildirim"
    assert keys_of("Kim Jong-un") == keys_of("KIM JONG UN")


def test_a_hyphen_makes_no_difference_to_a_known_name() -> None:
    known = lexicon("en")
    for name in ("Kim Jong Un", "Kim Jong-un", "Kim Jong-Un"):
        (match,) = known.matches(known.words(name))
        assert match.kind == "person"


def test_an_acronym_must_be_written_in_capitals() -> None:
    known = lexicon("en")
    assert known.matches(known.words("Who is it and as us")) == []
    assert [match.kind for match in known.matches(known.words("the WHO and the US"))] == [
        "organisation",
        "state",
    ]


def test_the_longest_known_name_counts() -> None:
    known = lexicon("en")
    text = "the Democratic People's Republic of Korea and South China Sea"
    found = [text[match.start : match.end] for match in known.matches(known.words(text))]
    assert found == ["Democratic People's Republic of Korea", "South China Sea"]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Nattaphon Narkphanit", "Natthaphon Narkphanit", True),
        ("Sultan B Najamudin", "Sultan Najamudin", True),
        ("Kim Jong-un", "Kim Yo-jong", False),
        ("Melania Trump", "Donald Trump", False),
        ("Li Qiang", "Li Keqiang", False),
        ("Luhut Pandjaitan", "Luhut Binsar Panjaitan", True),
    ],
)
def test_spellings_of_one_name_are_recognised(one: str, other: str, same: bool) -> None:
    assert same_name(keys_of(one), keys_of(other)) is same


def test_short_words_are_only_near_if_equal() -> None:
    assert near("wang", "wang")
    assert not near("wang", "yang")
    assert not near("xi", "li")
