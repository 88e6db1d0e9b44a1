"""Names that are somebody else in one article than elsewhere, because a person says so."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from django.db.models import Q

from articles.ledger.actors import cast, make_moves
from articles.ledger.appearances import record
from articles.models import Appearance as AppearanceRow
from articles.models import Article, Mention, ReportParticipant, Review, ReviewedArticle
from articles.resolution.appearances import Appearance
from articles.resolution.spelling import words


def label(review: Review) -> str:
    """Return what marks appearances that a decision set apart."""
    return f"review {review.pk}"


def set_apart(
    review: Review, articles: Sequence[Article], appearances: Collection[int]
) -> tuple[set[int], frozenset[int]]:
    """Let what articles say of an actor be appearances of their own; return these, and the actors that changed."""
    rows = {row.pk: row for row in AppearanceRow.objects.filter(pk__in=appearances)}
    used = Mention.objects.filter(article__in=articles, appearance__in=rows).order_by()
    pairs = set(used.values_list("article", "appearance"))
    own = {pk: replace(record(rows[pk]), apart=label(review)) for _, pk in pairs if pk is not None}
    who = cast(own.values())
    make_moves(who.moves)
    digests = {article.pk: article.sha256 for article in articles}
    for article, pk in sorted(pairs):
        new = who.rows[own[pk]]
        told_in = Q(appearance=pk)
        Mention.objects.filter(told_in, article=article).update(appearance=new, actor=new.actor_id)
        ReportParticipant.objects.filter(told_in, report__article=article).update(
            appearance=new, actor=new.actor_id
        )
    ReviewedArticle.objects.bulk_create(
        (
            ReviewedArticle(review=review, sha256=digests[article], name=rows[pk].name)
            for article, pk in pairs
        ),
        ignore_conflicts=True,
    )
    return {row.pk for row in who.rows.values()}, who.changed


def put_together(rows: Iterable[AppearanceRow]) -> tuple[set[int], set[int]]:
    """Let appearances that were set apart be what they were; return the rows and actors that this concerns."""
    concerned: set[int] = set()
    changed: set[int] = set()
    for row in rows:
        base = replace(record(row), apart="")
        who = cast([base])
        make_moves(who.moves)
        new = who.rows[base]
        Mention.objects.filter(appearance=row).update(appearance=new, actor=new.actor_id)
        ReportParticipant.objects.filter(appearance=row).update(appearance=new, actor=new.actor_id)
        concerned |= {row.pk, new.pk}
        changed |= who.changed
    return concerned, changed


def parted_uses(article: Article) -> dict[tuple[str, ...], str]:
    """Return the names that decisions say are somebody else in this article, with what marks them."""
    rows = ReviewedArticle.objects.filter(sha256=article.sha256).select_related("review").order_by("pk")
    return {words(row.name): label(row.review) for row in rows}


def spoken(one: Appearance, parted: dict[tuple[str, ...], str]) -> Appearance:
    """Return an appearance, set apart where a decision says that this article speaks of somebody else."""
    mark = parted.get(words(one.name)) if one.kind == "person" and parted else None
    return replace(one, apart=mark) if mark else one
