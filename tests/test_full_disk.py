"""A database whose disk is full, as workers meet it: what they had taken waits, and nothing has failed."""

import json
from collections.abc import Callable, Iterator
from uuid import uuid4

import pytest
from django.core.files.base import ContentFile
from django.db import connection

from articles import analysis, tasks
from articles.ingest.intake import take_file
from articles.ingest.store import add_article
from articles.models import Article, ArticleStatus, Receipt
from articles.operations import storage
from articles.records.documents import Document
from tests.waiting import open_waiting

pytestmark = pytest.mark.django_db(transaction=True)

NEWS = "Indonesian Foreign Minister Retno Marsudi met Chinese Foreign Minister Wang Yi in Jakarta on Monday."
ROOM = 4  # pages that SQLite may still take: enough to claim something, not to store what is in it
TRIES = analysis.MAX_ATTEMPTS + 1
# What PostgreSQL says of a full disk, said where one more row would be written.
FULL = """
CREATE FUNCTION disk_is_full() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = 'disk_full'; END $$;
CREATE TRIGGER full_for_mentions BEFORE INSERT ON articles_mention EXECUTE FUNCTION disk_is_full();
CREATE TRIGGER full_for_receipts BEFORE INSERT ON articles_receipt FOR EACH ROW WHEN (NEW.number > 5)
EXECUTE FUNCTION disk_is_full()
"""


def run(statements: str) -> list[tuple[int, ...]]:
    """Carry out SQL, and return the rows that it brings."""
    with connection.cursor() as cursor:
        cursor.execute(statements)
        return cursor.fetchall() if cursor.description else []


def make_room() -> None:
    """Let the database grow again."""
    if connection.vendor == "sqlite":
        run("PRAGMA max_page_count = 1073741823")
    else:
        run("DROP FUNCTION IF EXISTS disk_is_full CASCADE")


@pytest.fixture
def fill(transactional_db: None) -> Iterator[Callable[[], None]]:
    """Return what has the database take no more than it has room for already; it is let go after the test."""

    def fill() -> None:
        if connection.vendor == "sqlite":
            run("VACUUM")
            [[pages]] = run("PRAGMA page_count")
            run(f"PRAGMA max_page_count = {pages + ROOM}")
        else:
            run(FULL)

    yield fill
    make_room()


def test_an_article_waits_for_room_however_often_it_was_tried(fill: Callable[[], None]) -> None:
    texts = [f"{NEWS} {number}: {'They spoke of wheat. ' * 200}" for number in range(3)]
    keys = [add_article(document=Document(text=text)).article.pk for text in texts]
    fill()
    for _ in range(TRIES):
        outcomes = {analysis.read_article(key) for key in keys}
        assert analysis.Outcome.DATABASE in outcomes
        waiting = Article.objects.exclude(status=ArticleStatus.DONE)
        assert set(waiting.values_list("status", "attempts", "error")) == {(ArticleStatus.QUEUED, 0, "")}
    make_room()
    for key in keys:
        analysis.read_article(key)
    assert set(Article.objects.values_list("status", "attempts")) == {(ArticleStatus.DONE, 1)}


def test_a_file_waits_for_room_with_what_was_stored_of_it(fill: Callable[[], None]) -> None:
    lines = "\n".join(json.dumps({"text": f"{NEWS} {number} {'Wheat. ' * 500}"}) for number in range(40))
    take_file(ContentFile(lines.encode()), name="many.jsonl", batch=uuid4(), enqueue=lambda _: None)
    fill()
    for _ in range(TRIES):
        open_waiting()
        [(outcome, attempts)] = Receipt.objects.filter(container=None).values_list("outcome", "attempts")
        assert (outcome, attempts) == (Receipt.Outcome.WAITING, 0)
    make_room()
    open_waiting()
    assert Receipt.objects.get(container=None).outcome == Receipt.Outcome.OPENED
    parts = Receipt.objects.exclude(container=None)
    assert list(parts.values_list("number", flat=True)) == list(range(1, 41))
    assert Article.objects.count() == 40


def test_a_worker_takes_nothing_while_little_room_is_left(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    article = add_article(document=Document(text=NEWS)).article
    monkeypatch.setattr(storage, "LEAST", 2**60)
    tasks.analyse_article(article.pk)
    article.refresh_from_db()
    if connection.vendor == "sqlite":
        assert (article.status, article.attempts) == (ArticleStatus.QUEUED, 0)
        assert "The disk of the database is full" in caplog.text
    else:  # whose disk may be on another machine
        assert article.status == ArticleStatus.DONE
