"""Keep the meetings that people found in an article, while the article comes and goes."""

from django.db.models import Q

from articles.ledger.meetings import consolidate
from articles.ledger.neighbourhood import neighbourhood
from articles.models import Article, Report, Review


def lay_aside(article: Article) -> None:
    """Keep what people found in an article that is about to go, as minutes: they count when its text is back."""
    added = Report.objects.filter(article=article, review__isnull=False)
    former = neighbourhood(added.values_list("pk", flat=True))
    if former:
        added.update(article=None, meeting=None)
        consolidate(former)


def taken_up(article: Article) -> set[int]:
    """Let what people found in this text before be of this article, and return it.

    Only where the sentence stands where it stood: a copy may differ in its white space.
    """
    reports = Report.objects.filter(
        Q(article=article) | Q(article=None, sha256=article.sha256), review__isnull=False
    ).select_related("review")
    kept, found = set(), set()
    for report in reports:
        if report.article_id is not None:
            kept.add(report.pk)
        elif report.review is not None and report.review.kind == Review.Kind.ADD_MEETING:
            told = report.review.after
            if article.text[told["start"] : told["end"]] == told["sentence"]:
                found.add(report.pk)
    for report in reports:
        if report.pk in found | kept:
            report.article, report.published = article, article.published
            report.save(update_fields=["article", "published"])
            for part in report.participants.all():  # the days that it is near may be others now
                part.save(update_fields=["since", "until"])
    return found
