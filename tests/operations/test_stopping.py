"""Workers and the whole program told to stop in the middle of an article: nothing is left half-done."""

import json
import os
import signal
import sqlite3
import time
from contextlib import closing, suppress
from pathlib import Path
from typing import Any
from uuid import uuid4

import psutil
import pytest
from django.conf import settings
from django.core.files.base import ContentFile
from django.utils import timezone

from articles import stopping, tasks
from articles.ingest.intake import take_file
from articles.ingest.store import add_article
from articles.models import Article, ArticleStatus
from articles.records.documents import Document
from tests.program import Program, free_port, processes_of
from tests.services import Process, RedisServer, Workers, wait_for
from tests.stress.made_articles import made_articles

FAULTY = "tests.faulty"
MANY = 300  # articles: more than two workers read in the time that a stop takes


def save(text: str) -> Article:
    """Store an article as a page does."""
    return add_article(document=Document(text=text), enqueue=tasks.enqueue).article


def is_being_read(article: Article) -> bool:
    """Tell if a worker has the article."""
    return Article.objects.filter(pk=article.pk, status=ArticleStatus.WORKING).exists()


def told_to_stop(process: Process, *, whole_group: bool) -> float:
    """Tell a worker to stop, and return after how many seconds it had."""
    begun = time.monotonic()
    (os.killpg if whole_group else os.kill)(process.pid, signal.SIGTERM)
    assert process.wait(30) == 0
    return time.monotonic() - begun


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("whole_group", [False, True])
def test_an_article_that_takes_too_long_is_handed_back_and_read_by_the_next(
    workers: Workers, whole_group: bool
) -> None:
    process = workers.start(application=FAULTY, STOP_SECONDS="1")
    article = save("STALL ONCE, the ministers talk.")
    wait_for(lambda: is_being_read(article))

    assert told_to_stop(process, whole_group=whole_group) < 10

    article.refresh_from_db()
    assert (article.status, article.attempts, article.claimed_at) == (ArticleStatus.QUEUED, 0, None)
    assert article.queued_at is not None, "its message waits for the next worker, not for the sweep"
    article.text = "Two ministers talk."
    article.save()
    workers.start(application=FAULTY)
    wait_for(lambda: Article.objects.get(pk=article.pk).status == ArticleStatus.DONE, seconds=10)
    assert Article.objects.get(pk=article.pk).attempts == 1


@pytest.mark.django_db(transaction=True)
def test_an_article_that_is_nearly_read_is_finished(workers: Workers) -> None:
    process = workers.start(application=FAULTY, STOP_SECONDS="20", FAULTY_SECONDS="3")
    article, next_one = save("SLOW talks of two ministers."), save("SLOW talks of two others.")
    wait_for(lambda: is_being_read(article))

    assert told_to_stop(process, whole_group=True) < 10

    article.refresh_from_db()
    next_one.refresh_from_db()
    assert article.status == ArticleStatus.DONE
    assert (next_one.status, next_one.attempts) == (ArticleStatus.QUEUED, 0)


@pytest.mark.django_db(transaction=True)
def test_it_hands_back_while_redis_is_gone(workers: Workers) -> None:
    process = workers.start(application=FAULTY, STOP_SECONDS="1")
    article = save("STALL the worker.")
    wait_for(lambda: is_being_read(article))
    workers.redis.stop()
    os.killpg(process.pid, signal.SIGTERM)
    wait_for(lambda: not is_being_read(article))
    article.refresh_from_db()
    assert (article.status, article.attempts) == (ArticleStatus.QUEUED, 0)


@pytest.mark.django_db(transaction=True)
def test_a_file_that_is_handed_back_waits_in_the_queue_for_the_next_worker(
    redis_server: RedisServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    receipt = take_file(
        ContentFile(b"Two ministers talk."), name="a.txt", batch=uuid4(), enqueue=tasks.enqueue_file
    )
    with tasks.connection() as broker:
        channel: Any = broker.default_channel
        channel.queue_purge(settings.FILES_QUEUE)
        monkeypatch.setattr(stopping, "_asked", True)  # as after the signal
        tasks.open_file(receipt.pk)
        assert not tasks.queue_is_empty(broker, settings.FILES_QUEUE)
    receipt.refresh_from_db()
    assert (receipt.outcome, receipt.attempts, receipt.claimed_at) == ("waiting", 0, None)
    assert receipt.queued_at is not None


def test_the_signal_counts_only_while_a_text_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stopping, "_asked", False)
    before = signal.getsignal(stopping.NUMBER)
    stopping.listen()
    try:
        with pytest.raises(stopping.Stopping), stopping.while_reading():
            signal.raise_signal(stopping.NUMBER)
        os.kill(os.getpid(), stopping.NUMBER)  # nothing is read
        assert stopping.asked()
        with pytest.raises(stopping.Stopping), stopping.while_reading():
            pytest.fail("it was told to stop before")
    finally:
        signal.signal(stopping.NUMBER, before)


def test_the_whole_program_stops_in_the_middle_of_its_articles(project_root: Path, tmp_path: Path) -> None:
    data, watched = tmp_path / "var", tmp_path / "watched"
    watched.mkdir()
    lines = (json.dumps({"text": made.document.text}) for made in made_articles(MANY))
    (watched / "many.jsonl").write_text("\n".join(lines))
    watching = {"WATCH_DIR": str(watched), "WATCH_SECONDS": "1"}
    program = Program(project_root, data, free_port(), WORKERS="2", SWEEP_SECONDS="1", **watching)
    try:
        program.wait_until_ready()
        wait_for(
            lambda: (
                counted(program.database, "queued") > MANY / 2
                and counted(program.database, "working") > 0
                and counted(program.database, "done") > 0
            ),
            seconds=60,
        )
        assert program.end(signal.SIGTERM) == 0, program.output
        assert processes_of(data) == []
    finally:
        for process in processes_of(data):
            with suppress(psutil.NoSuchProcess):
                process.kill()
    assert counted(program.database, "queued") > 0, "it read all before it stopped"
    assert counted(program.database, "working") == counted(program.database, "failed") == 0


@pytest.mark.django_db(transaction=True)
def test_a_start_of_everything_begins_with_all_that_was_left(redis_server: RedisServer) -> None:
    taken, sent, tried = save("Article one."), save("Article two."), save("Article three.")
    now = timezone.now()
    Article.objects.filter(pk=taken.pk).update(status=ArticleStatus.WORKING, claimed_at=now, attempts=1)
    Article.objects.filter(pk=tried.pk).update(status=ArticleStatus.WORKING, claimed_at=now, attempts=3)

    tasks.begin_anew()

    left = Article.objects.filter(status=ArticleStatus.QUEUED)
    assert set(left.values_list("pk", "attempts", "queued_at")) == {(taken.pk, 1, None), (sent.pk, 0, None)}
    assert Article.objects.get(pk=tried.pk).error.startswith("The worker stopped 3 times")


def counted(database: Path, status: str) -> int:
    """Return how many articles of the program's own ledger are in a state."""
    with closing(sqlite3.connect(database, timeout=30)) as connection:
        row = connection.execute(
            "SELECT count(*) FROM articles_article WHERE status = ?", (status,)
        ).fetchone()
    return int(row[0])
