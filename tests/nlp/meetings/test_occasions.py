"""What summits and hosts tell of the day and the place of other encounters."""

from datetime import date

import pytest

from tests.nlp.marked import meetings
from tests.nlp.meetings.brief import days, where, who
from tests.nlp.meetings.people import DUDA, E_DUDA, E_RUTO, NAIROBI, OSLO, RUTO, WARSAW

PUBLISHED = date(2023, 9, 14)
MONDAY = (date(2023, 9, 11), date(2023, 9, 11))
JAKARTA = "[[|Jakarta|city ID]]"
E_OPENED = f"The [[|ASEAN|organisation]] summit opened in {JAKARTA} on Monday."
OPENED = f"KTT [[|ASEAN|organisation]] dibuka di {JAKARTA} pada Senin."


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (f"{E_OPENED}\n{E_DUDA} met {E_RUTO} on the sidelines of the gathering.", "en"),
        (f"{E_OPENED}\n{E_DUDA} met {E_RUTO}.", "en"),
        (f"{OPENED}\n{DUDA} bertemu {RUTO} di sela-sela acara itu.", "id"),
        (f"{OPENED}\n{DUDA} bertemu {RUTO}.", "id"),
    ],
)
def test_a_summit_lends_its_day_and_place(text: str, code: str) -> None:
    (meeting,) = meetings(text, code, PUBLISHED)
    assert (meeting.kind, where(meeting), days(meeting)) == ("bilateral", "Jakarta", MONDAY)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (f"{E_OPENED}\n{E_DUDA} met {E_RUTO} in {OSLO} on Tuesday.", "en"),
        (f"{OPENED}\n{DUDA} bertemu {RUTO} di {OSLO} pada Selasa.", "id"),
    ],
)
def test_it_lends_nothing_where_both_are_told(text: str, code: str) -> None:
    (meeting,) = meetings(text, code, PUBLISHED)
    assert (where(meeting), days(meeting)) == ("Oslo", (date(2023, 9, 12), date(2023, 9, 12)))


@pytest.mark.parametrize(
    "summit",
    [
        f"The [[|ASEAN|organisation]] summit will open in {JAKARTA} on October 2.",
        f"The [[|ASEAN|organisation]] summit was held in {JAKARTA} on May 10.",
        f"{E_OPENED[:-1]}, and the [[|G20|organisation]] summit opened in {OSLO} on Tuesday.",
    ],
)
def test_a_summit_ahead_long_over_or_one_of_two_lends_nothing(summit: str) -> None:
    (meeting,) = meetings(f"{summit}\n{E_DUDA} met {E_RUTO}.", "en", PUBLISHED)
    assert (where(meeting), days(meeting)) == (None, None)


def test_a_call_is_at_no_summit() -> None:
    (meeting,) = meetings(f"{E_OPENED}\n{E_DUDA} and {E_RUTO} spoke by phone.", "en", PUBLISHED)
    assert (meeting.kind, where(meeting), days(meeting)) == ("phone_call", None, None)


MUDAVADI = "[[Menlu Kenya |Musalia Mudavadi|person KE]]"
E_MUDAVADI = "[[Kenyan Foreign Minister |Musalia Mudavadi|person KE]]"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (f"{E_DUDA} met {E_RUTO} in {NAIROBI} on Monday.\n{E_DUDA} had met {E_MUDAVADI} a day before.", "en"),
        (f"{DUDA} bertemu {RUTO} di {NAIROBI} pada Senin.\n{DUDA} juga bertemu {MUDAVADI}.", "id"),
    ],
)
def test_a_guest_meets_the_hosts_people_where_the_guest_is(text: str, code: str) -> None:
    found = [meeting for meeting in meetings(text, code, PUBLISHED) if "Musalia Mudavadi" in who(meeting)]
    assert [where(meeting) for meeting in found] == ["Nairobi"]


def test_a_guest_long_gone_is_there_no_more() -> None:
    text = f"{E_DUDA} met {E_RUTO} in {NAIROBI} on September 1.\n{E_DUDA} met {E_MUDAVADI} on Monday."
    (meeting,) = [one for one in meetings(text, "en", PUBLISHED) if "Musalia Mudavadi" in who(one)]
    assert where(meeting) is None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (f"{E_DUDA} received {E_RUTO} on Monday.", "en"),
        (f"{E_RUTO} was welcomed by {E_DUDA} on Monday.", "en"),
        (f"{DUDA} menerima {RUTO} pada Senin.", "id"),
        (f"{RUTO} diterima {DUDA} pada Senin.", "id"),
    ],
)
def test_who_receives_guests_does_so_at_home(text: str, code: str) -> None:
    (meeting,) = meetings(text, code, PUBLISHED)
    assert where(meeting) == "Poland"
    assert [one.name for one in meeting.participants if one.role == "host"] == ["Andrzej Duda"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (f"{E_DUDA} received {E_RUTO} in {OSLO} on Monday.", "Oslo"),
        (f"{E_DUDA} met {E_RUTO} on Monday.", None),
        (f"{E_DUDA} received {E_RUTO} in {WARSAW} on Monday.", "Warsaw"),
    ],
)
def test_a_place_that_is_told_counts_and_a_meeting_has_no_home(text: str, place: str | None) -> None:
    assert [where(meeting) for meeting in meetings(text, "en", PUBLISHED)] == [place]
