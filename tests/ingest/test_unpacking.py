"""Opening files that wait: one article or many, once each, whatever befalls the worker."""

import json
import time
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from django.contrib.auth.models import User
from django.core.files.base import ContentFile
from django.db import IntegrityError, OperationalError, transaction
from django.utils import timezone

from articles import tasks
from articles.ingest import unpacking
from articles.ingest.intake import take_file
from articles.ingest.opening import opened
from articles.models import Article, Receipt
from articles.records.documents import Found, Refused
from tests.waiting import open_waiting

NEWS = "The foreign ministers of Chile and Peru met in Arica on Monday and spoke about the border, note {}."

pytestmark = pytest.mark.django_db


def kept(name: str, data: bytes, **known: str) -> Receipt:
    """Keep a file for the workers."""
    return take_file(
        ContentFile(data), name=name, batch=uuid4(), enqueue=list[int]().append, known=known or None
    )


def lines(count: int) -> bytes:
    """Return so many articles as lines of JSON, and one line that is none."""
    told = [json.dumps({"id": f"n-{number}", "text": NEWS.format(number)}) for number in range(count)]
    return "\n".join([*told, "{broken"]).encode()


def packed(**files: str) -> bytes:
    """Return an archive of files; two underscores in a name stand for the dot."""
    data = BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for name, text in files.items():
            archive.writestr(name.replace("__", "."), text)
    return data.getvalue()


def outcomes(receipt: Receipt) -> list[tuple[int | None, str, str]]:
    """Return what became of what is in a file."""
    return list(receipt.parts.order_by("number").values_list("number", "name", "outcome"))


def media(settings: Any) -> list[Path]:
    """Return the files that are kept."""
    return [path for path in Path(settings.MEDIA_ROOT).rglob("*") if path.is_file()]


@pytest.mark.django_db(transaction=True)
def test_a_file_of_one_article_answers_for_itself_and_is_kept_with_it(settings: Any, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path
    receipt = kept("a.txt", NEWS.format(1).encode())
    assert unpacking.open_file(receipt.pk, enqueue=list[int]().append)
    receipt.refresh_from_db()
    article = Article.objects.get()
    assert (receipt.outcome, receipt.article, receipt.file.name) == ("stored", article, "")
    assert media(settings) == [Path(article.file.path)]
    assert not receipt.parts.exists()
    assert not unpacking.open_file(receipt.pk, enqueue=list[int]().append)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    ("name", "data", "outcome"),
    [
        ("again.txt", NEWS.format(1).encode(), "duplicate"),
        ("empty.txt", b"", "refused"),
        ("all.jsonl", lines(3), "opened"),
        ("all.zip", packed(a__txt=NEWS.format(7), b__txt=""), "opened"),
        ("empty.zip", packed(), "refused"),
        ("broken.zip", packed(a__txt=NEWS.format(7))[:60], "refused"),
    ],
)
def test_what_is_no_longer_needed_is_removed(
    name: str, data: bytes, outcome: str, settings: Any, tmp_path: Path
) -> None:
    settings.MEDIA_ROOT = tmp_path
    kept("a.txt", NEWS.format(1).encode())
    open_waiting()
    before = media(settings)
    receipt = kept(name, data)
    assert len(media(settings)) == len(before) + 1
    open_waiting()
    receipt.refresh_from_db()
    assert receipt.outcome == outcome, receipt.reason
    assert media(settings) == before


def test_each_article_of_a_file_of_many_has_a_receipt() -> None:
    receipt = kept("all.jsonl", lines(3))
    open_waiting()
    receipt.refresh_from_db()
    assert receipt.outcome == "opened"
    assert [(number, outcome) for number, _, outcome in outcomes(receipt)] == [
        *((1, "stored"), (2, "stored"), (3, "stored"), (4, "refused")),
    ]
    assert sorted(Article.objects.values_list("name", flat=True)) == ["n-0", "n-1", "n-2"]
    assert set(Article.objects.values_list("batch", flat=True)) == {receipt.batch}
    assert not Article.objects.exclude(file="").exists()


def test_what_was_known_beforehand_fills_what_the_file_does_not_tell() -> None:
    kept(
        "a.txt",
        NEWS.format(1).encode(),
        url="https://n.example/1",
        title="Two ministers",
        source="Harbour Post",
        published="2024-05-06",
    )
    open_waiting()
    article = Article.objects.get()
    assert (article.url, article.title, article.source) == (
        "https://n.example/1",
        "Two ministers",
        "Harbour Post",
    )
    assert str(article.published) == "2024-05-06"


def test_two_users_who_send_one_file_have_one_article_and_two_receipts() -> None:
    for name in ("ana", "budi"):
        user = User.objects.create_user(name)
        take_file(
            ContentFile(NEWS.format(1).encode()),
            name="a.txt",
            batch=uuid4(),
            user=user,
            enqueue=list[int]().append,
        )
    open_waiting()
    article = Article.objects.get()
    assert list(article.receipts.order_by("pk").values_list("outcome", "uploaded_by__username")) == [
        ("stored", "ana"),
        ("duplicate", "budi"),
    ]


def interrupted(receipt: Receipt, monkeypatch: pytest.MonkeyPatch, *, after: int) -> None:
    """Open a file as a worker does that dies after some articles."""
    real = opened

    def dies(path: Path, name: str) -> Iterator[Found]:
        for number, item in enumerate(real(path, name)):
            if number == after:
                raise SystemExit  # which nothing in the program catches
            yield item

    with monkeypatch.context() as patched:
        patched.setattr(unpacking, "opened", dies)
        with pytest.raises(SystemExit):
            unpacking.open_file(receipt.pk, enqueue=list[int]().append)


