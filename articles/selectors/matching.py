"""Which articles hold what a reader looks for."""

from typing import Any

from django.db.models import Q, QuerySet

from articles.models import Article, ArticleWords
from articles.records.ledger import MeetingFilter
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


def rows_of(wanted: MeetingFilter) -> QuerySet[Any]:
    """Return rows that have the keys of the articles that hold the words of a filter, of its outlets and languages.

    They are those of the index, where it can tell alone.
    """
    asked = read(wanted.words)
    if asked.wanted and not wanted.outlets and not wanted.languages:
        return in_index(asked)
    return of_origins(wanted).filter(holding(wanted.words))


def of_origins(wanted: MeetingFilter) -> QuerySet[Article]:
    """Return the articles of a filter's outlets and languages."""
    articles = Article.objects.order_by()
    if wanted.outlets:
        articles = articles.filter(source__in=wanted.outlets)
    if wanted.languages:
        articles = articles.filter(language__in=wanted.languages)
    return articles


def entries(asked: Asked) -> QuerySet[ArticleWords, Any]:
    """Return the keys of the entries of the index that hold what is asked for."""
    return in_index(asked).values("pk")


def in_index(asked: Asked) -> QuerySet[ArticleWords]:
    """Return the entries of the index that hold what is asked for."""
    return ArticleWords.objects.order_by().filter(words__matches=asked)
