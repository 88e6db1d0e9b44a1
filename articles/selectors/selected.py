"""What the chosen sentences of an article speak of."""

from articles.models import Article
from articles.records.ledger import ActorRef, PlaceRef
from articles.records.selected import Spoken
from articles.selectors.articles import found_in


def spoken_of(article: Article, start: int, end: int) -> Spoken:
    """Return what an article speaks of between two of its characters, and elsewhere: one query.

    Persons come before organisations, these before states; a chosen venue before the city and its country.
    """
    inside: dict[int, ActorRef] = {}
    outside: dict[int, ActorRef] = {}
    near: dict[int, PlaceRef] = {}
    far: dict[int, PlaceRef] = {}
    dates = []
    for thing in found_in(article):
        here = thing.start < end and start < thing.end
        if thing.actor is not None:
            (inside if here else outside).setdefault(thing.actor.id, thing.actor)
        elif thing.place is not None:
            (near if here else far).setdefault(thing.place.id, thing.place)
        elif here and thing.first is not None:
            dates.append((thing.first, thing.last or thing.first))
    kinds = ("person", "organisation", "state")
    widths = ("venue", "city", "region", "country")
    return Spoken(
        actors=tuple(sorted(inside.values(), key=lambda one: kinds.index(one.kind))),
        other_actors=tuple(
            sorted(
                (one for one in outside.values() if one.id not in inside),
                key=lambda one: kinds.index(one.kind),
            )
        ),
        places=tuple(sorted(near.values(), key=lambda one: widths.index(one.precision))),
        other_places=tuple(one for one in far.values() if one.id not in near),
        dates=tuple(sorted(dates, key=lambda days: (days[1] - days[0], days[0]))),
    )
