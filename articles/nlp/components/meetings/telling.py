"""Turns the triggers of a sentence into statements: frame by frame, who met whom."""

import re
from collections import Counter
from dataclasses import dataclass
from datetime import date

from articles.nlp.components.meetings import attachment, status
from articles.nlp.components.meetings.arguments import Arguments, arguments_of
from articles.nlp.components.meetings.circumstances import complete, country_of, is_definite, words_around
from articles.nlp.components.meetings.delegations import delegation_of, state_named
from articles.nlp.components.meetings.parties import Attendee, attendees_of, is_international, sides
from articles.nlp.components.meetings.scene import Figure, Scene, is_delegation
from articles.nlp.components.meetings.statement import Occurrence, Statement
from articles.nlp.components.meetings.strangers import place_strangers
from articles.nlp.document import Entity
from articles.nlp.languages.base import LanguageWords
from articles.records.reading import MeetingKind, Status

OPENING = 2  # sentences that tell what an article is about
PROTAGONIST = 3  # times that a text names whom it is about


@dataclass(frozen=True, slots=True)
class Context:
    """What the rest of the document tells: its sentences and the forum whose summit it speaks of."""

    scenes: list[Scene]
    forum: Entity | None
    home: str  # the state that the outlet writes from; empty where nothing tells

    @property
    def protagonists(self) -> list[Attendee]:
        """Return the person that a document names most, if it does so at least three times."""
        figures = [figure for scene in self.scenes for figure in scene.figures if not figure.is_state]
        counts = Counter(id(entity) for figure in figures for entity in figure.entities)
        most = counts.most_common(1)
        if not most or most[0][1] < PROTAGONIST:
            return []
        return [one for one in attendees_of(figures) if id(one.entity) == most[0][0]]

    def before(self, scene: Scene) -> Scene | None:
        """Return the sentence before another one."""
        return self.scenes[scene.index - 1] if scene.index else None


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
            agents = self._pair(occurrence, context)
        if others and all(_among(agent, others) for agent in agents):
            agents = self._left_out(occurrence, others, context) or agents
        place_strangers(occurrence, agents + others, context, self.words.meetings)
        before = occurrence.scene.between(occurrence.scene.body, occurrence.start)
        if sign == "planned" and occurrence.trigger.kind == "phone_call" and self._is_means(before):
            sign = "held"
        teams = all(one.unnamed and one.entity.kind == "state" for one in agents + others)
        if teams and re.search(self.words.meetings.sport, occurrence.scene.text, re.IGNORECASE):
            return []
        if sign == "none":
            if not occurrence.trigger.noun:
                return []
            reference = self._reference(occurrence, agents, others, "held")
            reference.hypothetical = True
            return [reference]
        told: Status = sign
        if frame == "present":
            statements = self._presence(occurrence, arguments)
        elif frame in ("visit", "arrive", "depart", "send"):
            statements = self._journey(occurrence, arguments, agents, told)
            if frame in ("visit", "arrive") and not occurrence.trigger.noun:
                statements += self._in_company(occurrence, agents, told)
        elif frame == "attend":
            statements = self._attendance(occurrence, agents, told, context)
        elif frame == "mediate":
            statements = self._mediation(occurrence, agents, others, told)
        elif frame == "together":
            with_them = re.search(r"(?:with|bersama)$", occurrence.surface) is not None
            statements = self._together(occurrence, agents + others if with_them else agents, told)
        elif frame == "summon":
            statements = self._summons(occurrence, arguments, agents, others, told)
        else:
            bodies = [one for one in (others or agents) if _is_forum(one)]
            if occurrence.is_summit and bodies:
                # "KTT ASEAN": the body is the forum; who attends is told with other words.
                return self._summit(occurrence, bodies[:1], told)
            if frame == "meet" and agents and not others and all(_is_forum(agent) for agent in agents):
                return self._summit(occurrence, agents[:1], told)
            by_phone = self._is_by_phone(occurrence, context)
            if (occurrence.trigger.kind == "phone_call" or by_phone) and len(sides(agents + others)) < 2:
                agents, others = self._callers(occurrence, agents, others, context)
            statements = self._encounter(occurrence, agents, others, told)
            for statement in statements if by_phone else ():
                statement.kind = "phone_call"
        return statements

    def _is_by_phone(self, occurrence: Occurrence, context: Context) -> bool:
        """Tell if a neutral word tells of a call, because the sentence before does or the article is about calls."""
        if not occurrence.trigger.neutral or occurrence.trigger.kind:
            return False
        before = context.before(occurrence.scene)
        told = context.scenes[:OPENING] + ([before] if before is not None else [])
        return any(re.search(self.words.meetings.telephone, scene.text, re.IGNORECASE) for scene in told) and (
            attachment.place_of(occurrence, self.words.meetings) is None
        )

    def _left_out(self, occurrence: Occurrence, others: list[Attendee], context: Context) -> list[Attendee]:
        """Return who met those named behind a noun, where its sentence leaves it out: the subject before.

        "Presiden X tiba pada Senin. Kemudian digelar pertemuan dengan Presiden Y."
        """
        before = context.before(occurrence.scene)
        spoken_of = occurrence.scene.between(occurrence.scene.body, occurrence.end)
        owned = re.search(self.words.meetings.somebodys, spoken_of, re.IGNORECASE) is not None
        if before is None or not (self._lacks_subject(occurrence) or owned):
            return []
        here = attendees_of(figure for figure in occurrence.scene.figures if figure.use == "free")
        definite = is_definite(occurrence, self.words.meetings) and not owned
        if occurrence.trigger.noun and (definite or not all(_among(one, others) for one in here)):
            return []
        spoken = [figure for figure in before.figures if not figure.is_state]
        ranked = attendees_of(sorted(spoken, key=lambda figure: figure.use != "free")) or context.protagonists
        return [one for one in ranked if one.party and one.party not in sides(others)][:1]

    def _lacks_subject(self, occurrence: Occurrence) -> bool:
        """Tell if a noun names only who came, or a verb's subject is a pronoun that nobody could resolve."""
        if occurrence.trigger.noun:
            company = re.match(self.words.meetings.company, self._gap(occurrence), re.IGNORECASE)
            return company is not None and occurrence.trigger.kind != "negotiation"
        before = occurrence.scene.between(occurrence.scene.body, occurrence.start)
        return re.search(self.words.meetings.pronoun, before, re.IGNORECASE) is not None

    def _pair(self, occurrence: Occurrence, context: Context) -> list[Attendee]:
        """Return the two states that "both countries" means: those named most often before."""
        scene = occurrence.scene
        before = scene.between(scene.body, occurrence.start)
        if not re.search(self.words.meetings.pair, before, re.IGNORECASE):
            return []
        told = context.scenes[: scene.index + 1]
        twins = Counter(
            tuple(sorted(sides(attendees_of(group)))) for known in told for group in known.groups if len(group) == 2
        )
        pairs = [pair for pair, _ in twins.most_common() if len(pair) == 2]
        named = Counter(
            entity.country
            for known in told
            for figure in known.figures
            for entity in figure.entities
            if entity.country and entity.kind in ("state", "person")
        )
        codes = pairs[0] if pairs else tuple(code for code, _ in named.most_common(2))
        if len(codes) < 2 or not all(code in named for code in codes):
            return []
        return [Attendee(state_named(context.scenes, code), None, unnamed=True) for code in codes]

    def _is_means(self, before: str) -> bool:
        """Tell if a call is how something was said ("told him in a phone call")."""
        means = re.search(r"\b(?:in|during|dalam)\s+(?:(?:a|an|their|sebuah|satu)\s+)?(?:\w+\s+)?$", before)
        return means is not None and not re.search(self.words.meetings.future, before, re.IGNORECASE)

    def _callers(
        self, occurrence: Occurrence, agents: list[Attendee], others: list[Attendee], context: Context
    ) -> tuple[list[Attendee], list[Attendee]]:
        """Return both ends of a call of which the sentence names one: the other was named just before."""
        scene = occurrence.scene
        known = agents + others
        if not known and not is_definite(occurrence, self.words.meetings):
            following = [
                figure for figure in scene.figures if figure.start >= occurrence.end and not figure.is_state
            ]
            known = attendees_of(following[:1])
        if occurrence.trigger.noun and len(sides(known)) == 1:
            spoken = scene.between(scene.body, occurrence.start)
            persons = attendees_of(f for f in scene.figures if f.end <= occurrence.start and not f.is_state)
            if self._is_means(spoken) and len(persons) == 2 and is_international(persons):
                return persons[:1], persons[1:]
        before = context.before(scene)
        if len(sides(known)) != 1 or before is None or is_definite(occurrence, self.words.meetings):
            return agents, others
        persons = attendees_of(figure for figure in before.figures if not figure.is_state)
        rest = [person for person in persons if person.party and person.party not in sides(known)]
        return known, rest[:1]

    def _encounter(
        self, occurrence: Occurrence, agents: list[Attendee], others: list[Attendee], told: Status
    ) -> list[Statement]:
        trigger = occurrence.trigger
        with_them = re.match(self.words.meetings.company, self._gap(occurrence), re.IGNORECASE) is not None
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
        if trigger.frame == "receive" and re.search(r"\bfrom\b", self._gap(occurrence), re.IGNORECASE):
            agents, others = others, agents  # "received a warm welcome from"
        if not is_international(attendees):
            if trigger.frame == "receive":
                return []  # "was welcomed by local officials"
            return [self._reference(occurrence, agents, others, told)]
        if trigger.noun and not others and not told_behind and not self._holds(occurrence, agents):
            return [self._reference(occurrence, agents, others, told)]
        if all(attendee.unnamed for attendee in attendees) and trigger.frame == "receive":
            return []
        weak = (
            trigger.noun and not told_behind and not others and is_definite(occurrence, self.words.meetings)
        )
        kind: MeetingKind = trigger.kind or ("summit" if len(sides(attendees)) >= 3 else "bilateral")
        if trigger.kind in ("", "bilateral") and self._separate(occurrence) and len(others) > 1 and len(sides(agents)) == 1:
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

    def _gap(self, occurrence: Occurrence) -> str:
        """Return what stands between a trigger and who comes next."""
        scene = occurrence.scene
        start = min((f.start for f in scene.figures if f.start >= occurrence.end), default=occurrence.end)
        return scene.between(occurrence.end, start)

    def _holds(self, occurrence: Occurrence, agents: list[Attendee]) -> bool:
        """Tell if the subjects of a noun are those who meet: they hold it, or something happens in it."""
        scene = occurrence.scene
        after = scene.between(occurrence.end, min(scene.end, occurrence.end + 12))
        if re.match(r"\s*(?:dengan|with|antara|between)\b", after):
            return False
        before = scene.between(max(scene.body, occurrence.start - 60), occurrence.start)
        return len(agents) >= 2 and re.search(self.words.meetings.light, before, re.IGNORECASE) is not None

    def _reference(
        self, occurrence: Occurrence, agents: list[Attendee], others: list[Attendee], told: Status
    ) -> Statement:
        kind: MeetingKind = occurrence.trigger.kind or "bilateral"
        statement = Statement(
            occurrence, agents, others, kind=kind, status=told, definite=True, confidence=0.3
        )
        around = words_around(occurrence)
        statement.again = re.search(self.words.meetings.again, around, re.IGNORECASE) is not None
        return statement

    def _separate(self, occurrence: Occurrence) -> bool:
        after = occurrence.scene.between(occurrence.end, occurrence.scene.end)
        if occurrence.trigger.noun and re.search(self.words.meetings.listing, re.split(r"\swith\s|\sdengan\s", after)[0] + " "):
            return True
        return re.search(self.words.meetings.third, occurrence.scene.text, re.IGNORECASE) is not None

    def _journey(
        self, occurrence: Occurrence, arguments: Arguments, agents: list[Attendee], told: Status
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
        if re.search(self.words.meetings.mission, occurrence.surface, re.IGNORECASE):
            travellers = self._senders(occurrence)
        else:
            persons = [traveller for traveller in travellers if traveller.entity.kind == "person"]
            travellers = persons or self._delegations(occurrence.scene, arguments.subject)
        destination = attachment.destination_of(occurrence, self.words.meetings)
        country = country_of(destination)
        travellers = [
            traveller
            for traveller in travellers
            if country and traveller.entity.country not in (country, None)
        ]
        if destination is None or not travellers:
            return [self._reference(occurrence, agents, hosts, told)] if occurrence.trigger.noun else []
        ahead_of_it = told == "held" and occurrence.trigger.frame in ("depart", "send")
        found = []
        for told_at, goal in ((occurrence, destination), *attachment.further_goals(occurrence, destination)):
            host = delegation_of(occurrence.scene, country_of(goal), goal)
            statement = Statement(
                told_at, travellers, [host] if host else [], kind="visit", status=told, confidence=0.5
            )
            statement.destination = goal
            if ahead_of_it:
                statement.status = "planned"
            found.append(statement)
        return found

    def _senders(self, occurrence: Occurrence) -> list[Attendee]:
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

    def _delegations(self, scene: Scene, subject: list[Figure]) -> list[Attendee]:
        """Return the states whose delegation travels ("A Russian delegation arrived in")."""
        words = self.words.meetings
        sent = [
            figure
            for figure in subject
            if figure.is_state
            and is_delegation(
                scene.between(scene.start, figure.start), scene.between(figure.end, min(scene.end, figure.end + 40)), words
            )
        ]
        return attendees_of(sent)

    def _attendance(
        self, occurrence: Occurrence, agents: list[Attendee], told: Status, context: Context
    ) -> list[Statement]:
        """Return the summit that somebody attends, with the body whose summit it is."""
        scene = occurrence.scene
        ahead = [figure for figure in scene.figures if occurrence.end <= figure.start < occurrence.end + 90]
        bodies = [
            figure
            for figure in ahead
            if any(entity.kind == "organisation" and not entity.media for entity in figure.entities)
        ]
        persons = [agent for agent in agents if agent.entity.kind in ("person", "state")]
        body = attendees_of(bodies[:1])
        ahead_text = scene.between(occurrence.end, min(scene.end, occurrence.end + 70))
        summit = re.search(r"summit|\bKTT\b|puncak", ahead_text, re.IGNORECASE)
        if not body and context.forum is not None and summit:
            body = [Attendee(context.forum, None, unnamed=True)]
        if not persons or not body:
            return []
        statement = Statement(occurrence, persons, body, kind="summit", status=told, confidence=0.5)
        statement.forum = body[0].entity.name
        return [statement]

    def _summit(self, occurrence: Occurrence, body: list[Attendee], told: Status) -> list[Statement]:
        """Return the summit of a body; it is a record of its own only if it is told who was there."""
        scene = occurrence.scene
        reference = self._reference(occurrence, [], body, told)
        after = scene.between(occurrence.end, min(scene.end, occurrence.end + 90))
        takes_place = re.search(self.words.meetings.takes_place, after, re.IGNORECASE) is not None
        ahead = re.search(self.words.meetings.future, after, re.IGNORECASE) is not None
        if told != "held" or ahead or not (takes_place or occurrence.trigger.frame == "meet"):
            return [reference]
        statement = Statement(occurrence, [], body, kind="summit", status=told, confidence=0.5)
        statement.forum, statement.bare = body[0].entity.name, True
        return [statement, reference] if occurrence.is_summit else [statement]

    def _presence(self, occurrence: Occurrence, arguments: Arguments) -> list[Statement]:
        """Return who is said to be there, for the summit that was told before, or who leads a delegation."""
        scene = occurrence.scene
        leads = re.search(self.words.meetings.leading, occurrence.surface, re.IGNORECASE) is not None
        figures = self._leaders(occurrence, arguments) if leads else scene.figures
        persons = attendees_of(figure for figure in figures if not figure.is_state)
        if not persons:
            return []
        statement = self._reference(occurrence, persons, [], "held")
        statement.kind = "summit"
        statement.leads = leads
        return [statement]

    def _leaders(self, occurrence: Occurrence, arguments: Arguments) -> list[Figure]:
        """Return who leads a delegation or signs for it: the subject, unless others do it, and who stands behind."""
        scene = occurrence.scene
        named = [[f for f in group if not f.is_state and f.entities[0].name] for group in scene.groups]
        groups = [group for group in named if group and group[0].start >= occurrence.end]
        passive = re.search(r"(?:by|oleh|include[sd]?)$", occurrence.surface.strip()) is not None
        return [*([] if passive else arguments.subject), *(groups[0] if groups else [])]

    def _mediation(
        self, occurrence: Occurrence, agents: list[Attendee], others: list[Attendee], told: Status
    ) -> list[Statement]:
        passive = re.search(r"\bby$|\boleh$|^di", occurrence.surface.lower()) is not None
        if passive and len(sides(agents)) >= 2:
            agents, others = others, agents  # "talks of A and B mediated by C"
        if len(sides(others)) < 2 or not agents:
            return []
        statement = Statement(occurrence, others, [], agents, kind="negotiation", status=told, confidence=0.5)
        return [statement]

    def _in_company(self, occurrence: Occurrence, agents: list[Attendee], told: Status) -> list[Statement]:
        """Return the encounter of persons of several sides who arrive as one party ("X bersama Y tiba di")."""
        before = occurrence.scene.between(occurrence.scene.body, occurrence.start)
        if not re.search(self.words.meetings.accompanied, before, re.IGNORECASE):
            return []
        return [one for one in self._together(occurrence, agents, told) if not one.definite]

    def _together(self, occurrence: Occurrence, agents: list[Attendee], told: Status) -> list[Statement]:
        """Return what persons of several sides do in each other's company; what states do tells no encounter."""
        persons = [agent for agent in agents if not agent.unnamed]
        if not is_international(persons):
            return [self._reference(occurrence, agents, [], told)] if occurrence.trigger.neutral and agents else []
        kind: MeetingKind = "summit" if len(sides(persons)) >= 3 else "bilateral"
        return [Statement(occurrence, persons, [], kind=kind, status=told, confidence=0.55)]

    def _summons(
        self,
        occurrence: Occurrence,
        arguments: Arguments,
        agents: list[Attendee],
        others: list[Attendee],
        told: Status,
    ) -> list[Statement]:
        before = occurrence.scene.between(occurrence.scene.body, occurrence.start)
        if occurrence.surface.startswith("di") or re.search(r"\b(?:was|were|been|be|is)\s+(?:\w+\s+)?$", before):
            behind = (f for f in occurrence.scene.figures if f.start >= occurrence.end and f.is_state)
            agents, others = attendees_of(behind)[:1], agents or others  # "was summoned to the foreign ministry"
        if not agents or not others or not is_international(agents + others):
            return []
        return [Statement(occurrence, agents, others, kind="bilateral", status=told, confidence=0.65)]


def _among(attendee: Attendee, others: list[Attendee]) -> bool:
    return any(attendee.entity is other.entity for other in others)


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
