"""Selections that people keep, to come back to and to be told of what is new in them."""

from django.conf import settings
from django.db import models
from django.db.models import Q


class SavedView(models.Model):
    """A selection of meetings with a name: `query` is what its URL says, in the order of `articles.forms.filters`.

    Whoever has the address of its feed can read the feed without a login: `feed_number` is part of what the address
    is signed with, so that another number makes the former one void. Meetings that came into the ledger after
    `told_until` have not been mailed yet.
    """

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="saved_views")
    name = models.CharField(max_length=100)
    query = models.TextField(blank=True)
    language = models.CharField(max_length=8, default="en")
    feed_number = models.PositiveIntegerField(default=1)
    mailed = models.BooleanField(default=False)
    told_until = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("name", "pk")
        constraints = (
            models.UniqueConstraint(fields=("owner", "name"), name="saved_view_name_unique"),
            models.CheckConstraint(
                condition=Q(mailed=False) | Q(told_until__isnull=False), name="saved_view_mailed_has_time"
            ),
        )

    def __str__(self) -> str:
        return self.name
