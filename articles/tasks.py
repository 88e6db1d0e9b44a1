"""Hand articles to the workers. The database is the truth; a lost or doubled message does no harm."""

import logging
import time
from collections.abc import Iterable
from datetime import timedelta
from functools import partial
from typing import Any

from celery import Task, shared_task
from celery.exceptions import OperationalError as CeleryOperationalError
from django.conf import settings
from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from kombu import Connection
from kombu.exceptions import OperationalError as BrokerError

from articles import analysis, stopping
from articles.models import Article, ArticleStatus
from articles.operations import measures, reanalysis
from articles.operations.failures import failed_for
from coverage_site import logs
from coverage_site.celery import app

logger = logging.getLogger(__name__)

# A page must not hang while Redis is away or stuck: one try, a second at most.
PUBLISHING = {"max_retries": 0, "socket_connect_timeout": 1, "socket_timeout": 1, "retry_on_timeout": False}
PAUSE_AFTER_FAILURE = 5.0  # seconds in which a request leaves its articles to the sweep without a try
SWEEP_AT_MOST = 500  # articles
LOST_AFTER = timedelta(seconds=15)
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
def analyse_article(self: "Task[[int], None]", article_id: int) -> None:
    """Read one queued article. A second message for the same article finds nothing to claim."""
    with logs.about(request=self.request.get(logs.HEADER), article=article_id):
        begun = time.monotonic()
        if outcome := analysis.read_article(article_id):
            seconds = time.monotonic() - begun
            measures.reading(outcome=outcome, seconds=seconds)
            logger.info("Article %s: %s after %.2f seconds", article_id, outcome, seconds)
        if stopping.asked():  # it was handed back, and others need not wait for the sweep
            try_sending(article_id)


@shared_task
def queue_waiting() -> int:
    """Put articles whose worker died back, enqueue those that wait without a message, and return how many.

    An article waits without a message when Redis was away as it was saved, or lost its memory since. The
    first have no `queued_at`. The second are looked for only while the queue is empty: a long queue is
    no reason to send its articles again and again.
    """
    analysis.release_abandoned()
    reanalysis.ask_again()
    sent = 0
    with connection() as broker:
        for background in (False, True):
            waiting = Q(queued_at__isnull=True)
            if queue_is_empty(broker, background=background):
                waiting |= Q(queued_at__lt=timezone.now() - LOST_AFTER)
            found = Article.objects.filter(waiting, status=ArticleStatus.QUEUED, background=background)
            keys = found.order_by("pk").values_list("pk", flat=True)[:SWEEP_AT_MOST]
            sent += send(keys, broker=broker, background=background)
    return sent


def begin_anew() -> None:
    """Put back what earlier workers had taken, and send all that waits: for a start of everything, Redis included."""
    analysis.release_abandoned(older_than=timedelta())
    Article.objects.filter(status=ArticleStatus.QUEUED).update(queued_at=None)


def enqueue(article_id: int) -> None:
    """Hand a queued article to the workers once the transaction is committed. Never raise, never hang.

    Where Redis does not answer the article stays queued and `queue_waiting` finds it.
    """
    transaction.on_commit(partial(try_sending, article_id), robust=True)


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


def try_sending(article_id: int) -> None:
    """Send one message; where that fails, log it and leave the next few seconds' articles to the sweep."""
    global _paused_until
    if time.monotonic() < _paused_until:
        return
    try:
        with connection() as broker:
            send([article_id], broker=broker)
    except (BrokerError, CeleryOperationalError, OSError) as error:
        _paused_until = time.monotonic() + PAUSE_AFTER_FAILURE
        logger.warning("Redis does not answer; article %s waits for the sweep: %s", article_id, error)


def send(article_ids: Iterable[int], *, broker: Connection, background: bool = False) -> int:
    """Send a message for each article that waits, note when, and return how many were sent.

    The time is noted first: a worker may be done with the article before this process comes back from
    Redis. A process that dies between the two leaves what looks like a lost message, which the sweep
    sends again.
    """
    producer = app.amqp.Producer(broker, auto_declare=False)
    where: dict[str, Any] = {"queue": queue_name(background)}
    if background:
        where["priority"] = LAST
    sent = 0
    for article_id in article_ids:
        article = Article.objects.filter(pk=article_id, status=ArticleStatus.QUEUED)
        if not article.update(queued_at=timezone.now()):
            continue
        try:
            analyse_article.apply_async(
                (article_id,), producer=producer, retry=False, headers=logs.carried(), **where
            )
        except Exception:
            article.update(queued_at=None)
            raise
        sent += 1
    return sent


def connection() -> Connection:
    """Return a connection to Redis that gives up soon."""
    return app.connection_for_write(transport_options=PUBLISHING)


def queue_is_empty(broker: Connection, *, background: bool = False) -> bool:
    """Tell if no article stands in the queue that has not been taken by a worker."""
    channel: Any = broker.default_channel
    return bool(channel.queue_declare(queue=queue_name(background)).message_count == 0)


def queue_name(background: bool) -> str:
    """Return the queue of new articles, or of those that are read again behind them."""
    return settings.BACKGROUND_QUEUE if background else settings.CELERY_TASK_DEFAULT_QUEUE
