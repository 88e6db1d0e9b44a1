"""The table of meetings."""

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from articles.forms.filters import query
from articles.http import HtmxHttpRequest, vary_on_fragment, wants_fragment
from articles.views.rail import address
from articles.views.selection import selection


@require_safe
def meeting_list(request: HtmxHttpRequest) -> HttpResponse:
    """Show the meetings that the filters leave as a table."""
    here = reverse("meeting-list")
    chosen = selection(request, here=here, size=50)
    context = {
        "selection": chosen,
        "view": "table",
        "palette": chosen.palette,
        "chart_query": query(chosen.wanted),
    }
    fragment = wants_fragment(request)
    response = render(request, "overview/selection.html" if fragment else "meetings/list.html", context)
    if fragment:
        page = chosen.listing.page.number
        response["HX-Push-Url"] = address(here, query(chosen.wanted, {"page": str(page) if page > 1 else ""}))
    return vary_on_fragment(response)
