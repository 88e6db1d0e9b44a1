"""How far files of this machine were taken in: those of an import, and those of the watched folder."""

from django.db import models


class ImportedFile(models.Model):
    """How far an import that was cut short had come with a file; an import that ends leaves none behind."""

    key = models.CharField(max_length=64, unique=True)  # sha256 of its path
    path = models.TextField()  # in per cent signs where it is not plain ASCII
    size = models.PositiveBigIntegerField()
    changed_ns = models.BigIntegerField()  # its time of change, in nanoseconds: another means another file
    finished = models.BooleanField(default=False)
    articles = models.PositiveIntegerField(default=0)  # found in it so far, refused ones too
    added = models.PositiveIntegerField(default=0)
    there = models.PositiveIntegerField(default=0)
    refused = models.PositiveIntegerField(default=0)

    def __str__(self) -> str:
        return self.path


class WatchedFile(models.Model):
    """A file that was seen in the watched folder. Without a receipt it waits to be the same at the next look."""

    key = models.CharField(max_length=64, unique=True)  # sha256 of its path
    path = models.TextField()  # within the folder, in per cent signs where it is not plain ASCII
    size = models.PositiveBigIntegerField()
    changed_ns = models.BigIntegerField()
    receipt = models.ForeignKey(
        "Receipt", null=True, blank=True, on_delete=models.SET_NULL, related_name="watched"
    )

    def __str__(self) -> str:
        return self.path
