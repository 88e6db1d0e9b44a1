"""Decide who is who: merge and split actors, add and remove aliases."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from typing import cast as cast_to

from django.contrib.auth.models import AbstractBaseUser
from django.db.models import Q
from django.utils.translation import gettext as _

from articles.ledger.actors import cast, make_moves, prune_actors
from articles.ledger.apart import label, put_together, set_apart
from articles.ledger.appearances import appearances_of, record
from articles.ledger.likenesses import keep_likenesses, members_of
from articles.ledger.meetings import consolidate
from articles.ledger.names import decided_names, keep_known_names, keep_text_aliases
from articles.ledger.neighbourhood import neighbourhood
from articles.ledger.reviews import Unreviewable, close, decided, recorded
from articles.models import Actor, Alias, Article, Mention, ReportParticipant, Review, ReviewedName
from articles.models import Appearance as AppearanceRow
from articles.records.reading import ActorKind
from articles.resolution.appearances import ALIAS, Appearance
from articles.resolution.names import normalised
from articles.resolution.spelling import words


@decided
def merge_actors(*, actors: Sequence[int], author: AbstractBaseUser | None = None) -> Review:
    """Let two or more actors be one, now and whenever articles name any of them."""
    rows = list(Actor.objects.filter(pk__in=set(actors)).order_by("pk"))
    if len(rows) < 2:
        raise Unreviewable(_("Choose two actors that are there, or more."))
    if len({row.kind for row in rows}) > 1:
        raise Unreviewable(_("A person, an organisation and a state cannot be one actor."))
    review = recorded(
        Review.Kind.MERGE_ACTORS,
        author=author,
        before={"actors": [row.name for row in rows]},
        after={"actors": [row.name for row in rows], "ids": [row.pk for row in rows]},
    )
    bind(review, AppearanceRow.objects.filter(actor__in=rows), side=0)
    ask_anew(review)
    return review


@decided
def split_actor(
    *,
    actor: int,
    appearances: Collection[int] = (),
    articles: Collection[int] = (),
    author: AbstractBaseUser | None = None,
) -> Review:
    """Let some appearances of an actor, or the actor as some articles speak of it, be somebody else."""
    row = Actor.objects.filter(pk=actor).first()
    if row is None:
        raise Unreviewable(_("This actor is not there any more."))
    whole = set(AppearanceRow.objects.filter(actor=row).values_list("pk", flat=True))
    chosen = whole & set(appearances)
    named = Article.objects.filter(pk__in=articles, mentions__appearance__in=whole - chosen).distinct()
    if not chosen and not named:
        raise Unreviewable(_("Choose the names or the articles that are about somebody else."))
    review = recorded(
        Review.Kind.SPLIT_ACTOR,
        author=author,
        before={"actor": row.name},
        after={
            "appearances": sorted(AppearanceRow.objects.filter(pk__in=chosen).values_list("name", flat=True)),
            "articles": sorted(named.values_list("sha256", flat=True)),
        },
    )
    own, changed = set_apart(review, list(named), whole - chosen)
    chosen |= own
    left = whole - chosen - without_use(whole - chosen)
    if not left:
        raise Unreviewable(_("Nothing would be left of this actor: leave a name or an article to it."))
    bind(review, AppearanceRow.objects.filter(pk__in=chosen), side=0)
    bind(review, AppearanceRow.objects.filter(pk__in=left), side=1)
    ask_anew(review, whole, changed)
    return review


@decided
def keep_apart(*, actors: Sequence[int], author: AbstractBaseUser | None = None) -> Review:
    """Let two actors be two, whatever articles say of them later."""
    rows = list(Actor.objects.filter(pk__in=set(actors)).order_by("pk"))
    if len(rows) != 2:
        raise Unreviewable("Choose two actors that are there.")
    review = recorded(
        Review.Kind.KEEP_APART,
        author=author,
        before={"actors": [row.name for row in rows]},
        after={"actors": [row.name for row in rows]},
    )
    for side, row in enumerate(rows):
        bind(review, AppearanceRow.objects.filter(actor=row), side=side)
    ask_anew(review)
    return review


@decided
def add_alias(*, actor: int, name: str, author: AbstractBaseUser | None = None) -> Review:
    """Let a name stand for an actor, in articles that are there and in those that come."""
    row = Actor.objects.filter(pk=actor).first()
    name = " ".join(name.split())[:300]
    if row is None:
        raise Unreviewable(_("This actor is not there any more."))
    if not normalised(name):
        raise Unreviewable(_("Write a name with at least one letter."))
    if Alias.objects.filter(actor=row, name=name, source=Alias.Source.REVIEW).exists():
        raise Unreviewable(_("%(name)s is a name of this actor already.") % {"name": name})
    alias = replace(called(row, name), apart=ALIAS)
    ghost = cast([alias])
    taken = ghost.rows[alias]
    make_moves(ghost.moves)
    others = AppearanceRow.objects.filter(actor=taken.actor_id).exclude(pk=taken.pk)
    if taken.actor_id != row.pk and others.exists():
        raise Unreviewable(
            _("%(name)s is the name of another actor. Merge the two, if they are one.") % {"name": name}
        )
    review = recorded(
        Review.Kind.ADD_ALIAS,
        author=author,
        before={"actor": row.name},
        after={"actor": row.name, "alias": name},
    )
    bind(review, AppearanceRow.objects.filter(Q(actor=row) | Q(pk=taken.pk)), side=0)
    ask_anew(review, actors=ghost.changed)
    return review


@decided
def remove_alias(*, alias: int, author: AbstractBaseUser | None = None) -> Review:
    """Let a name not stand for an actor any more: who is called so only by that name is somebody else."""
    row = Alias.objects.select_related("actor").filter(pk=alias).first()
    if row is None:
        raise Unreviewable(_("This alias is not there any more."))
    actor = row.actor
    every = {each.pk: record(each) for each in AppearanceRow.objects.filter(actor=actor)}
    only_so = {pk for pk, one in every.items() if words(one.name) == words(row.name) and not one.knowledge_id}
    if only_so == set(every):
        raise Unreviewable(_("No article calls this actor by another name."))
    review = recorded(
        Review.Kind.REMOVE_ALIAS,
        author=author,
        before={"actor": actor.name, "alias": row.name},
        after={"actor": actor.name, "alias": row.name},
    )
    ghost = called(actor, row.name)
    bind(review, AppearanceRow.objects.filter(pk__in=every.keys() - only_so), side=1)
    who = cast([ghost])
    make_moves(who.moves)
    bind(
        review,
        AppearanceRow.objects.filter(pk__in={*only_so, who.rows[ghost].pk} - (every.keys() - only_so)),
        side=0,
    )
    ask_anew(review, every, who.changed)
    return review


def called(actor: Actor, name: str) -> Appearance:
    """Return how an article would speak of an actor that has only this name for it and its country."""
    return Appearance(cast_to(ActorKind, actor.kind), name[:300], actor.country)


def undo_actor_review(review: Review, *, author: AbstractBaseUser | None) -> Review:
    """Take a decision about actors back: the rules are asked without it."""
    close(review, author=author)
    rows = set(review.names.values_list("appearance", flat=True))
    review.names.all().delete()
    review.articles.all().delete()
    concerned, changed = put_together(AppearanceRow.objects.filter(pk__in=rows, apart=label(review)))
    decide_anew(rows | concerned, changed)
    return review


def bind(review: Review, rows: Iterable[AppearanceRow], *, side: int) -> None:
    """Note of which appearances a decision speaks."""
    ReviewedName.objects.bulk_create(
        ReviewedName(review=review, appearance=row, side=side) for row in sorted(rows, key=lambda row: row.pk)
    )


def without_use(rows: Collection[int]) -> set[int]:
    """Return those of the appearances that no article has."""
    used = set(Mention.objects.filter(appearance__in=rows).values_list("appearance", flat=True))
    used |= set(ReportParticipant.objects.filter(appearance__in=rows).values_list("appearance", flat=True))
    return set(rows) - used


def ask_anew(review: Review, others: Iterable[int] = (), actors: Iterable[int] = ()) -> None:
    """Decide anew who everybody is that a decision speaks of."""
    decide_anew({*review.names.values_list("appearance", flat=True), *others}, actors)


def decide_anew(rows: Iterable[int], changed: Iterable[int] = ()) -> None:
    """Decide anew who these appearances are, and what meetings their reports tell of.

    `changed` are actors that have lost or won appearances before.
    """
    seeds = set(rows)
    actors = set(changed) | set(AppearanceRow.objects.filter(pk__in=seeds).values_list("actor", flat=True))
    told_by = ReportParticipant.objects.filter(appearance__in=seeds).values_list("report", flat=True)
    before = neighbourhood(set(told_by))
    who = cast((), dropped=seeds)
    moved = ReportParticipant.objects.filter(appearance__in=[move.row for move in who.moves])
    disturbed = before | neighbourhood(set(moved.values_list("report", flat=True)))
    make_moves(who.moves)
    concerned = {*actors, *who.changed, *(actor for move in who.moves for actor in (move.former, move.actor))}
    said, own = decided_names(concerned), appearances_of(concerned)
    keep_text_aliases(set(), set(), concerned, said)
    disturbed |= neighbourhood(keep_known_names(members_of(own), said))
    consolidate(disturbed)
    prune_actors(concerned)
    keep_likenesses(concerned, own)
