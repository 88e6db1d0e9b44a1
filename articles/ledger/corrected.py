"""Reports as they are right: where corrected meetings reach that their reports alone do not."""

from collections.abc import Collection, Iterable, Sequence

from django.db.models import Q

from articles.models import Meeting, Report, Review
from articles.resolution.consensus import Account
from articles.resolution.days import away
from articles.resolution.decisions import CORRECTED, corrected_view
from articles.resolution.meetings import REMEMBERED, Told


class Corrections:
    """The corrections that were met on a way through the ledger, and what they make of its reports."""

    def __init__(self) -> None:
        self.fields: dict[int, frozenset[str]] = {}  # by review, empty where it corrects nothing
        self.values: list[Account] = []  # what is right
        self.any = Report.objects.filter(article=None, review__kind=Review.Kind.CORRECT_FIELD).exists()

    def views(self, fresh: Sequence[Account], every: Collection[Account]) -> list[Told]:
        """Return reports as the corrections among them have it: all by the new ones, the new ones by all."""
        if not self.any:
            return []
        former = list(self.values)
        self.note(fresh)
        views = [self.view(report, value) for value in former for report in fresh]
        views += [self.view(report, value) for value in self.values[len(former) :] for report in every]
        return views

    def note(self, fresh: Iterable[Account]) -> None:
        """Take up the corrections whose minutes are among these."""
        reviews = {one.told.minute for one in fresh if one.told.minute} - self.fields.keys()
        kind = Review.Kind.CORRECT_FIELD
        for pk, after in Review.objects.filter(pk__in=reviews, kind=kind).values_list("pk", "after"):
            self.fields[pk] = frozenset(after.get("fields", ()))
        self.values += [
            one for one in fresh if one.told.side == CORRECTED and self.fields.get(one.told.minute)
        ]

    def view(self, report: Account, value: Account) -> Told:
        """Return a report as one correction has it."""
        return corrected_view(report.told, dict.fromkeys(self.fields[value.told.minute], value))

    def meetings_near(self, reports: Sequence[Told]) -> set[int]:
        """Return the corrected meetings that share an actor with one of these and are near it as they are right.

        A report of it without a date counts by the day of its publication.
        """
        if not self.any:
            return set()
        digests = Report.objects.filter(article=None, review__kind=Review.Kind.CORRECT_FIELD).values("sha256")
        condition = Q(pk__in=())
        for report in reports:
            days = [day for day in (report.first, report.last, report.published) if day is not None]
            if days:
                first, last = away(min(days), -REMEMBERED), away(max(days), REMEMBERED)
                undated = Q(reports__first=None, reports__published__lte=last, reports__published__gte=first)
                near = Q(first__lte=last, last__gte=first) | undated
                condition |= Q(participations__actor__in=report.actors) & near
        corrected = Meeting.objects.filter(reports__sha256__in=digests).values("pk")
        return set(
            Meeting.objects.filter(condition, pk__in=corrected).order_by().values_list("pk", flat=True)
        )
