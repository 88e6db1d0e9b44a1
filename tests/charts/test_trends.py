"""Pairs that meet more, less or no longer."""

from datetime import date

import pytest

from articles.charts.changes import Change
from articles.charts.theme import Chart
from articles.charts.trends import LIMIT, NARROW, trends
from articles.records.ledger import ActorRef, MeetingRow
from articles.records.showing import Showing
from tests.charts.made import ANA, BO, CY, meeting, parties, wording

EVA = ActorRef(4, "Eva Gil", "ES", "person")
NOW, BEFORE, LONG_AGO = date(2024, 7, 1), date(2023, 7, 1), date(2022, 7, 1)
END = Showing(until=date(2024, 12, 31))


def several(number: int, *actors: ActorRef, day: date) -> list[MeetingRow]:
    return [meeting(*actors, day=day) for _ in range(number)]


def table(chart: Chart) -> list[list[str]]:
    return [[cell.text for cell in row] for row in chart.rows]


def pales(chart: Chart) -> list[float]:
    return [
        opacity
        for trace in chart.figure.data
        if trace.name != "before"
        for opacity in trace.marker.opacity or ()
    ]


@pytest.mark.parametrize("status", ["planned", "cancelled", "postponed", "denied"])
def test_what_was_not_held_is_no_meeting(status: str) -> None:
    assert trends([meeting(ANA, BO, status=status)], wording()).empty


def test_a_pair_is_compared_in_the_last_two_periods() -> None:
    chart = trends(
        [
            *several(3, ANA, BO, day=BEFORE),
            *several(9, ANA, BO, day=NOW),
            *several(7, ANA, BO, day=LONG_AGO),
            *several(5, ANA, EVA, day=BEFORE),
            *several(4, BO, EVA, day=NOW),
            *several(6, ANA, CY, day=BEFORE),
            *several(2, ANA, CY, day=NOW),
            *several(1, BO, CY, day=NOW),
            *several(1, BO, CY, day=BEFORE),
        ],
        wording(),
        END,
    )

    assert table(chart) == [
        ["Ana Ruiz and Eva Gil", "5", "0", "−5"],
        ["Bo Lind and Eva Gil", "0", "4", "+4"],
        ["Ana Ruiz and Bo Lind", "3", "9", "+6"],
        [f"Ana Ruiz and {CY.name}", "6", "2", "−4"],
        [f"Bo Lind and {CY.name}", "1", "1", "0"],
    ]
    assert {trace.name: list(trace.x) for trace in chart.figure.data if trace.name} == {
        "before": [5, 0, 3, 6],
        "new": [4],
        "more": [9],
        "less": [2],
        "ended": [0],
    }
    assert [key.label for key in chart.legend] == [
        "did not meet before",
        "meet more",
        "meet less",
        "no longer meet",
    ]


def test_a_mark_leads_to_what_a_pair_held_in_both_periods_and_says_so() -> None:
    chart = trends([*several(2, ANA, BO, day=NOW), *several(1, ANA, BO, day=BEFORE)], wording(), END)

    [more] = [trace for trace in chart.figure.data if trace.name == "more"]

    assert more.customdata == ("with=1&with=2&status=held&from=2023-01-01&to=2024-12-31",)
    assert more.hovertext == ("Ana Ruiz and Bo Lind: 2 meetings held in 2024-01, 1 in 2023-01",)
    assert chart.rows[0][1].narrows[-2:] == (("from", "2023-01-01"), ("to", "2023-12-31"))
    assert chart.rows[0][2].narrows[-2:] == (("from", "2024-01-01"), ("to", "2024-12-31"))


@pytest.mark.parametrize(
    ("span", "end", "first", "before"),
    [
        ("", date(2024, 12, 31), "2024-01-01", "2023-01-01"),
        ("", date(2024, 2, 29), "2023-03-01", "2022-03-01"),
        ("quarter", date(2024, 3, 31), "2024-01-01", "2023-10-01"),
        ("quarter", date(2024, 5, 15), "2024-02-16", "2023-11-16"),
        ("month", date(2024, 3, 30), "2024-02-29", "2024-01-31"),
        ("", date(1, 1, 5), "0001-01-01", "0001-01-01"),
        ("", date.max, "9998-12-31", "9997-12-31"),
    ],
)
def test_the_periods_end_with_the_last_day(span: str, end: date, first: str, before: str) -> None:
    chart = trends([meeting(ANA, BO, day=end)], wording(), Showing(span=span, until=end))

    assert chart.rows[0][0].narrows[-2:] == (("from", before), ("to", end.isoformat()))
    assert chart.rows[0][2].narrows[-2:] == (("from", first), ("to", end.isoformat()))


