"""A selection of meetings as files for other programs."""

import re
from collections.abc import Callable, Iterable, Iterator

from anyascii import anyascii
from django.http import Http404, HttpRequest, HttpResponseBase, StreamingHttpResponse
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.http import content_disposition_header
from django.utils.text import slugify
from django.views.decorators.http import require_safe

from articles import wording
from articles.charts.theme import Chart
from articles.formats import graphs, jsons, spreadsheet, tables
from articles.formats.network import network_of
from articles.forms.filters import pairs
from articles.limits import EXPORTS
from articles.memory import Memory
from articles.models import Actor, Place
from articles.records.ledger import MeetingFilter
from articles.records.network import Edge, Network
from articles.records.whole import WholeMeeting
from articles.selectors.chart_rows import LedgerColumns
from articles.selectors.whole import selected
from articles.views.charts import Asked, draw
from articles.views.limited import limited
from articles.views.shown import VIEWS

ROWS: dict[str, tuple[dict[str, str], Callable[[WholeMeeting, tables.Link], Iterator[tables.Row]]]] = {
    "meetings": (tables.MEETING_COLUMNS, tables.meeting_rows),
    "participations": (tables.PARTICIPATION_COLUMNS, tables.participation_rows),
}
TABLE = "-table"  # behind the name of a view: the data of its chart
TYPES = {
    "csv": "text/csv; charset=utf-8",
    "json": "application/json",
    "graphml": "application/graphml+xml",
    "gexf": "application/gexf+xml",
}
NUMBER = re.compile(r"-?[0-9]{1,15}(\.[0-9]{1,15})?")
LONGEST = 100  # characters of a file's name that tell the selection


@require_safe
@limited(EXPORTS)
def export(request: HttpRequest, what: str, form: str) -> HttpResponseBase:
    """Answer a file of the meetings that the filters leave, written while it is sent."""
    asked = Asked.of(request)

    def link(meeting: int) -> str:
        return request.build_absolute_uri(reverse("meeting", args=(meeting,)))

    if what in ROWS and form in {"csv", "json"}:
        return answer(what, form, asked.wanted, rows_in(what, form, asked.wanted, link))
    if what == "network" and form in TYPES:
        return answer(what, form, asked.wanted, network_in(form, asked))
    if what.endswith(TABLE) and form in {"csv", "json"} and (name := what.removesuffix(TABLE)) in VIEWS:
        return answer(what, form, asked.wanted, chart_in(form, name, asked))
    raise Http404


def answer(what: str, form: str, wanted: MeetingFilter, content: Iterable[str]) -> HttpResponseBase:
    """Return a file to be saved under a name that tells the selection and the day."""
    response = StreamingHttpResponse(content, content_type=TYPES[form])
    name = "_".join(filter(None, ("who-met-whom", what, called(wanted), timezone.localdate().isoformat())))
    response["Content-Disposition"] = content_disposition_header(True, f"{name}.{form}") or ""
    response["Cache-Control"] = "private, no-store"
    return response


def called(wanted: MeetingFilter) -> str:
    """Return what a selection is called in the name of a file: ASCII letters, two queries at most."""
    given = pairs(wanted)
    actors = [int(value) for field, value in given if field in {"actor", "with"}]
    places = [int(value) for field, value in given if field == "place"]
    names = dict(Actor.objects.filter(pk__in=actors).values_list("pk", "name")) if actors else {}
    sites = dict(Place.objects.filter(pk__in=places).values_list("pk", "name")) if places else {}
    words = []
    for field, value in given:
        known = names if field in {"actor", "with"} else sites if field == "place" else {}
        word = known[int(value)] if known and int(value) in known else f"{field}-{value}"
        words.append(slugify(anyascii(word)) or slugify(f"{field}-{value}"))
    return "_".join(words)[:LONGEST].strip("-_")


def rows_in(what: str, form: str, wanted: MeetingFilter, link: tables.Link) -> Iterator[str]:
    """Yield a table of the meetings that a filter leaves. JSON has the meetings whole, with every report."""
    columns, rows_of = ROWS[what]
    found = selected(wanted)
    if form == "json" and what == "meetings":
        return jsons.document(head(wanted), what, found)
    rows = (row for meeting in found for row in rows_of(meeting, link))
    if form == "json":
        return jsons.document(head(wanted), what, rows)
    return spreadsheet.lines(tuple(columns), map(tables.cells, rows))


def head(wanted: MeetingFilter) -> dict[str, object]:
    """Return what a file of JSON says of itself: the filters, as in a URL, and the day."""
    return {"filters": [list(pair) for pair in pairs(wanted)], "exported": timezone.localdate()}


def network_in(form: str, asked: Asked) -> Iterable[str]:
    """Return the network of the meetings that a filter leaves, with the controls of its view."""
    network = selected_network(asked)
    if form == "graphml":
        return graphs.graphml(network)
    if form == "gexf":
        return graphs.gexf(network)
    if form == "json":
        return iter([jsons.text_of({**head(asked.wanted), "network": network})])
    names = {node.id: node.name for node in network.nodes}
    return spreadsheet.lines(EDGE_COLUMNS, (edge_cells(edge, names) for edge in network.edges))


EDGE_COLUMNS = (
    "source", "target", "source_name", "target_name", "weight", "held", "planned", "other", "first_day", "last_day",
)  # fmt: skip


def edge_cells(edge: Edge, names: dict[str, str]) -> list[spreadsheet.Value]:
    """Return the row of a pair."""
    return [
        edge.source,
        edge.target,
        names[edge.source],
        names[edge.target],
        edge.weight,
        edge.held,
        edge.planned,
        edge.other,
        edge.first.isoformat() if edge.first else None,
        edge.last.isoformat() if edge.last else None,
    ]


def selected_network(asked: Asked) -> Network:
    """Return the network of the meetings that a filter leaves; countries have their English names."""
    columns = LedgerColumns(asked.wanted)
    rows = columns.rows(range(len(columns)))
    with translation.override("en"):
        return network_of(rows, wording.country_name, asked.showing)


def chart_in(form: str, name: str, asked: Asked) -> Iterator[str]:
    """Yield the data of a chart, in English whatever the language of the interface, so that names stay the same."""
    with translation.override("en"):
        drawn = draw(name, asked, Memory())
        made = tuple(drawn.rows)  # rows that are made later would speak the language of the interface
    columns = machine_names(drawn)
    rows = ([number(cell.text) if cell.number else cell.text for cell in row[: len(columns)]] for row in made)
    if form == "json":
        named = (dict(zip(columns, row, strict=False)) for row in rows)
        return jsons.document({**head(asked.wanted), "chart": name}, "rows", named)
    return spreadsheet.lines(columns, rows)


def machine_names(drawn: Chart) -> tuple[str, ...]:
    """Return a chart's columns as names for programs: "Met most often" is met_most_often; no two are the same."""
    names: list[str] = []
    for column in drawn.columns:
        name = slugify(anyascii(column)).replace("-", "_") or "column"
        names.append(name if name not in names else f"{name}_{len(names) + 1}")
    return tuple(names)


def number(text: str) -> spreadsheet.Value:
    """Return the number that an English cell shows; the text where it is none."""
    digits = text.replace(",", "")
    if not NUMBER.fullmatch(digits):
        return text
    return float(digits) if "." in digits else int(digits)
