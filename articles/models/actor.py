"""Who meets: persons, organisations and states, their names and their offices."""

from django.db import models
from django.db.models import F, Q


class Actor(models.Model):
    """A person, an organisation or a state.

    `key` says what makes two of them one (see `articles.resolution.actors`); `country` is ISO 3166-1 alpha-2.
    """

    class Kind(models.TextChoices):
        PERSON = "person", "person"
        ORGANISATION = "organisation", "organisation"
        STATE = "state", "state"

    kind = models.CharField(max_length=12, choices=Kind.choices)
    name = models.CharField(max_length=300)
    country = models.CharField(max_length=2, blank=True, db_index=True)
    key = models.CharField(max_length=350)
    description = models.CharField(max_length=300, blank=True)  # e.g. "spokesman of the Kremlin"

    class Meta:
        ordering = ("name", "pk")
        constraints = (
            models.UniqueConstraint(fields=("key",), name="actor_key_unique"),
            models.CheckConstraint(
                condition=Q(kind__in=("person", "organisation", "state")), name="actor_kind_known"
            ),
        )

    def __str__(self) -> str:
        return self.name


class Appearance(models.Model):
    """An actor as articles speak of it: `name` normalised, with country and knowledge entry where they are told.

    Who it is, is decided from all appearances of a name together (see `articles.resolution.actors`), and decided
    again when one is added or the last article that has it goes.
    """

    actor = models.ForeignKey(Actor, on_delete=models.CASCADE, related_name="appearances")
    kind = models.CharField(max_length=12, choices=Actor.Kind.choices)
    name = models.CharField(max_length=300)
    country = models.CharField(max_length=2, blank=True)
    knowledge_id = models.CharField(max_length=100, blank=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("name", "kind", "country", "knowledge_id"), name="appearance_unique"
            ),
        )

    def __str__(self) -> str:
        return self.name


class Alias(models.Model):
    """A name that an actor goes by. `normalised` is what look-ups compare."""

    actor = models.ForeignKey(Actor, on_delete=models.CASCADE, related_name="aliases")
    name = models.CharField(max_length=300)
    normalised = models.CharField(max_length=300, db_index=True)
    language = models.CharField(max_length=8, blank=True)

    class Meta:
        ordering = ("name",)
        constraints = (
            models.UniqueConstraint(fields=("actor", "name", "language"), name="alias_name_unique"),
        )

    def __str__(self) -> str:
        return self.name


class Office(models.Model):
    """An office that an actor holds or held. Empty ends are open."""

    actor = models.ForeignKey(Actor, on_delete=models.CASCADE, related_name="offices")
    title = models.CharField(max_length=200)
    country = models.CharField(max_length=2, blank=True)
    organisation = models.CharField(max_length=200, blank=True)
    start = models.DateField(null=True, blank=True)
    end = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ("-start",)
        constraints = (
            models.UniqueConstraint(
                fields=("actor", "title", "country", "organisation", "start"), name="office_unique"
            ),
            models.UniqueConstraint(
                fields=("actor", "title", "country", "organisation"),
                condition=Q(start__isnull=True),
                name="office_without_start_unique",
            ),
            models.CheckConstraint(
                condition=Q(start__isnull=True) | Q(end__isnull=True) | Q(end__gte=F("start")),
                name="office_ends_after_start",
            ),
        )

    def __str__(self) -> str:
        return self.title
