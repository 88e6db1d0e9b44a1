"""Tokens with which programs read the API."""

from django.conf import settings
from django.db import models
from django.db.models import Q


class ApiToken(models.Model):
    """A token of a user. Of its secret only the digest is kept, and the first signs, by which a person knows it."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="api_tokens")
    name = models.CharField(max_length=100, blank=True)
    prefix = models.CharField(max_length=12)
    sha256 = models.CharField(max_length=64)
    created_at = models.DateTimeField(auto_now_add=True)
    expires = models.DateField(null=True, blank=True)  # the last day on which it is good; None: it stays good
    last_used = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ("-pk",)
        constraints = (
            models.UniqueConstraint(fields=("sha256",), name="api_token_sha256_unique"),
            models.CheckConstraint(condition=~Q(sha256=""), name="api_token_has_digest"),
        )

    def __str__(self) -> str:
        return f"{self.prefix}…"
