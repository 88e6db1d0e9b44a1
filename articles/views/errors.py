"""Answers to what went wrong: a page in the visitor's language, or JSON where a program asked."""

import sys
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from articles.api.problems import problem
from articles.http import API
from articles.logins import locked_until
from articles.operations.storage import is_full

METHODS = ("GET", "HEAD", "POST")
TOO_LARGE = (RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent)


class ThreeMethods:
    """Refuse every method but those that the site has, and say in words what a view refused by its status alone."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer a request."""
        if request.method not in METHODS:
            return not_allowed(request, ", ".join(METHODS))
        response = self.get_response(request)
        if isinstance(response, HttpResponseNotAllowed):
            return not_allowed(request, response["Allow"])
        return response


def not_allowed(request: HttpRequest, methods: str) -> HttpResponse:
    """Say that an address does not take a method; `methods` are those that it takes."""
    asked = _("The API is read: ask with GET.")
    response = problem(405, asked) if of_program(request) else render(request, "405.html", status=405)
    response["Allow"] = methods
    return response


def too_many(request: HttpRequest, seconds: int) -> HttpResponse:
    """Say that somebody asks too often, and when to ask again."""
    told = waiting(seconds)
    page = "429.html"
    response = (
        problem(429, told) if of_program(request) else render(request, page, {"told": told}, status=429)
    )
    response["Retry-After"] = str(seconds)
    return response


def waiting(seconds: int) -> str:
    """Return in words when one may ask again."""
    return ngettext(
        "That was more than one may ask in a minute. Ask again in %(n)s second.",
        "That was more than one may ask in a minute. Ask again in %(n)s seconds.",
        seconds,
    ) % {"n": seconds}


def locked_out(request: HttpRequest, response: HttpResponse | None, credentials: Any) -> HttpResponse:
    """Say that a name was tried too often, here or everywhere, whether there is somebody of that name or not."""
    until = locked_until(request, credentials)
    left = until - timezone.now() if until else settings.AXES_COOLOFF_TIME
    told = {"everywhere": until is not None, "minutes": int(left.total_seconds()) // 60}
    page = render(request, "accounts/locked.html", told, status=429)
    page["Retry-After"] = str(int(left.total_seconds()))
    return page


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Say that a form came without the sign that this site gave it."""
    if of_program(request):
        return problem(403, _("The API is read: ask with GET."))
    return render(request, "403_csrf.html", status=403)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Say that a request makes no sense, or is larger than allowed."""
    large = isinstance(exception, TOO_LARGE)
    return last_page(request, "413.html" if large else "400.html", 413 if large else 400)


def server_error(request: HttpRequest) -> HttpResponse:
    """Say that the site failed. Whatever failed, this has to work: neither database nor static files are asked."""
    full = is_full(sys.exception())
    return last_page(request, "507.html" if full else "500.html", 507 if full else 500)


def last_page(request: HttpRequest, template: str, status: int) -> HttpResponse:
    """Return a page that needs nothing but its template, in the language that the browser asks for."""
    with translation.override(translation.get_language_from_request(request)):
        if of_program(request):
            failed = status >= 500
            return problem(
                status,
                _("The site failed: ask again later.") if failed else _("The request was not understood"),
            )
        return HttpResponse(render_to_string(template), status=status)


def of_program(request: HttpRequest) -> bool:
    """Tell if a program asked: it is answered in JSON."""
    return request.path_info.startswith(API)
