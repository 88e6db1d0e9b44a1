"""Follow feeds of news sites: look at each when it is due, and take in the page of each new entry, once."""

import json
import logging
import sys
import time
from collections.abc import Iterator
from datetime import timedelta
from functools import partial
from tempfile import TemporaryFile
from urllib.parse import unquote, urlsplit

from celery.exceptions import SoftTimeLimitExceeded
from django.core.files.base import ContentFile
from django.db import Error, transaction
from django.db.models import F
from django.utils import timezone

from articles import fetching
from articles.fetching import Busy, Fetched, Unfetchable
from articles.ingest.intake import NO_ROOM, Enqueue, shown_name, take_file
from articles.ingest.opening import Opener
from articles.ingest.readers.refusals import NO_FEED
from articles.models import Feed, FeedEntry, Receipt
from articles.records.documents import Readable, Refused

logger = logging.getLogger(__name__)

READER = (sys.executable, "-m", "articles.ingest.feed_opener")  # see articles.ingest.opening
LEASE = timedelta(minutes=10)  # for which a feed is left alone while it is looked at
WORKING_SECONDS = 120.0  # after which no further page is fetched at this look
ATTEMPTS = 3  # at the page of an entry
LONGEST_PAUSE = timedelta(days=1)
BUSY_AT_MOST = timedelta(days=1)  # since an entry was found, after which a busy server counts as any failure

OVER = "Its site says that the feed is gone for good (410). Remove it, or follow its new address."
BROKEN = "The software failed on this feed. Tell an admin: the log has the details."
NO_PAGE = "The page {url} could not be fetched in {attempts} attempts. {reason}"


class NoRoom(Exception):
    """There is no room on the disk for a page."""


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
    """Take a feed that is due by compare-and-set; None where another worker has it, or it is paused or gone.

    The look counts as a failure until it has ended well, so that a feed that kills its workers waits longer, too.
    """
    now = timezone.now()
    due = Feed.objects.filter(pk=feed_id, active=True, due_at__lte=now)
    feed = due.first()
    if feed is None:
        return None
    lease = max(LEASE, wait_after(feed)) if feed.failures else LEASE
    taken = due.update(due_at=now + lease, failures=F("failures") + 1)
    return Feed.objects.filter(pk=feed_id).first() if taken else None


def wait_after(feed: Feed) -> timedelta:
    """Return how long a feed is left alone: twice as long after each failure in a row."""
    usual = timedelta(minutes=feed.every)
    longer: timedelta = usual * 2 ** min(feed.failures, 12)
    return max(usual, min(longer, LONGEST_PAUSE))


def pause(feed: Feed, reason: str) -> None:
    """Note why a look failed, which is counted already, and wait twice as long as after the failure before."""
    logger.warning("Feed %s: %s", feed.pk, reason)
    Feed.objects.filter(pk=feed.pk).update(error=reason, due_at=timezone.now() + wait_after(feed))


def note_entries(feed: Feed, answer: Fetched) -> None:
    """Keep the entries of an answer that are new, to be fetched. Raise Unfetchable where it is no feed."""
    found = entries_in(answer)
    with transaction.atomic():
        FeedEntry.objects.bulk_create(
            [entry for entry in map(partial(entry_of, feed), found) if entry], ignore_conflicts=True
        )
        Feed.objects.filter(pk=feed.pk).update(
            title=feed.title or (found[0].document.source[:200] if found else ""),
            etag=answer.headers.get("etag", "")[:500],
            modified=answer.headers.get("last-modified", "")[:100],
        )


def entries_in(answer: Fetched) -> list[Readable]:
    """Return what a feed tells of its entries, read in a process of its own. Raise Unfetchable where it is none."""
    told = {"content-type": answer.headers.get("content-type", ""), "content-location": answer.url}
    with TemporaryFile() as file, Opener(program=READER) as opener:
        file.write(json.dumps(told).encode() + b"\n" + answer.body)
        file.flush()
        found = list(opener.found(file.fileno(), answer.url))
    for one in found:
        if isinstance(one, Refused):
            raise Unfetchable(NO_FEED if one.reason == NO_FEED else BROKEN)
    return [one for one in found if isinstance(one, Readable)]


def entry_of(feed: Feed, found: Readable) -> FeedEntry | None:
    """Return a row for an entry, None where it leads to no page."""
    told = found.document
    if not told.url.startswith(("http://", "https://")) or len(told.url) > 1000:
        return None
    return FeedEntry(
        feed=feed, key=found.name[:64], url=told.url, title=told.title[:500], published=told.published
    )


def take_entries(feed: Feed, enqueue: Enqueue) -> bool:
    """Take in the pages of the entries that wait, each on its own, and tell if the rest should follow at once.

    That is so where the time was up and nothing failed. A server that is busy is left alone until the next look. Raise
    Unfetchable where there is no room for a page.
    """
    until = time.monotonic() + WORKING_SECONDS
    failed = False
    for entry in feed.entries.filter(outcome=FeedEntry.Outcome.WAITING).order_by("attempts", "pk"):
        if time.monotonic() > until:
            return not failed
        try:
            take_entry(feed, entry, enqueue)
        except NoRoom:
            raise Unfetchable(NO_ROOM) from None
        except Busy as trouble:
            if entry.found_at < timezone.now() - BUSY_AT_MOST:
                try_later(feed, entry, str(trouble))
            return False
        except Unfetchable as trouble:
            failed = True
            try_later(feed, entry, str(trouble))
        except (Error, SoftTimeLimitExceeded):
            raise
        except Exception:
            logger.exception("Entry %s of feed %s could not be taken in", entry.pk, feed.pk)
            failed = True
            try_later(feed, entry, BROKEN)
    return False


def take_entry(feed: Feed, entry: FeedEntry, enqueue: Enqueue) -> None:
    """Fetch the page of an entry and keep it for a worker to open.

    Raise Unfetchable where it cannot be had, NoRoom where it cannot be kept.
    """
    page = fetching.fetch(entry.url, allowance=fetching.PAGE)
    if page.status != 200:
        raise Unfetchable(fetching.ANSWERED.format(number=page.status))
    plain = page.headers.get("content-type", "").startswith("text/plain")
    with transaction.atomic():
        waits = FeedEntry.objects.filter(pk=entry.pk, outcome=FeedEntry.Outcome.WAITING)
        if not waits.update(outcome=FeedEntry.Outcome.TAKEN):
            return
        receipt = take_file(
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
        if receipt.reason == NO_ROOM:
            raise NoRoom


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
