"""Another round and an earlier meeting of the same sides, where only a noun tells of them."""

from datetime import date

import pytest

from tests.nlp.marked import meetings
from tests.nlp.meetings.brief import days, where, who
from tests.nlp.meetings.people import DUDA, E_DUDA, E_RUTO, OSLO, RUTO, WARSAW

PUBLISHED = date(2023, 9, 14)
PAIR = {"Andrzej Duda", "William Ruto"}
MONDAY = (date(2023, 9, 11), date(2023, 9, 11))
E_MET = f"{E_DUDA} met {E_RUTO} in {OSLO} on Monday."
MET = f"{DUDA} bertemu {RUTO} di {OSLO} pada Senin."
BOTH = "[[|kedua pemimpin|group Andrzej Duda+William Ruto]]"


def second(first: str, sentence: str, code: str) -> tuple[str, bool, tuple[date, date] | None, str | None]:
    """Return status, background, days and place of the second of two records of the same two persons."""
    one, other = meetings(f"{first}\n{sentence}", code, PUBLISHED)
    assert (one.status, where(one), days(one)) == ("held", "Oslo", MONDAY)
    assert who(one) == who(other) == PAIR
    return other.status, other.background, days(other), where(other)


@pytest.mark.parametrize(
    ("first", "sentence", "code"),
    [
        (E_MET, "The next meeting will be held on September 25.", "en"),
        (
            E_MET,
            "[[|The two|group Andrzej Duda+William Ruto]] will hold another round of talks on September 25.",
            "en",
        ),
        (MET, f"{BOTH} akan mengadakan pertemuan lanjutan pada 25 September.", "id"),
        (
            MET,
            "[[|Duda|person PL Andrzej Duda]] mengatakan akan ada pertemuan selanjutnya pada 25 September.",
            "id",
        ),
    ],
)
def test_the_next_round_is_a_plan_on_a_day_of_its_own(first: str, sentence: str, code: str) -> None:
    day = date(2023, 9, 25)
    assert second(first, sentence, code) == ("planned", False, (day, day), None)


def test_another_round_that_was_held_is_a_record_of_its_own() -> None:
    sentence = "[[|The two|group Andrzej Duda+William Ruto]] held another round of talks on Wednesday."
    status, _, told, _ = second(E_MET, sentence, "en")
    assert (status, told) == ("held", (date(2023, 9, 13), date(2023, 9, 13)))


@pytest.mark.parametrize(
    ("first", "sentence", "code"),
    [
        (E_MET, f"Their previous meeting was held in {WARSAW} on June 5.", "en"),
        (E_MET, f"Their earlier meeting in {WARSAW} on June 5 lasted an hour.", "en"),
        (MET, f"Pertemuan {BOTH} sebelumnya digelar di {WARSAW} pada 5 Juni.", "id"),
        (MET, f"Pertemuan {BOTH} di {WARSAW} digelar pada 5 Juni 2023.", "id"),
    ],
)
def test_an_earlier_meeting_with_its_own_day_and_town_is_told_as_history(
    first: str, sentence: str, code: str
) -> None:
    day = date(2023, 6, 5)
    assert second(first, sentence, code) == ("held", True, (day, day), WARSAW[3:].split("|")[0])


@pytest.mark.parametrize(
    ("first", "sentence", "code", "status"),
    [
        (E_MET, "The meeting on September 20 was cancelled.", "en", "cancelled"),
        (E_MET, "The talks planned for September 20 were postponed.", "en", "postponed"),
        (MET, "Pertemuan tersebut pada 20 September dibatalkan.", "id", "cancelled"),
    ],
)
def test_a_day_of_its_own_is_called_off_and_not_what_was_held(
    first: str, sentence: str, code: str, status: str
) -> None:
    day = date(2023, 9, 20)
    assert second(first, sentence, code) == (status, False, (day, day), None)


@pytest.mark.parametrize(
    ("first", "sentence", "code"),
    [
        (E_MET, "Their meeting lasted an hour.", "en"),
        (E_MET, "The meeting on September 11 lasted an hour.", "en"),
        (E_MET, f"The previous meeting took place in {WARSAW}.", "en"),
        (E_MET, "Further meetings are possible.", "en"),
        (MET, "Pertemuan itu berlangsung satu jam.", "id"),
        (MET, "Pertemuan pada 11 September itu berlangsung satu jam.", "id"),
    ],
)
def test_a_noun_without_a_day_of_its_own_is_no_second_meeting(first: str, sentence: str, code: str) -> None:
    found = meetings(f"{first}\n{sentence}", code, PUBLISHED)
    assert [(meeting.status, days(meeting)) for meeting in found] == [("held", MONDAY)]


def test_the_same_two_in_two_states_met_twice() -> None:
    found = meetings(f"{E_MET}\n{E_DUDA} met {E_RUTO} in {WARSAW} on Monday.", "en", PUBLISHED)
    assert [where(meeting) for meeting in found] == ["Oslo", "Warsaw"]
