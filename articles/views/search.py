"""Search in the text of the articles, together with all filters."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from articles.forms.filters import FilterForm, query
from articles.http import HtmxHttpRequest, vary_on_fragment, wants_fragment
from articles.limits import SEARCHES
from articles.selectors import meetings
from articles.selectors import search as found
from articles.selectors.facets import choices
from articles.selectors.narrowing import narrowed
from articles.views.limited import limited
from articles.views.rail import address, rail

ORDERS = {"": _("Best match first"), "newest": _("Newest first")}
SIZE = 20
MEETINGS = 8


@require_safe
@limited(SEARCHES)
def search(request: HtmxHttpRequest) -> HttpResponse:
    """Show the articles that hold what is looked for, the meetings they tell of, and names that have the words."""
    here = reverse("search")
    order = request.GET.get("sort", "")
    order = order if order in ORDERS else ""
    state = {"sort": order}
    form = FilterForm(request.GET)
    filters = rail(form, choices(form.wanted), here=here, state=state)
    wanted = filters.wanted
    context: dict[str, Any] = {"selection": filters, "order": order}
    number = 1

    def place(page: int) -> str:
        return address(here, query(wanted, {**state, "page": str(page) if page > 1 else ""}))

    if wanted.words:
        articles, of_meetings = found.numbers(wanted)
        pages = Paginator(found.ranked(wanted, newest=order == "newest"), SIZE)
        pages.count = articles
        page = pages.get_page(request.GET.get("page"))
        number = page.number
        newest = narrowed(wanted).order_by(*meetings.NEWEST_FIRST)[:MEETINGS]
        context |= {
            "page": page,
            "articles": found.articles(list(page.object_list), wanted.words) if articles else [],
            "total": of_meetings,
            "meetings": meetings.rows(newest, quotes=False) if of_meetings else [],
            "names": found.names(wanted.words),
            "overview": address(reverse("overview"), filters.parameters),
            "orders": [
                (name, word, address(here, query(wanted, {"sort": name}))) for name, word in ORDERS.items()
            ],
            "earlier": place(number - 1) if page.has_previous() else "",
            "later": place(number + 1) if page.has_next() else "",
        }
    fragment = wants_fragment(request)
    response = render(request, "search/selection.html" if fragment else "search/page.html", context)
    if fragment:
        response["HX-Push-Url"] = place(number)
    return vary_on_fragment(response)
