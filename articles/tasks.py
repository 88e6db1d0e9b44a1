"""Hand articles and files to the workers. The database is the truth; a lost or doubled message does no harm."""

import logging
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from itertools import islice
from typing import Any

from celery import Task, shared_task
from celery.exceptions import OperationalError as CeleryOperationalError
from django.conf import settings
from django.core.management import call_command
from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone
from kombu import Connection
from kombu.exceptions import OperationalError as BrokerError

from articles import analysis, logins, stopping
from articles.ingest import feeds, unpacking, watching
from articles.models import Article, ArticleStatus, Receipt
from articles.operations import measures, reanalysis, storage
from articles.operations.failures import failed_for
from coverage_site import logs
from coverage_site.celery import app

logger = logging.getLogger(__name__)

# A page must not hang while Redis is away or stuck: one try, a second at most.
PUBLISHING = {"max_retries": 0, "socket_connect_timeout": 1, "socket_timeout": 1, "retry_on_timeout": False}
PAUSE_AFTER_FAILURE = 5.0  # seconds in which a request leaves its articles to the sweep without a try
SWEEP_AT_MOST = 500  # articles
LOST_AFTER = timedelta(seconds=15)
LOOK_SECONDS = 300  # at a feed and the pages of its entries
TOGETHER = 32  # articles that a worker reads at once, and that are lost to the others meanwhile
LAST = 9  # the priority of what is read behind all else: Redis has 0 for the first and 9 for the last

# What an article is that somebody wants read now.
AS_NEW: dict[str, Any] = {
    "status": ArticleStatus.QUEUED,
    "attempts": 0,
    "error": "",
    "claimed_at": None,
    "queued_at": None,
    "background": False,
}

_paused_until = 0.0


@shared_task(bind=True)
def analyse_article(self: "Task[..., None]", *articles: int) -> None:
    """Read queued articles together. A second message for the same ones finds nothing to claim."""
    if is_out_of_room():
        return
    with logs.about(request=self.request.get(logs.HEADER)):
        begun = time.monotonic()
        outcomes = analysis.read_articles(articles)
        seconds = (time.monotonic() - begun) / max(1, len(outcomes))
        for key, outcome in outcomes.items():
            with logs.about(article=key):
                measures.reading(outcome=outcome, seconds=seconds)
                logger.info("Article %s: %s after %.2f seconds", key, outcome, seconds)
        # What was handed back, and what is to be read alone now, need not wait for the sweep.
        for key in articles:
            if stopping.asked() or outcomes.get(key) == analysis.Outcome.PARTED:
                for line in (ARTICLES, BACKGROUND):
                    try_sending([key], line)


@shared_task(soft_time_limit=unpacking.SECONDS, time_limit=unpacking.SECONDS + 30)
def open_file(receipt_id: int) -> None:
    """Open one file that waits. A second message for the same file finds nothing to claim."""
    if is_out_of_room():
        return
    with enqueueing() as enqueue_together:
        unpacking.open_file(receipt_id, enqueue=enqueue_together)
    if stopping.asked():
        try_sending([receipt_id], FILES)


@dataclass(frozen=True, slots=True)
class Line:
    """What waits in the database for a worker: rows with `queued_at`, the task that takes some, and its queue."""

    rows: Callable[[], "QuerySet[Any]"]
    task: "Task[Any, Any]"
    queue: str
    priority: int | None = None
    together: int = 1  # so many rows, at most, go in one message

    @property
    def options(self) -> dict[str, Any]:
        """Return how its messages are sent."""
        return {"queue": self.queue} | ({} if self.priority is None else {"priority": self.priority})


ARTICLES = Line(
    lambda: Article.objects.filter(status=ArticleStatus.QUEUED, background=False),
    analyse_article,
    settings.CELERY_TASK_DEFAULT_QUEUE,
    together=TOGETHER,
)
BACKGROUND = Line(
    lambda: Article.objects.filter(status=ArticleStatus.QUEUED, background=True),
    analyse_article,
    settings.BACKGROUND_QUEUE,
    priority=LAST,
    together=TOGETHER,
)
FILES = Line(lambda: Receipt.objects.filter(outcome=Receipt.Outcome.WAITING), open_file, settings.FILES_QUEUE)


@shared_task
def queue_waiting() -> int:
    """Put back what a worker that died had taken, send what waits without a message, and return how many.

    A row waits without a message when Redis was away as it was saved, or lost its memory since. The first
    have no `queued_at`. The second are looked for only while the queue is empty: a long queue is no reason
    to send its rows again and again.
    """
    analysis.release_abandoned()
    unpacking.release_abandoned()
    reanalysis.ask_again()
    sent = 0
    with connection() as broker:
        for line in (FILES, ARTICLES, BACKGROUND):
            waiting = Q(queued_at__isnull=True)
            if queue_is_empty(broker, line.queue):
                waiting |= Q(queued_at__lt=timezone.now() - LOST_AFTER)
            keys = line.rows().filter(waiting).order_by("pk").values_list("pk", flat=True)
            sent += send(keys[:SWEEP_AT_MOST], broker=broker, line=line)
    return sent


