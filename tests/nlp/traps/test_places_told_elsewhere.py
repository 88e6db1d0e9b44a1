"""Places that are told in other ways than right behind the word for the encounter."""

import pytest

from tests.nlp.traps.told import meeting_of, read, rows

PAIR = "Alexander De Croo + Mark Rutte"
LEAD = "Belgian Prime Minister Alexander De Croo"
HOST = "Dutch Prime Minister Mark Rutte"

PLACES: dict[str, list[tuple[str, str, str, str]]] = {
    "where": [
        (
            "en",
            f"{LEAD} had come straight from Geneva, where a day earlier he held talks with {HOST}.",
            "Geneva",
            "CH",
        ),
        ("en", f"The last stop is Vienna, where {HOST} will receive {LEAD} on Friday.", "Vienna", "AT"),
    ],
    "beside the day": [
        (
            "en",
            f"The offer was made by {LEAD} to {HOST} in Oslo on Friday, when the two met after a fair.",
            "Oslo",
            "NO",
        ),
        ("en", f"The plan was settled on Friday in Oslo, when {LEAD} met {HOST}.", "Oslo", "NO"),
    ],
    "shortly before": [
        (
            "en",
            f"The accord was signed on Friday in Oslo in front of {LEAD} and {HOST}, who had met shortly before.",
            "Oslo",
            "NO",
        ),
    ],
    "the capital": [
        ("en", f"{LEAD} sat down in the Egyptian capital with {HOST} to talk about canals.", "Cairo", "EG"),
        ("en", f"{LEAD} met {HOST} in Egypt's capital on Friday.", "Cairo", "EG"),
        (
            "id",
            "PM Belgia Alexander De Croo bertemu PM Belanda Mark Rutte di ibu kota Mesir, Jumat.",
            "Cairo",
            "EG",
        ),
    ],
    "the same city": [
        (
            "en",
            f"The king spoke to traders in Oslo on Monday. On Tuesday {LEAD} met {HOST} in the same city.",
            "Oslo",
            "NO",
        ),
    ],
    "islands": [
        ("en", f"The step was made at a meeting between {LEAD} and {HOST} on Bali on Friday.", "Bali", "ID"),
        ("en", f"{LEAD} met {HOST} on the Greek island of Rhodes on Friday.", "Rhodes", "GR"),
    ],
    "behind an apposition": [
        (
            "en",
            f"The step comes a month after {LEAD} met Mark Rutte, the Dutch prime minister, in Vienna.",
            "Vienna",
            "AT",
        ),
    ],
    "a venue in the city of the meeting": [
        (
            "en",
            f"{LEAD} met {HOST} in Vienna on Friday to discuss ports.\n\nThe talks lasted two hours at the Blue Swan "
            "palace, an official said.",
            "Blue Swan palace",
            "AT",
        ),
    ],
}


@pytest.mark.parametrize(("code", "text", "place", "country"), rows(PLACES))
def test_a_place_is_found_where_it_is_told(code: str, text: str, place: str, country: str) -> None:
    found = meeting_of(read(text, code, "2023-09-18"), PAIR).place
    assert found is not None
    assert (found.text, found.country) == (place, country)


STATUSES: dict[str, list[tuple[str, str, str]]] = {
    "a plan that is put off": [
        (
            "en",
            f"{LEAD} will not meet {HOST} in Vienna on Tuesday as planned, an aide said, adding the talks had been "
            "postponed and not called off.",
            "postponed",
        ),
    ],
    "a denial and a word on why": [
        (
            "id",
            "PM Belgia Alexander De Croo tidak akan bertemu PM Belanda Mark Rutte di Wina pada Selasa (19/9), kata "
            "kedutaan. Pertemuan itu ditunda.",
            "postponed",
        ),
    ],
    "what was done at a meeting": [
        (
            "en",
            f"{LEAD} and {HOST} gave their blessing to the idea at a meeting in Vienna on Friday.",
            "held",
        ),
        (
            "id",
            "Rencana itu mendapat dorongan dalam pertemuan PM Belgia Alexander De Croo dengan PM Belanda Mark Rutte di "
            "Wina pekan lalu.",
            "held",
        ),
    ],
}


@pytest.mark.parametrize(("code", "text", "status"), rows(STATUSES))
def test_a_status_is_that_of_the_meeting(code: str, text: str, status: str) -> None:
    assert meeting_of(read(text, code, "2023-09-18"), PAIR).status == status
