"""Resolves "the host" and "his guest" by who received whom in the sentences before."""

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from articles.nlp.document import Entity, Mention
from articles.nlp.words import by_first_word, reads

if TYPE_CHECKING:
    from articles.nlp.components.coreference import Resolver

_REACH = 3  # sentences in which the two must have been named


def add_host(resolver: "Resolver", index: int) -> int:
    """Add "the host", "sang tuan rumah", "his guest" as who that is, and return how many words it has."""
    refers, words = resolver.names.refers, resolver.words
    for phrases, wanted in ((refers.hosts, 0), (refers.guests, 1)):
        for keys, _ in by_first_word(phrases).get(words[index].key, ()):
            end = index + len(keys)
            if not reads(words, index, keys) or not _alone(resolver, index, end):
                continue
            pair = _host_and_guest(resolver, words[index].start)
            if pair is None:
                return 0
            return resolver.add(index, end, [pair[wanted]], "title", confidence=0.5)
    return 0


def _alone(resolver: "Resolver", first: int, last: int) -> bool:
    """Tell if the words around are none that make it a country, a role or a thing: "as the host", "host city"."""
    words, barred = resolver.words, resolver.names.refers.not_hosts
    if first and words[first].gap == " " and words[first - 1].key in barred:
        return False
    if last >= len(words) or words[last].gap != " ":
        return True
    return not (words[last].capital or words[last].key in barred)


def _host_and_guest(resolver: "Resolver", offset: int) -> tuple[Entity, Entity] | None:
    refers, text = resolver.names.refers, resolver.history.text
    for row in resolver.history.by_sentence(offset)[:_REACH]:
        persons = [mention for mention in row if mention.label == "person" and len(mention.entities) == 1]
        for one, other in pairwise(persons):
            if one.entities[0] is other.entities[0]:
                continue
            between = text[one.end : _start(other)]
            if re.search(refers.received, between, re.IGNORECASE):
                return other.entities[0], one.entities[0]
            if re.search(refers.receives, between, re.IGNORECASE):
                return one.entities[0], other.entities[0]
    return None


def _start(mention: Mention) -> int:
    return mention.start if mention.office_start is None else min(mention.start, mention.office_start)
