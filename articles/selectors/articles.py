"""Articles: the list, and what was found in one of them."""

from collections import defaultdict
from dataclasses import dataclass

from django.db.models import Count, F, IntegerField, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce
from django.utils import timezone

from articles.models import Actor, Article, Evidence, Mention, Report, ReportParticipant, Review
from articles.records.ledger import ActorRef
from articles.records.pages import Deed, FoundThing, ReportNote
from articles.selectors.meetings import place_ref

NEWEST_FIRST = (F("published").desc(nulls_last=True), F("pk").desc())


@dataclass(frozen=True, slots=True)
class ArticleFilter:
    """What the list of articles is narrowed to; the fields combine."""

    status: str = ""
    outlet: str = ""
    language: str = ""
    words: str = ""


def listed(wanted: ArticleFilter) -> QuerySet[Article]:
    """Return the articles of a list, the newest first, without their texts, counting their `meetings`."""
    told = Report.objects.order_by().filter(
        article=OuterRef("pk"), meeting__isnull=False
    )  # rejected are none
    counted = told.values("article").annotate(n=Count("pk")).values("n")
    # Counted by itself, it is left out where only the articles are counted.
    articles = Article.objects.defer("text").annotate(
        meetings=Coalesce(Subquery(counted, output_field=IntegerField()), Value(0))
    )
    if wanted.status:
        articles = articles.filter(status=wanted.status)
    if wanted.outlet:
        articles = articles.filter(source=wanted.outlet)
    if wanted.language:
        articles = articles.filter(language=wanted.language)
    for word in wanted.words.split():
        articles = articles.filter(Q(title__icontains=word) | Q(text__icontains=word))
    return articles.order_by(*NEWEST_FIRST)


def outlets() -> list[str]:
    """Return the outlets that articles came from."""
    found = Article.objects.order_by("source").exclude(source="")
    return list(found.values_list("source", flat=True).distinct())


def languages() -> list[str]:
    """Return the languages that articles are written in, as codes."""
    found = Article.objects.order_by("language").exclude(language="")
    return list(found.values_list("language", flat=True).distinct())


def found_in(article: Article) -> list[FoundThing]:
    """Return what was found in an article's text, in its order: one query."""
    mentions = Mention.objects.filter(article=article).select_related("actor", "place__located_by")
    return [
        FoundThing(
            start=mention.start,
            end=mention.end,
            label=mention.label,
            surface=mention.surface,
            confidence=mention.confidence,
            actor=actor_ref(mention.actor) if mention.actor else None,
            description=mention.actor.description if mention.actor else "",
            place=place_ref(mention.place) if mention.place else None,
            first=mention.first,
            last=mention.last,
            id=mention.pk,
        )
        for mention in mentions
    ]


def reported_in(article: Article) -> list[ReportNote]:
    """Return the meetings that an article speaks of, in the order of the text: three queries."""
    reports = (
        Report.objects.filter(article=article)
        .select_related("place__located_by", "review__author")
        .annotate(told=Count("meeting__reports", distinct=True))
        .order_by("ordinal")
    )
    ids = [report.pk for report in reports]
    parts: dict[int, list[ActorRef]] = defaultdict(list)
    for part in ReportParticipant.objects.filter(report__in=ids).select_related("actor").order_by("pk"):
        parts[part.report_id].append(actor_ref(part.actor, part.country))
    stretches: dict[int, set[tuple[int, int]]] = defaultdict(set)
    for report_id, start, end in Evidence.objects.filter(report__in=ids).values_list(
        "report", "start", "end"
    ):
        stretches[report_id].add((start, end))
    notes = [
        ReportNote(
            id=report.pk,
            meeting=report.meeting_id,
            kind=report.kind,
            status=report.status,
            first=report.first,
            last=report.last,
            precision=report.precision,
            place=place_ref(report.place) if report.place else None,
            participants=tuple(parts[report.pk]),
            claim=report.claim,
            background=report.background,
            reports=report.told,
            added=deed(report.review) if report.review else None,
            evidence=tuple(sorted(stretches[report.pk])),
        )
        for report in reports
    ]
    return sorted(notes, key=lambda note: note.evidence[:1])


def actor_ref(actor: Actor, country: str = "") -> ActorRef:
    """Return an actor as a record."""
    return ActorRef(id=actor.pk, name=actor.name, country=country or actor.country, kind=actor.kind)


def deed(review: Review) -> Deed:
    """Return who decided something, and when."""
    return Deed(by=str(review.author) if review.author else "", on=timezone.localdate(review.created_at))
