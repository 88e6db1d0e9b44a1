"""Add a meeting that the text of an article states and the software missed."""

from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from articles.forms.adding import AddMeetingForm
from articles.forms.filters import number
from articles.http import HtmxHttpRequest, analyst_required, vary_on_fragment, wants_fragment
from articles.ledger.meeting_reviews import add_meeting
from articles.ledger.reviews import Unreviewable
from articles.models import Article, Report, Review
from articles.selectors.selected import spoken_of
from articles.sentences import sentences
from articles.views.decisions import author, lead, tell


@dataclass(frozen=True, slots=True)
class Choice:
    """A sentence that can be chosen, by the offsets that are sent."""

    value: str
    text: str


@require_http_methods(["GET", "HEAD", "POST"])
@analyst_required
def add(request: HtmxHttpRequest, pk: int) -> HttpResponse:
    """Let an analyst choose the sentences that tell of a meeting, then say what they tell."""
    article = get_object_or_404(Article, pk=pk)
    stretch = chosen(request, article.text)
    if stretch is None:
        choices = [
            Choice(f"{start}-{end}", article.text[start:end]) for start, end in sentences(article.text)
        ]
        context = {"article": article, "choices": choices, "asked": bool(request.GET)}
        return vary_on_fragment(render(request, "articles/choose-sentence.html", context))
    start, end = stretch
    spoken = spoken_of(article, start, end)
    form = AddMeetingForm.about(spoken, start, end, request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            review = add_meeting(article=pk, start=start, end=end, says=form.says(), author=author(request))
        except Unreviewable as refusal:
            form.add_error(None, str(refusal))
        else:
            tell(request, review)
            return lead(request, shown_at(article, review, start))
    context = {
        "article": article,
        "form": form,
        "text": article.text[start:end],
        "start": start,
        "named": len(spoken.actors),
    }
    template = "articles/add-meeting-panel.html" if wants_fragment(request) else "articles/add-meeting.html"
    return vary_on_fragment(render(request, template, context))


def chosen(request: HtmxHttpRequest, text: str) -> tuple[int, int] | None:
    """Return the first and the last character of the sentences that were chosen; None where they are not of the text.

    They come as `start` and `end`, or as any number of `sentence=start-end`; what lies between counts.
    """
    told = request.POST if request.method == "POST" else request.GET
    pairs = [value.partition("-")[::2] for value in told.getlist("sentence")]
    pairs = pairs or [(told.get("start", ""), told.get("end", ""))]
    try:
        starts, ends = zip(*((number(start), number(end)) for start, end in pairs), strict=True)
    except ValueError:
        return None
    start, end = min(starts), max(ends)
    return (start, end) if start < end <= len(text) and text[start:end].strip() else None


def shown_at(article: Article, review: Review, start: int) -> str:
    """Return the address of the sentence with its new mark."""
    meeting = Report.objects.filter(review=review).values_list("meeting", flat=True).first()
    return f"{reverse('article', args=[article.pk])}?meeting={meeting or ''}#e{start}"
