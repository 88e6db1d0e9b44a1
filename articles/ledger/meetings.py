"""Cluster the reports that a change may concern anew and keep the meetings that they tell of."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from django.utils import timezone

from articles.ledger.neighbourhood import accounts_near, decisions_of, evidence_of
from articles.models import Meeting, Office, Participation, Report
from articles.resolution.consensus import Account, Agreed, agreed
from articles.resolution.continuity import matched
from articles.resolution.corrections import Term, corrected, in_office
from articles.resolution.decisions import Settled, settled
from articles.resolution.meetings import Told

FIELDS = ("kind", "cameo", "status", "first", "last", "precision", "basis", "place_id", "confidence")


def consolidate(
    former: Mapping[int, Told],
    added: Iterable[int] = (),
    *,
    written: Collection[Account] = (),
    replaced: Iterable[Told] = (),
    restored: Iterable[Told] = (),
) -> None:
    """Cluster the reports near a change anew and keep their meetings; those left without reports go.

    `former` is the neighbourhood before the change, `added` are new reports and minutes, `written` is what reports say
    that were written just now. `replaced` are reports that are gone, whose meetings go on where their participants are;
    `restored` are minutes of a decision that was undone, with the meetings that were there before it.
    """
    said = accounts_near({*former, *added}, written)
    before = (report.meeting for report in (*former.values(), *(one.told for one in said.values())))
    standing = {meeting for meeting in before if meeting is not None}
    minutes = [one for one in said.values() if one.told.minute]
    reports = [one.told for one in said.values() if not one.told.minute]
    spans = evidence_of(said) if minutes else {}
    found = settled(reports, decisions_of(minutes), spans)
    held = [meeting for meeting in found if meeting.rejected is None]
    goes_on_as = matched([meeting.reports for meeting in held], replaced, restored)
    terms = terms_of(report.actors for report in reports)
    fields = [
        in_office(corrected(agreed([said[one.id] for one in meeting.reports]), meeting.corrections), terms)
        for meeting in held
    ]
    fields = [
        replace(one, confidence=1.0) if meeting.confirmed else one
        for one, meeting in zip(fields, held, strict=True)
    ]
    write_meetings(held, fields, goes_on_as)
    rejected = [one.id for meeting in found if meeting.rejected is not None for one in meeting.reports]
    if rejected:
        Report.objects.filter(pk__in=rejected).exclude(meeting=None).update(meeting=None)
    if ended := standing - set(goes_on_as):
        Meeting.objects.filter(pk__in=ended).delete()


def terms_of(actors: Iterable[frozenset[int]]) -> dict[int, list[Term]]:
    """Return the offices that actors held."""
    found: dict[int, list[Term]] = defaultdict(list)
    for row in Office.objects.filter(actor__in=set().union(*actors)).order_by("start", "title", "pk"):
        found[row.actor_id].append(Term(row.title, row.country, row.organisation, row.start, row.end))
    return found


def write_meetings(
    held: Sequence[Settled], fields: Sequence[Agreed], goes_on_as: Sequence[int | None]
) -> None:
    """Store one meeting for each cluster, in the standing row where there is one."""
    now = timezone.now()
    rows = Meeting.objects.in_bulk([key for key in goes_on_as if key is not None])
    pairs: list[tuple[Meeting, Agreed]] = []
    for one, agreement, key in zip(held, fields, goes_on_as, strict=True):
        meeting = (rows.get(key) if key is not None else None) or Meeting(
            pk=key
        )  # a rejected one comes back as it was
        for name in FIELDS:
            setattr(meeting, name, getattr(agreement, name.removesuffix("_id")))
        meeting.reviewed = one.reviewed
        meeting.updated_at = now
        pairs.append((meeting, agreement))
    Meeting.objects.bulk_create([meeting for meeting, _ in pairs if meeting.pk not in rows])
    Meeting.objects.bulk_update(
        [meeting for meeting, _ in pairs if meeting.pk in rows],
        [*(name.removesuffix("_id") for name in FIELDS), "reviewed", "updated_at"],
    )
    belongs_to: dict[int, int] = {}
    for (meeting, _), its in zip(pairs, held, strict=True):
        belongs_to |= {one.id: meeting.pk for one in its.reports if one.meeting != meeting.pk}
    moved = [Report(pk=report, meeting_id=meeting) for report, meeting in belongs_to.items()]
    Report.objects.bulk_update(moved, ["meeting"])
    write_participations(pairs, rows)


def write_participations(pairs: Sequence[tuple[Meeting, Agreed]], standing: Collection[int]) -> None:
    """Replace who took part in meetings and what they were about; only `standing` ones have something of it."""
    topics = Meeting.topics.through
    if standing:
        Participation.objects.filter(meeting__in=standing).delete()
        topics.objects.filter(meeting__in=standing).delete()
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
    topics.objects.bulk_create(
        topics(meeting_id=meeting.pk, topic_id=code) for meeting, fields in pairs for code in fields.topics
    )
