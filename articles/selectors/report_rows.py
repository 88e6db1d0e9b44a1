"""The reports of a meeting as rows: what each says, in which sentences, and which are copies of one text."""

from collections.abc import Iterable, Mapping, Sequence

from django.db.models import F, QuerySet
from django.db.models.functions import Substr

from articles.models import Evidence, Report
from articles.records.ledger import Quote
from articles.records.pages import ReportRow, VoiceRow
from articles.resolution.consensus import Account
from articles.selectors.articles import actor_ref, deed
from articles.selectors.meetings import place_ref, shortened
from articles.selectors.telling import most_telling_first

QUOTES_SHOWN = 3  # of one report


def told_in_order(meeting: int) -> QuerySet[Report]:
    """Return the reports of a meeting with all that they say: news, then what is told in passing, by day."""
    return (
        Report.objects.filter(meeting=meeting)
        .select_related("article", "place__located_by", "review__author")
        .prefetch_related("participants__actor")
        .defer("article__text")
        .order_by("background", F("article__published").asc(nulls_last=True), "pk")
    )


def report_row(report: Report, quotes: Sequence[Quote], topics: tuple[str, ...]) -> ReportRow:
    """Return a report as a row; minutes, which belong to no meeting, have none."""
    article = report.article
    assert article is not None
    return ReportRow(
        id=report.pk,
        article_id=article.pk,
        article_title=str(article),
        outlet=article.source,
        published=article.published,
        status=report.status,
        first=report.first,
        last=report.last,
        precision=report.precision,
        place=place_ref(report.place) if report.place else None,
        claim=report.claim,
        background=report.background,
        quotes=tuple(quotes),
        added=deed(report.review) if report.review else None,
        kind=report.kind,
        participants=tuple(
            {
                part.actor_id: actor_ref(part.actor, part.country) for part in report.participants.all()
            }.values()
        ),
        topics=topics,
    )


def by_voice(rows: Iterable[ReportRow], accounts: Mapping[int, Account]) -> tuple[VoiceRow, ...]:
    """Return the reports with the copies of one text folded into the first that says the same.

    A copy that says something else has a row of its own.
    """
    first: dict[str, ReportRow] = {}
    alike: dict[tuple[object, ...], tuple[ReportRow, list[ReportRow], ReportRow | None]] = {}
    for row in rows:
        voice = accounts[row.id].voice
        lead = first.setdefault(voice, row)
        where = row.place.id if row.place else None
        says = (voice, row.status, row.first, row.last, where, row.conflicts, row.background)
        if says in alike and row.article_id != alike[says][0].article_id and not row.added:
            alike[says][1].append(row)
        else:
            of = lead if lead.article_id != row.article_id and not row.added else None
            alike[says if says not in alike else (*says, row.id)] = (row, [], of)
    return tuple(VoiceRow(row, tuple(copies), of) for row, copies, of in alike.values())


def quotes_by_report(reports: Iterable[int]) -> dict[int, list[Quote]]:
    """Return the sentences that each report rests on, the most telling first: one query."""
    evidence = (
        Evidence.objects.filter(report__in=reports)
        .annotate(said=Substr("report__article__text", F("start") + 1, F("end") - F("start")))
        .values_list(
            "report",
            "field",
            "start",
            "end",
            "said",
            "report__article",
            "report__article__source",
            "report__article__published",
        )
    )
    return {
        report: [
            Quote(article, outlet, published, start, end, shortened(said))
            for _, _, start, end, said, article, outlet, published in rows[:QUOTES_SHOWN]
        ]
        for report, rows in most_telling_first(list(evidence)).items()
    }
