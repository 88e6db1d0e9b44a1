"""Resolves counterparts: somebody with the office of who was named, for another state."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from articles.nlp.components.history import HEADS
from articles.nlp.components.titles import USUAL_OFFICES
from articles.nlp.document import Entity, Mention
from articles.nlp.words import by_first_word, reads

if TYPE_CHECKING:
    from articles.nlp.components.coreference import Resolver

_PLAIN_OFFICES = {usual: office for (office, _), usual in USUAL_OFFICES.items()} | {
    "Prime Minister": "Prime Minister"
}


def add_counterpart(resolver: "Resolver", index: int) -> int:
    """Add "his Cambodian counterpart", "mitranya dari Tiongkok": somebody with the office of who was
    named.
    """
    words = resolver.words
    phrases = by_first_word(tuple(resolver.names.refers.counterparts)).get(words[index].key, ())
    keys = next((keys for keys, _ in phrases if reads(words, index, keys)), None)
    if keys is None:
        return 0
    last = index + len(keys)
    countries, first, last = _countries_around(resolver, index, last)
    subject = resolver.history.last_person(words[index].start)
    if not countries or subject is None:
        return 0
    behind = next(
        (mention for mention in _upcoming(resolver) if 0 <= mention.start - words[last - 1].end <= 2), None
    )
    office = _PLAIN_OFFICES.get(subject.office or "", subject.office or "")
    if behind is not None and behind.label == "person" and len(behind.entities) == 1:
        named = behind.entities[0]
        named.country = named.country or countries[0]
        named.office = named.office or USUAL_OFFICES.get((office, named.country), office) or None
        behind.office_start, behind.office = words[first].start, office
        return last - index
    entities = [
        entity for country in countries if (entity := _holder(resolver, office, country, words[first].start))
    ]
    if not entities:
        return 0
    resolver.add(first, last, entities, "title", confidence=0.6, office=office)
    return last - index


def _holder(resolver: "Resolver", office: str, country: str, at: int) -> Entity | None:
    """Return who holds the office in another state; the counterpart of a president may be a prime minister."""
    if office in HEADS:
        head = resolver.holders.find("Leader", country, None)
        if head is not None and head.name:
            return head
    return resolver.holders.find(office or "Counterpart", country, None, at=at)


def _upcoming(resolver: "Resolver") -> Iterable[Mention]:
    end = resolver.history.mentions[-1].end if resolver.history.mentions else 0
    return (mention for mention in resolver.before if mention.start >= end)


def _countries_around(resolver: "Resolver", first: int, last: int) -> tuple[list[str], int, int]:
    """Return the states named right before or behind a word, and the stretch with them."""
    words = resolver.words
    countries: list[str] = []
    start = first
    while start and words[start].gap.strip(" ,") == "":
        match = resolver.naming.ending_at(start)
        entry = match.entry("demonym", "state") if match else None
        if match and entry and entry.state and resolver.names.country_first:
            countries.insert(0, entry.state.code)
            start = match.first
        elif words[start - 1].key in ("and", "dan") and countries:
            start -= 1
        else:
            break
    if countries:
        return countries, start, last
    end = last
    while end < len(words) and words[end].gap == " " and words[end].key in resolver.names.of | {"from"}:
        end += 1
    match = resolver.naming.starting_at(end) if end < len(words) else None
    entry = match.entry("state") if match else None
    if match and entry and entry.state and words[end].gap == " ":
        return [entry.state.code], first, match.last
    return [], first, last
