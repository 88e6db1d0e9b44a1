"""What became of a meeting or an actor that is not there any more, as far as people decided it."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import TextField
from django.db.models.functions import Cast

from articles.ledger.accounts import accounts as accounts_of
from articles.ledger.neighbourhood import evidence_of
from articles.models import Actor, Article, Report, Review
from articles.records.ledger import Quote
from articles.records.pages import RejectedMeeting
from articles.resolution.consensus import Account, agreed
from articles.resolution.continuity import is_continued
from articles.resolution.decisions import found_again
from articles.selectors.articles import actor_ref, deed
from articles.selectors.meetings import place_ref, shortened


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of a meeting that is not there: the one that holds its reports now, or what was rejected."""

    moved_to: int | None = None
    rejected: RejectedMeeting | None = None


def gone(pk: int) -> Fate | None:
    """Return what became of a meeting, by the decisions that spoke of its reports; None where nobody decided any.

    They are looked for in the text of what was so before each decision, whose keys are minutes and values meetings.
    """
    before = Review.objects.filter(undone_at=None).annotate(told=Cast("before", TextField()))
    reviews = before.filter(told__contains=f": {pk}").order_by("pk")
    spoken = [minutes for review in reviews if (minutes := minutes_of(review, pk))]
    told = {one.told.id: one for one in accounts_of(key for minutes in spoken for key in minutes)}
    if not told:
        return None
    digests = {one.told.sha256 for one in told.values()}
    standing = {
        one.told.id: one
        for one in accounts_of(
            Report.objects.filter(article__sha256__in=digests).values_list("pk", flat=True)
        )
    }
    spans = evidence_of([*told, *standing])
    now: Counter[int | None] = Counter()
    for minutes in spoken:
        again = found_again(
            [told[key].told for key in minutes if key in told], [one.told for one in standing.values()], spans
        )
        now.update(standing[report].told.meeting for report in again.values())
    homes = [meeting for meeting, _ in now.most_common() if meeting is not None]
    if homes:
        return Fate(moved_to=homes[0])
    return rejection_of(list(told.values()))


def merged_into(pk: int) -> int | None:
    """Return the actor that one who is not there any more was merged into; None where nobody decided that."""
    mergers = Review.objects.filter(kind=Review.Kind.MERGE_ACTORS, undone_at=None)
    for review in (
        mergers.annotate(told=Cast("after", TextField())).filter(told__contains=str(pk)).order_by("-pk")
    ):
        if pk in review.after.get("ids", ()):
            named = Actor.objects.filter(appearances__reviewed__review=review).order_by("pk")
            return named.values_list("pk", flat=True).first()
    return None


def rejection_of(minutes: Sequence[Account]) -> Fate | None:
    """Return the last decision that what these minutes speak of is no meeting; None where nobody decided that."""
    spoken = Report.objects.filter(
        article=None,
        sha256__in={one.told.sha256 for one in minutes},
        review__kind=Review.Kind.REJECT_MEETING,
        review__undone_at=None,
    ).select_related("review__author")
    reviews = {row.pk: row.review for row in spoken.order_by("review")}
    by_review: dict[int, list[Account]] = defaultdict(list)
    for one in accounts_of(reviews):
        if any(is_continued(one.told, other.told) for other in minutes):
            by_review[one.told.minute].append(one)
    if not by_review:
        return None
    last = max(by_review)
    review = next(review for review in reviews.values() if review is not None and review.pk == last)
    return Fate(rejected=rejected(review, by_review[last]))


def minutes_of(review: Review, meeting: int) -> list[int]:
    """Return the minutes of a decision that were taken of a meeting's reports."""
    return [int(minute) for minute, of in review.before.get("meetings", {}).items() if of == meeting]


def rejected(review: Review, accounts: Sequence[Account]) -> RejectedMeeting:
    """Return what reports took for a meeting."""
    fields = agreed(accounts)
    minutes = (
        Report.objects.filter(pk__in=[one.told.id for one in accounts])
        .select_related("place__located_by")
        .prefetch_related("participants__actor", "evidence")
        .order_by("published", "pk")
    )
    articles = {
        article.sha256: article
        for article in Article.objects.filter(sha256__in={one.told.sha256 for one in accounts})
    }
    actors = {
        part.actor_id: actor_ref(part.actor, part.country)
        for minute in minutes
        for part in minute.participants.all()
    }
    places = {minute.place_id: minute.place for minute in minutes}
    place = places.get(fields.place)
    quotes = []
    for minute in minutes:
        article = articles.get(minute.sha256)
        for span in list(minute.evidence.all())[:1]:
            if article is not None:
                text = shortened(article.text[span.start : span.end])
                quotes.append(
                    Quote(article.pk, article.source, article.published, span.start, span.end, text)
                )
    return RejectedMeeting(
        deed=deed(review),
        review=review.pk,
        kind=fields.kind,
        status=fields.status,
        first=fields.first,
        last=fields.last,
        precision=fields.precision,
        place=place_ref(place) if place else None,
        participants=tuple(actors[one.actor] for one in fields.attendances if one.actor in actors),
        quotes=tuple(quotes),
    )
