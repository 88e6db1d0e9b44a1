"""Find the reports and the decisions that a change may concern, however many others there are."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from django.db.models import Exists, OuterRef, Prefetch, Q

from articles.ledger.corrected import corrected_meetings_near
from articles.ledger.places import containers
from articles.ledger.reach import far, near, promising
from articles.models import Article, Evidence, Report, ReportParticipant, Review, ReviewedName
from articles.resolution.consensus import Account, Attendance
from articles.resolution.decisions import Decision, corrected_views
from articles.resolution.meetings import Party, Told, follows, linked, side
from articles.resolution.spelling import run

SAID = tuple(field.name for field in Report._meta.concrete_fields)
PART = ("report", "actor", "appearance", "country", "organisation", "office", "role", "confidence")
TOLD_APART = Exists(  # people told somebody of this name from somebody else
    ReviewedName.objects.filter(
        appearance__actor=OuterRef("actor"),
        review__kind__in=(Review.Kind.SPLIT_ACTOR, Review.Kind.REMOVE_ALIAS, Review.Kind.KEEP_APART),
    )
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
        meetings |= corrected_meetings_near(frontier)
        bound = Report.objects.filter(Q(meeting__in=meetings) | decided_with(frontier)).exclude(pk__in=found)
        bound_keys = set(bound.values_list("pk", flat=True))
        distant = (near(frontier) | far(frontier)) - found.keys() - bound_keys
        candidates = accounts(bound_keys | promising(distant, frontier))
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


def accounts(reports: Iterable[int]) -> list[Account]:
    """Return all that reports say."""
    keys = set(reports)
    if not keys:
        return []
    rows = list(
        Report.objects.filter(pk__in=keys)
        .select_related("article__sketch", "place")
        .only(*SAID, "article__id", "article__sketch__voice", "place__country")
        .prefetch_related(
            Prefetch(
                "participants",
                ReportParticipant.objects.select_related("actor", "appearance")
                .only(*PART, "actor__kind", "appearance__kind", "appearance__name")
                .annotate(told_apart=TOLD_APART),
            ),
            "topics",
        )
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
    names: dict[int, str] = {}
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
        if part.appearance is not None and part.appearance.kind == "person" and not told_apart(part):
            names.setdefault(one.actor, run(part.appearance.name))
    minute = row.review_id if row.article_id is None else None
    return Account(
        told=Told(
            id=row.pk,
            key=(f"~{row.review_id:012}" if minute else row.sha256, row.ordinal),
            article=row.article_id or -row.pk,
            parties=frozenset(
                Party(one.actor, one.side, one.delegation, names.get(one.actor, ""), one.office)
                for one in parts.values()
            ),
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


def told_apart(part: ReportParticipant) -> bool:
    """Tell if people told somebody of this participant's name from somebody else."""
    return bool(getattr(part, "told_apart", False))


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
