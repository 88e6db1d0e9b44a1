"""Which state of the ledger stands in the database, and what the newest of its changes have touched."""

from django.db import models


class Edition(models.Model):
    """A name of the ledger's state, in one row: another one as soon as anything is written that pages show.

    It is drawn at random rather than counted, so that a database that is put back to an older state never has the name
    of a state that it had since.
    """

    name = models.CharField(max_length=32)

    def __str__(self) -> str:
        return self.name


class Change(models.Model):
    """One thing that is told otherwise since a state of the ledger, for those who hold a copy of its columns.

    Whoever writes the ledger leaves the name of the new state first (`what` is "edition"), with that of the state
    before it, then the keys of the meetings, actors and places that were added, changed or taken away on the way to it.
    Only the newest rows are kept.
    """

    class What(models.TextChoices):
        """What a row tells of."""

        EDITION = "edition"
        MEETING = "meeting"
        ACTOR = "actor"
        PLACE = "place"

    what = models.CharField(max_length=8, choices=What)
    edition = models.CharField(max_length=32, blank=True)
    former = models.CharField(max_length=32, blank=True)
    key = models.BigIntegerField(default=0)

    class Meta:
        ordering = ("pk",)

    def __str__(self) -> str:
        return f"{self.what} {self.edition or self.key}"
