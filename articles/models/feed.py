"""Feeds of news sites that are followed, and what was found in them."""

from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import Q


class Feed(models.Model):
    """An RSS or Atom feed. Whoever moves `due_at` on by compare-and-set may fetch it."""

    url = models.URLField(max_length=1000, unique=True)
    title = models.CharField(max_length=200, blank=True)
    every = models.PositiveIntegerField(default=30)  # minutes between two looks
    active = models.BooleanField(default=True)
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="feeds"
    )
    added_at = models.DateTimeField(auto_now_add=True)
    batch = models.UUIDField(default=uuid4, unique=True)  # of the receipts of what came from it
    due_at = models.DateTimeField(db_index=True)
    fetched_at = models.DateTimeField(null=True, blank=True)  # when it last answered
    etag = models.CharField(max_length=500, blank=True)
    modified = models.CharField(max_length=100, blank=True)  # Last-Modified, as the server said it
    failures = models.PositiveIntegerField(default=0)  # in a row
    error = models.TextField(blank=True)  # why the last look failed, or why it was stopped

    class Meta:
        ordering = ("title", "url")
        constraints = (
            models.CheckConstraint(condition=Q(every__gte=5, every__lte=10080), name="feed_every_minutes"),
        )

    def __str__(self) -> str:
        return self.title or self.url


class FeedEntry(models.Model):
    """An entry of a feed, known by its guid or address: its page is fetched once."""

    class Outcome(models.TextChoices):
        WAITING = "waiting", "waiting"
        TAKEN = "taken", "taken"
        FAILED = "failed", "failed"

    feed = models.ForeignKey(Feed, on_delete=models.CASCADE, related_name="entries")
    key = models.CharField(max_length=64)  # sha256 of the guid, or of the address where there is none
    url = models.CharField(max_length=1000)
    title = models.CharField(max_length=500, blank=True)
    published = models.DateField(null=True, blank=True)
    outcome = models.CharField(max_length=7, choices=Outcome.choices, default=Outcome.WAITING)
    attempts = models.PositiveSmallIntegerField(default=0)
    found_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("pk",)
        verbose_name_plural = "feed entries"
        constraints = (
            models.UniqueConstraint(fields=("feed", "key"), name="feed_entry_once"),
            models.CheckConstraint(
                condition=Q(outcome__in=("waiting", "taken", "failed")), name="feed_entry_outcome_known"
            ),
        )
        indexes = (models.Index(fields=("feed",), name="feed_entry_waiting", condition=Q(outcome="waiting")),)

    def __str__(self) -> str:
        return self.title or self.url
