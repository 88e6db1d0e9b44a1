"""The network of a selection, and the files that networkx and Gephi read."""

import io
import json
import re
from datetime import date
from xml.etree import ElementTree

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.formats.graphs import gexf, graphml
from articles.formats.jsons import document, text_of
from articles.formats.network import network_of
from articles.records.ledger import ActorRef, MeetingRow
from articles.records.network import Edge, Network, Node
from articles.records.showing import Showing

ANA = ActorRef(1, "Ana", "ES", "person")
BO = ActorRef(2, "Bo", "SE", "person")
CY = ActorRef(10, "Cy", "SE", "person")
BLOC = ActorRef(3, "Bloc", "", "organisation")


def meeting(
    number: int, *actors: ActorRef, status: str = "held", day: date | None = date(2024, 5, 1)
) -> MeetingRow:
    return MeetingRow(
        number, "bilateral", status, day, day, "day" if day else "", None, actors, (), 1, 1, 0.8
    )  # fmt: skip


def made(*meetings: MeetingRow, **controls: object) -> Network:
    return network_of(meetings, {"ES": "Spain", "SE": "Sweden"}.__getitem__, Showing(**controls))  # type: ignore[arg-type]


THREE = (
    meeting(1, ANA, BO, day=date(2024, 5, 1)),
    meeting(2, BO, ANA, status="planned", day=date(2025, 1, 1)),
    meeting(3, BO, CY, BLOC, status="denied", day=None),
)


def test_a_pair_has_one_edge_with_all_its_meetings() -> None:
    network = made(*THREE)

    assert [(node.name, node.meetings) for node in network.nodes] == [
        ("Bo", 3),
        ("Ana", 2),
        ("Bloc", 1),
        ("Cy", 1),
    ]
    assert network.edges[0] == Edge("1", "2", 2, 1, 1, 0, date(2024, 5, 1), date(2025, 1, 1))
    assert [(edge.source, edge.target, edge.other) for edge in network.edges[1:]] == [
        ("2", "3", 1), ("2", "10", 1), ("3", "10", 1),
    ]  # fmt: skip


def test_who_met_nobody_stands_alone() -> None:
    network = made(meeting(1, ANA))

    assert [node.name for node in network.nodes] == ["Ana"]
    assert not network.edges


@pytest.mark.parametrize(
    ("controls", "nodes", "pairs"),
    [
        ({"level": "persons"}, {"1", "2", "10"}, 2),
        ({"level": "organisations"}, {"3"}, 0),
        ({"level": "states"}, {"ES", "SE"}, 1),
        ({"least": 2}, {"1", "2"}, 1),
        ({"centre": 1}, {"1", "2"}, 1),
        ({"centre": 1, "depth": 2}, {"1", "2", "3", "10"}, 4),
        ({"centre": 99}, {"1", "2", "3", "10"}, 4),
    ],
)
def test_the_controls_of_the_view_apply(controls: dict[str, object], nodes: set[str], pairs: int) -> None:
    network = made(*THREE, **controls)

    assert {node.id for node in network.nodes} == nodes
    assert len(network.edges) == pairs


def test_a_state_has_its_name() -> None:
    assert made(*THREE, level="states").nodes[0] == Node("SE", "Sweden", "state", "SE", 3)


def read(form: str, network: Network) -> nx.Graph:
    if form == "graphml":
        return nx.read_graphml(io.BytesIO("".join(graphml(network)).encode()))
    return nx.read_gexf(io.BytesIO("".join(gexf(network)).encode()))


@pytest.mark.parametrize("form", ["graphml", "gexf"])
def test_networkx_reads_what_was_written(form: str) -> None:
    graph = read(form, made(*THREE))

    assert sorted(graph) == ["1", "10", "2", "3"]
    assert graph.nodes["1"]["label"] == "Ana"
    assert graph.nodes["1"]["country"] == "ES"
    assert graph.nodes["3"]["country"] == ""
    assert graph.nodes["2"]["meetings"] == 3
    assert graph.nodes["3"]["kind"] == "organisation"
    edge = graph.edges["1", "2"]
    assert (edge["weight"], edge["held"], edge["planned"], edge["other"]) == (2, 1, 1, 0)
    assert (edge["first"], edge["last"]) == ("2024-05-01", "2025-01-01")
    assert graph.edges["2", "10"]["first"] == ""
    assert graph.number_of_edges() == 4


@pytest.mark.parametrize("form", ["graphml", "gexf"])
def test_an_empty_network_is_a_file_too(form: str) -> None:
    assert len(read(form, made())) == 0


@pytest.mark.parametrize("form", ["graphml", "gexf"])
@settings(deadline=None)
@given(name=st.text(st.characters(), min_size=1))
def test_no_name_breaks_the_file(form: str, name: str) -> None:
    odd = ActorRef(1, name, "", "person")

    graph = read(form, made(meeting(1, odd, BO)))

    assert set(graph) == {"1", "2"}


@pytest.mark.parametrize(
    "name", ["</node><node id='9'/>", "]]>", "&#0;", "\x00\x0b\x1f", "\ud800", "مُلك", "\u202eevil"]
)
def test_hostile_names_stay_names(name: str) -> None:
    network = made(meeting(1, ActorRef(1, name, "", "person"), BO))

    for file in ("".join(graphml(network)), "".join(gexf(network))):
        ElementTree.fromstring(file)
    kept = re.sub("[\x00-\x1f\ud800]", "\ufffd", name)
    assert [read(form, network).nodes["1"]["label"] for form in ("graphml", "gexf")] == [kept, kept]


def test_json_comes_back() -> None:
    network = made(*THREE)

    found = json.loads(text_of({"network": network}))["network"]

    assert found["edges"][0] == {
        "source": "1", "target": "2", "weight": 2, "held": 1, "planned": 1, "other": 0,
        "first": "2024-05-01", "last": "2025-01-01",
    }  # fmt: skip
    assert found["nodes"][2]["country"] is None
    hostile = json.loads("".join(document({"a": '"\0'}, "items", ["\ud800", "\u2028</script>"])).encode())
    assert hostile == {"a": '"\0', "items": ["\ufffd", "\u2028</script>"]}
    assert json.loads("".join(document({}, "items", []))) == {"items": []}
