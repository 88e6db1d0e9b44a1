"""What an article speaks of, for people who add a meeting that it states."""

from dataclasses import dataclass
from datetime import date

from articles.records.ledger import ActorRef, PlaceRef


@dataclass(frozen=True, slots=True)
class Spoken:
    """The actors, places and dates that an article speaks of; those of the chosen sentences, and the others."""

    actors: tuple[ActorRef, ...] = ()
    other_actors: tuple[ActorRef, ...] = ()
    places: tuple[PlaceRef, ...] = ()
    other_places: tuple[PlaceRef, ...] = ()
    dates: tuple[tuple[date, date], ...] = ()
