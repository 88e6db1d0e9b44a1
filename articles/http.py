"""Answer requests: who may see a page, and when a fragment is enough."""

from django.conf import settings
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.http import HttpRequest, HttpResponseBase
from django_htmx.middleware import HtmxDetails


class HtmxHttpRequest(HttpRequest):
    """A request with what django-htmx adds to it."""

    htmx: HtmxDetails


class LoginRequiredUnlessPublic(LoginRequiredMiddleware):
    """Ask for a login on every page, except where PUBLIC_READ opens the reading pages to all."""

    def process_view(
        self, request: HttpRequest, view_func: object, view_args: object, view_kwargs: object
    ) -> HttpResponseBase | None:
        if settings.PUBLIC_READ and request.method in {"GET", "HEAD"}:
            return None
        return super().process_view(request, view_func, view_args, view_kwargs)  # type: ignore[arg-type]


def wants_fragment(request: HtmxHttpRequest) -> bool:
    """Tell if htmx asked for a part of the page: neither a boosted link nor a restored history."""
    htmx = request.htmx
    return bool(htmx) and not htmx.boosted and not htmx.history_restore_request
