"""Who may ask: whoever sends a token, is logged in, or where reading is public anybody."""

from django.conf import settings
from django.contrib.auth.models import AbstractUser, AnonymousUser
from django.http import HttpRequest
from django.utils.translation import gettext as _
from ninja.errors import AuthenticationError
from ninja.security import APIKeyCookie, HttpBearer
from ninja.throttling import BaseThrottle

from articles import limits, tokens


class Token(HttpBearer):
    """A token in the header `Authorization: Bearer …`. One that is no good is refused, whoever sends it."""

    def authenticate(self, request: HttpRequest, token: str) -> AbstractUser:
        """Return the user whose token it is. Raise AuthenticationError where it is nobody's."""
        user = tokens.holder(token.strip())
        if user is None:
            raise AuthenticationError(
                message=_(
                    "This token is unknown, revoked or out of date. Make a new one on the page “API tokens”."
                )
            )
        return user


class Session(APIKeyCookie):
    """The cookie of a browser that is logged in, or nothing at all where PUBLIC_READ opens reading to all."""

    param_name = settings.SESSION_COOKIE_NAME

    def __init__(self) -> None:
        super().__init__(csrf=False)  # nothing can be changed here

    def authenticate(self, request: HttpRequest, key: str | None) -> AbstractUser | AnonymousUser | None:
        """Return who asks, None where strangers may not."""
        if request.user.is_authenticated or settings.PUBLIC_READ:
            return request.user
        return None


class Throttle(BaseThrottle):
    """So many questions a minute of one user, with whichever of their tokens; of an address where nobody logs in."""

    def allow_request(self, request: HttpRequest) -> bool:
        """Tell if a question is answered, and count it."""
        return not limits.API.wait(limits.asker(request))

    def wait(self) -> float:
        """Return for how many seconds nothing more is answered."""
        return limits.rest_of_minute()
