"""Decide who is who: merge two actors, split one, add and remove names."""

from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from articles.http import (
    HtmxHttpRequest,
    analyst_required,
    next_page,
    numbers,
    vary_on_fragment,
    wants_fragment,
)
from articles.ledger.actor_reviews import add_alias, merge_actors, remove_alias, split_actor
from articles.ledger.reviews import Unreviewable
from articles.models import Actor, Alias, Review
from articles.selectors import actor_names as selectors
from articles.selectors import actors
from articles.selectors.candidates import MOST, actors_called
from articles.views.actors import actor_list
from articles.views.decisions import author, decided, lead, review_undo, tell

REVIEW = Alias.Source.REVIEW


@require_http_methods(["GET", "HEAD"])
@analyst_required
def actor_names(request: HtmxHttpRequest) -> HttpResponse:
    """Propose names of actors for what is being typed into any field; asked directly, show the list of actors."""
    typed = next((key for key in request.GET if key == "q" or key.endswith("-name")), "q")
    words = cleaned(request.GET.get(typed, ""))
    if not wants_fragment(request):
        return actor_list(request)
    found = actors.rows(actors.listed(words)[:MOST]) if words else []
    return vary_on_fragment(render(request, "actors/names-proposed.html", {"rows": found}))


@require_http_methods(["GET", "HEAD", "POST"])
@analyst_required
def actor_merge(request: HtmxHttpRequest, pk: int) -> HttpResponse:
    """Propose actors that are this one, and merge it with the one that was chosen."""
    actor = get_object_or_404(Actor, pk=pk)
    words, problem = cleaned(request.POST.get("q") or request.GET.get("q") or ""), ""
    if request.method == "POST" and "into" in request.POST:
        other = numbers(request.POST["into"])
        try:
            review = merge_actors(actors=[pk, *other], author=author(request))
        except Unreviewable as refusal:
            problem = str(refusal)
        else:
            tell(request, review)
            return lead(request, page_of(review))
    context = {
        "actor": actor,
        "words": words,
        "problem": problem,
        "candidates": actors_called(words, but=actor) if words else [],
        "alike": selectors.alike(actor),
    }
    return answer(request, "actors/merge", context)


@require_http_methods(["GET", "HEAD", "POST"])
@analyst_required
def actor_split(request: HtmxHttpRequest, pk: int) -> HttpResponse:
    """Ask which names and articles are about somebody else, and split the actor. What was ticked stays ticked."""
    actor = get_object_or_404(Actor, pk=pk)
    words, problem = cleaned(request.POST.get("q") or request.GET.get("q") or ""), ""
    names = numbers(" ".join(request.POST.getlist("name")))
    told_by = numbers(" ".join(request.POST.getlist("article")))
    if request.method == "POST" and "find" not in request.POST:
        try:
            review = split_actor(actor=pk, appearances=names, articles=told_by, author=author(request))
        except Unreviewable as refusal:
            problem = str(refusal)
        else:
            tell(request, review)
            return lead(request, page_of(review, left=True))
    articles, total = selectors.speaking_of(actor, words)
    context = {
        "actor": actor,
        "words": words,
        "problem": problem,
        "appearances": selectors.appearances_of(actor),
        "articles": articles,
        "total": total,
        "names": set(names),
        "told_by": set(told_by),
    }
    return answer(request, "actors/split", context)


@require_http_methods(["GET", "HEAD", "POST"])
@analyst_required
def alias_add(request: HtmxHttpRequest, pk: int) -> HttpResponse:
    """Ask for another name of an actor, and let it stand for it. What was typed stays where it is refused."""
    actor = get_object_or_404(Actor, pk=pk)
    typed, problem = request.POST.get("name", "").replace("\0", ""), ""
    if request.method == "POST":
        try:
            review = add_alias(actor=pk, name=typed, author=author(request))
        except Unreviewable as refusal:
            problem = str(refusal)
        else:
            tell(request, review)
            return lead(request, page_of(review))
    return answer(request, "actors/alias", {"actor": actor, "typed": typed, "problem": problem})


@require_POST
@analyst_required
def alias_remove(request: HtmxHttpRequest, pk: int) -> HttpResponseBase:
    """Let a name be none of an actor's. One that only a person gave is taken back instead."""
    alias = next(iter(numbers(request.POST.get("alias", ""))), 0)
    given = given_by(alias)
    if given is not None:
        return review_undo(request, given)
    return decided(
        request,
        lambda: remove_alias(alias=alias, author=author(request)),
        back=next_page(request, reverse("actor", args=[pk])),
        to=lambda review: page_of(review, left=True),
    )


def given_by(alias: int) -> int | None:
    """Return the decision that gave a name which nobody else has for its actor, None where there is none."""
    row = Alias.objects.filter(pk=alias).first()
    if row is None or Alias.objects.filter(actor=row.actor_id, name=row.name).exclude(source=REVIEW).exists():
        return None
    given = Review.objects.filter(
        kind=Review.Kind.ADD_ALIAS,
        undone_at=None,
        after__alias=row.name,
        names__appearance__actor=row.actor_id,
    )
    return given.order_by("-pk").values_list("pk", flat=True).first()


def page_of(review: Review, *, left: bool = False) -> str:
    """Return the page of the actor that a decision is about; of one that parts, of whom is `left` as it was."""
    named = Actor.objects.filter(appearances__reviewed__review=review)
    order = "-appearances__reviewed__side" if left else "appearances__reviewed__side"
    actor = named.order_by(order, "pk").values_list("pk", flat=True).first()
    return reverse("actor", args=[actor]) if actor is not None else reverse("actor-list")


def answer(request: HtmxHttpRequest, name: str, context: dict[str, object]) -> HttpResponse:
    """Return the form alone where htmx asked for it, else on a page of its own."""
    fragment = wants_fragment(request)
    return vary_on_fragment(render(request, f"{name}-form.html" if fragment else f"{name}.html", context))


def cleaned(words: str) -> str:
    """Return what was typed into a search, as it can be looked for."""
    return words.replace("\0", "").strip()[:100]
