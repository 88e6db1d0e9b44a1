"""Where sentences end, for people to choose from."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.sentences import sentences

texts = st.text(alphabet=st.sampled_from('ab AB.!?"\r\n\t\u0301\u200d😀'), max_size=60)


def cut(text: str) -> list[str]:
    """Return the sentences of a text."""
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They met. They left.", ["They met.", "They left."]),
        ("They met.\r\nThey left", ["They met.", "They left"]),
        ("A headline\n\n  The text. ", ["A headline", "The text."]),
        (
            "Mr. Budi and Dr. J. Smith met on Sept. 3 in Lima.",
            ["Mr. Budi and Dr. J. Smith met on Sept. 3 in Lima."],
        ),
        ("He said “yes.” Then he left!", ["He said “yes.”", "Then he left!"]),
        ("It cost 3.5 million. Why? Nobody knows…", ["It cost 3.5 million.", "Why?", "Nobody knows…"]),
        ("😀 They met. e\u0301 was there.", ["😀 They met. e\u0301 was there."]),
        ("😀 They met. E\u0301 was there.", ["😀 They met.", "E\u0301 was there."]),
        (" \n\t\r\n", []),
    ],
)
def test_a_text_is_cut_into_sentences(text: str, found: list[str]) -> None:
    assert cut(text) == found


@given(texts)
def test_nothing_but_white_space_is_lost_and_no_two_overlap(text: str) -> None:
    spans = list(sentences(text))
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))
    covered = {at for start, end in spans for at in range(start, end)}
    assert all(text[at].isspace() for at in range(len(text)) if at not in covered)
    assert all(piece == piece.strip() for piece in cut(text))


@pytest.mark.parametrize("piece", [".", "a. ", "'", '." ', "Mr. ", " ", ". "])
def test_a_long_text_takes_no_longer_for_what_it_says(piece: str) -> None:
    began = time.process_time()
    list(sentences(piece * 200_000))
    assert time.process_time() - began < 5
