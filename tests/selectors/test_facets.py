"""What can be chosen in each filter, and what has been."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from articles.models import Meeting
from articles.records.ledger import Facet, MeetingFilter
from articles.selectors.facets import SHOWN, choices, matching
from tests.factories import make_actor, make_ledger, make_meeting, make_place

pytestmark = pytest.mark.django_db


def facet(field: str, wanted: MeetingFilter | None = None) -> Facet:
    return next(found for found in choices(wanted or MeetingFilter()).facets if found.field == field)


def numbers(found: Facet) -> dict[str, int]:
    return {option.label: option.meetings for option in found.options}


def test_values_stand_with_their_meetings_the_most_frequent_first() -> None:
    a, b = make_actor("Ana"), make_actor("Bo")
    make_meeting([a, b])
    make_meeting([b])

    assert [(option.label, option.meetings) for option in facet("actor").options] == [("Bo", 2), ("Ana", 1)]


def test_a_field_counts_what_the_other_fields_leave() -> None:
    a, b = make_actor("Ana"), make_actor("Bo")
    make_meeting([a], status="planned")
    make_meeting([b], status="held")
    wanted = MeetingFilter(actors=(a.pk,))

    assert numbers(facet("actor", wanted)) == {"Ana": 1, "Bo": 1}
    assert numbers(facet("status", wanted)) == {"planned": 1}


def test_a_chosen_value_stands_first_even_with_no_meeting_left() -> None:
    a, b = make_actor("Ana"), make_actor("Bo")
    make_meeting([a], status="held")
    make_meeting([b], status="planned")

    options = facet("actor", MeetingFilter(actors=(a.pk,), statuses=("planned",))).options

    assert [(option.label, option.meetings, option.chosen) for option in options] == [
        ("Ana", 0, True),
        ("Bo", 1, False),
    ]


def test_a_place_counts_the_meetings_of_what_it_contains() -> None:
    country = make_place("Russia", precision="country")
    city = make_place("Moscow", within=country)
    make_meeting([], place=city)
    make_meeting([], place=country)

    assert numbers(facet("place")) == {"Russia": 2, "Moscow": 1}


def test_a_meeting_of_two_reports_counts_once_for_its_outlet() -> None:
    make_meeting([], outlets=["X", "X", "Y"])

    assert numbers(facet("outlet")) == {"X": 1, "Y": 1}


def test_every_value_that_is_chosen_has_a_chip() -> None:
    a = make_actor("Ana")
    wanted = MeetingFilter(
        together=(a.pk,),
        actors=(a.pk,),
        absent=(a.pk,),
        topics=("energy",),
        reviewed=("no",),
        when="coming",
        first=date(2024, 1, 2),
        last=date(2024, 3, 4),
        confidence=70,
        words="kim",
    )

    chips = [(chip.field, chip.label) for chip in choices(wanted).chips]

    assert chips == [
        ("with", "Ana"),
        ("not", "Ana"),
        ("actor", "Ana"),
        ("topic", "Energy and resources"),
        ("reviewed", "nobody decided yet"),
        ("q", "“kim” in the article"),
        ("confidence", "at least 70% sure"),
        ("when", "today and later"),
        ("from", "from 2 Jan 2024"),
        ("to", "to 4 Mar 2024"),
    ]


def test_years_stand_with_what_the_other_filters_leave_of_them() -> None:
    make_meeting([], day=date(2022, 12, 31), last=date(2023, 1, 2), precision="range")
    make_meeting([], day=date(2023, 6, 1))
    make_meeting([], day=date(2023, 6, 1), status="planned")
    make_meeting([], day=None)

    held = MeetingFilter(statuses=("held",))

    assert choices(held).years == (("2023", 2), ("2022", 1))
    assert choices(replace(held, when="2022")).years == (("2023", 2), ("2022", 1))
    assert [(chip.field, chip.value, chip.label) for chip in choices(MeetingFilter(when="2022")).chips] == [
        ("when", "2022", "2022")
    ]


def test_one_day_is_one_chip() -> None:
    chips = choices(MeetingFilter(first=date(2024, 1, 2), last=date(2024, 1, 2))).chips

    assert [(chip.field, chip.label) for chip in chips] == [("from", "2 Jan 2024")]


def test_an_id_that_nothing_has_is_shown_as_unknown() -> None:
    chips = choices(MeetingFilter(actors=(999,), places=(998,), together=(997,))).chips

    assert [(chip.label, chip.known) for chip in chips] == [
        ("actor 997", False),
        ("actor 999", False),
        ("place 998", False),
    ]


def test_the_search_finds_an_actor_by_another_name() -> None:
    wanted = make_actor("Volodymyr Zelenskyy", aliases=["Зеленський", "Zelensky"])
    make_meeting([wanted, make_actor("Someone Else")])

    assert numbers(matching(MeetingFilter(), "actor", "ЗЕЛЕНСЬК")) == {"Volodymyr Zelenskyy": 1}
    assert numbers(matching(MeetingFilter(), "actor", "zelensky")) == {"Volodymyr Zelenskyy": 1}


def test_the_search_keeps_what_is_chosen() -> None:
    a, b = make_actor("Ana"), make_actor("Bo")
    make_meeting([a, b])

    found = matching(MeetingFilter(actors=(a.pk,)), "actor", "bo")

    assert [(option.label, option.chosen) for option in found.options] == [("Ana", True), ("Bo", False)]


def test_the_search_of_places_reads_their_names() -> None:
    make_meeting([], place=make_place("Nusa Dua"))
    make_meeting([], place=make_place("Geneva"))

    assert numbers(matching(MeetingFilter(), "place", "nusa")) == {"Nusa Dua": 1}


def test_a_long_list_is_cut_and_says_how_long_it_is() -> None:
    make_meeting([make_actor() for _ in range(SHOWN + 5)], kind="summit")

    found = facet("actor")

    assert (len(found.options), found.total) == (SHOWN, SHOWN + 5)


def test_all_filters_are_two_queries_beside_those_of_the_columns(django_assert_num_queries: Any) -> None:
    make_ledger(20)
    wanted = MeetingFilter(statuses=("held",), languages=("id", "en"), first=date(2022, 1, 1))

    with django_assert_num_queries(2 + 3):
        choices(wanted)


def test_states_stand_as_chips_under_their_names() -> None:
    found = choices(MeetingFilter(states=("KP",), states_together=("RU", "ID"))).chips

    assert [(chip.field, chip.value, chip.label) for chip in found] == [
        ("with_state", "RU", "Russia"),
        ("with_state", "ID", "Indonesia"),
        ("state", "KP", "North Korea"),
    ]


def test_an_actor_is_chosen_in_one_of_three_ways() -> None:
    a, b, c, d = make_actor("Ana"), make_actor("Bo"), make_actor("Cy"), make_actor("Di")
    make_meeting([a, b, d])
    make_meeting([b, c])

    options = facet("actor", MeetingFilter(actors=(a.pk,), together=(b.pk,), absent=(c.pk,))).options

    assert [(option.label, option.way, option.meetings) for option in options] == [
        ("Ana", "actor", 1),
        ("Bo", "with", 1),
        ("Cy", "not", 0),
        ("Di", "", 1),
    ]


def test_the_slider_tells_how_many_meetings_are_as_sure() -> None:
    for share in (0.29, 0.7, 0.7, 0.96, 1.0):
        make_meeting([], confidence=share)
    make_meeting([], confidence=0.9, status="planned")

    sure = choices(MeetingFilter(confidence=70, statuses=("held",))).sure

    assert [sure[step // 5] for step in (0, 25, 30, 70, 75, 95)] == [5, 5, 4, 4, 2, 2]


def test_reviewed_meetings_are_counted() -> None:
    Meeting.objects.filter(pk=make_meeting([]).pk).update(reviewed=True)
    make_meeting([])
    make_meeting([])

    assert numbers(facet("reviewed", MeetingFilter(reviewed=("yes",)))) == {
        "a person decided about it": 1,
        "nobody decided yet": 2,
    }


def test_the_numbers_follow_the_words() -> None:
    make_meeting([make_actor("Ana Ruiz")], outlets=["X"])
    make_meeting([make_actor("Bo Lind")], outlets=["X", "Y"])

    assert numbers(facet("outlet", MeetingFilter(words="ruiz"))) == {"X": 1}


@pytest.mark.parametrize(
    ("typed", "who"),
    [
        ("zelensky", "Volodymyr Zelenskyy"),
        ("zelenski", "Volodymyr Zelenskyy"),
        ("Зеленский", "Volodymyr Zelenskyy"),
        ("zelneskyy", "Volodymyr Zelenskyy"),
        ("volod zelen", "Volodymyr Zelenskyy"),
        ("zelenskyy volodymyr", "Volodymyr Zelenskyy"),
        ("erdogan", "Recep Tayyip Erdoğan"),
        ("erdoğan", "Recep Tayyip Erdoğan"),
        ("ertogan", "Recep Tayyip Erdoğan"),
    ],
)
def test_a_name_is_found_in_other_letters_and_with_a_slip_of_the_hand(typed: str, who: str) -> None:
    make_meeting(
        [make_actor("Volodymyr Zelenskyy"), make_actor("Recep Tayyip Erdoğan"), make_actor("Xi Jinping")]
    )

    assert numbers(matching(MeetingFilter(), "actor", typed)) == {who: 1}


def test_a_slip_of_the_hand_does_not_find_everybody() -> None:
    make_meeting([make_actor("Xi Jinping"), make_actor("Bo Lind")])

    assert numbers(matching(MeetingFilter(), "actor", "zz")) == {}
    assert numbers(matching(MeetingFilter(), "actor", "putin")) == {}
    assert numbers(matching(MeetingFilter(), "actor", "!!")) == {}


def test_places_are_found_with_a_slip_of_the_hand() -> None:
    make_meeting([], place=make_place("Genève"))

    assert numbers(matching(MeetingFilter(), "place", "geneve")) == {"Genève": 1}
    assert numbers(matching(MeetingFilter(), "place", "genvee")) == {"Genève": 1}
