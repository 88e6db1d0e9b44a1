"""The day of what is told without one, from the sentences around it."""

import re
from datetime import date

from articles.nlp.components.dates import less_sure
from articles.nlp.components.meetings.cluster import Cluster
from articles.nlp.components.meetings.parties import sides
from articles.nlp.components.meetings.scene import Scene
from articles.nlp.components.meetings.statement import Statement
from articles.nlp.document import DateMention, Mention
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
    scene = first.occurrence.scene
    pointed = re.match(words.around.that_day, scene.between(scene.body, scene.end), re.IGNORECASE)
    if pointed and index and scenes[index - 1].dates:
        told_last = scenes[index - 1].dates[-1]
        first.date, first.date_rank = less_sure(told_last.found, 0.7), 2
        first.date_span = (told_last.start, told_last.end)
        return
    names = {id(attendee.entity) for attendee in cluster.attendees if not attendee.unnamed}
    around = [scenes[number] for number in range(index, max(-1, index - BEFORE - 1), -1)]
    if index <= OPENING:
        around += scenes[index + 1 : index + 1 + BEHIND]
    for scene in around:
        told = {id(entity) for figure in scene.figures for entity in figure.entities}
        lead = scene.index == 0 and _is_lead(cluster, scenes[: index + 1])
        same = names & told or scene.index == index or lead
        found = _fresh(scene, published) if same else None
        if found is not None:
            first.date, first.date_rank = less_sure(found.found, 0.5), 1
            first.date_span = (found.start, found.end)
            return


def _is_lead(cluster: Cluster, opening: list[Scene]) -> bool:
    """Tell if an article opens with what came of an encounter that it tells next: of two of its states, or from there.

    "OSLO - Leaders vowed on Friday …", "Japan and Fiji agreed on Friday …". `opening` goes on to the encounter.
    """
    lead = opening[0]
    if len(opening) > OPENING + 1 or any(_tells_days(scene) for scene in opening[1:]):
        return False
    states = {entity.country for figure in lead.figures for entity in figure.entities if entity.country}
    if len(states & sides(cluster.attendees)) > 1:
        return True
    placed = cluster.place_statement
    place = placed.place if placed is not None else None
    if place is None or place.precision == "country":
        return False
    known: list[Mention] = lead.doc._.mentions or []
    here = [mention.place for mention in known if mention.dateline and mention.place is not None]
    return any(one.text in (place.text, *place.within) and one.precision != "country" for one in here)


def _tells_days(scene: Scene) -> bool:
    """Tell if a sentence has days of its own; months and years may be those of asides."""
    return any(mention.found.precision in ("day", "range") for mention in scene.dates)


def _is_aside(statement: Statement, words: MeetingWords) -> bool:
    """Tell if an encounter is only mentioned in passing, behind "after" or the like."""
    occurrence = statement.occurrence
    before = re.sub(r"\byang\b", " ", occurrence.scene.between(occurrence.scene.body, occurrence.start))
    return occurrence.trigger.noun or re.search(words.around.subordinate, before, re.IGNORECASE) is not None


def _fresh(scene: Scene, published: date) -> DateMention | None:
    """Return the last day of a sentence that lies shortly before the publication."""
    days = [
        mention
        for mention in scene.dates
        if mention.found.precision == "day" and 0 <= (published - mention.found.first).days <= FRESH_DAYS
    ]
    return days[-1] if days else None
