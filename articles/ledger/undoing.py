"""Take any decision back."""

from django.contrib.auth.models import AbstractBaseUser
from django.utils.translation import gettext as _

from articles.ledger.actor_reviews import undo_actor_review
from articles.ledger.meeting_reviews import undo_meeting_review
from articles.ledger.reviews import Unreviewable, decided
from articles.models import Review

ABOUT_ACTORS = frozenset(
    {
        Review.Kind.MERGE_ACTORS,
        Review.Kind.SPLIT_ACTOR,
        Review.Kind.ADD_ALIAS,
        Review.Kind.REMOVE_ALIAS,
        Review.Kind.KEEP_APART,
    }
)


@decided
def undo(*, review: int, author: AbstractBaseUser | None = None) -> Review:
    """Undo a decision, whatever was decided since: the rest stands, and the rules are asked without it."""
    row = Review.objects.filter(pk=review).first()
    if row is None:
        raise Unreviewable(_("This decision is not there."))
    if row.kind in ABOUT_ACTORS:
        return undo_actor_review(row, author=author)
    return undo_meeting_review(row, author=author)
