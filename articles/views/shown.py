"""The views of a selection: each a name in the URL, words, a chart, and the controls that it reads."""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from articles.charts.map import meeting_map
from articles.charts.matrix import matrix
from articles.charts.theme import Chart, Wording
from articles.charts.timeline import timeline
from articles.charts.topics import topics
from articles.charts.trends import trends
from articles.records.columns import Columns
from articles.records.showing import Showing
from articles.views.network import drawn_network

Draw = Callable[[Columns, Wording, Showing], Chart]


@dataclass(frozen=True, slots=True)
class View:
    """A view: the word of its tab, the heading of its chart, what draws it, the controls of `Showing` it reads.

    A `brief` one stands on the overview beside the others. One that `looks_back` compares with what was before the
    selection: its meetings begin before the first day of the filter.
    `above` and `below` are templates that stand around the chart where it is large.
    """

    name: str
    word: Promise
    title: Promise
    draw: Draw
    controls: tuple[str, ...] = ()
    brief: bool = True
    looks_back: bool = False
    above: str = ""
    below: str = ""


VIEWS = {
    view.name: view
    for view in (
        View(
            "network",
            _("Network"),
            _("Who met whom"),
            drawn_network,
            ("level", "least", "depth"),
            above="charts/around.html",
            below="charts/over-time.html",
        ),
        View("matrix", _("Matrix"), _("Who met whom, in groups"), matrix, ("level",), brief=False),
        View("map", _("Map"), _("Where they met"), meeting_map, ("arcs",)),
        View("timeline", _("Timeline"), _("When they met"), timeline, ("lanes",)),
        View("topics", _("Topics"), _("What it was about"), topics, ("by",)),
        View(
            "trends",
            _("Trends"),
            _("Who meets more, and who less"),
            trends,
            ("level", "span"),
            brief=False,
            looks_back=True,
        ),
    )
}
