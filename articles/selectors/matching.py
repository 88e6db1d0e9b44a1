"""Which articles hold what a reader looks for."""

from typing import Any

from django.db.models import Q, QuerySet

from articles.models import Article, ArticleWords
from articles.search.queries import Asked, read


def holding(text: str, *, article: str = "pk") -> Q:
    """Return the condition that an article's title or text holds what a query asks for.

    `article` is the field that names the article. What has neither letter nor digit is in no article.
    """
    asked = read(text)
    if asked.wanted:
        return Q(**{f"{article}__in": entries(asked)})
    if asked.unwanted:
        without = Q()
        for one in asked.unwanted:
            without &= ~Q(**{f"{article}__in": entries(Asked(wanted=(one,)))})
        return without
    return Q(pk__in=())


def rows_of(text: str) -> QuerySet[Any]:
    """Return rows that have the keys of the articles that hold what a query asks for: those of the index, if it can."""
    asked = read(text)
    return in_index(asked) if asked.wanted else Article.objects.filter(holding(text))


def entries(asked: Asked) -> QuerySet[ArticleWords, Any]:
    """Return the keys of the entries of the index that hold what is asked for."""
    return in_index(asked).values("pk")


def in_index(asked: Asked) -> QuerySet[ArticleWords]:
    """Return the entries of the index that hold what is asked for."""
    return ArticleWords.objects.order_by().filter(words__matches=asked)
