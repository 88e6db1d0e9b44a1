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
    assert max(points.y) - min(points.y) < 1


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
