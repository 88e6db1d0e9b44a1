"""Finds organisations: known ones, those that a text introduces with their abbreviation, and those that speak."""

import re
from typing import TYPE_CHECKING

from articles.nlp.components.acronyms import introduced
from articles.nlp.components.bylines import is_credit
from articles.nlp.document import Entity, Mention

if TYPE_CHECKING:
    from articles.nlp.components.names import NameFinder

_SAYS_BEHIND = 3  # characters between an unknown organisation and the verb of saying


def add_organisations(finder: "NameFinder") -> None:
    """Add the mentions of all organisations that a document names."""
    _add_known(finder)
    _add_introduced(finder)
    _add_acting(finder)


def _add_known(finder: "NameFinder") -> None:
    """Add the known organisations, and leave out the platforms that news is only spread on."""
    for match in finder.naming.matches:
        entry = match.entry("organisation")
        if not entry or not entry.organisation or match.kind != "organisation":
            continue
        if any(index in finder.taken for index in range(match.first, match.last)):
            continue
        known = entry.organisation
        behind = finder.text[match.end : match.end + 1]
        if known.type == "platform" or (
            behind == "-" and finder.text[match.end + 1 : match.end + 2].islower()
        ):
            finder.taken.update(range(match.first, match.last))
            continue
        entity = finder.organisations.setdefault(
            known.name,
            Entity(
                "organisation",
                known.name,
                organisation=known.name,
                country=known.country if known.media or known.type == "body" else None,
                media=known.media,
                knowledge_id=f"organisation:{known.name}",
                confidence=0.9,
            ),
        )
        entity.surfaces.add(finder.text[match.start : match.end])
        credit = known.media and is_credit(finder.text, match.start, match.end)
        finder.mentions.append(
            Mention(match.start, match.end, "organisation", (entity,), confidence=0.9, credit=credit)
        )
        finder.taken.update(range(match.first, match.last))


def _add_introduced(finder: "NameFinder") -> None:
    """Add the organisations that the text introduces with their abbreviation."""
    for acronym, (first, last) in introduced(finder.naming).items():
        name = finder.stretch(finder.words[first].start, finder.words[last - 1].end)
        entity = Entity("organisation", name, organisation=name, confidence=0.6)
        shorts = [index for index, word in enumerate(finder.words) if word.text == acronym]
        for start, end in ((first, last), *((index, index + 1) for index in shorts)):
            if not any(index in finder.taken for index in range(start, end)):
                span = finder.words[start].start, finder.words[end - 1].end
                entity.surfaces.add(finder.text[slice(*span)])
                finder.mentions.append(Mention(*span, "organisation", (entity,), confidence=0.6))
                finder.taken.update(range(start, end))


def _add_acting(finder: "NameFinder") -> None:
    """Add what the statistical model takes for an organisation, where it speaks, is told or is said to be one."""
    told = finder.names.asides.told
    index = 0
    for ent in finder.doc.ents:
        if ent.label_ != "ORG":
            continue
        while index and finder.words[index - 1].end > ent.start_char:
            index -= 1
        while index < len(finder.words) and finder.words[index].end <= ent.start_char:
            index += 1
        first = last = index
        while last < len(finder.words) and finder.words[last].start < ent.end_char:
            last += 1
        while first < last and not finder.words[first].capital:
            first += 1
        words = finder.words[first:last]
        if not words or not all(word.capital and word.text.isalpha() for word in words):
            continue
        if any(each in finder.taken or finder.naming.match_at(each) for each in range(first, last)):
            continue
        if any(word.key in finder.names.asides.offices_of_state for word in words):
            continue
        before = finder.text[max(0, words[0].start - 60) : words[0].start]
        behind = finder.text[words[-1].end : words[-1].end + 40]
        speaks = finder.reporting.search(behind)
        lines = len(words) > 1 and speaks is not None and speaks.start() < _SAYS_BEHIND
        if not (lines or re.search(f"(?:{told})$", before)):
            continue
        name = " ".join(finder.text[words[0].start : words[-1].end].split())
        entity = finder.organisations.setdefault(
            name, Entity("organisation", name, organisation=name, confidence=0.5)
        )
        entity.surfaces.add(name)
        span = words[0].start, words[-1].end
        finder.mentions.append(Mention(*span, "organisation", (entity,), confidence=0.5))
        finder.taken.update(range(first, last))
