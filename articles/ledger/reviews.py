"""Carry out what people decide about actors and meetings, and undo it.

Each decision is a row that says who decided what and when. The ledger is not changed by hand: the rules are asked anew,
with one decision more or less, so that it is replayed after every analysis.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any, ParamSpec

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.ledger.locking import lock
from articles.models import Review

P = ParamSpec("P")


class Unreviewable(ValueError):
    """What was asked for cannot be decided; the message says why, for whoever asked."""


def decided(decide: Callable[P, Review]) -> Callable[P, Review]:
    """Let a decision be carried out whole or not at all, while nobody else writes the ledger."""

    @wraps(decide)
    def carried_out(*args: P.args, **kwargs: P.kwargs) -> Review:
        with transaction.atomic():
            lock()
            return decide(*args, **kwargs)

    return carried_out


def recorded(
    kind: Review.Kind, *, author: AbstractBaseUser | None, before: dict[str, Any], after: dict[str, Any]
) -> Review:
    """Store a decision."""
    return Review.objects.create(
        kind=kind, author_id=author.pk if author is not None else None, before=before, after=after
    )


def close(review: Review, *, author: AbstractBaseUser | None) -> Review:
    """Mark a decision as undone. Raise Unreviewable where it was before."""
    undone = Review.objects.filter(pk=review.pk, undone_at=None).update(
        undone_at=timezone.now(), undone_by_id=author.pk if author is not None else None
    )
    if not undone:
        raise Unreviewable(_("This decision has been undone before."))
    review.refresh_from_db()
    return review
