"""States and their capitals as places, and the entity of a state that all its mentions share."""

from spacy.tokens import Doc

from articles.nlp.document import Entity
from articles.nlp.knowledge import State, knowledge
from articles.records.reading import FoundPlace


def state_place(state: State) -> FoundPlace:
    """Return a state as a place."""
    return FoundPlace(
        state.name, state.code, state.latitude, state.longitude, "country", (), f"state:{state.code}", 0.9
    )


def capital_place(state: State) -> FoundPlace:
    """Return the capital of a state as a place."""
    return FoundPlace(
        state.capital,
        state.code,
        state.capital_latitude,
        state.capital_longitude,
        "city",
        () if state.capital == state.name else (state.name,),
        f"place:{state.capital}",
        0.9,
    )


def state_entity(doc: Doc, state: State | str) -> Entity:
    """Return the entity of a state, given or by its code, that all its mentions in a document share."""
    known = knowledge().states[state] if isinstance(state, str) else state
    states: dict[str, Entity] = doc.user_data.setdefault("states", {})
    if known.code not in states:
        states[known.code] = Entity(
            "state",
            known.name,
            country=known.code,
            knowledge_id=f"state:{known.code}",
            place=state_place(known),
            confidence=0.9,
        )
    return states[known.code]
