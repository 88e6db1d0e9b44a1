"""What became of each file that was uploaded."""

from django.conf import settings
from django.db import models
from django.db.models import Q


class Receipt(models.Model):
    """The answer to one file, or one pasted text, of an upload: nothing is lost without a word."""

    class Outcome(models.TextChoices):
        STORED = "stored", "stored"
        DUPLICATE = "duplicate", "stored before"
        REFUSED = "refused", "refused"

    batch = models.UUIDField(db_index=True)
    name = models.CharField(max_length=255, blank=True)  # empty for pasted text
    outcome = models.CharField(max_length=9, choices=Outcome.choices)
    reason = models.TextField(blank=True)  # why it was refused
    article = models.ForeignKey(
        "Article", null=True, blank=True, on_delete=models.SET_NULL, related_name="receipts"
    )
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="receipts"
    )
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.CheckConstraint(
                condition=Q(outcome__in=("stored", "duplicate", "refused")), name="receipt_outcome_known"
            ),
            models.CheckConstraint(
                condition=~Q(outcome="refused") | (~Q(reason="") & Q(article__isnull=True)),
                name="receipt_refusal_has_reason",
            ),
        )

    def __str__(self) -> str:
        return f"{self.name}: {self.outcome}"
