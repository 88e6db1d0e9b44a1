"""Answer requests: who may see a page, and when a fragment is enough."""

from collections.abc import Callable
from functools import cache, wraps
from typing import Any

from django.conf import settings
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.contrib.auth.models import AbstractUser, AnonymousUser
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils.cache import patch_vary_headers
from django.utils.functional import Promise
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext_lazy as _
from django_htmx.http import HttpResponseClientRedirect
from django_htmx.middleware import HtmxDetails

MOST_DIGITS = 12  # of a row's key in a form or an address
READER, ANALYST, ADMIN = "reader", "analyst", "admin"  # names of the groups that are roles

API = "/api/v1/"

View = Callable[..., HttpResponseBase]
User = AbstractUser | AnonymousUser


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
        if request.path_info.startswith(API):
            return None  # it asks for itself, and answers programs rather than sending them to a login
        return super().process_view(request, view_func, view_args, view_kwargs)  # type: ignore[arg-type]

    def handle_no_permission(self, request: HttpRequest, view_func: object) -> HttpResponseBase:  # type: ignore[override]
        """Send to the login; where htmx asked for a part, move the whole page there."""
        if getattr(request, "htmx", None):
            here = request.htmx.current_url_abs_path or "/"  # type: ignore[attr-defined]
            return HttpResponseClientRedirect(redirect_to_login(here).url)
        return super().handle_no_permission(request, view_func)  # type: ignore[arg-type]


def wants_fragment(request: HtmxHttpRequest) -> bool:
    """Tell if htmx asked for a part of the page: neither a boosted link nor a restored history."""
    htmx = request.htmx
    return bool(htmx) and not htmx.boosted and not htmx.history_restore_request


def vary_on_fragment(response: HttpResponse) -> HttpResponse:
    """Return the response, marked as one that differs for a page and for its fragment."""
    patch_vary_headers(response, ("HX-Request", "HX-Boosted", "HX-History-Restore-Request"))
    return response


def next_page(request: HttpRequest, otherwise: str) -> str:
    """Return where the user came from, as the form or the address says, if that is a page of this site."""
    asked = request.POST.get("next") or request.GET.get("next") or ""
    if url_has_allowed_host_and_scheme(
        asked, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    ):
        return asked
    return otherwise


def has_role(user: User, *roles: str) -> bool:
    """Tell if the user is in one of the groups, or above them all."""
    if not user.is_authenticated or not user.is_active:
        return False
    if user.is_superuser:
        return True
    names: frozenset[str] | None = getattr(user, "role_names", None)
    if names is None:  # asked once a request
        names = frozenset(user.groups.values_list("name", flat=True))
        setattr(user, "role_names", names)  # noqa: B010 - no field of the model
    return not names.isdisjoint(roles)


def may_analyse(user: User) -> bool:
    """Tell if the user may upload and correct."""
    return has_role(user, ANALYST, ADMIN)


def may_administer(user: User) -> bool:
    """Tell if the user may delete and give roles."""
    return has_role(user, ADMIN)


def is_staff(user: User) -> bool:
    """Tell if the user runs the site."""
    return bool(user.is_active and user.is_staff)


def staff_required(view: View) -> View:
    """Let staff pass; send strangers to the login; tell others why they may not."""
    return guarded(view, is_staff, _("How the program runs is for its admins."))


def analyst_required(view: View) -> View:
    """Let analysts and admins pass; send strangers to the login; tell others why they may not."""

    refusal = _("Uploading and correcting is for analysts. Ask an admin for that role.")
    return guarded(view, may_analyse, refusal)


def admin_required(view: View) -> View:
    """Let admins pass; send strangers to the login; tell others why they may not."""
    return guarded(view, may_administer, _("Deleting articles is for admins."))


def guarded(view: View, allowed: Callable[[User], bool], refusal: Promise) -> View:
    """Return a view that those who are allowed see; the refusal tells others why they do not."""

    @wraps(view)
    def checked(request: HtmxHttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        if not request.user.is_authenticated:
            return redirect_to_login(request.get_full_path())
        if not allowed(request.user):
            raise PermissionDenied(refusal)
        return view(request, *args, **kwargs)

    return checked


def access(request: HttpRequest) -> dict[str, Any]:
    """Give every template what the user may do; asked once, and only where needed."""
    user = getattr(request, "user", AnonymousUser())
    return {
        "public_read": settings.PUBLIC_READ,
        "may_analyse": cache(lambda: may_analyse(user)),
        "may_administer": cache(lambda: may_administer(user)),
    }


def numbers(text: str) -> list[int]:
    """Return the keys in what a form sent, each once."""
    found = (int(word) for word in text.split() if word.isdecimal() and len(word) < MOST_DIGITS)
    return list(dict.fromkeys(found))
