"""Where meetings take place."""

from django.db import models
from django.db.models import Q


class Place(models.Model):
    """A venue, city, region or country; coordinates in degrees (WGS 84).

    `key` says what makes two of them one (see `articles.resolution.places`). Where nobody tells a place's own
    coordinates, they are those of `located_by`, the nearest place around it that has some.
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
    located_by = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.SET_NULL, related_name="locates"
    )
    knowledge_id = models.CharField(max_length=100, blank=True)
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


class Whereabouts(models.Model):
    """A place as articles speak of it, with its own coordinates where they are told and what contains it.

    What a place is, is decided from all of them together (see `articles.resolution.places`), and decided again when
    one is added or the last article that has it goes. `short` is the normalised name, `digest` all that it says.
    """

    place = models.ForeignKey(Place, on_delete=models.CASCADE, related_name="whereabouts")
    name = models.CharField(max_length=300)
    short = models.CharField(max_length=350, db_index=True)
    precision = models.CharField(max_length=8, choices=Place.Precision.choices)
    country = models.CharField(max_length=2, blank=True)
    latitude = models.FloatField(null=True, blank=True)
    longitude = models.FloatField(null=True, blank=True)
    knowledge_id = models.CharField(max_length=100, blank=True)
    implied = models.BooleanField(default=False)
    city = models.CharField(max_length=350, blank=True)
    within = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.RESTRICT, related_name="contains"
    )
    digest = models.CharField(max_length=64)

    class Meta:
        verbose_name_plural = "whereabouts"
        constraints = (models.UniqueConstraint(fields=("digest",), name="whereabouts_digest_unique"),)

    def __str__(self) -> str:
        return self.name
