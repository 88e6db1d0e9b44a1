"""Replace what is known of articles by what was read in them now."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from articles.indexing import index_articles
from articles.ledger import places as place_rows
from articles.ledger.accounts import accounts_written
from articles.ledger.actors import Move, cast, make_moves, prune_actors
from articles.ledger.added import taken_up
from articles.ledger.apart import parted_uses, spoken
from articles.ledger.appearances import appearances_of
from articles.ledger.former import Former, new_among, take_away
from articles.ledger.likenesses import keep_likenesses, members_of
from articles.ledger.locking import noted_articles
from articles.ledger.meetings import consolidate
from articles.ledger.names import decided_names, keep_known_names, keep_text_aliases, namings_of
from articles.ledger.neighbourhood import neighbourhood
from articles.ledger.rows import Written, new_mentions, new_topics, write_reports
from articles.ledger.voices import joined, keep_voice
from articles.models import Article, ArticleTopic, Mention, Report, ReportParticipant
from articles.records.reading import FoundActor, FoundParticipant, FoundPlace, Reading
from articles.resolution.appearances import Appearance, appearance
from articles.resolution.copies import Sketch
from articles.resolution.participants import participant_actor


@dataclass(frozen=True, slots=True)
class Read:
    """An article, what was read in it, and the sketch of its text, by which its copies are known."""

    article: Article
    reading: Reading
    sketch: Sketch | None


def store_reading(article: Article, reading: Reading, sketch: Sketch | None) -> None:
    """Replace what is known of one article. To be called inside a transaction that has the `lock`."""
    store_readings([Read(article, reading, sketch)])


def store_readings(read: Sequence[Read]) -> None:
    """Replace articles' mentions, reports and topics by those of their readings, then consolidate the meetings.

    To be called inside a transaction that has the `lock`. Articles that are new are written together: the number of
    queries does not grow with them. One that was read before, or of whose text something was decided, is written alone.
    """
    new = new_among(one.article for one in read)
    if together := [one for one in read if one.article.pk in new]:
        write(together, None)
    for one in read:
        if one.article.pk not in new:
            write([one], take_away(one.article))


def write(read: Sequence[Read], former: Former | None) -> None:
    """Write new articles (`former` is None), or one article and what it had before."""
    had = former or Former()
    name_languages(read)
    taken_part = [participants(one.reading) for one in read]
    uses = [
        names_in(one, parts, again=former is not None) for one, parts in zip(read, taken_part, strict=True)
    ]
    who = cast(
        {name for used in uses for name in used.values()},
        dropped=had.appearances,
        days=[
            (name, one.article.published)
            for one, used in zip(read, uses, strict=True)
            if one.article.published is not None
            for name in used.values()
        ],
    )
    atlas = place_rows.atlas([places_in(one.reading) for one in read], dropped=had.whereabouts)
    if former is None:
        revoiced = joined([(one.article, one.sketch) for one in read])
    else:
        [only] = read
        revoiced = keep_voice(only.article, only.sketch)
    disturbed = neighbourhood({*reports_of(who.moves), *atlas.reports})
    make_moves(who.moves)
    place_rows.make_changes(atlas)

    written = [
        Written(
            one.article, one.reading, parts, {actor: who.rows[name] for actor, name in used.items()}, places
        )
        for one, parts, used, places in zip(read, taken_part, uses, atlas.rows, strict=True)
    ]
    mentions = Mention.objects.bulk_create(
        (mention for one in written for mention in new_mentions(one)), batch_size=500
    )
    ArticleTopic.objects.bulk_create(topic for one in written for topic in new_topics(one))
    reports, parts_in, topics = write_reports(written)
    added = {report for one in read for report in taken_up(one.article)} if former is not None else set()
    renamed = {actor for move in who.moves for actor in (move.former, move.actor)}
    languages = {one.article.pk: (one.article.language or one.reading.language)[:8] for one in read}
    named = namings_of(mentions, languages)
    spoken_of = {row.actor_id for one in written for row in one.actors.values()}
    decided = decided_names({*had.actors, *renamed, *who.changed, *spoken_of} - who.new)
    keep_text_aliases(had.namings, named, renamed, decided, who.new)
    changed = appearances_of(who.changed - who.new)
    changed += [row for row in who.rows.values() if row.actor_id in who.new]
    added |= keep_known_names(members_of(changed), decided, who.new) | reports_in(revoiced.others)
    replaced = [report for report in had.near.values() if report.article in languages and not report.added]
    said = accounts_written(reports, parts_in, topics, voices=revoiced.voices, told_apart=decided.apart)
    consolidate(had.near | disturbed, added, written=said, replaced=replaced)
    prune_actors((had.actors | who.changed) - spoken_of)
    keep_likenesses(who.changed, changed, who.new)
    place_rows.prune_places(had.places | atlas.left)


def name_languages(read: Iterable[Read]) -> None:
    """Keep the languages of articles that had none; their words have stems by that."""
    found: dict[str, list[int]] = {}
    for one in read:
        if one.reading.language and not one.article.language:
            found.setdefault(one.reading.language[:8], []).append(one.article.pk)
    for language, articles in found.items():
        Article.objects.filter(pk__in=articles).update(language=language)
    named = [article for articles in found.values() for article in articles]
    index_articles(named)
    noted_articles(named)


def names_in(
    one: Read, parts: Iterable[Iterable[tuple[FoundActor, FoundParticipant]]], *, again: bool
) -> dict[FoundActor, Appearance]:
    """Return what an article says of everybody in it who is an actor."""
    found = [mention.actor for mention in one.reading.mentions if mention.actor is not None]
    found += [actor for those in parts for actor, _ in those]
    parted = parted_uses(one.article) if again else {}
    return {actor: spoken(appearance(actor), parted) for actor in found}


def places_in(reading: Reading) -> list[FoundPlace]:
    """Return the places of mentions and meetings."""
    found = [mention.place for mention in reading.mentions if mention.place is not None]
    return found + [meeting.place for meeting in reading.meetings if meeting.place is not None]


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
