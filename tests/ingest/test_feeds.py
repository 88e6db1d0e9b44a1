"""Following feeds of a real web server: each entry once, whatever the server does."""

import sys
from datetime import timedelta
from email.utils import format_datetime

import pytest
from django.utils import timezone

from articles import fetching
from articles.ingest import feeds, intake
from articles.ingest.readers import feed as reader
from articles.ingest.readers import refusals
from articles.models import Article, Feed, FeedEntry, Receipt
from tests.waiting import open_waiting
from tests.web import Web

TEXT = "Menteri luar negeri kedua negara bertemu di Wina pada Senin untuk membahas gandum, kata juru bicara."

pytestmark = pytest.mark.django_db


def page(number: int) -> str:
    """Return a web page with an article."""
    return (
        f"<!doctype html><html lang=id><head><title>Berita {number}</title></head><body><article>"
        f"<h1>Berita {number}</h1><p>{TEXT} Catatan {number}.</p><p>{TEXT}</p></article></body></html>"
    )


def rss(web: Web, *entries: tuple[str, str], title: str = "Harbour Post") -> str:
    """Return a feed of entries, each a guid and a path."""
    items = "".join(
        f"<item><guid>{guid}</guid><link>{web.url(path)}</link><title>Talks {path}</title>"
        f"<pubDate>{format_datetime(timezone.now())}</pubDate></item>"
        for guid, path in entries
    )
    return f"<?xml version='1.0'?><rss version='2.0'><channel><title>{title}</title>{items}</channel></rss>"


def follow(web: Web, path: str = "/feed", **fields: object) -> Feed:
    """Follow a feed that is due."""
    return Feed.objects.create(url=web.url(path), due_at=timezone.now(), **fields)


def look(feed: Feed) -> Feed:
    """Look at a feed now, whenever it is due, and return how it stands then."""
    Feed.objects.filter(pk=feed.pk).update(due_at=timezone.now())
    feeds.look_at(feed.pk, enqueue=list[int]().append)
    open_waiting()
    return Feed.objects.get(pk=feed.pk)


def test_the_page_of_each_entry_becomes_an_article_once(web: Web) -> None:
    for number in (1, 2, 3):
        web.page(f"/{number}", page(number))
    web.page("/feed", rss(web, ("a", "/1"), ("b", "/2")), "application/rss+xml", ETag='"1"')
    feed = look(follow(web))
    assert (feed.title, feed.failures, feed.error, feed.etag) == ("Harbour Post", 0, "", '"1"')
    assert feed.fetched_at is not None
    assert feed.due_at > timezone.now() + timedelta(minutes=feed.every - 1)
    assert sorted(Article.objects.values_list("url", flat=True)) == [web.url("/1"), web.url("/2")]
    article = Article.objects.get(url=web.url("/1"))
    assert "Catatan 1" in article.text
    assert (article.batch, article.published) == (feed.batch, timezone.now().date())
    web.page("/feed", rss(web, ("c", "/3"), ("a", "/1?again"), ("b", "/2")), "application/rss+xml")
    look(feed)
    assert web.asked == ["/feed", "/1", "/2", "/feed", "/3"]
    assert web.headers[3]["If-None-Match"] == '"1"'
    assert Receipt.objects.filter(batch=feed.batch, outcome="stored").count() == 3


def test_an_atom_feed_is_read_too_and_entries_without_an_id_go_by_their_address(web: Web) -> None:
    web.page("/1", page(1))
    atom = (
        "<feed xmlns='http://www.w3.org/2005/Atom'><title>Kabar &lt;b&gt;\u202eSatu</title>"
        "<entry><link href='/1'/><title>Satu</title></entry>"
        "<entry><link href='/1'/><title>Satu</title></entry>"
        "<entry><link href='javascript:alert(1)'/><id>x</id></entry><entry/></feed>"
    )
    web.page("/feed", atom, "application/atom+xml")
    feed = look(follow(web))
    assert "\u202e" not in feed.title
    assert web.asked == ["/feed", "/1"]


def test_a_feed_that_has_not_changed_costs_one_question(web: Web) -> None:
    web.status("/feed", 304)
    feed = look(follow(web, etag='"1"', modified="Thu, 01 Feb 2024 10:00:00 GMT"))
    assert (feed.failures, web.asked) == (0, ["/feed"])


