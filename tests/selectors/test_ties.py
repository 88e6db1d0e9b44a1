"""The meetings that one is tied to, from the database: few queries, and the place's containers count."""

from datetime import date

import pytest
from pytest_django import DjangoAssertNumQueries

from articles.models import Meeting
from articles.selectors.ties import tied
from tests.factories import make_actor, make_ledger, make_meeting, make_place

pytestmark = pytest.mark.django_db


def summit_and_margins() -> tuple[Meeting, Meeting]:
    """Store a summit in a town and a meeting of two of its guests in a hotel there."""
    country = make_place("Indonesia", country="ID", precision="country")
    town = make_place("Nusa Dua", country="ID", within=country)
    hotel = make_place("The Mulia", country="ID", precision="venue", within=town)
    guests = [make_actor(name, country=code) for name, code in (("Ana", "ES"), ("Bo", "NO"), ("Cho", "KR"))]
    summit = make_meeting(
        guests, day=date(2022, 11, 15), last=date(2022, 11, 16), precision="range", place=town, kind="summit"
    )
    return summit, make_meeting(guests[:2], day=date(2022, 11, 14), place=hotel)


def test_a_summit_and_its_margins_name_each_other() -> None:
    summit, talk = summit_and_margins()
    (tie,) = tied(talk)
    assert (tie.kind, [other.id for other in tie.meetings]) == ("summit", [summit.pk])
    (tie,) = tied(summit)
    assert (tie.kind, [other.id for other in tie.meetings]) == ("margins", [talk.pk])
    assert [actor.name for actor in tie.meetings[0].participants] == ["Ana", "Bo"]


def test_a_trip_names_its_visitor_and_its_other_stops() -> None:
    ana, bo, cho = (
        make_actor("Ana", country="ES"),
        make_actor("Bo", country="NO"),
        make_actor("Cho", country="KR"),
    )
    oslo, seoul = make_place("Oslo", country="NO"), make_place("Seoul", country="KR")
    first = make_meeting([ana, bo], day=date(2024, 5, 1), place=oslo)
    second = make_meeting([ana, cho], day=date(2024, 5, 3), place=seoul)
    make_meeting([ana, cho], day=date(2024, 5, 6), place=seoul)
    (tie,) = tied(first)
    assert (tie.kind, [actor.name for actor in tie.visitors]) == ("trip", ["Ana"])
    assert [other.id for other in tie.meetings] == [second.pk]


def test_a_meeting_whose_day_is_not_known_is_tied_to_none() -> None:
    assert tied(make_meeting([make_actor()], day=None)) == ()
    assert tied(make_meeting([make_actor()], precision="month")) == ()


def test_a_call_is_tied_to_none() -> None:
    ana = make_actor("Ana", country="ES")
    make_meeting([ana], place=make_place("Oslo", country="NO"))
    assert tied(make_meeting([ana], kind="phone_call")) == ()


def test_a_larger_ledger_needs_no_more_queries(django_assert_max_num_queries: DjangoAssertNumQueries) -> None:
    summit, _ = summit_and_margins()
    make_ledger(80)
    with django_assert_max_num_queries(4):
        tied(summit)
