"""Charts as JSON for the browser to draw, and the same data as tables."""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date
from functools import cache
from typing import Any
from urllib.parse import parse_qsl, urlencode

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotFound
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.http import quote_etag
from django.views.decorators.http import require_safe

from articles.charts.theme import Cell, Chart, link
from articles.forms.filters import FilterForm, pairs, query
from articles.forms.showing import ShowingForm, kept
from articles.http import HtmxHttpRequest, vary_on_fragment, wants_fragment
from articles.memory import Memory
from articles.records.ledger import MeetingFilter
from articles.records.showing import Showing
from articles.selectors import chart_rows, ledger
from articles.views.chart_words import chart_words
from articles.views.rail import address
from articles.views.shown import VIEWS

TABLE_ROWS = 500
ALL_OF = frozenset({"with", "with_state"})  # fields of which every value must hold


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

    def leading(self) -> Callable[[str], str]:
        """Return a function that gives the overview narrowed to what a mark stands for; empty where it is nothing.

        A mark replaces what was chosen in its own fields: a click on a node shows that actor's meetings,
        whoever was chosen before. Where all of the values must hold, it adds its own.
        """
        here, chosen, opened = reverse("overview"), pairs(self.wanted), kept(self.showing)
        if self.view:
            opened = {"view": self.view, **opened}

        @cache
        def around(fields: frozenset[str], added: frozenset[tuple[str, str]]) -> tuple[str, str]:
            before = [
                pair for pair in chosen if pair[0] not in fields or (pair[0] in ALL_OF and pair not in added)
            ]
            after = [pair for pair in opened.items() if pair[0] not in fields]
            return urlencode(before), urlencode(after)

        def address(narrows: str) -> str:
            if not narrows:
                return ""
            fields = frozenset(part.partition("=")[0] for part in narrows.split("&"))
            # What a mark adds counts only where something stands already in a field of which all must hold.
            added = frozenset(parse_qsl(narrows)) if fields & every else frozenset()
            before, after = around(fields, added)
            return f"{here}?{'&'.join(filter(None, (before, narrows, after)))}"

        every = ALL_OF & {field for field, _ in chosen}
        return address


@require_safe
def chart(request: HttpRequest, name: str) -> HttpResponse:
    """Answer a chart of the meetings that the filters leave, every mark with the address it leads to.

    A browser that has the chart already is told so.
    """
    if name not in VIEWS:
        return HttpResponseNotFound("No such chart.", content_type="text/plain")
    asked, memory = Asked.of(request), Memory()
    tag = quote_etag(memory.key("chart", name, asked))
    response = get_conditional_response(request, etag=tag)
    if response is None:
        answer = memory.recall(lambda: answered(name, asked, memory), "chart", name, asked)
        response = HttpResponse(answer, content_type="application/json")
    response["ETag"] = tag
    patch_cache_control(response, private=True, no_cache=True)
    return response


def answered(name: str, asked: Asked, memory: Memory) -> bytes:
    """Return the answer to what is asked of a chart."""
    return chart_answer(draw(name, asked, memory), asked.leading()).content


def chart_answer(drawn: Chart, lead: Callable[[str], str] = str) -> HttpResponse:
    """Return what static/js/charts.js draws; `lead` turns what a mark narrows into its address."""
    answer = parts(drawn, lead)
    if drawn.narrow:
        answer["narrow"] = parts(drawn.narrow, lead)
    # Compact: half of a network is brackets and commas. Letters as they are: see articles/headers.py.
    written = json.dumps(answer, default=date.isoformat, separators=(",", ":"), ensure_ascii=False)
    return HttpResponse(written, content_type="application/json")


def parts(drawn: Chart, lead: Callable[[str], str]) -> dict[str, Any]:
    """Return a figure and the words around it."""
    traces = [
        {**trace, "customdata": led(trace["customdata"], lead)} if "customdata" in trace else trace
        for trace in drawn.drawing["data"]
    ]
    return {
        "figure": {**drawn.drawing, "data": traces},
        "legend": [asdict(key) for key in drawn.legend],
        "summary": drawn.summary,
        "note": drawn.note,
        "empty": drawn.empty,
        "overTime": drawn.over_time,
    }


def led(narrows: Any, lead: Callable[[str], str]) -> Any:
    """Return the addresses of marks in the rows and columns in which they stand; empty where there is no mark."""
    if isinstance(narrows, list | tuple):
        return [led(one, lead) for one in narrows]
    return lead(narrows) if narrows else ""


@require_safe
def chart_table(request: HtmxHttpRequest, name: str) -> HttpResponse:
    """Show what a chart draws as a table whose cells lead where the marks do."""
    if name not in VIEWS:
        raise Http404
    asked, memory = Asked.of(request), Memory()
    context = memory.recall(lambda: tabled(name, asked, memory), "table", name, asked)
    if wants_fragment(request):
        return vary_on_fragment(HttpResponse(context["table"]))
    return vary_on_fragment(render(request, "charts/table-page.html", context))


def tabled(name: str, asked: Asked, memory: Memory) -> dict[str, str]:
    """Return what a page with the table of a chart shows; the table as it is written, which takes longest."""
    drawn = draw(name, asked, memory)
    also = drawn.also
    title = str(VIEWS[name].title)
    rows = linked(drawn.rows[:TABLE_ROWS], asked)
    told = {
        "title": title,
        "name": name,
        "chart": drawn,
        "rows": rows,
        "also": also,
        "also_rows": linked(also.rows, asked) if also else (),
        "left_out": max(len(drawn.rows) - TABLE_ROWS, 0) + drawn.left_out,
    }
    return {
        "title": title,
        "said": f"{drawn.summary} {drawn.note}" if rows else "",
        "table": render_to_string("charts/table.html", told),
        "back": address(
            reverse("overview"), query(asked.wanted, {"view": asked.view, **kept(asked.showing)})
        ),
    }


def linked(rows: Iterable[Sequence[Cell]], asked: Asked) -> list[list[LinkedCell]]:
    """Return the cells of rows, each with the address that it leads to."""
    address = asked.leading()
    return [
        [LinkedCell(cell.text, address(link(*cell.narrows)), cell.number) for cell in row] for row in rows
    ]


def draw(name: str, asked: Asked, memory: Memory) -> Chart:
    """Return a chart of the meetings that a filter leaves, in the words of the interface's language."""
    view, wanted, showing = VIEWS[name], asked.wanted, asked.showing
    if view.looks_back:
        showing = replace(showing, until=ledger.last_day(wanted.last))
        wanted = replace(wanted, first=None)
    rows = chart_rows.LedgerColumns(wanted)
    return view.draw(rows, chart_words(memory), showing)
