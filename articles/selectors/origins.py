"""Which outlets and languages tell of meetings, and in which articles."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from django.db.models import QuerySet

from articles.models import Article, Report
from articles.records.columns import Ints, Mask, places_of
from articles.records.ledger import MeetingFilter
from articles.selectors.arrays import Listed, joined, listing, many, near, spread

ORIGINS = {"outlet": "article__source", "language": "article__language"}


@dataclass(frozen=True, slots=True, eq=False)
class Told:
    """Each pair of outlet and language, and of each report its place among these, its meeting and its article."""

    origins: Sequence[tuple[str, str]]
    rows: Ints
    meetings: Ints
    articles: Ints


def origins(pks: Ints) -> list[QuerySet[Any, Any]]:
    """Return what tells of some meetings, by outlet and language; where these are many, reports and articles apart."""
    reports, by = near(Report.objects.all(), pks), tuple(ORIGINS.values())
    if not many(pks):
        return [listing("reports", reports, Listed("meeting_id"), Listed("article_id"), by=by)]
    own = tuple(field.partition("__")[2] for field in by)
    return [
        listing("reports", reports, Listed("meeting_id"), Listed("article_id")),
        listing("articles", Article.objects.all(), Listed("pk"), by=own),
    ]


def told_in(found: Mapping[str, Sequence[Sequence[str]]], pks: Ints) -> Told:
    """Return what was found by `origins` of some meetings, the others left aside."""
    if not many(pks):
        known = [(row[0], row[1]) for row in found["reports"]]
        rows, meetings = spread([row[2] for row in found["reports"]])
        articles = joined(row[3] for row in found["reports"])
    else:
        known = [(row[0], row[1]) for row in found["articles"]]
        meetings, articles = (joined(row[column] for row in found["reports"]) for column in (0, 1))
        owners, keys_of = spread([row[2] for row in found["articles"]])
        at = places_of(articles, keys_of)
        there = at >= 0  # an article may be new
        rows, meetings, articles = owners[at[there]], meetings[there], articles[there]
    kept = places_of(meetings, pks) >= 0
    return Told(known, rows[kept], meetings[kept], articles[kept])


def fitting(wanted: MeetingFilter, origins: Sequence[tuple[str, str]]) -> Mask:
    """Tell which outlets and languages a filter leaves."""
    return np.array(
        [
            (not wanted.outlets or outlet in wanted.outlets)
            and (not wanted.languages or language in wanted.languages)
            for outlet, language in origins
        ],
        bool,
    )
