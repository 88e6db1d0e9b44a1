"""Encounters that are put off to another day or moved to another place: one plan, as it now stands."""

import re
from dataclasses import replace

from articles.nlp.components.meetings.cluster import Cluster
from articles.nlp.components.meetings.parties import same_attendee, sides
from articles.nlp.components.meetings.statement import Occurrence, Statement
from articles.nlp.document import DateMention
from articles.nlp.languages.base import MeetingWords

_OFF = ("cancelled", "postponed", "denied")


def new_day(occurrence: Occurrence, words: MeetingWords) -> DateMention | None:
    """Return the day to which a sentence puts an encounter off ("has been postponed to 5 February")."""
    scene = occurrence.scene
    for mention in scene.dates:
        before = scene.between(scene.body, mention.start)
        if mention.found.precision == "day" and re.search(words.around.moved_to, before, re.IGNORECASE):
            return mention
    return None


def follow_moves(clusters: list[Cluster]) -> list[Cluster]:
    """Let a plan that was dropped be part of the later one of the same sides that took its place."""
    kept = list(clusters)
    for dropped in clusters:
        if dropped.status not in _OFF or dropped.is_visit:
            continue
        new = next((other for other in clusters if _takes_its_place(other, dropped)), None)
        if new is not None:
            kept.remove(dropped)
            new.statements.extend(_without_day_and_place(told) for told in dropped.statements)
    return kept


def _takes_its_place(new: Cluster, dropped: Cluster) -> bool:
    day, old = new.date_statement, dropped.date_statement
    if new.status != "planned" or new.is_visit or new.is_call != dropped.is_call:
        return False
    if day is None or day.date is None or old is None or old.date is None or old.date.last >= day.date.first:
        return False
    shared = any(same_attendee(one, other) for one in new.attendees for other in dropped.attendees)
    return shared and sides(new.attendees) == sides(dropped.attendees)


def _without_day_and_place(told: Statement) -> Statement:
    return replace(
        told,
        status="planned",
        date=None,
        date_rank=0,
        date_span=None,
        place=None,
        place_rank=0,
        place_span=None,
    )
