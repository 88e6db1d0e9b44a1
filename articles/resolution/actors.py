"""Which names are one person, organisation or state.

An appearance is what an article itself says of who an actor is. Who that is, is decided from all
appearances of the same name together, so that the order in which articles come does not matter:

1. a state is its ISO 3166-1 code;
2. an entry of the knowledge base is itself;
3. name and country are the entry of the knowledge base with that name and country, else an actor of
   their own: two persons with one name and different countries stay two;
4. a name without a country is the only actor of that name, else, where there are several or none, one of
   its own.

A surname alone never joins two articles: within one article the pipeline has given it the full name.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from articles.records.reading import ActorKind, FoundActor, FoundParticipant
from articles.resolution.countries import country_name
from articles.resolution.names import normalised

NAME_LENGTH = 300


@dataclass(frozen=True, slots=True)
class Appearance:
    """An actor as an article speaks of it. `name` is normalised, `country` ISO 3166-1 alpha-2 or empty."""

    kind: ActorKind
    name: str
    country: str = ""
    knowledge_id: str = ""


def appearance(found: FoundActor) -> Appearance:
    """Return how an article speaks of an actor."""
    return Appearance(
        kind=found.kind,
        name=normalised(found.name)[:NAME_LENGTH],
        country=(found.country or "")[:2].upper(),
        knowledge_id=found.knowledge_id[:100],
    )


def identities(appearances: Iterable[Appearance]) -> dict[Appearance, str]:
    """Return the key of the actor that each appearance is, given all appearances of a name."""
    group = set(appearances)
    keys = {one: own_key(one) for one in group}
    entries = sorted((one for one in group if one.knowledge_id), key=own_key)
    for one in group:
        if one.kind == "state" or one.knowledge_id or not one.country:
            continue
        known = {keys[entry] for entry in entries if entry.kind == one.kind and entry.country == one.country}
        if len(known) == 1:
            keys[one] = known.pop()
    for one in group:
        if one.kind == "state" or one.knowledge_id or one.country:
            continue
        others = {keys[other] for other in group if other.kind == one.kind and other != one}
        if len(others) == 1:
            keys[one] = others.pop()
    return keys


def own_key(one: Appearance) -> str:
    """Return the key that an appearance has when no other is known."""
    if one.kind == "state" and one.country:
        return f"state|{one.country}"
    if one.knowledge_id:
        return f"{one.kind}|{one.knowledge_id}"
    return f"{one.kind}|{one.country}|{one.name}"


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
