"""Articles on their way through a real Redis and real workers, and what befalls them there."""

import time
from datetime import timedelta

import psutil
import pytest
from django.conf import settings
from django.contrib.sessions.backends.db import SessionStore
from django.contrib.sessions.models import Session
from django.db import transaction
from django.utils import timezone
from redis import Redis

from articles import analysis, tasks
from articles.ingest.store import Added, add_article
from articles.models import Article, ArticleStatus
from articles.records.documents import Document
from coverage_site.celery import NICENESS, app
from tests.services import RedisServer, Workers, wait_for

FAULTY = "tests.faulty"


def save(text: str) -> Article:
    """Store an article as a page does."""
    outcome = add_article(document=Document(text=text), enqueue=tasks.enqueue)
    assert isinstance(outcome, Added)
    return outcome.article


def status(article: Article) -> str:
    """Return the state of an article in the database."""
    return Article.objects.values_list("status", flat=True).get(pk=article.pk)


def waiting(server: RedisServer, queue: str = "articles") -> int:
    """Return how many messages stand in a queue."""
    with Redis(unix_socket_path=str(server.folder / "redis.sock")) as client:
        return int(client.llen(queue))


def post(article_id: int, *, seconds: int = 60) -> None:
    """Put one more message for an article into the queue; it carries its time limit with it."""
    with tasks.connection() as broker:
        producer = app.amqp.Producer(broker, auto_declare=False)
        tasks.analyse_article.apply_async((article_id,), producer=producer, soft_time_limit=seconds)


@pytest.mark.django_db(transaction=True)
def test_an_article_goes_through_redis_and_a_worker(workers: Workers) -> None:
    workers.start(application=FAULTY)
    article = save("Two ministers talk.")
    wait_for(lambda: status(article) == ArticleStatus.DONE)
    article.refresh_from_db()
    assert (article.attempts, article.language, article.analyser_version) == (1, "en", "faulty")
    assert article.analysed_at is not None
    assert article.claimed_at is None


@pytest.mark.django_db(transaction=True)
def test_reading_leaves_the_processor_to_pages(workers: Workers) -> None:
    worker = psutil.Process(workers.start(application=FAULTY).pid)

    assert {child.nice() - worker.nice() for child in worker.children()} == {NICENESS}


@pytest.mark.django_db(transaction=True)
def test_saving_is_quick_and_quiet_while_redis_is_away(redis_server: RedisServer) -> None:
    redis_server.stop()
    begun = time.monotonic()
    articles = [save(f"Article {number}.") for number in range(20)]
    assert time.monotonic() - begun < 2
    assert {status(article) for article in articles} == {ArticleStatus.QUEUED}
    assert not Article.objects.exclude(queued_at=None).exists()


@pytest.mark.django_db(transaction=True)
def test_saving_does_not_hang_while_redis_hangs(redis_server: RedisServer) -> None:
    redis_server.freeze()
    begun = time.monotonic()
    articles = [save(f"Article {number}.") for number in range(20)]
    assert time.monotonic() - begun < 4
    assert {status(article) for article in articles} == {ArticleStatus.QUEUED}


@pytest.mark.django_db(transaction=True)
def test_what_was_saved_while_redis_was_away_is_read_when_it_is_back(workers: Workers) -> None:
    workers.redis.stop()
    articles = [save(f"Article {number}.") for number in range(3)]
    workers.redis.start()
    workers.start("-B", f"--schedule={workers.folder / 'schedule'}", application=FAULTY, SWEEP_SECONDS="1")
    wait_for(lambda: all(status(article) == ArticleStatus.DONE for article in articles))


@pytest.mark.django_db(transaction=True)
def test_a_worker_and_the_clock_outlive_a_redis_that_goes_and_comes(workers: Workers) -> None:
    workers.start("-B", f"--schedule={workers.folder / 'schedule'}", application=FAULTY, SWEEP_SECONDS="1")
    workers.redis.stop()
    article = save("Two ministers talk.")
    assert status(article) == ArticleStatus.QUEUED
    workers.redis.start()
    wait_for(lambda: status(article) == ArticleStatus.DONE, seconds=40)


@pytest.mark.django_db(transaction=True)
def test_messages_that_redis_lost_are_sent_again(redis_server: RedisServer) -> None:
    article = save("Two ministers talk.")
    assert waiting(redis_server) == 1
    redis_server.stop()
    redis_server.start()
    assert tasks.queue_waiting() == 0  # not yet: a worker may just have taken it
    Article.objects.update(queued_at=timezone.now() - 2 * tasks.LOST_AFTER)
    assert tasks.queue_waiting() == 1
    assert waiting(redis_server) == 1
    assert status(article) == ArticleStatus.QUEUED


@pytest.mark.django_db(transaction=True)
def test_a_long_queue_is_not_sent_again_and_again(redis_server: RedisServer) -> None:
    for number in range(5):
        save(f"Article {number}.")
    Article.objects.update(queued_at=timezone.now() - timedelta(hours=1))
    for _ in range(3):
        tasks.queue_waiting()
    assert waiting(redis_server) == 5


