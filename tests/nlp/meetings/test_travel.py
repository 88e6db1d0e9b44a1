"""Journeys: rows of destinations, delegations, missions, and visits told in the passive."""

from datetime import date

import pytest

from tests.nlp.marked import meetings
from tests.nlp.meetings.brief import days, where, who
from tests.nlp.meetings.people import (
    DUDA,
    E_DUDA,
    E_STORE,
    FIJI,
    FINLAND,
    FINLANDIA,
    NORWAY,
    NORWEGIA,
    NORWEGIAN,
    OSLO,
    POLAND,
    POLANDIA,
    STORE,
    WARSAW,
)

PUBLISHED = date(2023, 9, 14)
OCTOBER = (date(2023, 10, 1), date(2023, 10, 31))
NOVEMBER = (date(2023, 11, 1), date(2023, 11, 30))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (f"{E_DUDA} visited {NORWAY}, {FINLAND} and {FIJI} last week.", "en"),
        (f"{E_DUDA} made official visits to {NORWAY}, {FINLAND}, and to {FIJI}.", "en"),
        (f"{DUDA} mengunjungi {NORWEGIA}, {FINLANDIA}, dan {FIJI} pekan lalu.", "id"),
        (f"{DUDA} melakukan kunjungan ke {NORWEGIA}, lalu ke {FINLANDIA}, dan {FIJI}.", "id"),
    ],
)
def test_each_state_of_a_row_is_a_visit(text: str, code: str) -> None:
    found = meetings(text, code, PUBLISHED)
    assert [(meeting.kind, who(meeting)) for meeting in found] == [
        ("visit", {"Andrzej Duda", country}) for country in ("NO", "FI", "FJ")
    ]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (f"{E_DUDA} will make visits to {NORWAY} and {FINLAND} in October and to {FIJI} in November.", "en"),
        (
            f"{DUDA} akan berkunjung ke {NORWEGIA} dan {FINLANDIA} pada Oktober serta ke {FIJI} pada November.",
            "id",
        ),
    ],
)
def test_a_state_behind_a_day_of_its_own_is_visited_on_its_own_day(text: str, code: str) -> None:
    found = meetings(text, code, PUBLISHED)
    assert [(where(meeting), meeting.status) for meeting in found][2:] == [("Fiji", "planned")]
    assert [days(meeting) for meeting in found] == [OCTOBER, OCTOBER, NOVEMBER]


def test_an_abbreviation_does_not_end_a_row() -> None:
    text = f"{E_DUDA} visited the [[|United Arab Emirates|state AE]] (UAE) and {FIJI} last week."
    assert [who(meeting) for meeting in meetings(text, "en", PUBLISHED)] == [
        {"Andrzej Duda", "AE"},
        {"Andrzej Duda", "FJ"},
    ]


def test_towns_of_one_state_are_one_visit() -> None:
    text = f"{E_DUDA} travelled to {OSLO} and [[|Bergen|city NO]] last week."
    assert [who(meeting) for meeting in meetings(text, "en", PUBLISHED)] == [{"Andrzej Duda", "NO"}]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (f"A {NORWEGIAN} delegation arrived in {WARSAW} on Tuesday.", "en"),
        (f"Delegasi {NORWEGIA} tiba di [[|Warsawa|city PL]] pada Selasa.", "id"),
    ],
)
def test_a_delegation_travels_for_its_state(text: str, code: str) -> None:
    (meeting,) = meetings(text, code, PUBLISHED)
    assert (meeting.kind, meeting.status, who(meeting)) == ("visit", "held", {"NO", "PL"})
    assert [one.role for one in meeting.participants if one.country == "NO"] == ["visitor"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (f"Snow fell in {WARSAW}, and {NORWAY} arrived in winter.", "en"),
        (f"Barang dari {NORWEGIA} tiba di [[|Warsawa|city PL]] pada Selasa.", "id"),
    ],
)
def test_a_state_that_is_no_delegation_does_not_travel(text: str, code: str) -> None:
    assert meetings(text, code, PUBLISHED) == []


def test_a_mission_is_that_of_the_state_before_it() -> None:
    (meeting,) = meetings(f"A {NORWEGIAN} trade mission to {POLAND} will start on Monday.", "en", PUBLISHED)
    assert (meeting.kind, meeting.status, who(meeting)) == ("visit", "planned", {"NO", "PL"})
    assert days(meeting) == (date(2023, 9, 18), date(2023, 9, 18))


@pytest.mark.parametrize(
    "text",
    [
        f"A visit to {OSLO} by {E_DUDA} ended on Tuesday.",
        f"A three-day visit to {NORWAY} was made last week by {E_DUDA}.",
    ],
)
def test_who_stands_behind_by_makes_the_visit(text: str) -> None:
    (meeting,) = meetings(text, "en", PUBLISHED)
    assert (meeting.kind, meeting.status, who(meeting)) == ("visit", "held", {"Andrzej Duda", "NO"})


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (f"{E_DUDA} left for {NORWAY} on Tuesday.", "en"),
        (f"{DUDA} bertolak ke {NORWEGIA} pada Selasa.", "id"),
        (f"{E_DUDA} sent special envoy [[|Adam Kot|person PL]] to {NORWAY}.", "en"),
    ],
)
def test_who_has_only_left_is_not_there_yet(text: str, code: str) -> None:
    (meeting,) = meetings(text, code, PUBLISHED)
    assert (meeting.kind, meeting.status) == ("visit", "planned")


@pytest.mark.parametrize(
    ("text", "code"),
    [(f"{E_DUDA} visited {E_STORE} on Tuesday.", "en"), (f"{DUDA} mengunjungi {STORE} pada Selasa.", "id")],
)
def test_somebody_visited_is_an_encounter(text: str, code: str) -> None:
    (meeting,) = meetings(text, code, PUBLISHED)
    assert (meeting.kind, who(meeting)) == ("bilateral", {"Andrzej Duda", "Jonas Gahr Store"})


@pytest.mark.parametrize(
    ("text", "code"),
    [(f"{E_DUDA} visited {POLAND} on Tuesday.", "en"), (f"{DUDA} tiba di {POLANDIA} pada Selasa.", "id")],
)
def test_nobody_visits_the_own_state(text: str, code: str) -> None:
    assert meetings(text, code, PUBLISHED) == []
