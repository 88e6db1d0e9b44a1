"""Read articles: claim one, have it analysed, write what was found.

The only module that sees both NLP and ORM.
"""

import logging
from datetime import timedelta
from enum import StrEnum

from celery.exceptions import SoftTimeLimitExceeded
from django.conf import settings
from django.db import InterfaceError, OperationalError, transaction
from django.db.models import F, QuerySet
from django.utils import timezone

from articles import ledger, stopping
from articles.models import Article, ArticleStatus
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
    "The software failed on this article. It is stored; analyse it again after an update. "
    "The log has the details."
)
LOST = (
    "The worker stopped {attempts} times while it read this article. It may need more memory than there is."
)
DATABASE_AWAY = "The database did not answer in {attempts} attempts. Analyse the article again later."


class Outcome(StrEnum):
    """How the reading of an article ended."""

    DONE = "done"
    HANDED_BACK = "handed_back"
    CLAIM_LOST = "claim_lost"
    TOO_SLOW = "too_slow"
    DATABASE = "database"
    SOFTWARE = "software"


def read_article(article_id: int) -> Outcome | None:
    """Analyse a queued article and replace what is known of it. Return None where there was nothing to do.

    The analysis runs outside of any transaction. What was found is written in one, and only while the
    claim holds.
    """
    article = claim(article_id)
    if article is None:
        return None
    try:
        with stopping.while_reading():
            reading, version = read(article)
        stored = store(article, reading, version, copies.sketch(article.text))
    except stopping.Stopping:
        hand_back(article)
        return Outcome.HANDED_BACK
    except SoftTimeLimitExceeded:
        logger.warning("Article %s took too long", article_id)
        give_up(article, TOO_SLOW.format(seconds=settings.CELERY_TASK_SOFT_TIME_LIMIT))
        return Outcome.TOO_SLOW
    except (OperationalError, InterfaceError):
        logger.exception("The database failed at article %s, attempt %s", article_id, article.attempts)
        put_back(article, DATABASE_AWAY)
        return Outcome.DATABASE
    except Exception:
        logger.exception("Article %s could not be read", article_id)
        give_up(article, BROKEN)
        return Outcome.SOFTWARE
    return Outcome.DONE if stored else Outcome.CLAIM_LOST


def claim(article_id: int) -> Article | None:
    """Take a queued article by compare-and-set; None where another worker has it, or it is gone."""
    now = timezone.now()
    taken = Article.objects.filter(pk=article_id, status=ArticleStatus.QUEUED).update(
        status=ArticleStatus.WORKING, claimed_at=now, attempts=F("attempts") + 1, error=""
    )
    if not taken:
        return None
    return Article.objects.filter(pk=article_id, claimed_at=now).first()


def read(article: Article) -> tuple[Reading, str]:
    """Return what the pipeline reads in an article, and the pipeline's version."""
    from articles.nlp import pipeline  # here, so that the web process, which enqueues, loads no spaCy

    reading = pipeline.analyse(article.text, published=article.published, language=article.language)
    return reading, pipeline.VERSION


def store(article: Article, reading: Reading, version: str, sketch: copies.Sketch | None) -> bool:
    """Replace the article's derived rows with a reading, or return False where the claim is lost.

    The sketch is that of the article's text, by which its copies are known.
    """
    with transaction.atomic():
        ledger.lock()
        if not claimed(article).select_for_update().exists():
            logger.info("Article %s was asked for anew while it was read", article.pk)
            return False
        ledger.store_reading(article, reading, sketch)
        Article.objects.filter(pk=article.pk).update(
            status=ArticleStatus.DONE,
            language=article.language or reading.language,
            supported=reading.supported,
            error="",
            claimed_at=None,
            analysed_at=timezone.now(),
            analyser_version=version[:40],
        )
    return True


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
    return Article.objects.filter(pk=article.pk, status=ArticleStatus.WORKING, claimed_at=article.claimed_at)
