"""Articles: the list, one to read, its metadata, and reading it anew."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from django_htmx.http import HttpResponseClientRefresh

from articles import tasks
from articles.forms.articles import ArticleFilterForm, ArticleForm
from articles.http import (
    HtmxHttpRequest,
    admin_required,
    analyst_required,
    next_page,
    vary_on_fragment,
    wants_fragment,
)
from articles.ingest.corrections import correct_metadata
from articles.ledger import delete_article
from articles.models import Article, ArticleStatus
from articles.selectors import articles as selectors
from articles.selectors import key_phrases
from articles.views.marking import marked_paragraphs

PER_PAGE = 50
UNREAD = (ArticleStatus.QUEUED, ArticleStatus.WORKING)


@require_safe
def article_list(request: HtmxHttpRequest) -> HttpResponse:
    """Show the articles that match the filter, a page at a time."""
    form = ArticleFilterForm(request.GET)
    wanted = form.wanted()
    page = Paginator(selectors.listed(wanted), PER_PAGE).get_page(request.GET.get("page"))
    template = "articles/article-table.html" if wants_fragment(request) else "articles/list.html"
    filtered = wanted != selectors.ArticleFilter()
    return vary_on_fragment(render(request, template, {"form": form, "page": page, "filtered": filtered}))


@require_safe
def article(request: HtmxHttpRequest, pk: int) -> HttpResponse:
    """Show an article with its marks; `meeting` in the query lights up the sentences of one meeting."""
    found = get_object_or_404(Article, pk=pk)
    unread = found.status in UNREAD
    if wants_fragment(request):  # the page asks how far the reading is
        if not unread:
            return HttpResponseClientRefresh()
        return vary_on_fragment(render(request, "articles/article-state.html", {"article": found}))
    notes = selectors.reported_in(found)
    chosen = request.GET.get("meeting", "")
    context = {
        "article": found,
        "unread": unread,
        "paragraphs": marked_paragraphs(found.pk, found.text, selectors.found_in(found), notes),
        "notes": notes,
        "numbers": {note.id: number for number, note in enumerate(notes, start=1)},
        "topics": key_phrases.told_in(found),
        "chosen": frozenset(note.id for note in notes if str(note.meeting) == chosen),
    }
    return vary_on_fragment(render(request, "articles/article.html", context))


@require_http_methods(["GET", "HEAD", "POST"])
@analyst_required
def article_edit(request: HtmxHttpRequest, pk: int) -> HttpResponse:
    """Correct an article's metadata; a new date or language has it read anew."""
    found = get_object_or_404(Article.objects.defer("text"), pk=pk)
    form = ArticleForm.about(found, request.POST if request.method == "POST" else None)
    if form.is_valid():
        changed = correct_metadata(article_id=pk, values=form.cleaned_data, requeue=tasks.requeue)
        if changed & {"published", "language"}:
            messages.success(request, _("Saved. The article is read anew with the new date or language."))
        elif changed:
            messages.success(request, _("Saved."))
        return redirect(next_page(request, reverse("article", args=[pk])))
    context = {"article": found, "form": form, "next": next_page(request, reverse("article", args=[pk]))}
    return render(request, "articles/edit.html", context)


@require_POST
@analyst_required
def article_analyse(request: HtmxHttpRequest, pk: int) -> HttpResponse:
    """Have an article read again, after a failure or with newer software."""
    if not tasks.requeue(pk):
        raise Http404
    messages.success(request, _("The article waits to be read again."))
    return redirect(next_page(request, reverse("article", args=[pk])))


@require_http_methods(["GET", "HEAD", "POST"])
@admin_required
def article_delete(request: HtmxHttpRequest, pk: int) -> HttpResponse:
    """Ask if an article shall go for good, then delete it."""
    found = get_object_or_404(Article.objects.defer("text"), pk=pk)
    if request.method == "POST":
        delete_article(pk)
        messages.success(request, _("Deleted: “%(article)s”.") % {"article": found})
        return redirect("article-list")
    reports = {note.meeting: note.reports for note in selectors.reported_in(found) if note.meeting}
    alone = sum(number == 1 for number in reports.values())
    context = {"article": found, "alone": alone, "shared": len(reports) - alone}
    return render(request, "articles/delete.html", context)
