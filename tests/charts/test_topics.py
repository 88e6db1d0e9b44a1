"""Topics over time."""

from datetime import date

from articles.charts.periods import Period, months
from articles.charts.topics import topics
from tests.charts.made import ANA, meeting, wording


def test_no_topics_give_an_empty_chart_that_says_why() -> None:
    assert topics([meeting(ANA)], wording()).empty
    assert topics([meeting(ANA, topics=("energy",), day=None)], wording()).empty


def test_a_bar_counts_the_meetings_of_a_topic_in_a_month_and_leads_to_them() -> None:
    chart = topics([meeting(ANA, topics=("energy",)) for _ in range(2)], wording(topics=("energy",)))

    [bar] = chart.figure.data

    assert (bar.name, bar.y) == ("Energy", (2,))
    assert bar.hovertext == ("Energy, 2024-05: 2 meetings",)
    assert bar.customdata == ("topic=energy&from=2024-05-01&to=2024-05-31",)
    assert bar.marker.color == "var(--cat-1)"


def test_a_long_span_is_drawn_in_years() -> None:
    meetings = [meeting(ANA, topics=("energy",), day=date(year, 5, 1)) for year in (2018, 2024)]

    [bar] = topics(meetings, wording(topics=("energy",))).figure.data

    assert bar.customdata[0] == "topic=energy&from=2018-01-01&to=2018-12-31"


def test_meetings_are_counted_in_whole_numbers() -> None:
    axes = topics([meeting(ANA, topics=("energy",))], wording()).figure.layout

    assert axes.yaxis.dtick == 1
    assert axes.xaxis.ticktext == ("2024-05",)


def test_a_long_axis_names_only_as_many_periods_as_fit() -> None:
    meetings = [meeting(ANA, topics=("energy",), day=date(year, 5, 1)) for year in range(2000, 2025)]

    axis = topics(meetings, wording()).figure.layout.xaxis

    assert axis.ticktext == ("2000-01", "2005-01", "2010-01", "2015-01", "2020-01")


def test_topics_without_a_colour_share_one_grey_bar() -> None:
    meetings = [meeting(ANA, topics=("crime",)), meeting(ANA, topics=("health",))]

    chart = topics(meetings, wording(topics=("energy",)))

    [bar] = chart.figure.data
    assert (bar.name, bar.y) == ("other topics", (2,))
    assert bar.customdata[0].startswith("topic=crime&topic=health&from=")
    assert [row[1].text for row in chart.rows] == ["Crime", "Health"]


def test_a_meeting_known_by_its_year_is_in_no_month() -> None:
    vague = meeting(ANA, topics=("energy",), day=date(2024, 1, 1), last=date(2024, 12, 31), precision="year")

    assert topics([vague], wording()).empty
    chart = topics([vague, meeting(ANA, topics=("energy",))], wording())
    assert chart.note == "1 meeting without a known topic or date."


def test_months_run_over_the_end_of_a_year() -> None:
    assert [month.first.month for month in months(date(2023, 11, 30), date(2024, 2, 1))] == [11, 12, 1, 2]
    assert list(months(date.max, date.max)) == [Period(date(9999, 12, 1), date.max)]
