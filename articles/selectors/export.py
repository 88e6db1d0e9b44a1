"""The whole ledger, one meeting after the other, for other programs."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby
from operator import itemgetter

from articles.models import Evidence, Meeting, Participation, Report
from articles.records.dates import short_form
from articles.records.export import ExportedMeeting, ExportedParticipant, ExportedReport
from articles.selectors.telling import most_telling_first

CHUNK = 500  # meetings that are held at a time

Key = tuple[date, date, str, str, int]


def exported(*, chunk: int = CHUNK) -> Iterator[ExportedMeeting]:
    """Yield every meeting: by date, the undated last, then by participants. Two queries and four a chunk.

    Of all meetings at once only what orders them is held. One that goes meanwhile is left out.
    """
    ids = ids_in_order()
    for begin in range(0, len(ids), chunk):
        yield from meetings_of(ids[begin : begin + chunk])


def ids_in_order() -> list[int]:
    """Return the ids of all meetings in an order that comes from the texts and not from the ids."""
    told = Report.objects.filter(meeting__isnull=False).order_by("meeting_id", "article__sha256", "ordinal")
    first_told: dict[int, str] = {}
    for meeting, sha256, ordinal in told.values_list("meeting_id", "article__sha256", "ordinal").iterator():
        first_told.setdefault(meeting, f"{sha256[:16]}{ordinal:06d}")
    parts = Meeting.objects.order_by("pk").values_list("pk", "first", "last", "participations__actor__name")
    keys: list[Key] = []
    for (pk, first, last), rows in groupby(parts.iterator(), key=itemgetter(0, 1, 2)):
        names = "\n".join(sorted(name or "" for *_, name in rows))
        keys.append((first or date.max, last or date.max, names, first_told.get(pk, ""), pk))
    keys.sort()
    return [pk for *_, pk in keys]


def meetings_of(ids: Sequence[int]) -> Iterator[ExportedMeeting]:
    """Yield some meetings in the order of their ids: four queries."""
    meetings = Meeting.objects.select_related("place").in_bulk(ids)
    participants = participants_of(ids)
    reports = reports_of(ids)
    for meeting in (meetings[pk] for pk in ids if pk in meetings):
        yield ExportedMeeting(
            id=meeting.pk,
            participants=tuple(participants[meeting.pk]),
            date=short_form(meeting.first, meeting.precision) if meeting.first else None,
            status=meeting.status,
            place=meeting.place.name if meeting.place else None,
            reports=tuple(reports[meeting.pk]),
        )


def participants_of(ids: Sequence[int]) -> dict[int, list[ExportedParticipant]]:
    """Return who took part in each meeting, by name and country."""
    rows = Participation.objects.filter(meeting__in=ids).values_list(
        "meeting_id", "actor__name", "country", "actor__country"
    )
    found: dict[int, list[ExportedParticipant]] = defaultdict(list)
    for meeting, name, country, home in sorted(rows):
        found[meeting].append(ExportedParticipant(name, country or home or None))
    return found


def reports_of(ids: Sequence[int]) -> dict[int, list[ExportedReport]]:
    """Return where articles tell of each meeting, by article and offset: two queries."""
    evidence = Evidence.objects.filter(report__meeting__in=ids).values_list("report", "field", "start", "end")
    best = {report: rows[0] for report, rows in most_telling_first(list(evidence)).items()}
    rows = Report.objects.filter(meeting__in=ids).values_list(
        "meeting_id", "pk", "article__name", "article_id", "article__sha256", "ordinal"
    )
    found: dict[int, list[ExportedReport]] = defaultdict(list)
    for meeting, pk, name, article, _, _ in sorted(rows, key=itemgetter(2, 4, 5)):
        start, end = best[pk][2:4] if pk in best else (None, None)
        found[meeting].append(ExportedReport(name or f"article-{article}", start, end))
    return found
