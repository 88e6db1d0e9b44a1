"""Files of a selection: what stands in them, for whom, how fast, and what they are called."""

import csv
import io
import json
from collections.abc import Callable
from datetime import date
from typing import Any
from xml.etree import ElementTree

import networkx as nx
import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from articles.formats.tables import MEETING_COLUMNS, PARTICIPATION_COLUMNS
from articles.models import Article, Meeting
from articles.records.coding import cameo_of, plover
from articles.views.shown import VIEWS
from tests.factories import make_actor, make_ledger, make_meeting, make_place
from tests.views.scene import TEXT, Scene

pytestmark = pytest.mark.django_db
EVERYTHING = [
    ("meetings", "csv"),
    ("meetings", "json"),
    ("participations", "csv"),
    ("participations", "json"),
    ("network", "csv"),
    ("network", "json"),
    ("network", "graphml"),
    ("network", "gexf"),
    *((f"{name}-table", form) for name in VIEWS for form in ("csv", "json")),
]


def fetch(client: Client, what: str, form: str, query: str = "") -> bytes:
    response = client.get(f"{reverse('export', args=(what, form))}?{query}")
    assert response.status_code == 200
    return content_of(response)


def content_of(response: Any) -> bytes:
    return b"".join(response.streaming_content) if response.streaming else bytes(response.content)


def table(content: bytes) -> list[dict[str, str]]:
    assert content.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True))


def test_each_meeting_is_a_row(reader: Client, scene: Scene) -> None:
    content = fetch(reader, "meetings", "csv")

    planned, held = table(content)
    assert tuple(held) == tuple(MEETING_COLUMNS)
    assert held["meeting_id"] == str(scene.held.pk)
    assert held["meeting_url"] == f"http://testserver/meetings/{scene.held.pk}/"
    assert (held["date"], held["first_day"], held["status"], held["cameo"]) == (
        "2023-09-13", "2023-09-13", "held", "043",
    )  # fmt: skip
    assert held["participants"] == "Kim Jong-un; Vladimir Putin"
    assert held["countries"] == "KP; RU"
    assert (held["place"], held["place_country"], held["latitude"]) == ("Vostochny Cosmodrome", "RU", "51.88")
    assert (held["plover_event"], held["plover_mode"], held["plover_contexts"]) == (
        "CONSULT",
        "visit",
        "military",
    )
    assert (planned["date"], planned["last_day"], planned["plover_contexts"]) == (
        "2023-10", "2023-10-31", "future",
    )  # fmt: skip
    assert planned["latitude"] == "39.0"


def test_each_participation_is_a_row_with_its_codes_and_its_sentence(reader: Client, scene: Scene) -> None:
    rows = table(fetch(reader, "participations", "csv", "status=held"))

    assert tuple(rows[0]) == tuple(PARTICIPATION_COLUMNS)
    kim, putin = rows
    assert (kim["actor"], kim["office"], kim["role"], kim["cameo"], kim["plover_side"]) == (
        "Kim Jong-un", "Leader", "visitor", "042", "source",
    )  # fmt: skip
    assert (putin["cameo"], putin["cameo_meeting"], putin["plover_side"]) == ("043", "043", "recipient")
    assert putin["counterparts"] == "Kim Jong-un"
    for row in rows:
        text = Article.objects.get(pk=row["article_id"]).text
        assert row["sentence"] == text[int(row["sentence_start"]) : int(row["sentence_end"])]


def test_the_sentence_is_of_a_report_that_names_the_participant(reader: Client) -> None:
    ana, bo, cy = make_actor("Ana"), make_actor("Bo"), make_actor("Cy")
    meeting = make_meeting([ana, bo, cy], outlets=("The Courier", "Harbour Post"))
    other = meeting.reports.get(article__source="Harbour Post")
    meeting.reports.get(article__source="The Courier").participants.filter(actor=cy).delete()

    found = {row["actor"]: row["article_id"] for row in table(fetch(reader, "participations", "csv"))}

    assert found["Cy"] == str(other.article_id)
    assert found["Ana"] != found["Cy"]


