"""Charts as JSON and as tables."""

import json
from collections.abc import Callable
from datetime import date
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
    return [href for trace in answer["figure"]["data"] for href in flat(trace.get("customdata", [])) if href]


def flat(found: Any) -> list[str]:
    """Return addresses out of the rows and columns in which they stand."""
    return [href for one in found for href in flat(one)] if isinstance(found, list) else [found]


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
def test_a_chart_takes_few_queries(
    reader: Client, name: str, django_assert_max_num_queries: Any, hold: Callable[[], None]
) -> None:
    make_ledger(40)

    # session, user, edition; the columns for the palette and for the chart, and the keys; a network's layout
    most = 7 + VIEWS[name].looks_back + 2 * (name == "network")
    hold()
    with django_assert_max_num_queries(most):
        chart(reader, name, "status=held")


def test_trends_compare_with_what_was_before_the_first_day_of_the_filter(reader: Client) -> None:
    ana, bo = make_actor("Ana"), make_actor("Bo")
    for day in (date(2023, 5, 1), date(2024, 3, 1), date(2024, 4, 1), date(2024, 9, 9)):
        make_meeting([ana, bo], day=day)

    answer = chart(reader, "trends", "from=2024-01-01&to=2024-06-30")

    assert said(answer) == {
        "Ana and Bo: 2 meetings held in 1 Jul 2023 – 30 Jun 2024, 1 in 1 Jul 2022 – 30 Jun 2023"
    }
    assert {
        "with": [str(ana.pk), str(bo.pk)],
        "status": ["held"],
        "from": ["2022-07-01"],
        "to": ["2024-06-30"],
    } in [parse_qs(urlsplit(href).query) for href in hrefs(answer)]


def test_trends_end_with_the_newest_meeting_of_the_ledger(reader: Client) -> None:
    ana, bo = make_actor("Ana"), make_actor("Bo")
    make_meeting([ana, bo], day=date(2023, 5, 1))
    make_meeting([make_actor()], day=date(2024, 6, 30))
    make_meeting([make_actor()], day=date(2024, 8, 1), status="planned")
    make_meeting([make_actor()], day=date(2999, 8, 1))

    assert said(chart(reader, "trends", f"actor={ana.pk}&to=2025-12-31")) == {
        "Ana and Bo: 0 meetings held in 1 Jul 2023 – 30 Jun 2024, 1 in 1 Jul 2022 – 30 Jun 2023"
    }


def said(answer: dict[str, Any]) -> set[str]:
    """Return the sentences of the marks."""
    return {sentence for trace in answer["figure"]["data"] for sentence in trace.get("hovertext", ())}


@pytest.mark.parametrize("name", ["matrix", "trends"])
def test_at_the_level_of_states_marks_lead_to_the_meetings_of_both(reader: Client, name: str) -> None:
    ana, bo = make_actor("Ana", country="ES"), make_actor("Bo", country="SE")
    make_meeting([ana, bo])
    make_meeting([ana, make_actor("Cy", country="SE")])
    make_meeting([ana, make_actor("Di")])

    [href] = set(hrefs(chart(reader, name, "level=states")))

    assert parse_qs(urlsplit(href).query)["with_state"] == ["ES", "SE"]
    assert "<b>2 meetings</b>" in reader.get(href).content.decode()


def test_a_chart_for_a_phone_leads_to_the_same_places(reader: Client) -> None:
    make_ledger(120, extras=40)

    answer = chart(reader, "matrix")

    assert set(hrefs(answer["narrow"])) < set(hrefs(answer))
