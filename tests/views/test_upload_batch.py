"""Following an upload until the last article is read or failed."""

from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from articles.models import Article, Receipt
from tests.factories import make_article

KEY = UUID("0b7f6f6c-43c5-4a58-8d2d-0f6a0a1f2d11")
FRAGMENT = {"HX-Request": "true"}
ADDRESS = reverse("upload-batch", args=[KEY])


def taken(status: str, **fields: object) -> Article:
    """Store an article of the batch."""
    article = make_article(status=status)
    Article.objects.filter(pk=article.pk).update(batch=KEY, queued_at=timezone.now(), **fields)
    Receipt.objects.create(batch=KEY, name=f"{article.pk}.txt", outcome="stored", article=article)
    return article


def seen(page: str) -> str:
    """Return the fingerprint that the page polls with."""
    return page.split("seen=")[1].split('"')[0]


def test_it_counts_and_asks_again_while_articles_wait(analyst: Client) -> None:
    for status in ("done", "failed", "working", "queued"):
        taken(status, error="It was too long." if status == "failed" else "")
    page = analyst.get(ADDRESS).content.decode()
    assert "1 of 4 read" in page
    assert "1 failed" in page
    assert 'hx-trigger="every 1s"' in page
    assert "It was too long." in page


def test_it_stops_asking_when_all_are_done_or_failed(analyst: Client) -> None:
    taken("done")
    taken("failed", error="It was too long.")
    page = analyst.get(ADDRESS, headers=FRAGMENT).content.decode()
    assert "hx-trigger" not in page
    assert "1 of 2 read" in page


def test_a_fragment_is_empty_while_nothing_has_changed(analyst: Client) -> None:
    article = taken("queued")
    fingerprint = seen(analyst.get(ADDRESS).content.decode())
    assert analyst.get(ADDRESS, {"seen": fingerprint}, headers=FRAGMENT).status_code == 204
    Article.objects.filter(pk=article.pk).update(status="working")
    answer = analyst.get(ADDRESS, {"seen": fingerprint}, headers=FRAGMENT)
    assert answer.status_code == 200
    assert "<html" not in answer.content.decode()
    assert "HX-Request" in answer["Vary"]


def test_the_failed_can_be_tried_again_from_here(analyst: Client) -> None:
    article = taken("failed", error="It was too long.")
    page = analyst.get(ADDRESS).content.decode()
    assert f'action="{reverse("article-retry", args=[article.pk])}"' in page
    answer = analyst.post(reverse("article-retry", args=[article.pk]), {"next": ADDRESS})
    assert answer["Location"] == ADDRESS
    article.refresh_from_db()
    assert (article.status, article.error, article.attempts) == ("queued", "", 0)


def test_it_says_so_when_the_queue_does_not_answer(analyst: Client) -> None:
    article = taken("queued")
    assert b"Waiting for the queue" not in analyst.get(ADDRESS).content
    Article.objects.filter(pk=article.pk).update(
        queued_at=None, uploaded_at=timezone.now() - timedelta(seconds=10)
    )
    assert b"Waiting for the queue" in analyst.get(ADDRESS).content


def test_what_was_found_about_each_article_can_be_corrected(analyst: Client) -> None:
    article = taken("done", published=None)
    page = analyst.get(ADDRESS).content.decode()
    assert "date unknown" in page
    assert f"{reverse('article-edit', args=[article.pk])}?next={ADDRESS}" in page


def test_an_article_that_was_deleted_since_does_not_break_the_page(analyst: Client) -> None:
    taken("done").delete()
    answer = analyst.get(ADDRESS)
    assert answer.status_code == 200
    assert b"deleted since" in answer.content


def test_it_says_how_long_the_rest_takes(analyst: Client) -> None:
    for status in ("done", "done", "queued", "queued"):
        taken(status)
    Receipt.objects.update(created_at=timezone.now() - timedelta(seconds=10))
    assert b"about 10 s left" in analyst.get(ADDRESS).content


def test_a_language_that_is_not_read_yet_is_named(analyst: Client) -> None:
    taken("done", supported=False)
    assert b"language not supported yet" in analyst.get(ADDRESS).content


def test_an_upload_that_was_never_made_is_not_found(analyst: Client) -> None:
    assert analyst.get(reverse("upload-batch", args=[uuid4()])).status_code == 404


@pytest.mark.parametrize("articles", [1, 12])
def test_more_articles_need_no_more_queries(
    articles: int, analyst: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for _ in range(articles):
        taken("working")
    with django_assert_max_num_queries(5):  # session, user, role, counts, receipts
        analyst.get(ADDRESS, headers=FRAGMENT)


def file_of(outcome: str, **fields: object) -> Receipt:
    """Store the receipt of a file of the batch."""
    kept = "articles/none" if outcome in {"waiting", "opening"} else ""
    return Receipt.objects.create(batch=KEY, name="all.zip", outcome=outcome, file=kept, **fields)


def test_how_far_a_file_of_many_is_opened_is_shown_while_it_is(analyst: Client) -> None:
    container = file_of("opening")
    refused = {"outcome": "refused", "reason": "It is empty."}
    Receipt.objects.bulk_create(
        Receipt(
            batch=KEY,
            name=f"{n}.txt",
            container=container,
            number=n,
            **(refused if n <= 1240 else {"outcome": "duplicate" if n <= 1242 else "stored"}),
        )
        for n in range(1, 1244)
    )
    page = analyst.get(ADDRESS).content.decode()
    assert "1 file still to be opened" in page
    assert "1,240 refused" in page
    assert 'hx-trigger="every 5s"' in page
    assert "3 articles so far · 1,240 refused" in analyst.get(ADDRESS, {"page": 13}).content.decode()
    Receipt.objects.filter(pk=container.pk).update(outcome="opened", file="")
    assert "hx-trigger" not in analyst.get(ADDRESS).content.decode()
    assert "3 articles · 1,240 refused" in analyst.get(ADDRESS, {"page": 13}).content.decode()


def test_many_receipts_come_in_pages_the_refused_first(
    analyst: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    container = file_of("opened")
    article = taken("done")
    rows = [
        Receipt(
            batch=KEY, name=f"{n}.txt", outcome="duplicate", article=article, container=container, number=n
        )
        for n in range(1, 301)
    ]
    Receipt.objects.bulk_create(rows)
    Receipt.objects.create(batch=KEY, name="photo.jpg", outcome="refused", reason="It is an image.")
    with django_assert_max_num_queries(7):  # and the number of questions in the header
        page = analyst.get(ADDRESS).content.decode()
    assert page.count("<tr>") == 101
    assert page.index("photo.jpg") < page.index("all.zip") < page.index("1.txt")
    assert "page=4" in page
    assert "300.txt" in analyst.get(ADDRESS, {"page": 4}).content.decode()


def test_a_file_that_nobody_takes_says_so(analyst: Client) -> None:
    waits = file_of("waiting", queued_at=timezone.now())
    assert b"No worker has taken" not in analyst.get(ADDRESS).content
    Receipt.objects.filter(pk=waits.pk).update(queued_at=timezone.now() - timedelta(minutes=1))
    assert b"No worker has taken" in analyst.get(ADDRESS).content
    Receipt.objects.update(queued_at=None, created_at=timezone.now() - timedelta(minutes=1))
    assert b"Waiting for the queue" in analyst.get(ADDRESS).content
