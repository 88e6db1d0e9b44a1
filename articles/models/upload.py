"""What became of each file that was uploaded, and of each article in it."""

from django.conf import settings
from django.db import models
from django.db.models import Q, Value


class Receipt(models.Model):
    """The answer to one file, one pasted text, or one article in a file of many: nothing is lost without a word.

    A file waits with what was sent until a worker opens it. A file of one article answers for it itself; one of many
    is `opened` and has a receipt for each, its number telling where in the file it stands.
    """

    class Outcome(models.TextChoices):
        WAITING = "waiting", "waiting"
        OPENING = "opening", "being opened"
        OPENED = "opened", "opened"
        STORED = "stored", "stored"
        DUPLICATE = "duplicate", "stored before"
        REFUSED = "refused", "refused"

    batch = models.UUIDField(db_index=True)
    name = models.CharField(max_length=255, blank=True)  # as the sender calls it; empty for pasted text
    outcome = models.CharField(max_length=9, choices=Outcome.choices)
    reason = models.TextField(blank=True)  # why it was refused
    article = models.ForeignKey(
        "Article", null=True, blank=True, on_delete=models.SET_NULL, related_name="receipts"
    )
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="receipts"
    )
    created_at = models.DateTimeField(auto_now_add=True)

    file = models.FileField(
        upload_to="articles/%Y/%m", blank=True, db_default=""
    )  # as it was sent, until it is opened
    sha256 = models.CharField(max_length=64, blank=True, db_default="")  # of its bytes
    size = models.PositiveBigIntegerField(default=0, db_default=0)  # in bytes
    known = models.JSONField(
        default=dict, db_default=Value({}, models.JSONField()), blank=True
    )  # fields of a Document, told by whoever pointed to the file
    attempts = models.PositiveSmallIntegerField(
        default=0, db_default=0
    )  # since something in it was last taken
    queued_at = models.DateTimeField(null=True, blank=True)  # when it was handed to Redis; None: not yet
    claimed_at = models.DateTimeField(null=True, blank=True)  # the name of a worker's claim
    touched_at = models.DateTimeField(null=True, blank=True)  # when that worker last gave a sign of life

    container = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.CASCADE, related_name="parts"
    )
    number = models.PositiveIntegerField(null=True, blank=True)

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.CheckConstraint(
                condition=Q(outcome__in=("waiting", "opening", "opened", "stored", "duplicate", "refused")),
                name="receipt_outcome_known",
            ),
            models.CheckConstraint(
                condition=~Q(outcome="refused") | (~Q(reason="") & Q(article__isnull=True)),
                name="receipt_refusal_has_reason",
            ),
            models.CheckConstraint(
                condition=~Q(outcome__in=("waiting", "opening")) | ~Q(file=""), name="receipt_waits_with_file"
            ),
            models.UniqueConstraint(fields=("container", "number"), name="receipt_part_once"),
        )
        indexes = (
            models.Index(
                fields=("outcome",), name="receipt_unopened", condition=Q(outcome__in=("waiting", "opening"))
            ),
            models.Index(fields=("uploaded_by", "created_at"), name="receipt_of_user"),
        )

    def __str__(self) -> str:
        return f"{self.name}: {self.outcome}"
