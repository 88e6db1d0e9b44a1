"""Turns the triggers of a sentence into statements: frame by frame, who met whom."""

import re
from datetime import date

from articles.nlp.components.meetings import status
from articles.nlp.components.meetings.arguments import arguments_of
from articles.nlp.components.meetings.circumstances import complete, is_definite
from articles.nlp.components.meetings.context import Context
from articles.nlp.components.meetings.gatherings import (
    attendance,
    in_company,
    mediation,
    presence,
    summits,
    summons,
    together,
)
from articles.nlp.components.meetings.parties import Attendee, attendees_of, is_international, sides
from articles.nlp.components.meetings.references import gap_behind, reference_of
from articles.nlp.components.meetings.rows import one_by_one
from articles.nlp.components.meetings.statement import Occurrence, Statement
from articles.nlp.components.meetings.strangers import place_strangers
from articles.nlp.components.meetings.travel import journeys
from articles.nlp.components.meetings.unsaid import (
    addressed,
    among,
    callers,
    is_by_phone,
    is_means,
    led_by,
    left_out,
    pair_meant,
    points_to_somebody,
    whom_meant,
)
from articles.nlp.languages.base import LanguageWords
from articles.records.reading import MeetingKind, Status


class Teller:
    """Reads statements in one language."""

    def __init__(self, words: LanguageWords) -> None:
        self.words = words

    def statements(
        self, occurrences: list[Occurrence], published: date | None, context: Context
    ) -> list[Statement]:
        """Return what the triggers of a sentence say of encounters, references to earlier ones included."""
        found: list[Statement] = []
        for occurrence in occurrences:
            for statement in self._of_occurrence(occurrence, context):
                complete(statement, occurrences, published, self.words)
                statement.faint = not statement.definite and not _is_told(statement)
                found.append(statement)
        _call_off(found)
        return found

    def _of_occurrence(self, occurrence: Occurrence, context: Context) -> list[Statement]:
        arguments = arguments_of(occurrence, self.words.meetings)
        sign = status.sign_of(occurrence, arguments.subject_end, arguments.object_end, self.words.meetings)
        agents, others = attendees_of(arguments.subject), attendees_of(arguments.object)
        frame = occurrence.trigger.frame
        if not agents and not others:
            agents = pair_meant(self.words.meetings, occurrence, context)
        if not occurrence.trigger.noun and points_to_somebody(self.words.meetings, occurrence):
            others = whom_meant(agents, context, occurrence) or others
        if others and all(among(agent, others) for agent in agents):
            agents = (
                led_by(self.words.meetings, occurrence, others, context)
                or left_out(self.words.meetings, occurrence, others, context)
                or agents
            )
        if not others:
            others = addressed(self.words.meetings, occurrence, agents)
        place_strangers(occurrence, agents + others, context, self.words.meetings)
        before = occurrence.scene.between(occurrence.scene.body, occurrence.start)
        if (
            sign == "planned"
            and occurrence.trigger.kind == "phone_call"
            and is_means(self.words.meetings, before)
        ):
            sign = "held"
        teams = all(one.unnamed and one.entity.kind == "state" for one in agents + others)
        if teams and re.search(self.words.meetings.sport, occurrence.scene.text, re.IGNORECASE):
            return []
        if sign == "none":
            if not occurrence.trigger.noun:
                return []
            reference = reference_of(self.words.meetings, occurrence, agents, others, "held")
            reference.hypothetical = True
            return [reference]
        told: Status = sign
        if frame == "present":
            statements = presence(self.words.meetings, occurrence, arguments, told)
        elif frame in ("visit", "arrive", "depart", "send"):
            statements = journeys(self.words.meetings, occurrence, arguments, agents, told)
            if frame in ("visit", "arrive") and not occurrence.trigger.noun:
                statements += in_company(self.words.meetings, occurrence, agents, told)
        elif frame == "attend":
            statements = attendance(self.words.meetings, occurrence, agents, told, context)
        elif frame == "mediate":
            statements = mediation(occurrence, agents, others, told)
        elif frame == "together":
            with_them = re.search(r"(?:with|bersama)$", occurrence.surface) is not None
            by_them = re.search(r"\bby$|^di", occurrence.surface.lower()) is not None
            company = others if by_them else agents + others if with_them else agents
            statements = together(self.words.meetings, occurrence, company, told)
        elif frame == "summon":
            statements = summons(occurrence, agents, others, told)
        else:
            bodies = [one for one in (others or agents) if _is_forum(one)]
            if occurrence.is_summit and bodies:
                # "KTT ASEAN": the body is the forum; who attends is told with other words.
                return summits(self.words.meetings, occurrence, bodies[:1], told)
            if frame == "meet" and agents and not others and all(_is_forum(agent) for agent in agents):
                return summits(self.words.meetings, occurrence, agents[:1], told)
            by_phone = is_by_phone(self.words.meetings, occurrence, context)
            if (occurrence.trigger.kind == "phone_call" or by_phone) and len(sides(agents + others)) < 2:
                agents, others = callers(self.words.meetings, occurrence, agents, others, context)
            statements = self._encounter(occurrence, agents, others, told)
            if statements and not statements[0].definite and len(sides(agents)) == 1 and others:
                for told_at, figure in one_by_one(occurrence, arguments.object, self.words.meetings):
                    statements += self._encounter(told_at, agents, attendees_of([figure]), told)
            for statement in statements if by_phone else ():
                statement.kind = "phone_call"
        return statements

    def _encounter(
        self, occurrence: Occurrence, agents: list[Attendee], others: list[Attendee], told: Status
    ) -> list[Statement]:
        trigger = occurrence.trigger
        behind = gap_behind(occurrence)
        with_them = re.match(self.words.meetings.company, behind, re.IGNORECASE) is not None
        with_them = with_them or re.search(self.words.meetings.listing, behind, re.IGNORECASE) is not None
        told_behind = trigger.noun and is_international(others)  # "talks between A and B"
        if told_behind and with_them and agents and not sides(agents) <= sides(others):
            told_behind = False  # "his talks with A and B"
        if told_behind:
            agents, others = others, []
        elif others and not is_international(agents + others) and is_international(agents):
            others = []
        elif others and len(sides(agents)) >= 2 and trigger.noun and not sides(others) <= sides(agents):
            agents = agents[-1:] if is_international(agents[-1:] + others) else agents
        attendees = agents + others
        if trigger.frame == "receive" and re.search(r"\bfrom\b", gap_behind(occurrence), re.IGNORECASE):
            agents, others = others, agents  # "received a warm welcome from"
        if not is_international(attendees):
            if trigger.frame == "receive":
                return []  # "was welcomed by local officials"
            return [reference_of(self.words.meetings, occurrence, agents, others, told)]
        by_phone = trigger.kind == "phone_call" and re.match(
            r"(?:by|via|over|on|lewat|melalui)\s", occurrence.surface
        )
        if trigger.noun and not others and not (told_behind or by_phone or self._holds(occurrence, agents)):
            return [reference_of(self.words.meetings, occurrence, agents, others, told)]
        officials = any(attendee.entity.kind == "person" for attendee in attendees)
        if all(attendee.unnamed for attendee in attendees) and not officials and trigger.frame == "receive":
            return []
        weak = (
            trigger.noun and not told_behind and not others and is_definite(occurrence, self.words.meetings)
        )
        kind: MeetingKind = trigger.kind or ("summit" if len(sides(attendees)) >= 3 else "bilateral")
        if (
            trigger.kind in ("", "bilateral")
            and self._separate(occurrence)
            and len(others) > 1
            and len(sides(agents)) == 1
        ):
            return [
                Statement(occurrence, agents, [other], kind="bilateral", status=told)
                for other in others
                if is_international([*agents, other])
            ]
        confidence = 0.75 if not any(attendee.unnamed for attendee in attendees) else 0.6
        statement = Statement(occurrence, agents, others, kind=kind, status=told, confidence=confidence)
        statement.weak = weak
        statement.lax = kind == "negotiation" and not self._negotiates(occurrence, attendees)
        return [statement]

    def _negotiates(self, occurrence: Occurrence, attendees: list[Attendee]) -> bool:
        """Tell if talks seek an agreement or a truce, or are those of delegations; leaders may only talk."""
        toward = re.search(self.words.meetings.toward, occurrence.scene.text, re.IGNORECASE) is not None
        return toward or all(attendee.unnamed for attendee in attendees)

    def _holds(self, occurrence: Occurrence, agents: list[Attendee]) -> bool:
        """Tell if the subjects of a noun are those who meet: they hold it, or something happens in it."""
        scene = occurrence.scene
        after = scene.between(occurrence.end, min(scene.end, occurrence.end + 12))
        if re.match(r"\s*(?:dengan|with|antara|between)\b", after):
            return False
        before = scene.between(max(scene.body, occurrence.start - 60), occurrence.start)
        return len(agents) >= 2 and re.search(self.words.meetings.light, before, re.IGNORECASE) is not None

    def _separate(self, occurrence: Occurrence) -> bool:
        after = occurrence.scene.between(occurrence.end, occurrence.scene.end)
        if occurrence.trigger.noun and re.search(
            self.words.meetings.listing, re.split(r"\swith\s|\sdengan\s", after)[0] + " "
        ):
            return True
        return re.search(self.words.meetings.third, occurrence.scene.text, re.IGNORECASE) is not None


def _call_off(statements: list[Statement]) -> None:
    """Call off what was planned for a journey that is called off in the same sentence."""
    for statement in statements:
        for other in statements:
            off = other.status in ("cancelled", "postponed") and other.is_visit and not other.hypothetical
            shared = {id(one.entity) for one in statement.agents} & {id(one.entity) for one in other.agents}
            if statement.status == "planned" and not statement.definite and off and shared:
                statement.status = other.status


def _is_forum(attendee: Attendee) -> bool:
    return attendee.entity.kind == "organisation" and not attendee.entity.country


def _is_told(statement: Statement) -> bool:
    """Tell if a statement says enough: delegations without a name need a day or a town."""
    if any(not attendee.unnamed for attendee in statement.attendees):
        return True
    town = (
        statement.place is not None
        and statement.place_rank == 2
        and statement.place.precision in ("venue", "city")
    )
    return statement.date_rank == 2 or town
