"""How well topics are told. This measure is ours alone: gold of other hands has no topics of our vocabulary."""

from collections.abc import Iterable, Sequence

from articles.measuring.comparison import Comparison
from articles.records.quality import Share
from articles.records.reading import Reading

FIRST, RANK, OF_MEETINGS = "first topic", "topic rank", "meeting topics"


def topics_of(comparisons: Sequence[Comparison]) -> dict[str, Share]:
    """Return the shares of articles whose first topic is one of gold's, of ranks, and of meetings with one in common.

    The share of ranks is the mean of 1, 1/2, 1/3 ... for the first of an article's topics that is gold's. Nothing
    is returned where gold has no topics.
    """
    ranks = [
        reciprocal_rank(comparison.reading, comparison.article.topics)
        for comparison in comparisons
        if comparison.article.topics
    ]
    meetings = [
        not pair.gold.topics.isdisjoint(pair.found.topics)
        for comparison in comparisons
        for pair in comparison.pairs
        if pair.gold.topics
    ]
    shares = {
        FIRST: Share(sum(rank == 1 for rank in ranks), len(ranks)),
        RANK: Share(round(sum(ranks), 4), len(ranks)),
        OF_MEETINGS: Share(sum(meetings), len(meetings)),
    }
    return {name: found for name, found in shares.items() if found.of}


def reciprocal_rank(reading: Reading, gold: Iterable[str]) -> float:
    """Return 1 where the first topic read is one of gold's, 1/2 where the second is, 0 where none is."""
    ranked = sorted(reading.topics, key=lambda topic: -topic.score)
    wanted = set(gold)
    return next((1 / rank for rank, topic in enumerate(ranked, start=1) if topic.code in wanted), 0.0)
