"""The phrases that tell most of a topic."""

import pytest
import spacy

from articles.nlp.components.keyphrases import MOST_PHRASES
from articles.nlp.components.keywords import key_words
from articles.nlp.components.topics import told_in
from articles.nlp.document import register_extensions
from articles.nlp.pipeline import analyse
from articles.records.reading import Phrase

ABOUT = [
    (
        "id",
        "Kedua menteri membahas latihan militer gabungan, pembelian rudal pertahanan udara, dan pasokan amunisi.",
        "military",
        "rudal pertahanan udara",
    ),
    (
        "id",
        "Mereka menyoroti sengketa perbatasan darat dan patroli di Laut China Selatan.",
        "territory",
        "sengketa perbatasan darat",
    ),
    (
        "en",
        "The ministers discussed joint military exercises and the purchase of new air defence missiles.",
        "military",
        "joint military exercises",
    ),
    (
        "en",
        "They agreed on a long-term free-trade agreement and on lower import tariffs for beef.",
        "economic",
        "lower import tariffs",
    ),
]


def phrases_of(text: str, code: str, topic: str) -> list[Phrase]:
    """Return the phrases that are found for a topic of a text."""
    topics = {found.code: found for found in analyse(text, language=code).topics}
    return list(topics[topic].phrases)


@pytest.mark.parametrize(("code", "text", "topic", "phrase"), ABOUT)
def test_it_takes_the_noun_phrase_around_a_key_word(code: str, text: str, topic: str, phrase: str) -> None:
    found = phrases_of(text, code, topic)
    assert any(phrase in one.text for one in found), [one.text for one in found]


@pytest.mark.parametrize(("code", "text", "topic", "phrase"), ABOUT)
def test_phrases_stand_in_the_text_as_written_and_none_holds_another(
    code: str, text: str, topic: str, phrase: str
) -> None:
    found = phrases_of(text, code, topic)
    assert 0 < len(found) <= MOST_PHRASES
    assert all(text[one.start : one.end] == one.text for one in found)
    assert not any(one is not other and one.text in other.text for one in found for other in found)


def test_a_phrase_begins_before_a_hyphen() -> None:
    found = phrases_of(
        "The envoys praised high-tech defence cooperation and cross-border trade.", "en", "economic"
    )
    assert [one.text for one in found] == ["cross-border trade"]


def test_offsets_count_the_whole_of_a_text_in_several_stretches() -> None:
    register_extensions()
    stretches = ("Nothing of note happened there.\n", "They discussed tariffs and trade deals.")
    docs = [
        (offset, spacy.blank("en")(text))
        for offset, text in zip((0, len(stretches[0])), stretches, strict=True)
    ]
    (topic,) = told_in(docs, "en")
    whole = "".join(stretches)
    assert [one.text for one in topic.phrases] == ["trade deals", "tariffs"]
    assert all(whole[one.start : one.end] == one.text for one in topic.phrases)


@pytest.mark.parametrize(
    ("code", "text", "entries"),
    [
        (
            "id",
            "Mereka memerangi, diperdagangkan, persenjataannya, dan pengungsian.",
            ["+perang", "+dagang", "persenjataan", "+ungsi"],
        ),
        ("id", "kapal selam nuklir dan kapal selam", ["kapal selam nuklir", "kapal selam"]),
        ("id", "Perangkat itu murah.", []),
        ("en", "Trade agreements, economies, and denuclearisation.", ["trade agreement", "economies", "denucleari*"]),
        ("en", "A pianist and her wardrobe.", []),
    ],
)  # fmt: skip
def test_key_words_are_found_in_all_their_forms(code: str, text: str, entries: list[str]) -> None:
    assert [word.entry for word in key_words(text, code)] == entries
