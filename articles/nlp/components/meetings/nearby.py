"""The day of what is told without one, from the sentences around it."""

import re
from datetime import date

from articles.nlp.components.dates import less_sure
from articles.nlp.components.meetings.cluster import Cluster
from articles.nlp.components.meetings.scene import Scene
from articles.nlp.components.meetings.statement import Statement
from articles.nlp.document import DateMention
from articles.nlp.languages.base import MeetingWords

BEFORE, BEHIND = 6, 5  # sentences that are looked at; those behind only for what the article opens with
OPENING = 2
FRESH_DAYS = 4


def borrow_day(cluster: Cluster, scenes: list[Scene], published: date | None, words: MeetingWords) -> None:
    """Give what was held the day of the news that it is told in, where only that is given (rule 6)."""
    if published is None or cluster.status != "held" or cluster.background or cluster.is_visit:
        return
    if cluster.date_statement is not None or all(statement.open for statement in cluster.statements):
        return
    first = min(cluster.statements, key=lambda statement: statement.occurrence.start)
    index = first.occurrence.scene.index
    if index > OPENING and _is_aside(first, words):
        return
    names = {id(attendee.entity) for attendee in cluster.attendees if not attendee.unnamed}
    around = [scenes[number] for number in range(index, max(-1, index - BEFORE - 1), -1)]
    if index <= OPENING:
        around += scenes[index + 1 : index + 1 + BEHIND]
    for scene in around:
        told = {id(entity) for figure in scene.figures for entity in figure.entities}
        found = _fresh(scene, published) if names & told or scene.index == index else None
        if found is not None:
            first.date, first.date_rank = less_sure(found.found, 0.5), 1
            first.date_span = (found.start, found.end)
            return


def _is_aside(statement: Statement, words: MeetingWords) -> bool:
    """Tell if an encounter is only mentioned in passing, behind "after" or the like."""
    occurrence = statement.occurrence
    before = re.sub(r"\byang\b", " ", occurrence.scene.between(occurrence.scene.body, occurrence.start))
    return occurrence.trigger.noun or re.search(words.subordinate, before, re.IGNORECASE) is not None


def _fresh(scene: Scene, published: date) -> DateMention | None:
    """Return the last day of a sentence that lies shortly before the publication."""
    days = [
        mention
        for mention in scene.dates
        if mention.found.precision == "day" and 0 <= (published - mention.found.first).days <= FRESH_DAYS
    ]
    return days[-1] if days else None
