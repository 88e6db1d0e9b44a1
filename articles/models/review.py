"""What people decided. Reviews are replayed after each analysis and win over the software."""

from django.conf import settings
from django.db import models
from django.db.models import Q


class Review(models.Model):
    """A decision of a person: what was so before, what is so after, by whom and when; it can be undone."""

    class Kind(models.TextChoices):
        MERGE_ACTORS = "merge_actors", "merge actors"
        SPLIT_ACTOR = "split_actor", "split an actor"
        ADD_ALIAS = "add_alias", "add an alias"
        REMOVE_ALIAS = "remove_alias", "remove an alias"
        KEEP_APART = "keep_apart", "two actors"
        REJECT_MEETING = "reject_meeting", "not a meeting"
        CONFIRM_MEETING = "confirm_meeting", "a meeting"
        MERGE_MEETINGS = "merge_meetings", "merge meetings"
        SPLIT_MEETING = "split_meeting", "split a meeting"
        CORRECT_FIELD = "correct_field", "correct a field"
        ADD_MEETING = "add_meeting", "add a meeting"

    kind = models.CharField(max_length=16, choices=Kind.choices)
    before = models.JSONField(default=dict)
    after = models.JSONField(default=dict)
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="reviews"
    )
    created_at = models.DateTimeField(auto_now_add=True)
    undone_at = models.DateTimeField(null=True, blank=True)
    undone_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="undone_reviews",
    )

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.CheckConstraint(
                condition=Q(undone_by__isnull=True) | Q(undone_at__isnull=False),
                name="review_undone_has_time",
            ),
        )

    def __str__(self) -> str:
        return f"{self.kind} {self.pk}"


class ReviewedName(models.Model):
    """An appearance that a decision about actors speaks of.

    Those of a merger and of an alias are together; of those that a split or a word that two are not one parts, each
    `side` is an actor of its own.
    It keeps the appearance though no article has it now: the decision applies to articles that come later.
    """

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="names")
    appearance = models.ForeignKey("articles.Appearance", on_delete=models.CASCADE, related_name="reviewed")
    side = models.PositiveSmallIntegerField(default=0)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("review", "appearance"), name="reviewed_name_unique"),)

    def __str__(self) -> str:
        return f"{self.appearance_id} in review {self.review_id}"


class ReviewedArticle(models.Model):
    """An article in which a name is somebody else than elsewhere, as a decision to split an actor says."""

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="articles")
    sha256 = models.CharField(max_length=64, db_index=True)
    name = models.CharField(max_length=300)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("review", "sha256", "name"), name="reviewed_article_unique"),
        )

    def __str__(self) -> str:
        return f"{self.name} in {self.sha256[:8]}"
