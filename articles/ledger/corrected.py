"""Meetings as they are right: where corrections reach that the reports alone do not."""

from collections.abc import Sequence

from django.db.models import Q

from articles.ledger.reach import shared
from articles.models import Meeting, Report, Review
from articles.resolution.days import away
from articles.resolution.meetings import REMEMBERED, Told


def corrected_meetings_near(reports: Sequence[Told]) -> set[int]:
    """Return the corrected meetings that share an actor with one of these and are near it as they are right.

    A report of it without a date counts by the day of its publication. The condition grows with the stretches of time
    that are asked for and not with the reports, of which a meeting may have hundreds.
    """
    minutes = Report.objects.filter(article=None, review__kind=Review.Kind.CORRECT_FIELD)
    if not minutes.exists():
        return set()
    spans = []
    for report in reports:
        days = [day for day in (report.first, report.last, report.published) if day is not None]
        if days:
            spans.append((away(min(days), -REMEMBERED), away(max(days), REMEMBERED), report.actors))
    condition = Q(pk__in=())
    for (first, last), actors in shared(spans).items():
        undated = Q(reports__first=None, reports__published__range=(first, last))
        near = Q(first__lte=last, last__gte=first) | undated
        condition |= Q(participations__actor__in=actors) & near
    corrected = Meeting.objects.filter(reports__sha256__in=minutes.values("sha256")).values("pk")
    return set(Meeting.objects.filter(condition, pk__in=corrected).order_by().values_list("pk", flat=True))
