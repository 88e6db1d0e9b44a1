"""Whose somebody is, by the state or body named right before or behind the name."""

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from spacy.tokens import Doc

from articles.nlp.components.guesses import GUESS
from articles.nlp.document import Entity, Mention, text_of
from articles.nlp.languages.base import MeetingWords

if TYPE_CHECKING:
    from articles.nlp.components.meetings.scene import Scene


def absorb_origins(scene: "Scene") -> None:
    """Let the state or body behind a name belong to it ("Fumio Kishida of Japan and …", "Jan Roe dari Uni Eropa")."""
    origins = [*scene.places, *(figure.mention for figure in scene.figures if figure.is_state)]
    for figure in list(scene.figures):
        if figure.is_state or len(figure.entities) != 1:
            continue
        person = figure.entities[0]
        for origin in origins:
            named = origin.entities[0]
            if named.kind == "organisation":
                own = person.organisation == named.name
            else:
                own = named.kind == "state" and person.country == named.country
            if own and re.fullmatch(
                r"\s+(?:of|from|dari|asal)\s+(?:the\s+)?", scene.between(figure.end, origin.start)
            ):
                figure.end = origin.end
                scene.figures = [other for other in scene.figures if other.mention is not origin]
                break


def absorb_owners(scene: "Scene") -> None:
    """Let the state whose somebody is belong to the name behind it, so that it parts no group ("A and Fiji's B")."""
    for figure, following in pairwise(list(scene.figures)):
        owned = figure.is_state and figure.use == "attributive" and len(following.entities) == 1
        if not owned or following.is_state or following.entities[0].country != figure.entities[0].country:
            continue
        if re.fullmatch(r"['’]s\s+", scene.between(figure.end, following.start)):
            following.start = figure.start
            scene.figures.remove(figure)


STATED = 0.6  # how sure a state is that the text gives


def _is_open(entity: Entity) -> bool:
    """Tell if nothing but a guess says whose a person is."""
    guessed = entity.confidence <= GUESS and not entity.knowledge_id
    return entity.kind == "person" and (guessed or not (entity.country or entity.organisation))


def borrow_countries(doc: Doc, mentions: list[Mention], words: MeetingWords) -> None:
    """Give a person of unknown or guessed country that of the state whose office is named right before, with a comma.

    "… Komando Operasi Khusus Amerika Serikat (AS), Jenderal Bryan Fenton". A state also tells whom it sends.
    """
    text = text_of(doc)
    sends = re.compile(rf"(?:{words.represented}|\s+{words.around.sends}\s+)", re.IGNORECASE)
    for before, mention in pairwise(mentions):
        entity = before.entities[0]
        origin = re.fullmatch(r"\s+(?:of|from|dari|asal)\s+(?:the\s+)?", text[before.end : mention.start])
        stateless = before.label == "person" and _is_open(entity)
        named = mention.entities[0]
        if origin and stateless and named.kind == "state":
            entity.country, entity.confidence = named.country, max(entity.confidence, STATED)
        elif (
            origin and stateless and named.kind == "organisation" and named.knowledge_id and not named.country
        ):
            entity.country, entity.organisation = None, named.name
            entity.confidence = max(entity.confidence, STATED)
        entity = mention.entities[0]
        if mention.label != "person" or not _is_open(entity) or before.label != "state":
            continue
        start = mention.start if mention.office_start is None else mention.office_start
        owner = re.fullmatch(
            r"['’]s\s+(?:(?!(?:with|to|on|by|in|for|of|at|met|and|that|as)\s)[a-z][\w-]*\s+){0,4}",
            text[before.end : start],
        )
        told = owner or sends.fullmatch(text, before.end, start)
        if (told or re.fullmatch(r"\)?,\s+", text[before.end : start])) and before.entities:
            entity.country = before.entities[0].country
            entity.confidence = max(entity.confidence, STATED)
