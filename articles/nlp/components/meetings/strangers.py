"""Those whose state a text does not say: whom a foreigner meets abroad, and who receives foreigners at home."""

import re
from collections import Counter
from typing import Protocol

from articles.nlp.components.guesses import GUESS
from articles.nlp.components.meetings import attachment
from articles.nlp.components.meetings.parties import Attendee, party_of, sides
from articles.nlp.components.meetings.scene import Scene
from articles.nlp.components.meetings.statement import Occurrence
from articles.nlp.document import Entity, Mention
from articles.nlp.languages.base import MeetingWords

OPENING = 3  # sentences that tell whom an article is about
OFTEN = 3  # times that it names them
LEADER = 60  # characters from "led by" to the name
SENDER = 60  # characters from the state to "led by"


class Surroundings(Protocol):
    """The sentences of a document, and the state its outlet writes from."""

    @property
    def scenes(self) -> list[Scene]: ...

    @property
    def home(self) -> str: ...


def home_of(mentions: list[Mention], language_home: str) -> str:
    """Return the state of the dateline, else that of the language's outlets; empty where it has several."""
    for mention in mentions:
        if mention.dateline and mention.place is not None and mention.place.country:
            return mention.place.country
    return language_home


def place_strangers(
    occurrence: Occurrence, attendees: list[Attendee], context: Surroundings, words: MeetingWords
) -> None:
    """Let an official of unknown state whom foreigners meet be one of the place's, or of the outlet's own.

    "Lee will travel to Shanghai for a dinner with Chen Jining, the city's party secretary."
    """
    _place_pair(occurrence, attendees, context)
    known = sides(attendees)
    strangers = [one for one in attendees if not one.party and not one.unnamed]
    strangers = [one for one in strangers if " " in one.entity.name or one.entity.office]
    if len(known) != 1 or not strangers or occurrence.trigger.frame not in ("meet", "encounter", "receive"):
        return
    located = attachment.place_of(occurrence, words)
    country = located[1].country if located is not None else None
    if country in known:
        return  # at home among their own
    if country is None:
        country = context.home
    if not country or country in known:
        return
    for stranger in strangers:
        if stranger.entity.office or located is not None or _is_prominent(stranger, context):
            stranger.entity.country = country
            stranger.entity.confidence = min(stranger.entity.confidence, GUESS)


def _place_pair(occurrence: Occurrence, attendees: list[Attendee], context: Surroundings) -> None:
    """Let two who met be of the two sides that the text has just spoken of, where it names the state of neither.

    "Negotiators of Fiji and Tonga gathered in Apia. A and B met for two hours."
    """
    persons = [one for one in attendees if not one.unnamed and " " in one.entity.name]
    if sum(_is_open(one) for one in persons) == 1 and len(persons) == 2:
        _place_other(occurrence, persons, context)
    persons = [one for one in persons if _is_open(one)]
    if (
        len(persons) != 2
        or sum(not one.unnamed for one in attendees) != 2
        or occurrence.trigger.frame not in ("meet", "encounter", "receive")
    ):
        return
    here = {id(entity) for figure in occurrence.scene.figures for entity in figure.entities}
    if len(sides(persons)) == 2 or len({id(one.entity) for one in persons} & here) != 2:
        return  # guessed apart already, or not named together
    for stranger, side in zip(persons, _pair_told(occurrence.scene, context), strict=False):
        entity = stranger.entity
        entity.country, entity.organisation = side.country, side.organisation
        if side.kind == "organisation":
            entity.organisation = side.name
        if side.kind == "person":
            entity.office = entity.office or side.office
        entity.confidence = min(entity.confidence, GUESS)


def _place_other(occurrence: Occurrence, persons: list[Attendee], context: Surroundings) -> None:
    """Let who has no state be of the other of two sides just told, where whom they met is of the one."""
    stranger, known = sorted(persons, key=_is_open, reverse=True)
    rest = [side for side in _pair_told(occurrence.scene, context) if party_of(side) != known.party]
    if len(rest) == 1 and rest[0].kind == "state" and not stranger.party:
        stranger.entity.country = rest[0].country
        stranger.entity.confidence = min(stranger.entity.confidence, GUESS)


def _is_open(attendee: Attendee) -> bool:
    """Tell if nothing but a guess says whose somebody is."""
    entity = attendee.entity
    return not attendee.party or (not entity.knowledge_id and entity.confidence <= GUESS)


def _pair_told(scene: Scene, context: Surroundings) -> list[Entity]:
    """Return the two sides that a text names together in this sentence or the one before, without a person's name.

    Two officials may also stand in its first sentences.
    """
    near = [*reversed(context.scenes[max(0, scene.index - 1) : scene.index + 1])]
    for known in near:
        for group in known.groups:
            told = [entity for figure in group for entity in figure.entities]
            named = any(one.name and one.kind == "person" for one in told)
            if len(told) == 2 and not named and _are_sides(told):
                return told
    for known in (*near, *context.scenes[:OPENING]):
        told = [
            entity for figure in known.figures if figure.mention.form == "title" for entity in figure.entities
        ]
        nameless = [one for one in told if one.kind == "person" and not one.name]
        if len(nameless) == 2 and _are_sides(nameless):
            return nameless
    return []


def _are_sides(told: list[Entity]) -> bool:
    """Tell if each of two acts for a state or body of its own."""
    return all(party_of(one) for one in told) and party_of(told[0]) != party_of(told[1])


def place_leaders(scenes: list[Scene], home: str, words: MeetingWords) -> None:
    """Let who leads a delegation be of the state it comes from: "a trade mission from Estonia headed by X".

    `home` is what ministers have who are named without a state.
    """
    for scene in scenes:
        for match in re.finditer(words.led, scene.text, re.IGNORECASE):
            at, end = scene.start + match.start(), scene.start + match.end()
            behind = [figure for figure in scene.figures if end <= figure.start < end + LEADER]
            named = [figure for figure in behind if len(figure.entities) == 1 and figure.entities[0].name]
            if not named or named[0].is_state:
                continue
            titled = behind[0].entities[0] if behind[0] is not named[0] else None  # "by the US envoy, X"
            nation = (titled.country if titled is not None else None) or _sender_before(scene, at, words)
            if not nation:
                continue
            leader = named[0].entities[0]
            if not leader.knowledge_id and party_of(leader) in ("", home):
                leader.country, leader.confidence = nation, min(leader.confidence, GUESS)


def _sender_before(scene: Scene, at: int, words: MeetingWords) -> str | None:
    """Return the state whose delegation is led, named next to the word for it."""
    named = [
        (mention.start, mention.end, entity.country)
        for mention in (*(figure.mention for figure in scene.figures), *scene.places)
        for entity in mention.entities
        if entity.kind == "state" and mention.end <= at and mention.start >= at - SENDER
    ]
    for start, end, country in sorted(named, key=lambda one: -one[1]):
        around = scene.between(max(scene.body, start - SENDER), start) + "|" + scene.between(end, at)
        if re.search(words.sent_by, around, re.IGNORECASE):
            return country
    return None


def _is_prominent(stranger: Attendee, context: Surroundings) -> bool:
    counts: Counter[int] = Counter()
    for scene in context.scenes:
        for figure in scene.figures:
            if any(entity is stranger.entity for entity in figure.entities):
                counts[scene.index] += 1
    return sum(counts.values()) >= OFTEN or any(index < OPENING for index in counts)
