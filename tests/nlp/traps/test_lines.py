"""A telephone line that is agreed upon is no call."""

from datetime import date

import pytest

from articles.nlp import pipeline


@pytest.mark.parametrize(
    "text",
    [
        "Menteri Pertahanan Norwegia Lars Holm dan Menteri Pertahanan Italia Enzo Moretti bertemu di Oslo, Selasa. "
        "Mereka sepakat menghubungkan kedua markas melalui saluran telepon langsung.",
        "Menteri Pertahanan Norwegia Lars Holm dan Menteri Pertahanan Italia Enzo Moretti bertemu di Oslo, Selasa. "
        "Selain itu, keduanya menyetujui saluran telepon langsung antara kedua markas.",
    ],
)
def test_a_line_between_two_sides_is_no_call(text: str) -> None:
    reading = pipeline.analyse(text, published=date(2025, 3, 13), language="id")
    assert [meeting.kind for meeting in reading.meetings] == ["bilateral"]


def test_a_call_through_a_line_is_one() -> None:
    text = "Presiden Rusia Vladimir Putin berbicara melalui saluran telepon dengan Presiden China Xi Jinping, Selasa."
    reading = pipeline.analyse(text, published=date(2025, 3, 13), language="id")
    assert [meeting.kind for meeting in reading.meetings] == ["phone_call"]
