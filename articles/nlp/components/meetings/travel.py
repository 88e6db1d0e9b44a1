"""Journeys: who travels to which states, for whom."""

import re

from articles.nlp.components.meetings.arguments import Arguments
from articles.nlp.components.meetings.circumstances import country_of
from articles.nlp.components.meetings.delegations import delegation_of
from articles.nlp.components.meetings.destinations import destination_of, further_goals
from articles.nlp.components.meetings.parties import Attendee, attendees_of, is_international
from articles.nlp.components.meetings.references import reference_of
from articles.nlp.components.meetings.scene import Figure, Scene, is_delegation
from articles.nlp.components.meetings.statement import Occurrence, Statement
from articles.nlp.languages.base import MeetingWords
from articles.records.reading import Status


def journeys(
    words: MeetingWords, occurrence: Occurrence, arguments: Arguments, agents: list[Attendee], told: Status
) -> list[Statement]:
    """Return the visit of persons to another state than their own; a person visited is an encounter."""
    visited = [figure for figure in arguments.object if not figure.is_state]
    hosts = attendees_of(visited)
    sent = occurrence.trigger.frame == "send"
    if occurrence.trigger.noun or sent:
        travellers = hosts or ([] if sent else agents)
    elif hosts and is_international(agents + hosts):
        leaving = told == "held" and occurrence.trigger.frame == "depart"  # not there yet
        ahead: Status = "planned" if leaving else told
        return [Statement(occurrence, agents, hosts, kind="bilateral", status=ahead, confidence=0.6)]
    else:
        travellers = agents
    if re.search(words.mission, occurrence.surface, re.IGNORECASE):
        travellers = _senders(occurrence)
    else:
        persons = [traveller for traveller in travellers if traveller.entity.kind == "person"]
        travellers = persons or _delegations(words, occurrence.scene, arguments.subject)
    travellers = travellers or _named_by(occurrence)
    destination = destination_of(occurrence)
    country = country_of(destination)
    travellers = [traveller for traveller in travellers if country and traveller.party not in (country, "")]
    if destination is None or not travellers:
        return [reference_of(words, occurrence, agents, hosts, told)] if occurrence.trigger.noun else []
    ahead_of_it = told == "held" and occurrence.trigger.frame in ("depart", "send")
    found = []
    for told_at, goal in ((occurrence, destination), *further_goals(occurrence, destination)):
        host = delegation_of(occurrence.scene, country_of(goal), goal)
        statement = Statement(
            told_at, travellers, [host] if host else [], kind="visit", status=told, confidence=0.5
        )
        statement.destination = goal
        if ahead_of_it:
            statement.status = "planned"
        found.append(statement)
    return found


def _senders(occurrence: Occurrence) -> list[Attendee]:
    """Return whose mission it is: the state named right before or behind the word ("a Ukrainian trade mission")."""
    scene = occurrence.scene
    near = [
        figure
        for figure in scene.figures
        if figure.is_state
        and (
            re.fullmatch(r"(?:['’]s)?\s+(?:[\w-]+\s+){0,2}", scene.between(figure.end, occurrence.start))
            or re.fullmatch(r"\s+(?:(?:from|of|dari)\s+)?", scene.between(occurrence.end, figure.start))
        )
    ]
    return attendees_of(near[:1])


def _delegations(words: MeetingWords, scene: Scene, subject: list[Figure]) -> list[Attendee]:
    """Return the states whose delegation travels ("A Russian delegation arrived in")."""
    sent = [
        figure
        for figure in subject
        if figure.is_state
        and is_delegation(
            scene.between(scene.start, figure.start),
            scene.between(figure.end, min(scene.end, figure.end + 40)),
            words,
        )
    ]
    return attendees_of(sent)


def _named_by(occurrence: Occurrence) -> list[Attendee]:
    """Return who makes a visit that is told in the passive ("a visit to Asunción by President Morales")."""
    scene = occurrence.scene
    behind = (f for f in scene.figures if f.start >= occurrence.end and not f.is_state)
    by = (f for f in behind if re.fullmatch(r"[^.;:]{0,60}\bby\s+", scene.between(occurrence.end, f.start)))
    return attendees_of(by)[:1]
