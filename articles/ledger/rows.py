"""Make the rows of what was read in articles."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass

from articles.ledger.writing import insert
from articles.models import Appearance as AppearanceRow
from articles.models import (
    Article,
    ArticleTopic,
    Evidence,
    Mention,
    Report,
    ReportParticipant,
    Whereabouts,
)
from articles.records.reading import FoundActor, FoundMeeting, FoundParticipant, FoundPlace, Reading
from articles.records.vocabulary import TOPICS


@dataclass(frozen=True, slots=True)
class Written:
    """An article and what was read in it, with the rows of its actors and places and who took part in each meeting."""

    article: Article
    reading: Reading
    taken_part: Sequence[Sequence[tuple[FoundActor, FoundParticipant]]]
    actors: Mapping[FoundActor, AppearanceRow]
    places: Mapping[FoundPlace, Whereabouts]


def new_mentions(one: Written) -> Iterable[Mention]:
    """Return an article's mentions, not yet stored, each span once for each appearance."""
    seen = {}
    for found in one.reading.mentions:
        row = one.actors[found.actor] if found.actor is not None else None
        where = one.places[found.place] if found.place is not None else None
        mention = Mention(
            article=one.article,
            start=found.start,
            end=found.end,
            surface=found.surface[:500],
            label=found.label,
            named=found.actor is not None and found.surface in (found.actor.name, *found.actor.aliases),
            appearance=row,
            actor_id=row.actor_id if row is not None else None,
            whereabouts=where,
            place=where.place if where is not None else None,
            first=found.date.first if found.date is not None else None,
            last=found.date.last if found.date is not None else None,
            confidence=share(found.confidence),
        )
        seen[found.start, found.end, found.label, mention.appearance_id] = mention
    return seen.values()


def new_topics(one: Written) -> Iterator[ArticleTopic]:
    """Yield an article's topics, not yet stored, those of the vocabulary, with the phrases that tell them."""
    topics = {topic.code: topic for topic in one.reading.topics if topic.code in TOPICS}
    for code, topic in topics.items():
        yield ArticleTopic(
            article=one.article,
            topic_id=code,
            score=share(topic.score),
            phrases=[asdict(phrase) for phrase in topic.phrases],
        )


def write_reports(
    written: Iterable[Written],
) -> tuple[list[Report], list[ReportParticipant], list[tuple[int, str]]]:
    """Store a report for each meeting that has participants, with them, its topics and its evidence.

    Return the reports, their participants, and their topics by the reports' keys.
    """
    told: list[tuple[Report, Written, FoundMeeting, Sequence[tuple[FoundActor, FoundParticipant]]]] = []
    for one in written:
        meetings = zip(one.reading.meetings, one.taken_part, strict=True)
        for ordinal, (meeting, parts) in enumerate((meeting, parts) for meeting, parts in meetings if parts):
            told.append((new_report(one, ordinal, meeting), one, meeting, parts))
    reports = Report.objects.bulk_create(report for report, *_ in told)
    parts_in: list[ReportParticipant] = []
    evidence: list[tuple[int, str, int, int]] = []
    topics = []
    for report, one, meeting, parts in told:
        parts_in += [new_participant(report, one.actors[actor], part) for actor, part in parts]
        spans = {(item.field, item.start, item.end) for item in meeting.evidence if item.end > item.start}
        evidence += [(report.pk, *span) for span in sorted(spans)]
        topics += [(report.pk, code) for code in dict.fromkeys(meeting.topics) if code in TOPICS]
    ReportParticipant.objects.bulk_create(parts_in, batch_size=500)
    insert(Evidence, ("report", "field", "start", "end"), evidence)
    insert(Report.topics.through, ("report", "topic"), topics)
    return reports, parts_in, topics


def new_report(one: Written, ordinal: int, meeting: FoundMeeting) -> Report:
    """Return a report, not yet stored."""
    when = meeting.date
    where = one.places[meeting.place] if meeting.place is not None else None
    return Report(
        article=one.article,
        ordinal=ordinal,
        published=one.article.published,
        sha256=one.article.sha256,
        kind=meeting.kind,
        cameo=meeting.cameo[:4],
        status=meeting.status,
        first=when.first if when is not None else None,
        last=when.last if when is not None else None,
        precision=when.precision if when is not None else "",
        basis=when.basis if when is not None else "",
        whereabouts=where,
        place=where.place if where is not None else None,
        claim=meeting.claim[:200],
        background=meeting.background,
        confidence=share(meeting.confidence),
        field_confidence=dict(meeting.field_confidence),
    )


def new_participant(report: Report, row: AppearanceRow, part: FoundParticipant) -> ReportParticipant:
    """Return a participant of a report, not yet stored."""
    return ReportParticipant(
        report=report,
        appearance=row,
        actor=row.actor,
        country=(part.country or "")[:2],
        organisation=(part.organisation or "")[:200],
        office=(part.office or "")[:200],
        role=part.role,
        confidence=share(part.confidence),
    )


def share(value: float) -> float:
    """Return a score between 0 and 1."""
    return min(1.0, max(0.0, float(value)))
