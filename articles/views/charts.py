"""Charts as JSON for the browser to draw, and the same data as tables."""

import json
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass, replace
from typing import Any
from urllib.parse import parse_qsl, urlencode

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotFound
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from articles.charts.theme import Chart
from articles.forms.filters import FilterForm, pairs, query
from articles.forms.showing import ShowingForm, kept
from articles.http import HtmxHttpRequest, vary_on_fragment, wants_fragment
from articles.records.ledger import MeetingFilter
from articles.records.showing import Showing
from articles.selectors import ledger, meetings
from articles.selectors.narrowing import narrowed
from articles.views.chart_words import chart_words
from articles.views.rail import address
from articles.views.shown import VIEWS

TABLE_ROWS = 500


@dataclass(frozen=True, slots=True)
class LinkedCell:
    """A cell of a table with the address it leads to, empty where it leads nowhere."""

    text: str
    href: str
    number: bool


@dataclass(frozen=True, slots=True)
class Asked:
    """What a request asks of a chart: the selection, the view from which it is asked, the view's controls."""

    wanted: MeetingFilter
    view: str
    showing: Showing

    @classmethod
    def of(cls, request: HttpRequest) -> "Asked":
        """Read it from the URL."""
        wanted = FilterForm(request.GET).wanted
        showing = replace(
            ShowingForm(request.GET).showing,
            chosen=tuple(dict.fromkeys((*wanted.actors, *wanted.together))),
            today=timezone.localdate(),
        )
        return cls(wanted, request.GET.get("view", ""), showing)

    def address(self, narrows: Iterable[tuple[str, str]]) -> str:
        """Return the overview narrowed to what a mark stands for; empty where it stands for nothing.

        A mark replaces what was chosen in its own fields: a click on a node shows that actor's meetings,
        whoever was chosen before.
        """
        added = list(narrows)
        if not added:
            return ""
        fields = {field for field, _ in added}
        kept_pairs = [pair for pair in pairs(self.wanted) if pair[0] not in fields]
        controls = [pair for pair in kept(self.showing).items() if pair[0] not in fields]
        opened = [("view", self.view)] if self.view else []
        return f"{reverse('overview')}?{urlencode([*kept_pairs, *added, *opened, *controls])}"


@require_safe
def chart(request: HttpRequest, name: str) -> HttpResponse:
    """Answer a chart of the meetings that the filters leave, every mark with the address it leads to."""
    if name not in VIEWS:
        return HttpResponseNotFound("No such chart.", content_type="text/plain")
    asked = Asked.of(request)
    return chart_answer(draw(name, asked), lambda narrows: asked.address(parse_qsl(narrows)))


def chart_answer(drawn: Chart, lead: Callable[[str], str] = str) -> HttpResponse:
    """Return what static/js/charts.js draws; `lead` turns what a mark narrows into its address."""
    answer = parts(drawn, lead)
    if drawn.narrow:
        answer["narrow"] = parts(drawn.narrow, lead)
    # Compact: half of a network is brackets and commas.
    return HttpResponse(json.dumps(answer, separators=(",", ":")), content_type="application/json")


def parts(drawn: Chart, lead: Callable[[str], str]) -> dict[str, Any]:
    """Return a figure and the words around it."""
    figure = json.loads(drawn.figure.to_json())
    for trace in figure["data"]:
        if "customdata" in trace:
            trace["customdata"] = led(trace["customdata"], lead)
    return {
        "figure": figure,
        "legend": [asdict(key) for key in drawn.legend],
        "summary": drawn.summary,
        "note": drawn.note,
        "empty": drawn.empty,
    }


def led(narrows: Any, lead: Callable[[str], str]) -> Any:
    """Return the addresses of marks in the rows and columns in which they stand; empty where there is no mark."""
    if isinstance(narrows, list):
        return [led(one, lead) for one in narrows]
    return lead(narrows) if narrows else ""


@require_safe
def chart_table(request: HtmxHttpRequest, name: str) -> HttpResponse:
    """Show what a chart draws as a table whose cells lead where the marks do."""
    if name not in VIEWS:
        raise Http404
    asked = Asked.of(request)
    drawn = draw(name, asked)
    context: dict[str, Any] = {
        "name": name,
        "title": VIEWS[name].title,
        "chart": drawn,
        "rows": [
            [LinkedCell(cell.text, asked.address(cell.narrows), cell.number) for cell in row]
            for row in drawn.rows[:TABLE_ROWS]
        ],
        "left_out": max(len(drawn.rows) - TABLE_ROWS, 0),
        "back": address(
            reverse("overview"), query(asked.wanted, {"view": asked.view, **kept(asked.showing)})
        ),
    }
    template = "charts/table.html" if wants_fragment(request) else "charts/table-page.html"
    return vary_on_fragment(render(request, template, context))


def draw(name: str, asked: Asked) -> Chart:
    """Return a chart of the meetings that a filter leaves, in the words of the interface's language."""
    view, wanted, showing = VIEWS[name], asked.wanted, asked.showing
    if view.looks_back:
        showing = replace(showing, until=ledger.last_day(wanted.last))
        wanted = replace(wanted, first=None)
    rows = meetings.rows(narrowed(wanted), quotes=False)
    return view.draw(rows, chart_words(), showing)
