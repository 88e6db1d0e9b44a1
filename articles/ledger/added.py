"""Keep the meetings that people found in an article, while the article comes and goes."""

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
    laid_aside = Report.objects.filter(
        article=None, review__kind=Review.Kind.ADD_MEETING, sha256=article.sha256
    ).select_related("review")
    found = set()
    for report in laid_aside:
        told = report.review.after if report.review is not None else {}
        if told and article.text[told["start"] : told["end"]] == told["sentence"]:
            found.add(report.pk)
    if found:
        Report.objects.filter(pk__in=found).update(article=article)
    Report.objects.filter(article=article, review__isnull=False).update(published=article.published)
    return found
