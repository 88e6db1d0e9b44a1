"""Those whose state a text does not say."""

from datetime import date

import pytest

from tests.nlp.marked import meetings
from tests.nlp.meetings.people import DUDA, E_DUDA, OSLO, PRABOWO

PUBLISHED = date(2023, 9, 14)
CHEN = "[[|Chen Weiming|person]]"
HENDRA = "[[|Hendra Wibawa|person]]"
FAR = "Udara panas.\n" * 5


def countries(text: str, code: str) -> dict[str | None, str | None]:
    """Return the state of each person of all encounters."""
    found = meetings(text, code, PUBLISHED)
    return {one.name: one.country for meeting in found for one in meeting.participants}


@pytest.mark.parametrize(
    ("text", "code", "name", "country"),
    [
        pytest.param(
            f"{E_DUDA} met {CHEN} in {OSLO} on Monday.", "en", "Chen Weiming", "NO", id="the place's"
        ),
        pytest.param(
            f"{PRABOWO} bertemu {HENDRA} di {OSLO}.", "id", "Hendra Wibawa", "NO", id="the place's, id"
        ),
        pytest.param(f"{DUDA} bertemu {HENDRA} pada Senin.", "id", "Hendra Wibawa", "ID", id="the outlet's"),
        pytest.param(
            f"{FAR}{DUDA} bertemu {HENDRA}.\n{HENDRA} senang.\n{HENDRA} pulang.",
            "id",
            "Hendra Wibawa",
            "ID",
            id="the outlet's, named often",
        ),
    ],
)
def test_a_stranger_is_one_of_the_place_or_of_the_outlet(
    text: str, code: str, name: str, country: str
) -> None:
    assert countries(text, code) == {
        name: country,
        "Prabowo Subianto" if PRABOWO in text else "Andrzej Duda": "ID" if PRABOWO in text else "PL",
    }


@pytest.mark.parametrize(
    ("text", "code"),
    [
        pytest.param(f"{E_DUDA} met {CHEN} on Monday.", "en", id="English has no home"),
        pytest.param(f"{FAR}{DUDA} bertemu {HENDRA} pada Senin.", "id", id="far down and named once"),
        pytest.param(f"{DUDA} bertemu [[|Hendra|person]] di {OSLO}.", "id", id="one word is no full name"),
        pytest.param(
            f"{PRABOWO} bertemu {HENDRA} di [[|Jakarta|city ID]].", "id", id="at home among their own"
        ),
        pytest.param(f"{PRABOWO} bertemu {HENDRA} pada Senin.", "id", id="of the outlet's own state"),
    ],
)
def test_nothing_is_guessed_without_a_sign(text: str, code: str) -> None:
    assert countries(text, code) == {}


def test_a_guess_is_not_sure() -> None:
    (meeting,) = meetings(f"{E_DUDA} met {CHEN} in {OSLO} on Monday.", "en", PUBLISHED)
    sure = {one.name: one.confidence for one in meeting.participants}
    assert sure["Chen Weiming"] <= 0.4 < sure["Andrzej Duda"]
