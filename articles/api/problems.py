"""Answers to what cannot be answered: always JSON, in words that say what to do."""

from collections.abc import Sequence

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from ninja import NinjaAPI, Schema
from ninja.errors import AuthenticationError, Throttled, ValidationError


class Problem(Schema):
    """Why there is no answer: in one sentence, and each thing that was wrong."""

    detail: str
    problems: list[str]


class Refused(Exception):
    """A question that makes no sense, with a sentence for each reason."""

    def __init__(self, problems: Sequence[str]) -> None:
        super().__init__(problems)
        self.problems = problems


def problem(status: int, detail: str, problems: Sequence[str] = ()) -> HttpResponse:
    """Return a problem as JSON."""
    return JsonResponse({"detail": detail, "problems": list(problems)}, status=status)


def answer_in_json(api: NinjaAPI) -> None:
    """Let an API answer its exceptions as problems."""

    @api.exception_handler(Refused)
    def refused(request: HttpRequest, error: Refused) -> HttpResponse:
        return problem(422, _("Change the parameters and ask again."), error.problems)

    @api.exception_handler(ValidationError)
    def invalid(request: HttpRequest, error: ValidationError) -> HttpResponse:
        told = [f"{'.'.join(str(part) for part in one['loc'][1:])}: {one['msg']}" for one in error.errors]
        return problem(422, _("Change the parameters and ask again."), told)

    @api.exception_handler(AuthenticationError)
    def stranger(request: HttpRequest, error: AuthenticationError) -> HttpResponse:
        told = error.message
        if told == AuthenticationError().message:
            told = _(
                "Send a token in the header “Authorization: Bearer …”. Make one on the page “API tokens”."
            )
        response = problem(401, told)
        response["WWW-Authenticate"] = 'Bearer realm="Who Met Whom"'
        return response

    @api.exception_handler(Throttled)
    def throttled(request: HttpRequest, error: Throttled) -> HttpResponse:
        return problem(
            429, _("You ask faster than the site answers. The header “Retry-After” tells how long to wait.")
        )

    @api.exception_handler(Http404)
    def missing(request: HttpRequest, error: Http404) -> HttpResponse:
        return problem(404, str(error) or _("There is nothing under this number."))


@require_safe
def no_such_address(request: HttpRequest, rest: str = "") -> HttpResponse:
    """Answer an address of the API that there is not."""
    return problem(404, _("The API has no such address. The page “API” lists all of them."))
