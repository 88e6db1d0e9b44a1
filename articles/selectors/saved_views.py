"""Saved views, and what is new in them."""

from collections.abc import Sequence
from datetime import datetime

from django.db.models import QuerySet

from articles.models import Meeting, SavedView
from articles.records.ledger import MeetingFilter, MeetingRow
from articles.selectors.meetings import rows
from articles.selectors.narrowing import narrowed


def views_of(owner: int | None) -> QuerySet[SavedView]:
    """Return the views that somebody saved, by name."""
    return SavedView.objects.filter(owner=owner)


def newest(wanted: MeetingFilter, *, limit: int) -> list[tuple[MeetingRow, datetime]]:
    """Return the meetings that came into the ledger last, with the time of their last change: six queries."""
    return with_times(wanted, narrowed(wanted).order_by("-pk")[:limit])


def come_since(
    wanted: MeetingFilter, after: datetime, until: datetime, *, limit: int
) -> tuple[list[MeetingRow], int]:
    """Return the latest meetings that came into the ledger between two times, and how many came in all."""
    found = narrowed(wanted).filter(created_at__gt=after, created_at__lte=until)
    return [row for row, _ in with_times(wanted, found.order_by("-pk")[:limit])], found.count()


def with_times(wanted: MeetingFilter, found: QuerySet[Meeting]) -> list[tuple[MeetingRow, datetime]]:
    """Return meetings as rows with the time of their last change, in their order."""
    changed = dict(found.values_list("pk", "updated_at"))
    told: Sequence[MeetingRow] = rows(Meeting.objects.filter(pk__in=list(changed)))
    by_key = {row.id: row for row in told}
    return [(by_key[pk], when) for pk, when in changed.items() if pk in by_key]
