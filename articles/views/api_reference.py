"""The reference of the API, written from its OpenAPI schema: no script, and nothing from another host."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from articles.api.site import api

Schema = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Row:
    """A parameter, or a member of a record: its name, what it takes or holds, and what it means."""

    name: str
    takes: str
    told: str


@dataclass(frozen=True, slots=True)
class Operation:
    """An address of the API."""

    path: str
    told: str
    parameters: tuple[Row, ...]
    answer: str


@dataclass(frozen=True, slots=True)
class Kind:
    """A record that the API answers."""

    name: str
    told: str
    members: tuple[Row, ...]


@require_safe
def api_reference(request: HttpRequest) -> HttpResponse:
    """Show every address with its parameters, and every record with its members."""
    schema = api.get_openapi_schema()
    context = {
        "operations": list(operations(schema)),
        "kinds": list(kinds(schema)),
        "example": request.build_absolute_uri("/api/v1/meetings?status=held"),
    }
    return render(request, "api/reference.html", context)


def operations(schema: Schema) -> Iterator[Operation]:
    """Yield the addresses in the order in which they were written."""
    for path, methods in schema["paths"].items():
        told = methods["get"]
        answer = told["responses"][200]["content"]["application/json"]["schema"]
        yield Operation(
            path=path,
            told=told.get("description", ""),
            parameters=tuple(
                Row(one["name"], takes(one["schema"]), one.get("description", ""))
                for one in told["parameters"]
            ),
            answer=takes(answer),
        )


def kinds(schema: Schema) -> Iterator[Kind]:
    """Yield the records by name."""
    for name, told in sorted(schema["components"]["schemas"].items()):
        members = told.get("properties", {})
        yield Kind(
            name=name,
            told=" ".join(told.get("description", "").split()),
            members=tuple(Row(member, takes(one), "") for member, one in members.items()),
        )


def takes(schema: Schema) -> str:
    """Return in words what a value is."""
    if "$ref" in schema:
        return str(schema["$ref"].rsplit("/", 1)[-1])
    if "anyOf" in schema:
        return " | ".join(takes(one) for one in schema["anyOf"])
    if "enum" in schema:
        return ", ".join(str(value) for value in schema["enum"] if value != "")
    if schema.get("type") == "array":
        return _("several: %(what)s") % {"what": takes(schema.get("items", {}))}
    return str(schema.get("format") or schema.get("type") or "")
