"""What bears on whether an encounter took place: disclaimers, conditions, opening adverbs, and the tree."""

from datetime import date

import pytest

from tests.nlp.marked import meetings
from tests.nlp.meetings.people import DUDA, E_DUDA, E_RUTO, RUTO
from tests.nlp.traps.told import expected, read, told

PUBLISHED = date(2023, 9, 14)


def statuses(text: str, code: str) -> list[str]:
    """Return the status of each record."""
    return [meeting.status for meeting in meetings(text, code, PUBLISHED)]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (f"The palace denied reports that {E_DUDA} met {E_RUTO}.", "en"),
        (f"Officials dismissed claims of {E_DUDA} having met {E_RUTO}.", "en"),
        (f"The palace denied that {E_DUDA} and {E_RUTO} had met.", "en"),
        (f"{E_DUDA} denied having met {E_RUTO}.", "en"),
        (f"No meeting between {E_DUDA} and {E_RUTO} took place.", "en"),
        (f"Istana membantah kabar bahwa {DUDA} bertemu {RUTO}.", "id"),
        (f"Tidak ada pertemuan antara {DUDA} dan {RUTO}.", "id"),
    ],
)
def test_a_report_that_is_disclaimed_is_denied(text: str, code: str) -> None:
    assert statuses(text, code) == ["denied"]


@pytest.mark.parametrize(
    "text",
    [
        f"{E_DUDA} met {E_RUTO} after the palace denied reports of a rift.",
        f"The palace denied reports of a rift. {E_DUDA} met {E_RUTO}.",
        f"The palace denied reports of a rift; {E_DUDA} met {E_RUTO}.",
    ],
)
def test_a_denial_of_something_else_leaves_the_meeting_alone(text: str) -> None:
    assert statuses(text, "en") == ["held"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (f"{E_DUDA} would meet {E_RUTO} only if the border reopened.", "en"),
        (f"{E_DUDA} would meet {E_RUTO} if the border reopened.", "en"),
        (f"{DUDA} hanya akan bertemu {RUTO} jika perbatasan dibuka.", "id"),
        (f"Andai {DUDA} bertemu {RUTO}, perang usai.", "id"),
    ],
)
def test_a_condition_makes_no_meeting(text: str, code: str) -> None:
    assert statuses(text, code) == []


@pytest.mark.parametrize(
    ("text", "code", "status"),
    [
        (f"Rencananya, {DUDA} bertemu {RUTO} di istana.", "id", "planned"),
        (f"Sedianya, {DUDA} bertemu {RUTO} di istana.", "id", "planned"),
        (f"Menurut rencana, {DUDA} bertemu {RUTO} pekan depan.", "id", "planned"),
        (f"Kemarin, {DUDA} bertemu {RUTO}.", "id", "held"),
        (f"Yesterday, {E_DUDA} met {E_RUTO}.", "en", "held"),
    ],
)
def test_an_adverb_that_opens_the_sentence_bears_on_it(text: str, code: str, status: str) -> None:
    assert statuses(text, code) == [status]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (f"{E_DUDA} was to meet {E_RUTO} on Monday, but fog closed the airport.", "cancelled"),
        (f"A meeting of {E_DUDA} and {E_RUTO} fell through.", "cancelled"),
        (f"A meeting of {E_DUDA} and {E_RUTO} is being arranged.", "planned"),
        (f"{E_DUDA} was to meet {E_RUTO} on Monday.", "planned"),
    ],
)
def test_what_was_to_be_is_planned_until_something_comes_between(text: str, status: str) -> None:
    assert statuses(text, "en") == [status]


# By the tree, which only the real pipeline has

HICHILEMA = "Zambian President Hakainde Hichilema"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (f"Kenyan President William Ruto never met {HICHILEMA}.", "denied"),
        (f"Kenyan President William Ruto has never met {HICHILEMA}.", "denied"),
        (f"Kenyan President William Ruto did not meet {HICHILEMA}.", "denied"),
        (f"Kenyan President William Ruto met {HICHILEMA} to discuss a dam that never opened.", "held"),
        (f"Kenyan President William Ruto, who will retire next year, met {HICHILEMA} on Monday.", "held"),
        (f"Kenyan President William Ruto, who refused to resign, met {HICHILEMA} on Monday.", "held"),
        (f"Reportedly, Kenyan President William Ruto met {HICHILEMA} on Monday.", "held"),
        (f"Kenyan President William Ruto meets {HICHILEMA} on Friday.", "planned"),
        (f"Kenyan President William Ruto plans to fly to Lusaka and meet {HICHILEMA}.", "planned"),
        (f"Kenyan President William Ruto will visit Zambia and hold talks with {HICHILEMA}.", "planned"),
    ],
)
def test_a_finite_verb_has_the_status_that_its_own_words_give(text: str, status: str) -> None:
    reading = read(text, "en", "2023-09-14")
    assert told(reading) == expected(f"{status}: William Ruto + Hakainde Hichilema")
