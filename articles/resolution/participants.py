"""Which actor a participant of a meeting is."""

from collections.abc import Iterable

from articles.records.reading import FoundActor, FoundParticipant
from articles.resolution.countries import country_name
from articles.resolution.names import normalised


def participant_actor(participant: FoundParticipant, actors: tuple[FoundActor, ...]) -> FoundActor | None:
    """Return who took part: the article's own record of it, or the delegation's organisation or state.

    None where the participant has neither a name nor a side.
    """
    if participant.name:
        return named_participant(participant.name, participant, actors)
    if participant.organisation:
        name = participant.organisation
        found = first_named(name, [actor for actor in actors if actor.kind == "organisation"])
        return found or FoundActor(
            kind="organisation", name=name, organisation=name, confidence=participant.confidence
        )
    if participant.country:
        code = participant.country
        for actor in actors:
            if actor.kind == "state" and actor.country == code:
                return actor
        return FoundActor(
            kind="state", name=country_name(code), country=code, confidence=participant.confidence
        )
    return None


def named_participant(name: str, participant: FoundParticipant, actors: tuple[FoundActor, ...]) -> FoundActor:
    """Return the article's record of a named participant, or one made of what the participant says."""
    if participant.knowledge_id:
        for actor in actors:
            if actor.knowledge_id == participant.knowledge_id:
                return actor
    same_side = [actor for actor in actors if actor.country in {None, participant.country}]
    found = first_named(name, same_side) or first_named(name, actors)
    return found or FoundActor(
        kind="person",
        name=name,
        country=participant.country,
        organisation=participant.organisation,
        office=participant.office,
        knowledge_id=participant.knowledge_id,
        confidence=participant.confidence,
    )


def first_named(name: str, actors: Iterable[FoundActor]) -> FoundActor | None:
    """Return the first actor whose canonical or short name is this one, in the article's order."""
    wanted = normalised(name)
    for actor in actors:
        if wanted in {normalised(actor.name), normalised(actor.organisation or "")} - {""} and (
            actor.kind != "person" or wanted == normalised(actor.name)
        ):
            return actor
    return None