def test_one_entry_that_fails_stops_no_other_and_is_given_up_with_a_receipt(web: Web) -> None:
    web.page("/2", page(2))
    web.page("/video", b"data", "video/mp4")
    web.page("/feed", rss(web, ("a", "/video"), ("b", "/2")), "application/rss+xml")
    feed = look(follow(web))
    assert Article.objects.get().url == web.url("/2")
    assert feed.failures == 0
    assert FeedEntry.objects.get(url=web.url("/video")).attempts == 1
    look(feed)
    look(feed)
    look(feed)
    assert web.asked.count("/video") == feeds.ATTEMPTS
    refused = Receipt.objects.get(outcome="refused")
    assert refused.batch == feed.batch
    assert "could not be fetched in 3 attempts. It is of the type video/mp4" in refused.reason


def test_a_page_without_an_article_is_refused_as_any_file(web: Web) -> None:
    web.page("/1", "<p>Nothing</p>")
    web.page("/feed", rss(web, ("a", "/1")), "application/rss+xml")
    feed = look(follow(web))
    assert Receipt.objects.get(batch=feed.batch).outcome == "refused"


def test_failures_make_it_wait_longer_each_time_and_a_success_ends_that(web: Web) -> None:
    web.status("/feed", 500)
    feed = follow(web, every=30)
    waits = []
    for _ in range(8):
        feed = look(feed)
        waits.append((feed.due_at - timezone.now()) / timedelta(minutes=1))
    assert feed.failures == 8
    assert feed.error == fetching.ANSWERED.format(number=500)
    assert [round(wait) for wait in waits] == [60, 120, 240, 480, 960, 1440, 1440, 1440]
    web.page("/feed", rss(web), "application/rss+xml")
    feed = look(feed)
    assert (feed.failures, feed.error) == (0, "")


def test_a_feed_that_is_gone_for_good_is_stopped(web: Web) -> None:
    web.status("/feed", 410)
    feed = look(follow(web))
    assert (feed.active, feed.error) == (False, feeds.OVER)
    assert not feeds.look_at(feed.pk, enqueue=list[int]().append)
    assert list(feeds.due_feeds()) == []


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html><p>No feed</p></html>",
        b"\x00\xff" * 100,
        b"<?xml version='1.0'?><!DOCTYPE r [<!ENTITY a 'x'><!ENTITY b '&a;&a;'>]><r>&b;</r>",
    ],
)
def test_what_is_no_feed_is_a_failure_in_words(body: bytes, web: Web) -> None:
    web.page("/feed", body, "text/xml")
    feed = look(follow(web))
    assert (feed.failures, feed.error) == (1, refusals.NO_FEED)


def test_entities_of_a_feed_neither_grow_nor_fetch(web: Web) -> None:
    grown = "".join(f"<!ENTITY e{n} '{f'&e{n - 1};' * 10 if n else 'lol' * 10}'>" for n in range(9))
    hostile = (
        f"<?xml version='1.0'?><!DOCTYPE rss [{grown}<!ENTITY file SYSTEM 'file:///etc/passwd'>"
        f"<!ENTITY web SYSTEM '{web.url('/secret')}'>]>"
        "<rss version='2.0'><channel><title>&e8;&file;&web;</title>"
        f"<item><link>{web.url('/1')}</link><title>&e8;&file;&web;</title></item></channel></rss>"
    )
    web.page("/feed", hostile, "text/xml")
    feed = look(follow(web))
    assert web.asked == ["/feed", "/1"]
    for title in (feed.title, FeedEntry.objects.get().title):
        assert len(title) <= 200
        assert "root:" not in title


@pytest.mark.parametrize("deed", ["os.kill(os.getpid(), 9)", "os.write(0, b'no message')", "sys.exit(0)"])
def test_whatever_reading_a_feed_brings_about_is_a_failure_of_that_feed(
    deed: str, web: Web, monkeypatch: pytest.MonkeyPatch
) -> None:
    web.page("/1", page(1))
    web.page("/feed", rss(web, ("a", "/1")), "application/rss+xml")
    with monkeypatch.context() as patched:
        patched.setattr(feeds, "READER", (sys.executable, "-c", f"import os, sys; {deed}"))
        feed = look(follow(web))
    assert (feed.failures, feed.error) == (1, feeds.BROKEN)
    assert look(feed).error == ""
    assert Article.objects.count() == 1


def test_the_header_alone_may_tell_the_encoding(web: Web) -> None:
    body = rss(web, ("a", "/1"), title="Santé").replace("<?xml version='1.0'?>", "").encode("latin-1")
    web.page("/feed", body, "application/rss+xml; charset=iso-8859-1")
    assert look(follow(web)).title == "Santé"


def test_an_entry_does_not_lead_into_this_network(web: Web) -> None:
    other = Web()  # which nobody allowed
    web.page("/feed", rss(web, ("a", "/1")).replace(web.url("/1"), other.url("/1")), "application/rss+xml")
    look(follow(web))
    assert other.asked == []
    assert FeedEntry.objects.get().attempts == 1
    other.server_close()


