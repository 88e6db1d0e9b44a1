"""The list of actors and the page of one."""

from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from articles import wording
from articles.forms.lists import ListForm
from articles.http import may_analyse
from articles.memory import Memory
from articles.models import Actor
from articles.records.ledger import MeetingFilter
from articles.selectors import actor_names, actors, ledger, tallies
from articles.selectors.chart_rows import LedgerColumns
from articles.selectors.counted import NEWEST
from articles.selectors.decisions import decisions_about
from articles.selectors.gone import merged_into
from articles.views.selection import meetings_of

SIZE = 50


@require_safe
def actor_list(request: HttpRequest) -> HttpResponse:
    """Show who takes part in meetings, the most frequent first."""
    form = ListForm(request.GET, kinds=wording.ACTOR_WORDS)
    page = Paginator(actors.listed(form.words, form.kind_wanted), SIZE).get_page(request.GET.get("page"))
    rows = actors.rows(page.object_list)
    context = {"form": form, "page": page, "rows": rows, "palette": ledger.palette()}
    return render(request, "actors/list.html", context)


@require_safe
def actor(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one actor: offices and names, whom they met, where, about what, and each meeting.

    The address of one that was merged leads to the whole.
    """
    found = Actor.objects.prefetch_related("offices").filter(pk=pk).first()
    if found is None:
        whole = merged_into(pk)
        if whole is None:
            raise Http404
        return redirect("actor", whole)
    wanted = MeetingFilter(together=(pk,))
    memory = Memory()
    told = memory.recall(lambda: told_of(found, wanted), "actor", pk)
    context = {
        "actor": found,
        **told,
        "decisions": decisions_about(pk) if may_analyse(request.user) else (),
        **meetings_of(request, wanted, told, memory),
    }
    return render(request, "actors/detail.html", context)


def told_of(found: Actor, wanted: MeetingFilter) -> dict[str, Any]:
    """Return what the page of an actor tells, whoever reads it."""
    every = LedgerColumns(wanted)
    return {
        "names": actor_names.names_of(found),
        "alike": actor_names.alike(found),
        "meetings": len(every),
        "newest": tuple(every.ids[:NEWEST].tolist()),
        "met": tallies.met(found.pk, every),
        "counterparts": tallies.counterparts(found.pk, every),
        "places": tallies.meeting_places(every),
        "topics": tallies.topics(every),
    }