def abandon() -> None:
    """Let the time pass after which a worker that gives no sign is taken for dead."""
    silent = timezone.now() - 2 * unpacking.ABANDONED_AFTER
    Receipt.objects.filter(outcome="opening").update(touched_at=silent)


def test_a_file_that_was_half_opened_goes_on_and_nothing_is_counted_twice(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    receipt = kept("all.jsonl", lines(5))
    enqueued: list[int] = []
    interrupted(receipt, monkeypatch, after=3)
    assert receipt.parts.count() == 3
    assert unpacking.release_abandoned() == 0  # it was alive a moment ago
    abandon()
    assert unpacking.release_abandoned() == 1
    unpacking.open_file(receipt.pk, enqueue=enqueued.append)
    receipt.refresh_from_db()
    assert receipt.outcome == "opened"
    assert [(number, outcome) for number, _, outcome in outcomes(receipt)] == [
        *((number, "stored") for number in range(1, 6)),
        (6, "refused"),
    ]
    assert len(enqueued) == 2


def test_a_file_that_kills_three_workers_is_refused_with_the_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    receipt = kept("all.jsonl", lines(5))
    for attempt in range(1, 4):
        interrupted(receipt, monkeypatch, after=0)
        abandon()
        assert unpacking.release_abandoned() == 1
        receipt.refresh_from_db()
        assert receipt.attempts == attempt
        assert receipt.outcome == ("waiting" if attempt < 3 else "refused")
    assert "stopped 3 times while it opened this file" in receipt.reason
    assert receipt.file.name == ""


def test_a_worker_that_lost_its_file_to_another_writes_nothing_more(monkeypatch: pytest.MonkeyPatch) -> None:
    receipt = kept("all.jsonl", lines(4))
    real = opened

    def overtaken(path: Path, name: str) -> Iterator[Found]:
        for number, item in enumerate(real(path, name)):
            if number == 2:
                abandon()
                unpacking.release_abandoned()
                monkeypatch.setattr(unpacking, "opened", real)
                unpacking.open_file(receipt.pk, enqueue=list[int]().append)
            yield item

    monkeypatch.setattr(unpacking, "opened", overtaken)
    unpacking.open_file(receipt.pk, enqueue=list[int]().append)
    receipt.refresh_from_db()
    assert receipt.outcome == "opened"
    assert [number for number, *_ in outcomes(receipt)] == [1, 2, 3, 4, 5]
    assert Article.objects.count() == 4


def test_one_that_cannot_be_opened_does_not_stop_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    bad, good = kept("bad.txt", b"BREAK"), kept("good.txt", NEWS.format(1).encode())
    real = opened

    def breaks(path: Path, name: str) -> Iterator[Found]:
        if name == "bad.txt":
            raise ValueError("broken")
        yield from real(path, name)

    monkeypatch.setattr(unpacking, "opened", breaks)
    open_waiting()
    bad.refresh_from_db()
    good.refresh_from_db()
    assert (bad.outcome, good.outcome) == ("refused", "stored")
    assert "software failed" in bad.reason


def test_a_database_that_is_away_is_tried_three_times(monkeypatch: pytest.MonkeyPatch) -> None:
    receipt = kept("a.txt", NEWS.format(1).encode())

    def locked(**_: object) -> None:
        raise OperationalError("database is locked")

    monkeypatch.setattr(unpacking, "add_article", locked)
    for outcome in ("waiting", "waiting", "refused"):
        tasks.open_file(receipt.pk)
        receipt.refresh_from_db()
        assert receipt.outcome == outcome
    assert "did not answer in 3 attempts" in receipt.reason


def test_a_file_that_has_gone_from_the_disk_says_so() -> None:
    receipt = kept("a.txt", NEWS.format(1).encode())
    Path(receipt.file.path).unlink()
    open_waiting()
    receipt.refresh_from_db()
    assert (receipt.outcome, receipt.reason) == ("refused", unpacking.GONE)


@pytest.mark.django_db(transaction=True)
def test_a_file_gives_signs_of_life_while_one_article_takes_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unpacking, "HEARTBEAT", 0.05)
    receipt = kept("a.txt", NEWS.format(1).encode())
    moments = set()

    def slow(path: Path, name: str) -> Iterator[Found]:
        for _ in range(10):
            time.sleep(0.1)
            moments.add(Receipt.objects.values_list("touched_at", flat=True).get(pk=receipt.pk))
        yield Refused(name, "It is empty.")

    monkeypatch.setattr(unpacking, "opened", slow)
    unpacking.open_file(receipt.pk, enqueue=list[int]().append)
    assert len(moments) > 3


def test_a_file_without_what_was_sent_cannot_wait() -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Receipt.objects.create(batch=uuid4(), name="a", outcome="waiting")


def test_a_part_of_a_file_has_one_receipt() -> None:
    container = Receipt.objects.create(batch=uuid4(), name="a.zip", outcome="opened")
    told = {
        "batch": container.batch,
        "outcome": "refused",
        "reason": "x",
        "container": container,
        "number": 1,
    }
    Receipt.objects.create(**told)
    with pytest.raises(IntegrityError), transaction.atomic():
        Receipt.objects.create(**told)
