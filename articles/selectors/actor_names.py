"""The names of an actor with the articles that use them, whom it may be the same as, and how it can be split."""

from collections import defaultdict

import numpy as np
from django.db.models import Count, F, Min, Q

from articles.models import Actor, Alias, Appearance, Article, Likeness, Mention
from articles.records.columns import distinct
from articles.records.names import AppearanceRow, LikeRow, NameRow, NameUse, SpeakingArticle
from articles.selectors.actors import listed, rows
from articles.selectors.arrays import Listed, days, grouped, ints, listing

USES = 3  # articles that are named for each name
LOOKED_AT = 12  # mentions among which they are sought
ARTICLES = 100  # that are offered for a split


def names_of(actor: Actor) -> list[NameRow]:
    """Return the names of an actor, those that most articles use first: three queries."""
    said = Mention.objects.filter(actor=actor, named=True)
    told = grouped(
        listing(
            "names", said, Listed("article_id"), days("article__published"), Listed("start"), by=("surface",)
        )
    )
    counted: dict[str, int] = {}
    places: dict[str, list[tuple[int, int]]] = {}
    for surface, *columns in told["names"]:
        articles, published, starts = map(ints, columns[:3])
        counted[surface] = len(distinct(articles))
        newest = np.lexsort((starts, articles, -published))[:LOOKED_AT]
        places[surface] = list(zip(articles[newest].tolist(), starts[newest].tolist(), strict=True))
    shown = {article for found in places.values() for article, _ in found}
    headed = Article.objects.filter(pk__in=shown).values_list("pk", "title", "source", "published")
    known = {pk: (title, outlet, published) for pk, title, outlet, published in headed}
    uses: dict[str, dict[int, NameUse]] = defaultdict(dict)
    for surface, found in places.items():
        for article, start in found:
            if article in known:
                uses[surface].setdefault(article, NameUse(article, *known[article], start))
    aliases: dict[str, list[Alias]] = defaultdict(list)
    for alias in Alias.objects.filter(actor=actor).order_by("pk"):
        aliases[alias.name].append(alias)
    names = [
        NameRow(
            name=name,
            alias=aliases[name][0].pk if name in aliases else None,
            sources=tuple(sorted({alias.source for alias in aliases.get(name, ())})),
            articles=counted.get(name, 0),
            uses=tuple(uses[name].values())[:USES] if name in uses else (),
        )
        for name in {actor.name, *aliases}
    ]
    return sorted(names, key=lambda row: (row.name != actor.name, -row.articles, row.name))


def alike(actor: Actor) -> list[LikeRow]:
    """Return the actors that may be the same, the likeliest first: two queries."""
    pairs = list(Likeness.objects.filter(Q(left=actor) | Q(right=actor)).order_by("-score", "pk"))
    others = {pair.right_id if pair.left_id == actor.pk else pair.left_id: pair for pair in pairs}
    told = {row.actor.id: row for row in rows(listed().filter(pk__in=others))} if others else {}
    return [LikeRow(told[pk], pair.score, tuple(pair.reasons)) for pk, pair in others.items() if pk in told]


def appearances_of(actor: Actor) -> list[AppearanceRow]:
    """Return the ways in which articles speak of an actor, those of most articles first: one query."""
    found = (
        Appearance.objects.filter(actor=actor, mentions__isnull=False)
        .annotate(articles=Count("mentions__article", distinct=True))
        .order_by("-articles", "name", "pk")
    )
    return [
        AppearanceRow(one.pk, one.name, one.country, one.office, one.organisation, one.articles)
        for one in found
    ]


def speaking_of(actor: Actor, words: str = "") -> tuple[list[SpeakingArticle], int]:
    """Return the newest articles that speak of an actor, and how many there are: two queries."""
    said = Mention.objects.filter(actor=actor, appearance__isnull=False)
    if words:
        said = said.filter(Q(article__title__icontains=words) | Q(article__source__icontains=words))
    grouped = (
        said.order_by()
        .values("article", "article__title", "article__source", "article__published")
        .annotate(at=Min("start"))
        .order_by(F("article__published").desc(nulls_last=True), "-article")
    )
    page = list(grouped[: ARTICLES + 1])
    total = grouped.count() if len(page) > ARTICLES else len(page)
    page = page[:ARTICLES]
    names: dict[int, set[str]] = defaultdict(set)
    spoken = Mention.objects.filter(actor=actor, named=True, article__in=[row["article"] for row in page])
    for article, surface in spoken.order_by().values_list("article", "surface").distinct():
        names[article].add(surface)
    return [
        SpeakingArticle(
            id=row["article"],
            title=row["article__title"],
            outlet=row["article__source"],
            published=row["article__published"],
            names=tuple(sorted(names[row["article"]])),
            start=row["at"],
        )
        for row in page
    ], total
