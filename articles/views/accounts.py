"""Logging in and out, the password, and the language of the interface."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib import messages
from django.contrib.auth import views
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.urls import reverse_lazy
from django.utils.translation import gettext as _
from django.views import i18n
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from articles.forms.password import PasswordForm
from articles.limits import LOGINS, address_of, asker
from articles.logins import remember
from articles.views.errors import too_many

PAGE = require_http_methods(["GET", "HEAD", "POST"])


class LogIn(views.LoginView):
    """The page that lets in."""

    template_name = "accounts/login.html"
    redirect_authenticated_user = True


def counted(page: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """Return a page that lets in, so that names are not tried one by one from an address.

    django-axes counts the passwords of each name, this those of all of them.
    """

    @login_not_required
    @wraps(page)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if request.method == "POST" and (seconds := LOGINS.wait(address_of(request))):
            return too_many(request, seconds)
        response = page(request, *args, **kwargs)
        if request.method == "POST" and request.user.is_authenticated:
            remember(request.user.get_username(), response)
        return response

    return answer


class LogOut(views.LogoutView):
    """Log out, and let the browser forget the pages that it kept."""

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """End the session."""
        response = super().post(request, *args, **kwargs)
        response.headers["Clear-Site-Data"] = '"cache"'
        return response


class ChangePassword(views.PasswordChangeView):
    """The page that changes one's own password and ends one's sessions everywhere else."""

    template_name = "accounts/password.html"
    form_class = PasswordForm
    success_url = reverse_lazy("overview")

    def post(self, request: HttpRequest, *args: str, **kwargs: Any) -> HttpResponse:
        """Change it, unless somebody at a screen that was left alone guesses the old one."""
        if seconds := LOGINS.wait(asker(request)):
            return too_many(request, seconds)
        return super().post(request, *args, **kwargs)

    def form_valid(self, form: Any) -> HttpResponse:
        """Store it, and say what became of the other sessions."""
        messages.success(self.request, _("The password is changed. Everywhere else you are logged out."))
        return super().form_valid(form)


login = counted(PAGE(LogIn.as_view()))
logout = require_POST(LogOut.as_view())
password = never_cache(PAGE(ChangePassword.as_view()))


@login_not_required
@require_POST
def set_language(request: HttpRequest) -> HttpResponseBase:
    """Remember the language that was chosen in a cookie, and go back to where it was."""
    return i18n.set_language(request)
