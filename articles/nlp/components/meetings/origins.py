"""Whose somebody is, by the state or body named right before or behind the name."""

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from spacy.tokens import Doc

from articles.nlp.document import Mention, text_of

if TYPE_CHECKING:
    from articles.nlp.components.meetings.scene import Scene


def absorb_origins(scene: "Scene") -> None:
    """Let the state or body behind a name belong to it ("Fumio Kishida of Japan and …", "Jan Roe dari Uni Eropa")."""
    for figure in list(scene.figures):
        if figure.is_state or len(figure.entities) != 1:
            continue
        person = figure.entities[0]
        for origin in (*scene.places, *(other.mention for other in scene.figures if other.is_state)):
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


def borrow_countries(doc: Doc, mentions: list[Mention]) -> None:
    """Give a person of unknown country that of the state whose office is named right before, with a comma.

    "… Komando Operasi Khusus Amerika Serikat (AS), Jenderal Bryan Fenton"
    """
    text = text_of(doc)
    for before, mention in pairwise(mentions):
        entity = before.entities[0]
        origin = re.fullmatch(r"\s+(?:of|from|dari|asal)\s+(?:the\s+)?", text[before.end : mention.start])
        stateless = before.label == "person" and not (entity.country or entity.organisation)
        named = mention.entities[0]
        if origin and stateless and named.kind == "state":
            entity.country = named.country
        elif (
            origin and stateless and named.kind == "organisation" and named.knowledge_id and not named.country
        ):
            entity.organisation = named.name
        entity = mention.entities[0]
        if mention.label != "person" or entity.country or entity.organisation or before.label != "state":
            continue
        start = mention.start if mention.office_start is None else mention.office_start
        owner = re.fullmatch(
            r"['’]s\s+(?:(?!(?:with|to|on|by|in|for|of|at|met|and|that|as)\s)[a-z][\w-]*\s+){0,4}",
            text[before.end : start],
        )
        if (owner or re.fullmatch(r"\)?,\s+", text[before.end : start])) and before.entities:
            entity.country = before.entities[0].country
