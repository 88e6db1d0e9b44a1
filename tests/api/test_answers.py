"""What the API answers."""

import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.http import QueryDict
from django.test import Client

from articles.forms.filters import FilterForm
from articles.models import Actor, Office
from tests.api.conftest import Ask
from tests.factories import make_actor, make_ledger, make_meeting, make_place
from tests.views.scene import TEXT, Scene

pytestmark = pytest.mark.django_db


def test_meetings_come_with_their_reports_and_sentences(ask: Ask, scene: Scene) -> None:
    status, told = ask("meetings")

    assert status == 200
    assert (told["count"], told["next"], told["previous"]) == (2, None, None)
    planned, held = told["items"]
    assert (held["id"], held["status"], held["first"], held["cameo"]) == (
        scene.held.pk,
        "held",
        "2023-09-13",
        "043",
    )
    assert held["plover"] == {"event": "CONSULT", "mode": "visit", "contexts": ["military"]}
    assert [part["role"] for part in held["participants"]] == ["visitor", "host"]
    assert held["place"]["name"] == "Vostochny Cosmodrome"
    report = next(one for one in held["reports"] if one["article"]["id"] == scene.article.pk)
    for stretch in report["evidence"]:
        assert stretch["text"] == TEXT[stretch["start"] : stretch["end"]]
    assert planned["plover"]["contexts"] == ["future"]
    assert ask(f"meetings/{scene.held.pk}")[1] == held


def test_the_filters_of_the_pages_apply(ask: Ask) -> None:
    ana, bo = make_actor("Ana"), make_actor("Bo")
    lima = make_place("Lima")
    wanted = make_meeting([ana, bo], place=lima, topics=["energy"], day=date(2024, 1, 2), kind="summit")
    make_meeting([ana], topics=["health"], status="planned", outlets=("Harbour Post",), language="id")

    for query in (
        f"with={ana.pk}&with={bo.pk}",
        f"actor={bo.pk}",
        f"place={lima.pk}",
        "topic=energy",
        "kind=summit",
        "status=held",
        "outlet=The+Courier",
        "language=en",
        "to=2024-01-02",
    ):
        found = ask(f"meetings?{query}")[1]
        assert [item["id"] for item in found["items"]] == [wanted.pk], query


@pytest.mark.parametrize(
    ("query", "word"),
    [
        ("actor=x", "actor"),
        ("topic=pie", "pie"),
        ("from=soon", "soon"),
        ("from=2025-01-01&to=2024-01-01", "No day"),
        ("actr=1", "“actr”"),
        ("page=0", "page"),
        ("size=1000", "size"),
        ("page=x", "page"),
        ("actor=99999999999999999999", "actor"),
    ],
)
def test_what_makes_no_sense_is_refused_in_words(query: str, word: str, ask: Ask) -> None:
    status, told = ask(f"meetings?{query}")

    assert status == 422
    assert word in " ".join(told["problems"])


@pytest.mark.parametrize("query", ["level=x", "depth=9", "least=0", "centre=-1", "page=1"])
def test_the_network_refuses_what_it_cannot_read(query: str, ask: Ask) -> None:
    assert ask(f"network?{query}")[0] == 422


@pytest.mark.parametrize("path", ["meetings", "actors", "articles"])
def test_what_is_not_there_is_not_found(path: str, ask: Ask) -> None:
    for number in (0, 987654, 10**30):
        status, told = ask(f"{path}/{number}")
        assert (status, told["detail"]) == (404, "There is nothing under this number.")


def test_the_pages_of_a_list_lead_through_all_of_it(ask: Ask) -> None:
    make_ledger(25)
    seen: list[int] = []
    path = "meetings?size=10&status=held&status=planned&status=postponed&status=cancelled&status=denied"
    while path:
        told = ask(path)[1]
        assert told["count"] == 25
        seen += [item["id"] for item in told["items"]]
        path = (told["next"] or "").removeprefix("http://testserver/api/v1/")

    assert len(seen) == len(set(seen)) == 25
    back = ask("meetings?size=10&page=3")[1]["previous"]
    assert "page=2" in back
    assert "size=10" in back
    assert ask("meetings?page=999999")[1]["items"] == []


