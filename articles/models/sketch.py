"""What the text of an article is known by, so that copies of it are found."""

from django.db import models


class Sketch(models.Model):
    """The sketch of an article that was read, and the voice it speaks with: the same for all copies of a text.

    Beside the article rather than in it: a reading that joins two groups writes to the rows of others, and
    these only who holds the ledger's lock may touch.
    """

    article = models.OneToOneField(
        "Article", on_delete=models.CASCADE, primary_key=True, related_name="sketch"
    )
    voice = models.CharField(max_length=64, db_index=True)  # the smallest sha256 of the group
    shingles = models.PositiveIntegerField()  # 0: too short a text to be known again
    signature = models.BinaryField()

    def __str__(self) -> str:
        return f"Sketch of article {self.article_id}"


class SketchBand(models.Model):
    """A key under which a sketch is found by those that are like it."""

    sketch = models.ForeignKey(Sketch, on_delete=models.CASCADE, related_name="bands")
    key = models.IntegerField()

    class Meta:
        indexes = (models.Index(fields=("key", "sketch"), name="sketch_band_key"),)

    def __str__(self) -> str:
        return f"Band of article {self.sketch_id}"
