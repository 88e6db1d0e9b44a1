"""Offices that stand alone are their holders on the day of publication."""

from datetime import date

import pytest

from articles.nlp.incumbents import incumbent
from articles.nlp.pipeline import analyse
from tests.nlp.naming import mention, read


@pytest.mark.parametrize(
    ("text", "code", "day", "name"),
    [
        (
            "The Saudi crown prince met {} in Geneva on Monday.",
            "en",
            date(2023, 12, 6),
            "Mohammed bin Salman",
        ),
        (
            "Putra Mahkota Arab Saudi bertemu {} di Jenewa, Senin.",
            "id",
            date(2023, 12, 6),
            "Mohammed bin Salman",
        ),
        ("The Saudi crown prince met {} in Geneva on Monday.", "en", date(2016, 3, 8), "Mohammed bin Nayef"),
        ("Menlu AS bertemu {} di Jenewa, Senin.", "id", date(2023, 6, 19), "Antony Blinken"),
        ("Menlu AS bertemu {} di Jenewa, Senin.", "id", date(2025, 7, 11), "Marco Rubio"),
        ("The US secretary of state met {} in Geneva on Monday.", "en", date(2023, 6, 19), "Antony Blinken"),
        ("Presiden Indonesia bertemu {} di Jenewa, Senin.", "id", date(2023, 1, 9), "Joko Widodo"),
        ("Presiden Indonesia bertemu {} di Jenewa, Senin.", "id", date(2025, 1, 27), "Prabowo Subianto"),
        (
            "The NATO secretary general met {} in Geneva on Monday.",
            "en",
            date(2023, 6, 19),
            "Jens Stoltenberg",
        ),
    ],
)
def test_an_office_alone_is_its_holder_on_the_day(text: str, code: str, day: date, name: str) -> None:
    reading = analyse(text.format("Antonio Guterres"), published=day, language=code)
    (meeting,) = reading.meetings
    assert {one.name for one in meeting.participants} == {name, "Antonio Guterres"}
    assert reading.persons == ("Antonio Guterres",)
    (holder,) = (actor for actor in reading.actors if actor.name == name)
    assert holder.terms
    assert not holder.named
    assert [found.actor for found in reading.mentions if found.actor and found.actor.name == name] == [holder]


@pytest.mark.parametrize(
    "text",
    [
        "The former Russian president met Narendra Modi.",
        "The Russian ambassador met Narendra Modi.",
        "A Russian deputy minister met Narendra Modi.",
    ],
)
def test_of_another_time_or_of_many_it_is_nobody_known(text: str) -> None:
    reading = analyse(text, published=date(2023, 6, 19), language="en")
    names = {actor.name for actor in reading.actors if actor.knowledge_id.startswith("person:")}
    assert names == {"Narendra Modi"}


def test_the_office_and_the_name_are_one_person_wherever_the_name_stands() -> None:
    doc = read(
        "The Saudi crown prince left. Later Mohammed bin Salman called.", "en", published=date(2023, 12, 6)
    )
    assert mention(doc, "Saudi crown prince").entities == mention(doc, "Mohammed bin Salman").entities


def test_nobody_is_in_office_without_a_day_or_on_the_day_of_the_change() -> None:
    assert incumbent("President", "US", None, None) is None
    assert incumbent("President", "US", None, date(2025, 1, 20)) is None
    assert incumbent("Ambassador", "US", None, date(2025, 2, 20)) is None
