"""Resolves pronouns: the third person is the subject told last, the first person who speaks the quotation."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from articles.nlp.components.speech import Span, clause_before, clause_behind, quotation_at
from articles.nlp.document import Entity, Mention

if TYPE_CHECKING:
    from articles.nlp.components.coreference import Resolver

_REACH = 2  # sentences that a pronoun looks back


def add_pronoun(resolver: "Resolver", index: int) -> int:
    """Add a pronoun as whom it stands for, and return how many words it has."""
    word, refers, history = resolver.words[index], resolver.names.refers, resolver.history
    spoken = quotation_at(history.quotations, word.start)
    if spoken is not None:
        if word.key not in refers.first_person or not _is_subject(resolver, index):
            return 0
        speaker = speaker_of(resolver, spoken)
        return resolver.add(index, index + 1, [speaker], "pronoun", confidence=0.5) if speaker else 0
    kind = refers.pronouns.get(word.key)
    if kind is None:
        return _add_clitic(resolver, index)
    if kind == "many":
        pair = history.recent_pair(word.start)
        return resolver.add(index, index + 1, pair, "group", confidence=0.4) if pair else 0
    candidates = _candidates(resolver, word.start, kind)
    if not candidates:
        return 0
    certain = len(candidates) == 1
    return resolver.add(index, index + 1, candidates[:1], "pronoun", confidence=0.6 if certain else 0.4)


def _add_clitic(resolver: "Resolver", index: int) -> int:
    """Add the clitic of a verb ("menerimanya") as who was told of before and is not its subject."""
    word, history = resolver.words[index], resolver.history
    clitic = resolver.names.refers.clitic
    match = re.fullmatch(clitic, word.key) if clitic else None
    if match is None or len(word.text) != len(word.key):
        return 0
    rows = history.by_sentence(word.start)
    subjects = [entity for mention in rows[0] for entity in mention.entities]
    found = [each for each in _candidates(resolver, word.start, "any", rows=rows[1:]) if each not in subjects]
    if not found or not subjects:
        return 0
    start = word.start + match.start(1)
    history.note(Mention(start, word.end, "person", (found[0],), "pronoun", confidence=0.5))
    return 1


def speaker_of(resolver: "Resolver", quotation: Span) -> Entity | None:
    """Return who speaks a quotation: the person named in the clause behind it, else in the one before."""
    history = resolver.history
    text = history.text
    for clause in (clause_behind(text, quotation), clause_before(text, quotation)):
        if clause is None:
            continue
        goes_on = _speaks_on(resolver, clause)
        if not goes_on and not resolver.reporting.search(text, *clause):
            continue
        for mention in (*resolver.before, *history.mentions):
            named = mention.label == "person" and len(mention.entities) == 1 and mention.form != "group"
            if named and clause[0] <= mention.start < clause[1] and not is_oblique(resolver, mention):
                return mention.entities[0]
        found = _candidates(resolver, quotation[0], "any")
        return found[0] if found and goes_on else None
    return None


def _speaks_on(resolver: "Resolver", clause: Span) -> bool:
    """Tell if a pronoun speaks in a clause without a name: "he said", "ujarnya"."""
    text = resolver.history.text[slice(*clause)].casefold()
    keys = text.replace(",", " ").split()[:4]
    return any(
        key in resolver.names.refers.pronouns or (key.endswith("nya") and len(key) > 5) for key in keys
    )


def _is_subject(resolver: "Resolver", index: int) -> bool:
    """Tell if a first person is no owner ("rekan saya") and no initial."""
    words, refers = resolver.words, resolver.names.refers
    word = words[index]
    if len(word.key) == 1 and (word.text != "I" or resolver.history.text[word.end : word.end + 1] == "."):
        return False
    if not refers.after or not index or word.gap != " ":
        return True
    return words[index - 1].key in refers.after


def _candidates(
    resolver: "Resolver", offset: int, kind: str, *, rows: Sequence[Sequence[Mention]] | None = None
) -> list[Entity]:
    """Return whom a pronoun can stand for, the likeliest first: the nearest sentence with anybody, there its
    subject.

    Who is only spoken of within a quotation comes behind its speaker.
    """
    history = resolver.history
    here = history.sentence(offset)
    for row in (history.by_sentence(offset) if rows is None else rows)[: _REACH + 1]:
        ranked: dict[int, tuple[bool, bool, int, Entity]] = {}
        for mention in row:
            if mention.label != "person" or len(mention.entities) != 1 or mention.credit:
                continue
            entity = mention.entities[0]
            if _agrees(resolver, entity, kind):
                quoted = history.in_quotes(mention.start)
                oblique = history.sentence(mention.start) != here and is_oblique(resolver, mention)
                rank = (quoted, oblique, mention.start, entity)
                ranked[id(entity)] = min(ranked.get(id(entity), rank), rank, key=lambda one: one[:3])
        if ranked:
            return [entity for *_, entity in sorted(ranked.values(), key=lambda one: one[:3])]
    return []


def is_oblique(resolver: "Resolver", mention: Mention) -> bool:
    """Tell if a name is no subject: a preposition stands before it, or it owns what follows."""
    text = resolver.history.text
    start = mention.start if mention.office_start is None else min(mention.start, mention.office_start)
    if text[mention.end : mention.end + 2] in ("'s", "’s"):
        return True
    before = text[max(0, start - 30) : start].rstrip()
    return resolver.oblique.search(before) is not None


def _agrees(resolver: "Resolver", entity: Entity, kind: str) -> bool:
    member = resolver.cast.member(entity)
    gender = member.gender if member else "any"
    return not entity.journalist and ("any" in (kind, gender) or gender == kind)
