"""Statements that point to an encounter told elsewhere, and what stands around a trigger."""

import re

from articles.nlp.components.meetings.circumstances import words_around
from articles.nlp.components.meetings.parties import Attendee
from articles.nlp.components.meetings.statement import Occurrence, Statement
from articles.nlp.languages.base import MeetingWords
from articles.records.reading import MeetingKind, Status


def reference_of(
    words: MeetingWords, occurrence: Occurrence, agents: list[Attendee], others: list[Attendee], told: Status
) -> Statement:
    kind: MeetingKind = occurrence.trigger.kind or "bilateral"
    statement = Statement(occurrence, agents, others, kind=kind, status=told, definite=True, confidence=0.3)
    around = words_around(occurrence)
    statement.again = re.search(words.again, around, re.IGNORECASE) is not None
    return statement


def gap_behind(occurrence: Occurrence) -> str:
    """Return what stands between a trigger and who comes next."""
    scene = occurrence.scene
    start = min((f.start for f in scene.figures if f.start >= occurrence.end), default=occurrence.end)
    return scene.between(occurrence.end, start)
