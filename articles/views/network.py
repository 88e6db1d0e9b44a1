"""The network of a selection: where everyone stands, and around whom it is drawn."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from articles.charts.layout import Points, ledger_layout
from articles.charts.network import network
from articles.charts.theme import Chart, Wording
from articles.forms.filters import FilterForm, query
from articles.forms.showing import ShowingForm, kept
from articles.http import HtmxHttpRequest
from articles.records.ledger import MeetingFilter, MeetingRow, Option
from articles.records.showing import Showing
from articles.selectors.centres import centre_name, centres, gatherings
from articles.views.selection import address


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


def drawn_network(meetings: Sequence[MeetingRow], wording: Wording, showing: Showing) -> Chart:
    """Return the network of a selection, everyone where they stand in the whole ledger: one query."""
    return network(meetings, wording, showing, points=points(states=showing.level == "states"))


def points(*, states: bool) -> Points:
    """Return where every actor or state of the ledger stands, whatever is selected: one query."""
    return ledger_layout(gatherings(states=states))


def around(wanted: MeetingFilter, showing: Showing, state: Mapping[str, str]) -> Around:
    """Return around whom the network of a selection is drawn."""
    name = leave = ""
    if showing.centre_mark:
        name = centre_name(showing) or _("somebody who is unknown")
        without = {field: value for field, value in state.items() if field not in {"centre", "depth"}}
        leave = address(reverse("overview"), query(wanted, without))
    return Around(name, leave)


@require_safe
def centre_list(request: HtmxHttpRequest) -> HttpResponse:
    """Show who of a selection has a name that holds what was typed, each leading to the network around them."""
    wanted, showing = FilterForm(request.GET).wanted, ShowingForm(request.GET).showing
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
    return render(request, "charts/centres.html", {"centres": found, "words": words})