def test_json_has_every_report_with_its_sentences(reader: Client, scene: Scene) -> None:
    found = json.loads(
        fetch(reader, "meetings", "json", f"actor={scene.held.participations.all()[0].actor_id}")
    )

    assert found["filters"] == [["actor", str(scene.held.participations.all()[0].actor_id)]]
    [meeting] = found["meetings"]
    assert meeting["id"] == scene.held.pk
    assert len(meeting["reports"]) == 4
    told = next(report for report in meeting["reports"] if report["article"]["id"] == scene.article.pk)
    assert told["claim"] == "the Kremlin"
    assert told["evidence"][0]["text"] == TEXT[told["evidence"][0]["start"] : told["evidence"][0]["end"]]
    assert "text" not in told["article"]


def test_the_filters_apply_to_every_file(reader: Client) -> None:
    make_meeting([make_actor("Ana"), make_actor("Bo")], place=make_place("Oslo"), topics=["energy"])
    make_meeting(
        [make_actor("Cy"), make_actor("Di")], place=make_place("Lima"), topics=["health"], status="planned"
    )

    for what, form in EVERYTHING:
        text = fetch(reader, what, form, "status=planned").decode()
        assert "Ana" not in text
        assert "Oslo" not in text


def test_the_network_is_read_by_networkx(reader: Client) -> None:
    make_ledger(30)

    content = fetch(reader, "network", "graphml")
    graph = nx.read_graphml(io.BytesIO(content))
    again = nx.read_gexf(io.BytesIO(fetch(reader, "network", "gexf")))
    pairs = table(fetch(reader, "network", "csv"))
    whole = json.loads(fetch(reader, "network", "json"))["network"]

    assert graph.number_of_edges() == again.number_of_edges() == len(pairs) == len(whole["edges"]) > 20
    assert graph.number_of_nodes() == again.number_of_nodes() == len(whole["nodes"])
    assert sum(weight for *_, weight in graph.edges.data("weight")) == sum(
        int(pair["weight"]) for pair in pairs
    )
    assert "Vladimir Putin" in {name for _, name in graph.nodes.data("label")}


def test_the_controls_of_the_network_apply(reader: Client) -> None:
    make_meeting([make_actor("Ana", country="ES"), make_actor("Bo", country="SE")])

    [pair] = table(fetch(reader, "network", "csv", "level=states"))

    assert (pair["source"], pair["target"], pair["source_name"]) == ("ES", "SE", "Spain")


@pytest.mark.parametrize("name", VIEWS)
def test_the_table_of_a_chart_has_machine_names_in_every_language(reader: Client, name: str) -> None:
    make_ledger(20)
    english = table(fetch(reader, f"{name}-table", "csv"))
    reader.cookies["django_language"] = "id"

    indonesian = reader.get(
        reverse("export", args=(f"{name}-table", "csv")), headers={"Accept-Language": "id"}
    )

    assert english
    assert table(content_of(indonesian)) == english
    assert all(column.isascii() and column.replace("_", "").isalnum() for column in english[0])
    rows = json.loads(fetch(reader, f"{name}-table", "json"))["rows"]
    assert [list(row) for row in rows] == [list(row) for row in english]


def test_numbers_of_a_chart_stay_numbers(reader: Client) -> None:
    make_meeting([make_actor("Ana"), make_actor("Bo")])

    rows = json.loads(fetch(reader, "network-table", "json"))["rows"]

    assert rows[0]["meetings"] == 1


def test_hostile_names_reach_every_file_as_names(reader: Client) -> None:
    hostile = ['=HYPERLINK("http://x","y")', "</node>&\x0b", 'quote " and\nnew line', "\u202egnol", "+1; =2"]
    make_meeting(
        [make_actor(name, country="ES") for name in hostile], place=make_place("@SUM(A1)"), topics=["energy"]
    )

    for what, form in EVERYTHING:
        content = fetch(reader, what, form)
        if form == "csv":
            for row in table(content):
                for cell in row.values():
                    assert not cell.startswith(("=", "+", "@"))
        elif form == "json":
            json.loads(content)
        else:
            ElementTree.fromstring(content)
    names = {
        part["name"] for part in json.loads(fetch(reader, "meetings", "json"))["meetings"][0]["participants"]
    }
    assert names == set(hostile)


