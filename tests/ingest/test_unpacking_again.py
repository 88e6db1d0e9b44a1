"""Files that are opened once more: after their worker stopped, or what they refer to was deleted."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db import IntegrityError

from articles import stopping, tasks
from articles.ingest import unpacking
from articles.ingest.opening import opened
from articles.models import Receipt
from articles.records.documents import Found, Refused
from tests.ingest.test_unpacking import NEWS, abandon, interrupted, kept, lines

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "again",
    [
        [],
        [Refused("all.jsonl", "It broke down.")],
        [Refused("n-0", "It is empty."), Refused("all.jsonl", "It broke down.")],
    ],
)
def test_a_file_that_ends_before_what_was_stored_of_it_waits_for_another_attempt(
    again: list[Found], monkeypatch: pytest.MonkeyPatch
) -> None:
    receipt = kept("all.jsonl", lines(5))
    interrupted(receipt, monkeypatch, after=2)
    abandon()
    unpacking.release_abandoned()
    monkeypatch.setattr(unpacking, "opened", lambda *_: iter(again))
    for outcome in ("waiting", "refused"):
        unpacking.open_file(receipt.pk, enqueue=list[int]().append)
        receipt.refresh_from_db()
        assert receipt.outcome == outcome
    assert "The worker stopped 3 times" in receipt.reason


def test_what_was_deleted_meanwhile_is_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    receipt = kept("a.txt", NEWS.format(1).encode())

    def gone(**_: object) -> None:
        raise IntegrityError("no such article")

    with monkeypatch.context() as patched:
        patched.setattr(unpacking, "add_article", gone)
        tasks.open_file(receipt.pk)
    receipt.refresh_from_db()
    assert receipt.outcome == "waiting"
    tasks.open_file(receipt.pk)
    receipt.refresh_from_db()
    assert receipt.outcome == "stored"


def test_a_worker_that_stops_hands_the_file_back(monkeypatch: pytest.MonkeyPatch) -> None:
    receipt = kept("three.jsonl", lines(3))

    def told_to_stop(path: Path, name: str) -> Iterator[Found]:
        for number, item in enumerate(opened(path, name)):
            if number == 2:
                stopping.hear(stopping.NUMBER, None)
            yield item

    monkeypatch.setattr(stopping, "_asked", False)
    monkeypatch.setattr(unpacking, "opened", told_to_stop)
    assert unpacking.open_file(receipt.pk, enqueue=lambda _: None)
    receipt.refresh_from_db()
    assert (receipt.outcome, receipt.attempts) == (Receipt.Outcome.WAITING, 0)
    assert (receipt.claimed_at, receipt.queued_at) == (None, None)
    before = receipt.parts.count()
    monkeypatch.setattr(stopping, "_asked", False)
    monkeypatch.setattr(unpacking, "opened", opened)
    assert unpacking.open_file(receipt.pk, enqueue=lambda _: None)
    receipt.refresh_from_db()
    assert (before, receipt.outcome, receipt.parts.count()) == (2, Receipt.Outcome.OPENED, 4)
