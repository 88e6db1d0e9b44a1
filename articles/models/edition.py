"""Which state of the ledger stands in the database."""

from django.db import models


class Edition(models.Model):
    """A name of the ledger's state, in one row: another one as soon as anything is written that pages show.

    It is drawn at random rather than counted, so that a database that is put back to an older state never has the name
    of a state that it had since.
    """

    name = models.CharField(max_length=32)

    def __str__(self) -> str:
        return self.name
