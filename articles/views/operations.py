"""How the program runs, for those who run it."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from articles import tasks
from articles.http import HtmxHttpRequest, staff_required, vary_on_fragment, wants_fragment
from articles.models import Backup, Reanalysis
from articles.operations import queues, reanalysis
from articles.operations.failures import REASONS, failures
from articles.operations.schema import schema
from articles.operations.storage import room
from articles.operations.workers import worker_states
from articles.records.analyser import VERSION

REASON_WORDS = {
    "too_slow": gettext_lazy("Reading took too long"),
    "software": gettext_lazy("The software failed"),
    "worker_lost": gettext_lazy("The worker was killed"),
    "database": gettext_lazy("The database did not answer"),
    "other": gettext_lazy("Other reasons"),
}


@never_cache
@require_safe
@staff_required
def operations(request: HtmxHttpRequest) -> HttpResponse:
    """Show how the program runs; the page asks again every few seconds."""
    template = "operations/state.html" if wants_fragment(request) else "operations/page.html"
    waiting = queues.waiting()
    context = {
        "queued": queues.messages(),
        "waiting": waiting[False],
        "background": waiting[True],
        "workers": worker_states(),
        "states": queues.states(),
        "failures": [(reason, REASON_WORDS[reason], number) for reason, number in failures().items()],
        "reanalysis": reanalysis.progress(),
        "version": VERSION,
        "schema": schema(),
        "backup": Backup.objects.first(),
        "room": room(),
    }
    return vary_on_fragment(render(request, template, context))


@require_POST
@staff_required
def read_failed_again(request: HtmxHttpRequest, reason: str) -> HttpResponse:
    """Have the articles read again that failed for a reason."""
    if reason not in REASONS:
        raise Http404
    number = tasks.requeue_failed(reason)
    told = ngettext("%(n)s article waits to be read again.", "%(n)s articles wait to be read again.", number)
    messages.success(request, told % {"n": number})
    return redirect("operations")


@require_POST
@staff_required
def read_old_again(request: HtmxHttpRequest) -> HttpResponse:
    """Begin to read again what older versions have read, or pause that."""
    if request.POST.get("what") == "pause":
        reanalysis.decide(Reanalysis.State.PAUSED)
        messages.success(request, _("Paused. What waits in the background already is still read."))
    else:
        reanalysis.decide(Reanalysis.State.ON)
        messages.success(request, _("Old articles are read again, behind all new ones."))
    return redirect("operations")
