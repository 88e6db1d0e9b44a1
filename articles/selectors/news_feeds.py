"""The feeds that are followed."""

from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from articles.models import Feed, Receipt


def news_feeds() -> QuerySet[Feed]:
    """Return the feeds with `articles`, the number that came from each, and `came`, that of all its receipts."""
    of_feed = Receipt.objects.filter(batch=OuterRef("batch")).order_by().values("batch")
    stored = of_feed.filter(outcome=Receipt.Outcome.STORED).annotate(n=Count("pk")).values("n")
    came = of_feed.annotate(n=Count("pk")).values("n")
    return Feed.objects.annotate(
        articles=Coalesce(Subquery(stored), 0), came=Coalesce(Subquery(came), 0)
    ).select_related("added_by")
