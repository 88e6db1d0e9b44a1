"""The map of meeting places."""

from dataclasses import replace

from articles.charts.map import meeting_map, stretched
from tests.charts.made import ANA, BO, CHAD, NOWHERE, OSLO, meeting, wording


def test_no_places_give_an_empty_chart_that_says_why() -> None:
    assert meeting_map([meeting(ANA)], wording()).empty


def test_a_place_without_coordinates_is_in_the_table_only() -> None:
    chart = meeting_map([meeting(ANA, place=NOWHERE)], wording())

    assert chart.empty
    assert chart.rows[0][0].text == "Camp X"


def test_a_point_speaks_of_its_meetings_and_leads_to_them() -> None:
    chart = meeting_map([meeting(ANA, BO, place=OSLO), meeting(ANA, place=OSLO)], wording())

    [points] = chart.figure.data

    assert points.customdata == ("place=1",)
    assert points.hovertext == ("Oslo, Norway: 2 meetings, the latest of Ana Ruiz and Bo Lind, 2024-05-01",)


def test_the_middle_of_a_country_is_a_ring() -> None:
    chart = meeting_map([meeting(ANA, place=OSLO), meeting(ANA, place=CHAD)], wording())

    assert {trace.marker.symbol: trace.lat for trace in chart.figure.data} == {
        "circle": (59.9,),
        "circle-open": (15.0,),
    }
    assert [key.shape for key in chart.legend] == ["●", "○"]


def test_a_place_without_coordinates_of_its_own_says_whose_it_has() -> None:
    hotel = replace(OSLO, id=9, name="Hotel Fjord", precision="venue", shown_at="Oslo", shown_as="city")
    camp = replace(CHAD, id=8, name="Camp X", precision="venue", shown_at="Chad", shown_as="country")

    chart = meeting_map([meeting(ANA, place=hotel), meeting(ANA, place=camp)], wording())

    told = {trace.marker.symbol: trace.hovertext[0] for trace in chart.figure.data}
    assert told["circle"].startswith("Hotel Fjord, Norway (shown at Oslo, its city): 1 meeting")
    assert told["circle-open"].startswith("Camp X, Chad (shown at Chad, its country): 1 meeting")
    assert {row[2].text for row in chart.rows} == {
        "venue, shown at Oslo, its city",
        "venue, shown at Chad, its country",
    }


def test_what_is_left_out_is_said() -> None:
    meetings = [meeting(ANA, place=OSLO), meeting(ANA, place=NOWHERE), meeting(ANA)]

    assert (
        meeting_map(meetings, wording()).note
        == "1 meeting without a known place. 1 place without coordinates."
    )


def test_nothing_is_drawn_with_webgl() -> None:
    [points] = meeting_map([meeting(ANA, place=OSLO)], wording()).figure.data

    assert points.type == "scattergeo"


def test_the_window_stays_on_the_globe_and_is_never_a_dot() -> None:
    low, high = stretched(59.9, 59.9, least=50, ends=(-56, 80))

    assert high - low >= 40
    assert stretched(-90, 90, least=50, ends=(-56, 80)) == [-56, 80]
