"""What all charts share."""

import json
import re
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from articles.charts.map import meeting_map
from articles.charts.matrix import matrix
from articles.charts.network import network
from articles.charts.theme import Chart, Wording, colour, participants, plain
from articles.charts.timeline import timeline
from articles.charts.topics import topics
from articles.charts.trends import trends
from articles.records.ledger import MeetingRow
from tests.charts.made import ANA, BO, CHAD, CY, OSLO, meeting, wording

Draw = Callable[[Sequence[MeetingRow], Wording], Chart]
ALL = (network, matrix, meeting_map, timeline, topics, trends)


@pytest.mark.parametrize("draw", ALL)
def test_every_colour_is_one_of_the_site(draw: Draw, project_root: Path) -> None:
    meetings = [meeting(ANA, BO, place=OSLO, topics=("energy",)), meeting(CY, place=CHAD, topics=("crime",))]
    figure = draw(meetings, wording(countries=("ES",), topics=("energy",))).figure.to_json()

    named = set(re.findall(r"var\((--[a-z0-9-]+)\)", figure))
    css = (project_root / "static" / "css" / "site.css").read_text(encoding="utf-8")

    assert named
    assert {name for name in named if f"{name}:" not in css} == set()
    assert not re.search(r'"#[0-9a-fA-F]{6}"', figure)


@pytest.mark.parametrize("draw", ALL)
def test_no_chart_needs_eval(draw: Draw) -> None:
    meetings = [meeting(ANA, BO, place=OSLO, topics=("energy",))]

    kinds = {trace["type"] for trace in json.loads(draw(meetings, wording()).figure.to_json())["data"]}

    assert kinds <= {"scatter", "scattergeo", "bar", "heatmap"}


@pytest.mark.parametrize("draw", ALL)
def test_every_row_of_a_table_fills_its_columns(draw: Draw) -> None:
    chart = draw([meeting(ANA, BO, place=OSLO, topics=("energy",))], wording())

    assert {len(row) for row in chart.rows} == {len(chart.columns)}


def test_beyond_the_list_of_colours_everything_is_grey() -> None:
    assert colour("NO", ("ES", "NO")) == "var(--cat-2)"
    assert colour("XX", ("ES", "NO")) == "var(--cat-rest)"


def test_participants_are_named_as_one_reads_them_aloud() -> None:
    assert participants(meeting(ANA), wording()) == "Ana Ruiz"
    assert participants(meeting(ANA, BO), wording()) == "Ana Ruiz and Bo Lind"
    assert participants(meeting(), wording()) == "unnamed participants"


def test_text_is_shown_as_it_is() -> None:
    assert plain("<a href='x'>R&D</a>") == "&lt;a href='x'&gt;R&amp;D&lt;/a&gt;"
