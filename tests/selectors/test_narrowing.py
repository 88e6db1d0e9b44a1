"""Which meetings the filters leave."""

from datetime import date, timedelta

import pytest
from django.utils.timezone import localdate

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


def test_whoever_must_not_be_there_was_not() -> None:
    a, b, c = make_actor(), make_actor(), make_actor()
    make_meeting([a, b])
    wanted, nobody = make_meeting([a, c]), make_meeting([])

    assert left(absent=(b.pk,)) == {wanted.pk, nobody.pk}
    assert left(actors=(a.pk, b.pk), absent=(b.pk,)) == {wanted.pk}
    assert left(together=(a.pk,), absent=(b.pk, c.pk)) == set()


def test_a_meeting_is_at_least_as_sure_as_is_asked() -> None:
    make_meeting([], confidence=0.69)
    wanted = {make_meeting([], confidence=share).pk for share in (0.7, 0.95)}

    assert left(confidence=70) == wanted


def test_what_people_decided_about_is_told_from_the_rest() -> None:
    seen, other = make_meeting([]), make_meeting([])
    Meeting.objects.filter(pk=seen.pk).update(reviewed=True)

    assert left(reviewed=("yes",)) == {seen.pk}
    assert left(reviewed=("no",)) == {other.pk}
    assert left(reviewed=("yes", "no")) == {seen.pk, other.pk}


def test_a_stretch_of_time_moves_with_the_day() -> None:
    today = localdate()
    now = make_meeting([], day=today).pk
    week = make_meeting([], day=today - timedelta(days=6)).pk
    month = make_meeting([], day=today - timedelta(days=29)).pk
    soon = make_meeting([], day=today + timedelta(days=1)).pk
    make_meeting([], day=None)

    assert left(when="7d") == {now, week}
    assert left(when="30d") == {now, week, month}
    assert left(when="coming") == {now, soon}
    assert left(when="7d", last=today - timedelta(days=1)) == {week}


def test_a_year_leaves_what_overlaps_with_it() -> None:
    turn = make_meeting([], day=date(2022, 12, 31), last=date(2023, 1, 2), precision="range").pk
    inside = make_meeting([], day=date(2023, 6, 1)).pk
    make_meeting([], day=date(2024, 1, 1))

    assert left(when="2023") == {turn, inside}


def test_the_words_are_asked_of_the_same_article_as_the_outlet() -> None:
    ana = make_actor("Ana Ruiz")
    meeting = make_meeting([ana], outlets=["X", "Y"])
    make_meeting([make_actor("Bo Lind")], outlets=["X"])

    assert left(words="ruiz") == {meeting.pk}
    assert left(words="ruiz", outlets=("X",)) == {meeting.pk}
    assert left(words="ruiz -note", outlets=("X",)) == set()
    assert left(words="-ruiz") == left() - {meeting.pk}
