"""Reports (what one article says of one meeting) and meetings (what all their reports together say)."""

from collections.abc import Iterable
from datetime import date
from typing import Any, ClassVar

from django.db import models
from django.db.models import F, Q


class MeetingKind(models.TextChoices):
    BILATERAL = "bilateral", "bilateral meeting"
    SUMMIT = "summit", "summit"
    PHONE_CALL = "phone_call", "call"
    VISIT = "visit", "visit"
    NEGOTIATION = "negotiation", "negotiation"


class MeetingStatus(models.TextChoices):
    HELD = "held", "held"
    PLANNED = "planned", "planned"
    POSTPONED = "postponed", "postponed"
    CANCELLED = "cancelled", "cancelled"
    DENIED = "denied", "denied"


class DatePrecision(models.TextChoices):
    DAY = "day", "day"
    MONTH = "month", "month"
    YEAR = "year", "year"
    RANGE = "range", "range"


class Role(models.TextChoices):
    HOST = "host", "host"
    VISITOR = "visitor", "visitor"
    MEDIATOR = "mediator", "mediator"
    PARTICIPANT = "participant", "participant"


class Occasion(models.Model):
    """The fields that a report and a meeting share. `first` and `last` are the days that the date spans."""

    kind = models.CharField(max_length=12, choices=MeetingKind.choices)
    cameo = models.CharField(max_length=4, blank=True)
    status = models.CharField(max_length=10, choices=MeetingStatus.choices)
    first = models.DateField(null=True, blank=True, db_index=True)
    last = models.DateField(null=True, blank=True, db_index=True)
    precision = models.CharField(max_length=6, choices=DatePrecision.choices, blank=True)
    basis = models.CharField(max_length=12, blank=True)
    place = models.ForeignKey(
        "articles.Place", null=True, blank=True, on_delete=models.SET_NULL, related_name="%(class)ss"
    )
    topics = models.ManyToManyField("articles.Topic", blank=True, related_name="%(class)ss")
    confidence = models.FloatField(default=0.5)

    class Meta:
        abstract = True
        constraints: ClassVar[tuple[models.BaseConstraint, ...]] = (
            models.CheckConstraint(condition=Q(kind__in=MeetingKind.values), name="%(class)s_kind_known"),
            models.CheckConstraint(
                condition=Q(status__in=MeetingStatus.values), name="%(class)s_status_known"
            ),
            models.CheckConstraint(
                condition=Q(first__isnull=True, last__isnull=True) | Q(last__gte=F("first")),
                name="%(class)s_dates_in_order",
            ),
            models.CheckConstraint(
                condition=Q(confidence__gte=0, confidence__lte=1), name="%(class)s_confidence_share"
            ),
        )


class Meeting(Occasion):
    """One occasion of contact, as all its reports together tell it."""

    reviewed = models.BooleanField(default=False)  # a decision of a person that is in force speaks of it
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta(Occasion.Meta):
        ordering = (F("first").desc(nulls_last=True), "-pk")

    def __str__(self) -> str:
        return f"Meeting {self.pk}"


class Report(Occasion):
    """What one article says of one meeting, with its evidence and whose claim it is.

    `published` is the day of the article's publication at the time of its reading. A report with a `review` was not
    read by the software: with an article it is a meeting that a person added, without one it is the minute of a report
    that a person decided about. A minute stands for the report of the article with the digest `sha256` that it was
    taken of, and for that meeting where the report is gone; it belongs to no meeting and is no voice. `side` tells the
    parts of a split meeting from each other.
    """

    article = models.ForeignKey(
        "Article", null=True, blank=True, on_delete=models.CASCADE, related_name="reports"
    )
    ordinal = models.PositiveSmallIntegerField()  # its place among the article's reports
    published = models.DateField(null=True, blank=True)
    meeting = models.ForeignKey(
        Meeting, null=True, blank=True, on_delete=models.SET_NULL, related_name="reports"
    )
    whereabouts = models.ForeignKey(
        "Whereabouts", null=True, blank=True, on_delete=models.SET_NULL, related_name="reports"
    )
    claim = models.CharField(max_length=200, blank=True)
    background = models.BooleanField(default=False)
    field_confidence = models.JSONField(default=dict, blank=True)
    review = models.ForeignKey(
        "articles.Review", null=True, blank=True, on_delete=models.CASCADE, related_name="reports"
    )
    sha256 = models.CharField(max_length=64, blank=True, db_index=True)
    side = models.PositiveSmallIntegerField(default=0)

    class Meta(Occasion.Meta):
        ordering = ("article", "ordinal")
        constraints = (
            *Occasion.Meta.constraints,
            models.UniqueConstraint(
                fields=("article", "ordinal"), condition=Q(review=None), name="report_ordinal_unique"
            ),
            models.CheckConstraint(
                condition=Q(article__isnull=False) | Q(review__isnull=False, meeting=None),
                name="report_of_article_or_minute",
            ),
        )

    def __str__(self) -> str:
        return f"Report {self.ordinal} of article {self.article_id}"

    @property
    def near(self) -> tuple[date | None, date | None]:
        """Return the first and the last of the days that it tells of or was published on, None where it has none."""
        days = [day for day in (self.first, self.last, self.published) if day is not None]
        return (min(days), max(days)) if days else (None, None)


