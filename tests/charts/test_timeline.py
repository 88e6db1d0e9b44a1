"""The timeline."""

from datetime import date

from articles.charts.timeline import timeline
from tests.charts.made import ANA, BO, OSLO, meeting, wording


def test_undated_meetings_give_an_empty_chart_that_says_why() -> None:
    assert timeline([meeting(ANA, day=None)], wording()).empty


def test_a_point_speaks_a_sentence_and_leads_to_its_day() -> None:
    chart = timeline([meeting(ANA, BO, place=OSLO)], wording())

    [points] = chart.figure.data

    assert points.hovertext == ("2024-05-01: Ana Ruiz and Bo Lind (Oslo), bilateral meeting, held",)
    assert points.customdata == ("from=2024-05-01&to=2024-05-01",)


def test_each_status_has_a_shape_of_its_own() -> None:
    statuses = ("held", "planned", "postponed", "cancelled", "denied")
    chart = timeline([meeting(ANA, status=status) for status in statuses], wording())

    shapes = [trace.text[0] if trace.mode == "text" else trace.marker.symbol for trace in chart.figure.data]

    assert shapes == ["circle", "circle-open", "◐", "x-thin-open", "⊘"]
    assert [key.shape for key in chart.legend] == ["●", "○", "◐", "✕", "⊘"]


def test_meetings_of_one_day_do_not_hide_each_other() -> None:
    chart = timeline([meeting(ANA) for _ in range(9)], wording())

    [points] = chart.figure.data

    assert len(set(points.y)) == 9
    bottom, top = chart.figure.layout.yaxis.range
    assert bottom < min(points.y) < max(points.y) < top


def test_a_lane_is_as_tall_as_its_meetings_need() -> None:
    crowded = [meeting(ANA) for _ in range(9)]
    chart = timeline([*crowded, meeting(ANA, kind="summit"), meeting(ANA, kind="visit")], wording())

    [bilateral, summit, visit] = chart.figure.layout.yaxis.tickvals
    [first, second] = [line.y0 for line in chart.figure.layout.shapes]
    assert bilateral > first > summit > second > visit
    assert 2 * (bilateral - first) == 10  # nine rows and one of room
    assert first - second == 2


def test_very_many_meetings_of_one_day_stay_in_their_lane() -> None:
    chart = timeline([*(meeting(ANA) for _ in range(200)), meeting(ANA, kind="summit")], wording())

    [points] = chart.figure.data
    assert min(points.y[:200]) > chart.figure.layout.shapes[0].y0


def test_a_single_day_stands_on_an_axis_of_weeks() -> None:
    axis = timeline([meeting(ANA, day=date(2024, 5, 15))], wording()).figure.layout.xaxis

    assert axis.range == ("2024-05-01", "2024-05-29")
    assert all("%H" not in stop.value and "%L" not in stop.value for stop in axis.tickformatstops)


def test_the_first_and_the_last_day_there_are_have_an_axis() -> None:
    ends = [meeting(ANA, day=date.min), meeting(ANA, day=date.max)]

    assert timeline(ends, wording()).figure.layout.xaxis.range == ("0001-01-01", "9999-12-31")


def test_a_month_is_drawn_as_long_as_it_is() -> None:
    month = meeting(ANA, day=date(2024, 5, 1), last=date(2024, 5, 31), precision="month")

    bar = timeline([month], wording()).figure.data[0]

    assert (bar.mode, bar.x[:2]) == ("lines", (date(2024, 5, 1), date(2024, 5, 31)))


def test_a_crowd_is_drawn_by_month_and_leads_to_it() -> None:
    meetings = [meeting(ANA, day=date(2024, 5, day)) for day in range(1, 12)]

    chart = timeline(meetings, wording(), limit=10)

    [points] = chart.figure.data
    assert points.hovertext == ("2024-05: 11 meetings, held",)
    assert points.customdata == ("from=2024-05-01&to=2024-05-31&kind=bilateral&status=held",)
    assert "all meetings of a month" in chart.note


def test_meetings_without_a_date_are_said_to_be_left_out() -> None:
    assert (
        timeline([meeting(ANA), meeting(ANA, day=None)], wording()).note == "1 meeting without a known date."
    )
