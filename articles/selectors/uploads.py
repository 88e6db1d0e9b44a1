"""How far the articles of one upload are."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from uuid import UUID

from django.db.models import Count, Q
from django.utils import timezone

from articles.models import ArticleStatus, Receipt

PATIENCE = timedelta(seconds=3)  # after this an article that was not handed to the queue is worth a word


@dataclass(frozen=True, slots=True)
class Batch:
    """The receipts of one upload, in the order of the files, and what they add up to."""

    receipts: tuple[Receipt, ...]
    stored: int
    read: int
    failed: int
    duplicates: int
    refused: int
    held_up: bool  # articles wait, and Redis has not taken them
    seconds_left: int | None

    @property
    def unfinished(self) -> int:
        """Return how many articles are still to be read."""
        return self.stored - self.read - self.failed

    @property
    def share(self) -> int:
        """Return how much is done, in per cent."""
        return round(100 * (self.read + self.failed) / self.stored) if self.stored else 100

    @property
    def fingerprint(self) -> str:
        """Return a digest that changes when the page has something new to show."""
        seen = [
            (r.pk, r.article.status, r.article.error, r.article.title, r.article.attempts)
            for r in self.receipts
            if r.article
        ]
        return sha256(repr((seen, self.held_up)).encode()).hexdigest()[:16]


def batch(key: UUID) -> Batch | None:
    """Return an upload with the state of its articles, None where there is none: one query."""
    receipts = tuple(
        Receipt.objects.filter(batch=key)
        .select_related("article")
        .defer("article__text")
        .annotate(meetings=Count("article__reports", filter=Q(article__reports__meeting__isnull=False)))
        .order_by("pk")
    )
    if not receipts:
        return None
    now = timezone.now()
    articles = [r.article for r in receipts if r.outcome == Receipt.Outcome.STORED and r.article]
    read = sum(article.status == ArticleStatus.DONE for article in articles)
    failed = sum(article.status == ArticleStatus.FAILED for article in articles)
    return Batch(
        receipts=receipts,
        stored=len(articles),
        read=read,
        failed=failed,
        duplicates=sum(r.outcome == Receipt.Outcome.DUPLICATE for r in receipts),
        refused=sum(r.outcome == Receipt.Outcome.REFUSED for r in receipts),
        held_up=any(
            article.status == ArticleStatus.QUEUED
            and article.queued_at is None
            and article.uploaded_at < now - PATIENCE
            for article in articles
        ),
        seconds_left=seconds_left(receipts[0].created_at, now, done=read + failed, of=len(articles)),
    )


def seconds_left(since: datetime, now: datetime, *, done: int, of: int) -> int | None:
    """Return about how long the rest will take at the pace so far; None before two are done."""
    if done < 2 or done >= of:
        return None
    return max(1, round((now - since).total_seconds() / done * (of - done)))
