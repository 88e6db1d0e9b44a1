"""Names that end in an honorific, and offices that an apposition or the rest of the text gives to a name."""

import pytest

from tests.nlp.traps.told import meeting_of, person, read

DAY = "2025-06-20"


@pytest.mark.parametrize(
    ("code", "text", "name"),
    [
        (
            "id",
            "Wakil Menteri Luar Negeri Vietnam Nguyen Hoang Tuan bertemu utusan Jepang di Hanoi.",
            "Nguyen Hoang Tuan",
        ),
        (
            "id",
            "Juru bicara militer Thailand, Laksamana Muda Surasak Phrommas, membantah.",
            "Surasak Phrommas",
        ),
    ],
)
def test_an_honorific_is_part_of_a_name_only_at_its_end(code: str, text: str, name: str) -> None:
    assert person(read(text, code, DAY), name).name == name


@pytest.mark.parametrize(
    ("text", "name", "country", "office"),
    [
        (
            "RABAT - Omar al-Fassi, the kingdom's special envoy for water, met Turkish Foreign Minister Hakan Fidan.",
            "Omar al-Fassi",
            "MA",
            "Special Envoy",
        ),
        (
            "David Sargsyan on Thursday became the first Armenian negotiator to enter the town.",
            "David Sargsyan",
            "AM",
            "Negotiator",
        ),
    ],
)
def test_an_office_in_apposition_belongs_to_the_name(text: str, name: str, country: str, office: str) -> None:
    found = person(read(text, "en", DAY), name)
    assert (found.country, found.office) == (country, office)


def test_a_part_of_the_world_in_an_office_is_nobody() -> None:
    text = "Hal itu disampaikan Dirjen Asia Pasifik Kemlu Rahmat Wibisono ketika menerima Dubes Jepang Kenji Sato."
    reading = read(text, "id", DAY)
    assert person(reading, "Rahmat Wibisono").office == "Director General"
    assert not [actor for actor in reading.actors if actor.name == "Asia Pasifik"]


def test_who_has_no_state_is_of_the_other_of_two_sides_and_that_is_a_guess() -> None:
    text = "Two bridges divide Armenia and Azerbaijan. David Sargsyan met Azerbaijan's Rashad Mammadov on Tuesday."
    reading = read(text, "en", DAY)
    assert meeting_of(reading, "David Sargsyan + Rashad Mammadov").status == "held"
    found = person(reading, "David Sargsyan")
    assert found.country == "AM"
    assert found.confidence < 0.5
