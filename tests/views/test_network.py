"""The network of a selection: around whom it is drawn, and that every mark leads to just its meetings."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from articles.models import Meeting
from articles.selectors.meetings import rows
from tests.factories import make_actor, make_ledger, make_meeting
from tests.views.test_charts import chart

pytestmark = pytest.mark.django_db


def meetings_at(client: Client, href: str) -> int:
    """Return how many meetings the overview counts at an address."""
    found = re.search(r"<b>([\d,.]+) meetings?</b>", client.get(href).content.decode())
    assert found
    return int(found[1])


@pytest.mark.parametrize(
    "query", ["level=states", "level=states&kind=summit", "level=persons", "with={}", ""]
)
def test_an_edge_leads_to_just_the_meetings_that_it_counts(reader: Client, query: str) -> None:
    make_ledger(40)
    busiest = max(
        (actor.id for row in rows(Meeting.objects.all()) for actor in row.participants),
        key=lambda pk: Meeting.objects.filter(participations__actor=pk).count(),
    )

    traces = chart(reader, "network", query.format(busiest))["figure"]["data"]

    [pairs] = [trace for trace in traces if trace.get("name") == "pairs"]
    for sentence, href in list(zip(pairs["hovertext"], pairs["customdata"], strict=True))[:12]:
        [said] = re.findall(r": (\d+) meeting", sentence)
        assert meetings_at(reader, href) == int(said), sentence


def test_a_state_leads_to_just_its_meetings(reader: Client) -> None:
    make_ledger(40)

    traces = chart(reader, "network", "level=states")["figure"]["data"]

    nodes = [
        (sentence, href)
        for trace in traces
        if "ids" in trace
        for sentence, href in zip(trace["hovertext"], trace["customdata"], strict=True)
    ]
    assert len(nodes) > 5
    for sentence, href in nodes:
        [said] = re.findall(r": (\d+) meeting", sentence)
        assert meetings_at(reader, href) == int(said), sentence


@pytest.mark.parametrize("query", ["status=planned", "level=persons", "least=2", "kind=summit&topic=energy"])
def test_every_actor_stands_where_they_stand_without_filters(reader: Client, query: str) -> None:
    make_ledger(80, extras=30)

    def spots(answer: dict[str, Any]) -> dict[str, tuple[float, float]]:
        return {
            mark: (x, y)
            for trace in answer["figure"]["data"]
            for mark, x, y in zip(trace.get("ids", ()), trace["x"], trace["y"], strict=False)
        }

    whole, part = chart(reader, "network"), chart(reader, "network", query)

    assert spots(part)
    assert spots(part).items() <= spots(whole).items()
    assert part["figure"]["layout"]["xaxis"] == whole["figure"]["layout"]["xaxis"]


def test_the_page_says_who_stands_in_the_centre_and_how_to_leave(
    reader: Client, django_assert_max_num_queries: Any, hold: Callable[[], None]
) -> None:
    ana = make_actor("Ana <i>Ruiz</i>")
    make_meeting([ana, make_actor()])

    hold()
    with django_assert_max_num_queries(12):
        page = reader.get(
            f"/?view=network&centre={ana.pk}&depth=2&level=persons&status=held",
            headers={"HX-Request": "true"},
        ).content.decode()

    assert "Drawn around <b>Ana &lt;i&gt;Ruiz&lt;/i&gt;</b>" in page
    assert 'href="/?status=held&amp;view=network&amp;level=persons" ' in page


def test_a_centre_that_nobody_knows_is_said_to_be_unknown(reader: Client) -> None:
    make_meeting([make_actor()])

    assert "somebody who is unknown" in reader.get("/?view=network&centre=99999").content.decode()
    assert "centre" in chart(reader, "network", "centre=99999")["empty"]


HTMX = {"HX-Request": "true"}


def test_names_lead_to_the_network_around_them(reader: Client) -> None:
    ana = make_actor("Ana Ruiz")
    make_meeting([ana], status="held")

    page = reader.get(
        reverse("centre-list"), {"q-centre": "ruiz", "status": "held", "level": "persons"}, headers=HTMX
    )

    href = f"/?status=held&amp;view=network&amp;level=persons&amp;centre={ana.pk}"
    assert f'href="{href}"' in page.content.decode()


@pytest.mark.parametrize("words", ["", "x\0y", "<b>", "%", "nobody at all"])
def test_no_words_that_are_typed_break_the_search(reader: Client, words: str) -> None:
    make_meeting([make_actor("Ana Ruiz")])

    page = reader.get(reverse("centre-list"), {"q-centre": words}, headers=HTMX)

    assert page.status_code == 200
    assert "Ana Ruiz" not in page.content.decode()
    assert "<b>" not in page.content.decode()


def test_a_stranger_finds_nobody(client: Client) -> None:
    assert client.get(reverse("centre-list")).status_code == 302


def test_the_table_holds_the_pairs_too(reader: Client) -> None:
    make_meeting([make_actor("Ana"), make_actor("Bo")])

    page = reader.get(reverse("chart-table", args=("network",)), headers={"HX-Request": "true"})

    assert "table-title" in page.content.decode()
    assert page.content.decode().count("<table") == 2
