"""Why a name is the actor that it is: the first of the rules of `articles.resolution.actors` that joins it with others.

Nothing of it is stored: the rules are asked again, so that what is told cannot differ from what was done.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from articles.resolution.actors import RANKED, TIERS, Group, equal
from articles.resolution.appearances import ALIAS, Appearance
from articles.resolution.offices import Span
from articles.resolution.spelling import relation

# What joins a name with an actor, beside the rules by the name of their function, in the order of preference.
CODE, ENTRY, DECIDED, SET_APART, SAID, ALONE, SAME, KNOWN_NAME, THROUGH = (
    "code",
    "entry",
    "decided",
    "set_apart",
    "said",
    "alone",
    "same",
    "known_name",
    "through_others",
)


@dataclass(frozen=True, slots=True)
class Ground:
    """Why an appearance is its actor. `other` is the appearance that it was joined with, `name` that one's name."""

    rule: str
    other: Appearance | None = None
    name: str = ""


def ground(
    one: Appearance,
    members: Collection[Appearance],
    *,
    together: Iterable[frozenset[Appearance]] = (),
    spans: Mapping[Appearance, Span] | None = None,
) -> Ground:
    """Return why an appearance is the actor that `members` are.

    `together` are those that people said are one. What is joined by no rule with any single other is so by others.
    """
    others = sorted(set(members) - {one}, key=lambda other: (not other.knowledge_id, other.order))
    if one.kind == "state":
        return Ground(CODE if one.country else ALONE)
    if one.apart == ALIAS:
        return Ground(SAID)
    if one.apart:
        return Ground(SET_APART)
    if one.knowledge_id:
        return Ground(ENTRY, name=one.known_names[0] if one.known_names else one.name)
    if not others:
        return Ground(ALONE)
    for other in others:
        if len(equal([one, other], ())) == 1:
            return Ground(SAME, other, other.name)
    known = spans or {}
    mine = Group(frozenset({one}), known)
    groups = [(other, Group(frozenset({other}), known)) for other in others]
    for tier in TIERS:
        for other, group in groups:
            if tier(mine, group):
                name = nearest_name(one, other)
                rule = KNOWN_NAME if name != other.name else tier.__name__
                return Ground(rule, other, name)
    for decision in together:
        if one in decision and decision & set(others):
            other = min(decision & set(others), key=lambda other: other.order)
            return Ground(DECIDED, other, other.name)
    return Ground(THROUGH)


def nearest_name(one: Appearance, other: Appearance) -> str:
    """Return the name of the other that is closest to one's, its own where several are as close."""
    return max(other.names, key=lambda name: (RANKED[relation(one.name, name)], name == other.name))
