"""Give each request a name, under which the log tells of it, and measure how long its answer takes."""

import logging
import re
import time
import uuid
from collections.abc import Callable

from django.http import HttpRequest, HttpResponseBase

from articles.operations import measures
from coverage_site.logs import about

HEADER = "X-Request-ID"
SAFE = re.compile(r"[A-Za-z0-9._-]{1,64}")
NO_VIEW = "none"  # an address that no page has

logger = logging.getLogger(__name__)

Answer = Callable[[HttpRequest], HttpResponseBase]


class Requests:
    """Answers each request under its id, the one that a proxy gave it or a new one, and says it in the answer."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Return the answer; count and log it by the name of its view: addresses may hold keys."""
        given = request.headers.get(HEADER, "")
        name = given if SAFE.fullmatch(given) else uuid.uuid4().hex
        article = None
        with about(request=name):
            begun = time.monotonic()
            response = self.get_response(request)
            seconds = time.monotonic() - begun
            match = request.resolver_match
            view = match.view_name if match else NO_VIEW
            if match and match.route.startswith("articles/<int:pk>"):
                article = match.kwargs.get("pk")
            measures.request(view=view, status=response.status_code, seconds=seconds)
            with about(article=article):
                logger.info("%s %s %s %d ms", request.method, view, response.status_code, 1000 * seconds)
        response[HEADER] = name
        return response
