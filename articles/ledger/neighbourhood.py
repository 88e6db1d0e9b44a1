"""Find the reports and the decisions that a change may concern, however many others there are."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from django.db.models import Count, Prefetch, Q

from articles.ledger.places import containers
from articles.models import Article, Evidence, Report, ReportParticipant, Review
from articles.resolution.consensus import Account, Attendance
from articles.resolution.decisions import Decision, corrected_views
from articles.resolution.meetings import (
    CALLED_OFF,
    NEAR_PUBLICATION,
    PUT_OFF,
    REMEMBERED,
    Party,
    Told,
    follows,
    linked,
    side,
)


def neighbourhood(reports: Iterable[int]) -> dict[int, Told]:
    """Return these reports, with minutes, and all that are linked to them, directly or through others, by key."""
    return {key: account.told for key, account in accounts_near(reports).items()}


def accounts_near(reports: Iterable[int]) -> dict[int, Account]:
    """Return what these reports say, and all that are linked to them, directly or through others, by key.

    Only among these can the clusters change. Reports of one standing meeting are taken together, and so are those that
    one decision speaks of. A report that may be corrected bears on what it would say then, too.
    """
    found: dict[int, Account] = {}
    views: set[Told] = set()
    fresh = accounts(reports)
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
        bound = Report.objects.filter(Q(meeting__in=meetings) | decided_with(frontier)).exclude(pk__in=found)
        bound_keys = set(bound.values_list("pk", flat=True))
        candidates = accounts((bound_keys | near(frontier) | far(frontier)) - found.keys())
        fresh = [
            candidate
            for candidate in candidates
            if candidate.told.id in bound_keys
            or candidate.told.minute  # of a decision, perhaps about more than it says itself
            or any(may_bear_on(candidate.told, report) for report in frontier)
        ]
    return found


def may_bear_on(one: Told, other: Told) -> bool:
    """Tell if two reports may come to stand in one meeting."""
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


def near(reports: Sequence[Told]) -> set[int]:
    """Return the reports of near dates that share an actor with one of these.

    The query begins with participants, so that a database looks at the few reports of an actor and not at all of a
    time.
    """
    condition = Q(pk__in=())
    for (first, last), actors in windows(reports).items():
        dated = Q(report__first__lte=away(last, CALLED_OFF), report__last__gte=away(first, -CALLED_OFF))
        undated = Q(
            report__first=None,
            report__published__lte=away(last, NEAR_PUBLICATION),
            report__published__gte=away(first, -NEAR_PUBLICATION),
        )
        condition |= Q(actor__in=actors) & (dated | undated)
    return set(ReportParticipant.objects.filter(condition).values_list("report", flat=True))


def far(reports: Sequence[Told]) -> set[int]:
    """Return the reports from weeks away that may bear on one of these: what looks back, what was put off.

    They share two actors with them, or all of one. The condition grows with the days that are asked for and not with
    the reports, of which a meeting may have hundreds.
    """
    actors = set().union(*(report.actors for report in reports))
    shared = (
        ReportParticipant.objects.filter(far_off(reports), actor__in=actors)
        .order_by()
        .values("report")
        .annotate(shared=Count("actor", distinct=True))
        .filter(shared__gte=min(min(2, len(report.actors)) for report in reports))
    )
    return set(shared.values_list("report", flat=True))


def far_off(reports: Iterable[Told]) -> Q:
    """Return the condition of dates from which reports bear on one of these from weeks away."""
    looked_back_to, look_back, moved_to, moved = [], [], [], []
    for report in reports:
        if report.first is None and report.published is not None:
            looked_back_to.append((away(report.published, -REMEMBERED), report.published))
        if report.last is not None:
            look_back.append((report.last, away(report.last, REMEMBERED)))
        if report.status == "postponed" and report.published is not None:
            moved_to.append((report.published, away(report.published, PUT_OFF)))
        elif report.first is not None:
            moved.append((away(report.first, -PUT_OFF), report.first))
    condition = Q(pk__in=())
    for span in joined(looked_back_to):
        condition |= Q(report__last__range=span)
    for span in joined(look_back):
        condition |= Q(report__first=None, report__published__range=span)
    for span in joined(moved_to):
        condition |= Q(report__first__range=span)
    for span in joined(moved):
        condition |= Q(report__status="postponed", report__published__range=span)
    return condition


def joined(spans: Iterable[tuple[date, date]]) -> list[tuple[date, date]]:
    """Return spans of days with those that overlap or follow each other made one."""
    result: list[tuple[date, date]] = []
    for first, last in sorted(spans):
        if result and first - result[-1][1] <= timedelta(days=1):
            result[-1] = (result[-1][0], max(last, result[-1][1]))
        else:
            result.append((first, last))
    return result


def away(day: date, by: timedelta) -> date:
    """Return the day so long after another, or the last or first day that there is."""
    try:
        return day + by
    except OverflowError:
        return date.max if by > timedelta(0) else date.min


def windows(reports: Sequence[Told]) -> dict[tuple[date, date], set[int]]:
    """Return the spans of days that these reports may speak of, overlapping ones joined, with their actors.

    A report that has neither a date nor a day of publication is linked to none.
    """
    spans: dict[int, tuple[date, date]] = {}
    for report in reports:
        if report.first is not None and report.last is not None:
            spans[report.id] = (report.first, report.last)
        elif report.published is not None:
            day = report.published
            spans[report.id] = (away(day, -NEAR_PUBLICATION), away(day, NEAR_PUBLICATION))
    found: dict[tuple[date, date], set[int]] = {span: set() for span in joined(spans.values())}
    for report in reports:
        if report.id in spans:
            first, last = spans[report.id]
            found[next(span for span in found if span[0] <= first and last <= span[1])] |= report.actors
    return found


def accounts(reports: Iterable[int]) -> list[Account]:
    """Return all that reports say."""
    keys = set(reports)
    if not keys:
        return []
    rows = list(
        Report.objects.filter(pk__in=keys)
        .select_related("article__sketch", "place")
        .prefetch_related(
            Prefetch("participants", ReportParticipant.objects.select_related("actor")), "topics"
        )
        .defer("article__text", "article__sketch__signature")
        .order_by("pk")
    )
    around = containers(row.place_id for row in rows)
    return [account(row, around) for row in rows]


def account(row: Report, around: Mapping[int, int]) -> Account:
    """Return all that one report says. `around` maps places to what contains them.

    Two names of it that are one actor are one participant: the surer counts.
    """
    places: list[int] = []
    step = row.place_id
    while step is not None and step not in places:
        places.append(step)
        step = around.get(step)
    parts: dict[int, Attendance] = {}
    for part in sorted(row.participants.all(), key=lambda part: (-part.confidence, part.pk)):
        one = Attendance(
            actor=part.actor_id,
            side=side(part.country, part.organisation),
            delegation=part.actor.kind != "person",
            country=part.country,
            organisation=part.organisation,
            office=part.office,
            role=part.role,
            confidence=part.confidence,
        )
        parts.setdefault(one.actor, one)
    minute = row.review_id if row.article_id is None else None
    return Account(
        told=Told(
            id=row.pk,
            key=(f"~{row.review_id:012}" if minute else row.sha256, row.ordinal),
            article=row.article_id or -row.pk,
            parties=frozenset(Party(one.actor, one.side, one.delegation) for one in parts.values()),
            kind=row.kind,
            first=row.first,
            last=row.last,
            precision=row.precision,
            places=tuple(places),
            country=row.place.country if row.place is not None else "",
            published=row.published,
            background=row.background,
            meeting=row.meeting_id,
            voice=voice_of(row.article),
            status=row.status,
            added=row.article_id is not None and row.review_id is not None,
            minute=minute or 0,
            side=row.side,
            sha256=row.sha256,
        ),
        status=row.status,
        cameo=row.cameo,
        basis=row.basis,
        topics=tuple(sorted(topic.code for topic in row.topics.all())),
        confidence=row.confidence,
        attendances=tuple(parts.values()),
    )


def voice_of(article: Article | None) -> str:
    """Return the voice of an article, empty where it has none of its own."""
    return article.sketch.voice if article is not None and hasattr(article, "sketch") else ""


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
