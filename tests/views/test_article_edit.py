"""Correcting what is known about an article, and reading it anew."""

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from articles.models import Article
from tests.factories import make_article

KNOWN = {"title": "Lima", "source": "The Courier", "published": "2024-05-02", "language": "en"}


@pytest.fixture
def article(db: None) -> Article:
    """Return a stored article that was read."""
    return make_article("Talks in Lima", title="Lima")


def edit(client: Client, article: Article, **values: str) -> Article:
    """Send the form and return the article as it stands then."""
    client.post(reverse("article-edit", args=[article.pk]), KNOWN | values)
    return Article.objects.get(pk=article.pk)


def test_it_stores_what_was_corrected(article: Article, analyst: Client) -> None:
    found = edit(analyst, article, title="Talks", author="B. Quispe", url="https://news.example/7")
    assert (found.title, found.author, found.url) == ("Talks", "B. Quispe", "https://news.example/7")
    assert found.status == "done"


@pytest.mark.parametrize("change", [{"published": "2024-05-03"}, {"published": ""}, {"language": "id"}])
def test_a_new_date_or_language_has_it_read_anew(
    change: dict[str, str], article: Article, analyst: Client
) -> None:
    assert edit(analyst, article, **change).status == "queued"


def test_the_same_values_change_nothing(article: Article, analyst: Client) -> None:
    assert edit(analyst, article).status == "done"


def test_it_never_changes_the_text(article: Article, analyst: Client) -> None:
    assert edit(analyst, article, text="Other", sha256="0", status="failed").text == "Talks in Lima"


def test_it_leaves_the_state_to_the_worker_that_is_at_it(article: Article, analyst: Client) -> None:
    Article.objects.update(status="working")
    assert edit(analyst, article, title="Talks").status == "working"


@pytest.mark.parametrize(
    "change",
    [{"published": "31 Feb"}, {"url": "javascript:alert(1)"}, {"title": "x" * 501}, {"language": "?"}],
)
def test_what_cannot_be_comes_back_with_the_reason(
    change: dict[str, str], article: Article, analyst: Client
) -> None:
    answer = analyst.post(reverse("article-edit", args=[article.pk]), KNOWN | change)
    assert b"errorlist" in answer.content
    assert Article.objects.get().published == date(2024, 5, 2)


def test_a_language_without_a_pipeline_can_be_kept(article: Article, analyst: Client) -> None:
    Article.objects.update(language="tlh")
    assert edit(analyst, article, language="tlh", title="Talks").title == "Talks"


@pytest.mark.parametrize(
    ("asked", "goes"),
    [("/articles/?page=2", "/articles/?page=2"), ("https://evil.example/", None), ("//evil.example/", None)],
)
def test_it_goes_back_where_the_analyst_came_from_but_to_no_other_site(
    asked: str, goes: str | None, article: Article, analyst: Client
) -> None:
    for name in ("article-edit", "article-analyse"):
        answer = analyst.post(reverse(name, args=[article.pk]), KNOWN | {"next": asked})
        assert answer["Location"] == (goes or reverse("article", args=[article.pk]))


@pytest.mark.parametrize("status", ["done", "failed", "working", "queued"])
def test_an_article_in_any_state_can_be_read_again(status: str, article: Article, analyst: Client) -> None:
    Article.objects.update(status=status, error="Old", attempts=3)
    for _ in range(2):
        analyst.post(reverse("article-analyse", args=[article.pk]))
    found = Article.objects.get()
    assert (found.status, found.error, found.attempts) == ("queued", "", 0)


def test_an_article_that_is_gone_is_not_found(analyst: Client) -> None:
    for name in ("article-edit", "article-analyse", "article-retry"):
        assert analyst.post(reverse(name, args=[4711]), KNOWN).status_code == 404


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31", "0202-05-02"])
def test_a_day_on_which_no_newspaper_came_out_is_refused(day: str, article: Article, analyst: Client) -> None:
    answer = analyst.post(reverse("article-edit", args=[article.pk]), KNOWN | {"published": day})
    assert "The year must be between 1900 and 2100." in answer.content.decode()
    assert Article.objects.get(pk=article.pk).published == article.published
