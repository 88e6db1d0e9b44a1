"""The network of actors."""

from datetime import date
from typing import Any

from articles.charts.network import network
from articles.charts.theme import Chart
from articles.records.ledger import ActorRef
from tests.charts.made import ANA, BO, CY, meeting, wording


def by_name(chart: Chart, name: str) -> Any:
    return next(trace for trace in chart.figure.data if trace.name == name)


def test_no_meetings_give_an_empty_chart_that_says_why() -> None:
    chart = network([], wording())

    assert chart.empty
    assert not chart.figure.data


def test_each_node_leads_to_its_actor_and_speaks_a_sentence() -> None:
    chart = network([meeting(ANA, BO), meeting(ANA, BO), meeting(ANA, CY)], wording(countries=("ES",)))

    spain = by_name(chart, "Spain")

    assert spain.customdata == ("actor=1",)
    assert spain.hovertext == ("Ana Ruiz (Spain): 3 meetings with 2 others",)


def test_an_edge_says_how_often_and_when_last() -> None:
    chart = network(
        [meeting(ANA, BO, day=date(2023, 1, 1)), meeting(ANA, BO, day=date(2024, 6, 19))], wording()
    )

    pairs = by_name(chart, "pairs")

    assert pairs.hovertext == ("Ana Ruiz and Bo Lind: 2 meetings, last 2024-06-19",)
    assert pairs.customdata == ("with=1&with=2",)


def test_a_pair_that_never_met_is_dashed() -> None:
    chart = network([meeting(ANA, BO, status="planned"), meeting(ANA, CY)], wording())

    dashes = {trace.line.dash: len(trace.x) for trace in chart.figure.data if trace.mode == "lines"}

    assert dashes == {"dot": 3, "solid": 3}


def test_a_summit_is_one_meeting_for_each_of_its_participants() -> None:
    chart = network([meeting(ANA, BO, CY, kind="summit")], wording())

    assert chart.summary == "3 actors with 3 pairs between them."
    assert {row[0].text: row[3].text for row in chart.rows} == {ANA.name: "1", BO.name: "1", CY.name: "1"}


def test_edges_are_drawn_under_nodes_and_names_over_them() -> None:
    modes = [trace.mode for trace in network([meeting(ANA, BO)], wording()).figure.data]

    assert modes == ["lines", "markers", "markers", "markers+text"]


def test_the_largest_are_kept_and_the_note_says_so() -> None:
    actors = [ActorRef(n, f"A{n:03d}", "", "person") for n in range(1, 31)]
    meetings = [meeting(actors[0], actor) for actor in actors[1:]]

    chart = network(meetings, wording(), limit=10)

    drawn = sum(len(trace.x) for trace in chart.figure.data if trace.name == "Others")
    assert drawn == 10
    assert chart.note == "10 of 30 actors shown: those of most meetings."
    assert len(chart.rows) == 30


def test_the_same_meetings_in_any_order_give_the_same_picture() -> None:
    meetings = [meeting(ANA, BO), meeting(BO, CY, status="planned"), meeting(ANA, BO, CY, kind="summit")]

    assert (
        network(meetings, wording()).figure.to_json() == network(meetings[::-1], wording()).figure.to_json()
    )


def test_two_actors_stand_side_by_side_with_room_for_their_names() -> None:
    layout = network([meeting(ANA, BO)], wording()).figure
    names = layout.data[-1]

    assert names.y[0] == names.y[1]
    low, high = layout.layout.xaxis.range
    assert low + 0.5 < min(names.x) < max(names.x) < high - 0.5


def test_a_lonely_participant_is_drawn() -> None:
    chart = network([meeting(ANA)], wording())

    assert chart.rows[0][0].text == "Ana Ruiz"
    assert not chart.empty


def test_names_cannot_carry_markup() -> None:
    text = network([meeting(ANA, CY)], wording()).figure.to_json()

    assert "<b>" not in text
    assert "&lt;b&gt;" in text


def test_a_country_has_its_colour_whoever_else_is_drawn() -> None:
    palette = wording(countries=("NO", "ES"))

    alone, among = network([meeting(ANA)], palette), network([meeting(ANA, BO, CY)], palette)

    assert by_name(alone, "Spain").marker.color == by_name(among, "Spain").marker.color == "var(--cat-2)"
    assert [key.label for key in among.legend] == ["Spain", "others"]
