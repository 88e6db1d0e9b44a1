"""The list of topics."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from articles.selectors import ledger, topics


@require_safe
def topic_list(request: HttpRequest) -> HttpResponse:
    """Show what meetings are about, the most frequent first."""
    rows = topics.listed()
    context = {
        "rows": rows,
        "most": max((row.meetings for row in rows), default=0),
        "palette": ledger.palette(),
    }
    return render(request, "topics/list.html", context)
