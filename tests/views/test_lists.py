"""The lists of actors, places and topics, and the pages of one."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from articles.models import Office
from tests.factories import make_actor, make_ledger, make_meeting, make_place

pytestmark = pytest.mark.django_db


def page(client: Client, name: str, *args: int, query: str = "") -> str:
    response = client.get(f"{reverse(name, args=args)}?{query}")
    assert response.status_code == 200
    return response.content.decode()


@pytest.mark.parametrize("name", ["actor-list", "place-list", "topic-list"])
def test_lists_are_for_those_who_are_logged_in(client: Client, name: str) -> None:
    assert client.get(reverse(name)).status_code == 302


@pytest.mark.parametrize("name", ["actor-list", "place-list"])
def test_an_empty_list_says_what_to_do(analyst: Client, name: str) -> None:
    assert "Upload articles" in page(analyst, name)


@pytest.mark.parametrize("name", ["actor-list", "place-list"])
def test_a_search_without_a_result_leads_back(reader: Client, name: str) -> None:
    make_meeting([make_actor()], place=make_place("Oslo"))

    assert f'href="{reverse(name)}">Show all' in page(reader, name, query="q=zzz")


@pytest.mark.parametrize("query", ["q=%00", "kind=bogus", "page=x", "page=-3", "q=" + "x" * 500])
def test_no_address_breaks_a_list(reader: Client, query: str) -> None:
    make_meeting([make_actor("Ana Ruiz")])

    page(reader, "actor-list", query=query)
    page(reader, "place-list", query=query)


def test_actors_are_found_by_name_and_kind(reader: Client) -> None:
    make_meeting([make_actor("Ana Ruiz", aliases=["La Ruiz"]), make_actor("Spain", kind="state")])

    assert "Ana Ruiz" in page(reader, "actor-list", query="q=la+ruiz&kind=person")
    assert "Ana Ruiz" not in page(reader, "actor-list", query="kind=state")


def test_whom_only_the_minutes_of_a_decision_know_is_not_listed(reader: Client) -> None:
    make_actor("Nobody Now")
    assert "Nobody Now" not in page(reader, "actor-list")


def test_an_actor_shows_offices_names_and_whom_they_met(reader: Client) -> None:
    ana, bo = make_actor("Ana Ruiz", country="ES", aliases=["La Ruiz"]), make_actor("Bo Lind")
    Office.objects.create(actor=ana, title="Foreign minister", country="ES", start=date(2020, 1, 13))
    make_meeting([ana, bo], place=make_place("Oslo", country="NO"), topics=["energy"])

    text = page(reader, "actor", ana.pk)

    for word in ("Foreign minister", "13 Jan 2020", "La Ruiz", "Bo Lind", "Oslo", "Energy and resources"):
        assert word in text
    assert f"/?with={ana.pk}&amp;with={bo.pk}&amp;status=held" in text
    assert f'data-chart-url="/charts/network/?with={ana.pk}"' in text


def test_a_place_shows_the_meetings_in_what_it_contains(reader: Client) -> None:
    norway = make_place("Norway", country="NO", precision="country")
    oslo = make_place("Oslo", country="NO", within=norway)
    make_meeting([make_actor("Ana Ruiz")], place=oslo)

    text = page(reader, "place", norway.pk)

    assert "Ana Ruiz" in text
    assert "Oslo" in text
    assert reverse("place", args=(norway.pk,)) in page(reader, "place", oslo.pk)


def test_a_place_says_whose_coordinates_it_has(reader: Client) -> None:
    oslo = make_place("Oslo", country="NO", at=(59.9, 10.75))
    hotel = make_place("Hotel Fjord", country="NO", precision="venue", within=oslo, located_by=oslo)
    meeting = make_meeting([make_actor()], place=hotel)

    for name, pk in (("place", hotel.pk), ("meeting", meeting.pk)):
        assert "shown at Oslo, its city" in page(reader, name, pk)
    assert "venue, shown at Oslo, its city" in page(reader, "place-list")
    assert "shown at" not in page(reader, "place", oslo.pk)


@pytest.mark.parametrize("name", ["actor", "place"])
def test_what_is_not_there_is_not_found(reader: Client, name: str) -> None:
    assert reader.get(reverse(name, args=(999,))).status_code == 404
    assert reader.get(reverse(name, args=(10**30,))).status_code == 404


def test_one_without_meetings_says_so(reader: Client) -> None:
    assert "No meeting yet" in page(reader, "actor", make_actor().pk)
    assert "No meeting yet" in page(reader, "place", make_place("Oslo").pk)


def test_topics_lead_to_their_meetings(reader: Client) -> None:
    make_meeting([], topics=["energy"])

    text = page(reader, "topic-list")

    assert 'href="/?topic=energy"' in text
    assert 'href="/?topic=health"' not in text


@pytest.mark.parametrize(("name", "most"), [("actor-list", 9), ("place-list", 9), ("topic-list", 9)])
def test_lists_take_few_queries(
    reader: Client, name: str, most: int, django_assert_max_num_queries: Any
) -> None:
    make_ledger(40)

    with django_assert_max_num_queries(most):
        page(reader, name)


@pytest.mark.parametrize("name", ["actor", "place"])
def test_a_page_of_one_takes_few_queries(
    reader: Client, name: str, django_assert_max_num_queries: Any, hold: Callable[[], None]
) -> None:
    meeting = next(meeting for meeting in make_ledger(60) if meeting.place)
    pk = meeting.place_id if name == "place" else meeting.participations.all()[0].actor_id

    hold()
    with django_assert_max_num_queries(18):
        page(reader, name, pk or 0)


def test_kinds_are_words_of_the_interface(reader: Client) -> None:
    kim, oslo = make_actor("Kim"), make_place("Oslo")
    make_meeting([kim], place=oslo)
    reader.cookies[settings.LANGUAGE_COOKIE_NAME] = "id"

    assert '<td class="brief soft">tokoh</td>' in page(reader, "actor-list", query="kind=person")
    assert '<option value="organisation">organisasi</option>' in page(reader, "actor-list")
    assert '<td class="brief soft">kota</td>' in page(reader, "place-list")
    assert "<dd>tokoh</dd>" in page(reader, "actor", kim.pk)
    assert "<dd>kota</dd>" in page(reader, "place", oslo.pk)
