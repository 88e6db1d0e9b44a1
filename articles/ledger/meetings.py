"""Cluster the reports that an article touches anew and keep the meetings that they tell of."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from django.db.models import Q
from django.utils import timezone

from articles.ledger.places import containers
from articles.models import Meeting, Participation, Report, ReportParticipant
from articles.resolution.consensus import Account, Agreed, Attendance, agreed
from articles.resolution.meetings import (
    NEAR_PUBLICATION,
    TOLERANCE,
    Party,
    Told,
    clustered,
    linked,
    matched,
    side,
)

FIELDS = ("kind", "cameo", "status", "first", "last", "precision", "basis", "place_id", "confidence")


def neighbourhood(reports: Iterable[int]) -> dict[int, Told]:
    """Return these reports and all that are linked to them, directly or through others, by key.

    Only among these can the clusters change. Reports of one standing meeting are taken together.
    """
    around = containers()
    found: dict[int, Told] = {}
    frontier = told(reports, around)
    while frontier:
        found |= {report.id: report for report in frontier}
        meetings = {report.meeting for report in frontier} - {None}
        fellows = Report.objects.filter(meeting__in=meetings).exclude(pk__in=found)
        near = ReportParticipant.objects.filter(in_reach(frontier)).exclude(report__in=found)
        fellow_keys = set(fellows.values_list("pk", flat=True))
        candidates = told(fellow_keys | set(near.values_list("report_id", flat=True)), around)
        frontier = [
            candidate
            for candidate in candidates
            if candidate.id in fellow_keys or any(linked(candidate, report) for report in frontier)
        ]
    return found


def in_reach(reports: Sequence[Told]) -> Q:
    """Return the condition of participants of reports that may be linked to one of these: near dates, the same actor.

    It is one of participants, so that a database begins with the few reports of an actor and not with all of a time.
    """
    condition = Q(pk__in=())
    for (first, last), actors in windows(reports).items():
        dated = Q(report__first__lte=last + TOLERANCE, report__last__gte=first - TOLERANCE)
        undated = Q(
            report__first=None,
            report__article__published__lte=last + NEAR_PUBLICATION,
            report__article__published__gte=first - NEAR_PUBLICATION,
        )
        condition |= Q(actor__in=actors) & (dated | undated)
    return condition


def windows(reports: Sequence[Told]) -> dict[tuple[date, date], set[int]]:
    """Return the spans of days that these reports may speak of, overlapping ones joined, with their actors.

    A report that has neither a date nor a day of publication is linked to none.
    """
    spans = []
    for report in reports:
        if report.first is not None and report.last is not None:
            spans.append((report.first, report.last, report.actors))
        elif report.published is not None:
            spans.append(
                (report.published - NEAR_PUBLICATION, report.published + NEAR_PUBLICATION, report.actors)
            )
    spans.sort(key=lambda span: span[:2])
    joined: list[tuple[date, date, set[int]]] = []
    for first, last, actors in spans:
        if joined and first <= joined[-1][1] + timedelta(days=1):
            joined[-1] = (joined[-1][0], max(last, joined[-1][1]), joined[-1][2] | actors)
        else:
            joined.append((first, last, set(actors)))
    return {(first, last): actors for first, last, actors in joined}


def told(reports: Iterable[int], around: dict[int, int]) -> list[Told]:
    """Return reports as the rules of sameness see them. `around` maps places to what contains them."""
    return [account.told for account in accounts(reports, around)]


def accounts(reports: Iterable[int], around: dict[int, int]) -> list[Account]:
    """Return all that reports say."""
    rows = (
        Report.objects.filter(pk__in=set(reports))
        .select_related("article", "place")
        .prefetch_related("participants__actor", "topics")
        .defer("article__text")
        .order_by("pk")
    )
    return [account(row, around) for row in rows]


def account(row: Report, around: dict[int, int]) -> Account:
    """Return all that one report says."""
    places: list[int] = []
    step = row.place_id
    while step is not None and step not in places:
        places.append(step)
        step = around.get(step)
    attendances = tuple(
        Attendance(
            actor=part.actor_id,
            side=side(part.country, part.organisation),
            delegation=part.actor.kind != "person",
            country=part.country,
            organisation=part.organisation,
            office=part.office,
            role=part.role,
            confidence=part.confidence,
        )
        for part in sorted(row.participants.all(), key=lambda part: part.pk)
    )
    return Account(
        told=Told(
            id=row.pk,
            key=(row.article.sha256, row.ordinal),
            article=row.article_id,
            parties=frozenset(Party(one.actor, one.side, one.delegation) for one in attendances),
            kind=row.kind,
            first=row.first,
            last=row.last,
            precision=row.precision,
            places=tuple(places),
            country=row.place.country if row.place is not None else "",
            published=row.article.published,
            background=row.background,
            meeting=row.meeting_id,
        ),
        status=row.status,
        cameo=row.cameo,
        basis=row.basis,
        topics=tuple(sorted(topic.code for topic in row.topics.all())),
        confidence=row.confidence,
        attendances=attendances,
    )


def consolidate(former: dict[int, Told], added: set[int], *, article_id: int) -> None:
    """Cluster the reports near a change anew and keep their meetings; those left without reports go.

    `former` is the neighbourhood before the change, with the reports that the article had then; `added`
    are its new ones.
    """
    affected = neighbourhood({*former, *added})
    before = (report.meeting for report in (*former.values(), *affected.values()))
    standing = {meeting for meeting in before if meeting is not None}
    clusters = clustered(affected.values())
    replaced = [report for report in former.values() if report.article == article_id]
    goes_on_as = matched(clusters, replaced)
    said = {one.told.id: one for one in accounts(affected, containers())}
    write_meetings([[said[report.id] for report in members] for members in clusters], goes_on_as)
    Meeting.objects.filter(pk__in=standing - set(goes_on_as)).delete()


def write_meetings(clusters: Sequence[Sequence[Account]], goes_on_as: Sequence[int | None]) -> None:
    """Store one meeting for each cluster, in the standing row where there is one."""
    now = timezone.now()
    rows = Meeting.objects.in_bulk([key for key in goes_on_as if key is not None])
    pairs: list[tuple[Meeting, Agreed]] = []
    for members, key in zip(clusters, goes_on_as, strict=True):
        fields = agreed(members)
        meeting = rows.get(key) if key is not None else None
        meeting = meeting or Meeting()
        for name in FIELDS:
            setattr(meeting, name, getattr(fields, name.removesuffix("_id")))
        meeting.updated_at = now
        pairs.append((meeting, fields))
    Meeting.objects.bulk_create([meeting for meeting, _ in pairs if meeting.pk is None])
    Meeting.objects.bulk_update(
        [meeting for meeting, _ in pairs if meeting.pk in rows],
        [*(name.removesuffix("_id") for name in FIELDS), "updated_at"],
    )
    belongs_to: dict[int, list[int]] = defaultdict(list)
    for (meeting, _), members in zip(pairs, clusters, strict=True):
        belongs_to[meeting.pk] += [one.told.id for one in members if one.told.meeting != meeting.pk]
    moved = Report.objects.in_bulk([report for reports in belongs_to.values() for report in reports])
    for meeting_id, reports in belongs_to.items():
        for report in reports:
            moved[report].meeting_id = meeting_id
    Report.objects.bulk_update(moved.values(), ["meeting"])
    write_participations(pairs)


def write_participations(pairs: Sequence[tuple[Meeting, Agreed]]) -> None:
    """Replace who took part in meetings and what they were about."""
    meetings = [meeting.pk for meeting, _ in pairs]
    Participation.objects.filter(meeting__in=meetings).delete()
    Participation.objects.bulk_create(
        Participation(
            meeting=meeting,
            actor_id=one.actor,
            country=one.country,
            organisation=one.organisation,
            office=one.office,
            role=one.role,
            confidence=one.confidence,
        )
        for meeting, fields in pairs
        for one in fields.attendances
    )
    topics = Meeting.topics.through
    topics.objects.filter(meeting__in=meetings).delete()
    topics.objects.bulk_create(
        topics(meeting_id=meeting.pk, topic_id=code) for meeting, fields in pairs for code in fields.topics
    )
