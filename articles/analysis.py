"""Read articles: claim some, have them analysed, write what was found.

The only module that sees both NLP and ORM.
"""

import logging
from collections.abc import Iterable, Sequence
from datetime import timedelta
from enum import StrEnum
from functools import reduce
from operator import or_

from celery.exceptions import SoftTimeLimitExceeded
from django.conf import settings
from django.db import InterfaceError, OperationalError, transaction
from django.db.models import F, Q, QuerySet
from django.utils import timezone

from articles import ledger, stopping
from articles.models import Article, ArticleStatus
from articles.operations.storage import is_full
from articles.records.documents import Document
from articles.records.reading import Reading
from articles.resolution import copies
from coverage_site import logs

logger = logging.getLogger(__name__)

MAX_ATTEMPTS = 3
# The time limit ends a worker's process; what stands as claimed for longer has nobody who works on it.
ABANDONED_AFTER = timedelta(seconds=settings.CELERY_TASK_TIME_LIMIT + 2)

TOO_SLOW = (
    "Reading took longer than {seconds} seconds and was stopped. "
    "Split the article if it is very long, then analyse it again."
)
BROKEN = (
    "The software failed on this article. Tell an admin, for whom the log has the details, and analyse it again "
    "after an update."
)
LOST = "The worker stopped {attempts} times while it read this article. Split it if it is long, then analyse it again."
DATABASE_AWAY = "The database did not answer in {attempts} attempts. Analyse the article again later."


class Outcome(StrEnum):
    """How the reading of an article ended."""

    DONE = "done"
    HANDED_BACK = "handed_back"
    CLAIM_LOST = "claim_lost"
    PARTED = "parted"  # something went wrong with several; each is read alone next
    TOO_SLOW = "too_slow"
    DATABASE = "database"
    SOFTWARE = "software"


def read_article(article_id: int) -> Outcome | None:
    """Analyse one queued article, and tell how that ended; None where there was nothing to do."""
    return read_articles([article_id]).get(article_id)


def read_articles(keys: Sequence[int]) -> dict[int, Outcome]:
    """Analyse queued articles and replace what is known of them. Return how it ended for each that was to be read.

    They are read together, but for those that were tried before: these are read alone. The analysis runs outside of
    any transaction. What was found is written in one, and only while the claims hold.
    """
    outcomes = read_together(claim(keys, untried=True)) if len(keys) > 1 else {}
    for key in keys:
        if key not in outcomes:
            outcomes |= read_together(claim([key]))
    return outcomes


def read_together(articles: Sequence[Article]) -> dict[int, Outcome]:
    """Analyse claimed articles, and tell how that ended for each."""
    keys = [article.pk for article in articles]
    with logs.about(article=keys[0] if len(keys) == 1 else None):
        return dict.fromkeys(keys, Outcome.CLAIM_LOST) | outcomes_of(articles) if keys else {}


def outcomes_of(articles: Sequence[Article]) -> dict[int, Outcome]:
    """Analyse claimed articles, and tell how that ended for each but those whose claim was lost."""
    keys = [article.pk for article in articles]
    told = ", ".join(map(str, keys))
    try:
        with stopping.while_reading():
            readings, version = read(articles)
        sketches = [copies.sketch(article.text) for article in articles]
        stored = store([ledger.Read(*row) for row in zip(articles, readings, sketches, strict=True)], version)
        return dict.fromkeys(stored, Outcome.DONE)
    except stopping.Stopping:
        for article in articles:
            hand_back(article)
        return dict.fromkeys(keys, Outcome.HANDED_BACK)
    except SoftTimeLimitExceeded:
        logger.warning("Reading took too long: %s", told)
        reason = TOO_SLOW.format(seconds=settings.CELERY_TASK_SOFT_TIME_LIMIT)
        return dict.fromkeys(keys, give_up_or_part(articles, reason, Outcome.TOO_SLOW))
    except (OperationalError, InterfaceError) as error:
        logger.exception("The database failed at %s, attempt %s", told, articles[0].attempts)
        for article in articles:
            if is_full(error):  # however long that lasts
                hand_back(article)
            else:
                put_back(article, DATABASE_AWAY)
        return dict.fromkeys(keys, Outcome.DATABASE)
    except Exception:
        logger.exception("Could not be read: %s", told)
        return dict.fromkeys(keys, give_up_or_part(articles, BROKEN, Outcome.SOFTWARE))


