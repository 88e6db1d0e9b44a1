"""What people decided, as typed rows: a fixed number of queries for any number of decisions."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from django.db.models import QuerySet

from articles.models import (
    Actor,
    Article,
    Meeting,
    Participation,
    Report,
    ReportParticipant,
    Review,
    ReviewedName,
)
from articles.records.decisions import DecisionFilter, DecisionRow
from articles.records.ledger import ActorRef
from articles.records.pages import TiedMeeting
from articles.resolution.decisions import CORRECTED
from articles.selectors.articles import actor_ref
from articles.selectors.meetings import place_ref

NAMES_OF_ACTORS = ("actor", "actors")  # where `before` keeps them


def decisions(wanted: DecisionFilter) -> QuerySet[Review]:
    """Return the decisions of a history, the newest first."""
    reviews = Review.objects.select_related("author", "undone_by").order_by("-created_at", "-pk")
    if wanted.kind:
        reviews = reviews.filter(kind=wanted.kind)
    if wanted.author is not None:
        reviews = reviews.filter(author=wanted.author)
    if wanted.state:
        reviews = reviews.filter(undone_at__isnull=wanted.state == "stands")
    return reviews


def authors() -> list[tuple[int, str]]:
    """Return who decided anything, by name."""
    found = Review.objects.filter(author__isnull=False).order_by("author__username")
    return list(found.values_list("author", "author__username").distinct())


def decision_rows(reviews: Iterable[Review]) -> list[DecisionRow]:
    """Return decisions with what they are about."""
    every = list(reviews)
    actors = actors_of(every)
    told = reports_of(every)
    now = meetings_now(report for reports in told.values() for report in reports)
    reached = {review.pk: reached_by(review, told.get(review.pk, ()), now) for review in every}
    standing = meetings_by_id({pk for ids in reached.values() for pk in ids})
    articles = {
        sha256: (pk, title)
        for sha256, pk, title in Article.objects.filter(
            sha256__in={review.after["article"] for review in every if "article" in review.after}
        ).values_list("sha256", "pk", "title")
    }
    rows = []
    for review in every:
        article, title = articles.get(review.after.get("article", ""), (None, ""))
        rows.append(
            DecisionRow(
                id=review.pk,
                kind=review.kind,
                by=str(review.author) if review.author else "",
                on=review.created_at,
                undone_by=str(review.undone_by) if review.undone_by else "",
                undone_on=review.undone_at,
                actors=tuple(actors.get(review.pk, ())),
                meetings=about(review, reached[review.pk], standing, told.get(review.pk, ())),
                reached=reached[review.pk],
                article=article,
                article_title=title,
                start=review.after.get("start", 0),
                before=review.before,
                after=review.after,
            )
        )
    return rows


def actors_of(reviews: Sequence[Review]) -> dict[int, list[ActorRef]]:
    """Return the actors that decisions are about, by decision: those of its first side, then the others.

    An undone decision keeps names only: they lead to the one actor of that name, if there is one.
    """
    found: dict[int, dict[int, ActorRef]] = defaultdict(dict)
    bound = Actor.objects.filter(appearances__reviewed__review__in=reviews).order_by(
        "appearances__reviewed__side", "pk"
    )
    fields = ("pk", "name", "country", "kind")
    for review, pk, name, country, kind in bound.values_list("appearances__reviewed__review", *fields):
        found[review].setdefault(pk, ActorRef(id=pk, name=name, country=country, kind=kind))
    names = {review.pk: names_in(review) for review in reviews if review.pk not in found}
    called: dict[str, list[ActorRef]] = defaultdict(list)
    wanted = {name for some in names.values() for name in some}
    for row in Actor.objects.filter(name__in=wanted).order_by("pk") if wanted else ():
        called[row.name].append(actor_ref(row))
    for review, some in names.items():
        found[review] = {one[0].id: one[0] for name in some if len(one := called.get(name, [])) == 1}
    return {review: list(actors.values()) for review, actors in found.items()}


def names_in(review: Review) -> list[str]:
    """Return the names of the actors that a decision was about."""
    told = [review.before.get(key, []) for key in NAMES_OF_ACTORS]
    return [name for one in told for name in ([one] if isinstance(one, str) else one)]


def reports_of(reviews: Sequence[Review]) -> dict[int, list[Report]]:
    """Return the minutes of decisions and the reports that people added, by decision; undone ones have none."""
    found: dict[int, list[Report]] = defaultdict(list)
    reports = (
        Report.objects.filter(review__in=reviews)
        .exclude(side=CORRECTED, review__kind=Review.Kind.CORRECT_FIELD)
        .select_related("place__located_by")
        .order_by("pk")
    )
    for report in reports.prefetch_related("participants__actor"):
        if report.review_id is not None:
            found[report.review_id].append(report)
    return found


def meetings_now(minutes: Iterable[Report]) -> dict[tuple[str, int], int]:
    """Return the meeting of each report that a minute was taken of, by its text's digest and its place among others."""
    digests = {minute.sha256 for minute in minutes if minute.article_id is None} - {""}
    if not digests:
        return {}
    reports = Report.objects.filter(article__sha256__in=digests, meeting__isnull=False)
    return {
        (sha256, ordinal): meeting
        for sha256, ordinal, meeting in reports.values_list("article__sha256", "ordinal", "meeting")
        if meeting is not None
    }


