"""Files on their way through a real Redis and real workers: uploads, feeds, the watched folder."""

import json
from pathlib import Path
from uuid import uuid4

import pytest
from django.contrib.auth.models import User
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from articles import tasks
from articles.ingest.intake import take_file
from articles.models import Article, ArticleStatus, Feed, Receipt
from tests.ingest.test_feeds import page, rss
from tests.services import Workers, wait_for
from tests.web import Web

FAULTY = "tests.faulty"
NEWS = "The foreign ministers of Chile and Peru met in Arica on Monday and spoke about the border, note {}."

pytestmark = pytest.mark.django_db(transaction=True)


def lines(count: int) -> bytes:
    """Return so many articles as lines of JSON."""
    return "\n".join(json.dumps({"id": f"n-{n}", "text": NEWS.format(n)}) for n in range(count)).encode()


def sent(name: str, data: bytes) -> Receipt:
    """Send a file as a page does."""
    return take_file(ContentFile(data), name=name, batch=uuid4(), enqueue=tasks.enqueue_file)


def outcome(receipt: Receipt) -> str:
    """Return the state of a file in the database."""
    return Receipt.objects.values_list("outcome", flat=True).get(pk=receipt.pk)


def unread() -> bool:
    """Tell if an article waits or is being read."""
    return Article.objects.exclude(status=ArticleStatus.DONE).exists()


def clock(workers: Workers) -> tuple[str, str]:
    """Return the options that make a worker the clock too."""
    return "-B", f"--schedule={workers.folder / 'schedule'}"


def test_an_upload_is_opened_and_read_by_a_worker(workers: Workers) -> None:
    client = Client()
    client.force_login(User.objects.create_superuser("ratna"))
    files = [
        SimpleUploadedFile("a.txt", NEWS.format("a").encode()),
        SimpleUploadedFile("all.jsonl", lines(20)),
    ]
    answer = client.post(reverse("upload"), {"documents": files})
    assert b"2 files still to be opened" in client.get(answer["Location"]).content
    workers.start(application=FAULTY)
    wait_for(lambda: Article.objects.count() == 21 and not unread(), seconds=40)
    assert b"21 of 21 read" in client.get(answer["Location"]).content


def test_a_poisoned_file_holds_up_nothing(workers: Workers) -> None:
    poison = sent("bomb.zip", b"PK\x03\x04" + b"\xff" * 4000)
    good = sent("a.txt", NEWS.format(1).encode())
    workers.start(application=FAULTY)
    wait_for(lambda: outcome(good) == "stored" and outcome(poison) == "refused", seconds=40)


def test_feeds_are_looked_at_by_the_clock(workers: Workers, web: Web) -> None:
    web.page("/1", page(1))
    web.page("/feed", rss(web, ("a", "/1")), "application/rss+xml")
    feed = Feed.objects.create(url=web.url("/feed"), due_at=timezone.now())
    allowed = {"FETCH_ALLOW": f"127.0.0.1:{web.port}", "FEED_SECONDS": "1", "SWEEP_SECONDS": "1"}
    workers.start(*clock(workers), application=FAULTY, **allowed)
    wait_for(lambda: Article.objects.filter(batch=feed.batch).exists() and not unread(), seconds=40)
    assert Article.objects.get().url == web.url("/1")


def test_the_watched_folder_is_looked_into_by_the_clock(workers: Workers, tmp_path: Path) -> None:
    folder = tmp_path / "watched"
    folder.mkdir()
    (folder / "a.txt").write_text(NEWS.format(1))
    (folder / "bad.txt").write_text("")
    workers.start(
        *clock(workers), application=FAULTY, WATCH_DIR=str(folder), WATCH_SECONDS="1", SWEEP_SECONDS="1"
    )
    wait_for(lambda: (folder / "done" / "a.txt").exists(), seconds=40)
    wait_for(lambda: (folder / "refused" / "bad.txt.reason.txt").exists(), seconds=40)
    wait_for(lambda: Article.objects.count() == 1 and not unread())
