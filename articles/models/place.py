"""Where meetings take place."""

from django.db import models
from django.db.models import Q


class Place(models.Model):
    """A venue, city, region or country; coordinates in degrees (WGS 84).

    `key` says what makes two of them one (see `articles.resolution.places`).
    """

    class Precision(models.TextChoices):
        VENUE = "venue", "venue"
        CITY = "city", "city"
        REGION = "region", "region"
        COUNTRY = "country", "country"

    name = models.CharField(max_length=300)
    precision = models.CharField(max_length=8, choices=Precision.choices)
    country = models.CharField(max_length=2, blank=True, db_index=True)
    latitude = models.FloatField(null=True, blank=True)
    longitude = models.FloatField(null=True, blank=True)
    within = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.SET_NULL, related_name="contains"
    )
    key = models.CharField(max_length=350)

    class Meta:
        ordering = ("name", "pk")
        constraints = (
            models.UniqueConstraint(fields=("key",), name="place_key_unique"),
            models.CheckConstraint(
                condition=Q(precision__in=("venue", "city", "region", "country")),
                name="place_precision_known",
            ),
            models.CheckConstraint(
                condition=Q(latitude__isnull=True, longitude__isnull=True)
                | Q(latitude__gte=-90, latitude__lte=90, longitude__gte=-180, longitude__lte=180),
                name="place_coordinates_in_range",
            ),
        )

    def __str__(self) -> str:
        return self.name
