"""Sentences of news text, with its missing full stops and its abbreviations."""

import pytest

from articles.nlp.components.sentences import sentence_spans
from tests.nlp.marked import document


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in sentence_spans(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mereka bertemu. Lalu mereka pulang.", ["Mereka bertemu.", "Lalu mereka pulang."]),
        ("A line without a stop\nAnother line", ["A line without a stop", "Another line"]),
        (
            "He flew to St. Petersburg on Monday. Then he left.",
            ["He flew to St. Petersburg on Monday.", "Then he left."],
        ),
        ("H.E. Mr. Sok An spoke first. He was brief.", ["H.E. Mr. Sok An spoke first.", "He was brief."]),
        ("Joko B. Santoso hadir. Ia diam.", ["Joko B. Santoso hadir.", "Ia diam."]),
        ('"Kami sepakat." Ia lalu pergi.', ['"Kami sepakat."', "Ia lalu pergi."]),
        ("“We agreed.” He left.", ["“We agreed.”", "He left."]),
        ("It cost 3.5 million. Nobody paid.", ["It cost 3.5 million.", "Nobody paid."]),
        ("Nilainya Rp. 103,5 triliun", ["Nilainya Rp.", "103,5 triliun"]),
        ("", []),
        ("   \n\n  ", []),
    ],
)
def test_it_divides_text_into_sentences(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


def test_the_document_carries_the_same_borders() -> None:
    text = "JAKARTA - Mereka bertemu di Bogor\nDr. Surya tidak hadir. Ia sakit."
    doc = document(text, "id")
    assert [sentence.text.strip() for sentence in doc.sents] == sentences(text)