def reached_by(
    review: Review, reports: Sequence[Report], now: Mapping[tuple[str, int], int]
) -> tuple[int, ...]:
    """Return the ids of the meetings that a decision was about before it, that a person added, or that came of it."""
    before = review.before.get("meetings", {}).values()
    added = [report.meeting_id for report in reports if report.article_id is not None]
    after = [now.get((report.sha256, report.ordinal)) for report in reports]
    return tuple(dict.fromkeys(pk for pk in (*before, *added, *after) if pk is not None))


def meetings_by_id(ids: set[int]) -> dict[int, TiedMeeting]:
    """Return the meetings that are there."""
    parts: dict[int, list[Participation]] = defaultdict(list)
    for part in Participation.objects.filter(meeting__in=ids).select_related("actor").order_by("pk"):
        parts[part.meeting_id].append(part)
    rows = Meeting.objects.filter(pk__in=ids).select_related("place__located_by")
    return {row.pk: facts(row, row.pk, parts[row.pk]) for row in rows}


def about(
    review: Review, ids: Sequence[int], standing: Mapping[int, TiedMeeting], reports: Sequence[Report]
) -> tuple[TiedMeeting, ...]:
    """Return the meetings that a decision was about; those that are gone as the fullest of their reports tells them."""
    of = {int(minute): meeting for minute, meeting in review.before.get("meetings", {}).items()}
    found = []
    for pk in ids:
        minutes = [report for report in reports if of.get(report.pk) == pk]
        if pk in standing:
            found.append(standing[pk])
        elif minutes:
            fullest = max(minutes, key=lambda report: (len(report.participants.all()), -report.pk))
            found.append(facts(fullest, pk, list(fullest.participants.all())))
    return tuple(found)


def facts(
    row: Meeting | Report, pk: int, parts: Sequence[Participation] | Sequence[ReportParticipant]
) -> TiedMeeting:
    """Return a meeting, or what a report says of one, as a line of a page."""
    return TiedMeeting(
        id=pk,
        kind=row.kind,
        status=row.status,
        first=row.first,
        last=row.last,
        precision=row.precision,
        place=place_ref(row.place) if row.place else None,
        participants=tuple(actor_ref(part.actor, part.country) for part in parts),
    )


def decisions_of(reviews: Collection[int]) -> list[DecisionRow]:
    """Return some decisions, the newest first."""
    return decision_rows(decisions(DecisionFilter()).filter(pk__in=reviews)) if reviews else []


def decisions_about(actor: int) -> list[DecisionRow]:
    """Return the decisions that stand and speak of an actor, the newest first."""
    named = ReviewedName.objects.filter(appearance__actor=actor, review__undone_at=None)
    return decisions_of(set(named.values_list("review", flat=True)))
