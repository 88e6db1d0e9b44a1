"""The timeline with a lane for each actor or pair."""

from dataclasses import replace
from datetime import date
from typing import Any

from articles.charts.theme import Chart
from articles.charts.timeline import timeline
from articles.records.ledger import ActorRef
from articles.records.showing import Showing
from tests.charts.made import ANA, BO, CY, meeting, wording

ACTORS, PAIRS = Showing(lanes="actors"), Showing(lanes="pairs")
MANY = tuple(ActorRef(100 + n, f"Envoy {n:02d}", "", "person") for n in range(20))


def points_of(chart: Chart) -> list[Any]:
    """Return the traces of points."""
    return [trace for trace in chart.figure.data if trace.ids]


def test_a_meeting_stands_in_the_lane_of_each_actor_who_took_part() -> None:
    chart = timeline([meeting(ANA, BO), meeting(ANA, CY)], wording(), ACTORS)

    lanes = chart.figure.layout.annotations
    assert [lane.text for lane in lanes] == ["Ana Ruiz", "Bo Lind", "Cy &lt;b&gt;Young&lt;/b&gt; &amp; Co"]
    assert [len(points.x) for points in points_of(chart)] == [2, 1, 1]


def test_no_meeting_is_twice_in_one_trace() -> None:
    # Plotly would draw it once.
    meetings = [meeting(ANA, BO, CY, status=status) for status in ("held", "planned")]

    traces = points_of(timeline(meetings, wording(), ACTORS))

    assert [trace.name for trace in traces] == ["held"] * 3 + ["planned"] * 3
    assert all(len(trace.ids) == len(set(trace.ids)) for trace in traces)


def test_a_line_joins_the_points_of_one_meeting() -> None:
    chart = timeline([meeting(ANA, BO), meeting(ANA, day=date(2024, 6, 1))], wording(), ACTORS)

    line = chart.figure.data[0]

    assert (line.mode, line.x) == ("lines", (date(2024, 5, 1), date(2024, 5, 1), None))
    assert line.y[0] > line.y[1]
    assert {line.y[0], line.y[1]} <= {height for points in points_of(chart) for height in points.y}
    assert [key.shape for key in chart.legend] == ["●", "│"]


def test_meetings_of_one_alone_are_joined_to_nothing() -> None:
    chart = timeline([meeting(ANA), meeting(BO)], wording(), ACTORS)

    assert [trace.mode for trace in chart.figure.data] == ["markers", "markers"]
    assert [key.shape for key in chart.legend] == ["●"]


def test_a_point_leads_to_the_day_of_its_actor() -> None:
    chart = timeline([meeting(ANA)], wording(), ACTORS)

    assert chart.figure.data[0].customdata == ("from=2024-05-01&to=2024-05-01&with=1",)
    assert chart.rows[0][0].narrows == (("with", "1"),)
    assert len(chart.columns) == len(chart.rows[0])


def test_two_chosen_actors_stand_alone_side_by_side_in_their_order() -> None:
    meetings = [meeting(ANA, BO), *(meeting(ANA, CY) for _ in range(3))]

    chart = timeline(meetings, wording(), replace(ACTORS, chosen=(BO.id, ANA.id)))

    assert [lane.text for lane in chart.figure.layout.annotations] == ["Bo Lind", "Ana Ruiz"]
    assert chart.note == ""


def test_one_chosen_actor_comes_first_and_then_whom_they_met() -> None:
    meetings = [meeting(ANA, BO), meeting(CY, BO)]

    chart = timeline(meetings, wording(), replace(ACTORS, chosen=(CY.id,)))

    assert chart.figure.layout.annotations[0].text.startswith("Cy")
    assert len(chart.figure.layout.annotations) == 3


def test_an_actor_who_is_asked_for_in_every_meeting_stays_asked_for() -> None:
    # "with=2" in the filter: a click in Ana's lane must not bring in her meetings without Bo.
    chart = timeline([meeting(ANA, BO), meeting(BO)], wording(), replace(ACTORS, chosen=(BO.id,)))

    leads = {lead for trace in chart.figure.data for lead in trace.customdata or ()}
    assert "from=2024-05-01&to=2024-05-01&with=2&with=1" in leads


