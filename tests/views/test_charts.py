"""Charts as JSON and as tables."""

import json
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from django.test import Client
from django.urls import reverse

from articles.views.shown import VIEWS
from tests.factories import make_actor, make_ledger, make_meeting, make_place

pytestmark = pytest.mark.django_db


def chart(client: Client, name: str, query: str = "") -> dict[str, Any]:
    response = client.get(f"{reverse('chart', args=(name,))}?{query}")
    assert response.status_code == 200
    answer: dict[str, Any] = json.loads(response.content)
    return answer


def hrefs(answer: dict[str, Any]) -> list[str]:
    return [href for trace in answer["figure"]["data"] for href in trace.get("customdata", ())]


@pytest.mark.parametrize("name", VIEWS)
def test_a_stranger_sees_no_chart(client: Client, name: str) -> None:
    assert client.get(reverse("chart", args=(name,))).status_code == 302


@pytest.mark.parametrize("name", VIEWS)
def test_every_mark_leads_to_meetings(reader: Client, name: str) -> None:
    make_ledger(20)

    leads = hrefs(chart(reader, name))

    assert leads
    for href in leads[:40]:
        assert "<b>0 meetings</b>" not in reader.get(href).content.decode()


@pytest.mark.parametrize("name", VIEWS)
def test_an_empty_ledger_gives_an_empty_chart_that_says_so(reader: Client, name: str) -> None:
    assert chart(reader, name)["empty"]


def test_a_mark_keeps_the_other_filters_and_replaces_its_own(reader: Client) -> None:
    a, b = make_actor(), make_actor()
    make_meeting([a, b], status="held")

    answer = chart(reader, "network", f"actor={a.pk}&status=held&view=network")

    asked = [parse_qs(urlsplit(href).query) for href in hrefs(answer)]
    assert {"actor": [str(b.pk)], "status": ["held"], "view": ["network"]} in asked


def test_the_chart_follows_the_filters(reader: Client) -> None:
    make_meeting([make_actor()], place=make_place("Oslo", at=(59.9, 10.8)), status="held")
    make_meeting([make_actor()], place=make_place("Bern", at=(46.9, 7.4)), status="planned")

    [points] = chart(reader, "map", "status=planned")["figure"]["data"]

    assert points["text"] == ["Bern"]


@pytest.mark.parametrize("path", ["chart", "chart-table"])
def test_an_unknown_chart_is_not_found(reader: Client, path: str) -> None:
    assert reader.get(reverse(path, args=("pie",))).status_code == 404


@pytest.mark.parametrize("name", VIEWS)
def test_bad_filters_do_not_break_a_chart(reader: Client, name: str) -> None:
    make_meeting([make_actor()], topics=["energy"])

    chart(reader, name, "actor=x&place=99999999999999999999&from=soon&view=%22")


@pytest.mark.parametrize("name", VIEWS)
def test_the_table_leads_where_the_marks_do(reader: Client, name: str) -> None:
    make_meeting([make_actor("Ana"), make_actor("Bo")], place=make_place("Oslo"), topics=["energy"])
    path = reverse("chart-table", args=(name,))

    whole = reader.get(path).content.decode()
    part = reader.get(path, headers={"HX-Request": "true"}).content.decode()

    assert "<html" in whole
    assert "<html" not in part
    links = [piece.split('"')[0].replace("&amp;", "&") for piece in part.split('href="')[1:]]
    assert links
    for link in links:
        assert "<b>1 meeting</b>" in reader.get(link).content.decode()


@pytest.mark.parametrize("name", VIEWS)
def test_a_chart_takes_few_queries(reader: Client, name: str, django_assert_max_num_queries: Any) -> None:
    make_ledger(40)

    with django_assert_max_num_queries(7):  # session, user, palette, meetings, participants, topics, layout
        chart(reader, name, "status=held")
