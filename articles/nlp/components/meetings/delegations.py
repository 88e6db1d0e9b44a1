"""States that take part without a name: both sides of a text, and who is visited."""

from collections.abc import Sequence

from articles.nlp.components.meetings.parties import Attendee
from articles.nlp.components.meetings.scene import Scene
from articles.nlp.document import Entity, Mention
from articles.nlp.knowledge import knowledge
from articles.records.reading import FoundPlace


def state_named(scenes: Sequence[Scene], code: str) -> Entity:
    """Return the state with a code, as the document names it."""
    for scene in scenes:
        for figure in scene.figures:
            for entity in figure.entities:
                if entity.kind == "state" and entity.country == code:
                    return entity
    return Entity(kind="state", name=code, country=code)


def delegation_of(scene: Scene, country: str | None, destination: Mention) -> Attendee | None:
    """Return the unnamed side that is visited."""
    if country is None:
        return None
    known = next((entity for entity in destination.entities if entity.kind == "state"), None)
    for figure in () if known else scene.figures:
        known = known or next(
            (e for e in figure.entities if e.kind == "state" and e.country == country), None
        )
    entity = known or Entity(kind="state", name=country, country=country)
    return Attendee(entity, None, unnamed=True)


def nation_of(code: str | None) -> FoundPlace | None:
    """Return a state as a place."""
    state = knowledge().states.get(code or "")
    if state is None:
        return None
    return FoundPlace(state.name, state.code, state.latitude, state.longitude, "country", confidence=0.5)