def test_actors_are_found_by_any_of_their_names(ask: Ask) -> None:
    ana = make_actor("Ana Ruiz", country="ES", aliases=["La Ruiz"])
    make_meeting([ana, make_actor("Bloc", kind="organisation")], day=date(2024, 5, 1))
    Office.objects.create(actor=ana, title="Minister", country="ES", start=date(2020, 1, 1))

    [found] = ask("actors?q=la+ruiz")[1]["items"]
    assert (found["id"], found["country"], found["meetings"], found["last"]) == (
        ana.pk,
        "ES",
        1,
        "2024-05-01",
    )
    assert [item["name"] for item in ask("actors?kind=organisation")[1]["items"]] == ["Bloc"]
    whole = ask(f"actors/{ana.pk}")[1]
    assert whole["names"] == ["La Ruiz"]
    assert whole["offices"] == [
        {"title": "Minister", "country": "ES", "organisation": None, "start": "2020-01-01", "end": None}
    ]
    assert ask("actors?kind=robot")[0] == 422
    assert ask("actors?q=%00")[0] == 200


def test_places_and_topics_are_counted(ask: Ask) -> None:
    peru = make_place("Peru", country="PE", precision="country")
    make_meeting(
        [make_actor()],
        place=make_place("Lima", country="PE", within=peru, at=(-12.0, -77.0)),
        topics=["energy"],
    )

    found = {item["name"]: item for item in ask("places")[1]["items"]}
    assert found["Peru"]["meetings"] == found["Lima"]["meetings"] == 1
    assert (found["Lima"]["within"], found["Lima"]["latitude"]) == ("Peru", -12.0)
    assert [item["name"] for item in ask("places?precision=city")[1]["items"]] == ["Lima"]
    assert ask("topics")[1]["items"][0]["code"] == "energy"


def test_articles_have_their_text_alone_by_number(ask: Ask, scene: Scene) -> None:
    [found] = ask("articles?outlet=Harbour+Post")[1]["items"]
    assert found["article"]["id"] == scene.article.pk
    assert "launch pads" in TEXT
    assert "launch pads" not in json.dumps(ask("articles")[1])

    whole = ask(f"articles/{scene.article.pk}")[1]
    assert whole["text"] == TEXT
    assert whole["meeting_ids"] == [scene.held.pk, scene.planned.pk]
    assert "uploaded" not in json.dumps(whole)


def test_the_network_is_that_of_the_export(ask: Ask) -> None:
    make_meeting([make_actor("Ana", country="ES"), make_actor("Bo", country="SE")], day=date(2024, 5, 1))

    told = ask("network?level=states&status=held")[1]

    assert [node["name"] for node in told["nodes"]] == ["Spain", "Sweden"]
    assert told["edges"] == [
        {
            "source": "ES", "target": "SE", "weight": 1, "held": 1, "planned": 0, "other": 0,
            "first": "2024-05-01", "last": "2024-05-01",
        }
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("path", "most"),
    [("meetings", 10), ("actors", 3), ("places", 3), ("topics", 3), ("articles", 3), ("network", 4)],
)
def test_an_answer_takes_few_queries_however_long_the_list(
    path: str, most: int, ask: Ask, django_assert_max_num_queries: Callable[[int], Any]
) -> None:
    make_ledger(30)
    ask("topics")  # the token was used today

    with django_assert_max_num_queries(most + 1):  # and one for the token
        assert ask(path)[0] == 200


def test_one_answer_takes_few_queries(
    ask: Ask, scene: Scene, django_assert_max_num_queries: Callable[[int], Any]
) -> None:
    ask("topics")
    paths = (
        f"meetings/{scene.held.pk}",
        f"actors/{Actor.objects.all()[0].pk}",
        f"articles/{scene.article.pk}",
    )

    for path in paths:
        with django_assert_max_num_queries(9):
            assert ask(path)[0] == 200


def test_hostile_names_stay_names(ask: Ask) -> None:
    hostile = '"}],"x":[{</script>\u2028\u202e=1'
    make_meeting([make_actor(hostile)])

    assert ask("meetings")[1]["items"][0]["participants"][0]["name"] == hostile


def test_the_schema_is_for_everybody_and_names_every_filter_of_the_pages(client: Client) -> None:
    schema = json.loads(client.get("/api/v1/openapi.json").content)

    told = {one["name"] for one in schema["paths"]["/api/v1/meetings"]["get"]["parameters"]}
    assert told == {"page", "size", *FilterForm(QueryDict()).fields}
    assert {"bearer"} <= {scheme.get("scheme") for scheme in schema["components"]["securitySchemes"].values()}
    for path, methods in schema["paths"].items():
        assert methods.keys() == {"get"}, path