@pytest.mark.django_db(transaction=True)
def test_nothing_is_sent_for_an_article_whose_transaction_fails(redis_server: RedisServer) -> None:
    with transaction.atomic():
        save("Two ministers talk.")
        transaction.set_rollback(True)
    assert waiting(redis_server) == 0


@pytest.mark.django_db(transaction=True)
def test_a_second_message_for_one_article_does_nothing(workers: Workers) -> None:
    article = save("Two ministers talk.")
    post(article.pk)
    post(article.pk)
    workers.start(application=FAULTY)
    wait_for(lambda: status(article) == ArticleStatus.DONE and waiting(workers.redis) == 0)
    article.refresh_from_db()
    assert article.attempts == 1


@pytest.mark.django_db(transaction=True)
def test_a_message_for_a_deleted_article_does_no_harm(workers: Workers) -> None:
    gone = save("Two ministers talk.")
    gone_id = gone.pk
    gone.delete()
    post(gone_id)
    after = save("Two others talk.")
    workers.start(application=FAULTY)
    wait_for(lambda: status(after) == ArticleStatus.DONE)


@pytest.mark.django_db(transaction=True)
def test_an_article_whose_worker_is_killed_is_read_by_another(workers: Workers) -> None:
    first = workers.start(application=FAULTY)
    article = save("STALL ONCE, the ministers talk.")
    wait_for(lambda: status(article) == ArticleStatus.WORKING)
    workers.kill(first)
    assert tasks.queue_waiting() == 0  # the time limit has not passed
    Article.objects.update(claimed_at=timezone.now() - 2 * analysis.ABANDONED_AFTER)
    workers.start("-B", f"--schedule={workers.folder / 'schedule'}", application=FAULTY, SWEEP_SECONDS="1")
    wait_for(lambda: status(article) == ArticleStatus.DONE)
    article.refresh_from_db()
    assert article.attempts == 2


@pytest.mark.django_db(transaction=True)
def test_an_article_that_kills_its_workers_fails_after_three(workers: Workers) -> None:
    workers.start(
        "-B",
        f"--schedule={workers.folder / 'schedule'}",
        application=FAULTY,
        SWEEP_SECONDS="1",
        ANALYSIS_SECONDS="1",
    )
    article = save("KILL the worker.")
    wait_for(lambda: status(article) == ArticleStatus.FAILED, seconds=60)
    article.refresh_from_db()
    assert article.attempts == analysis.MAX_ATTEMPTS
    assert "stopped 3 times" in article.error


@pytest.mark.django_db(transaction=True)
def test_an_article_that_takes_too_long_fails_with_the_reason(workers: Workers) -> None:
    workers.start(application=FAULTY, ANALYSIS_SECONDS="1")
    article = add_article(document=Document(text="STALL the worker.")).article
    post(article.pk, seconds=1)
    after = save("Two ministers talk.")
    wait_for(lambda: status(after) == ArticleStatus.DONE)
    article.refresh_from_db()
    assert article.status == ArticleStatus.FAILED
    assert article.error.startswith("Reading took longer than 1 seconds")


@pytest.mark.django_db(transaction=True)
def test_a_failed_article_is_read_again_on_request(workers: Workers) -> None:
    workers.start(application=FAULTY)
    article = save("BREAK the reader.")
    wait_for(lambda: status(article) == ArticleStatus.FAILED)
    article.refresh_from_db()
    assert "analyse it again" in article.error
    Article.objects.update(text="Two ministers talk.")
    assert tasks.requeue(article.pk)
    wait_for(lambda: status(article) == ArticleStatus.DONE)
    article.refresh_from_db()
    assert article.error == ""


@pytest.mark.django_db(transaction=True)
def test_a_database_that_stays_locked_fails_the_article_after_three_attempts(workers: Workers) -> None:
    workers.start("-B", f"--schedule={workers.folder / 'schedule'}", application=FAULTY, SWEEP_SECONDS="1")
    article = save("LOCKED database.")
    wait_for(lambda: status(article) == ArticleStatus.FAILED)
    article.refresh_from_db()
    assert article.attempts == analysis.MAX_ATTEMPTS


@pytest.mark.django_db(transaction=True)
def test_two_workers_share_many_articles_without_reading_one_twice(workers: Workers) -> None:
    articles = [save(f"Article {number}.") for number in range(24)]
    workers.start(application=FAULTY)
    workers.start(application=FAULTY)
    wait_for(lambda: not Article.objects.exclude(status=ArticleStatus.DONE).exists(), seconds=40)
    assert set(Article.objects.values_list("attempts", flat=True)) == {1}
    assert len(articles) == 24


@pytest.mark.django_db
def test_requeueing_an_article_that_is_gone_tells_so() -> None:
    assert not tasks.requeue(987654)


@pytest.mark.django_db
def test_sessions_that_are_over_are_forgotten() -> None:
    for days in (-1, 1):
        session = SessionStore()
        session.set_expiry(timezone.now() + timedelta(days=days))
        session.save()
    tasks.forget_sessions()
    assert [one.expire_date > timezone.now() for one in Session.objects.all()] == [True]
    assert any(
        entry["task"] == tasks.forget_sessions.name for entry in settings.CELERY_BEAT_SCHEDULE.values()
    )
