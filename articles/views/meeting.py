"""The page of one meeting, and of one that is not there any more."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from articles import wording
from articles.http import HtmxHttpRequest, may_analyse, numbers
from articles.records.pages import MeetingPage, RejectedMeeting
from articles.selectors.decisions import decisions_of
from articles.selectors.gone import gone
from articles.selectors.meeting_page import meeting_page

GONE = 410


@require_safe
def meeting(request: HtmxHttpRequest, pk: int) -> HttpResponse:
    """Show a meeting: who, where, when, about what, what became of it, and every report with its sentence."""
    found = meeting_page(pk)
    if found is None:
        return meeting_gone(request, pk)
    analyses = may_analyse(request.user)
    context = {
        "meeting": found,
        "headline": headline(found),
        "basis": wording.BASIS_WORDS.get(found.basis, ""),
        "cameo": wording.CAMEO_WORDS.get(found.cameo, ""),
        "differing": disagreement(found),
        "agree": not any(report.conflicts for report in found.reports),
        "present": {part.actor.id for part in found.participants},
        "apart": set(numbers(" ".join(request.GET.getlist("apart")))),
        "splits": analyses and len(found.rows) > 1,
        "decisions": decisions_of(found.decided) if analyses else (),
    }
    return render(request, "meetings/detail.html", context)


def meeting_gone(request: HtmxHttpRequest, pk: int) -> HttpResponse:
    """Lead to the meeting that has the reports now, or say who decided that this is none. Raise Http404 else."""
    what = gone(pk)
    if what is None:
        raise Http404
    if what.rejected is None:
        return redirect("meeting", what.moved_to)
    context = {"rejected": what.rejected, "headline": headline(what.rejected)}
    return render(request, "meetings/rejected.html", context, status=GONE)


def headline(found: MeetingPage | RejectedMeeting) -> str:
    """Return the meeting's facts as one sentence."""
    if isinstance(found, MeetingPage):
        names = [part.actor.name for part in found.participants]
    else:
        names = [actor.name for actor in found.participants]
    return wording.headline(
        kind=found.kind,
        status=found.status,
        names=names,
        place=found.place.name if found.place else "",
        precision=found.place.precision if found.place else "",
        when=wording.span_text(found.first, found.last, found.precision, long=True),
    )


def disagreement(found: MeetingPage) -> list[str]:
    """Return in words the fields in which reports contradict each other; a corrected one has its answer."""
    words = {"status": _("status"), "place": _("place"), "date": _("date")}
    differing = frozenset().union(*(report.conflicts for report in found.reports))
    return [word for field, word in words.items() if field in differing - found.corrected.keys()]
