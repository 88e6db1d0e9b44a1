"""Resolves groups: "kedua pemimpin", "the three countries", "the leaders" that were named together."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from articles.nlp.document import Entity
from articles.nlp.languages import words_of as language_words
from articles.nlp.words import keys_of, reads

if TYPE_CHECKING:
    from articles.nlp.components.coreference import Resolver

_NEAR = 2  # sentences in which "the leaders" must have been named, this one included


@dataclass(frozen=True, slots=True)
class Group:
    """A phrase that stands for several: how many (0: any number), persons or states, of which office."""

    keys: tuple[str, ...]
    kind: Literal["person", "state"]
    office: str
    count: int


@lru_cache(maxsize=8)
def groups_of(language: str) -> dict[tuple[str, ...], list[Group]]:
    """Return the phrases of a language by their first two words, or the only one, the longest first."""
    words = language_words(language).names.refers
    groups = []
    for phrase, (kind, office) in words.groups.items():
        groups.append(Group(keys_of(phrase), kind, office, 2))
        for two, others in words.numerals.items():
            if two in phrase.split()[:-1]:
                groups += [
                    Group(keys_of(phrase.replace(two, other)), kind, office, count)
                    for other, count in others.items()
                ]
    groups += [Group(keys_of(phrase), "person", office, 0) for phrase, office in words.together.items()]
    found: dict[tuple[str, ...], list[Group]] = {}
    for group in sorted(groups, key=lambda group: -len(group.keys)):
        found.setdefault(group.keys[:2], []).append(group)
    return found


def add_group(resolver: "Resolver", index: int) -> int:
    """Add a phrase as those that it stands for, and return how many words it has. 0: none, or nobody certain."""
    words = resolver.words
    groups = groups_of(resolver.language)
    opening = tuple(word.key for word in words[index : index + 2])
    for group in (*groups.get(opening, ()), *groups.get(opening[:1], ())):
        end = index + len(group.keys)
        if not reads(words, index, group.keys):
            continue
        if any(word.gap not in (" ", "  ", "\u00a0") for word in words[index + 1 : end]):
            continue
        if group.keys[-1] in resolver.names.refers.numerals and _counts_things(resolver, end):
            continue
        members = _members(resolver, group, index, end)
        if len(members) > 1:
            return resolver.add(index, end, members, "group", confidence=0.6 if group.count else 0.5)
        return 0
    return 0


def _members(resolver: "Resolver", group: Group, index: int, end: int) -> Sequence[Entity]:
    history, offset = resolver.history, resolver.words[index].start
    if not group.count:
        return () if _others(resolver, end) else history.persons_together(offset, group.office, 0, rows=_NEAR)
    if group.kind == "person":
        return history.persons_together(offset, group.office, group.count)
    return (
        history.pair_of_states(offset) if group.count == 2 else history.states_together(offset, group.count)
    )


def _counts_things(resolver: "Resolver", end: int) -> bool:
    """Tell if "the two" only counts what follows: "the two days", "the two-day visit"."""
    if end >= len(resolver.words):
        return False
    word = resolver.words[end]
    plural = len(word.key) > 3 and word.key.endswith("s") and not word.key.endswith("ss")
    return word.gap.startswith("-") or (word.gap == " " and plural)


def _others(resolver: "Resolver", end: int) -> bool:
    """Tell if the words behind "the leaders" name others: "of Kenya", "dunia", "ASEAN", "who"."""
    if end >= len(resolver.words):
        return False
    word = resolver.words[end]
    named = word.capital or resolver.naming.starting_at(end) is not None
    return word.gap == " " and (named or word.key in resolver.names.refers.not_together)
