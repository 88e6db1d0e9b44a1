"""Articles and what stands in their text."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now


class ArticleStatus(models.TextChoices):
    QUEUED = "queued", "waiting"
    WORKING = "working", "being read"
    DONE = "done", "read"
    FAILED = "failed", "failed"


class Article(models.Model):
    """A news article. Its text never changes: offsets everywhere point into it."""

    title = models.CharField(max_length=500, blank=True)
    text = models.TextField()
    language = models.CharField(max_length=8, blank=True, db_index=True)
    source = models.CharField("outlet", max_length=200, blank=True, db_index=True)
    author = models.CharField(max_length=200, blank=True)
    url = models.URLField(max_length=1000, blank=True)
    published = models.DateField(null=True, blank=True, db_index=True)
    file = models.FileField(upload_to="articles/%Y/%m", blank=True)
    name = models.CharField(max_length=255, blank=True, db_index=True)  # file name or id it came in under
    sha256 = models.CharField(max_length=64)
    batch = models.UUIDField(null=True, blank=True, db_index=True)  # the articles of one upload
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="articles"
    )
    uploaded_at = models.DateTimeField(auto_now_add=True)

    status = models.CharField(max_length=8, choices=ArticleStatus.choices, default=ArticleStatus.QUEUED)
    supported = models.BooleanField(default=True)  # False: no pipeline reads its language yet
    error = models.TextField(blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)  # since it was last asked for
    queued_at = models.DateTimeField(null=True, blank=True)  # when it was handed to Redis; None: not yet
    waiting_since = models.DateTimeField(db_default=Now(), editable=False)  # since it was last asked for
    background = models.BooleanField(default=False, db_default=False)  # read again behind all that is new
    claimed_at = models.DateTimeField(null=True, blank=True)
    analysed_at = models.DateTimeField(null=True, blank=True)
    analyser_version = models.CharField(max_length=40, blank=True)

    class Meta:
        ordering = ("-published", "-pk")
        constraints = (
            models.UniqueConstraint(fields=("sha256",), name="article_sha256_unique"),
            models.CheckConstraint(condition=Q(status__in=ArticleStatus.values), name="article_status_known"),
            models.CheckConstraint(condition=~Q(text=""), name="article_text_not_empty"),
        )
        indexes = (
            models.Index(fields=("status", "claimed_at"), name="article_status_claimed"),
            models.Index(fields=("status", "analyser_version", "id"), name="article_status_version"),
            # What is asked of many articles at once, beside their texts.
            models.Index(fields=("id", "source", "language", "published"), name="article_origin"),
        )

    def __str__(self) -> str:
        return self.title or self.name or f"Article {self.pk}"


class Mention(models.Model):
    """A stretch of an article's text and the actor, place or date it was resolved to."""

    class Label(models.TextChoices):
        PERSON = "person", "person"
        ORGANISATION = "organisation", "organisation"
        STATE = "state", "state"
        PLACE = "place", "place"
        DATE = "date", "date"

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="mentions")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    surface = models.CharField(max_length=500)
    named = models.BooleanField(
        default=False
    )  # the words are a name of the actor, not "he" or "the minister"
    appearance = models.ForeignKey(
        "Appearance", null=True, blank=True, on_delete=models.SET_NULL, related_name="mentions"
    )
    label = models.CharField(max_length=12, choices=Label.choices)
    actor = models.ForeignKey(
        "Actor", null=True, blank=True, on_delete=models.SET_NULL, related_name="mentions"
    )
    place = models.ForeignKey(
        "Place", null=True, blank=True, on_delete=models.SET_NULL, related_name="mentions"
    )
    whereabouts = models.ForeignKey(
        "Whereabouts", null=True, blank=True, on_delete=models.SET_NULL, related_name="mentions"
    )
    first = models.DateField(null=True, blank=True)  # of a date, the days it spans
    last = models.DateField(null=True, blank=True)
    confidence = models.FloatField(default=0.5)

    class Meta:
        ordering = ("start", "end")
        indexes = (models.Index(fields=("appearance", "surface"), name="mention_appearance_surface"),)
        constraints = (
            # "Both leaders" stands for two actors: one row each.
            models.UniqueConstraint(
                fields=("article", "start", "end", "label", "appearance"), name="mention_span_unique"
            ),
            models.UniqueConstraint(
                fields=("article", "start", "end", "label"),
                condition=Q(actor__isnull=True),
                name="mention_span_without_actor_unique",
            ),
            models.CheckConstraint(condition=Q(end__gt=F("start")), name="mention_span_not_empty"),
            models.CheckConstraint(
                condition=Q(confidence__gte=0, confidence__lte=1), name="mention_confidence_share"
            ),
        )

    def __str__(self) -> str:
        return self.surface
