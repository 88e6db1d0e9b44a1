"""Which meetings belong together: summits and their margins, the stops of a trip."""

from dataclasses import replace
from datetime import date
from itertools import count
from typing import Any

import pytest

from articles.resolution.ties import Encounter, Guest, Tie, ties

numbers = count(1)
ANA, BO, CHO = 1, 2, 3  # of Indonesia, Norway and South Korea
GUESTS = {ANA: Guest("ID"), BO: Guest("NO"), CHO: Guest("KR")}
NUSA_DUA, HOTEL, BALI, INDONESIA, OSLO, NORWAY = 1, 2, 3, 4, 5, 6
PLACES: dict[str, dict[str, Any]] = {
    "nusa dua": {"places": (NUSA_DUA, BALI, INDONESIA), "city": NUSA_DUA, "country": "ID"},
    "hotel": {"places": (HOTEL, NUSA_DUA, BALI, INDONESIA), "city": NUSA_DUA, "country": "ID"},
    "bali": {"places": (BALI, INDONESIA), "country": "ID"},
    "jakarta": {"places": (7, INDONESIA), "city": 7, "country": "ID"},
    "indonesia": {"places": (INDONESIA,), "country": "ID", "whole_country": True},
    "oslo": {"places": (OSLO, NORWAY), "city": OSLO, "country": "NO"},
    "seoul": {"places": (8, 9), "city": 8, "country": "KR"},
    "unknown": {},
}


def met(*who: int, day: int = 15, last: int = 0, place: str = "nusa dua", **fields: Any) -> Encounter:
    """Return a meeting in November 2022."""
    shape: dict[str, Any] = {
        "kind": "bilateral",
        "status": "held",
        "precision": "day",
        "guests": {actor: GUESTS[actor] for actor in who},
    }
    first, end = date(2022, 11, day), date(2022, 11, last or day)
    return Encounter(next(numbers), first=first, last=end, **(shape | PLACES[place] | fields))


SUMMIT = met(ANA, BO, CHO, day=15, last=16, kind="summit", precision="range")


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"place": "hotel"},
        {"place": "bali"},
        {"place": "indonesia"},
        {"day": 14},
        {"day": 17},
        {"kind": "negotiation"},
        {"status": "cancelled"},
    ],
)
def test_two_guests_of_a_summit_meet_on_its_margins(fields: dict[str, Any]) -> None:
    talk = met(BO, CHO, **fields)
    assert Tie("summit", (SUMMIT.id,)) in ties(talk, [SUMMIT])
    assert Tie("margins", (talk.id,)) in ties(SUMMIT, [talk])


@pytest.mark.parametrize(
    "fields",
    [
        {"day": 13},
        {"day": 18},
        {"place": "jakarta"},
        {"place": "oslo"},
        {"place": "unknown"},
        {"kind": "phone_call"},
        {"kind": "summit"},
        {"status": "denied"},
        {"precision": "month"},
        {"first": None, "last": None},
    ],
)
def test_what_is_elsewhere_or_on_another_day_is_not_on_the_margins(fields: dict[str, Any]) -> None:
    talk = met(BO, CHO)
    other = replace(met(BO, CHO, **{k: v for k, v in fields.items() if k not in {"first", "last"}}))
    if "first" in fields:
        other = replace(talk, first=None, last=None)
    assert not [tie for tie in ties(other, [SUMMIT]) if tie.kind != "trip"]


def test_one_guest_of_a_summit_and_a_stranger_are_not_on_its_margins() -> None:
    talk = met(BO, guests={BO: GUESTS[BO], 9: Guest("FR")})
    assert all(tie.kind == "trip" for tie in ties(talk, [SUMMIT]))


def test_a_delegation_at_the_summit_stands_for_who_acts_for_its_country() -> None:
    summit = replace(SUMMIT, guests={ANA: GUESTS[ANA], 20: Guest("NO", person=False)})
    talk = met(ANA, BO)
    assert Tie("summit", (summit.id,)) in ties(talk, [summit])


def test_the_stops_of_a_visitor_in_a_row_of_days_are_one_trip() -> None:
    oslo, jakarta, bali = (
        met(CHO, BO, day=1, place="oslo"),
        met(CHO, ANA, day=3, place="jakarta"),
        met(CHO, ANA, day=5),
    )
    every = [bali, oslo, jakarta]
    assert ties(jakarta, every) == [Tie("trip", (oslo.id, bali.id), (CHO,))]
    assert ties(oslo, every) == [Tie("trip", (jakarta.id, bali.id), (CHO,))]


def test_a_gap_of_three_days_or_a_meeting_at_home_ends_a_trip() -> None:
    oslo, later = met(CHO, BO, day=1, place="oslo"), met(CHO, ANA, day=4)
    assert ties(oslo, [later]) == []
    soon, home = met(CHO, ANA, day=3), met(CHO, ANA, day=2, place="seoul")
    assert ties(oslo, [soon]) == [Tie("trip", (soon.id,), (CHO,))]
    assert ties(oslo, [soon, home]) == []


def test_who_meets_at_home_on_the_day_of_return_was_still_on_the_trip() -> None:
    oslo, jakarta = met(CHO, BO, day=1, place="oslo"), met(CHO, ANA, day=2)
    home = met(CHO, ANA, day=2, place="seoul")
    assert ties(oslo, [jakarta, home]) == [Tie("trip", (jakarta.id,), (CHO,))]


def test_the_host_is_on_no_trip() -> None:
    first, second = met(ANA, BO, day=1, place="oslo"), met(BO, ANA, day=2, place="oslo")
    assert ties(first, [second]) == [Tie("trip", (second.id,), (ANA,))]


def test_a_visit_and_the_encounters_of_its_visitor_are_one_trip() -> None:
    visit = met(CHO, day=5, last=9, kind="visit", precision="range", place="indonesia")
    talk = met(CHO, ANA, day=7, place="jakarta")
    assert ties(visit, [talk]) == [Tie("trip", (talk.id,), (CHO,))]
    assert ties(talk, [visit]) == [Tie("trip", (visit.id,), (CHO,))]


def test_two_who_travel_together_have_one_trip() -> None:
    one, other = met(BO, CHO, ANA, day=1, place="jakarta"), met(BO, CHO, ANA, day=2, place="jakarta")
    assert ties(one, [other]) == [Tie("trip", (other.id,), (BO, CHO))]


def test_what_is_on_the_margins_is_not_told_again_as_a_trip() -> None:
    assert [tie.kind for tie in ties(met(BO, CHO), [SUMMIT])] == ["summit"]


@pytest.mark.parametrize("fields", [{"status": "cancelled"}, {"kind": "phone_call"}, {"place": "unknown"}])
def test_nobody_travels_to_a_call_or_to_what_did_not_take_place(fields: dict[str, Any]) -> None:
    assert ties(met(CHO, BO, day=1, place="oslo"), [met(CHO, ANA, day=2, **fields)]) == []


def test_who_has_no_country_travels_only_as_a_visitor() -> None:
    envoy = {5: Guest("", role="visitor"), 6: Guest("")}
    one, other = met(day=1, place="oslo", guests=envoy), met(day=2, place="jakarta", guests=envoy)
    assert ties(one, [other]) == [Tie("trip", (other.id,), (5,))]


def test_a_delegation_is_on_no_trip() -> None:
    state = {5: Guest("KR", person=False)}
    assert ties(met(day=1, place="oslo", guests=state), [met(day=2, guests=state)]) == []
