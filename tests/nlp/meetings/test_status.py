"""Whether an encounter took place."""

from datetime import date

import pytest

from tests.nlp.marked import meetings
from tests.nlp.meetings.people import E_MODI, E_PUTIN, E_XI, KIM, PUTIN

PUBLISHED = date(2023, 9, 14)


@pytest.mark.parametrize(
    ("text", "code", "status"),
    [
        (f"{PUTIN} telah bertemu {KIM}.", "id", "held"),
        (f"{PUTIN} akan bertemu {KIM}.", "id", "planned"),
        (f"{PUTIN} dijadwalkan bertemu {KIM} pada Senin.", "id", "planned"),
        (f"Pertemuan {PUTIN} dan {KIM} ditunda.", "id", "postponed"),
        (f"{PUTIN} membatalkan pertemuan dengan {KIM}.", "id", "cancelled"),
        (f"{PUTIN} menolak bertemu {KIM}.", "id", "denied"),
        (f"{PUTIN} tidak akan bertemu {KIM}.", "id", "denied"),
        (f"{E_PUTIN} met {E_XI}.", "en", "held"),
        (f"{E_PUTIN} will meet {E_XI}.", "en", "planned"),
        (f"{E_PUTIN} is scheduled to meet {E_XI} on Monday.", "en", "planned"),
        (f"Talks between {E_PUTIN} and {E_XI} have been postponed.", "en", "postponed"),
        (f"{E_PUTIN} called off a meeting with {E_XI}.", "en", "cancelled"),
        (f"{E_PUTIN} refused to meet {E_XI}.", "en", "denied"),
        (f"{E_PUTIN} will not meet {E_XI}.", "en", "denied"),
    ],
)
def test_the_clause_tells_the_status(text: str, code: str, status: str) -> None:
    assert [meeting.status for meeting in meetings(text, code, PUBLISHED)] == [status]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (f"{PUTIN} berharap dapat bertemu {KIM}.", "id"),
        (f"{PUTIN} ingin bertemu {KIM}.", "id"),
        (f"{PUTIN} mengundang {KIM} untuk bertemu.", "id"),
        (f"{PUTIN} menawarkan pertemuan dengan {KIM}.", "id"),
        (f"Jika {PUTIN} bertemu {KIM}, pasar akan tenang.", "id"),
        (f"{PUTIN} belum bertemu {KIM}.", "id"),
        (f"{E_PUTIN} hopes to meet {E_XI}.", "en"),
        (f"{E_PUTIN} wants to meet {E_XI}.", "en"),
        (f"{E_PUTIN} offered to meet {E_XI}.", "en"),
        (f"{E_PUTIN} could meet {E_XI} this year.", "en"),
        (f"{E_MODI} urged {E_PUTIN} to meet {E_XI}.", "en"),
    ],
)
def test_hopes_offers_and_conditions_are_no_meetings(text: str, code: str) -> None:
    assert meetings(text, code, PUBLISHED) == []


def test_what_lies_ahead_of_the_publication_is_planned() -> None:
    found = meetings(f"{PUTIN} bertemu {KIM} pada 20 September 2023.", "id", PUBLISHED)
    assert found[0].status == "planned"
