"""Plans that are put off: what has a new day is planned for it, and there is one record of it."""

import pytest

from tests.nlp.traps.told import meeting_of, read, rows

PAIR = "Alexander De Croo + Mark Rutte"
LEAD = "Belgian Prime Minister Alexander De Croo"
HOST = "Dutch Prime Minister Mark Rutte"

MOVED: dict[str, list[tuple[str, str]]] = {
    "to a new day": [
        ("en", f"{LEAD}'s talks with {HOST} have been moved from Friday to 5 October in Vienna."),
        (
            "en",
            f"The meeting between {LEAD} and {HOST}, planned for Friday in Oslo, was postponed to 5 October and will "
            "be held in Vienna.",
        ),
        (
            "id",
            "Pertemuan PM Belgia Alexander De Croo dengan PM Belanda Mark Rutte yang semula dijadwalkan pada Jumat "
            "(22/9) di Oslo diundur ke 5 Oktober di Wina.",
        ),
    ],
    "told in two sentences": [
        (
            "en",
            f"{LEAD} and {HOST} will meet in Vienna on October 5. The two were to have met in Oslo in early September, "
            "but a storm kept them at home.",
        ),
        (
            "id",
            "PM Belgia Alexander De Croo batal bertemu PM Belanda Mark Rutte di Oslo pada Jumat (22/9). Keduanya akan "
            "bertemu di Wina pada 5 Oktober.",
        ),
    ],
}


@pytest.mark.parametrize(("code", "text"), rows(MOVED))
def test_a_plan_that_is_moved_is_planned_for_its_new_day_and_place(code: str, text: str) -> None:
    found = meeting_of(read(text, code, "2023-09-18"), PAIR)
    assert found.date is not None
    assert found.place is not None
    assert (found.status, found.date.first.isoformat(), found.place.text) == (
        "planned",
        "2023-10-05",
        "Vienna",
    )


def test_what_is_put_off_without_a_new_day_stays_so() -> None:
    text = f"The meeting between {LEAD} and {HOST}, planned for Friday in Oslo, was postponed to next month."
    assert meeting_of(read(text, "en", "2023-09-18"), PAIR).status == "postponed"
