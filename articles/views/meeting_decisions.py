"""Decide about a meeting: correct a field, reject it, split reports off, merge it with another."""

import re

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from articles.explaining import FIELD_WORDS
from articles.forms.meeting import CorrectionForm, DateForm, KindForm, PlaceForm, StatusForm, TopicsForm
from articles.forms.participants import ParticipantsForm
from articles.http import HtmxHttpRequest, analyst_required, numbers, vary_on_fragment, wants_fragment
from articles.ledger.meeting_reviews import correct_field, merge_meetings, reject_meeting, split_meeting
from articles.ledger.reviews import Unreviewable
from articles.models import Meeting
from articles.selectors.candidates import meetings_near, place_of, places_called
from articles.selectors.decisions import meetings_by_id
from articles.selectors.gone import gone
from articles.views.decisions import author, decided, lead, tell
from articles.wording import headline_of

FORMS: dict[str, type[CorrectionForm]] = {
    form.field: form for form in (DateForm, PlaceForm, StatusForm, KindForm, ParticipantsForm, TopicsForm)
}


@require_http_methods(["GET", "HEAD", "POST"])
@analyst_required
def meeting_correct(request: HtmxHttpRequest, pk: int, field: str) -> HttpResponse:
    """Ask for what is right of one field of a meeting, and let it stand. What was typed stays where it is refused."""
    meeting = Meeting.objects.select_related("place__within").filter(pk=pk).first()
    if field not in FORMS:
        raise Http404
    if meeting is None:
        return lead(request, reverse("meeting", args=[pk]))
    sent = request.POST if request.method == "POST" else None
    form = FORMS[field](sent, meeting=meeting)
    if sent is not None and not {"more", "find"} & sent.keys() and form.is_valid():
        if not form.has_changed():
            messages.info(request, _("It says so already."))
            return lead(request, reverse("meeting", args=[pk]))
        try:
            review = correct_field(meeting=pk, fields=[field], says=form.says(), author=author(request))
        except Unreviewable as refusal:
            form.add_error(None, str(refusal))
        else:
            tell(request, review)
            return lead(request, reverse("meeting", args=[pk]))
    context = {"form": form, "field": field, "field_word": FIELD_WORDS[field], **told_of(request, meeting)}
    if isinstance(form, PlaceForm):
        context |= places_for(request, form, meeting)
    return answer(request, "meetings/correct-form.html", "meetings/correct.html", context)


def places_for(request: HtmxHttpRequest, form: PlaceForm, meeting: Meeting) -> dict[str, object]:
    """Return the places to choose from: those that were found, the one that was chosen, else the one that is shown."""
    words = (request.POST.get("q") or request.GET.get("q") or "").replace("\0", "").strip()[:100]
    chosen = str(form["place"].value() or "")
    found = places_called(words) if words else []
    if numbers(chosen) and not any(str(one.id) == chosen for one in found):
        there = place_of(numbers(chosen)[0])
        found = [*([there] if there is not None else []), *found]
    return {"places": found, "chosen": chosen, "words": words}


@require_POST
@analyst_required
def meeting_reject(request: HtmxHttpRequest, pk: int) -> HttpResponse:
    """Let a meeting be none; its address tells who decided so."""
    here = reverse("meeting", args=[pk])
    return decided(
        request, lambda: reject_meeting(meeting=pk, author=author(request)), back=here, to=lambda _r: here
    )


@require_POST
@analyst_required
def meeting_split(request: HtmxHttpRequest, pk: int) -> HttpResponse:
    """Let the chosen reports tell of another meeting; where they are refused, they stay chosen."""
    here = reverse("meeting", args=[pk])
    reports = numbers(" ".join(request.POST.getlist("report")))
    kept = "&".join(f"apart={report}" for report in reports[:100])
    return decided(
        request,
        lambda: split_meeting(meeting=pk, reports=reports, author=author(request)),
        back=f"{here}?{kept}#reports-heading" if kept else f"{here}#reports-heading",
        to=lambda _r: here,
    )


@require_http_methods(["GET", "HEAD", "POST"])
@analyst_required
def meeting_merge(request: HtmxHttpRequest, pk: int) -> HttpResponse:
    """Propose meetings that are this one, and merge it with one of them or with one whose address is given."""
    meeting = Meeting.objects.filter(pk=pk).first()
    here = reverse("meeting", args=[pk])
    if meeting is None:
        return lead(request, here)
    typed = request.POST.get("address", "")[:500]
    problem = ""
    if request.method == "POST":
        other = meeting_meant(request.POST.get("with", "") or typed)
        if other is None:
            problem = _("There is no such meeting. Paste the address of its page.")
        elif other == pk:
            problem = _("That is the address of this meeting. Paste the other one’s.")
        else:
            try:
                review = merge_meetings(meetings=[pk, other], author=author(request))
            except Unreviewable as refusal:
                problem = str(refusal)
            else:
                tell(request, review)
                return lead(request, here)
    context = {
        "candidates": meetings_near(meeting),
        "typed": typed,
        "problem": problem,
        **told_of(request, meeting),
    }
    return answer(request, "meetings/merge-form.html", "meetings/merge.html", context)


def meeting_meant(address: str) -> int | None:
    """Return the meeting that an address or a number means, also where it has moved; None where there is none."""
    found = re.search(r"(?:^|/meetings/)(\d{1,12})(?:/|$|\?|#)", address.strip())
    if found is None:
        return None
    pk = int(found[1])
    if Meeting.objects.filter(pk=pk).exists():
        return pk
    fate = gone(pk)
    return fate.moved_to if fate is not None else None


def told_of(request: HtmxHttpRequest, meeting: Meeting) -> dict[str, object]:
    """Return what every form about a meeting says of it."""
    return {"meeting": meeting, "headline": headline_of(meetings_by_id({meeting.pk})[meeting.pk])}


def answer(request: HtmxHttpRequest, fragment: str, page: str, context: dict[str, object]) -> HttpResponse:
    """Return the form alone where htmx asked for it, else on a page of its own."""
    return vary_on_fragment(render(request, fragment if wants_fragment(request) else page, context))
