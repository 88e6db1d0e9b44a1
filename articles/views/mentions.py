"""What a mark or a sentence on the reading page stands for, and why; and correcting it there.

Each is a panel beside the text where htmx asks, else a page of its own.
"""

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from articles import identifying
from articles.http import HtmxHttpRequest, analyst_required, may_analyse, vary_on_fragment, wants_fragment
from articles.ledger.actor_reviews import add_alias, merge_actors, remove_alias, split_actor
from articles.ledger.meeting_reviews import reject_meeting
from articles.ledger.reviews import Unreviewable
from articles.models import Article, Review
from articles.records.ledger import ActorRow
from articles.records.mentions import MentionPage, Resolved
from articles.selectors import actors, articles
from articles.selectors.mentions import mention_page
from articles.views.decisions import author, decided

FOUND = 8  # actors that are offered for what was typed


@require_safe
def mention_shown(request: HtmxHttpRequest, pk: int, mention: int) -> HttpResponse:
    """Show what a stretch of an article's text was resolved to, and why."""
    found = mention_page(pk, mention)
    if found is None:
        if wants_fragment(request):
            return vary_on_fragment(render(request, "articles/mark-gone.html"))
        raise Http404
    words = typed(request) if may_analyse(request.user) else ""
    thing = asked_about(request, found)
    context = {
        "mention": found,
        "label": identifying.LABEL_WORDS.get(found.things[0].label, ""),
        "words": words,
        "asked": thing.id if thing is not None else None,
        "candidates": candidates(thing, words) if words and thing is not None else (),
    }
    template = "articles/mention-panel.html" if wants_fragment(request) else "articles/mention.html"
    return vary_on_fragment(render(request, template, context))


@require_safe
@analyst_required
def mention_candidates(request: HtmxHttpRequest, pk: int, mention: int) -> HttpResponse:
    """Show the actors that somebody in a text may be, by what was typed."""
    found = mention_page(pk, mention)
    if found is None:
        raise Http404
    if not wants_fragment(request):
        return mention_shown(request, pk, mention)
    thing = chosen(request, found)
    words = typed(request)
    context = {"mention": found, "thing": thing, "words": words, "candidates": candidates(thing, words)}
    return vary_on_fragment(render(request, "articles/candidates.html", context))


@require_POST
@analyst_required
def mention_decide(request: HtmxHttpRequest, pk: int, mention: int, what: str) -> HttpResponse:
    """Correct who somebody in a text is, and go back to the text."""
    found = mention_page(pk, mention)
    if found is None or what not in DECISIONS:
        raise Http404
    thing = chosen(request, found)
    here = reverse("article", args=[pk])
    return decided(request, lambda: DECISIONS[what](request, found, thing), back=here, to=lambda _: here)


@require_safe
def sentence(request: HtmxHttpRequest, pk: int, start: int, end: int) -> HttpResponse:
    """Show the meetings that rest on a stretch of an article's text."""
    article = get_object_or_404(Article, pk=pk)
    if not 0 <= start < end <= len(article.text):
        raise Http404
    every = articles.reported_in(article)
    notes = [note for note in every if any(left < end and start < right for left, right in note.evidence)]
    context = {
        "article": article,
        "text": article.text[start:end],
        "start": start,
        "end": end,
        "notes": notes,
        "numbers": {note.id: number for number, note in enumerate(every, start=1)},
        "chosen": frozenset[int](),
    }
    template = "articles/sentence-panel.html" if wants_fragment(request) else "articles/sentence.html"
    return vary_on_fragment(render(request, template, context))


@require_POST
@analyst_required
def not_a_meeting(request: HtmxHttpRequest, pk: int) -> HttpResponse:
    """Reject a meeting that an article is held to tell of, and go back to its text."""
    here = reverse("article", args=[get_object_or_404(Article.objects.only("pk"), pk=pk).pk])
    return decided(
        request,
        lambda: reject_meeting(meeting=number(request, "meeting"), author=author(request)),
        back=here,
        to=lambda _: here,
    )


def somebody_else(request: HtmxHttpRequest, page: MentionPage, thing: Resolved) -> Review:
    """Let a name be somebody else: in this article, or wherever an article says it like this one."""
    assert thing.actor is not None
    everywhere = request.POST.get("where") == "everywhere" and thing.appearance is not None
    return split_actor(
        actor=thing.actor.id,
        appearances=[thing.appearance] if everywhere and thing.appearance is not None else (),
        articles=() if everywhere else [page.article_id],
        author=author(request),
    )


def same_as(request: HtmxHttpRequest, page: MentionPage, thing: Resolved) -> Review:
    """Let somebody be one with another actor."""
    assert thing.actor is not None
    return merge_actors(actors=[thing.actor.id, number(request, "actor")], author=author(request))


def another_name(request: HtmxHttpRequest, page: MentionPage, thing: Resolved) -> Review:
    """Give somebody another name."""
    assert thing.actor is not None
    return add_alias(actor=thing.actor.id, name=request.POST.get("name", ""), author=author(request))


def not_the_name(request: HtmxHttpRequest, page: MentionPage, thing: Resolved) -> Review:
    """Take a name from somebody."""
    alias = number(request, "alias")
    if alias not in {one.id for one in thing.names}:
        raise Unreviewable("This alias is not there any more.")
    return remove_alias(alias=alias, author=author(request))


DECISIONS: dict[str, Callable[[HtmxHttpRequest, MentionPage, Resolved], Review]] = {
    "somebody-else": somebody_else,
    "same-as": same_as,
    "add-name": another_name,
    "remove-name": not_the_name,
}


def chosen(request: HttpRequest, page: MentionPage) -> Resolved:
    """Return of which of the things that a stretch of text stands for is spoken. Raise Http404 where it is no actor."""
    thing = asked_about(request, page)
    if thing is None or thing.actor is None:
        raise Http404
    return thing


def asked_about(request: HttpRequest, page: MentionPage) -> Resolved | None:
    """Return of which thing is spoken, that of the mark itself where nothing says so."""
    asked = request.POST.get("thing") or request.GET.get("thing") or str(page.id)
    return next((one for one in page.things if str(one.id) == asked), None)


def candidates(thing: Resolved, words: str) -> list[ActorRow]:
    """Return the actors whose names hold the words, those of most meetings first, but for the one that it is now."""
    if not words or thing.actor is None:
        return []
    found = actors.listed(words, thing.actor.kind).exclude(pk=thing.actor.id)
    return actors.rows(found[:FOUND])


def typed(request: HttpRequest) -> str:
    """Return the words of a name that were typed."""
    return request.GET.get("q", "").replace("\0", "").strip()[:100]


def number(request: HttpRequest, name: str) -> int:
    """Return an id that was sent, 0 where none was that a database could hold."""
    text = request.POST.get(name, "")
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 18 else 0
