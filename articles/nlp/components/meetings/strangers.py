"""Those whose state a text does not say: whom a foreigner meets abroad, and who receives foreigners at home."""

from collections import Counter
from typing import Protocol

from articles.nlp.components.meetings import attachment
from articles.nlp.components.meetings.parties import Attendee, sides
from articles.nlp.components.meetings.scene import Scene
from articles.nlp.components.meetings.statement import Occurrence
from articles.nlp.document import Mention
from articles.nlp.languages.base import MeetingWords

OPENING = 3  # sentences that tell whom an article is about
OFTEN = 3  # times that it names them
SURE = 0.4  # how sure a state is that nothing but the circumstances give


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
            stranger.entity.confidence = min(stranger.entity.confidence, SURE)


def _is_prominent(stranger: Attendee, context: Surroundings) -> bool:
    counts: Counter[int] = Counter()
    for scene in context.scenes:
        for figure in scene.figures:
            if any(entity is stranger.entity for entity in figure.entities):
                counts[scene.index] += 1
    return sum(counts.values()) >= OFTEN or any(index < OPENING for index in counts)
