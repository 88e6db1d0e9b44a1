"""The network of actors."""

from datetime import date
from typing import Any

import pytest

from articles.charts.network import network
from articles.charts.theme import Chart
from articles.charts.web import part, woven
from articles.records.ledger import ActorRef
from articles.records.showing import Showing
from tests.charts.made import ANA, BO, CY, ledger_points, meeting, wording

EVA = ActorRef(4, "Eva Gil", "ES", "person")
BANK = ActorRef(5, "The Bank", "SE", "organisation")
EVERYONE = [
    meeting(ANA, BO, day=date(2023, 1, 1)),
    meeting(ANA, BO, day=date(2023, 9, 3)),
    meeting(BO, CY, day=date(2024, 2, 1), status="planned"),
    meeting(CY, EVA, day=date(2024, 3, 1)),
    meeting(EVA, BANK, day=None),
]


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


def names(chart: Chart) -> set[str]:
    return {row[0].text for row in chart.rows}


def places(chart: Chart) -> dict[str, tuple[float, float]]:
    return {
        mark: (x, y)
        for trace in chart.figure.data
        for mark, x, y in zip(trace.ids or (), trace.x, trace.y, strict=False)
    }


@pytest.mark.parametrize(
    ("level", "expected"),
    [
        ("persons", {ANA.name, BO.name, CY.name, EVA.name}),
        ("organisations", {"The Bank"}),
        ("states", {"Spain", "Sweden"}),
    ],
)
def test_a_level_says_who_is_a_node(level: str, expected: set[str]) -> None:
    assert names(network(EVERYONE, wording(), Showing(level=level))) == expected


def test_states_meet_where_both_are_represented_and_once_a_meeting() -> None:
    summit = meeting(ANA, EVA, BO, kind="summit")
    inside = meeting(ANA, EVA)

    chart = network([summit, inside], wording(), Showing(level="states"))

    pairs = by_name(chart, "pairs")
    assert pairs.hovertext == ("Spain and Sweden: 1 meeting, last 2024-05-01",)
    assert pairs.customdata == ("with_state=ES&with_state=SE",)
    assert {row[0].text: row[2].text for row in chart.rows} == {"Spain": "2", "Sweden": "1"}


def test_the_network_around_somebody_reaches_as_far_as_asked() -> None:
    near = network(EVERYONE, wording(), Showing(centre="1"))
    further = network(EVERYONE, wording(), Showing(centre="1", depth=2))

    assert names(near) == {ANA.name, BO.name}
    assert names(further) == {ANA.name, BO.name, CY.name}
    assert further.summary == "Around Ana Ruiz, up to 2 steps away: 3 actors with 2 pairs between them."


def test_the_nearest_come_first_where_not_all_can_be_shown() -> None:
    chart = network(EVERYONE, wording(), Showing(centre="1", depth=3), limit=2)

    assert set(places(chart)) == {"actor-1", "actor-2"}
    assert chart.note == "2 of 4 actors shown: those nearest to Ana Ruiz, of them those of most meetings."


def test_a_centre_that_takes_no_part_gives_an_empty_chart_that_says_so() -> None:
    assert "centre" in network(EVERYONE, wording(), Showing(centre="77")).empty


def test_a_centre_of_another_level_is_none() -> None:
    assert len(names(network(EVERYONE, wording(), Showing(centre="1", level="states")))) == 2


def test_pairs_of_few_meetings_can_be_left_out_and_the_note_says_so() -> None:
    chart = network(EVERYONE, wording(), Showing(least=2))

    assert names(chart) == {ANA.name, BO.name}
    assert chart.note == "Pairs of fewer than 2 meetings are left out."
    assert network(EVERYONE, wording(), Showing(least=9)).empty == "No pair has so many meetings."


def test_nobody_moves_and_the_frame_stays_whatever_is_selected() -> None:
    points = ledger_points([{f"actor-{actor.id}" for actor in row.participants} for row in EVERYONE])

    whole, some = (network(rows, wording(), points=points) for rows in (EVERYONE, EVERYONE[:3]))

    assert places(some).items() < places(whole).items()
    assert some.figure.layout.xaxis.range == whole.figure.layout.xaxis.range


def test_of_too_many_pairs_the_closest_of_each_are_drawn() -> None:
    crowd = [ActorRef(n, f"A{n:02d}", "", "person") for n in range(10, 30)]
    often = [meeting(crowd[0], crowd[1]) for _ in range(3)]
    web = woven([*often, meeting(*crowd)], "", wording())

    chosen = part(web, Showing(), pairs=25)

    assert len(chosen.drawn) == 25
    assert ("actor-10", "actor-11") in chosen.drawn
    assert {mark for pair in chosen.drawn for mark in pair} == {f"actor-{n}" for n in range(10, 30)}
    assert chosen.among == 190


def test_the_second_table_holds_the_pairs() -> None:
    table = network(EVERYONE, wording()).also

    assert table
    assert [cell.text for cell in table.rows[0]] == [ANA.name, BO.name, "2", "2", "2023-09-03"]
    assert table.rows[0][2].narrows == (("with", "1"), ("with", "2"))
    assert len(table.rows) == 4


def test_what_the_slider_needs_counts_what_the_filter_of_days_counts() -> None:
    long = meeting(ANA, BO, day=date(2023, 2, 20), last=date(2023, 4, 2), precision="range")

    time = network([*EVERYONE, long], wording()).over_time

    assert time["steps"][0] == ["2023-01-01", "2023-01-31", "2023-01"]
    assert time["steps"][-1][2] == "2024-03"
    assert time["nodes"]["actor-1"] == [[0, 1, 1, 1, 8, 1], [0, 1, 3, 1, 8, 1]]
    assert time["nodes"]["actor-5"] == [[]]  # without a day
    assert time["pairs"][1] == ["actor-2", "actor-3", [[]], [[13, 1]]]
    assert network(EVERYONE[:1], wording()).over_time == {}


def test_a_long_time_is_cut_into_years() -> None:
    old = meeting(ANA, BO, day=date(1950, 8, 1))

    time = network([*EVERYONE, old], wording()).over_time

    assert [step[0] for step in time["steps"]][:2] == ["1950-01-01", "1951-01-01"]
    assert time["nodes"]["actor-1"] == [[0, 1, 73, 2]]


@pytest.mark.parametrize(
    ("most", "numbers", "widths"),
    [
        (3, (1, 2, 3), (1.0, 2.0, 2.0)),
        (9, (1, 3, 4, 9), (1.0, 2.0, 3.2, 4.6)),
        (99, (2, 9, 99), (1.0, 2.0, 4.6)),
    ],
)
def test_the_widths_of_edges_reach_to_the_closest_pair(
    most: int, numbers: tuple[int, ...], widths: tuple[float, ...]
) -> None:
    crowd = [ActorRef(n, f"A{n:03d}", "", "person") for n in range(200, 200 + len(numbers))]
    meetings = [meeting(ANA, one) for one, number in zip(crowd, numbers, strict=True) for _ in range(number)]
    assert max(numbers) == most

    lines = [trace for trace in network(meetings, wording()).figure.data if trace.mode == "lines"]

    assert sorted(trace.line.width for trace in lines for _ in range(len(trace.x) // 3)) == list(widths)


def test_the_centre_has_a_ring() -> None:
    chart = network(EVERYONE, wording(countries=("ES",)), Showing(centre="1"))

    assert by_name(chart, "Spain").marker.line.width == (3,)
