"""What the confidence in a record rests on: features of the statements that it was made of.

Those in `NEVER_LESS` only grow where more statements tell of an encounter. Their weights are never negative, so that
more evidence never makes a record less sure. What can only speak for a record, or only against it, is held to that
as well: the examples are few.
"""

from collections.abc import Iterable, Mapping, Sequence
from math import log1p

from articles.nlp.components.meetings.cluster import Cluster, days_between
from articles.nlp.components.meetings.parties import sides
from articles.nlp.components.meetings.statement import Statement
from articles.nlp.components.sentences import sentence_spans
from articles.records.reading import FoundMeeting, FoundTopic

Grounds = Mapping[str, float]

NEVER_LESS = frozenset({
    "statements", "sentences", "references", "told best", "verb", "encounter", "foreground", "firm", "plain",
    "early", "title", "agree on status", "agree on date", "agree on place", "agree on kind", "date own",
    "date of encounter", "date of a day", "place own", "place of encounter", "topic score", "topic passages",
})  # fmt: skip
ALONE = frozenset({  # and these always make surer
    "statements", "sentences", "date of a day", "date of encounter", "place of encounter",
})  # fmt: skip
FOR = NEVER_LESS | {
    "named", "known", "least known", "tense fits", "date explicit", "date surely read", "place surely read",
}  # fmt: skip
AGAINST = frozenset({
    "nobody named", "one side", "others", "tense contradicts", "date of a range", "date of publication",
    "differ on status", "differ on kind", "differ on date", "differ on place",
})  # fmt: skip


def grounds_of(
    cluster: Cluster, meeting: FoundMeeting, topics: Sequence[FoundTopic], passages: int, others: int
) -> dict[str, float]:
    """Return what speaks for and against a record. `others` is how many other records the article has."""
    statements = cluster.statements
    attendees = cluster.attendees
    named = [attendee for attendee in attendees if not attendee.unnamed]
    known = [a for a in attendees if a.entity.knowledge_id or a.entity.kind == "state"]
    spans = sentence_spans(statements[0].occurrence.scene.raw)
    earliest = min(statement.occurrence.scene.index for statement in statements)
    frames = {statement.occurrence.trigger.frame for statement in statements}
    return {
        "statements": log1p(min(len(statements), 6)),
        "sentences": log1p(min(len({s.occurrence.scene.index for s in statements}), 6)),
        "references": log1p(min(len(cluster.references), 6)),
        "told best": max(statement.confidence for statement in statements),
        "verb": any(not statement.occurrence.trigger.noun for statement in statements),
        "encounter": bool(frames & {"meet", "receive", "encounter", "together"}),
        "foreground": not cluster.background,
        "firm": any(not statement.open for statement in statements),
        "plain": any(not _is_doubtful(statement) for statement in statements),
        "early": 1 - earliest / max(1, len(spans)),
        "title": earliest <= 1,
        "others": log1p(others),
        "named": min(len(named), 2),
        "nobody named": not named,
        "many": len(attendees) >= 4,
        "one side": len(sides(attendees)) < 2,
        "known": len(known) / max(1, len(attendees)),
        "least known": min((attendee.entity.confidence for attendee in attendees), default=0.0),
        **_circumstances(cluster, meeting),
        **{f"status {name}": meeting.status == name for name in ("planned", "denied")},
        "called off": meeting.status in ("cancelled", "postponed"),
        **{f"kind {name}": meeting.kind == name for name in ("summit", "visit", "phone_call", "negotiation")},
        "topic score": topics[0].score if topics else 0.0,
        "topic passages": log1p(min(passages, 6)),
    }


def _circumstances(cluster: Cluster, meeting: FoundMeeting) -> dict[str, float]:
    statements = cluster.statements
    agreeing = [s for s in statements if s.status == meeting.status]
    same_kind = [s for s in statements if s.kind == meeting.kind]
    found: dict[str, float] = {
        "agree on status": log1p(min(len(agreeing), 6)),
        "differ on status": log1p(len(statements) - len(agreeing)),
        "tense fits": any(s.past if meeting.status == "held" else s.ahead for s in agreeing),
        "tense contradicts": any(s.ahead if meeting.status == "held" else s.past for s in statements),
        "agree on kind": log1p(min(len(same_kind), 6)),
        "differ on kind": log1p(len(statements) - len(same_kind)),
    }
    dated, placed, when = cluster.date_statement, cluster.place_statement, meeting.date
    if dated is not None and when is not None:
        apart = [days_between(when, s.date) > 0 for s in _others(cluster, dated) if s.date is not None]
        found |= {
            "date own": dated in statements,
            "date of encounter": dated.date_rank == 2,
            "date of a day": when.precision == "day",
            "date of a range": when.precision == "range",
            "date explicit": when.basis == "explicit",
            "date of publication": when.basis == "publication",
            "date surely read": when.confidence,
            "agree on date": log1p(apart.count(False)),
            "differ on date": log1p(apart.count(True)),
        }
    if placed is not None and meeting.place is not None:
        same = [
            s.place.country == meeting.place.country for s in _others(cluster, placed) if s.place is not None
        ]
        found |= {
            "place own": placed in statements,
            "place of encounter": placed.place_rank == 2,
            "place is venue": meeting.place.precision == "venue",
            "place is country": meeting.place.precision == "country",
            "place surely read": meeting.place.confidence,
            "agree on place": log1p(same.count(True)),
            "differ on place": log1p(same.count(False)),
        }
    return found


def _others(cluster: Cluster, one: Statement) -> Iterable[Statement]:
    return (statement for statement in (*cluster.statements, *cluster.references) if statement is not one)


def _is_doubtful(statement: Statement) -> bool:
    return statement.weak or statement.faint or statement.bare or statement.lax or statement.hypothetical