def test_by_itself_the_last_day_is_that_of_the_newest_held_meeting_of_a_known_day() -> None:
    chart = trends(
        [
            meeting(ANA, BO, day=date(2024, 3, 5)),
            meeting(ANA, BO, day=date(2024, 1, 1), last=date(2024, 12, 31), precision="year"),
            meeting(ANA, BO, day=date(2025, 3, 5), status="planned"),
        ],
        wording(),
    )

    assert chart.rows[0][0].narrows[-1] == ("to", "2024-03-05")
    assert chart.rows[0][2].text == "1"
    assert "1 meeting counts in neither" in chart.note


def test_few_meetings_count_for_little() -> None:
    one, other = parties("", meeting(ANA, BO))
    strength = {
        (before, now): abs(Change(one, other, before, now).strength)
        for before, now in [(1, 2), (0, 1), (0, 4), (10, 20), (10, 30), (100, 110), (2, 1)]
    }

    assert strength[1, 2] < strength[0, 1] < strength[0, 4]
    assert strength[1, 2] < strength[100, 110] < strength[10, 20] < strength[0, 4] < strength[10, 30]
    assert strength[1, 2] == strength[2, 1]


def test_what_may_be_chance_is_pale_and_the_note_says_so() -> None:
    faint = trends(several(1, ANA, BO, day=NOW) + several(2, ANA, EVA, day=BEFORE), wording(), END)
    both = trends(several(1, ANA, BO, day=NOW) + several(9, ANA, EVA, day=BEFORE), wording(), END)

    assert pales(faint) == [0.45, 0.45]
    assert "None of them is larger than chance alone may bring." in faint.note
    assert sorted(pales(both)) == [0.45, 1]
    assert "The pale ones" in both.note


def test_where_nothing_was_before_the_note_warns() -> None:
    assert "everything looks new" in trends(several(3, ANA, BO, day=NOW), wording(), END).note
    assert "everything looks new" not in trends(several(3, ANA, BO, day=BEFORE), wording(), END).note


def test_it_says_why_nothing_is_drawn() -> None:
    assert "Nobody met" in trends([meeting(ANA, BO, day=LONG_AGO)], wording(), END).empty
    same = [meeting(ANA, BO, day=NOW), meeting(ANA, BO, day=BEFORE)]
    assert "as often" in trends(same, wording(), END).empty
    assert "known day" in trends([meeting(ANA, BO, day=None)], wording(), END).empty


def test_the_strongest_are_drawn_and_the_note_says_so() -> None:
    actors = [ActorRef(n, f"A{n:03d}", "", "person") for n in range(1, 52)]
    meetings = [row for n, actor in enumerate(actors[1:], 1) for row in several(n, actors[0], actor, day=NOW)]

    chart = trends(meetings, wording(), END)

    [before] = [trace for trace in chart.figure.data if trace.name == "before"]
    assert len(before.x) == LIMIT
    assert chart.note.startswith("24 of 50 pairs that changed are shown.")
    assert len(chart.rows) == 50
    assert chart.narrow is not None
    assert chart.narrow.note.startswith(f"{NARROW} of 50 pairs")


def test_those_who_meet_more_stand_above_those_who_meet_less() -> None:
    chart = trends(
        [*several(9, ANA, BO, day=BEFORE), *several(2, ANA, EVA, day=NOW), *several(4, BO, EVA, day=NOW)],
        wording(),
        END,
    )

    assert list(chart.figure.layout.yaxis.ticktext) == [
        "<b>Meet more</b>", "Bo Lind and Eva Gil", "Ana Ruiz and Eva Gil", "<b>Meet less</b>", "Ana Ruiz and Bo Lind",
    ]  # fmt: skip
    assert list(chart.figure.layout.yaxis.tickvals) == sorted(
        chart.figure.layout.yaxis.tickvals, reverse=True
    )


def test_at_the_level_of_states_each_meeting_counts_once() -> None:
    chart = trends([meeting(ANA, EVA, BO, day=NOW)], wording(), Showing(level="states", until=END.until))

    assert table(chart) == [["Spain and Sweden", "0", "1", "+1"]]
    assert chart.rows[0][0].narrows[:2] == (("with_state", "ES"), ("with_state", "SE"))


def test_the_same_meetings_in_any_order_give_the_same_picture() -> None:
    meetings = [
        *several(2, ANA, BO, day=BEFORE), *several(2, BO, EVA, day=NOW), *several(2, ANA, EVA, day=NOW),
    ]  # fmt: skip

    one, other = trends(meetings, wording(), END), trends(meetings[::-1], wording(), END)

    assert one.figure.to_json() == other.figure.to_json()
    assert table(one) == table(other)


def test_names_cannot_carry_markup() -> None:
    figure = trends(several(2, ANA, CY, day=NOW), wording(), END).figure

    assert "<b>Young" not in figure.to_json()
    assert "&lt;b&gt;" in figure.to_json()
