"""How much the ledger holds, and its colours."""

from typing import Any

import pytest

from articles.models import ArticleStatus
from articles.records.ledger import Counts, MeetingFilter, Palette, Progress
from articles.selectors import actors, ledger, places, tallies, topics
from articles.selectors.facets import choices
from articles.selectors.meetings import rows
from articles.selectors.narrowing import narrowed
from tests.factories import make_actor, make_article, make_ledger, make_meeting, make_place

pytestmark = pytest.mark.django_db


def test_an_empty_ledger_counts_nothing() -> None:
    assert choices(MeetingFilter()).counts == Counts(meetings=0, actors=0, places=0, articles=0)
    assert ledger.state()[1] == Progress(newest=0, waiting=0, failed=0)
    assert ledger.palette() == Palette()


def test_each_actor_place_and_article_counts_once() -> None:
    a, b, place = make_actor(), make_actor(), make_place("Oslo")
    make_meeting([a, b], place=place, outlets=["X", "Y"])
    make_meeting([a], place=place)
    make_meeting([a], status="denied")

    assert choices(MeetingFilter(statuses=("held",))).counts == Counts(2, 2, 1, 3)
    assert choices(MeetingFilter(statuses=("held",), outlets=("X",))).counts == Counts(1, 2, 1, 2)


def test_progress_tells_waiting_from_failed() -> None:
    for status in (ArticleStatus.QUEUED, ArticleStatus.WORKING, ArticleStatus.FAILED, ArticleStatus.DONE):
        newest = make_article(status=status)

    assert ledger.state()[1] == Progress(newest=newest.pk, waiting=2, failed=1)


def test_the_colours_do_not_depend_on_the_filter_but_on_the_whole_ledger() -> None:
    russian, korean = make_actor(country="RU"), make_actor(country="KP")
    make_meeting([russian, korean], topics=["energy"])
    make_meeting([russian], topics=["energy", "crime"])

    assert ledger.palette() == Palette(countries=("RU", "KP"), topics=("energy", "crime"))


def test_no_more_colours_are_given_than_there_are() -> None:
    make_ledger(40)

    palette = ledger.palette()

    assert len(palette.countries) == len(palette.topics) == ledger.COLOURS


def test_it_counts_what_several_filters_leave(django_assert_num_queries: Any) -> None:
    make_meeting([], status="held")
    make_meeting([], status="planned")
    filters = [MeetingFilter(), MeetingFilter(statuses=("planned",)), MeetingFilter(statuses=("denied",))]

    with django_assert_num_queries(1):
        assert ledger.meetings_left(filters) == [2, 1, 0]
    assert ledger.meetings_left([]) == []
    assert ledger.meetings_left(filters[:1]) == [2]


def test_actors_are_found_by_any_name_and_come_once() -> None:
    actor = make_actor("Mohammed bin Salman", aliases=["MBS", "Mohammed bin Salman Al Saud"])
    make_meeting([actor])
    make_meeting([actor])
    make_actor("Nobody")

    assert [(row.actor.name, row.meetings) for row in actors.rows(actors.listed("mohammed"))] == [
        ("Mohammed bin Salman", 2)
    ]
    assert [row.actor.name for row in actors.rows(actors.listed(kind="state"))] == []


def test_places_are_listed_with_what_contains_them(django_assert_num_queries: Any) -> None:
    country = make_place("Russia", precision="country")
    city = make_place("Moscow", within=country)
    make_place("Unvisited")
    make_meeting([], place=city)

    with django_assert_num_queries(2):
        found = places.listed()
    assert [(row.place.name, row.within, row.meetings) for row in found] == [
        ("Moscow", "Russia", 1),
        ("Russia", "", 1),
    ]
    assert [row.place.name for row in places.listed("mosc", "city")] == ["Moscow"]


def test_every_topic_is_listed_the_most_frequent_first() -> None:
    make_meeting([], topics=["health"], outlets=["X", "Y"])

    found = topics.listed()

    assert (found[0].code, found[0].meetings, found[0].articles) == ("health", 1, 2)
    assert len(found) == 18


def test_counterparts_are_those_who_were_met_not_those_who_were_to_be() -> None:
    a, b, c = make_actor("Ana"), make_actor("Bo"), make_actor("Cy")
    make_meeting([a, b])
    make_meeting([a, b])
    make_meeting([a, c], status="cancelled")

    found = tallies.counterparts(a.pk, rows(narrowed(MeetingFilter())))

    assert [(tally.label, tally.meetings) for tally in found] == [("Bo", 2)]
