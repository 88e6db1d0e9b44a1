"""The page of the feeds that are followed."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from articles.models import Feed, FeedEntry, Receipt
from tests.factories import make_article

LIST = reverse("news-feed-list")
URL = "https://news.example/feed.xml"


def followed(**fields: object) -> Feed:
    """Store a feed that is followed."""
    return Feed.objects.create(**{"url": URL, "due_at": timezone.now() + timedelta(hours=1), **fields})


def test_the_upload_page_leads_to_the_feeds(analyst: Client) -> None:
    assert f'href="{LIST}"' in analyst.get(reverse("upload")).content.decode()
    assert "No feed is followed yet" in analyst.get(LIST).content.decode()


def test_a_feed_is_added_and_due_at_once(analyst: Client) -> None:
    answer = analyst.post(LIST, {"url": URL, "title": "", "every": "60"}, follow=True)
    feed = Feed.objects.get()
    assert (feed.url, feed.every, feed.active) == (URL, 60, True)
    assert feed.due_at <= timezone.now()
    assert feed.added_by is not None
    assert feed.added_by.username == "analyst"
    page = answer.content.decode()
    assert "not seen yet" in page
    assert "every hour" in page


@pytest.mark.parametrize(
    ("url", "told"),
    [
        ("", "required"),
        ("news", "Enter a valid URL"),
        ("ftp://news.example/feed", "http:// or https://"),
        ("https://ana:word@news.example/feed", "user name or password"),
        (URL, "followed already"),
    ],
)
def test_an_address_that_cannot_be_followed_is_sent_back(url: str, told: str, analyst: Client) -> None:
    followed()
    answer = analyst.post(LIST, {"url": url, "every": "30"})
    assert answer.status_code == 422
    assert told in answer.content.decode()
    assert Feed.objects.count() == 1


def test_a_hostile_title_is_shown_as_text(analyst: Client) -> None:
    followed(title="<img src=x onerror=alert(1)>", error="<b>x</b>", failures=2)
    page = analyst.get(LIST).content.decode()
    assert "<img" not in page
    assert "<b>" not in page


def test_the_state_of_each_feed_is_shown(analyst: Client) -> None:
    seen = followed(fetched_at=timezone.now() - timedelta(minutes=5), title="Seen")
    followed(url=f"{URL}?2", failures=3, error="The server answered 500.")
    followed(url=f"{URL}?3", active=False, error="Its site says that the feed is gone for good (410).")
    Receipt.objects.create(batch=seen.batch, name="a.html", outcome="stored", article=make_article())
    page = analyst.get(LIST).content.decode()
    for words in (
        "seen 5\xa0minutes ago",
        "failed 3 times",
        "The server answered 500.",
        "paused",
        "gone for good",
    ):
        assert words in page
    assert f'href="{reverse("upload-batch", args=[seen.batch])}"' in page


def test_a_feed_is_paused_and_followed_again(analyst: Client) -> None:
    feed = followed(failures=3, error="x")
    change = reverse("news-feed-change", args=[feed.pk])
    analyst.post(change, {"pause": ""})
    feed.refresh_from_db()
    assert not feed.active
    analyst.post(change, {"look": ""})
    feed.refresh_from_db()
    assert (feed.active, feed.failures, feed.error) == (True, 0, "")
    assert feed.due_at <= timezone.now()


def test_a_removed_feed_leaves_its_articles(analyst: Client) -> None:
    feed = followed()
    FeedEntry.objects.create(feed=feed, key="a", url=URL)
    article = make_article()
    Receipt.objects.create(batch=feed.batch, name="a.html", outcome="stored", article=article)
    change = reverse("news-feed-change", args=[feed.pk])
    assert b"Its articles stay" in analyst.post(change, {"remove": ""}, follow=True).content
    assert not Feed.objects.exists()
    assert article.receipts.exists()
    assert analyst.post(change, {"remove": ""}).status_code == 404


@pytest.mark.parametrize("count", [1, 9])
def test_more_feeds_need_no_more_queries(
    count: int, analyst: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(count):
        followed(url=f"{URL}?{number}")
    with django_assert_max_num_queries(6):
        analyst.get(LIST)
