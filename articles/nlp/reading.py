"""Turns processed documents into the records that leave this package."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from spacy.tokens import Doc

from articles.nlp.components.topics import told_in
from articles.nlp.document import Entity, Mention
from articles.nlp.document import actors as acting
from articles.nlp.document import persons as named
from articles.nlp.document import places as found_places
from articles.nlp.knowledge import knowledge
from articles.records.reading import (
    Evidence,
    FoundActor,
    FoundMeeting,
    FoundMention,
    FoundPlace,
    FoundTerm,
    Reading,
)


def reading_of(text: str, code: str, docs: Sequence[tuple[int, Doc]]) -> Reading:
    """Return the reading of a text from its processed stretches, each with its offset."""
    actors: dict[int, FoundActor] = {}
    listed: list[FoundActor] = []
    places: list[FoundPlace] = []
    mentions: list[FoundMention] = []
    meetings: list[FoundMeeting] = []
    for offset, doc in docs:
        for mention in doc._.mentions or []:
            mentions.extend(_found_mentions(text, offset, mention, actors))
        listed += [actors.get(id(entity)) or _actor(entity) for entity in (*named(doc), *acting(doc))]
        places += found_places(doc)
        for dated in doc._.dates or []:
            start, end = offset + dated.start, offset + dated.end
            mentions.append(
                FoundMention(
                    start, end, text[start:end], "date", date=dated.found, confidence=dated.found.confidence
                )
            )
        meetings.extend(_shifted(meeting, offset) for meeting in doc._.meetings or [])
    listed += _only_there_then(meetings, listed)
    listed += [actor for actor in actors.values() if actor.kind == "person" and not actor.named]
    topics = told_in(docs, code) if len(docs) != 1 else docs[0][1]._.topics or []
    mentions.sort(key=lambda found: (found.start, found.end))
    return Reading(
        language=code,
        supported=True,
        actors=tuple(dict.fromkeys(listed)),
        places=tuple(dict.fromkeys(places)),
        mentions=tuple(mentions),
        meetings=tuple(meetings),
        topics=tuple(topics),
    )


def _only_there_then(meetings: Sequence[FoundMeeting], listed: Sequence[FoundActor]) -> Iterator[FoundActor]:
    """Yield the participants who held an office on the day of a meeting, and whom the text does not name."""
    known = {actor.knowledge_id for actor in listed}
    for part in (part for meeting in meetings for part in meeting.participants):
        if part.name and part.knowledge_id.startswith("person:") and part.knowledge_id not in known:
            terms, names = _known_of(part.knowledge_id)
            yield FoundActor(
                kind="person",
                name=part.name,
                country=part.country,
                organisation=part.organisation,
                office=part.office,
                knowledge_id=part.knowledge_id,
                confidence=part.confidence,
                terms=terms,
                known_names=names,
            )


def _found_mentions(
    text: str, offset: int, mention: Mention, actors: dict[int, FoundActor]
) -> list[FoundMention]:
    """Return the records of one mention: one for each entity with a name that it stands for."""
    start, end = offset + mention.start, offset + mention.end
    found = []
    for entity in mention.entities:
        if mention.label == "place" or entity.kind == "place":
            if entity.place is not None:
                found.append(
                    FoundMention(
                        start,
                        end,
                        text[start:end],
                        "place",
                        place=entity.place,
                        confidence=mention.confidence,
                    )
                )
            continue
        if not entity.name:
            continue
        actor = actors.setdefault(id(entity), _actor(entity))
        found.append(
            FoundMention(start, end, text[start:end], entity.kind, actor=actor, confidence=mention.confidence)
        )
    return found


def _actor(entity: Entity) -> FoundActor:
    assert entity.kind != "place"
    terms, known_names = _known_of(entity.knowledge_id)
    return FoundActor(
        kind=entity.kind,
        name=entity.name,
        country=entity.country,
        organisation=entity.organisation,
        office=entity.office,
        spokesperson=entity.spokesperson,
        knowledge_id=entity.knowledge_id,
        aliases=tuple(sorted(entity.surfaces)),
        confidence=entity.confidence,
        terms=terms,
        known_names=known_names,
    )


@cache
def _known_of(knowledge_id: str) -> tuple[tuple[FoundTerm, ...], tuple[str, ...]]:
    """Return the terms and the names of an entry of the knowledge base, the same objects each time."""
    kind, _, name = knowledge_id.partition(":")
    if kind == "organisation":
        organisation = knowledge().organisations[name]
        return (), tuple(dict.fromkeys((organisation.name, *organisation.aliases)))
    if kind != "person":
        return (), ()
    person = knowledge().persons[name]
    terms = tuple(
        FoundTerm(
            term.office,
            None if term.organisation else person.country,
            term.organisation,
            term.first,
            term.last,
        )
        for term in person.terms
    )
    return terms, tuple(dict.fromkeys((person.name, *person.aliases)))


def _shifted(meeting: FoundMeeting, offset: int) -> FoundMeeting:
    if not offset:
        return meeting
    evidence = tuple(
        Evidence(item.start + offset, item.end + offset, item.field) for item in meeting.evidence
    )
    return replace(meeting, evidence=evidence)
