"""The pages for what goes wrong."""

from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.test import Client, RequestFactory
from django.urls import reverse
from django.views import defaults
from pytest_django import DjangoAssertNumQueries

from articles import views


def test_an_unknown_address_is_said_to_be_so(reader: Client) -> None:
    answer = reader.get("/no/such/page/")
    assert answer.status_code == 404
    assert b"There is nothing here" in answer.content


def test_a_stranger_learns_nothing_of_what_is_not_there(client: Client) -> None:
    assert client.get(reverse("article", args=[12345])).status_code == 302


def test_a_failure_of_the_site_is_a_page_of_its_own(reader: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(views.articles.selectors, "listed", lambda wanted: 1 / 0)
    reader.raise_request_exception = False
    answer = reader.get(reverse("article-list"))
    assert answer.status_code == 500
    assert b"The site failed on this page" in answer.content


@pytest.mark.parametrize("handler", [defaults.server_error, defaults.bad_request])
def test_the_last_pages_need_neither_database_nor_static_files(
    handler: object, rf: RequestFactory, django_assert_num_queries: DjangoAssertNumQueries, db: None
) -> None:
    request = rf.get("/")
    request.user = AnonymousUser()
    with django_assert_num_queries(0):
        page = (
            handler(request, Exception()).content
            if handler is defaults.bad_request
            else handler(request).content
        )  # type: ignore[operator]
    assert b"<script" not in page
    assert b"<link" not in page


def test_every_template_shows_text_as_text() -> None:
    for folder in settings.TEMPLATES[0]["DIRS"]:
        for template in Path(folder).rglob("*.html"):
            source = template.read_text()
            assert "|safe" not in source, template
            assert "autoescape off" not in source, template
            assert "<script>" not in source, template
            assert " onclick" not in source, template
