"""Which meetings the filters leave."""

from datetime import date

import pytest

from articles.models import Meeting
from articles.records.ledger import MeetingFilter
from articles.selectors.narrowing import narrowed
from tests.factories import make_actor, make_meeting, make_place

pytestmark = pytest.mark.django_db


def left(**wanted: object) -> set[int]:
    return set(narrowed(MeetingFilter(**wanted)).values_list("pk", flat=True))  # type: ignore[arg-type]


def test_an_empty_filter_leaves_every_meeting() -> None:
    meetings = [make_meeting([make_actor()]), make_meeting([], day=None)]

    assert left() == {meeting.pk for meeting in meetings}


def test_any_of_several_actors_is_enough_and_a_meeting_comes_once() -> None:
    a, b, c = make_actor(), make_actor(), make_actor()
    both, one, none = make_meeting([a, b]), make_meeting([b, c]), make_meeting([c])

    assert sorted(narrowed(MeetingFilter(actors=(a.pk, b.pk))).values_list("pk", flat=True)) == [
        both.pk,
        one.pk,
    ]
    assert none.pk not in left(actors=(a.pk, b.pk))


def test_together_asks_for_all_of_the_actors() -> None:
    a, b, c = make_actor(), make_actor(), make_actor()
    both = make_meeting([a, b, c])
    make_meeting([a, c])

    assert left(together=(a.pk, b.pk)) == {both.pk}


def test_different_fields_must_all_hold() -> None:
    a, b = make_actor(), make_actor()
    wanted = make_meeting([a, b], kind="summit", status="planned", topics=["energy"])
    make_meeting([a, b], kind="summit", status="held", topics=["energy"])
    make_meeting([b], kind="summit", status="planned", topics=["energy"])
    make_meeting([a], kind="summit", status="planned", topics=["health"])

    assert left(actors=(a.pk,), kinds=("summit",), statuses=("planned",), topics=("energy", "crime")) == {
        wanted.pk
    }


def test_a_place_includes_all_that_it_contains() -> None:
    country = make_place("Russia", precision="country")
    region = make_place("Amur Oblast", precision="region", within=country)
    city = make_place("Tsiolkovsky", within=region)
    venue = make_place("Vostochny Cosmodrome", precision="venue", within=city)
    hall = make_place("Assembly hall", precision="venue", within=venue)
    elsewhere = make_place("Jakarta")
    inside = {make_meeting([], place=place).pk for place in (country, region, city, venue, hall)}
    make_meeting([], place=elsewhere)
    make_meeting([])

    assert left(places=(country.pk,)) == inside
    assert len(left(places=(venue.pk,))) == 2


def test_a_circle_of_places_does_no_harm() -> None:
    a = make_place("A")
    b = make_place("B", within=a)
    a.within = b
    a.save()
    meeting = make_meeting([], place=a)

    assert left(places=(b.pk,)) == {meeting.pk}


def test_dates_select_every_meeting_whose_days_overlap() -> None:
    march = make_meeting([], day=date(2024, 3, 1), last=date(2024, 3, 31), precision="month")
    day = make_meeting([], day=date(2024, 3, 15))
    make_meeting([], day=date(2024, 4, 2))
    make_meeting([], day=None)

    assert left(first=date(2024, 3, 15), last=date(2024, 3, 15)) == {march.pk, day.pk}
    assert left(last=date(2024, 3, 14)) == {march.pk}


def test_outlet_and_language_are_asked_of_one_article() -> None:
    mixed = make_meeting([], outlets=["Harbour Post"], language="en")
    right = make_meeting([], outlets=["Harbour Post"], language="id")

    assert left(outlets=("Harbour Post",), languages=("id",)) == {right.pk}
    assert left(outlets=("Harbour Post",)) == {mixed.pk, right.pk}


def test_a_filter_is_one_query(django_assert_num_queries: object) -> None:
    place = make_place("Geneva")
    make_meeting([make_actor()], place=place)
    wanted = MeetingFilter(
        places=(place.pk,), topics=("energy",), outlets=("The Courier",), first=date(2020, 1, 1)
    )

    with django_assert_num_queries(1):  # type: ignore[operator]
        list(narrowed(wanted))
    assert Meeting.objects.count() == 1


def test_states_are_those_that_somebody_took_part_for() -> None:
    kim, lavrov, envoy = make_actor(country="KP"), make_actor(country="RU"), make_actor(country="")
    both, one = make_meeting([kim, lavrov, envoy]), make_meeting([lavrov])
    none = make_meeting([envoy])
    lent = make_meeting([lavrov])
    lent.participations.update(country="KP")

    assert left(states=("RU",)) == {both.pk, one.pk}
    assert left(states=("RU", "KP")) == {both.pk, one.pk, lent.pk}
    assert left(states_together=("RU", "KP")) == {both.pk}
    assert none.pk not in left(states=("ID", "KP", "RU"))
