"""What is shown of an actor: the best of what its appearances say."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce

from articles.resolution.appearances import ALIAS, Appearance
from articles.resolution.countries import country_name
from articles.resolution.names import preferred
from articles.resolution.spelling import words


@dataclass(frozen=True, slots=True)
class Description:
    """The fields of an actor; `country` is ISO 3166-1 alpha-2 or empty."""

    kind: str
    name: str
    country: str
    description: str


def description_of(members: Iterable[Appearance]) -> Description:
    """Return what is shown of an actor, whatever the order of its appearances."""
    told = sorted(members, key=lambda one: one.order)
    kind = told[0].kind
    country = country_of(told)
    return Description(
        kind=kind,
        name=country_name(country) if kind == "state" and country else name_of(told),
        country=country,
        description=next((spokesperson(one) for one in told if one.spokesperson), ""),
    )


def name_of(told: list[Appearance]) -> str:
    """Return the name of the knowledge base, else the fullest that is told, in its best spelling.

    A name with more words is fuller; of two with as many the one counts that more accents and hyphens part from what
    keyboards make of it. What a person added as an alias is not what is shown.
    """
    known = [one.name for one in told if one.knowledge_id]
    if known:
        return known[0]
    aliases = {words(one.name) for one in told if one.apart == ALIAS}
    told = [one for one in told if words(one.name) not in aliases] or told
    most = max(len(words(one.name)) for one in told)
    return reduce(preferred, [one.name for one in told if len(words(one.name)) == most])


def country_of(told: list[Appearance]) -> str:
    """Return the country of the knowledge base, else the one that most appearances are sure of, else of a guess."""
    entries = [one for one in told if one.knowledge_id]
    for choice in (
        [one.country for one in entries if one.country],
        [one.home for one in told if one.home],
        [one.country for one in told if one.country],
    ):
        if choice:
            count = Counter(choice)
            return min(count, key=lambda code: (-count[code], code))
    return ""


def spokesperson(one: Appearance) -> str:
    """Return whom a spokesperson speaks for, as a description."""
    body = one.organisation or (country_name(one.country) if one.country else "")
    return f"spokesperson of {body}"[:300] if body else "spokesperson"
