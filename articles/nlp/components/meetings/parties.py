"""Who takes part in an encounter, and for whom."""

from collections.abc import Iterable
from dataclasses import dataclass

from articles.nlp.components.meetings.scene import Figure
from articles.nlp.document import Entity


@dataclass(frozen=True, slots=True)
class Attendee:
    """Someone who takes part. `entity` is shared by all mentions; `unnamed` is a delegation."""

    entity: Entity
    office: str | None
    unnamed: bool

    @property
    def party(self) -> str:
        """Return for whom they act: an organisation's name or a country's code, empty where unknown."""
        return party_of(self.entity)

    @property
    def name(self) -> str | None:
        """Return the person's name, None for a delegation."""
        return None if self.unnamed else self.entity.name


def party_of(entity: Entity) -> str:
    """Return the state or organisation that an entity is or speaks for; empty where unknown."""
    if entity.kind == "organisation":
        return entity.country or entity.name
    if entity.kind == "person" and entity.organisation:
        return entity.organisation
    return entity.country or ""


def attendees_of(figures: Iterable[Figure]) -> list[Attendee]:
    """Return those who may take part, without spokespersons, journalists and media, each once."""
    found: list[Attendee] = []
    for figure in figures:
        for entity in figure.entities:
            if entity.spokesperson or entity.journalist or entity.media:
                continue
            if entity.kind == "organisation" and not (entity.knowledge_id or entity.country):
                continue  # a body nobody knows: a firm, a museum, a fault of the names component
            unnamed = entity.kind != "person" or not entity.name
            office = figure.mention.office or entity.office
            if all(known.entity is not entity for known in found):
                found.append(Attendee(entity, office, unnamed))
    return without_doubles(found)


def without_doubles(attendees: list[Attendee]) -> list[Attendee]:
    """Return attendees without delegations whose state is there with a name."""
    named = {attendee.party for attendee in attendees if not attendee.unnamed}
    kept: list[Attendee] = []
    for attendee in attendees:
        if attendee.unnamed and (
            attendee.party in named or any(attendee.party == known.party for known in kept)
        ):
            continue
        if all(attendee.entity is not known.entity for known in kept):
            kept.append(attendee)
    return kept


def sides(attendees: Iterable[Attendee]) -> set[str]:
    """Return the states and organisations that are known to take part."""
    return {attendee.party for attendee in attendees if attendee.party}


def is_international(attendees: list[Attendee]) -> bool:
    """Tell if at least two different states, organisations or groups take part."""
    return len(sides(attendees)) >= 2


def same_attendee(one: Attendee, other: Attendee) -> bool:
    """Tell if two can be the same: the same person, or one is the unnamed delegation of the other's side."""
    if one.entity is other.entity:
        return True
    if one.unnamed or other.unnamed:
        return bool(one.party) and one.party == other.party
    return bool(one.entity.knowledge_id) and one.entity.knowledge_id == other.entity.knowledge_id
