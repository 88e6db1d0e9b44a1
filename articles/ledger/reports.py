"""Replace what is known of one article by what was read in it now."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict

from articles.indexing import index_article
from articles.ledger import places as place_rows
from articles.ledger.accounts import accounts_written
from articles.ledger.actors import Move, cast, make_moves, prune_actors
from articles.ledger.added import taken_up
from articles.ledger.apart import parted_uses, spoken
from articles.ledger.appearances import appearances_of
from articles.ledger.former import Former, is_new, take_away
from articles.ledger.likenesses import keep_likenesses, members_of
from articles.ledger.meetings import consolidate
from articles.ledger.names import decided_names, keep_known_names, keep_text_aliases, namings_of
from articles.ledger.neighbourhood import neighbourhood
from articles.ledger.voices import joined, keep_voice
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
from articles.records.reading import (
    FoundActor,
    FoundMeeting,
    FoundMention,
    FoundParticipant,
    FoundPlace,
    Reading,
)
from articles.records.vocabulary import TOPICS
from articles.resolution.appearances import Appearance, appearance
from articles.resolution.copies import Sketch
from articles.resolution.participants import participant_actor


def store_reading(article: Article, reading: Reading, sketch: Sketch | None) -> None:
    """Replace an article's mentions, reports and topics by those of a reading, then consolidate the meetings.

    The sketch tells of which articles it is a copy. To be called inside a transaction that has the `lock`. The
    number of queries does not grow with the article.
    """
    new = is_new(article)
    former = Former() if new else take_away(article)
    if reading.language and not article.language:
        Article.objects.filter(pk=article.pk).update(language=reading.language[:8])
        index_article(article.pk)  # its words have stems now

    taken_part = participants(reading)
    found = [mention.actor for mention in reading.mentions if mention.actor is not None]
    found += [actor for parts in taken_part for actor, _ in parts]
    parted = {} if new else parted_uses(article)
    spoken_of = {actor: spoken(appearance(actor), parted) for actor in found}
    who = cast(spoken_of.values(), dropped=former.appearances, day=article.published)
    located = [mention.place for mention in reading.mentions if mention.place is not None]
    located += [meeting.place for meeting in reading.meetings if meeting.place is not None]
    atlas = place_rows.atlas(located, dropped=former.whereabouts)
    revoiced = joined(article, sketch) if new else keep_voice(article, sketch)
    disturbed = neighbourhood({*reports_of(who.moves), *reports_in(revoiced.others), *atlas.reports})
    make_moves(who.moves)
    place_rows.make_changes(atlas)

    rows = {actor: who.rows[one] for actor, one in spoken_of.items()}
    mentions = write_mentions(article, reading.mentions, rows, atlas.rows)
    write_topics(article, reading)
    reports, parts, topics = write_reports(article, reading.meetings, taken_part, rows, atlas.rows)
    added = set() if new else taken_up(article)
    renamed = {actor for move in who.moves for actor in (move.former, move.actor)}
    named = namings_of(mentions, (article.language or reading.language)[:8])
    spoken_of_now = {row.actor_id for row in rows.values()}
    decided = decided_names({*former.actors, *renamed, *who.changed, *spoken_of_now} - who.new)
    keep_text_aliases(former.namings, named, renamed, decided, who.new)
    changed = appearances_of(who.changed - who.new)
    changed += [row for row in who.rows.values() if row.actor_id in who.new]
    disturbed |= neighbourhood(keep_known_names(members_of(changed), decided, who.new))
    replaced = [
        report for report in former.near.values() if report.article == article.pk and not report.added
    ]
    written = accounts_written(reports, parts, topics, voice=revoiced.voice, told_apart=decided.apart)
    consolidate(former.near | disturbed, added, written=written, replaced=replaced)
    prune_actors((former.actors | who.changed) - spoken_of_now)
    keep_likenesses(who.changed, changed, who.new)
    place_rows.prune_places(former.places | atlas.left)


def reports_of(moves: Iterable[Move]) -> set[int]:
    """Return the reports in which appearances that moved take part."""
    rows = [move.row for move in moves]
    if not rows:
        return set()
    return set(ReportParticipant.objects.filter(appearance__in=rows).values_list("report_id", flat=True))


def reports_in(articles: frozenset[int]) -> set[int]:
    """Return the reports of articles."""
    return (
        set(Report.objects.filter(article__in=articles).values_list("pk", flat=True)) if articles else set()
    )


def participants(reading: Reading) -> list[list[tuple[FoundActor, FoundParticipant]]]:
    """Return who took part in each meeting, each actor once: of two records of one the surer stays."""
    result = []
    for meeting in reading.meetings:
        parts: dict[Appearance, tuple[FoundActor, FoundParticipant]] = {}
        for part in meeting.participants:
            actor = participant_actor(part, reading.actors)
            if actor is None:
                continue
            one = appearance(actor)
            if one not in parts or part.confidence > parts[one][1].confidence:
                parts[one] = (actor, part)
        result.append(list(parts.values()))
    return result


def write_mentions(
    article: Article,
    mentions: Iterable[FoundMention],
    rows: Mapping[FoundActor, AppearanceRow],
    places: Mapping[FoundPlace, Whereabouts],
) -> list[Mention]:
    """Store the mentions, each span once for each appearance."""
    seen = {}
    for found in mentions:
        row = rows[found.actor] if found.actor is not None else None
        where = places[found.place] if found.place is not None else None
        mention = Mention(
            article=article,
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
    return Mention.objects.bulk_create(seen.values(), batch_size=500)


def write_topics(article: Article, reading: Reading) -> None:
    """Store the article's topics, those of the vocabulary, with the phrases that tell them."""
    topics = {topic.code: topic for topic in reading.topics if topic.code in TOPICS}
    ArticleTopic.objects.bulk_create(
        ArticleTopic(
            article=article,
            topic_id=code,
            score=share(topic.score),
            phrases=[asdict(phrase) for phrase in topic.phrases],
        )
        for code, topic in topics.items()
    )


