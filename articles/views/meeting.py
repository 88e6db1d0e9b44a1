"""The page of one meeting."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from articles import wording
from articles.http import HtmxHttpRequest
from articles.records.pages import MeetingPage
from articles.selectors.meeting_page import meeting_page


@require_safe
def meeting(request: HtmxHttpRequest, pk: int) -> HttpResponse:
    """Show a meeting: who, where, when, about what, and every report with its sentence."""
    found = meeting_page(pk)
    if found is None:
        raise Http404
    context = {
        "meeting": found,
        "headline": headline(found),
        "basis": wording.BASIS_WORDS.get(found.basis, ""),
        "cameo": wording.CAMEO_WORDS.get(found.cameo, ""),
        "differing": disagreement(found),
        "claimed": any(report.claim or report.background for report in found.reports),
    }
    return render(request, "meetings/detail.html", context)


def headline(found: MeetingPage) -> str:
    """Return the meeting's facts as one sentence."""
    return wording.headline(
        kind=found.kind,
        status=found.status,
        names=[part.actor.name for part in found.participants],
        place=found.place.name if found.place else "",
        precision=found.place.precision if found.place else "",
        when=wording.span_text(found.first, found.last, found.precision, long=True),
    )


def disagreement(found: MeetingPage) -> list[str]:
    """Return in words the fields in which reports contradict each other."""
    words = {"status": _("status"), "place": _("place"), "date": _("date")}
    differing = frozenset().union(*(report.conflicts for report in found.reports))
    return [word for field, word in words.items() if field in differing]
