"""Topics as typed rows."""

from django.db.models import Count, Max, Min

from articles import wording
from articles.models import ArticleTopic, Topic
from articles.records.ledger import TopicRow


def listed() -> list[TopicRow]:
    """Return every topic, those of most meetings first: two queries."""
    articles = dict(
        ArticleTopic.objects.order_by().values_list("topic").annotate(n=Count("article", distinct=True))
    )
    topics = Topic.objects.order_by().annotate(
        n=Count("meetings", distinct=True), first=Min("meetings__first"), last=Max("meetings__last")
    )
    rows = (
        TopicRow(
            code=code,
            name=wording.topic_name(code),
            meetings=number,
            articles=articles.get(code, 0),
            first=first,
            last=last,
        )
        for code, number, first, last in topics.values_list("pk", "n", "first", "last")
    )
    return sorted(rows, key=lambda row: (-row.meetings, -row.articles, row.name))
