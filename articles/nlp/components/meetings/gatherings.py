"""Summits and who is at them, talks that others mediate, ambassadors who are summoned, and what is done in company."""

import re

from articles.nlp.components.meetings.arguments import Arguments
from articles.nlp.components.meetings.circumstances import country_of
from articles.nlp.components.meetings.context import Context
from articles.nlp.components.meetings.delegations import nation_of
from articles.nlp.components.meetings.parties import (
    Attendee,
    attendees_of,
    is_international,
    sides,
    without_doubles,
)
from articles.nlp.components.meetings.references import reference_of
from articles.nlp.components.meetings.scene import Figure
from articles.nlp.components.meetings.statement import Occurrence, Statement
from articles.nlp.document import Entity
from articles.nlp.languages.base import MeetingWords
from articles.records.reading import MeetingKind, Status


def attendance(
    words: MeetingWords, occurrence: Occurrence, agents: list[Attendee], told: Status, context: Context
) -> list[Statement]:
    """Return the summit that somebody attends, with the body whose summit it is, or with its host."""
    scene = occurrence.scene
    ahead = [figure for figure in scene.figures if occurrence.end <= figure.start < occurrence.end + 90]
    bodies = [
        figure
        for figure in ahead
        if any(entity.kind == "organisation" and not entity.media for entity in figure.entities)
    ]
    persons = [agent for agent in agents if agent.entity.kind in ("person", "state")]
    persons += [
        host for host in _hosts(words, occurrence) if all(host.entity is not one.entity for one in persons)
    ]
    body = attendees_of(bodies[:1])
    ahead_text = scene.between(occurrence.end, min(scene.end, occurrence.end + 70))
    summit = re.search(r"summit|\bKTT\b|puncak", ahead_text, re.IGNORECASE)
    if not body and context.forum is not None and summit:
        body = [Attendee(context.forum, None, unnamed=True)]
    if summit and not body and is_international(persons):
        kind: MeetingKind = "summit"
        return [Statement(occurrence, without_doubles(persons), [], kind=kind, status=told, confidence=0.55)]
    if not persons or not body:
        return []
    statement = Statement(occurrence, persons, body, kind="summit", status=told, confidence=0.5)
    statement.forum = body[0].entity.name
    return [statement]


def _hosts(words: MeetingWords, occurrence: Occurrence) -> list[Attendee]:
    """Return who is said to hold the summit that somebody attends ("KTT … yang dibuka X", "a summit hosted by X")."""
    scene = occurrence.scene
    behind = [figure for figure in scene.figures if figure.start >= occurrence.end and not figure.is_state]
    return attendees_of(
        figure
        for figure in behind
        if re.search(rf"{words.hosted}\s+$", scene.between(occurrence.end, figure.start), re.IGNORECASE)
    )[:1]


def summits(
    words: MeetingWords, occurrence: Occurrence, body: list[Attendee], told: Status
) -> list[Statement]:
    """Return the summit of a body; it is a record of its own only if it is told who was there."""
    scene = occurrence.scene
    reference = reference_of(words, occurrence, [], body, told)
    after = scene.between(occurrence.end, min(scene.end, occurrence.end + 90))
    takes_place = re.search(words.takes_place, after, re.IGNORECASE) is not None
    ahead = re.search(words.future, after, re.IGNORECASE) is not None
    if told != "held" or ahead or not (takes_place or occurrence.trigger.frame == "meet"):
        return [reference]
    statement = Statement(occurrence, [], body, kind="summit", status=told, confidence=0.5)
    statement.forum, statement.bare = body[0].entity.name, True
    return [statement, reference] if occurrence.is_summit else [statement]


def _at_summit(words: MeetingWords, occurrence: Occurrence, told: Status) -> list[Statement]:
    """Return the summit of which one sentence names the host and who came ("KTT … yang dibuka A dihadiri B dan C")."""
    scene = occurrence.scene
    if not re.search(words.summit_names, scene.text):
        return []
    persons = attendees_of(figure for figure in scene.figures if not figure.is_state)
    if len(sides(persons)) < 3:
        return []
    return [Statement(occurrence, persons, [], kind="summit", status=told, confidence=0.55)]


