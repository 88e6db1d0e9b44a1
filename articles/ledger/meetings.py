"""Cluster the reports that a change may concern anew and keep the meetings that they tell of."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from django.utils import timezone

from articles.ledger.locking import noted
from articles.ledger.neighbourhood import accounts_near, decisions_of, evidence_of
from articles.ledger.writing import update
from articles.models import Meeting, Office, Participation, Report
from articles.resolution.consensus import Account, Agreed, agreed
from articles.resolution.continuity import matched
from articles.resolution.corrections import Term, corrected, in_office
from articles.resolution.decisions import Settled, settled
from articles.resolution.meetings import Told

ATTENDANCE = ("actor", "country", "organisation", "office", "role", "confidence")  # of `Attendance`
ATTENDED = ("actor_id", *ATTENDANCE[1:])  # and the columns that hold it
Attended = tuple[Any, ...]
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

    `former` is the neighbourhood before the change. `added` are new reports and minutes, and those that may count for
    more or less than before. `written` is what reports say that were written just now. `replaced` are reports that are
    gone, whose meetings go on where their participants are; `restored` are minutes of a decision that was undone, with
    the meetings that were there before it.
    """
    again = set(added)
    said = accounts_near({*former, *again}, written)
    before = {
        (report.id, report.meeting)
        for report in (*former.values(), *(one.told for one in said.values()))
        if report.meeting is not None
    }
    standing = {meeting for _, meeting in before}
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
    now, changed = write_meetings(held, fields, goes_on_as)
    rejected = [one.id for meeting in found if meeting.rejected is not None for one in meeting.reports]
    if rejected:
        Report.objects.filter(pk__in=rejected).exclude(meeting=None).update(meeting=None)
    if ended := standing - set(goes_on_as):
        Meeting.objects.filter(pk__in=ended).delete()
    left = {meeting for report, meeting in before if now.get(report) != meeting}
    noted(meetings=changed | ended | left | {now[report] for report in again if report in now})


def terms_of(actors: Iterable[frozenset[int]]) -> dict[int, list[Term]]:
    """Return the offices that actors held."""
    found: dict[int, list[Term]] = defaultdict(list)
    for row in Office.objects.filter(actor__in=set().union(*actors)).order_by("start", "title", "pk"):
        found[row.actor_id].append(Term(row.title, row.country, row.organisation, row.start, row.end))
    return found


def write_meetings(
    held: Sequence[Settled], fields: Sequence[Agreed], goes_on_as: Sequence[int | None]
) -> tuple[dict[int, int], set[int]]:
    """Store one meeting for each cluster, in the standing row where there is one; what is as it was is left alone.

    Return the meeting of each report, and the meetings that are new or told otherwise.
    """
    now = timezone.now()
    rows = Meeting.objects.in_bulk([key for key in goes_on_as if key is not None])
    pairs: list[tuple[Meeting, Agreed]] = []
    turned: dict[int, set[str]] = defaultdict(set)  # by meeting, the fields that are others than before
    for one, agreement, key in zip(held, fields, goes_on_as, strict=True):
        meeting = (rows.get(key) if key is not None else None) or Meeting(
            pk=key
        )  # a rejected one comes back as it was
        told = {name: getattr(agreement, name.removesuffix("_id")) for name in FIELDS}
        for name, value in {**told, "reviewed": one.reviewed}.items():
            if getattr(meeting, name) != value:
                setattr(meeting, name, value)
                if meeting.pk in rows:
                    turned[meeting.pk].add(name)
        pairs.append((meeting, agreement))
    Meeting.objects.bulk_create([meeting for meeting, _ in pairs if meeting.pk not in rows])
    moved = [
        Report(pk=report.id, meeting=meeting)
        for (meeting, _), its in zip(pairs, held, strict=True)
        for report in its.reports
        if report.meeting != meeting.pk
    ]
    update(moved, ["meeting"])
    gained = {report.meeting.pk for report in moved if report.meeting is not None}
    for pk in (gained | write_participations(pairs, rows)) & rows.keys():
        turned[pk].add("updated_at")
    changed = [meeting for meeting, _ in pairs if meeting.pk in turned]
    for meeting in changed:
        meeting.updated_at = now
    names = {"updated_at"}.union(*turned.values())
    update(changed, sorted(name.removesuffix("_id") for name in names))
    now_in = {
        report.id: meeting.pk for (meeting, _), its in zip(pairs, held, strict=True) for report in its.reports
    }
    return now_in, {meeting.pk for meeting, _ in pairs if meeting.pk in turned or meeting.pk not in rows}


def write_participations(pairs: Sequence[tuple[Meeting, Agreed]], standing: Collection[int]) -> set[int]:
    """Replace who took part in meetings and what they were about, where it is not as before; return these meetings.

    Only `standing` ones have something of it.
    """
    topics = Meeting.topics.through
    had: dict[int, list[Attended]] = defaultdict(list)
    had_topics: dict[int, set[str]] = defaultdict(set)
    if standing:
        for meeting, *attended in (
            Participation.objects.filter(meeting__in=standing)
            .order_by("pk")
            .values_list("meeting", *ATTENDED)
        ):
            had[meeting].append(tuple(attended))
        for meeting, code in topics.objects.filter(meeting__in=standing).values_list("meeting", "topic"):
            had_topics[meeting].add(code)
    told = [
        (
            meeting,
            [tuple(getattr(one, name) for name in ATTENDANCE) for one in fields.attendances],
            fields.topics,
        )
        for meeting, fields in pairs
    ]
    others = [(meeting, attended) for meeting, attended, _ in told if attended != had[meeting.pk]]
    other_topics = [(meeting, codes) for meeting, _, codes in told if set(codes) != had_topics[meeting.pk]]
    if left := [meeting.pk for meeting, _ in others if had[meeting.pk]]:
        Participation.objects.filter(meeting__in=left).delete()
    if left := [meeting.pk for meeting, _ in other_topics if had_topics[meeting.pk]]:
        topics.objects.filter(meeting__in=left).delete()
    Participation.objects.bulk_create(
        Participation(meeting=meeting, **dict(zip(ATTENDED, one, strict=True)))
        for meeting, attended in others
        for one in attended
    )
    topics.objects.bulk_create(
        topics(meeting_id=meeting.pk, topic_id=code) for meeting, codes in other_topics for code in codes
    )
    return {meeting.pk for meeting, _ in (*others, *other_topics)}
