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
    """An actor as articles speak of it, each distinct statement once (see `articles.resolution.appearances`).

    Who it is, is decided from all appearances that share a key, and decided again when one is added or the last
    article that has it goes. `known_names` and `terms` are what the entry of the knowledge base tells: all names, and
    offices as {"office", "country", "organisation", "first", "last"} with ISO days.
    """

    actor = models.ForeignKey(Actor, on_delete=models.CASCADE, related_name="appearances")
    kind = models.CharField(max_length=12, choices=Actor.Kind.choices)
    name = models.CharField(max_length=300)
    country = models.CharField(max_length=2, blank=True)
    sure = models.BooleanField(default=True)  # of the country; False: what stood nearest in the text
    organisation = models.CharField(max_length=200, blank=True)
    office = models.CharField(max_length=200, blank=True)
    spokesperson = models.BooleanField(default=False)
    knowledge_id = models.CharField(max_length=100, blank=True)
    apart = models.CharField(max_length=40, blank=True)  # the review that told this use of a name from others
    known_names = models.JSONField(default=list, blank=True)
    terms = models.JSONField(default=list, blank=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=(
                    "name",
                    "kind",
                    "country",
                    "sure",
                    "organisation",
                    "office",
                    "spokesperson",
                    "knowledge_id",
                    "apart",
                ),
                name="appearance_unique",
            ),
        )

    def __str__(self) -> str:
        return self.name


class NameKey(models.Model):
    """A key under which an appearance is found: the index of names (see `articles.resolution.appearances`)."""

    appearance = models.ForeignKey(Appearance, on_delete=models.CASCADE, related_name="keys")
    key = models.CharField(max_length=120, db_index=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("appearance", "key"), name="name_key_unique"),)

    def __str__(self) -> str:
        return self.key


class Likeness(models.Model):
    """Two actors that may be one, but not surely enough to be joined: a question for people.

    `reasons` are codes (see `articles.resolution.likeness`), the strongest first; `left` is the one with the lower id.
    """

    left = models.ForeignKey(Actor, on_delete=models.CASCADE, related_name="likenesses")
    right = models.ForeignKey(Actor, on_delete=models.CASCADE, related_name="likenesses_of_others")
    score = models.FloatField()
    reasons = models.JSONField(default=list)

    class Meta:
        ordering = ("-score", "pk")
        constraints = (
            models.UniqueConstraint(fields=("left", "right"), name="likeness_unique"),
            models.CheckConstraint(condition=Q(left__lt=F("right")), name="likeness_left_is_lower"),
        )

    def __str__(self) -> str:
        return f"{self.left_id} and {self.right_id}"


class Alias(models.Model):
    """A name that an actor goes by. `normalised` is what look-ups compare."""

    class Source(models.TextChoices):
        TEXT = "text", "an article"
        KNOWLEDGE = "knowledge", "the knowledge base"
        REVIEW = "review", "a review"

    actor = models.ForeignKey(Actor, on_delete=models.CASCADE, related_name="aliases")
    name = models.CharField(max_length=300)
    normalised = models.CharField(max_length=300, db_index=True)
    language = models.CharField(max_length=8, blank=True)
    source = models.CharField(max_length=10, choices=Source.choices, default=Source.TEXT)

    class Meta:
        ordering = ("name",)
        constraints = (
            models.UniqueConstraint(fields=("actor", "name", "language", "source"), name="alias_name_unique"),
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
