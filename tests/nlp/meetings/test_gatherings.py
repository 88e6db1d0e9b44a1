"""Leaders of delegations, who represents a state, who travels or acts in company, mediators, and who is summoned."""

from datetime import date

import pytest

from tests.nlp.marked import meetings
from tests.nlp.meetings.brief import where, who
from tests.nlp.meetings.people import (
    DUDA,
    E_DUDA,
    E_LUND,
    E_RUTO,
    E_STORE,
    LUND,
    NORWAY,
    NORWEGIA,
    NORWEGIAN,
    OSLO,
    POLAND,
    POLANDIA,
    RUTO,
    STORE,
)

PUBLISHED = date(2023, 9, 14)
E_TALKS = f"Delegations of {NORWAY} and {POLAND} held trade talks in {OSLO} on Monday."
TALKS = f"Delegasi {NORWEGIA} dan {POLANDIA} mengadakan perundingan di {OSLO} pada Senin."


@pytest.mark.parametrize(
    ("lines", "code"),
    [
        ((E_TALKS, f"The {NORWEGIAN} delegation was led by {E_LUND}."), "en"),
        ((E_TALKS, f"{E_LUND} leads the {NORWEGIAN} delegation."), "en"),
        ((E_TALKS, f"Members of the {NORWEGIAN} delegation included {E_LUND}."), "en"),
        ((E_TALKS, "Rain fell.", "Snow fell.", f"The delegation was led by {E_LUND}."), "en"),
        ((TALKS, f"Delegasi {NORWEGIA} dipimpin {LUND}."), "id"),
        ((TALKS, f"{LUND} memimpin delegasi {NORWEGIA}."), "id"),
    ],
)
def test_who_leads_a_delegation_stands_for_it(lines: tuple[str, ...], code: str) -> None:
    (meeting,) = meetings("\n".join(lines), code, PUBLISHED)
    assert (meeting.kind, where(meeting), who(meeting)) == ("negotiation", "Oslo", {"Kari Lund", "PL"})


def test_who_signs_stands_for_both() -> None:
    text = f"{E_TALKS}\nThe accord was signed by {E_LUND} and {E_DUDA}."
    assert [who(meeting) for meeting in meetings(text, "en", PUBLISHED)] == [{"Kari Lund", "Andrzej Duda"}]


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param([E_TALKS, *["Rain fell."] * 7, f"The delegation was led by {E_LUND}."], id="far off"),
        pytest.param([E_TALKS, f"The delegation was led by {E_RUTO}."], id="of a third state"),
    ],
)
def test_a_leader_far_off_or_of_another_state_is_not_theirs(lines: list[str]) -> None:
    assert [who(meeting) for meeting in meetings("\n".join(lines), "en", PUBLISHED)] == [{"NO", "PL"}]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (f"{POLAND}, represented by its president, {E_DUDA}, met {E_STORE} in {OSLO} on Monday.", "en"),
        (f"{POLAND}, which was represented by {E_DUDA}, met {E_STORE} in {OSLO} on Monday.", "en"),
        (f"{POLANDIA} yang diwakili {DUDA} bertemu {STORE} di {OSLO} pada Senin.", "id"),
    ],
)
def test_who_represents_a_state_takes_part_for_it(text: str, code: str) -> None:
    (meeting,) = meetings(text, code, PUBLISHED)
    assert who(meeting) == {"Andrzej Duda", "Jonas Gahr Store"}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (f"{E_RUTO}, together with {E_DUDA}, arrived in {OSLO} on Monday.", "en"),
        (f"{RUTO} bersama {DUDA} tiba di {OSLO} pada Senin.", "id"),
    ],
)
def test_who_arrives_in_company_has_met(text: str, code: str) -> None:
    (meeting,) = meetings(text, code, PUBLISHED)
    assert (meeting.kind, where(meeting), who(meeting)) == (
        "bilateral",
        "Oslo",
        {"William Ruto", "Andrzej Duda"},
    )


def test_two_who_arrive_without_a_word_on_company_only_travel() -> None:
    (meeting,) = meetings(f"{E_RUTO} and {E_DUDA} arrived in {OSLO} on Monday.", "en", PUBLISHED)
    assert (meeting.kind, who(meeting)) == ("visit", {"William Ruto", "Andrzej Duda", "NO"})


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (f"{E_DUDA} and {E_STORE} toured a shipyard together on Monday.", "en"),
        (f"{E_DUDA} toured a shipyard with {E_STORE} on Monday.", "en"),
        (f"{DUDA} dan {STORE} bersama-sama meninjau galangan kapal pada Senin.", "id"),
        (f"{DUDA} meninjau galangan kapal bersama {STORE} pada Senin.", "id"),
    ],
)
def test_what_persons_do_in_company_is_an_encounter(text: str, code: str) -> None:
    (meeting,) = meetings(text, code, PUBLISHED)
    assert (meeting.kind, who(meeting)) == ("bilateral", {"Andrzej Duda", "Jonas Gahr Store"})


def test_what_states_do_together_tells_no_encounter() -> None:
    assert meetings(f"{NORWAY} and {POLAND} jointly condemned the raid on Monday.", "en", PUBLISHED) == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (f"{E_RUTO} mediated talks between {E_STORE} and {E_DUDA} on Monday.", "en"),
        (f"Talks between {E_STORE} and {E_DUDA} were mediated by {E_RUTO} on Monday.", "en"),
        (f"{RUTO} menengahi perundingan {STORE} dan {DUDA} pada Senin.", "id"),
    ],
)
def test_who_mediates_takes_part_as_mediator(text: str, code: str) -> None:
    (meeting,) = meetings(text, code, PUBLISHED)
    assert (meeting.kind, meeting.cameo) == ("negotiation", "045")
    assert {one.name for one in meeting.participants if one.role == "mediator"} == {"William Ruto"}
    assert who(meeting) == {"William Ruto", "Jonas Gahr Store", "Andrzej Duda"}


E_KOT = "[[Polish Ambassador |Peter Kot|person PL]]"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (f"{NORWAY} summoned {E_KOT} on Monday.", "en"),
        (f"{E_KOT} was summoned to the foreign ministry of {NORWAY} on Monday.", "en"),
        (f"{NORWEGIA} memanggil [[Duta Besar Polandia |Peter Kot|person PL]] pada Senin.", "id"),
    ],
)
def test_an_ambassador_who_is_summoned_meets_the_state(text: str, code: str) -> None:
    (meeting,) = meetings(text, code, PUBLISHED)
    assert (meeting.kind, meeting.status, who(meeting)) == ("bilateral", "held", {"NO", "Peter Kot"})


@pytest.mark.parametrize(
    "text", [f"{POLAND} summoned {E_KOT} on Monday.", f"{E_KOT} was summoned on Monday."]
)
def test_a_summons_needs_two_states(text: str) -> None:
    assert meetings(text, "en", PUBLISHED) == []
