"""Correct what is known about an article beside its text."""

from collections.abc import Callable, Mapping
from datetime import date

from django.db import transaction

from articles import ledger
from articles.indexing import index_article
from articles.models import Article

METADATA = frozenset({"title", "source", "author", "url", "published", "language"})
READ_ANEW = frozenset({"published", "language"})  # the analysis rests on these
SEARCHED = frozenset({"title", "language"})  # and so does the index of words


def correct_metadata(
    *, article_id: int, values: Mapping[str, str | date | None], requeue: Callable[[int], object]
) -> frozenset[str]:
    """Store corrections and return the fields that changed; have the article read again where that matters.

    Only these columns are written: a worker may be changing the article's state at the same time.
    """
    unknown = values.keys() - METADATA
    if unknown:
        raise ValueError(f"Not metadata: {', '.join(sorted(unknown))}")
    article = Article.objects.filter(pk=article_id).only(*METADATA).first()
    if article is None:
        return frozenset()
    changed = {name: value for name, value in values.items() if getattr(article, name) != value}
    with transaction.atomic():  # else a worker that ends between the two writes its own language over this
        if changed:
            ledger.lock()  # pages show what is corrected here
            Article.objects.filter(pk=article_id).update(**changed)
            ledger.noted_articles([article_id])
        if changed.keys() & SEARCHED:
            index_article(article_id)
        if changed.keys() & READ_ANEW:
            requeue(article_id)
    return frozenset(changed)
