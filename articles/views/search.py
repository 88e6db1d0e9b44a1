"""Search in the text of the articles, together with all filters."""

from collections.abc import Sequence
from typing import Any

from django.core.paginator import Page, Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from articles.forms.filters import FilterForm, query
from articles.http import HtmxHttpRequest, vary_on_fragment, wants_fragment
from articles.limits import SEARCHES
from articles.memory import Memory
from articles.models import Meeting
from articles.records.ledger import MeetingFilter
from articles.selectors import ledger, meetings
from articles.selectors import search as found
from articles.selectors.facets import choices
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
    edition, progress = ledger.state()
    memory = Memory(edition)
    # An article is found as soon as it is stored: the ledger's state need not have another name then.
    choice = memory.recall(lambda: choices(form.wanted), "choices", form.wanted, progress)
    filters = rail(form, choice, memory, here=here, state=state)
    wanted = filters.wanted
    context: dict[str, Any] = {"selection": filters, "order": order}
    number = 1

    def place(page: int) -> str:
        return address(here, query(wanted, {**state, "page": str(page) if page > 1 else ""}))

    if wanted.words:
        asked = request.GET.get("page", "")
        page = Paginator(range(choice.found), SIZE).get_page(asked)
        number = page.number
        shown = (wanted, order, number, progress)
        hits = memory.recall(
            lambda: found_on(wanted, page, choice.newest, newest=order == "newest"), "search", *shown
        )
        context |= {
            "page": page,
            "drawn_as": shown,
            **hits,
            "total": choice.counts.meetings,
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


def found_on(
    wanted: MeetingFilter, page: Page[int], meeting_keys: Sequence[int], *, newest: bool
) -> dict[str, Any]:
    """Return what a page of a search shows, whoever reads it."""
    keys = found.page_of(wanted, page, newest=newest) if page.paginator.count else []
    first = Meeting.objects.filter(pk__in=meeting_keys[:MEETINGS])
    return {
        "articles": found.articles(keys, wanted.words) if keys else [],
        "meetings": meetings.rows(first, quotes=False) if meeting_keys else [],
        "names": found.names(wanted.words),
    }
