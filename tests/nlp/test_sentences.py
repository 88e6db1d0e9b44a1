"""Sentences of news text, with its missing full stops and its abbreviations."""

import pytest

from articles.nlp.components.sentences import LONGEST, sentence_spans
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


def test_what_is_too_long_for_a_sentence_is_cut_at_a_space_and_nothing_is_lost() -> None:
    text = f"A short one. Some {'word ' * 1000}and {'x' * 5000} end."
    spans = sentence_spans(text)

    assert text[slice(*spans[0])] == "A short one."
    assert all(end - start <= LONGEST for start, end in spans)
    assert [text[start:end].strip() for start, end in spans] == [text[start:end] for start, end in spans]
    assert "".join(text[start:end] for start, end in spans).replace(" ", "") == text.replace(" ", "")
    assert text[spans[1][1]] == " "


def test_many_stops_end_one_sentence() -> None:
    text = f"He came{'.' * 500}) Then he left{' ' * 300}\n{'!' * 300}"

    assert [text[start:end].strip(".!)") for start, end in sentence_spans(text)] == [
        "He came",
        "Then he left",
        "",
    ]
