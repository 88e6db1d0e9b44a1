"""Take an article out of the ledger for good."""

from functools import partial

from django.db import transaction

from articles.ledger.added import lay_aside
from articles.ledger.locking import lock
from articles.ledger.reports import store_reading
from articles.models import Article
from articles.records.reading import Reading


def delete_article(article_id: int) -> bool:
    """Delete an article with its file and all that rests on it alone, and tell if it was there.

    Meetings that other articles tell of as well stand, decided anew without it; those that people found in it wait for
    its text to come back. A worker that is reading the article loses its claim.
    """
    with transaction.atomic():
        lock()
        article = Article.objects.select_for_update().filter(pk=article_id).first()
        if article is None:
            return False
        store_reading(article, Reading(language=article.language, supported=False), None)
        lay_aside(article)
        if name := article.file.name:
            transaction.on_commit(partial(article.file.storage.delete, name), robust=True)
        article.delete()
    return True
