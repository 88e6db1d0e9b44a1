"""Follow feeds of news sites: look at each when it is due, and take in the page of each new entry, once."""

import logging
import time
from calendar import timegm
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from io import BytesIO
from typing import Any
from urllib.parse import unquote, urlsplit

from django.core.files.base import ContentFile
from django.db import transaction
from django.db.models import F
from django.utils import timezone

from articles import fetching
from articles.fetching import Fetched, Unfetchable
from articles.ingest.intake import Enqueue, shown_name, take_file
from articles.ingest.readers.text import clean
from articles.models import Feed, FeedEntry, Receipt

logger = logging.getLogger(__name__)

LEASE = timedelta(minutes=10)  # for which a feed is left alone while it is looked at
WORKING_SECONDS = 120.0  # after which no further page is fetched at this look
ENTRIES_AT_MOST = 500  # of one answer
ATTEMPTS = 3  # at the page of an entry
LONGEST_PAUSE = timedelta(days=1)

NO_FEED = "It is no RSS or Atom feed."
OVER = "Its site says that the feed is gone for good (410)."
BROKEN = "The software failed on this feed. The log has the details."
NO_PAGE = "The page {url} could not be fetched in {attempts} attempts. {reason}"


def due_feeds() -> Iterator[int]:
    """Yield the keys of the feeds that are due, the longest overdue first."""
    due = Feed.objects.filter(active=True, due_at__lte=timezone.now()).order_by("due_at")
    yield from due.values_list("pk", flat=True)


def look_at(feed_id: int, *, enqueue: Enqueue) -> bool:
    """Fetch a feed that is due and the pages of its new entries; return False where it is not due.

    `enqueue` is called with the key of the receipt of each page, which a worker opens as any file. Whatever the feed
    does, this does not raise: what went wrong stands on the feed, and it is left alone for longer each time.
    """
    feed = claim(feed_id)
    if feed is None:
        return False
    try:
        answer = fetching.fetch(feed.url, allowance=fetching.FEED, etag=feed.etag, modified=feed.modified)
        if answer.status == 410:
            Feed.objects.filter(pk=feed.pk).update(active=False, error=OVER)
            return True
        if answer.status == 200:
            note_entries(feed, answer)
        rest = take_entries(feed, enqueue)
    except Unfetchable as trouble:
        pause(feed, str(trouble))
        return True
    except Exception:
        logger.exception("Feed %s could not be read", feed.pk)
        pause(feed, BROKEN)
        return True
    now = timezone.now()
    Feed.objects.filter(pk=feed.pk).update(
        fetched_at=now, failures=0, error="", due_at=now if rest else now + timedelta(minutes=feed.every)
    )
    return True


def claim(feed_id: int) -> Feed | None:
    """Take a feed that is due by compare-and-set; None where another worker has it, or it is paused or gone."""
    now = timezone.now()
    taken = Feed.objects.filter(pk=feed_id, active=True, due_at__lte=now).update(due_at=now + LEASE)
    return Feed.objects.filter(pk=feed_id).first() if taken else None


def pause(feed: Feed, reason: str) -> None:
    """Note why a look failed, and wait twice as long as after the failure before."""
    logger.warning("Feed %s: %s", feed.pk, reason)
    usual = timedelta(minutes=feed.every)
    wait = max(usual, min(usual * 2 ** min(feed.failures + 1, 12), LONGEST_PAUSE))
    Feed.objects.filter(pk=feed.pk).update(
        failures=F("failures") + 1, error=reason, due_at=timezone.now() + wait
    )


def note_entries(feed: Feed, answer: Fetched) -> None:
    """Keep the entries of an answer that are new, to be fetched. Raise Unfetchable where it is no feed."""
    import feedparser  # a tenth of a second, which only who follows feeds has to wait

    told = {"content-type": answer.headers.get("content-type", ""), "content-location": answer.url}
    parsed = feedparser.parse(BytesIO(answer.body), response_headers=told)
    if not parsed.get("version"):
        raise Unfetchable(NO_FEED)
    found = [entry_of(feed, entry) for entry in parsed.entries[:ENTRIES_AT_MOST]]
    with transaction.atomic():
        FeedEntry.objects.bulk_create([entry for entry in found if entry], ignore_conflicts=True)
        Feed.objects.filter(pk=feed.pk).update(
            title=feed.title or one_line(parsed.feed.get("title", ""))[:200],
            etag=answer.headers.get("etag", "")[:500],
            modified=answer.headers.get("last-modified", "")[:100],
        )


