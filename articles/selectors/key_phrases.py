"""What articles say of topics, in their own words."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from articles.models import Article, ArticleTopic, Evidence
from articles.records.pages import TopicPhrase, TopicTold

MOST_OF_A_MEETING = 5  # of each topic


def told_in(article: Article) -> list[TopicTold]:
    """Return the topics of an article with their phrases, the strongest first: one query."""
    return [
        TopicTold(row.topic_id, tuple(TopicPhrase(phrase["text"], row.article_id) for phrase in row.phrases))
        for row in ArticleTopic.objects.filter(article=article).order_by("-score", "topic")
    ]


def told_of(topics: Sequence[str], reports: Mapping[int, int]) -> tuple[TopicTold, ...]:
    """Return the topics of a meeting with the phrases that stand in its sentences: two queries.

    `reports` gives the article of each of its reports.
    """
    sentences: dict[int, list[tuple[int, int]]] = defaultdict(list)
    spans = Evidence.objects.filter(report__in=reports).order_by("start", "-end")
    for report, start, end in spans.values_list("report", "start", "end"):
        sentences[reports[report]].append((start, end))
    found: dict[str, dict[str, TopicPhrase]] = defaultdict(dict)
    rows = ArticleTopic.objects.filter(article__in=set(reports.values()), topic__in=topics)
    for row in rows.order_by("article__published", "article"):
        for phrase in told_within(row, sentences[row.article_id]):
            found[row.topic_id].setdefault(phrase.text.casefold(), phrase)
    return tuple(TopicTold(code, tuple(found[code].values())[:MOST_OF_A_MEETING]) for code in topics)


def told_within(row: ArticleTopic, sentences: Iterable[tuple[int, int]]) -> list[TopicPhrase]:
    """Return the phrases of an article's topic that stand within some sentences, with where the sentence begins."""
    found = []
    for phrase in row.phrases:
        within = (start for start, end in sentences if start <= phrase["start"] and phrase["end"] <= end)
        anchor = next(within, None)
        if anchor is not None:
            found.append(TopicPhrase(phrase["text"], row.article_id, anchor))
    return found
