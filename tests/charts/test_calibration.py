"""The chart of confidence."""

import re
from pathlib import Path

from articles.charts.calibration import Calibrated, calibration
from articles.records.quality import Bin, Calibration
from tests.charts.made import wording

WORDS = wording()
LOW, HIGH = Bin(0.5, 0.6, 4, 1, 0.52), Bin(0.9, 1.0, 9, 9, 0.95)
NEWS = Calibrated("News <b>", Calibration((LOW, Bin(0.6, 0.7, 0, 0, 0.0), HIGH)))
SILENT = Calibrated("Silent", Calibration((Bin(0.5, 0.6, 0, 0, 0.0),)))


def test_no_meeting_gives_an_empty_chart_that_says_why() -> None:
    assert calibration([], WORDS).empty
    assert calibration([SILENT], WORDS).empty


def test_a_mark_stands_for_the_meetings_of_a_confidence() -> None:
    diagonal, news = calibration([NEWS, SILENT], WORDS).figure.data
    assert (diagonal.x, diagonal.y) == ((0, 1), (0, 1))
    assert (news.x, news.y) == ((0.52, 0.95), (0.25, 1.0))
    assert news.hovertext[0].startswith(
        "News &lt;b&gt;: 4 meetings read with a confidence of 0.5 to 0.6, 1 of them"
    )
    assert news.marker.size[0] < news.marker.size[1]


def test_sets_differ_in_shape_and_colour_and_stand_in_the_legend() -> None:
    chart = calibration([NEWS, Calibrated("Other", NEWS.meetings)], WORDS)
    assert [key.label for key in chart.legend] == ["News <b>", "Other"]
    assert len({key.shape for key in chart.legend}) == len({key.colour for key in chart.legend}) == 2


def test_the_table_has_what_the_marks_show() -> None:
    assert [[cell.text for cell in row] for row in calibration([NEWS], WORDS).rows] == [
        ["News <b>", "0.5–0.6", "4", "1", "25%"],
        ["News <b>", "0.9–1.0", "9", "9", "100%"],
    ]


def test_every_colour_is_one_of_the_site(project_root: Path) -> None:
    named = set(re.findall(r"var\((--[a-z0-9-]+)\)", calibration([NEWS] * 4, WORDS).figure.to_json()))
    css = (project_root / "static" / "css" / "site.css").read_text(encoding="utf-8")
    assert {name for name in named if f"{name}:" not in css} == set()
