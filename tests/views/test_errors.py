"""The pages for what goes wrong."""

import json
from collections.abc import Callable
from functools import partial

import pytest
from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.db import OperationalError
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from articles.selectors import articles as selectors
from articles.selectors import topics
from articles.views import errors

KINDS = [
    ("host", 400), ("role", 403), ("forged", 403), ("missing", 404), ("method", 405), ("fields", 413), ("failure", 500),
    ("full", 507),
]  # fmt: skip
ENGLISH = {
    "host": "The request was not understood",
    "role": "Not allowed",
    "forged": "The form was too old",
    "missing": "There is nothing here",
    "method": "That cannot be done here",
    "fields": "The request was too large",
    "failure": "The site failed on this page",
    "full": "The disk of this site is full",
}
INDONESIAN = {
    "host": "Permintaan tidak dipahami",
    "role": "Tidak diizinkan",
    "forged": "Formulir sudah terlalu lama",
    "missing": "Tidak ada apa-apa di sini",
    "method": "Itu tidak dapat dilakukan di sini",
    "fields": "Permintaan terlalu besar",
    "failure": "Situs gagal menampilkan halaman ini",
    "full": "Disk situs ini penuh",
}


def test_an_unknown_address_is_said_to_be_so(reader: Client) -> None:
    answer = reader.get("/no/such/page/")
    assert answer.status_code == 404
    assert b"There is nothing here" in answer.content


def test_a_stranger_learns_nothing_of_what_is_not_there(client: Client) -> None:
    assert client.get(reverse("article", args=[12345])).status_code == 302


def test_a_failure_of_the_site_is_a_page_of_its_own(reader: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(selectors, "listed", lambda wanted: 1 / 0)
    reader.raise_request_exception = False
    answer = reader.get(reverse("article-list"))
    assert answer.status_code == 500
    assert b"The site failed on this page" in answer.content


@pytest.mark.parametrize(
    "handler",
    [
        errors.server_error,
        partial(errors.bad_request, exception=Exception()),
        partial(errors.bad_request, exception=RequestDataTooBig()),
    ],
)
def test_the_last_pages_need_neither_database_nor_static_files(
    handler: Callable[[HttpRequest], HttpResponse],
    rf: RequestFactory,
    django_assert_num_queries: DjangoAssertNumQueries,
    db: None,
) -> None:
    with django_assert_num_queries(0):
        page = handler(rf.get("/")).content
    assert b"<script" not in page
    assert b"<link" not in page


@pytest.mark.parametrize("language", ["en", "id"])
@pytest.mark.parametrize(("kind", "status"), KINDS)
def test_every_error_is_a_page_in_the_visitors_language(
    kind: str,
    status: int,
    language: str,
    as_role: Callable[[str], Client],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(_: object) -> None:
        raise OperationalError("database or disk is full") if kind == "full" else ZeroDivisionError

    monkeypatch.setattr(selectors, "listed", fail)
    client = as_role("reader")
    client.raise_request_exception = False
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = language
    client.handler.enforce_csrf_checks = kind == "forged"
    answer = {
        "host": lambda: client.get("/", headers={"Host": "elsewhere.example"}),
        "role": lambda: client.get(reverse("upload")),
        "forged": lambda: client.post(reverse("logout")),
        "missing": lambda: client.get("/no/such/page/"),
        "method": lambda: client.get(reverse("logout")),
        "fields": lambda: client.post(reverse("logout"), {str(number): "" for number in range(1100)}),
        "failure": lambda: client.get(reverse("article-list")),
        "full": lambda: client.get(reverse("article-list")),
    }[kind]()
    assert answer.status_code == status
    page = answer.content.decode()
    assert f'<html lang="{language}">' in page
    assert "· Who Met Whom</title>" in page
    title = page.partition("<h1>")[2].partition("</h1>")[0]
    assert title == {"en": ENGLISH, "id": INDONESIAN}[language][kind]


@pytest.mark.parametrize(
    ("kind", "status"), [("missing", 404), ("method", 405), ("failure", 500), ("host", 400), ("forged", 403)]
)
def test_a_program_is_told_of_every_error_in_json(
    kind: str, status: int, as_role: Callable[[str], Client], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(topics, "listed", lambda: 1 / 0)
    client = as_role("reader")
    client.raise_request_exception = False
    client.handler.enforce_csrf_checks = kind == "forged"
    answer = {
        "missing": lambda: client.get("/api/v1/nothing"),
        "method": lambda: client.delete("/api/v1/topics"),
        "failure": lambda: client.get("/api/v1/topics"),
        "host": lambda: client.get("/api/v1/topics", headers={"Host": "elsewhere.example"}),
        "forged": lambda: client.post("/api/v1/nothing"),
    }[kind]()
    assert answer.status_code == status
    assert answer["Content-Type"].startswith("application/json")
    told = json.loads(answer.content)
    assert told["detail"]
    assert told["problems"] == []


def test_every_template_shows_text_as_text() -> None:
    for template in (settings.BASE_DIR / "templates").rglob("*.html"):
        source = template.read_text()
        for danger in ("|safe", "autoescape off", "<script>", " onclick", " hx-on"):
            assert danger not in source, template
