"""The queue of reviews: what a person should decide, answered one after the other from the keyboard."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from django.contrib import messages
from django.contrib.auth.models import AbstractUser
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from articles.http import HtmxHttpRequest, analyst_required, vary_on_fragment, wants_fragment
from articles.ledger.actor_reviews import keep_apart, merge_actors
from articles.ledger.meeting_reviews import confirm_meeting, correct_field, reject_meeting
from articles.ledger.reviews import Unreviewable
from articles.ledger.statements import Statement, When
from articles.models import Likeness, Review
from articles.selectors import queue
from articles.views.decisions import author, tell

PER_PAGE = 12
LATER = "review_later"  # where the session keeps what was put off
MOST_LATER = 500  # questions of a kind that a session remembers
TABS = {
    "": gettext_lazy("All questions"),
    "actors": gettext_lazy("Same actor?"),
    "meetings": gettext_lazy("A meeting?"),
    "days": gettext_lazy("Which day?"),
}


@dataclass(frozen=True, slots=True)
class Tab:
    """A kind of question, and how many there are."""

    kind: str
    word: str
    number: int


@require_http_methods(["GET", "HEAD", "POST"])
@analyst_required
def review_queue(request: HtmxHttpRequest) -> HttpResponse:
    """Show the questions, a page at a time; take an answer to one of them and show what is left."""
    if request.method == "POST":
        answer(request)
        if not wants_fragment(request):
            return redirect(request.get_full_path())
    kind = request.GET.get("kind", "")
    kind = kind if kind in TABS else ""
    later = put_off(request)
    numbers = queue.numbers(later)
    paginator = Paginator(queue.waiting(kind, later), PER_PAGE)
    paginator.count = numbers.get(kind, sum(numbers.values()))  # known already, and a query less
    page = paginator.get_page(request.GET.get("page"))
    context = {
        "kind": kind,
        "tabs": [
            Tab(name, str(word), numbers.get(name, sum(numbers.values()))) for name, word in TABS.items()
        ],
        "page": page,
        "questions": queue.questions(page.object_list),
        "later": sum(len(keys) for keys in later.values()),
    }
    template = "reviews/queue-list.html" if wants_fragment(request) else "reviews/queue.html"
    return vary_on_fragment(render(request, template, context))


def answer(request: HtmxHttpRequest) -> None:
    """Carry out an answer, and say in a message what was decided or why it could not be."""
    kind, _dash, key = request.POST.get("question", "").partition("-")
    said = request.POST.get("answer", "")
    if said == "again":
        request.session.pop(LATER, None)
        return
    known = key.isascii() and key.isdigit() and len(key) <= 18
    day = day_of(said) if kind == "days" else None
    if not known or not (
        (kind, said) in ANSWERS or day is not None or (kind in queue.KINDS and said == "later")
    ):
        messages.error(request, _("That is no answer to a question of this page."))
        return
    if said == "later":
        keys = [*put_off(request).get(kind, ()), int(key)]
        request.session[LATER] = {**put_off(request), kind: list(dict.fromkeys(keys))[-MOST_LATER:]}
        return
    try:
        if day is not None:
            review = on_that_day(int(key), day, author(request))
        else:
            review = ANSWERS[kind, said](int(key), author(request))
        tell(request, review)
    except Unreviewable as refusal:
        messages.error(request, str(refusal))


def put_off(request: HtmxHttpRequest) -> dict[str, list[int]]:
    """Return what this session has put off, by kind."""
    kept: dict[str, list[int]] = request.session.get(LATER, {})
    return kept


def pair_of(key: int) -> list[int]:
    """Return the two actors of a question. Raise Unreviewable where it is not asked any more."""
    pair = Likeness.objects.filter(pk=key).values_list("left", "right").first()
    if pair is None:
        raise Unreviewable(_("This question is answered already, or the articles answer it now."))
    return list(pair)


def same(key: int, by: AbstractUser) -> Review:
    """Let two actors be one."""
    return merge_actors(actors=pair_of(key), author=by)


def different(key: int, by: AbstractUser) -> Review:
    """Let two actors be two."""
    return keep_apart(actors=pair_of(key), author=by)


def a_meeting(key: int, by: AbstractUser) -> Review:
    """Let a meeting be one."""
    return confirm_meeting(meeting=key, author=by)


def no_meeting(key: int, by: AbstractUser) -> Review:
    """Let a meeting be none."""
    return reject_meeting(meeting=key, author=by)


def on_that_day(key: int, day: date, by: AbstractUser) -> Review:
    """Let a meeting have been held on a day."""
    return correct_field(meeting=key, fields={"date"}, says=Statement(when=When(day, day)), author=by)


def day_of(said: str) -> date | None:
    """Return the day that an answer names: "day-2024-03-05"."""
    try:
        return date.fromisoformat(said.removeprefix("day-")) if said.startswith("day-") else None
    except ValueError:
        return None


ANSWERS: dict[tuple[str, str], Callable[[int, AbstractUser], Review]] = {
    ("actors", "same"): same,
    ("actors", "different"): different,
    ("meetings", "same"): a_meeting,
    ("meetings", "different"): no_meeting,
}
