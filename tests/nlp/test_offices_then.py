"""Whoever is named by an office alone is who held it on the day of the meeting."""

from datetime import date

import pytest

from articles.nlp import pipeline

TEXTS = (
    (
        "en",
        "AMMAN - The US secretary of state met Jordan's foreign minister, Ayman Safadi, in Amman on 19 November 2024.",
        date(2025, 4, 9),
        "Antony Blinken",
    ),
    (
        "en",
        "AMMAN - The US secretary of state met Jordan's foreign minister, Ayman Safadi, in Amman on Tuesday.",
        date(2025, 4, 9),
        "Marco Rubio",
    ),
    (
        "en",
        "MOSCOW - In 1998 the Russian president met Narendra Modi.",
        date(2023, 6, 19),
        "Boris Yeltsin",
    ),
    (
        "id",
        "AMMAN - Menlu AS bertemu Menteri Luar Negeri Yordania Ayman Safadi di Amman pada 19 November 2024.",
        date(2025, 4, 9),
        "Antony Blinken",
    ),
)


@pytest.mark.parametrize(("code", "text", "published", "name"), TEXTS)
def test_an_office_alone_is_its_holder_on_the_day_of_the_meeting(
    code: str, text: str, published: date, name: str
) -> None:
    reading = pipeline.analyse(text, published=published, language=code)
    (meeting,) = reading.meetings
    assert name in {part.name for part in meeting.participants}
    actor = next(actor for actor in reading.actors if actor.name == name)
    assert actor.terms