def test_a_file_is_saved_under_a_name_that_tells_the_selection_and_the_day(reader: Client) -> None:
    actor = make_actor("Recep Tayyip Erdoğan / ..\\x\r\n")
    query = f"actor={actor.pk}&status=held&actor=999"

    response = reader.get(f"{reverse('export', args=('meetings', 'csv'))}?{query}")

    today = timezone.localdate().isoformat()
    assert response["Content-Disposition"] == (
        f'attachment; filename="who-met-whom_meetings_recep-tayyip-erdogan-x_actor-999_status-held_{today}.csv"'
    )
    assert response["Content-Type"] == "text/csv; charset=utf-8"
    assert response["X-Content-Type-Options"] == "nosniff"


def test_an_empty_ledger_gives_empty_files(reader: Client) -> None:
    for what, form in EVERYTHING:
        fetch(reader, what, form)


@pytest.mark.parametrize(
    ("what", "form"),
    [("meetings", "gexf"), ("pie", "csv"), ("pie-table", "csv"), ("network", "xls"), ("-table", "csv")],
)
def test_what_there_is_no_file_of_is_not_found(what: str, form: str, reader: Client) -> None:
    assert reader.get(reverse("export", args=(what, form))).status_code == 404


@pytest.mark.parametrize(("what", "form"), EVERYTHING)
def test_bad_filters_do_not_break_a_file(what: str, form: str, reader: Client) -> None:
    make_meeting([make_actor()], topics=["energy"])

    fetch(reader, what, form, "actor=x&place=99999999999999999999&from=soon&view=%22&least=-1&centre=a")


@pytest.mark.parametrize(("what", "form"), EVERYTHING)
def test_a_file_takes_few_queries_however_many_meetings(
    what: str, form: str, reader: Client, django_assert_max_num_queries: Any
) -> None:
    make_ledger(40)

    with django_assert_max_num_queries(12):
        fetch(reader, what, form)


def test_a_large_selection_is_sent_while_it_is_read(
    reader: Client, django_assert_num_queries: Callable[[int], Any]
) -> None:
    made = [
        Meeting(kind="bilateral", status="held", first=date(2024, 1, 1), last=date(2024, 1, 1))
        for _ in range(900)
    ]
    Meeting.objects.bulk_create(made)
    response: Any = reader.get(reverse("export", args=("meetings", "json")))
    parts = iter(response.streaming_content)
    next(parts)

    with django_assert_num_queries(7):  # the ids, and six of the first chunk of three; no place is asked for
        next(parts)

    assert (
        len(
            json.loads(
                "{" + '"meetings":[' + b"".join(parts).decode().removeprefix(",\n").rsplit("]", 1)[0] + "]}"
            )["meetings"]
        )
        == 899
    )


@pytest.mark.parametrize(
    ("kind", "cameo", "status", "topics", "mode", "contexts"),
    [
        ("phone_call", "041", "held", ["energy"], "phone", ("resource",)),
        ("phone_call", "", "held", [], "phone", ()),
        ("summit", "044", "held", ["technology"], "multilateral", ()),
        ("bilateral", "044", "planned", ["health"], "third-party", ("disease", "future")),
        ("bilateral", "045", "denied", ["diplomatic"], None, ("diplomatic", "negation")),
        (
            "negotiation",
            "046",
            "postponed",
            ["territory", "energy"],
            None,
            ("resource", "diplomatic", "future"),
        ),
    ],
)
def test_plover_codes(
    kind: str, cameo: str, status: str, topics: list[str], mode: str | None, contexts: tuple[str, ...]
) -> None:
    codes = plover(kind=kind, cameo=cameo, status=status, topics=topics)

    assert (codes.event, codes.mode, codes.contexts) == ("CONSULT", mode, contexts)


def test_only_of_a_visit_do_the_sides_have_codes_of_their_own() -> None:
    assert [cameo_of(role, "042") for role in ("visitor", "host", "participant")] == ["042", "043", "042"]
    assert cameo_of("host", "046") == "046"
