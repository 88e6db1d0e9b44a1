"""Find the reports and the decisions that a change may concern, however many others there are."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence

from django.db.models import Q

from articles.ledger.accounts import accounts
from articles.ledger.corrected import corrected_meetings_near
from articles.ledger.reach import within_reach
from articles.models import Evidence, Report, Review
from articles.resolution.consensus import Account
from articles.resolution.decisions import Decision, corrected_views
from articles.resolution.meetings import Told, follows, linked


def neighbourhood(reports: Iterable[int]) -> dict[int, Told]:
    """Return these reports, with minutes, and all that are linked to them, directly or through others, by key."""
    return {key: account.told for key, account in accounts_near(reports).items()}


def accounts_near(reports: Iterable[int], known: Collection[Account] = ()) -> dict[int, Account]:
    """Return what these reports say, and all that are linked to them, directly or through others, by key.

    `known` is what further reports say, which need not be looked up.

    Only among these can the clusters change. Reports of one standing meeting are taken together, and so are those that
    one decision speaks of. A report that may be corrected bears on what it would say then, too.
    """
    found: dict[int, Account] = {}
    views: set[Told] = set()
    at_hand = {account.told.id for account in known}
    fresh = [*known, *accounts(set(reports) - at_hand)]
    while fresh:
        found |= {account.told.id: account for account in fresh}
        frontier = [account.told for account in fresh]
        minutes = [account for account in found.values() if account.told.minute]
        fresh_views = (
            set(corrected_views(found.values(), decisions_of(minutes))) - views if minutes else set()
        )
        views |= fresh_views
        frontier += fresh_views
        meetings = {report.meeting for report in frontier} - {None}
        meetings |= corrected_meetings_near(frontier)
        bound = Report.objects.filter(Q(meeting__in=meetings) | decided_with(frontier)).exclude(pk__in=found)
        bound_keys = set(bound.values_list("pk", flat=True))
        candidates = accounts(bound_keys | within_reach(frontier, found.keys()))
        of_actor: dict[int, list[Told]] = defaultdict(list)
        for report in frontier:
            for actor in report.actors:
                of_actor[actor].append(report)
        fresh = [
            candidate
            for candidate in candidates
            if candidate.told.id in bound_keys
            or candidate.told.minute  # of a decision, perhaps about more than it says itself
            or any(
                may_bear_on(candidate.told, report)
                for actor in candidate.told.actors
                for report in of_actor[actor]
            )
        ]
    return found


def may_bear_on(one: Told, other: Told) -> bool:
    """Tell if two reports, which have an actor in common, may come to stand in one meeting."""
    return linked(one, other) or follows(one, other) or follows(other, one)


def decided_with(reports: Sequence[Told]) -> Q:
    """Return the condition that a decision speaks of both these reports and those that meet it."""
    digests = {report.sha256 for report in reports}
    minutes = Report.objects.filter(article=None)
    reviews = {report.minute for report in reports if report.minute}
    reviews |= set(minutes.filter(sha256__in=digests).values_list("review", flat=True)) - {None}
    if not reviews:
        return Q(pk__in=())
    spoken_of = set(minutes.filter(review__in=reviews).values_list("sha256", flat=True))
    return Q(article=None, review__in=reviews) | Q(article__isnull=False, sha256__in=spoken_of - {""})


def decisions_of(minutes: Iterable[Account]) -> list[Decision]:
    """Return the decisions whose minutes these are."""
    by_review: dict[int, list[Account]] = defaultdict(list)
    for minute in minutes:
        by_review[minute.told.minute].append(minute)
    reviews = Review.objects.in_bulk(by_review) if by_review else {}
    return [
        Decision(pk, review.kind, tuple(by_review[pk]), frozenset(review.after.get("fields", ())))
        for pk, review in reviews.items()
    ]


def evidence_of(reports: Iterable[int]) -> dict[int, list[tuple[int, int]]]:
    """Return the spans of the sentences that reports rest on."""
    found: dict[int, list[tuple[int, int]]] = defaultdict(list)
    rows = Evidence.objects.filter(report__in=set(reports), field="participants")
    for report, start, end in rows.values_list("report", "start", "end"):
        found[report].append((start, end))
    return found
