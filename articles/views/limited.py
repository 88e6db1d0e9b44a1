"""Views that one may ask for only so often."""

from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponseBase

from articles.http import View
from articles.limits import Limit, asker
from articles.views.errors import too_many


def limited(limit: Limit) -> Callable[[View], View]:
    """Return a decorator for a view: whoever asks too often is told when to ask again."""

    def decorated(view: View) -> View:
        @wraps(view)
        def checked(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
            if seconds := limit.wait(asker(request)):
                return too_many(request, seconds)
            return view(request, *args, **kwargs)

        return checked

    return decorated