@shared_task(soft_time_limit=LOOK_SECONDS, time_limit=LOOK_SECONDS + 30)
def poll_feed(feed_id: int) -> None:
    """Look at one feed that is due. A second message for the same feed finds nothing that is."""
    feeds.look_at(feed_id, enqueue=enqueue_file)


@shared_task
def poll_feeds() -> int:
    """Hand each feed that is due to the workers, and return how many; a message that waits too long is void."""
    sent = 0
    with connection() as broker:
        producer = app.amqp.Producer(broker, auto_declare=False)
        for feed_id in feeds.due_feeds():
            poll_feed.apply_async((feed_id,), producer=producer, retry=False, expires=settings.FEED_SECONDS)
            sent += 1
    return sent


@shared_task
def look_into_folder() -> int:
    """Take in what came to rest in the watched folder, and return how many files that were."""
    if settings.WATCH_DIR is None:
        return 0
    return watching.look_into(settings.WATCH_DIR, enqueue=enqueue_file)


def begin_anew() -> None:
    """Put back what earlier workers had taken, and send all that waits: for a start of everything, Redis included."""
    analysis.release_abandoned(older_than=timedelta())
    for line in (FILES, ARTICLES, BACKGROUND):
        line.rows().update(queued_at=None)


def enqueue(article_id: int) -> None:
    """Hand a queued article to the workers once the transaction is committed. Never raise, never hang.

    Where Redis does not answer the article stays queued and `queue_waiting` finds it.
    """
    transaction.on_commit(partial(try_sending, [article_id]), robust=True)


@contextmanager
def enqueueing() -> Iterator[Callable[[int], None]]:
    """Yield what hands articles to the workers as `enqueue` does, several in a message; the last with this block's end.

    An article that waits long for others of its message is sent by the sweep.
    """
    ready: list[int] = []
    size = TOGETHER

    def flush() -> None:
        keys, ready[:] = ready[:], []
        try_sending(keys)

    def add(article_id: int) -> None:
        ready.append(article_id)
        if len(ready) >= size:
            flush()

    try:
        yield lambda article_id: transaction.on_commit(partial(add, article_id), robust=True)
    finally:
        size = 1  # what is committed later does not wait
        flush()


def enqueue_file(receipt_id: int) -> None:
    """Hand a file that waits to the workers, as `enqueue` does an article."""
    transaction.on_commit(partial(try_sending, [receipt_id], FILES), robust=True)


def requeue(article_id: int) -> bool:
    """Have an article read again, whatever its state, and tell if it is there.

    A worker that is reading it loses its claim, and with it the right to write what it found.
    """
    found = Article.objects.filter(pk=article_id).update(**AS_NEW, waiting_since=timezone.now())
    if found:
        enqueue(article_id)
    return bool(found)


def requeue_failed(reason: str) -> int:
    """Have the articles read again that failed for a reason, and return how many. KeyError: no such reason.

    The sweep sends them, some hundreds at a time.
    """
    return failed_for(reason).update(**AS_NEW, waiting_since=timezone.now())


@shared_task
def forget_sessions() -> None:
    """Delete the sessions that are over, and what was noted of wrong passwords when that counts no more."""
    call_command("clearsessions")
    logins.forget()


def try_sending(keys: Sequence[int], line: Line = ARTICLES) -> None:
    """Send rows to the workers; where that fails, log it and leave the next few seconds' rows to the sweep."""
    global _paused_until
    if not keys or time.monotonic() < _paused_until:
        return
    try:
        with connection() as broker:
            send(keys, broker=broker, line=line)
    except (BrokerError, CeleryOperationalError, OSError) as error:
        _paused_until = time.monotonic() + PAUSE_AFTER_FAILURE
        logger.warning("Redis does not answer; %s waits for the sweep: %s", keys, error)


def send(keys: Iterable[int], *, broker: Connection, line: Line = ARTICLES) -> int:
    """Send messages for rows that wait, note when, and return how many rows that were.

    The time is noted first: a worker may be done with the rows before this process comes back from Redis.
    A process that dies between the two leaves what looks like a lost message, which the sweep sends again.
    """
    producer = app.amqp.Producer(broker, auto_declare=False)
    left, sent = iter(keys), 0
    while group := tuple(islice(left, line.together)):
        rows = line.rows().filter(pk__in=group)
        found = rows.update(queued_at=timezone.now())
        if not found:
            continue
        try:
            line.task.apply_async(
                group, producer=producer, retry=False, headers=logs.carried(), **line.options
            )
        except Exception:
            rows.update(queued_at=None)
            raise
        sent += found
    return sent


def is_out_of_room() -> bool:
    """Tell, and log, that the disk is too full to take something: it waits, and the sweep sends it again."""
    if storage.has_room():
        return False
    logger.error("The disk of the database is full: articles and files wait until there is room on it")
    return True


def connection() -> Connection:
    """Return a connection to Redis that gives up soon."""
    return app.connection_for_write(transport_options=PUBLISHING)


def queue_is_empty(broker: Connection, queue: str) -> bool:
    """Tell if nothing stands in a queue that has not been taken by a worker."""
    channel: Any = broker.default_channel
    return bool(channel.queue_declare(queue=queue).message_count == 0)
