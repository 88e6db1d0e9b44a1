"""Take an article out of the ledger for good."""

from functools import partial

from django.db import transaction

from articles.ledger.locking import lock
from articles.ledger.meeting_reviews import take_out
from articles.ledger.reports import store_reading
from articles.models import Article, Report
from articles.records.reading import Reading


def delete_article(article_id: int) -> bool:
    """Delete an article with its file and all that rests on it alone, and tell if it was there.

    Meetings that other articles tell of as well stand, decided anew without it; those that people found in it go with
    it. A worker that is reading the
    article loses its claim.
    """
    with transaction.atomic():
        lock()
        article = Article.objects.select_for_update().filter(pk=article_id).first()
        if article is None:
            return False
        take_out(Report.objects.filter(article=article, review__isnull=False), {})
        store_reading(article, Reading(language=article.language, supported=False), None)
        if name := article.file.name:
            transaction.on_commit(partial(article.file.storage.delete, name), robust=True)
        article.delete()
    return True
