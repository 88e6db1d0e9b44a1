"""How the program runs: its workers, its backups, and whether old articles are read again."""

from django.db import models
from django.db.models import Q
from django.db.models.functions import Now


class Worker(models.Model):
    """A worker with its child processes, as it told of itself last. All times are the database's."""

    name = models.CharField(max_length=255, unique=True)
    processes = models.PositiveIntegerField()
    analyser_version = models.CharField(max_length=40, blank=True)
    started_at = models.DateTimeField(db_default=Now())
    beat_at = models.DateTimeField(db_default=Now())

    def __str__(self) -> str:
        return self.name


class Backup(models.Model):
    """A backup that was made to its end."""

    name = models.CharField(max_length=255)  # of the file, without its folder
    size = models.PositiveBigIntegerField()  # bytes
    articles = models.PositiveBigIntegerField()
    made_at = models.DateTimeField(db_default=Now())

    class Meta:
        ordering = ("-made_at", "-pk")

    def __str__(self) -> str:
        return self.name


class Reanalysis(models.Model):
    """Whether articles that an older version has read are read again: one row, or none."""

    class State(models.TextChoices):
        OFF = "off", "off"
        ON = "on", "on"
        PAUSED = "paused", "paused"

    state = models.CharField(max_length=6, choices=State.choices, default=State.OFF)
    per_minute = models.PositiveIntegerField(default=0)  # articles at most; 0: as many as the workers manage
    asked_at = models.DateTimeField(null=True, blank=True)  # when the last ones were put into the queue

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=Q(state__in=("off", "on", "paused")), name="reanalysis_state_known"
            ),
        )

    def __str__(self) -> str:
        return self.state
