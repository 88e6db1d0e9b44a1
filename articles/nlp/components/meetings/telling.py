"""Turns the triggers of a sentence into statements: frame by frame, who met whom."""

import re
from datetime import date

from articles.nlp.components.meetings import attachment, status
from articles.nlp.components.meetings.arguments import Arguments, arguments_of
from articles.nlp.components.meetings.parties import Attendee, attendees_of, is_international, party_of, sides
from articles.nlp.components.meetings.scene import Figure, Scene
from articles.nlp.components.meetings.statement import Occurrence, Statement
from articles.nlp.document import Entity, Mention
from articles.nlp.languages.base import LanguageWords
from articles.records.reading import MeetingKind, Status

FAR_PAST_DAYS = 45


class Teller:
    """Reads statements in one language."""

    def __init__(self, words: LanguageWords) -> None:
        self.words = words

    def statements(
        self, scene: Scene, occurrences: list[Occurrence], published: date | None
    ) -> list[Statement]:
        """Return what a sentence says of encounters, definite references to earlier ones included."""
        found: list[Statement] = []
        for occurrence in occurrences:
            for statement in self._of_occurrence(occurrence):
                self._complete(statement, occurrences, published)
                found.append(statement)
        return found

    def _of_occurrence(self, occurrence: Occurrence) -> list[Statement]:
        arguments = arguments_of(occurrence, self.words.meetings)
        sign = status.sign_of(
            occurrence, arguments.subject_end, arguments.object_end, self.words.meetings
        )
        agents, others = attendees_of(arguments.subject), attendees_of(arguments.object)
        frame = occurrence.trigger.frame
        if sign == "none":
            return [self._reference(occurrence, agents, others)] if occurrence.trigger.noun else []
        told: Status = sign
        if frame in ("visit", "arrive", "depart"):
            statements = self._journey(occurrence, arguments, agents, told)
        elif frame == "attend":
            statements = self._attendance(occurrence, agents, told)
        elif frame == "mediate":
            statements = self._mediation(occurrence, agents, others, told)
        elif frame == "summon":
            statements = self._summons(occurrence, arguments, agents, others, told)
        else:
            statements = self._encounter(occurrence, agents, others, told)
        return statements

    def _encounter(
        self, occurrence: Occurrence, agents: list[Attendee], others: list[Attendee], told: Status
    ) -> list[Statement]:
        trigger = occurrence.trigger
        told_behind = trigger.noun and is_international(others)  # "talks between A and B"
        if told_behind:
            agents, others = others, []
        elif others and not is_international(agents + others) and is_international(agents):
            others = []
        elif others and len(sides(agents)) >= 2 and trigger.noun and not sides(others) <= sides(agents):
            agents = agents[-1:] if is_international(agents[-1:] + others) else agents
        attendees = agents + others
        if not is_international(attendees):
            return [self._reference(occurrence, agents, others)]
        if trigger.noun and not others and not told_behind and not self._holds(occurrence, agents):
            return [self._reference(occurrence, agents, others)]
        if all(attendee.unnamed for attendee in attendees) and trigger.frame == "receive":
            return []
        kind: MeetingKind = trigger.kind or ("summit" if len(sides(attendees)) >= 3 else "bilateral")
        if trigger.kind == "" and self._separate(occurrence) and len(others) > 1 and len(sides(agents)) == 1:
            return [
                Statement(occurrence, agents, [other], kind="bilateral", status=told)
                for other in others
                if is_international([*agents, other])
            ]
        confidence = 0.75 if not any(attendee.unnamed for attendee in attendees) else 0.6
        statement = Statement(occurrence, agents, others, kind=kind, status=told, confidence=confidence)
        return [statement]

    def _holds(self, occurrence: Occurrence, agents: list[Attendee]) -> bool:
        """Tell if the subjects of a noun are those who meet: close to it, and nobody else's names between."""
        scene = occurrence.scene
        after = scene.between(occurrence.end, min(scene.end, occurrence.end + 12))
        if re.match(r"\s*(?:dengan|with|antara|between)\b", after):
            return False
        return len(agents) >= 2

    def _reference(self, occurrence: Occurrence, agents: list[Attendee], others: list[Attendee]) -> Statement:
        kind: MeetingKind = occurrence.trigger.kind or "bilateral"
        return Statement(occurrence, agents, others, kind=kind, definite=True, confidence=0.3)

    def _separate(self, occurrence: Occurrence) -> bool:
        return re.search(self.words.meetings.third, occurrence.scene.text, re.IGNORECASE) is not None

    def _journey(
        self, occurrence: Occurrence, arguments: Arguments, agents: list[Attendee], told: Status
    ) -> list[Statement]:
        """Return the visit of persons to another state than their own; a person visited is an encounter."""
        visited = [figure for figure in arguments.object if not figure.is_state]
        hosts = attendees_of(visited)
        if occurrence.trigger.noun:
            travellers = hosts or agents
        elif hosts and is_international(agents + hosts):
            statement = Statement(occurrence, agents, hosts, kind="bilateral", status=told, confidence=0.6)
            return [statement]
        else:
            travellers = agents
        travellers = [traveller for traveller in travellers if traveller.entity.kind == "person"]
        destination = attachment.destination_of(occurrence, self.words.meetings)
        country = _country_of(destination)
        travellers = [
            traveller
            for traveller in travellers
            if country and traveller.entity.country not in (country, None)
        ]
        if destination is None or not travellers:
            return [self._reference(occurrence, agents, hosts)] if occurrence.trigger.noun else []
        host = _delegation(occurrence.scene, country, destination)
        statement = Statement(
            occurrence, travellers, [host] if host else [], kind="visit", status=told, confidence=0.5
        )
        statement.destination = destination
        if told == "held" and occurrence.trigger.frame == "depart":
            statement.status = "planned"
        return [statement]

    def _attendance(self, occurrence: Occurrence, agents: list[Attendee], told: Status) -> list[Statement]:
        """Return the summit that somebody attends, with the body whose summit it is."""
        scene = occurrence.scene
        ahead = [figure for figure in scene.figures if occurrence.end <= figure.start < occurrence.end + 90]
        bodies = [
            figure
            for figure in ahead
            if any(entity.kind == "organisation" and not entity.media for entity in figure.entities)
        ]
        persons = [agent for agent in agents if agent.entity.kind == "person"]
        body = attendees_of(bodies[:1])
        if not persons or not body:
            return []
        statement = Statement(occurrence, persons, body, kind="summit", status=told, confidence=0.5)
        statement.forum = body[0].entity.name
        return [statement]

    def _mediation(
        self, occurrence: Occurrence, agents: list[Attendee], others: list[Attendee], told: Status
    ) -> list[Statement]:
        if len(sides(others)) < 2 or not agents:
            return []
        statement = Statement(occurrence, others, [], agents, kind="negotiation", status=told, confidence=0.5)
        return [statement]

    def _summons(
        self,
        occurrence: Occurrence,
        arguments: Arguments,
        agents: list[Attendee],
        others: list[Attendee],
        told: Status,
    ) -> list[Statement]:
        if not agents or not others or not is_international(agents + others):
            return []
        return [Statement(occurrence, agents, others, kind="bilateral", status=told, confidence=0.65)]

    def _complete(self, statement: Statement, occurrences: list[Occurrence], published: date | None) -> None:
        """Add date, place, claim and background to a statement."""
        occurrence = statement.occurrence
        words = self.words.meetings
        attached = attachment.date_of(occurrence, occurrences, self.words)
        if attached is not None:
            statement.date, statement.date_rank = attached.mention.found, attached.rank
            statement.date_span = (attached.mention.start, attached.mention.end)
        if statement.kind != "phone_call":
            located = attachment.place_of(occurrence, words)
            if located is not None:
                statement.place, statement.place_rank = located[1], 2
                statement.place_span = (located[0].start, located[0].end)
            elif statement.destination is not None:
                place = next((e.place for e in statement.destination.entities if e.place is not None), None)
                statement.place, statement.place_rank = place, 1
                statement.place_span = (statement.destination.start, statement.destination.end)
        if statement.date_rank == 2:
            statement.status = status.dated_status(statement.status, statement.date, published)
        statement.background = self._is_background(statement, published)
        statement.claim = self._claim(occurrence.scene)

    def _is_background(self, statement: Statement, published: date | None) -> bool:
        if statement.status != "held":
            return False
        if statement.date is not None and statement.date_rank == 2 and published is not None:
            return (published - statement.date.last).days > FAR_PAST_DAYS
        occurrence = statement.occurrence
        before = occurrence.scene.between(max(occurrence.scene.body, occurrence.start - 60), occurrence.start)
        return (
            statement.date is None
            and re.search(self.words.meetings.background, before, re.IGNORECASE) is not None
        )

    def _claim(self, scene: Scene) -> str:
        """Return the surface of who reports a sentence: a medium or a spokesperson next to a verb of saying."""
        if not re.search(self.words.meetings.reporting, scene.text, re.IGNORECASE):
            return ""
        for figure in scene.figures:
            if figure.is_comment:
                return scene.between(figure.mention.start, figure.mention.end)
        return ""


def _country_of(mention: Mention | None) -> str | None:
    if mention is None:
        return None
    for entity in mention.entities:
        if entity.place is not None and entity.place.country:
            return entity.place.country
        if entity.country:
            return entity.country
    return None


def _delegation(scene: Scene, country: str | None, destination: Mention) -> Attendee | None:
    """Return the unnamed side that is visited."""
    if country is None:
        return None
    known = next((entity for entity in destination.entities if entity.kind == "state"), None)
    for figure in () if known else scene.figures:
        known = known or next(
            (e for e in figure.entities if e.kind == "state" and e.country == country), None
        )
    entity = known or Entity(kind="state", name=country, country=country)
    return Attendee(entity, None, unnamed=True)


__all__ = ["Figure", "Teller", "party_of"]
