"""What can be asked: the filters of the pages as parameters, and pages of a list."""

from collections.abc import Iterable
from typing import Annotated, Any, Literal

from django.http import HttpRequest, QueryDict
from django.utils.translation import gettext as _
from ninja import Path, Query

from articles.api.problems import Problem, Refused
from articles.forms.filters import LONGEST, MOST, FilterForm, shortened
from articles.forms.showing import ShowingForm
from articles.models import MeetingKind, MeetingStatus
from articles.records.ledger import MeetingFilter
from articles.records.periods import PERIODS
from articles.records.showing import Showing
from articles.records.vocabulary import TOPICS

Number = Annotated[int, Path(description="The number of what is asked for.")]
PageNumber = Annotated[int, Query(1, ge=1, le=1_000_000, description="Which page of the list.")]
PageSize = Annotated[int, Query(50, ge=1, le=200, description="How many a page has.")]
Words = Annotated[str, Query("", max_length=200, description="Words that stand in the name.")]
ActorKind = Annotated[
    Literal["", "person", "organisation", "state"], Query("", description="The kind of actor.")
]
Precision = Annotated[
    Literal["", "venue", "city", "region", "country"], Query("", description="The kind of place.")
]
ReadingStatus = Annotated[
    Literal["", "queued", "working", "done", "failed"], Query("", description="How far it has been read.")
]
Name = Annotated[str, Query("", max_length=200, description="The name, to the letter.")]
PAGING = ("page", "size")
REFUSALS: dict[Any, type[Problem]] = {401: Problem, 422: Problem}
GONE: dict[Any, type[Problem]] = {401: Problem, 404: Problem}

TEXT: dict[str, Any] = {"type": "string", "maxLength": LONGEST}
NUMBER: dict[str, Any] = {"type": "integer", "minimum": 0, "maximum": 10**18 - 1}
COUNTRY: dict[str, Any] = {"type": "string", "pattern": "^[A-Za-z]{2}$"}  # ISO 3166-1 alpha-2
DAY: dict[str, Any] = {"type": "string", "format": "date"}
KNOWN: dict[str, tuple[str, dict[str, Any]]] = {  # a filter: what it asks for, and what it takes
    "with": ("Numbers of actors who all took part.", NUMBER),
    "actor": ("Numbers of actors of whom one took part.", NUMBER),
    "with_state": ("Countries for each of which somebody took part.", COUNTRY),
    "state": ("Countries for one of which somebody took part.", COUNTRY),
    "not": ("Numbers of actors of whom none took part.", NUMBER),
    "place": ("Numbers of places; what lies in them counts too.", NUMBER),
    "topic": ("Topics.", {"type": "string", "enum": list(TOPICS)}),
    "kind": ("Kinds.", {"type": "string", "enum": list(MeetingKind.values)}),
    "status": ("Statuses.", {"type": "string", "enum": list(MeetingStatus.values)}),
    "outlet": ("Outlets that tell of it.", TEXT),
    "language": ("Languages of articles that tell of it, ISO 639-1.", TEXT),
    "from": (
        "The first day; of a date that spans several days one is enough.",
        DAY,
    ),
    "to": ("The last day.", DAY),
    "when": (
        "A stretch of time that ends or begins today, or a year.",
        {"type": "string", "pattern": rf"^({'|'.join(PERIODS)}|[1-9]\d{{3}})$"},
    ),
    "confidence": (
        "The least confidence, in per cent.",
        {"type": "integer", "minimum": 0, "maximum": 100},
    ),
    "reviewed": ("If a person's decision speaks of it.", {"type": "string", "enum": ["yes", "no"]}),
    "q": ("Words that an article telling of it has, as the search takes them.", TEXT),
}
SINGLE = frozenset({"from", "to", "when", "confidence", "reviewed", "q"})
CONTROLS: dict[str, tuple[str, dict[str, Any]]] = {
    "level": ("Who counts as one.", {"type": "string", "enum": ["persons", "organisations", "states"]}),
    "centre": (
        "Around whom it is: an actor's number or, among states, a country's code.",
        {"type": "string", "pattern": "^([0-9]{1,18}|[A-Z]{2})$"},
    ),
    "depth": ("How many steps from the centre.", {"type": "integer", "minimum": 1, "maximum": 3}),
    "least": ("The least meetings of a pair.", {"type": "integer", "minimum": 1, "maximum": 10_000}),
}


def filter_names() -> list[str]:
    """Return the names of the filters, which are those of the pages."""
    return list(FilterForm(QueryDict()).fields)


def documented(*controls: str) -> dict[str, Any]:
    """Return the filters, and some controls, as parameters of OpenAPI."""
    filters = [
        {
            "in": "query",
            "name": name,
            "description": told,
            "required": False,
            **(
                {"schema": takes}
                if name in SINGLE
                else {
                    "schema": {"type": "array", "items": takes, "maxItems": MOST},
                    "style": "form",
                    "explode": True,
                }
            ),
        }
        for name in filter_names()
        for told, takes in (KNOWN.get(name, ("A filter of the pages.", TEXT)),)
    ]
    others = [
        {
            "in": "query",
            "name": name,
            "description": CONTROLS[name][0],
            "required": False,
            "schema": CONTROLS[name][1],
        }
        for name in controls
    ]
    return {"parameters": [*filters, *others]}


def wanted(request: HttpRequest, *others: str) -> MeetingFilter:
    """Return the filter that a request asks for. Raise Refused where it names what there is not."""
    only(request, (*filter_names(), *others))
    form = FilterForm(request.GET)
    if form.problems:
        raise Refused(unknown_values(form) or form.problems)
    return form.wanted


def unknown_values(form: FilterForm) -> list[str]:
    """Return a sentence for each value that cannot be read; the form's own tell that it was passed over."""
    return [
        _("The filter “%(field)s” does not know “%(value)s”.") % {"field": field, "value": shortened(text)}
        for field, values in form.cleaned_data.items()
        for text in values.bad
    ]


def showing(request: HttpRequest) -> Showing:
    """Return the controls of the network. Raise Refused where one cannot be read."""
    form = ShowingForm(request.GET)
    wrong = [
        f"{name}: {error}" for name, errors in form.errors.items() if name in CONTROLS for error in errors
    ]
    if wrong:
        raise Refused(wrong)
    return form.showing


def only(request: HttpRequest, names: Iterable[str]) -> None:
    """Raise Refused for a parameter that nobody reads: a filter with a slip in its name would filter nothing."""
    known = sorted(set(names))
    unknown = [name for name in request.GET if name not in known]
    if unknown:
        raise Refused(
            [
                _("There is no parameter “%(name)s”; there are %(known)s.")
                % {"name": name[:40], "known": ", ".join(known)}
                for name in unknown
            ]
        )


def part(page: int, size: int) -> slice:
    """Return which items of a list stand on a page."""
    return slice((page - 1) * size, page * size)


def storable(text: str) -> str:
    """Return text that a database can be asked for: without what none of them stores."""
    return text.replace("\0", "")
