"""Decide what met: reject, merge, split and correct meetings, and add those that the software missed."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from django.contrib.auth.models import AbstractBaseUser
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from articles.ledger import places as place_rows
from articles.ledger.actor_reviews import decide_anew
from articles.ledger.meetings import consolidate
from articles.ledger.minutes import fill_in, next_ordinal, take_minutes
from articles.ledger.neighbourhood import neighbourhood
from articles.ledger.reviews import Unreviewable, close, decided, recorded
from articles.ledger.statements import Statement, write_statement
from articles.models import (
    Article,
    Evidence,
    Meeting,
    Participation,
    Report,
    ReportParticipant,
    Review,
)
from articles.resolution.decisions import CORRECTED
from articles.resolution.meetings import Told


@decided
def reject_meeting(*, meeting: int, author: AbstractBaseUser | None = None) -> Review:
    """Let a meeting be none, whoever reports it again."""
    reports = list(reports_of([meeting]))
    review = recorded(Review.Kind.REJECT_MEETING, author=author, before={}, after={})
    decide(review, {0: reports})
    return review


@decided
def confirm_meeting(*, meeting: int, author: AbstractBaseUser | None = None) -> Review:
    """Let a meeting be one, of which the software is not sure."""
    reports = list(reports_of([meeting]))
    review = recorded(Review.Kind.CONFIRM_MEETING, author=author, before={}, after={})
    decide(review, {0: reports})
    return review


@decided
def merge_meetings(*, meetings: Sequence[int], author: AbstractBaseUser | None = None) -> Review:
    """Let the reports of two or more meetings tell of one."""
    if len(set(meetings)) < 2:
        raise Unreviewable(_("Choose two meetings or more."))
    reports = [report for meeting in sorted(set(meetings)) for report in reports_of([meeting])]
    review = recorded(Review.Kind.MERGE_MEETINGS, author=author, before={}, after={})
    decide(review, {0: reports})
    return review


@decided
def split_meeting(
    *, meeting: int, reports: Collection[int], author: AbstractBaseUser | None = None
) -> Review:
    """Let some reports of a meeting tell of another one."""
    every = list(reports_of([meeting]))
    apart = [report for report in every if report.pk in set(reports)]
    left = [report for report in every if report.pk not in set(reports)]
    if not apart or not left:
        raise Unreviewable(_("Choose some of the reports, and leave some."))
    review = recorded(Review.Kind.SPLIT_MEETING, author=author, before={}, after={})
    decide(review, {0: left, 1: apart})
    return review


@decided
def correct_field(
    *,
    meeting: int,
    fields: Collection[str],
    says: Statement,
    author: AbstractBaseUser | None = None,
) -> Review:
    """Let what a person says stand for these fields of a meeting: kind, status, date, place, topics, participants."""
    unknown = set(fields) - CORRECTABLE
    if unknown or not fields:
        raise Unreviewable(
            _("What can be corrected: %(fields)s.") % {"fields": ", ".join(sorted(CORRECTABLE))}
        )
    if "participants" in fields and not says.participants:
        raise Unreviewable(_("A meeting needs participants. If there was none, reject it."))
    if "participants" not in fields:
        says = replace(says, participants=())
    if "place" not in fields:
        says = replace(says, place=None, known_place=None)
    reports = list(reports_of([meeting]))
    row = Meeting.objects.get(pk=meeting)
    review = recorded(
        Review.Kind.CORRECT_FIELD,
        author=author,
        before=shown(row, fields),
        after={"fields": sorted(fields)},
    )
    value = Report(review=review, side=CORRECTED, ordinal=0)
    disturbed = write_statement(value, says)
    fill_in(value, row, fields)
    Review.objects.filter(pk=review.pk).update(after={**shown(value, fields), "fields": sorted(fields)})
    review.refresh_from_db()
    decide(review, {0: reports}, {value.pk}, disturbed)
    return review


@decided
def add_meeting(
    *,
    article: int,
    start: int,
    end: int,
    says: Statement,
    author: AbstractBaseUser | None = None,
) -> Review:
    """Add a meeting that the text of an article states between two of its characters, and that the software missed."""
    row = Article.objects.filter(pk=article).first()
    if row is None:
        raise Unreviewable(_("This article is not there any more."))
    if not 0 <= start < end <= len(row.text) or not row.text[start:end].strip():
        raise Unreviewable(_("Select the sentence in the text that tells of the meeting."))
    if len({(one.actor, one.name) for one in says.participants}) < 2:
        raise Unreviewable(_("A meeting has two participants or more."))
    review = recorded(
        Review.Kind.ADD_MEETING,
        author=author,
        before={},
        after={"article": row.sha256, "start": start, "end": end, "sentence": row.text[start:end]},
    )
    report = Report(
        article=row,
        review=review,
        ordinal=next_ordinal(row),
        published=row.published,
        sha256=row.sha256,
    )
    disturbed = write_statement(report, says)
    Evidence.objects.create(report=report, field="participants", start=start, end=end)
    decide(review, {}, {report.pk}, disturbed)
    return review


CORRECTABLE = frozenset({"kind", "status", "date", "place", "topics", "participants"})


def undo_meeting_review(review: Review, *, author: AbstractBaseUser | None) -> Review:
    """Take a decision about meetings back: the rules are asked without it."""
    close(review, author=author)
    meetings = {int(minute): meeting for minute, meeting in review.before.get("meetings", {}).items()}
    take_out(review.reports.all(), meetings)
    return review


def take_out(reports: QuerySet[Report], meetings: Mapping[int, int | None]) -> None:
    """Delete what people wrote, and ask the rules what there is without it. `meetings` are those of before it."""
    written = {report.pk: report for report in reports}
    if not written:
        return
    former = neighbourhood(written)
    restored = [replace(one, meeting=meetings[one.id]) for one in former.values() if meetings.get(one.id)]
    appearances = set(
        ReportParticipant.objects.filter(report__in=written).values_list("appearance", flat=True)
    )
    Report.objects.filter(pk__in=written).delete()
    statements = {report.whereabouts_id for report in written.values() if report.whereabouts_id is not None}
    places = {report.place_id for report in written.values() if report.place_id is not None}
    atlas = place_rows.atlas([], dropped=statements)
    former |= neighbourhood(atlas.reports)
    place_rows.make_changes(atlas)
    consolidate(former, restored=restored)
    place_rows.prune_places(places | atlas.left)
    decide_anew(appearance for appearance in appearances if appearance is not None)


def decide(
    review: Review,
    sides: Mapping[int, Sequence[Report]],
    added: Iterable[int] = (),
    disturbed: Mapping[int, Told] | None = None,
) -> None:
    """Take minutes of the reports of each side, and ask the rules what meetings there are now."""
    every = [report.pk for reports in sides.values() for report in reports]
    former = neighbourhood(every) | dict(disturbed or {})
    minutes: dict[int, int | None] = {}
    for side, reports in sides.items():
        minutes |= take_minutes(review, reports, side=side)
    before = {**review.before, "meetings": {str(minute): meeting for minute, meeting in minutes.items()}}
    Review.objects.filter(pk=review.pk).update(before=before)
    review.refresh_from_db()
    consolidate(former, {*minutes, *added})


def reports_of(meetings: Iterable[int]) -> list[Report]:
    """Return the reports of meetings in their order. Raise Unreviewable where there are none."""
    found = list(Report.objects.filter(meeting__in=set(meetings)).order_by("pk"))
    if not found:
        raise Unreviewable(_("This meeting is not there any more."))
    return found


def shown(row: Meeting | Report, fields: Collection[str]) -> dict[str, object]:
    """Return fields of a meeting in words and numbers, for the history."""
    every: dict[str, object] = {
        "kind": row.kind,
        "status": row.status,
        "date": [row.first.isoformat(), row.last.isoformat()] if row.first and row.last else None,
        "place": row.place.name if row.place is not None else None,
        "topics": sorted(row.topics.values_list("pk", flat=True)),
        "participants": sorted(part.actor.name for part in parts_of(row)),
    }
    return {name: every[name] for name in sorted(fields)}


def parts_of(row: Meeting | Report) -> Iterable[ReportParticipant | Participation]:
    """Return who took part."""
    rows: Iterable[ReportParticipant | Participation] = (
        row.participations.select_related("actor")
        if isinstance(row, Meeting)
        else row.participants.select_related("actor")
    )
    return rows
