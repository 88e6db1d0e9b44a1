"""What Prometheus reads: numbers of the database and of Redis, over all processes."""

import re
from datetime import timedelta
from pathlib import Path

import pytest
from django.db.models.functions import Now
from django.test import Client
from prometheus_client.parser import text_string_to_metric_families
from pytest_django.fixtures import Settings

from articles import analysis, tasks
from articles.ingest.store import add_article
from articles.models import Article, ArticleStatus, Backup
from articles.operations import measures, metrics
from articles.operations.failures import REASONS, reason_of
from articles.operations.workers import beat
from articles.records.documents import Document
from tests.factories import make_article
from tests.services import RedisServer, Workers, wait_for

Samples = dict[tuple[str, tuple[tuple[str, str], ...]], float]


def scraped() -> Samples:
    """Return every sample by its name and labels."""
    text = metrics.exposition("text/plain")[0].decode()
    return {
        (sample.name, tuple(sorted(sample.labels.items()))): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    }


def value(samples: Samples, name: str, **labels: str) -> float | None:
    """Return one sample."""
    return samples.get((name, tuple(sorted(labels.items()))))


@pytest.mark.django_db(transaction=True)
def test_it_tells_what_waits_and_since_when(redis_server: RedisServer) -> None:
    for number in range(3):
        add_article(document=Document(text=f"Article {number} of the two ministers."), enqueue=tasks.enqueue)
    Article.objects.update(waiting_since=Now() - timedelta(minutes=5))
    make_article(status=ArticleStatus.DONE)
    samples = scraped()
    assert value(samples, "wmw_queue_messages", queue="articles") == 3
    assert value(samples, "wmw_queue_messages", queue="background") == 0
    assert value(samples, "wmw_waiting_articles", queue="articles") == 3
    oldest = value(samples, "wmw_oldest_waiting_seconds", queue="articles")
    assert oldest is not None
    assert 300 <= oldest < 320
    assert value(samples, "wmw_oldest_waiting_seconds", queue="background") == 0
    assert value(samples, "wmw_articles", state="done") == 1
    assert value(samples, "wmw_articles", state="working") == 0
    assert value(samples, "wmw_redis_up") == value(samples, "wmw_database_up") == 1


@pytest.mark.django_db(transaction=True)
def test_it_tells_of_workers_failures_and_the_last_backup(redis_server: RedisServer) -> None:
    beat("one", processes=2, version="1")
    beat("two", processes=4, version="1")
    failed = make_article(status=ArticleStatus.FAILED)
    Article.objects.filter(pk=failed.pk).update(error=analysis.TOO_SLOW.format(seconds=120))
    Backup.objects.create(name="a.tar", size=5, articles=1)
    samples = scraped()
    assert value(samples, "wmw_workers", state="alive") == 2
    assert value(samples, "wmw_worker_processes") == 6
    assert value(samples, "wmw_articles_failed", reason="too_slow") == 1
    made = value(samples, "wmw_last_backup_timestamp_seconds")
    assert made == pytest.approx(Backup.objects.get().made_at.timestamp(), abs=1)


@pytest.mark.django_db(transaction=True)
def test_times_are_added_up_over_all_workers(workers: Workers) -> None:
    for _ in range(2):
        workers.start(application="tests.faulty")
    for number in range(6):
        add_article(document=Document(text=f"Article {number} of the ministers."), enqueue=tasks.enqueue)
    add_article(document=Document(text="BREAK the reader."), enqueue=tasks.enqueue)
    wait_for(lambda: value(scraped(), "wmw_reading_seconds_count") == 7)
    samples = scraped()
    assert value(samples, "wmw_readings_total", outcome="done") == 6
    assert value(samples, "wmw_readings_total", outcome="software") == 1
    buckets = [value(samples, "wmw_reading_seconds_bucket", le=str(bound)) for bound in measures.READING]
    assert buckets == sorted(buckets, key=lambda count: count or 0)
    assert value(samples, "wmw_reading_seconds_bucket", le="+Inf") == 7
    total = value(samples, "wmw_reading_seconds_sum")
    assert total is not None
    assert 0.1 < total < 60


@pytest.mark.django_db(transaction=True)
def test_answers_are_counted_by_page_and_status(redis_server: RedisServer, client: Client) -> None:
    measures.switch_on()
    for path in ("/login/", "/login/", "/meetings/5/", "/no/such/page"):
        client.get(path)
    samples = scraped()
    assert value(samples, "wmw_requests_total", view="login", status="200") == 2
    assert value(samples, "wmw_requests_total", view="meeting", status="302") == 1
    assert value(samples, "wmw_requests_total", view="none", status="404") == 1
    assert value(samples, "wmw_request_seconds_count", view="login") == 2


@pytest.mark.django_db(transaction=True)
def test_without_redis_the_database_is_still_told_of(redis_server: RedisServer, client: Client) -> None:
    measures.switch_on()
    redis_server.stop()
    assert client.get("/login/").status_code == 200
    samples = scraped()
    assert value(samples, "wmw_redis_up") == 0
    assert value(samples, "wmw_articles", state="done") == 0
    assert not [name for name, _ in samples if name.startswith("wmw_request")]


@pytest.mark.django_db
def test_only_the_token_or_staff_see_them(client: Client, admin_client: Client, settings: Settings) -> None:
    assert client.get("/metrics").status_code == 404
    assert client.get("/metrics", headers={"Authorization": "Bearer "}).status_code == 404
    assert b"wmw_articles" in admin_client.get("/metrics").content
    settings.METRICS_TOKEN = "sesame-é"
    answer = client.get("/metrics")
    assert (answer.status_code, answer["WWW-Authenticate"]) == (401, "Bearer")
    for wrong in ("Bearer other", "Basic sesame-é", "sesame-é", "Bearer"):
        assert client.get("/metrics", headers={"Authorization": wrong}).status_code == 401
    answer = client.get("/metrics", headers={"Authorization": "Bearer sesame-é"})
    assert answer.status_code == 200
    assert answer["Content-Type"].startswith("text/plain")
    assert "no-store" in answer["Cache-Control"]
    assert client.post("/metrics", headers={"Authorization": "Bearer sesame-é"}).status_code == 405


@pytest.mark.django_db
def test_public_reading_does_not_open_them(client: Client, settings: Settings) -> None:
    settings.PUBLIC_READ = True
    assert client.get("/metrics").status_code == 404


def test_each_reason_of_the_analysis_has_a_code() -> None:
    texts = (analysis.TOO_SLOW, analysis.BROKEN, analysis.LOST, analysis.DATABASE_AWAY, "Something else.")
    assert [reason_of(text.format(seconds=9, attempts=3)) for text in texts] == list(REASONS)


@pytest.mark.django_db(transaction=True)
def test_the_documentation_tells_of_every_metric_and_of_no_other(
    redis_server: RedisServer, project_root: Path
) -> None:
    told = set(re.findall(r"`(wmw_[a-z_]+)`", (project_root / "docs" / "operations.md").read_text()))
    Backup.objects.create(name="a.tar", size=5, articles=1)
    text = metrics.exposition("text/plain")[0].decode()
    assert told == {family.name for family in text_string_to_metric_families(text)}
