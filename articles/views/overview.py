"""The overview: filters, charts and meetings that follow each other."""

from collections.abc import Mapping

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from articles.forms.filters import FilterForm, pairs, query
from articles.forms.showing import ShowingForm, kept
from articles.http import HtmxHttpRequest, vary_on_fragment, wants_fragment
from articles.selectors.facets import FIELDS, matching
from articles.views.network import around, centre_actor
from articles.views.rail import address
from articles.views.selection import selection
from articles.views.shown import VIEWS

TABS = {"": _("Overview"), **{name: view.word for name, view in VIEWS.items()}, "table": _("Table")}


@require_safe
def overview(request: HtmxHttpRequest) -> HttpResponse:
    """Show the meetings that the filters leave: some charts small, or one of them large, and the list."""
    view = request.GET.get("view", "")
    view = view if view in TABS else ""
    here = reverse("overview")
    controls = ShowingForm(request.GET)
    state = {"view": view, **kept(controls.showing)}
    chosen = selection(
        request,
        here=here,
        state=state,
        size=50 if view == "table" else 20,
        also=centre_actor(controls.showing) if view == "network" else (),
    )
    context = {
        "selection": chosen,
        "view": view,
        "tabs": [
            (name, word, address(here, query(chosen.wanted, {**state, "view": name})))
            for name, word in TABS.items()
        ],
        "charts": [shown for shown in VIEWS.values() if shown.name == view or (not view and shown.brief)],
        "filter_pairs": [*pairs(chosen.wanted), *unshown(state, view)],
        "controls": controls.shown(VIEWS[view].controls) if view in VIEWS else [],
        "saved_query": query(chosen.wanted, state),
        "chart_query": query(chosen.wanted, state),
        "palette": chosen.palette,
        "around": around(chosen, controls.showing) if view == "network" else None,
    }
    fragment = wants_fragment(request)
    response = render(request, "overview/selection.html" if fragment else "overview/page.html", context)
    if fragment:
        page = chosen.listing.page.number
        parameters = query(chosen.wanted, {**state, "page": str(page) if page > 1 else ""})
        response["HX-Push-Url"] = address(here, parameters)
    return vary_on_fragment(response)


def unshown(state: Mapping[str, str], view: str) -> list[tuple[str, str]]:
    """Return the parameters beside the filters that a view's own controls do not write."""
    written = VIEWS[view].controls if view in VIEWS else ()
    return [(name, value) for name, value in state.items() if value and name not in written]


@require_safe
def options(request: HtmxHttpRequest, field: str) -> HttpResponse:
    """Show the values of one filter whose name holds what was typed; alone they are no page: that is the overview."""
    if field not in FIELDS:
        raise Http404
    wanted = FilterForm(request.GET).wanted
    if not wants_fragment(request):
        state = {"view": request.GET.get("view", ""), **kept(ShowingForm(request.GET).showing)}
        return vary_on_fragment(redirect(address(reverse("overview"), query(wanted, state))))
    words = request.GET.get(f"q-{field}", "").replace("\0", "").strip()[:100]
    context = {"facet": matching(wanted, field, words), "words": words}
    return vary_on_fragment(render(request, "overview/options.html", context))
