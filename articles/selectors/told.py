"""What the ledger says of each article, for measuring."""

from collections import defaultdict

from articles.models import Article, Evidence, Mention, Report
from articles.records.told import Attendant, ToldArticle, ToldMention, ToldReport


def told_articles() -> dict[int, ToldArticle]:
    """Return the reports of every article, and its mentions of persons, by the article's key: four queries."""
    spans = defaultdict(list)
    evidence = Evidence.objects.filter(field=Evidence.Field.PARTICIPANTS)
    for report, start, end in evidence.values_list("report_id", "start", "end"):
        spans[report].append((start, end))
    reports: dict[int, list[ToldReport]] = defaultdict(list)
    read = Report.objects.filter(article__isnull=False)  # not the minutes of decisions
    for row in read.prefetch_related("participants__actor").order_by("article_id", "ordinal"):
        attendants = tuple(
            Attendant(part.actor_id, part.actor.name, part.country or part.actor.country, part.actor.kind)
            for part in row.participants.all()
        )
        reports[row.article_id or 0].append(
            ToldReport(row.pk, row.meeting_id, attendants, tuple(sorted(spans[row.pk])))
        )
    mentions: dict[int, list[ToldMention]] = defaultdict(list)
    named = Mention.objects.filter(label=Mention.Label.PERSON, actor__isnull=False).order_by("start", "pk")
    for article, start, end, actor in named.values_list("article_id", "start", "end", "actor_id"):
        mentions[article].append(ToldMention((start, end), actor or 0))
    return {
        pk: ToldArticle(tuple(reports[pk]), tuple(mentions[pk]))
        for pk in Article.objects.values_list("pk", flat=True)
    }
