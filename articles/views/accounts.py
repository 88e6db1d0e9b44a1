"""Logging in and out, and the language of the interface."""

from django.contrib.auth import views
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponseBase
from django.views import i18n
from django.views.decorators.http import require_POST

login = views.LoginView.as_view(template_name="accounts/login.html", redirect_authenticated_user=True)
logout = views.LogoutView.as_view()


@login_not_required
@require_POST
def set_language(request: HttpRequest) -> HttpResponseBase:
    """Remember the language that was chosen in a cookie, and go back to where it was."""
    return i18n.set_language(request)
