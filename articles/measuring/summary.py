"""From counts of single articles to the figures of all."""

import random
from collections.abc import Sequence

from articles.measuring.calibration import calibration_of
from articles.measuring.comparison import Comparison
from articles.measuring.counting import FIELDS, FOUND, NAMED, Counts, counted
from articles.measuring.errors import EXAMPLES, kinds_of_errors
from articles.measuring.topics import topics_of
from articles.records.quality import Figures, Rates, Share, share

EVERY = "all"  # the figures of all languages
DRAWN_ANEW = ("meetings", "strict")
DRAWS = 1000
SEED = 20261122  # that of the tool this measure agrees with, so that the intervals agree too
CENTRAL = 0.95  # of all draws lie within an interval


def figures_by_language(comparisons: Sequence[Comparison], *, examples: int = EXAMPLES) -> dict[str, Figures]:
    """Return the figures of all articles, then those of each language."""
    languages = sorted({comparison.article.language for comparison in comparisons})
    parts = {
        code: [comparison for comparison in comparisons if comparison.article.language == code]
        for code in languages
    }
    return {name: figures_of(part, examples=examples) for name, part in {EVERY: comparisons, **parts}.items()}


def figures_of(comparisons: Sequence[Comparison], *, examples: int = EXAMPLES) -> Figures:
    """Return all measures of some articles, with so many examples of each kind of error."""
    articles = [counted(comparison) for comparison in comparisons]
    total = Counts()
    for counts in articles:
        total.add(counts)
    return Figures(
        articles=len(articles),
        found={measure: rates(total, measure, articles) for measure in FOUND},
        fields={name: Share(total.right[name], total.of[name]) for name in FIELDS},
        named={measure: rates(total, measure) for measure in NAMED},
        empty=Share(total.right["empty"], total.of["empty"]),
        topics=topics_of(comparisons),
        calibration=calibration_of(comparisons),
        errors=kinds_of_errors(comparisons, examples=examples),
    )


def rates(total: Counts, measure: str, articles: Sequence[Counts] = ()) -> Rates:
    """Return how well a measure was met; that of meetings with the interval of its F1."""
    hits, extra, missed = total.hits[measure], total.extra[measure], total.missed[measure]
    return Rates(
        precision=share(hits, hits + extra),
        recall=share(hits, hits + missed),
        f1=f1(hits, extra, missed),
        interval=interval(articles, measure) if measure in DRAWN_ANEW and articles else None,
    )


def f1(hits: int, extra: int, missed: int) -> float | None:
    """Return the harmonic mean of precision and recall."""
    return share(2 * hits, 2 * hits + extra + missed)


def interval(articles: Sequence[Counts], measure: str) -> tuple[float, float]:
    """Return between which two values F1 lies in 95 of 100 sets of as many articles, drawn with repetition."""
    counts = [
        (article.hits[measure], article.extra[measure], article.missed[measure]) for article in articles
    ]
    draw = random.Random(SEED)  # noqa: S311  no secret, and the same each time
    samples = (draw.choices(counts, k=len(counts)) for _ in range(DRAWS))
    values = sorted(f1(*map(sum, zip(*sample, strict=True))) or 0.0 for sample in samples)
    tail = (1 - CENTRAL) / 2
    return values[round(DRAWS * tail)], values[round(DRAWS * (1 - tail))]
