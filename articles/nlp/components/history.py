"""Remembers what a document has named so far, and which two of it belong together."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from spacy.tokens import Doc

from articles.nlp.components.sentences import sentence_spans
from articles.nlp.components.speech import quotation_at, quotations_of
from articles.nlp.components.states import state_entity
from articles.nlp.document import Entity, Mention, text_of
from articles.nlp.knowledge import knowledge, listed_set

# Who can be "the leader" of a state.
HEADS = listed_set(
    """
    President; Prime Minister; Premier; Chancellor; King; Queen; Emperor; Emir; Sultan; Leader; Crown
    Prince; Supreme Leader; Junta Chief; Prime Minister-designate; Chief Adviser; Pope
    """
)


# What stands between two states that are named as a pair: "Thailand-Kamboja", "Iran and Iraq".
_JOINS = re.compile(r"\s*(?:[-–—/]|dan|and|dengan|with)\s*")


class History:
    """The mentions before the point that the reader of a document has come to."""

    def __init__(self, doc: Doc):
        self.doc = doc
        self.text = text_of(doc)
        self.spans = sentence_spans(self.text)
        self.starts = [start for start, _ in self.spans]
        self.quotations = quotations_of(self.text)
        self.mentions: list[Mention] = []
        self.seen: dict[int, int] = {}

    def note(self, mention: Mention) -> None:
        """Add a mention, and remember where its entities were last seen."""
        self.mentions.append(mention)
        self.seen.update((id(entity), mention.start) for entity in mention.entities)

    def sentence(self, offset: int) -> int:
        """Return the number of the sentence that a character stands in."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def in_quotes(self, offset: int) -> bool:
        """Tell if a character stands in direct speech."""
        return quotation_at(self.quotations, offset) is not None

    def last_person(self, offset: int) -> Entity | None:
        """Return the subject of the sentence: its first person before an offset, else that of the one
        before.
        """
        here = self.sentence(offset)
        for number in (here, here - 1):
            for mention in self.mentions:
                if (
                    mention.label == "person"
                    and self.sentence(mention.start) == number
                    and mention.start < offset
                ):
                    entity = mention.entities[0]
                    if not entity.journalist:
                        return entity
        return None

    def by_sentence(self, offset: int) -> list[list[Mention]]:
        """Return the mentions before an offset by sentence, the nearest sentence first."""
        here = self.sentence(offset)
        rows: list[list[Mention]] = [[] for _ in range(here + 1)]
        for mention in self.mentions:
            if mention.start < offset:
                rows[here - self.sentence(mention.start)].append(mention)
        return rows

    def persons_together(
        self, offset: int, office: str, count: int, *, rows: int | None = None
    ) -> list[Entity]:
        """Return the persons named together last who speak for different sides: `count` of them, 0 for any number.

        `rows` is how many sentences this looks back; without it, all.
        """
        offices = {"Leader": HEADS, "": None}.get(office, frozenset({office}))
        for row in self.by_sentence(offset)[:rows]:
            persons: list[Entity] = []
            for mention in row:
                if mention.label != "person" or mention.form == "pronoun" or mention.credit:
                    continue
                for entity in mention.entities:
                    if entity in persons or entity.journalist or entity.spokesperson:
                        continue
                    if offices is not None and entity.office not in offices:
                        continue
                    if all(self._side(entity) != self._side(other) for other in persons):
                        persons.append(entity)
            if len(persons) > 1 and count in (0, len(persons)):
                return persons
            if count and len(persons) > count:
                return persons[:count] if office and count == 2 else []
        return []

    @staticmethod
    def _side(entity: Entity) -> str:
        return entity.organisation or entity.country or entity.name

    def recent_pair(self, offset: int) -> list[Entity]:
        """Return the two persons of this sentence or the one before, if they are just two."""
        for row in self.by_sentence(offset)[:2]:
            persons: list[Entity] = []
            for mention in row:
                if mention.label == "person":
                    persons += [entity for entity in mention.entities if entity not in persons]
            if len(persons) == 2 and self._side(persons[0]) != self._side(persons[1]):
                return persons
            if persons:
                return []
        return []

    def pair_of_states(self, offset: int) -> list[Entity]:
        """Return the two sides named together last before an offset; the persons of a sentence count for
        theirs.

        Where two states clearly rule the text, they are meant unless this sentence names another pair.
        """
        rows = self.by_sentence(offset)
        salient = self._salient_states(offset)
        for number, row in enumerate(rows):
            pair = self._sides(row, 2, passive=False) or self._sides(row, 2, passive=True)
            pair = pair or self._coordinated(row)
            if pair:
                return pair
            if not number and salient:
                break
        return salient

    def states_together(self, offset: int, count: int) -> list[Entity]:
        """Return the three or more sides named together last before an offset."""
        for row in self.by_sentence(offset):
            sides = self._sides(row, count, passive=False) or self._sides(row, count, passive=True)
            if sides:
                return sides
        return []

    def _sides(self, row: Sequence[Mention], count: int, *, passive: bool) -> list[Entity]:
        """Return the states, unions and armed groups of a sentence, if they are just so many."""
        sides: list[Entity] = []
        for number, mention in enumerate(row):
            before = row[number - 1] if number else None
            if before and before.label == "place" and self.text[before.end : mention.start].strip() == ",":
                continue  # "Hotel Capella, Singapura"
            if mention.dateline or mention.credit or mention.form in ("pronoun", "group"):
                continue
            if mention.passive and not passive:
                continue
            for entity in mention.entities:
                side = self._side_of(entity)
                if side and side not in sides:
                    sides.append(side)
        return sides if len(sides) == count else []

    def _side_of(self, entity: Entity) -> Entity | None:
        """Return for whom an entity can be one of two sides."""
        if entity.journalist or entity.kind == "place":
            return None
        if entity.organisation:
            known = knowledge().organisations.get(entity.organisation)
            if known is None or (known.type != "group" and known.name != "EU"):
                return None
            return next(
                (
                    e
                    for m in self.mentions
                    for e in m.entities
                    if e.kind == "organisation" and e.name == known.name
                ),
                None,
            )
        return state_entity(self.doc, entity.country) if entity.country else None

    def _coordinated(self, row: Sequence[Mention]) -> list[Entity]:
        """Return the last two states that stand side by side: "Thailand-Kamboja", "Iran and Iraq"."""
        states = [
            mention for mention in row if mention.entities[0].kind == "state" and len(mention.entities) == 1
        ]
        for one, other in reversed(list(pairwise(states))):
            between = self.text[one.end : other.start].strip(" -–").casefold()
            pair = [one.entities[0], other.entities[0]]
            if between in ("", "dan", "and", "dengan", "with") and pair[0] is not pair[1]:
                return pair
        return []

    def _twins(self, offset: int) -> list[Entity]:
        """Return the two states that stand side by side at least twice, and more often than any other two."""
        states = [
            mention
            for mention in self.mentions
            if mention.start < offset and mention.entities[0].kind == "state" and len(mention.entities) == 1
        ]
        counts: dict[frozenset[str], int] = {}
        for one, other in pairwise(states):
            pair = frozenset({one.entities[0].country or "", other.entities[0].country or ""})
            if len(pair) == 2 and _JOINS.fullmatch(self.text[one.end : other.start]):
                counts[pair] = counts.get(pair, 0) + 1
        ranked = sorted(counts, key=lambda pair: -counts[pair])
        if (
            not ranked
            or counts[ranked[0]] < 2
            or (len(ranked) > 1 and counts[ranked[1]] == counts[ranked[0]])
        ):
            return []
        return [state_entity(self.doc, code) for code in sorted(ranked[0])]

    def _salient_states(self, offset: int) -> list[Entity]:
        """Return the two states that a text speaks of by far the most, or names side by side again and again."""
        side_by_side = self._twins(offset)
        if side_by_side:
            return side_by_side
        counts: dict[str, int] = {}
        for mention in self.mentions:
            if mention.start < offset and not mention.dateline:
                for entity in mention.entities:
                    if entity.kind in ("state", "person") and entity.country:
                        counts[entity.country] = counts.get(entity.country, 0) + 1
        ranked = sorted(counts, key=lambda code: -counts[code])
        if (
            len(ranked) < 2
            or counts[ranked[1]] < 3
            or (len(ranked) > 2 and counts[ranked[1]] < 2 * counts[ranked[2]])
        ):
            return []
        return [state_entity(self.doc, code) for code in ranked[:2]]


def without_overlaps(mentions: Sequence[Mention]) -> list[Mention]:
    """Return the mentions but those that overlap one with more certainty or greater length."""
    ranked = sorted(
        mentions, key=lambda mention: (mention.form in ("title", "group"), -(mention.end - mention.start))
    )
    kept: list[Mention] = []
    for mention in sorted(ranked, key=lambda mention: mention.start):
        if kept and mention.start < kept[-1].end:
            if mention.end - mention.start > kept[-1].end - kept[-1].start:
                kept[-1] = mention
            continue
        kept.append(mention)
    return kept
