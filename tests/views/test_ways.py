"""The ways to show the timeline, the topics and the map: each mark leads to just the meetings that it counts."""

import json
import re
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from articles.models import Actor
from tests.factories import make_actor, make_ledger, make_meeting

pytestmark = pytest.mark.django_db
WAYS = (
    ("topics", "by=actors"),
    ("topics", "by=pairs"),
    ("map", "arcs=capitals"),
)


def chart(client: Client, name: str, query: str) -> dict[str, Any]:
    answer: dict[str, Any] = json.loads(client.get(f"{reverse('chart', args=(name,))}?{query}").content)
    return answer


def marks(answer: dict[str, Any]) -> list[tuple[str, str]]:
    """Return the sentence of each mark and the address it leads to."""
    return [
        mark
        for trace in answer["figure"]["data"]
        if "customdata" in trace
        for mark in zip(trace["hovertext"], trace["customdata"], strict=True)
    ]


@pytest.mark.parametrize(("name", "way"), WAYS)
@pytest.mark.parametrize("filters", ["", "status=held", "actor={0}&actor={1}", "with={0}"])
def test_a_mark_counts_the_meetings_that_it_leads_to(
    reader: Client, name: str, way: str, filters: str
) -> None:
    make_ledger(30)
    actors = Actor.objects.order_by("pk").values_list("pk", flat=True)

    found = marks(chart(reader, name, f"{way}&{filters.format(*actors)}"))

    assert found
    for sentence, href in found[::9]:
        counted = re.search(r"(\d+) meetings?", sentence)
        assert counted, sentence
        assert f"<b>{counted[1]} meeting" in reader.get(href).content.decode(), (sentence, href)


def test_a_point_in_a_lane_leads_to_meetings_of_its_actor_on_its_day(reader: Client) -> None:
    a, b, c = make_actor(), make_actor(), make_actor()
    make_meeting([a, b])
    make_meeting([b, c])

    leads = {href for _, href in marks(chart(reader, "timeline", "lanes=actors"))}

    numbers = sorted(reader.get(href).content.decode().count("<b>1 meeting</b>") for href in leads)
    assert numbers == [0, 1, 1]  # b met twice on that day


def test_the_actors_of_the_filter_have_the_lanes(reader: Client) -> None:
    a, b, c = make_actor("Ana"), make_actor("Bo"), make_actor("Cy")
    make_meeting([a, b, c])

    layout = chart(reader, "timeline", f"lanes=actors&actor={c.pk}&with={a.pk}")["figure"]["layout"]

    assert [title["text"] for title in layout["annotations"]] == ["Cy", "Ana"]


def test_today_is_drawn_before_what_is_planned(reader: Client) -> None:
    make_meeting([make_actor()], day=date(2999, 1, 1), status="planned")

    layout = chart(reader, "timeline", "")["figure"]["layout"]

    assert layout["shapes"][-1]["x0"] == timezone.localdate().isoformat()


@pytest.mark.parametrize(("name", "way"), [*WAYS, ("timeline", "lanes=actors"), ("timeline", "lanes=pairs")])
def test_a_way_takes_no_more_queries_than_the_chart(
    reader: Client, name: str, way: str, django_assert_max_num_queries: Any, hold: Callable[[], None]
) -> None:
    make_ledger(20)

    hold()
    with django_assert_max_num_queries(7):
        chart(reader, name, way)


@pytest.mark.parametrize(("name", "way"), [*WAYS, ("timeline", "lanes=actors"), ("timeline", "lanes=pairs")])
def test_the_table_shows_the_same_way(reader: Client, name: str, way: str) -> None:
    make_ledger(20)

    page = reader.get(f"{reverse('chart-table', args=(name,))}?{way}").content.decode()

    assert {"actors": '<th scope="col">Actor', "pairs": '<th scope="col">Pair'}.get(
        way.split("=")[1], '<th scope="col">Came from'
    ) in page
