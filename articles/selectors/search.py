"""Search in full text: the articles that hold what is looked for, and the actors and places of that name."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from django.core.paginator import Page
from django.db.models import CharField, Count, F, Q, QuerySet, Value
from django.db.models.functions import Concat, Lower

from articles.models import Actor, Alias, Article, Place, Relevance, Report
from articles.records.ledger import MeetingFilter
from articles.records.search import FoundArticle, FoundName
from articles.search.queries import Asked, read
from articles.search.snippets import marked, snippets
from articles.selectors.articles import NEWEST_FIRST
from articles.selectors.matching import holding, of_origins
from articles.selectors.narrowing import narrowed, reported_by

SHORTEST = 3  # letters of a word that is looked for in names
NAMES = 6  # of each kind that are shown
RANKED = 2000  # articles: which one of more fits a common word best says little, and each has to be looked at


def found(wanted: MeetingFilter) -> QuerySet[Article]:
    """Return the articles that hold what is looked for, unordered."""
    return filtered(wanted).filter(holding(wanted.words))


def filtered(wanted: MeetingFilter) -> QuerySet[Article]:
    """Return the articles that the other filters leave.

    Outlet and language are asked of the article itself, all else of the meetings that it tells of.
    """
    wanted = replace(wanted, words="")
    articles = of_origins(wanted)
    if wanted != MeetingFilter(outlets=wanted.outlets, languages=wanted.languages):
        told = Report.objects.filter(reported_by(wanted), meeting__in=narrowed(wanted))
        articles = articles.filter(pk__in=told.values("article"))
    return articles


def page_of(wanted: MeetingFilter, page: Page[int], *, newest: bool = False) -> list[int]:
    """Return the keys of the articles that are found and stand on a page of all: one query, or two.

    The most fitting or the newest come first. Of very many only the newest are compared, and the others follow them:
    they stand where they would stand if all were in the order of their days.
    """
    assert RANKED % page.paginator.per_page == 0  # no page has some of both
    begin, end = max(page.start_index() - 1, 0), page.end_index()
    if read(wanted.words).wanted and not newest and begin < RANKED:
        return most_fitting(wanted, page.paginator.count)[begin:end]
    rows = found(wanted).order_by(*NEWEST_FIRST)
    return list(rows.values_list("pk", flat=True)[begin:end])


def most_fitting(wanted: MeetingFilter, every: int) -> list[int]:
    """Return the keys of the newest of so many articles that are found, the most fitting first: one query, or two.

    Of very many, those without a day are asked for by themselves, and only where there is room for them: then the
    index of the days leads to the others, and no database has to sort all that is found.
    """
    asked = read(wanted.words)
    rows = (
        filtered(wanted).filter(words__words__matches=asked).annotate(fits=Relevance("words__words", asked))
    )
    if every <= RANKED:
        pairs = list(rows.order_by(*NEWEST_FIRST).values_list("pk", "fits"))
    else:
        dated = rows.filter(published__isnull=False).order_by("-published", "-pk")
        pairs = list(dated.values_list("pk", "fits")[:RANKED])
        if left := RANKED - len(pairs):
            undated = rows.filter(published=None).order_by("-pk")
            pairs += undated.values_list("pk", "fits")[:left]
    return [pk for pk, _ in sorted(pairs, key=lambda pair: -pair[1])]


def articles(keys: Sequence[int], words: str) -> list[FoundArticle]:
    """Return articles as they are shown, in the order of their keys: one query."""
    asked = read(words)
    rows = (
        Article.objects.order_by()
        .filter(pk__in=keys)
        .annotate(told=Count("reports__meeting", distinct=True))
        .values_list("pk", "title", "name", "text", "source", "published", "language", "told")
    )
    shown = {
        pk: FoundArticle(
            id=pk,
            title=marked(title or name, language, asked),
            outlet=outlet,
            published=published,
            language=language,
            meetings=told,
            snippets=tuple(snippets(text, language, asked)),
        )
        for pk, title, name, text, outlet, published, language, told in rows
    }
    return [shown[key] for key in keys if key in shown]


def names(words: str) -> list[FoundName]:
    """Return the actors and places in whose names words of a query stand, those with most of them first: one query."""
    wanted = name_words(read(words))
    if not wanted:
        return []
    alias = Alias.objects.order_by().annotate(padded=padded(F("normalised"))).filter(any_of("padded", wanted))
    actors = (
        Actor.objects.order_by()
        .annotate(padded=padded(Lower("name")))
        .filter(any_of("padded", wanted) | Q(pk__in=alias.values("actor")))
        .values("pk", "name", "country", what=Value("actor"), number=Count("participations"))
    )
    places = (
        Place.objects.order_by()
        .annotate(padded=padded(Lower("name")))
        .filter(any_of("padded", wanted))
        .values("pk", "name", "country", what=Value("place"), number=Count("meetings"))
    )
    rows: QuerySet[Any, Any] = actors.union(places, all=True)
    every = [
        FoundName(row["what"], row["pk"], row["name"], row["country"], row["number"])
        for row in rows
        if row["number"]
    ]
    every.sort(key=lambda one: (-shared(one.name, wanted), -one.meetings, one.name, one.id))
    return [one for what in ("actor", "place") for one in [n for n in every if n.what == what][:NAMES]]


def name_words(asked: Asked) -> list[str]:
    """Return the words of a query that may be of a name, as they were typed."""
    typed = dict.fromkeys(word for one in asked.wanted for word in one.stems[0])
    return [word for word in typed if len(word) >= SHORTEST]


def padded(name: Any) -> Concat:
    """Return a name between spaces, so that its first and last words stand between spaces too."""
    return Concat(Value(" "), name, Value(" "), output_field=CharField())


def any_of(field: str, wanted: Iterable[str]) -> Q:
    """Return the condition that one of the words stands in a field."""
    condition = Q()
    for word in wanted:
        condition |= Q(**{f"{field}__contains": f" {word} "})
    return condition


def shared(name: str, wanted: Iterable[str]) -> int:
    """Return how many of the words a name has."""
    has = {word for one in read(name).wanted for word in one.stems[0]}
    return sum(word in has for word in wanted)
