"""The overview: filters, charts and meetings that follow each other."""

from django.http import HttpResponse, HttpResponseNotFound
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from articles.forms.filters import FilterForm, query
from articles.http import HtmxHttpRequest, vary_on_fragment, wants_fragment
from articles.selectors.facets import FIELDS, matching
from articles.selectors.ledger import palette
from articles.views.selection import address, selection

VIEWS = {
    "": _("Overview"),
    "network": _("Network"),
    "map": _("Map"),
    "timeline": _("Timeline"),
    "topics": _("Topics"),
    "table": _("Table"),
}
CHARTS = {  # what each chart shows, for its heading
    "network": _("Who met whom"),
    "map": _("Where they met"),
    "timeline": _("When they met"),
    "topics": _("What it was about"),
}


@require_safe
def overview(request: HtmxHttpRequest) -> HttpResponse:
    """Show the meetings that the filters leave: four charts, or one of them large, and the list."""
    view = request.GET.get("view", "")
    view = view if view in VIEWS else ""
    here = reverse("overview")
    chosen = selection(request, here=here, view=view, size=50 if view == "table" else 20)
    context = {
        "selection": chosen,
        "view": view,
        "tabs": [
            (name, word, address(here, query(chosen.wanted, view=name))) for name, word in VIEWS.items()
        ],
        "charts": [(name, word) for name, word in CHARTS.items() if view in ("", name)],
        "chart_query": query(chosen.wanted, view=view),
        "palette": palette(),
    }
    fragment = wants_fragment(request)
    response = render(request, "overview/selection.html" if fragment else "overview/page.html", context)
    if fragment:
        page = chosen.listing.page.number
        parameters = query(chosen.wanted, view=view, page=str(page) if page > 1 else "")
        response["HX-Push-Url"] = address(here, parameters)
    return vary_on_fragment(response)


@require_safe
def options(request: HtmxHttpRequest, field: str) -> HttpResponse:
    """Show the values of one filter whose name holds what was typed."""
    if field not in FIELDS:
        return HttpResponseNotFound("No such filter.", content_type="text/plain")
    words = request.GET.get(f"q-{field}", "").replace("\0", "").strip()[:100]
    facet = matching(FilterForm(request.GET).wanted, field, words)
    return render(request, "overview/options.html", {"facet": facet, "words": words})
