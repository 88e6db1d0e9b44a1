"""What every decision ends with, the history of decisions, and undoing one."""

from collections.abc import Callable

from django.contrib import messages
from django.contrib.auth.models import AbstractUser
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import Resolver404, resolve, reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe
from django_htmx.http import HttpResponseClientRedirect

from articles import deeds
from articles.forms.decisions import DecisionForm
from articles.http import HtmxHttpRequest, analyst_required, next_page, wants_fragment
from articles.ledger.reviews import Unreviewable
from articles.ledger.undoing import undo
from articles.models import Actor, Review
from articles.records.decisions import DecisionFilter, DecisionRow
from articles.selectors.decisions import decision_rows, decisions

PER_PAGE = 50
UNDOABLE = "review-"  # the tag of a message that has an Undo button, before the decision's id


def decided(
    request: HtmxHttpRequest,
    decide: Callable[[], Review],
    *,
    back: str,
    to: Callable[[Review], str] | None = None,
) -> HttpResponse:
    """Carry out a decision and end the view that was asked for it.

    A message says what was decided, with an Undo button, or why it could not be. The user is led to where `to` says,
    else to where the subject of the decision lives now; after a refusal to `back`.
    """
    try:
        review = decide()
    except Unreviewable as refusal:
        messages.error(request, str(refusal))
        return lead(request, back)
    row = tell(request, review)
    return lead(request, to(review) if to else deeds.home(row) or back)


def tell(request: HtmxHttpRequest, review: Review) -> DecisionRow:
    """Say in a message what was decided, with an Undo button. For views that answer with a fragment of their own.

    Such a fragment includes `notices.html` with `aside=True`, which puts the message where the page has its messages.
    """
    row = decision_rows([review])[0]
    messages.success(request, deeds.sentence(row), extra_tags=f"{UNDOABLE}{review.pk}")
    return row


def author(request: HtmxHttpRequest) -> AbstractUser:
    """Return who decides: `analyst_required` lets nobody else pass."""
    assert isinstance(request.user, AbstractUser)
    return request.user


def lead(request: HtmxHttpRequest, address: str) -> HttpResponse:
    """Lead the browser to a page, the whole of it where htmx asked."""
    if wants_fragment(request):
        return HttpResponseClientRedirect(address)
    return redirect(address)


@require_safe
@analyst_required
def review_list(request: HtmxHttpRequest) -> HttpResponse:
    """Show who decided what and when, and what was undone, a page at a time."""
    form = DecisionForm(request.GET)
    wanted = form.wanted()
    page = Paginator(decisions(wanted), PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "form": form,
        "page": page,
        "decisions": decision_rows(page.object_list),
        "filtered": wanted != DecisionFilter(),
    }
    return render(request, "reviews/list.html", context)


@require_POST
@analyst_required
def review_undo(request: HtmxHttpRequest, pk: int) -> HttpResponse:
    """Take a decision back, and lead to where the user was, or to where its subject lives now."""
    review = Review.objects.filter(pk=pk).first()
    if review is None:
        raise Http404
    here = next_page(request, "")
    try:
        undone = undo(review=pk, author=author(request))
    except Unreviewable as refusal:
        messages.error(request, str(refusal))
    else:
        review = undone
        messages.success(
            request, _("Undone: %(decision)s") % {"decision": deeds.sentence(decision_rows([undone])[0])}
        )
    if here and is_there(here):
        return lead(request, here)
    return lead(request, deeds.home(decision_rows([review])[0]) or reverse("review-list"))


def is_there(address: str) -> bool:
    """Tell if a page of this site is there still: that of an actor may have gone with a decision."""
    try:
        found = resolve(address.partition("?")[0].partition("#")[0])
    except Resolver404:
        return False
    return found.url_name != "actor" or Actor.objects.filter(pk=found.kwargs["pk"]).exists()
