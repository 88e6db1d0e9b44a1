"""The whole ledger, one meeting after the other, for other programs."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby
from operator import itemgetter

from articles.models import Evidence, Meeting, Participation, Receipt, Report
from articles.records.dates import short_form
from articles.records.export import ExportedMeeting, ExportedParticipant, ExportedReport
from articles.selectors.telling import most_telling_first

CHUNK = 500  # meetings that are held at a time

Key = tuple[date, date, str, str, int]


def exported(*, chunk: int = CHUNK) -> Iterator[ExportedMeeting]:
    """Yield every meeting: by date, the undated last, then by participants. Two queries and five a chunk.

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
    """Yield some meetings in the order of their ids: five queries."""
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
            reports=tuple(reports.get(meeting.pk, ())),
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
    """Return where articles tell of each meeting, by article and offset: three queries.

    A text that came in under several names is told of under each.
    """
    evidence = Evidence.objects.filter(report__meeting__in=ids).values_list("report", "field", "start", "end")
    best = {report: rows[0] for report, rows in most_telling_first(list(evidence)).items()}
    rows = Report.objects.filter(meeting__in=ids).values_list(
        "meeting_id", "pk", "article_id", "article__name", "article__sha256", "ordinal"
    )
    others = other_names(ids)
    found: dict[int, list[tuple[str, str, int, ExportedReport]]] = defaultdict(list)
    for meeting, pk, article, name, sha256, ordinal in rows:
        start, end = best[pk][2:4] if pk in best else (None, None)
        for known_as in {name or f"article-{article}", *others[article]}:
            report = ExportedReport(known_as, start, end)
            found[meeting].append((known_as, sha256, ordinal, report))
    return {
        meeting: [report for *_, report in sorted(told, key=itemgetter(0, 1, 2))]
        for meeting, told in found.items()
    }


def other_names(ids: Sequence[int]) -> dict[int, set[str]]:
    """Return what else the articles of some meetings came in as, to the letter, by article: one query."""
    receipts = Receipt.objects.filter(
        article__reports__meeting__in=ids, outcome=Receipt.Outcome.DUPLICATE, reason=""
    )
    found: dict[int, set[str]] = defaultdict(set)
    for article, name in receipts.exclude(name="").values_list("article_id", "name"):
        found[article].add(name)
    return found