def write_reports(
    article: Article,
    meetings: tuple[FoundMeeting, ...],
    taken_part: list[list[tuple[FoundActor, FoundParticipant]]],
    rows: Mapping[FoundActor, AppearanceRow],
    places: Mapping[FoundPlace, Whereabouts],
) -> tuple[list[Report], list[ReportParticipant], list[tuple[int, str]]]:
    """Store a report for each meeting that has participants, with them, its topics and its evidence.

    Return the reports, their participants, and their topics by the reports' keys.
    """
    told = [(meeting, parts) for meeting, parts in zip(meetings, taken_part, strict=True) if parts]
    reports = Report.objects.bulk_create(
        new_report(article, ordinal, meeting, places) for ordinal, (meeting, _) in enumerate(told)
    )
    parts_in: list[ReportParticipant] = []
    evidence: list[Evidence] = []
    topics = []
    for report, (meeting, parts) in zip(reports, told, strict=True):
        parts_in += [new_participant(report, rows[actor], part) for actor, part in parts]
        spans = {(item.field, item.start, item.end) for item in meeting.evidence if item.end > item.start}
        evidence += [Evidence(report=report, field=f, start=s, end=e) for f, s, e in sorted(spans)]
        topics += [(report.pk, code) for code in dict.fromkeys(meeting.topics) if code in TOPICS]
    ReportParticipant.objects.bulk_create(parts_in, batch_size=500)
    Evidence.objects.bulk_create(evidence, batch_size=500)
    through = Report.topics.through
    through.objects.bulk_create(through(report_id=report, topic_id=code) for report, code in topics)
    return reports, parts_in, topics


def new_report(
    article: Article, ordinal: int, meeting: FoundMeeting, places: Mapping[FoundPlace, Whereabouts]
) -> Report:
    """Return a report, not yet stored."""
    when = meeting.date
    where = places[meeting.place] if meeting.place is not None else None
    return Report(
        article=article,
        ordinal=ordinal,
        published=article.published,
        sha256=article.sha256,
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