def test_two_workers_do_not_look_at_one_feed(web: Web) -> None:
    web.page("/feed", rss(web), "application/rss+xml")
    feed = follow(web)
    assert list(feeds.due_feeds()) == [feed.pk]
    assert feeds.look_at(feed.pk, enqueue=list[int]().append)
    assert not feeds.look_at(feed.pk, enqueue=list[int]().append)
    assert web.asked == ["/feed"]


def test_a_feed_that_was_removed_meanwhile_does_no_harm(web: Web) -> None:
    feed = follow(web)
    feed_id = feed.pk
    feed.delete()
    assert not feeds.look_at(feed_id, enqueue=list[int]().append)


def test_what_there_was_no_time_for_is_fetched_at_once_the_next_time(
    web: Web, monkeypatch: pytest.MonkeyPatch
) -> None:
    web.page("/1", page(1))
    web.page("/feed", rss(web, ("a", "/1")), "application/rss+xml")
    with monkeypatch.context() as hurried:
        hurried.setattr(feeds, "WORKING_SECONDS", -1.0)
        feed = look(follow(web))
    assert feed.due_at <= timezone.now()
    look(feed)
    assert Article.objects.count() == 1


def test_a_server_that_is_busy_is_left_alone_and_that_is_no_try(web: Web) -> None:
    web.status("/1", 429)
    web.page("/2", page(2))
    web.page("/feed", rss(web, ("a", "/1"), ("b", "/2")), "application/rss+xml")
    feed = look(follow(web))
    assert web.asked == ["/feed", "/1"]
    assert (feed.failures, FeedEntry.objects.get(url=web.url("/1")).attempts) == (0, 0)
    assert feed.due_at > timezone.now()
    FeedEntry.objects.update(found_at=timezone.now() - 2 * feeds.BUSY_AT_MOST)
    look(feed)
    look(feed)
    assert web.asked[2:] == ["/feed", "/1", "/feed", "/2", "/1"]


def test_a_full_disk_leaves_the_entries_to_a_later_look(web: Web, monkeypatch: pytest.MonkeyPatch) -> None:
    web.page("/1", page(1))
    web.page("/feed", rss(web, ("a", "/1")), "application/rss+xml")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(intake, "keep_original", full)
        feed = look(follow(web))
    assert (feed.failures, feed.error) == (1, intake.NO_ROOM)
    assert not Receipt.objects.exists()
    look(feed)
    assert Article.objects.count() == 1


def test_an_entry_on_which_the_software_fails_stops_no_other(
    web: Web, monkeypatch: pytest.MonkeyPatch
) -> None:
    web.page("/1", page(1))
    web.page("/2", page(2))
    web.page("/feed", rss(web, ("a", "/1"), ("b", "/2")), "application/rss+xml")
    real = feeds.file_name

    def breaks(url: str, ending: str) -> str:
        if url.endswith("/1"):
            raise RuntimeError("broken")
        return real(url, ending)

    monkeypatch.setattr(feeds, "file_name", breaks)
    feed = look(follow(web))
    assert (feed.failures, FeedEntry.objects.get(url=web.url("/1")).attempts) == (0, 1)
    assert Article.objects.count() == 1


def test_a_look_that_kills_its_worker_counts(web: Web, monkeypatch: pytest.MonkeyPatch) -> None:
    def dies(*_: object, **__: object) -> None:
        raise SystemExit

    feed = follow(web)
    with monkeypatch.context() as patched:
        patched.setattr(fetching, "fetch", dies)
        for _ in range(2):
            Feed.objects.update(due_at=timezone.now())
            with pytest.raises(SystemExit):
                feeds.look_at(feed.pk, enqueue=list[int]().append)
    feed.refresh_from_db()
    assert feed.failures == 2
    assert feed.due_at > timezone.now() + timedelta(minutes=feed.every)


def test_an_etag_that_is_not_ascii_does_not_end_the_looks(web: Web) -> None:
    web.page("/feed", rss(web), "application/rss+xml", ETag='"\xe9"')
    feed = look(look(follow(web)))
    assert (feed.failures, feed.error) == (0, "")
    assert web.headers[1]["If-None-Match"] == '"\xe9"'


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "utf-16-be"])
def test_what_has_no_element_is_refused_unread(encoding: str, web: Web) -> None:
    assert reader.ELEMENT.search(rss(web).encode(encoding))
    assert not reader.ELEMENT.search(("<" * 1000 + "? no feed").encode(encoding))
