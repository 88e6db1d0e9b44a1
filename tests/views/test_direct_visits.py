"""Every address that htmx asks for gives a whole page where it is visited itself."""

import re
from html import unescape
from urllib.parse import parse_qs, urlsplit
from uuid import UUID

import pytest
from django.test import Client
from django.urls import reverse

from articles.models import Article, ArticleStatus, Receipt
from articles.views.shown import VIEWS
from tests.factories import make_article, make_ledger
from tests.views.scene import Scene

pytestmark = pytest.mark.django_db
BATCH = UUID("6f1c3d1e-0d0f-4f0e-9f43-2a3c9b1a7d11")
ASKED = re.compile(r'hx-(get|post|put|patch|delete)="([^"]*)"')
RESTORED = {"HX-Request": "true", "HX-History-Restore-Request": "true"}


def asked_for(client: Client, path: str) -> set[str]:
    """Return what htmx may ask for from a page, and what is asked for from those fragments."""
    found: set[str] = set()
    fresh = {path}
    while fresh:
        texts = [
            client.get(one, headers={"HX-Request": "true"} if one != path else {}).content.decode()
            for one in fresh
        ]
        fresh = {unescape(href) for text in texts for _, href in ASKED.findall(text)} - found
        # One of a kind: the addresses of the pages of a list differ in a number alone.
        kinds = {kind_of(one) for one in found}
        fresh = {one for one in fresh if kind_of(one) not in kinds}
        found |= fresh
    return found


def kind_of(href: str) -> tuple[str, frozenset[str]]:
    parts = urlsplit(href)
    return parts.path, frozenset(parse_qs(parts.query))


@pytest.fixture
def unread(db: None) -> Article:
    """Return an article of an upload that is still being read."""
    article = make_article(status=ArticleStatus.QUEUED)
    Article.objects.filter(pk=article.pk).update(batch=BATCH)
    Receipt.objects.create(batch=BATCH, name="a.txt", outcome="stored", article=article)
    return article


def test_what_htmx_asks_for_is_a_whole_page_too(analyst: Client, scene: Scene, unread: Article) -> None:
    make_ledger(60)
    actor = scene.held.participations.first()
    assert actor is not None
    pages = [
        f"/?actor={actor.actor_id}&q=kim&when=this-year&from=2099-01-01",
        "/?page=2",
        *(f"/?view={name}&status=held" for name in VIEWS),
        "/meetings/?kind=bilateral",
        "/search/?q=met&kind=bilateral",
        reverse("article-list"),
        reverse("article", args=(unread.pk,)),
        reverse("article", args=(scene.article.pk,)),
        reverse("meeting", args=(scene.held.pk,)),
        reverse("actor", args=(actor.actor_id,)),
        reverse("upload-batch", args=(BATCH,)),
        reverse("upload"),
        reverse("quality"),
    ]
    found = {href for path in pages for href in asked_for(analyst, path)}
    assert {
        reverse("overview"), "/meetings/", "/search/", "/options/actor/", "/charts/map/table/", reverse("article-list"),
        reverse("article", args=(unread.pk,)), reverse("upload-batch", args=(BATCH,)),
    } <= {urlsplit(href).path for href in found}  # fmt: skip

    for href in sorted(found):
        for headers in ({}, RESTORED):
            response = analyst.get(href, headers=headers, follow=True)
            text = response.content.decode()
            assert response.status_code == 200, href
            assert text.lstrip().startswith("<!doctype html>"), href
            assert "</html>" in text
            assert 'id="content"' in text


def test_the_options_of_a_filter_lead_to_the_overview_with_everything_that_is_set(reader: Client) -> None:
    response = reader.get("/options/place/?place=7&q-place=ge&q=kim&view=network&depth=2&page=3&bad=1")

    assert response.status_code == 302
    assert response["Location"] == "/?place=7&q=kim&view=network&depth=2"
    assert "HX-Request" in response["Vary"]


@pytest.mark.parametrize(
    "path", ["/options/password/", "/charts/pie/table/", "/search/nothing/", "/articles/999/"]
)
def test_what_is_not_there_says_so_on_a_page(reader: Client, path: str) -> None:
    response = reader.get(path)

    assert response.status_code == 404
    assert "<html" in response.content.decode()
