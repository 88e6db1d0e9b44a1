"""What every answer says to the browser beside the security middleware of Django and the policy of its content."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase

from articles.directions import straight_bytes
from articles.http import API

# What the site needs none of. Names that a browser does not know would be faults in its console.
UNUSED = (
    "accelerometer", "camera", "display-capture", "geolocation", "gyroscope", "magnetometer", "microphone", "midi",
    "payment", "usb",
)  # fmt: skip
PERMISSIONS = ", ".join(f"{feature}=()" for feature in UNUSED)
SHOWN = ("text/html", "application/json", "application/atom+xml")  # what is read by eye


class Headers:
    """Add the headers that every answer has, and keep what people wrote from turning a page around."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer a request."""
        response = self.get_response(request)
        response.headers.setdefault("Permissions-Policy", PERMISSIONS)
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        # Static files say themselves how long they are good. What is asked for a second time is asked for anew.
        kept = "private, no-store" if request.path_info.startswith(API) else "private, no-cache"
        response.headers.setdefault("Cache-Control", kept)
        if is_shown(request, response):
            assert isinstance(response, HttpResponse)
            response.content = straight_bytes(response.content)  # no longer and no shorter than before
        return response


def is_shown(request: HttpRequest, response: HttpResponseBase) -> bool:
    """Tell if an answer is shown as it is: neither a file to be saved nor data for a program."""
    return (
        not response.streaming
        and response.headers.get("Content-Type", "").startswith(SHOWN)
        and "Content-Disposition" not in response.headers
        and not request.path_info.startswith(API)
    )
