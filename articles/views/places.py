"""The list of places and the page of one."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from articles import wording
from articles.forms.lists import ListForm
from articles.memory import Memory
from articles.models import Place
from articles.records.ledger import MeetingFilter
from articles.selectors import places, tallies
from articles.selectors.chart_rows import LedgerColumns
from articles.selectors.counted import NEWEST
from articles.views.selection import meetings_of

SIZE = 50


@require_safe
def place_list(request: HttpRequest) -> HttpResponse:
    """Show where meetings take place, the most frequent first."""
    form = ListForm(request.GET, kinds=wording.PRECISION_WORDS)
    page = Paginator(places.listed(form.words, form.kind_wanted), SIZE).get_page(request.GET.get("page"))
    return render(request, "places/list.html", {"form": form, "page": page, "rows": page.object_list})


@require_safe
def place(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one place with all that it contains: who met there, when, about what, and each meeting."""
    found = get_object_or_404(Place.objects.select_related("within__within__within", "located_by"), pk=pk)
    wanted = MeetingFilter(places=(pk,))
    memory = Memory()
    told = memory.recall(lambda: told_of(wanted), "place", pk)
    context = {
        "place": found,
        "shown_at": wording.shown_at(found.located_by.name, found.located_by.precision)
        if found.located_by
        else "",
        "contains": found.contains.order_by("name"),
        **told,
        **meetings_of(request, wanted, told, memory),
    }
    return render(request, "places/detail.html", context)


def told_of(wanted: MeetingFilter) -> dict[str, Any]:
    """Return what the meetings at a place tell."""
    every = LedgerColumns(wanted)
    return {
        "meetings": len(every),
        "newest": tuple(every.ids[:NEWEST].tolist()),
        "participants": tallies.participants(every),
        "topics": tallies.topics(every),
    }
