"""Where and when somebody is, until another sentence says otherwise."""

from datetime import date

import pytest

from tests.nlp.marked import meetings
from tests.nlp.meetings.brief import days, where, who
from tests.nlp.meetings.people import DUDA, E_DUDA, E_RUTO, E_STORE, NAIROBI, OSLO, RUTO, STORE

PUBLISHED = date(2023, 9, 14)
MONDAY = (date(2023, 9, 11), date(2023, 9, 11))
PAIR = {"Andrzej Duda", "William Ruto"}

E_LANDED = f"{E_DUDA} landed in {NAIROBI} on Monday."
E_MET = f"{E_DUDA} met {E_RUTO} over breakfast."
LANDED = f"{DUDA} tiba di {NAIROBI} pada Senin."
MET = f"{DUDA} bertemu {RUTO} saat sarapan."


@pytest.mark.parametrize(
    ("lines", "code"),
    [
        ((E_LANDED, E_MET), "en"),
        ((E_LANDED, "Rain fell.", E_MET), "en"),
        ((LANDED, MET), "id"),
        ((LANDED, "Hujan turun.", MET), "id"),
    ],
)
def test_a_traveller_meets_others_where_the_text_has_just_put_them(lines: tuple[str, ...], code: str) -> None:
    (meeting,) = meetings("\n".join(lines), code, PUBLISHED)
    assert (who(meeting), where(meeting), days(meeting)) == (PAIR, "Nairobi", MONDAY)


@pytest.mark.parametrize(
    ("arrival", "filler", "meeting", "code"),
    [
        (
            f"{E_DUDA} will arrive in {NAIROBI} on September 18.",
            "Rain fell.",
            f"{E_DUDA} will meet {E_STORE} over breakfast.",
            "en",
        ),
        (
            f"{DUDA} akan tiba di {NAIROBI} pada 18 September.",
            "Hujan turun.",
            f"{DUDA} akan bertemu {STORE} saat sarapan.",
            "id",
        ),
    ],
)
def test_a_place_holds_longer_than_a_day(arrival: str, filler: str, meeting: str, code: str) -> None:
    told = []
    for between in (1, 3, 6):
        found = meetings("\n".join([arrival, *[filler] * between, meeting]), code, PUBLISHED)
        (one,) = [each for each in found if "Jonas Gahr Store" in who(each)]
        told.append((one.status, where(one), days(one)))
    arrived = date(2023, 9, 18)
    assert told == [
        ("planned", "Nairobi", (arrived, arrived)),
        ("planned", "Nairobi", None),
        ("planned", None, None),
    ]


def test_the_nearest_place_counts() -> None:
    text = f"{E_LANDED}\n{E_DUDA} flew to {OSLO} on Tuesday.\n{E_DUDA} met {E_STORE} over breakfast."
    (meeting,) = [one for one in meetings(text, "en", PUBLISHED) if "Jonas Gahr Store" in who(one)]
    assert (where(meeting), days(meeting)) == ("Oslo", (date(2023, 9, 12), date(2023, 9, 12)))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (f"{E_LANDED}\n{E_STORE} met {E_RUTO} over breakfast.", "en"),
        (f"{LANDED}\n{STORE} bertemu {RUTO} saat sarapan.", "id"),
    ],
)
def test_others_are_not_where_somebody_travelled(text: str, code: str) -> None:
    (meeting,) = [one for one in meetings(text, code, PUBLISHED) if "Jonas Gahr Store" in who(one)]
    assert (where(meeting), days(meeting)) == (None, None)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (f"{E_DUDA} will travel to {NAIROBI} next month.\n{E_DUDA} met {E_STORE} over breakfast.", "en"),
        (f"{DUDA} akan bertolak ke {NAIROBI} bulan depan.\n{DUDA} bertemu {STORE} saat sarapan.", "id"),
    ],
)
def test_a_plan_puts_nobody_anywhere_yet(text: str, code: str) -> None:
    (meeting,) = [one for one in meetings(text, code, PUBLISHED) if "Jonas Gahr Store" in who(one)]
    assert (meeting.status, where(meeting), days(meeting)) == ("held", None, None)


def test_a_call_has_a_day_from_the_thread_but_no_place() -> None:
    text = f"{E_LANDED}\n{E_DUDA} and {E_STORE} spoke by phone."
    (meeting,) = [one for one in meetings(text, "en", PUBLISHED) if one.kind == "phone_call"]
    assert (where(meeting), days(meeting)) == (None, MONDAY)


def test_a_day_of_its_own_far_from_the_stay_takes_no_place_from_it() -> None:
    text = f"{E_LANDED}\n{E_DUDA} met {E_STORE} on August 28."
    (meeting,) = [one for one in meetings(text, "en", PUBLISHED) if "Jonas Gahr Store" in who(one)]
    assert where(meeting) is None