def claim(keys: Iterable[int], *, untried: bool = False) -> list[Article]:
    """Take those of some articles that are queued, and no other worker is about to take; `untried` ones only."""
    now = timezone.now()
    waiting = Article.objects.filter(pk__in=keys, status=ArticleStatus.QUEUED)
    if untried:
        waiting = waiting.filter(attempts=0)
    with transaction.atomic():
        # A receipt that is just being tied to an article is no reason to leave that to another.
        taken = list(waiting.order_by("pk").select_for_update(skip_locked=True, no_key=True))
        Article.objects.filter(pk__in=[article.pk for article in taken]).update(
            status=ArticleStatus.WORKING, claimed_at=now, attempts=F("attempts") + 1, error=""
        )
    for article in taken:
        article.status, article.claimed_at, article.error = ArticleStatus.WORKING, now, ""
        article.attempts += 1
    return taken


def read(articles: Sequence[Article]) -> tuple[list[Reading], str]:
    """Return what the pipeline reads in each article, and the pipeline's version."""
    from articles.nlp import pipeline  # here, so that the web process, which enqueues, loads no spaCy

    documents = [Document(text=one.text, published=one.published, language=one.language) for one in articles]
    return pipeline.analyse_many(documents), pipeline.VERSION


def store(read: Sequence[ledger.Read], version: str) -> set[int]:
    """Replace the derived rows of articles with readings, and return the keys of those whose claim held."""
    with transaction.atomic():
        ledger.lock()
        held = set(
            Article.objects.filter(reduce(or_, (own(one.article) for one in read)))
            .select_for_update()
            .values_list("pk", flat=True)
        )
        kept = [one for one in read if one.article.pk in held]
        ledger.store_readings(kept)
        told: dict[tuple[str, bool], list[int]] = {}
        for one in kept:
            key = (one.article.language or one.reading.language, one.reading.supported)
            told.setdefault(key, []).append(one.article.pk)
        for (language, supported), keys in told.items():
            Article.objects.filter(pk__in=keys).update(
                status=ArticleStatus.DONE,
                language=language,
                supported=supported,
                error="",
                claimed_at=None,
                analysed_at=timezone.now(),
                analyser_version=version[:40],
            )
    for one in read:
        if one.article.pk not in held:
            logger.info("Article %s was asked for anew while it was read", one.article.pk)
    return held


def give_up_or_part(articles: Sequence[Article], reason: str, outcome: Outcome) -> Outcome:
    """Fail an article for a reason; let several wait, to be read one by one: it may be the fault of one of them."""
    if len(articles) == 1:
        give_up(articles[0], reason)
        return outcome
    for article in articles:
        put_back(article, reason)
    return Outcome.PARTED


def give_up(article: Article, reason: str) -> None:
    """Mark a claimed article as failed, with a reason in words that a user understands."""
    claimed(article).update(status=ArticleStatus.FAILED, error=reason, claimed_at=None)


def put_back(article: Article, reason: str) -> None:
    """Let a claimed article wait for another attempt, or fail it where it has had its share."""
    if article.attempts >= MAX_ATTEMPTS:
        give_up(article, reason.format(attempts=article.attempts))
        return
    claimed(article).update(status=ArticleStatus.QUEUED, claimed_at=None, queued_at=None)


def hand_back(article: Article) -> None:
    """Let a claimed article wait for another worker, as if this one had not taken it."""
    claimed(article).update(
        status=ArticleStatus.QUEUED, claimed_at=None, queued_at=None, attempts=F("attempts") - 1
    )


def release_abandoned(*, older_than: timedelta = ABANDONED_AFTER) -> int:
    """Put articles back whose worker was killed, and return how many; those killed too often fail."""
    found = Article.objects.filter(
        status=ArticleStatus.WORKING, claimed_at__lte=timezone.now() - older_than
    ).only("pk", "attempts", "claimed_at")
    for article in found:
        with logs.about(article=article.pk):
            logger.warning("Article %s was left by its worker, attempt %s", article.pk, article.attempts)
        put_back(article, LOST)
    return len(found)


def claimed(article: Article) -> QuerySet[Article]:
    """Return the article, while its claim holds, as a queryset. The time of a claim is its name."""
    return Article.objects.filter(own(article))


def own(article: Article) -> Q:
    """Return the condition that the claim of an article holds."""
    return Q(pk=article.pk, status=ArticleStatus.WORKING, claimed_at=article.claimed_at)
