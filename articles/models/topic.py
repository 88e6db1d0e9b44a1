"""What meetings are about: the contexts of PLOVER."""

from django.db import models
from django.db.models import Q


class Topic(models.Model):
    """A code of the vocabulary with its names. Source: PLOVER, https://github.com/openeventdata/PLOVER."""

    code = models.CharField(max_length=20, primary_key=True)
    name_en = models.CharField(max_length=60)
    name_id = models.CharField(max_length=60)

    class Meta:
        ordering = ("code",)

    def __str__(self) -> str:
        return self.name_en


class ArticleTopic(models.Model):
    """A topic of an article and how strongly it speaks of it, 0 to 1.

    `phrases` are those of the text that tell most of it, the best first: [{"start", "end", "text"}, ...].
    """

    article = models.ForeignKey("Article", on_delete=models.CASCADE, related_name="topics")
    topic = models.ForeignKey(Topic, on_delete=models.PROTECT, related_name="article_topics")
    score = models.FloatField()
    phrases = models.JSONField(default=list, blank=True)

    class Meta:
        ordering = ("-score",)
        constraints = (
            models.UniqueConstraint(fields=("article", "topic"), name="article_topic_unique"),
            models.CheckConstraint(condition=Q(score__gte=0, score__lte=1), name="article_topic_score_share"),
        )

    def __str__(self) -> str:
        return f"{self.topic_id} {self.score:.2f}"
