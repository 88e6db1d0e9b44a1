"""Builds documents with hand-made mentions, so that rules are tested without trained models."""

import re
from datetime import date

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from articles.nlp.components import dates, sentences, topics  # noqa: F401  register their factories
from articles.nlp.components.meetings import component  # noqa: F401
from articles.nlp.document import Entity, Mention, register_extensions
from articles.records.reading import FoundMeeting, FoundPlace

_MARK = re.compile(r"\[\[([^\]|]*)\|([^\]|]+)\|(\w+)(?: ([A-Z]{2}))?(?: ([^\]]+))?\]\]")
_LANGUAGES: dict[str, Language] = {}


def _language(code: str) -> Language:
    if code not in _LANGUAGES:
        nlp = spacy.blank(code)
        for name in ("sentences", "dates", "meetings", "topics"):
            nlp.add_pipe(name)
        _LANGUAGES[code] = nlp
    return _LANGUAGES[code]


def document(marked: str, code: str, published: date | None = None) -> Doc:
    """Return a processed document.

    A mark is `[[title |surface|what COUNTRY full name]]`. What is person, spokesperson, media, organisation, state,
    venue, city, region or group; a group's full name lists its members with a plus sign.
    """
    register_extensions()
    text, position = "", 0
    mentions: list[Mention] = []
    entities: dict[str, Entity] = {}
    for match in _MARK.finditer(marked):
        text += marked[position : match.start()]
        position = match.end()
        title, surface, what, country, name = match.groups()
        name = name or surface
        start = len(text) + len(title)
        office_start = len(text) if title else None
        text += title + surface
        if what == "group":
            members = tuple(entities[member.strip()] for member in name.split("+"))
            mentions.append(Mention(start, len(text), "person", members, "group"))
            continue
        entity = entities.setdefault(name, _entity(what, name, country))
        label = entity.kind
        mentions.append(
            Mention(
                start, len(text), label, (entity,), "metonym" if what == "metonym" else "full", office_start
            )
        )
    text += marked[position:]
    nlp = _language(code)
    doc = nlp.make_doc(text)
    doc._.published = published
    doc._.mentions = mentions
    return nlp(doc)


def _entity(what: str, name: str, country: str | None) -> Entity:
    if what in ("venue", "city", "region"):
        place = FoundPlace(name, country, None, None, what)  # type: ignore[arg-type]
        return Entity("place", name, country, place=place)
    if what in ("state", "metonym"):
        return Entity("state", name, country, place=FoundPlace(name, country, None, None, "country"))
    if what in ("organisation", "media"):
        return Entity(
            "organisation", name, country, media=what == "media", knowledge_id=f"organisation:{name}"
        )
    return Entity("person", name, country, spokesperson=what == "spokesperson")


def meetings(marked: str, code: str, published: date | None = None) -> list[FoundMeeting]:
    """Return the encounters that are found in a marked text."""
    found: list[FoundMeeting] = document(marked, code, published)._.meetings
    return found
