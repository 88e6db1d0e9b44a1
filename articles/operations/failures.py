"""Articles that failed, by reason."""

from collections import Counter

from django.db.models import Count, Q, QuerySet

from articles.models import Article, ArticleStatus

# How each sentence of articles.analysis begins; what varies in it stands later.
BEGINNINGS = {
    "too_slow": "Reading took longer than",
    "software": "The software failed on this article.",
    "worker_lost": "The worker stopped",
    "database": "The database did not answer",
}
OTHER = "other"
REASONS = (*BEGINNINGS, OTHER)


def reason_of(error: str) -> str:
    """Return the reason that a stored sentence gives, as one of REASONS."""
    return next((reason for reason, begins in BEGINNINGS.items() if error.startswith(begins)), OTHER)


def failures() -> dict[str, int]:
    """Return how many articles failed for each reason, the most frequent first: one query."""
    found: Counter[str] = Counter()
    failed = Article.objects.filter(status=ArticleStatus.FAILED).order_by().values("error")
    for error, number in failed.annotate(number=Count("pk")).values_list("error", "number"):
        found[reason_of(error)] += number
    return dict(found.most_common())


def failed_for(reason: str) -> QuerySet[Article]:
    """Return the articles that failed for a reason. KeyError where there is no such reason."""
    failed = Article.objects.filter(status=ArticleStatus.FAILED)
    if reason != OTHER:
        return failed.filter(error__startswith=BEGINNINGS[reason])
    known = Q()
    for begins in BEGINNINGS.values():
        known |= Q(error__startswith=begins)
    return failed.exclude(known)
