"""Notice that a name is guessed from many addresses, each of which django-axes lets try some passwords.

Such a name can log in only from browsers that it logged in from before: who guesses has none, and locks out nobody who
comes back. See decision 32.
"""

from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any

from axes.handlers.database import AxesDatabaseHandler
from axes.models import AccessFailureLog
from django.conf import settings
from django.core import signing
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils import timezone

from articles.limits import name_of

WINDOW = timedelta(days=1)  # in which the wrong passwords for a name are added up
KNOWN_FOR = timedelta(days=180)  # a browser stays known, since its last login


class Logins(AxesDatabaseHandler):  # type: ignore[misc]  # django-axes has no types
    """Locks out as django-axes does, a name from an address, and beside that a name from all browsers not known."""

    def is_locked(self, request: HttpRequest, credentials: dict[str, Any] | None = None) -> bool:
        """Tell if nobody may log in under this name here, whatever the password."""
        return bool(super().is_locked(request, credentials) or locked_until(request, credentials))


def locked_until(request: HttpRequest, credentials: dict[str, Any] | None) -> datetime | None:
    """Return until when a name is locked in browsers that are not known, None where this one may try it."""
    name = name_of(request, credentials)
    if name is None or is_known(request, name):
        return None
    since = timezone.now() - WINDOW
    wrong = AccessFailureLog.objects.filter(username=name, attempt_time__gt=since).order_by("-attempt_time")
    times = wrong.values_list("attempt_time", flat=True)
    first: datetime | None = times[settings.LOGIN_FAILURES_A_DAY - 1 : settings.LOGIN_FAILURES_A_DAY].first()
    return first and first + WINDOW


def forget() -> None:
    """Delete what was noted of wrong passwords and counts no more; a day longer, for whoever asks what happened."""
    AccessFailureLog.objects.filter(attempt_time__lt=timezone.now() - 2 * WINDOW).delete()


def remember(name: str, response: HttpResponseBase) -> None:
    """Have a browser known from now on as one that a name has logged in from."""
    cookie = cookie_of(name)
    response.set_cookie(
        cookie,
        signing.dumps(True, salt=cookie),
        max_age=KNOWN_FOR,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )


def is_known(request: HttpRequest, name: str) -> bool:
    """Tell if a name has logged in from this browser before."""
    cookie = cookie_of(name)
    try:
        return bool(signing.loads(request.COOKIES.get(cookie, ""), salt=cookie, max_age=KNOWN_FOR))
    except signing.BadSignature:
        return False


def cookie_of(name: str) -> str:
    """Return the name of the cookie, which says no name; a browser that several people share has several."""
    return f"known-{sha256(name.encode('utf-8', 'replace')).hexdigest()[:16]}"
