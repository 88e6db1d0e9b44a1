"""One meeting with its participants and everything that articles say of it."""

from dataclasses import replace

from articles.ledger.accounts import accounts as accounts_of
from articles.models import Meeting, Participation
from articles.records.pages import MeetingPage, Participant
from articles.selectors.articles import actor_ref
from articles.selectors.corrections import corrections, decided
from articles.selectors.differences import claims_of, differences, steps, with_conflicts
from articles.selectors.key_phrases import told_of
from articles.selectors.report_rows import by_voice, quotes_by_report, report_row, told_in_order
from articles.selectors.surroundings import surroundings
from articles.selectors.ties import tied


def meeting_page(pk: int) -> MeetingPage | None:
    """Return a meeting for its page, None where there is none. Its reports add no queries."""
    meeting = Meeting.objects.select_related("place__located_by").filter(pk=pk).first()
    if meeting is None:
        return None
    reports = list(told_in_order(pk))
    quotes = quotes_by_report([report.pk for report in reports])
    places = surroundings([meeting.place_id, *(report.place_id for report in reports)])
    told = {one.told.id: one for one in accounts_of([report.pk for report in reports], places.within)}
    accounts = [told[report.pk] for report in reports]
    said = claims_of(accounts)
    took_part = participants(meeting)
    reviews = decided(accounts)
    corrected = corrections(meeting, reviews)
    page = MeetingPage(
        id=meeting.pk,
        kind=meeting.kind,
        cameo=meeting.cameo,
        status=meeting.status,
        first=meeting.first,
        last=meeting.last,
        precision=meeting.precision,
        basis=meeting.basis,
        place=places.places.get(meeting.place_id or 0),
        within=places.around.get(meeting.place_id or 0, ()),
        participants=took_part,
        topics=told_of(
            list(meeting.topics.order_by("code").values_list("code", flat=True)),
            {report.pk: report.article_id or 0 for report in reports},
        ),
        confidence=meeting.confidence,
        reports=tuple(
            report_row(report, quotes.get(report.pk, ()), told[report.pk].topics) for report in reports
        ),
        outlets=len({report.article.source for report in reports if report.article} - {""}),
        voices=len({one.voice for one in accounts}),
        corrected=corrected,
        decided=reviews | {report.review_id for report in reports if report.review_id},
    )
    rows = with_conflicts(page, page.reports, said, places.around)
    by_id = {row.id: row for row in rows}
    actors = {
        part.actor_id: actor_ref(part.actor, part.country)
        for report in reports
        for part in report.participants.all()
    }
    return replace(
        page,
        reports=tuple(rows),
        rows=by_voice(rows, {one.told.id: one for one in accounts}),
        history=steps(meeting, accounts, by_id, places.places),
        differences=differences(
            said,
            by_id,
            shown={
                "status": meeting.status,
                "kind": meeting.kind,
                "date": (meeting.first, meeting.last, meeting.precision),
                "place": meeting.place_id,
                "participants": {part.actor.id for part in took_part},
            },
            places=places.places,
            actors=actors,
            corrected=corrected,
        ),
        ties=tied(meeting),
    )


def participants(meeting: Meeting) -> tuple[Participant, ...]:
    """Return who took part, in the order in which they were stored."""
    parts = Participation.objects.filter(meeting=meeting).select_related("actor").order_by("pk")
    return tuple(
        Participant(
            actor=actor_ref(part.actor, part.country),
            country=part.country or part.actor.country,
            organisation=part.organisation,
            office=part.office,
            role=part.role,
        )
        for part in parts
    )
