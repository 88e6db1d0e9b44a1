"""Topics by words, in both languages."""

import pytest

from articles.nlp.components.topics import score
from articles.nlp.languages import LANGUAGES
from articles.records.vocabulary import TOPICS


@pytest.mark.parametrize(
    ("text", "code", "topic"),
    [
        ("Kedua menteri membahas pasokan amunisi, rudal, dan latihan militer.", "id", "military"),
        ("Mereka menyepakati tarif impor dan investasi baru.", "id", "economic"),
        ("Sengketa perbatasan di Laut China Selatan dibicarakan.", "id", "territory"),
        ("Program nuklir dan pengayaan uranium menjadi pokok bahasan.", "id", "cbrn"),
        ("Bantuan kemanusiaan bagi korban gempa dan banjir dikirim.", "id", "disaster"),
        ("The ministers discussed missiles, ammunition and military exercises.", "en", "military"),
        ("They agreed to cut tariffs and to increase trade and investment.", "en", "economic"),
        ("Migrants, refugees and asylum were on the agenda.", "en", "migration"),
        ("The court issued an arrest warrant for war crimes.", "en", "legal"),
        ("Climate change and emissions dominated the talks.", "en", "environment"),
    ],
)
def test_the_first_topic_is_what_the_words_say(text: str, code: str, topic: str) -> None:
    assert score([text], code)[0].code == topic


def test_a_text_about_nothing_has_no_topic() -> None:
    assert score(["Mereka datang dan pulang."], "id") == []


def test_scores_lie_between_0_and_1_and_fall() -> None:
    topics = score(
        ["Trade, tariffs, exports, oil, gas and climate emissions, and the military, missiles and troops."],
        "en",
    )
    values = [topic.score for topic in topics]
    assert values == sorted(values, reverse=True)
    assert all(0 < value < 1 for value in values)


@pytest.mark.parametrize("code", sorted(LANGUAGES))
def test_each_language_has_words_for_each_topic_of_the_vocabulary(code: str) -> None:
    assert set(LANGUAGES[code].topics.weights) == set(TOPICS)
