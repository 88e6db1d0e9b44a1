"""Who met whom as a matrix."""

from datetime import date
from typing import Any

import pytest

from articles.charts.matrix import LIMIT, NARROW, matrix
from articles.charts.theme import Chart
from articles.records.ledger import ActorRef
from articles.records.showing import Showing
from tests.charts.made import ANA, BO, CY, meeting, wording

EVA = ActorRef(4, "Eva Gil", "ES", "person")
BANK = ActorRef(5, "The Bank", "SE", "organisation")


def squares(chart: Chart) -> dict[tuple[str, str], tuple[Any, ...]]:
    """Return what is drawn for each two names: step, number, and from below the diagonal sentence and address."""
    [trace] = chart.figure.data
    names = chart.figure.layout.xaxis.ticktext
    found = {}
    for y in range(len(names)):
        for x in range(len(names)):
            below, left = max(x, y), min(x, y)
            said = trace.hovertext[below][left], trace.customdata[below][left]
            found[names[y], names[x]] = (trace.z[y][x], trace.text[y][x], *said)
    return found


def test_no_meetings_give_an_empty_chart_that_says_why() -> None:
    assert matrix([], wording()).empty
    assert matrix([meeting(ANA), meeting()], wording()).empty


def test_a_pair_speaks_a_sentence_on_both_sides_of_an_empty_diagonal() -> None:
    found = squares(
        matrix(
            [
                meeting(ANA, BO, day=date(2023, 1, 1)),
                meeting(BO, ANA, day=date(2024, 6, 19)),
                meeting(ANA, BO, day=date(2024, 9, 1), status="planned"),
            ],
            wording(),
        )
    )

    assert found["Ana Ruiz", "Bo Lind"] == found["Bo Lind", "Ana Ruiz"]
    assert found["Ana Ruiz", "Bo Lind"] == (
        2,
        "3",
        "Ana Ruiz and Bo Lind: 3 meetings, 1 of them planned, last 2024-06-19",
        "with=1&with=2",
    )
    assert found["Ana Ruiz", "Ana Ruiz"] == (None, "", "", "")


@pytest.mark.parametrize(
    ("number", "step"), [(1, 1), (2, 2), (3, 2), (4, 3), (7, 3), (8, 4), (31, 5), (32, 6), (400, 6)]
)
def test_the_colour_doubles_with_the_meetings(number: int, step: int) -> None:
    found = squares(matrix([meeting(ANA, BO)] * number, wording()))

    assert found["Ana Ruiz", "Bo Lind"][0] == step


def test_who_never_met_and_who_only_planned_to_look_different() -> None:
    chart = matrix([meeting(ANA, BO, status="planned"), meeting(ANA, EVA)], wording())
    found = squares(chart)

    assert found["Bo Lind", "Eva Gil"] == (-1, "", "", "")
    assert found["Ana Ruiz", "Bo Lind"][:2] == (0, "○")
    assert found["Ana Ruiz", "Bo Lind"][2] == "Ana Ruiz and Bo Lind: 1 meeting, none of them held"
    assert [key.label for key in chart.legend] == ["none of them held", "1 meeting"]


def test_the_legend_names_the_steps_that_occur() -> None:
    chart = matrix([meeting(ANA, BO)] * 40 + [meeting(ANA, EVA)] * 3, wording())

    assert [key.label for key in chart.legend] == ["2–3 meetings", "32 or more meetings"]


def test_at_the_level_of_states_each_meeting_counts_once() -> None:
    chart = matrix(
        [meeting(ANA, EVA, BO), meeting(ANA, BANK), meeting(ANA, EVA)], wording(), Showing(level="states")
    )
    found = squares(chart)

    assert set(found) == {(a, b) for a in ("Spain", "Sweden") for b in ("Spain", "Sweden")}
    assert found["Spain", "Sweden"][1] == "2"
    assert found["Spain", "Sweden"][3] == "with_state=ES&with_state=SE"


def test_at_the_level_of_persons_organisations_are_left_out() -> None:
    chart = matrix([meeting(ANA, BANK), meeting(ANA, BO)], wording(), Showing(level="persons"))

    assert {name for pair in squares(chart) for name in pair} == {"Ana Ruiz", "Bo Lind"}


def test_those_of_most_meetings_are_kept_and_the_note_says_so() -> None:
    actors = [ActorRef(n, f"A{n:03d}", "", "person") for n in range(1, 61)]
    meetings = [meeting(actors[0], actor) for actor in actors[1:]] + [meeting(*actors[40:50])]

    chart = matrix(meetings, wording())

    assert len(chart.figure.layout.xaxis.ticktext) == LIMIT
    assert {"A001", "A041", "A050"} <= set(chart.figure.layout.xaxis.ticktext)
    assert chart.note.startswith("40 of 60 actors shown: those of most meetings.")
    assert chart.narrow is not None
    assert len(chart.narrow.figure.layout.xaxis.ticktext) == NARROW
    assert chart.narrow.note.startswith("14 of 60 actors shown")


def test_the_same_meetings_in_any_order_give_the_same_picture() -> None:
    meetings = [meeting(ANA, BO), meeting(BO, CY, status="planned"), meeting(ANA, BO, EVA, kind="summit")]

    assert matrix(meetings, wording()).figure.to_json() == matrix(meetings[::-1], wording()).figure.to_json()


def test_the_table_names_each_pair_that_is_drawn_the_most_meetings_first() -> None:
    chart = matrix([meeting(ANA, BO), meeting(ANA, EVA), meeting(EVA, ANA)], wording())

    assert [[cell.text for cell in row] for row in chart.rows] == [
        ["Ana Ruiz", "Eva Gil", "2024-05-01", "2"],
        ["Ana Ruiz", "Bo Lind", "2024-05-01", "1"],
    ]
    assert chart.rows[0][3].narrows == (("with", "1"), ("with", "4"))


def test_a_long_name_is_cut_beside_the_squares_and_whole_in_the_sentence() -> None:
    long = ActorRef(9, "Somdech Moha Borvor Thipadei Hun Manet", "KH", "person")
    chart = matrix([meeting(ANA, long)], wording())

    assert "Somdech Moha Borvor Thi…" in chart.figure.layout.xaxis.ticktext
    assert long.name in squares(chart)["Ana Ruiz", "Somdech Moha Borvor Thi…"][2]


def test_names_cannot_carry_markup() -> None:
    text = matrix([meeting(ANA, CY)], wording()).figure.to_json()

    assert "<b>" not in text
    assert "&lt;b&gt;" in text


def test_a_full_matrix_stays_small() -> None:
    actors = [ActorRef(n, f"A person with quite a name {n:03d}", "", "person") for n in range(1, 101)]

    chart = matrix([meeting(*actors)], wording())

    assert len(chart.rows) == LIMIT * (LIMIT - 1) / 2
    assert len(chart.figure.to_json()) < 200_000