def entry_of(feed: Feed, entry: Any) -> FeedEntry | None:
    """Return a row for an entry, None where it leads to no page."""
    url = str(entry.get("link") or "").strip()
    if not url.startswith(("http://", "https://")) or len(url) > 1000:
        return None
    known_by = str(entry.get("id") or url)
    return FeedEntry(
        feed=feed,
        key=sha256(known_by.encode("utf-8", "replace")).hexdigest(),
        url=clean(url),
        title=one_line(entry.get("title", ""))[:500],
        published=day_of(entry.get("published_parsed") or entry.get("updated_parsed")),
    )


def take_entries(feed: Feed, enqueue: Enqueue) -> bool:
    """Take in the pages of the entries that wait, each on its own, and tell if there was no time for all."""
    until = time.monotonic() + WORKING_SECONDS
    for entry in feed.entries.filter(outcome=FeedEntry.Outcome.WAITING).order_by("pk"):
        if time.monotonic() > until:
            return True
        try:
            take_entry(feed, entry, enqueue)
        except Unfetchable as trouble:
            try_later(feed, entry, str(trouble))
    return False


def take_entry(feed: Feed, entry: FeedEntry, enqueue: Enqueue) -> None:
    """Fetch the page of an entry and keep it for a worker to open. Raise Unfetchable where it cannot be had."""
    page = fetching.fetch(entry.url, allowance=fetching.PAGE)
    if page.status != 200:
        raise Unfetchable(f"The server answered {page.status}.")
    plain = page.headers.get("content-type", "").startswith("text/plain")
    with transaction.atomic():
        waits = FeedEntry.objects.filter(pk=entry.pk, outcome=FeedEntry.Outcome.WAITING)
        if not waits.update(outcome=FeedEntry.Outcome.TAKEN):
            return
        take_file(
            ContentFile(page.body),
            name=file_name(page.url, ".txt" if plain else ".html"),
            batch=feed.batch,
            enqueue=enqueue,
            known={
                "url": page.url,
                "title": entry.title,
                "source": feed.title,
                "published": entry.published.isoformat() if entry.published else "",
            },
        )


def try_later(feed: Feed, entry: FeedEntry, reason: str) -> None:
    """Leave an entry to the next look at its feed; after some, give it up with a receipt that says why."""
    attempts = entry.attempts + 1
    given_up = attempts >= ATTEMPTS
    with transaction.atomic():
        waits = FeedEntry.objects.filter(
            pk=entry.pk, outcome=FeedEntry.Outcome.WAITING, attempts=entry.attempts
        )
        changed = waits.update(
            attempts=attempts,
            outcome=FeedEntry.Outcome.FAILED if given_up else FeedEntry.Outcome.WAITING,
        )
        if changed and given_up:
            Receipt.objects.create(
                batch=feed.batch,
                name=shown_name((entry.title or entry.url).replace("/", "∕")),
                outcome=Receipt.Outcome.REFUSED,
                reason=NO_PAGE.format(url=entry.url, attempts=attempts, reason=reason),
            )


def file_name(url: str, ending: str) -> str:
    """Return a name for a page: the last part of its address that tells something."""
    parts = urlsplit(url)
    last = next((part for part in reversed(unquote(parts.path).split("/")) if part), parts.netloc)
    return last if last.lower().endswith((".html", ".htm", ending)) else last[:200] + ending


def one_line(value: object) -> str:
    """Return a value of a feed on one line, without characters that no database or page should hold."""
    return " ".join(clean(str(value or "")).split())


def day_of(moment: time.struct_time | None) -> date | None:
    """Return the day of a moment in UTC, None where it is none."""
    try:
        return datetime.fromtimestamp(timegm(moment), UTC).date() if moment else None
    except (ValueError, OverflowError, OSError, TypeError):
        return None