class PartIn(models.Model):
    """Who took part: the actor, on whose behalf, in which office then, in which role."""

    actor = models.ForeignKey("articles.Actor", on_delete=models.CASCADE, related_name="%(class)ss")
    country = models.CharField(max_length=2, blank=True)
    organisation = models.CharField(max_length=200, blank=True)
    office = models.CharField(max_length=200, blank=True)
    role = models.CharField(max_length=12, choices=Role.choices, default=Role.PARTICIPANT)
    confidence = models.FloatField(default=0.5)

    class Meta:
        abstract = True


class ReportParticipantQuerySet(models.QuerySet["ReportParticipant"]):
    """Rows of participants, which are stored with the days that their reports are near."""

    def bulk_create(
        self, objs: Iterable["ReportParticipant"], *args: Any, **options: Any
    ) -> list["ReportParticipant"]:
        """Store participants."""
        rows = list(objs)
        for row in rows:
            row.since, row.until = row.report.near
        return super().bulk_create(rows, *args, **options)


class ReportParticipant(PartIn):
    """A participant, as one report names it.

    `since` and `until` are the days that the report is near, kept here too: of somebody who is in the news every day
    those of a few weeks are found without a look at all others.
    """

    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="participants")
    appearance = models.ForeignKey(
        "Appearance", null=True, blank=True, on_delete=models.SET_NULL, related_name="participants"
    )
    since = models.DateField(null=True, blank=True)
    until = models.DateField(null=True, blank=True)

    objects = ReportParticipantQuerySet.as_manager()

    class Meta:
        indexes = (models.Index(fields=("actor", "until", "since"), name="report_participant_near"),)
        constraints = (
            # Two names of one report may turn out to be one actor, and two again once a merger is undone.
            models.UniqueConstraint(fields=("report", "appearance"), name="report_participant_unique"),
        )

    def __str__(self) -> str:
        return f"{self.actor_id} in report {self.report_id}"

    def save(self, *args: Any, **options: Any) -> None:
        """Store the participant."""
        self.since, self.until = self.report.near
        super().save(*args, **options)


class Participation(PartIn):
    """A participant of a meeting."""

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="participations")

    class Meta:
        constraints = (models.UniqueConstraint(fields=("meeting", "actor"), name="participation_unique"),)

    def __str__(self) -> str:
        return f"{self.actor_id} in meeting {self.meeting_id}"


class Evidence(models.Model):
    """The stretch of the article's text that a field of a report rests on."""

    class Field(models.TextChoices):
        PARTICIPANTS = "participants", "participants"
        KIND = "kind", "kind"
        STATUS = "status", "status"
        DATE = "date", "date"
        PLACE = "place", "place"
        TOPICS = "topics", "topics"

    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="evidence")
    field = models.CharField(max_length=12, choices=Field.choices)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()

    class Meta:
        ordering = ("start", "end")
        constraints = (
            models.UniqueConstraint(fields=("report", "field", "start", "end"), name="evidence_unique"),
            models.CheckConstraint(condition=Q(end__gt=F("start")), name="evidence_span_not_empty"),
        )

    def __str__(self) -> str:
        return f"{self.field} {self.start}-{self.end}"
