"""Charts as JSON for the browser to draw, and the same data as tables."""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Any
from urllib.parse import parse_qsl, urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseNotFound
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from articles import wording
from articles.charts.map import meeting_map
from articles.charts.network import network
from articles.charts.theme import Chart, Wording
from articles.charts.timeline import timeline
from articles.charts.topics import topics
from articles.forms.filters import FilterForm, pairs, query
from articles.http import HtmxHttpRequest, vary_on_fragment, wants_fragment
from articles.records.ledger import MeetingFilter, MeetingRow
from articles.selectors import ledger, meetings
from articles.selectors.narrowing import narrowed
from articles.views.selection import address

CHARTS: dict[str, Callable[[Sequence[MeetingRow], Wording], Chart]] = {
    "network": network,
    "map": meeting_map,
    "timeline": timeline,
    "topics": topics,
}
TITLES = {
    "network": _("Who met whom"),
    "map": _("Where they met"),
    "timeline": _("When they met"),
    "topics": _("What it was about"),
}
TABLE_ROWS = 500


@dataclass(frozen=True, slots=True)
class LinkedCell:
    """A cell of a table with the address it leads to, empty where it leads nowhere."""

    text: str
    href: str
    number: bool


@require_safe
def chart(request: HttpRequest, name: str) -> HttpResponse:
    """Answer a chart of the meetings that the filters leave, every mark with the address it leads to."""
    if name not in CHARTS:
        return HttpResponseNotFound("No such chart.", content_type="text/plain")
    wanted, view = FilterForm(request.GET).wanted, request.GET.get("view", "")
    return chart_answer(
        draw(name, wanted), lambda narrows: narrowed_address(wanted, parse_qsl(narrows), view)
    )


def chart_answer(drawn: Chart, lead: Callable[[str], str] = str) -> HttpResponse:
    """Return what static/js/charts.js draws; `lead` turns what a mark narrows into its address."""
    figure = json.loads(drawn.figure.to_json())
    for trace in figure["data"]:
        if "customdata" in trace:
            trace["customdata"] = [lead(narrows) for narrows in trace["customdata"]]
    answer = {
        "figure": figure,
        "legend": [asdict(key) for key in drawn.legend],
        "summary": drawn.summary,
        "note": drawn.note,
        "empty": drawn.empty,
    }
    # Compact: half of a network is brackets and commas.
    return HttpResponse(json.dumps(answer, separators=(",", ":")), content_type="application/json")


@require_safe
def chart_table(request: HtmxHttpRequest, name: str) -> HttpResponse:
    """Show what a chart draws as a table whose cells lead where the marks do."""
    if name not in CHARTS:
        return HttpResponseNotFound("No such chart.", content_type="text/plain")
    wanted, view = FilterForm(request.GET).wanted, request.GET.get("view", "")
    drawn = draw(name, wanted)
    context: dict[str, Any] = {
        "name": name,
        "title": TITLES[name],
        "chart": drawn,
        "rows": [
            [LinkedCell(cell.text, narrowed_address(wanted, cell.narrows, view), cell.number) for cell in row]
            for row in drawn.rows[:TABLE_ROWS]
        ],
        "left_out": max(len(drawn.rows) - TABLE_ROWS, 0),
        "back": address(reverse("overview"), query(wanted, view=view)),
    }
    template = "charts/table.html" if wants_fragment(request) else "charts/table-page.html"
    return vary_on_fragment(render(request, template, context))


def draw(name: str, wanted: MeetingFilter) -> Chart:
    """Return a chart of the meetings that a filter leaves, in the words of the interface's language."""
    words = Wording(
        country=wording.country_name,
        topic=wording.topic_name,
        span=wording.span_text,
        statuses={status: str(word) for status, word in wording.STATUS_WORDS.items()},
        kinds={kind: str(word) for kind, word in wording.KIND_WORDS.items()},
        shown_at=wording.shown_at,
        palette=ledger.palette(),
    )
    return CHARTS[name](meetings.rows(narrowed(wanted), quotes=False), words)


def narrowed_address(wanted: MeetingFilter, narrows: Iterable[tuple[str, str]], view: str) -> str:
    """Return the overview narrowed to what a mark stands for; empty where it stands for nothing.

    A mark replaces what was chosen in its own fields: a click on a node shows that actor's meetings, whoever
    was chosen before.
    """
    added = list(narrows)
    if not added:
        return ""
    fields = {field for field, _ in added}
    kept = [pair for pair in pairs(wanted) if pair[0] not in fields]
    opened = [("view", view)] if view else []
    return f"{reverse('overview')}?{urlencode([*kept, *added, *opened])}"
