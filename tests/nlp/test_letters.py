"""Texts whose letters are written in unusual ways."""

import unicodedata
from datetime import date

import pytest

from articles.nlp.letters import plain
from articles.nlp.pipeline import analyse
from articles.records.reading import Reading

SENTENCE = (
    "Indonesian Foreign Minister Retno Marsudi met Spanish Foreign Minister José Núñez in Vienna on Monday."
)
TEXT = f"VIENNA\n\n{SENTENCE}\n\nThey spoke about wheat."

WRITTEN = {
    "with its accents apart": unicodedata.normalize("NFD", TEXT),
    "with the line breaks of Windows": TEXT.replace("\n", "\r\n"),
    "with old line breaks": TEXT.replace("\n", "\r"),
    "with tabs and spaces around it": f" \t\u00a0{TEXT.replace(' ', chr(9), 3)}\t \r\n ",
    "with spaces that do not break": TEXT.replace(" ", "\u00a0"),
    "with invisible characters": TEXT.replace("Núñez", "Nú\u200bñez\ufeff").replace("met", "\u200emet\u200f"),
    "with soft hyphens": TEXT.replace("Marsudi", "Mar\u00adsudi").replace("Minister", "Min\u00adister"),
    "with a mark at its head": f"\ufeff{TEXT}",
}


def read(text: str) -> Reading:
    return analyse(text, published=date(2024, 3, 5), language="en")


def test_a_plain_text_is_read_as_it_is() -> None:
    assert plain(TEXT) is None
    assert plain("Kıbrıs’ta “görüştü” — 𝔄 😀 محمد") is None


@pytest.mark.parametrize("written", WRITTEN.values(), ids=WRITTEN)
def test_the_same_is_read_however_the_letters_are_written(written: str) -> None:
    wanted, found = read(TEXT), read(written)
    assert [mention.actor for mention in found.mentions] == [mention.actor for mention in wanted.mentions]
    assert [(one.participants, one.date, one.place) for one in found.meetings] == [
        (one.participants, one.date, one.place) for one in wanted.meetings
    ]
    assert found.meetings


@pytest.mark.parametrize("written", WRITTEN.values(), ids=WRITTEN)
def test_offsets_count_the_characters_of_the_text_as_it_was_given(written: str) -> None:
    def looks(start: int, end: int) -> str:
        seen = plain(written[start:end])
        return seen.text if seen else written[start:end]

    found = read(written)
    for mention in found.mentions:
        assert mention.surface == written[mention.start : mention.end]
        assert looks(mention.start, mention.end) in TEXT
    assert [looks(item.start, item.end) for item in found.meetings[0].evidence] == [
        TEXT[item.start : item.end] for item in read(TEXT).meetings[0].evidence
    ]
    for topic in found.topics:
        for phrase in topic.phrases:
            assert phrase.text == written[phrase.start : phrase.end]


@pytest.mark.parametrize("name", ["Bólá Adẹ̀yẹmí", "N̄anyanga", "q́̈"])
def test_marks_that_no_letter_is_composed_with_are_read_too(name: str) -> None:
    text = SENTENCE.replace("Retno Marsudi", f"Retno Marsudi and Ambassador {name}")
    found = read(text)
    assert len(found.meetings) == 1
    assert all(text[mention.start : mention.end] == mention.surface for mention in found.mentions)