def presence(
    words: MeetingWords, occurrence: Occurrence, arguments: Arguments, told: Status
) -> list[Statement]:
    """Return who is said to be there, for the summit that was told before, or who leads a delegation."""
    scene = occurrence.scene
    leads = re.search(words.leading, occurrence.surface, re.IGNORECASE) is not None
    named = [] if leads else _at_summit(words, occurrence, told)
    if named:
        return named
    figures = _leaders(occurrence, arguments) if leads else scene.figures
    persons = attendees_of(figure for figure in figures if not figure.is_state)
    if not persons:
        return []
    statement = reference_of(words, occurrence, persons, [], "held")
    statement.kind = "summit"
    statement.leads = leads
    return [statement]


def _leaders(occurrence: Occurrence, arguments: Arguments) -> list[Figure]:
    """Return who leads a delegation or signs for it: the subject, unless others do it, and who stands behind."""
    scene = occurrence.scene
    named = [[f for f in group if not f.is_state and f.entities[0].name] for group in scene.groups]
    groups = [group for group in named if group and group[0].start >= occurrence.end]
    passive = re.search(r"(?:by|oleh|include[sd]?)$", occurrence.surface.strip()) is not None
    return [*([] if passive else arguments.subject), *(groups[0] if groups else [])]


def mediation(
    occurrence: Occurrence, agents: list[Attendee], others: list[Attendee], told: Status
) -> list[Statement]:
    passive = re.search(r"\bby$|\boleh$|^di", occurrence.surface.lower()) is not None
    if passive and len(sides(agents)) >= 2:
        agents, others = others, agents  # "talks of A and B mediated by C"
    if len(sides(others)) < 2 or not agents:
        return []
    statement = Statement(occurrence, others, [], agents, kind="negotiation", status=told, confidence=0.5)
    return [statement]


def in_company(
    words: MeetingWords, occurrence: Occurrence, agents: list[Attendee], told: Status
) -> list[Statement]:
    """Return the encounter of persons of several sides who arrive as one party ("X bersama Y tiba di")."""
    before = occurrence.scene.between(occurrence.scene.body, occurrence.start)
    if not re.search(words.accompanied, before, re.IGNORECASE):
        return []
    return [one for one in together(words, occurrence, agents, told) if not one.definite]


def together(
    words: MeetingWords, occurrence: Occurrence, agents: list[Attendee], told: Status
) -> list[Statement]:
    """Return what persons of several sides do in each other's company; what states do tells no encounter."""
    persons = [agent for agent in agents if not agent.unnamed]
    if not is_international(persons):
        return (
            [reference_of(words, occurrence, agents, [], told)]
            if occurrence.trigger.neutral and agents
            else []
        )
    kind: MeetingKind = "summit" if len(sides(persons)) >= 3 else "bilateral"
    return [Statement(occurrence, persons, [], kind=kind, status=told, confidence=0.55)]


def summons(
    occurrence: Occurrence,
    agents: list[Attendee],
    others: list[Attendee],
    told: Status,
) -> list[Statement]:
    before = occurrence.scene.between(occurrence.scene.body, occurrence.start)
    if occurrence.surface.startswith("di") or re.search(r"\b(?:was|were|been|be|is)\s+(?:\w+\s+)?$", before):
        behind = (f for f in occurrence.scene.figures if f.start >= occurrence.end and f.is_state)
        agents, others = attendees_of(behind)[:1], agents or others  # "was summoned to the foreign ministry"
    if not agents:
        agents = _ministry_at(occurrence)  # "the foreign ministry in Jakarta called in"
    if not agents or not others or not is_international(agents + others):
        return []
    return [Statement(occurrence, agents, others, kind="bilateral", status=told, confidence=0.65)]


def _ministry_at(occurrence: Occurrence) -> list[Attendee]:
    """Return the state in whose town a ministry summons somebody."""
    before = [place for place in occurrence.scene.places if place.end <= occurrence.start]
    country = country_of(before[-1]) if before else None
    state = nation_of(country)
    if country is None or state is None:
        return []
    return [Attendee(Entity("state", state.text, country), None, unnamed=True)]
