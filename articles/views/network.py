"""The network of a selection: where everyone stands, and around whom it is drawn."""

from dataclasses import dataclass, replace

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from articles.charts.layout import Points, gathered, ledger_layout
from articles.charts.levels import STATES
from articles.charts.network import network
from articles.charts.theme import Chart, Wording
from articles.forms.filters import FilterForm, query
from articles.forms.showing import ShowingForm, kept
from articles.http import HtmxHttpRequest, vary_on_fragment, wants_fragment
from articles.memory import Memory
from articles.records.columns import Columns
from articles.records.ledger import MeetingFilter, Option
from articles.records.showing import Showing
from articles.selectors.centres import centres
from articles.selectors.chart_rows import LedgerColumns
from articles.views.rail import address
from articles.views.selection import Selection
from articles.wording import country_name


@dataclass(frozen=True, slots=True)
class Around:
    """Around whom a network is drawn: the name, empty for everyone, and the address of the network of everyone."""

    name: str
    leave: str


@dataclass(frozen=True, slots=True)
class Centre:
    """One who may stand in the centre, with the address of the network around it."""

    option: Option
    href: str


def drawn_network(meetings: Columns, wording: Wording, showing: Showing) -> Chart:
    """Return the network of a selection, everyone where they stand in the whole ledger."""
    return network(meetings, wording, showing, points=points(meetings, states=showing.level == STATES))


def points(meetings: Columns, *, states: bool) -> Points:
    """Return where every actor or state of the ledger stands, whatever is selected."""

    def made() -> Points:
        every = meetings if meetings.whole else LedgerColumns(MeetingFilter())
        return ledger_layout(*gathered(every.present, states=states))

    return Memory().recall(made, "points", states)


def around(selected: Selection, showing: Showing) -> Around:
    """Return around whom the network of a selection is drawn, whose names hold that of an actor in the centre."""
    if not showing.centre_mark:
        return Around(name="", leave="")
    if showing.level == STATES:
        name = country_name(showing.centre)
    else:
        name = selected.choices.names.get(int(showing.centre)) or _("somebody who is unknown")
    state = {field: value for field, value in selected.state.items() if field not in {"centre", "depth"}}
    return Around(name, address(reverse("overview"), query(selected.wanted, state)))


def centre_actor(showing: Showing) -> tuple[int, ...]:
    """Return the id of the actor in the centre, if there is one."""
    return (int(showing.centre),) if showing.centre_mark.startswith("actor-") else ()


@require_safe
def centre_list(request: HtmxHttpRequest) -> HttpResponse:
    """Show who of a selection has a name that holds what was typed, each leading to the network around them.

    Alone they are no page: that is the network.
    """
    wanted, showing = FilterForm(request.GET).wanted, ShowingForm(request.GET).showing
    if not wants_fragment(request):
        whole = address(reverse("overview"), query(wanted, {"view": "network", **kept(showing)}))
        return vary_on_fragment(redirect(whole))
    words = request.GET.get("q-centre", "").replace("\0", "").strip()[:100]
    found = [
        Centre(
            option,
            address(
                reverse("overview"),
                query(wanted, {"view": "network", **kept(replace(showing, centre=option.value))}),
            ),
        )
        for option in (centres(wanted, showing, words) if words else ())
    ]
    return vary_on_fragment(render(request, "charts/centres.html", {"centres": found, "words": words}))
