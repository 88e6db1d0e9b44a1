"""Turns clusters of statements into the records that `analyse` returns."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from articles.nlp.components.meetings.cluster import Cluster, kind_of
from articles.nlp.components.meetings.confidence import confidence_of, field_confidence
from articles.nlp.components.meetings.discussion import Passage, topics_of
from articles.nlp.components.meetings.grounds import Grounds, grounds_of
from articles.nlp.components.meetings.parties import Attendee, sides
from articles.nlp.components.meetings.statement import Statement
from articles.nlp.components.venues import lying_in
from articles.nlp.incumbents import incumbent
from articles.nlp.languages.base import LanguageWords
from articles.records.reading import (
    Evidence,
    FoundDate,
    FoundMeeting,
    FoundParticipant,
    FoundPlace,
    MeetingKind,
    Role,
)

MOST_EVIDENCE = 12


@dataclass(frozen=True, slots=True)
class Record:
    """A record of an encounter, and what its confidence rests on."""

    meeting: FoundMeeting
    grounds: Grounds


def record_of(cluster: Cluster, passages: Sequence[Passage], words: LanguageWords, others: int) -> Record:
    """Return the record of one encounter.

    `passages` are the sentences that say what it was about, `others` is how many other records there are.
    """
    kind = kind_of(cluster)
    dated, placed = cluster.date_statement, cluster.place_statement
    place = _situated(cluster, placed.place) if placed is not None and placed.place is not None else None
    topics = topics_of(passages, words)
    meeting = FoundMeeting(
        participants=tuple(
            _then(_participant(attendee, cluster, place, kind), attendee, dated.date if dated else None)
            for attendee in cluster.attendees
        ),
        kind=kind,
        cameo=_cameo(cluster, kind, place),
        status=cluster.status,
        date=dated.date if dated is not None else None,
        place=place,
        topics=tuple(topic.code for topic in topics),
        evidence=_evidence(cluster, passages, dated, placed),
        claim=next((s.claim for s in cluster.statements if s.claim), ""),
        background=cluster.background,
    )
    grounds = grounds_of(cluster, meeting, topics, len(passages), others)
    sure = replace(
        meeting, confidence=confidence_of(grounds), field_confidence=field_confidence(grounds, meeting)
    )
    return Record(sure, grounds)


def _situated(cluster: Cluster, place: FoundPlace) -> FoundPlace:
    """Return a venue of unknown whereabouts as one in the city in which other sentences put the encounter."""
    if place.country is not None or place.precision != "venue":
        return place
    told = (known.place for known in (*cluster.statements, *cluster.references) if known.place_rank == 2)
    city = next((found for found in told if found and found.country and found.precision == "city"), None)
    return lying_in(place, city) if city is not None else place


def _participant(
    attendee: Attendee, cluster: Cluster, place: FoundPlace | None, kind: MeetingKind
) -> FoundParticipant:
    entity = attendee.entity
    organisation = entity.organisation
    if entity.kind == "organisation":
        organisation = entity.name
    return FoundParticipant(
        name=attendee.name,
        country=entity.country,
        organisation=organisation,
        office=attendee.office,
        role=_role(attendee, cluster, place, kind),
        knowledge_id=entity.knowledge_id,
        confidence=round(min(0.95, entity.confidence), 2),
    )


def _then(part: FoundParticipant, attendee: Attendee, when: FoundDate | None) -> FoundParticipant:
    """Return a participant whom the text names by office alone as who held it on the day of the meeting.

    The office was read as that of the day of the article: "the US secretary of state" of a meeting a year ago is
    somebody else.
    """
    entity = attendee.entity
    by_office = part.name is None or (entity.kind == "person" and entity.knowledge_id and not entity.surfaces)
    if when is None or not attendee.office or not by_office:
        return part
    holder, after = (
        incumbent(attendee.office, entity.country, entity.organisation, day)
        for day in (when.first, when.last)
    )
    if holder is None or holder is not after or holder.name == entity.name:
        return part
    return replace(part, name=holder.name, knowledge_id=f"person:{holder.name}")


def _role(attendee: Attendee, cluster: Cluster, place: FoundPlace | None, kind: MeetingKind) -> Role:
    """Return the part somebody had: by the verb, else by whose country the encounter was in."""
    for statement in cluster.statements:
        if any(attendee.entity is mediator.entity for mediator in statement.mediators):
            return "mediator"
    if kind == "phone_call":
        return "participant"
    for statement in cluster.statements:
        agent = any(attendee.entity is known.entity for known in statement.agents)
        other = any(attendee.entity is known.entity for known in statement.others)
        frame = statement.occurrence.trigger.frame
        if frame == "receive" and (agent or other) and agent != other:
            passive = statement.occurrence.surface.lower().startswith(
                "di"
            ) or statement.occurrence.surface.lower().endswith(" by")
            return "host" if agent != passive else "visitor"
        if statement.is_visit and statement.kind == "visit" and (agent or other):
            return "visitor" if agent else "host"
    if place is not None and place.country:
        present = sides(cluster.attendees)
        if attendee.entity.country == place.country:
            return "host"
        if place.country in present:
            return "visitor"
    return "participant"


def _cameo(cluster: Cluster, kind: MeetingKind, place: FoundPlace | None) -> str:
    """Return the CAMEO code, from the side of who is named first (CAMEO 1.1b3, codes 040 to 046)."""
    if kind == "phone_call":
        return "041"
    if any(statement.mediators for statement in cluster.statements):
        return "045"
    if kind == "negotiation":
        return "046"
    first = cluster.attendees[0] if cluster.attendees else None
    role = _role(first, cluster, place, kind) if first is not None else "participant"
    if role == "visitor":
        return "042"
    if role == "host":
        return "043"
    if place is not None and place.country and place.country not in sides(cluster.attendees):
        return "044"
    return "040"


def _evidence(
    cluster: Cluster, passages: Sequence[Passage], dated: Statement | None, placed: Statement | None
) -> tuple[Evidence, ...]:
    found: list[Evidence] = []
    for statement in sorted(cluster.statements, key=lambda s: s.occurrence.start):
        scene = statement.occurrence.scene
        _add(found, Evidence(scene.start, scene.end, "participants"))
    strongest = max(cluster.statements, key=lambda s: s.confidence)
    _add(found, Evidence(strongest.occurrence.scene.start, strongest.occurrence.scene.end, "status"))
    if dated is not None and dated.date_span is not None:
        _add(found, Evidence(*dated.date_span, "date"))
    if placed is not None and placed.place_span is not None:
        _add(found, Evidence(*placed.place_span, "place"))
    for reference in sorted(cluster.references, key=lambda s: s.occurrence.start):
        scene = reference.occurrence.scene
        _add(found, Evidence(scene.start, scene.end, "topics"))
    for passage in passages:
        if not passage.own:
            _add(found, Evidence(passage.scene.start, passage.scene.end, "topics"))
    return tuple(found[:MOST_EVIDENCE])


def _add(found: list[Evidence], evidence: Evidence) -> None:
    if evidence not in found:
        found.append(evidence)
