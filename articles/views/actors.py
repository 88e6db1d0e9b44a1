"""The list of actors and the page of one."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from articles.forms.filters import query
from articles.forms.lists import ListForm
from articles.models import Actor
from articles.records.ledger import MeetingFilter
from articles.selectors import actors, ledger, meetings, tallies
from articles.selectors.narrowing import narrowed
from articles.views.rail import address
from articles.views.selection import listing

SIZE = 50


@require_safe
def actor_list(request: HttpRequest) -> HttpResponse:
    """Show who takes part in meetings, the most frequent first."""
    form = ListForm(request.GET, kinds=Actor.Kind.choices)
    page = Paginator(actors.listed(form.words, form.kind_wanted), SIZE).get_page(request.GET.get("page"))
    rows = actors.rows(page.object_list)
    context = {"form": form, "page": page, "rows": rows, "palette": ledger.palette()}
    return render(request, "actors/list.html", context)


@require_safe
def actor(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one actor: offices and names, whom they met, where, about what, and each meeting."""
    found = get_object_or_404(Actor.objects.prefetch_related("aliases", "offices"), pk=pk)
    wanted = MeetingFilter(together=(pk,))
    every = meetings.rows(narrowed(wanted), quotes=False)
    here = reverse("actor", args=(pk,))
    context = {
        "actor": found,
        "names": sorted({alias.name for alias in found.aliases.all()} - {found.name}),
        "meetings": len(every),
        "counterparts": tallies.counterparts(pk, every),
        "places": tallies.meeting_places(every),
        "topics": tallies.topics(every),
        "listing": listing(wanted, here=here, total=len(every), number=request.GET.get("page", "")),
        "chart_query": query(wanted),
        "overview": address(reverse("overview"), query(wanted)),
        "palette": ledger.palette(),
    }
    return render(request, "actors/detail.html", context)
