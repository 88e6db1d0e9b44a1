"""Metrics for Prometheus, for whoever has the token and for staff."""

from hmac import compare_digest

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from articles.http import is_staff
from articles.operations.metrics import exposition

SCHEME = "bearer"


@login_not_required
@never_cache
@require_safe
def metrics(request: HttpRequest) -> HttpResponse:
    """Answer the metrics; without a token in the settings there is nothing here but for staff."""
    if not (has_token(request) or is_staff(request.user)):
        if not settings.METRICS_TOKEN:
            raise Http404
        return HttpResponse(
            "Send the token of METRICS_TOKEN: Authorization: Bearer …\n",
            status=401,
            content_type="text/plain; charset=utf-8",
            headers={"WWW-Authenticate": "Bearer"},
        )
    content, content_type = exposition(request.headers.get("Accept", ""))
    return HttpResponse(content, content_type=content_type)


def has_token(request: HttpRequest) -> bool:
    """Tell if the request carries the token of the settings."""
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    wanted = settings.METRICS_TOKEN
    return bool(
        wanted and scheme.lower() == SCHEME and compare_digest(token.strip().encode(), wanted.encode())
    )