def test_actors_beyond_the_room_are_said_to_be_left_out() -> None:
    meetings = [*(meeting(ANA, BO) for _ in range(2)), *(meeting(envoy) for envoy in MANY)]

    chart = timeline(meetings, wording(), ACTORS)

    assert chart.note == (
        "8 of 22 actors shown: those of most meetings. "
        "Choose two or more in the filter to see them alone, side by side. "
        "14 meetings of others are not shown."
    )
    assert chart.summary == "8 meetings, 2024-05."


def test_more_chosen_actors_than_lanes_are_said_to_be_left_out() -> None:
    chosen = tuple(envoy.id for envoy in MANY)

    chart = timeline([meeting(envoy) for envoy in MANY], wording(), replace(ACTORS, chosen=chosen))

    assert chart.note.startswith("8 of the 20 actors that the filter names are shown: the first.")


def test_a_pair_has_a_lane_for_its_meetings() -> None:
    meetings = [*(meeting(ANA, BO) for _ in range(2)), meeting(BO, CY)]

    chart = timeline(meetings, wording(), PAIRS)

    assert [lane.text for lane in chart.figure.layout.annotations] == [
        "Ana Ruiz and Bo Lind",
        "Bo Lind and Cy &lt;b&gt;Young&lt;/b&gt; &amp; Co",
    ]
    first, second = points_of(chart)
    assert set(first.customdata) == {"from=2024-05-01&to=2024-05-01&with=1&with=2"}
    assert set(second.customdata) == {"from=2024-05-01&to=2024-05-01&with=2&with=3"}


def test_pairs_with_a_chosen_actor_come_before_those_of_others_who_were_there() -> None:
    meetings = [meeting(ANA, BO, CY), meeting(ANA, BO), meeting(BO, CY)]

    chart = timeline(meetings, wording(), replace(PAIRS, chosen=(CY.id,)))

    assert chart.figure.layout.annotations[0].text.startswith("Bo Lind and Cy")


def test_meetings_without_participants_give_an_empty_chart_that_says_why() -> None:
    assert timeline([meeting()], wording(), ACTORS).empty == "No participants are named in these meetings."
    assert timeline([meeting(ANA)], wording(), PAIRS).empty


def test_the_title_of_a_lane_is_above_its_points() -> None:
    meetings = [meeting(ANA, BO) for _ in range(30)]

    layout = (chart := timeline(meetings, wording(), ACTORS)).figure.layout

    first, second = layout.annotations
    assert max(points_of(chart)[0].y) < first.y
    assert second.y == layout.shapes[0].y0


def test_a_line_stands_at_today_where_something_is_planned() -> None:
    ahead = meeting(ANA, BO, day=date(2024, 9, 1), status="planned")

    layout = timeline([ahead], wording(), Showing(today=date(2024, 7, 1))).figure.layout

    [line] = layout.shapes
    assert (line.x0, line.x1, line.yref) == (date(2024, 7, 1), date(2024, 7, 1), "paper")
    assert layout.annotations[0].text == "today"
    assert layout.xaxis.range[0] < "2024-07-01"


def test_a_past_that_is_over_is_not_stretched_to_today() -> None:
    layout = timeline([meeting(ANA)], wording(), Showing(today=date(2030, 1, 1))).figure.layout

    assert layout.shapes == ()
    assert layout.xaxis.range[1] < "2025"


def test_a_crowd_in_a_lane_leads_to_the_meetings_of_its_actor() -> None:
    meetings = [meeting(ANA, BO, day=date(2024, 5, day)) for day in range(1, 12)]

    chart = timeline(meetings, wording(), ACTORS, limit=10)

    [points] = chart.figure.data
    assert points.customdata[0] == "from=2024-05-01&to=2024-05-31&with=1&status=held"
    assert [key.shape for key in chart.legend] == ["●"]


def test_a_great_crowd_is_drawn_by_longer_periods() -> None:
    months = [date(year, month, 1) for year in range(2010, 2014) for month in range(1, 13)]
    quarters = timeline([meeting(ANA, day=day) for day in months], wording(), limit=16)
    years = timeline([meeting(ANA, day=day) for day in months], wording(), limit=15)

    assert len(quarters.figure.data[0].x) == 16
    assert quarters.figure.data[0].customdata[0].startswith("from=2010-01-01&to=2010-03-31&")
    assert "three months" in quarters.note
    assert len(years.figure.data[0].x) == 4
    assert "of a year" in years.note
