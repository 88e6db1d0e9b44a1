"""How far the files of one upload are, and the articles in them."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from uuid import UUID

from django.core.paginator import Page, Paginator
from django.db.models import Case, Count, IntegerField, Min, OuterRef, Q, QuerySet, Subquery, Sum, Value, When
from django.db.models.functions import Coalesce
from django.utils import timezone

from articles.models import ArticleStatus, Receipt, Report

PATIENCE = timedelta(seconds=3)  # after this, what was not handed to the queue is worth a word
NOBODY_AFTER = timedelta(seconds=15)  # and after this, a file that no worker has taken
HOUR = timedelta(hours=1)
PAGE_SIZE = 100
LARGE = 1000  # receipts, from which on a page is asked for less often

Outcome = Receipt.Outcome


@dataclass(frozen=True, slots=True)
class Batch:
    """What the receipts of one upload add up to, and one page of them: those in trouble first."""

    page: Page[Receipt]
    total: int  # receipts
    files: int  # that wait or are being opened
    stored: int
    read: int
    failed: int
    duplicates: int
    refused: int
    held_up: bool  # something waits, and Redis has not taken it
    no_worker: bool  # a file waits in the queue, and nobody takes it
    seconds_left: int | None

    @property
    def unread(self) -> int:
        """Return how many articles are still to be read."""
        return self.stored - self.read - self.failed

    @property
    def unfinished(self) -> int:
        """Return how much is still to be done: files to open, articles to read."""
        return self.unread + self.files

    @property
    def share(self) -> int:
        """Return how much of the articles is done, in per cent."""
        return round(100 * (self.read + self.failed) / self.stored) if self.stored else 100

    @property
    def every(self) -> int:
        """Return after how many seconds the page asks again."""
        return 1 if self.total <= LARGE else 5

    @property
    def fingerprint(self) -> str:
        """Return a digest that changes when the page has something new to show."""
        rows = [
            (
                r.pk,
                r.outcome,
                getattr(r, "taken", 0),
                getattr(r, "turned_away", 0),
                a and (a.status, a.error, a.title, a.attempts),
            )
            for r in self.page
            for a in (r.article,)
        ]
        counts = (self.total, self.files, self.stored, self.read, self.failed, self.duplicates, self.refused)
        return sha256(repr((rows, counts, self.held_up, self.no_worker)).encode()).hexdigest()[:16]


def batch(key: UUID, number: int | str = 1) -> Batch | None:
    """Return an upload with the state of its files and articles, and one page of its receipts; None without any."""
    now = timezone.now()
    of_batch = Receipt.objects.filter(batch=key)
    is_stored = Q(outcome=Outcome.STORED, article__isnull=False)
    is_late = Q(queued_at=None, created_at__lt=now - PATIENCE)
    told = of_batch.aggregate(
        total=Count("pk"),
        files=Count("pk", filter=Q(outcome__in=(Outcome.WAITING, Outcome.OPENING))),
        stored=Count("pk", filter=is_stored),
        read=Count("pk", filter=is_stored & Q(article__status=ArticleStatus.DONE)),
        failed=Count("pk", filter=is_stored & Q(article__status=ArticleStatus.FAILED)),
        duplicates=Count("pk", filter=Q(outcome=Outcome.DUPLICATE)),
        refused=Count("pk", filter=Q(outcome=Outcome.REFUSED)),
        since=Min("created_at", filter=is_stored),
        late_files=Count("pk", filter=Q(outcome=Outcome.WAITING) & is_late),
        late_articles=Count(
            "pk",
            filter=is_stored
            & Q(
                article__status=ArticleStatus.QUEUED,
                article__queued_at=None,
                article__uploaded_at__lt=now - PATIENCE,
            ),
        ),
        untaken=Count("pk", filter=Q(outcome=Outcome.WAITING, queued_at__lt=now - NOBODY_AFTER)),
        opening=Count("pk", filter=Q(outcome=Outcome.OPENING)),
    )
    if not told["total"]:
        return None
    paginator = Paginator(ordered(of_batch), PAGE_SIZE)
    paginator.count = told["total"]  # which is known already
    return Batch(
        page=paginator.get_page(number),
        total=told["total"],
        files=told["files"],
        stored=told["stored"],
        read=told["read"],
        failed=told["failed"],
        duplicates=told["duplicates"],
        refused=told["refused"],
        held_up=bool(told["late_files"] or told["late_articles"]),
        no_worker=bool(told["untaken"] and not told["opening"]),
        seconds_left=None
        if told["files"]
        else seconds_left(told["since"], now, done=told["read"] + told["failed"], of=told["stored"]),
    )


def ordered(receipts: QuerySet[Receipt]) -> QuerySet[Receipt]:
    """Return receipts with what a page shows of each, the refused and failed first, then files that were not opened.

    `taken` is how many articles were found in a file so far, `turned_away` how many things in it were refused,
    `meetings` how many an article tells of.
    """
    told = (
        Report.objects.filter(article=OuterRef("article"), meeting__isnull=False)
        .order_by()
        .values("article")
        .annotate(n=Count("pk"))
        .values("n")
    )
    rank = Case(
        When(Q(outcome=Outcome.REFUSED) | Q(article__status=ArticleStatus.FAILED), then=0),
        When(outcome__in=(Outcome.OPENING, Outcome.WAITING, Outcome.OPENED), then=1),
        default=2,
        output_field=IntegerField(),
    )
    return (
        receipts.select_related("article", "container")
        .defer("article__text")
        .annotate(
            rank=rank,
            taken=parts_that_are(Outcome.STORED, Outcome.DUPLICATE),
            turned_away=parts_that_are(Outcome.REFUSED),
            meetings=Coalesce(Subquery(told), Value(0)),
        )
        .order_by("rank", "pk")
    )


def parts_that_are(*outcomes: Outcome) -> Coalesce:
    """Return, as an expression, how many parts of a receipt's file had one of these outcomes."""
    parts = Receipt.objects.filter(container=OuterRef("pk"), outcome__in=outcomes).order_by()
    counted = parts.values("container").annotate(n=Count("pk")).values("n")
    return Coalesce(Subquery(counted), Value(0))


def sent_lately(user_id: int) -> tuple[int, int]:
    """Return how many files and texts a user has sent in the last hour, and how many bytes they were."""
    sent = Receipt.objects.filter(
        uploaded_by=user_id, container=None, size__gt=0, created_at__gt=timezone.now() - HOUR
    ).aggregate(files=Count("pk"), size=Sum("size"))
    return sent["files"], sent["size"] or 0


def seconds_left(since: datetime | None, now: datetime, *, done: int, of: int) -> int | None:
    """Return about how long the rest will take at the pace so far; None before two are done."""
    if since is None or done < 2 or done >= of:
        return None
    return max(1, round((now - since).total_seconds() / done * (of - done)))
