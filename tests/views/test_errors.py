"""The pages for what goes wrong."""

from collections.abc import Callable
from functools import partial

import pytest
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory
from django.urls import reverse
from django.views import defaults
from pytest_django import DjangoAssertNumQueries

from articles.selectors import articles as selectors


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
    "handler", [defaults.server_error, partial(defaults.bad_request, exception=Exception())]
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


def test_every_template_shows_text_as_text() -> None:
    for template in (settings.BASE_DIR / "templates").rglob("*.html"):
        source = template.read_text()
        for danger in ("|safe", "autoescape off", "<script>", " onclick", " hx-on"):
            assert danger not in source, template
