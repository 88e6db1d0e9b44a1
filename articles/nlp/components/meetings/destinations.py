"""Where a journey leads to: its first goal, and those in a row behind it."""

import re

from articles.nlp.components.meetings.attachment import found_place
from articles.nlp.components.meetings.statement import Occurrence
from articles.nlp.document import Mention

_ROW = re.compile(
    r"\)?(?P<apart>(?:\s*\([A-Z]+\))?(?:\s+(?:in|on|pada)\s+\w+(?:\s+\d{4})?)?)"
    r"\s*(?:,|,?\s*(?:and(?: then)?|then|dan|serta|lalu|kemudian))\s*(?:(?:to|ke|the)\s+){0,2}"
)


def destination_of(occurrence: Occurrence) -> Mention | None:
    """Return the first place behind a verb of travel, close to it."""
    scene = occurrence.scene
    for mention in scene.places:
        hyphen = scene.between(mention.end, min(scene.end, mention.end + 1)) in ("-", "–")
        if mention.start < occurrence.end or hyphen:
            continue
        gap = scene.between(occurrence.end, mention.start)
        if len(gap) > 90 or re.search(r"[;:\"“”]|\bbahasa\s*$", gap, re.IGNORECASE):
            return None
        named = len(gap.split()) <= 6 and all(word[:1].isupper() for word in gap.split())
        near = (len(gap.split()) <= 2 or named) and not gap.rstrip().endswith((" dari", " from"))
        if near or re.search(r"\b(?:ke|di|menuju|to|in|at|for)(?:\s+[\w-]+){0,2}\s*$", gap):
            return mention
    return None


def further_goals(occurrence: Occurrence, first: Mention) -> list[tuple[Occurrence, Mention]]:
    """Return the other states of a row of destinations ("visits to Poland and Norway in May and to Fiji in June").

    Each comes with where it is told: those behind a day of their own are another occurrence of the same word.
    """
    scene, found, last, told = occurrence.scene, [], first, occurrence
    for mention in scene.places:
        if mention.start < last.end:
            continue
        gap = scene.between(last.end, mention.start)
        if re.fullmatch(r"\s*\(", gap):
            last = mention  # "the United Arab Emirates (UAE)"
            continue
        row = _ROW.fullmatch(gap)
        if row is None or not (_is_country(mention) and _is_country(first)):
            break
        if row["apart"].strip(" ()ABCDEFGHIJKLMNOPQRSTUVWXYZ"):
            told = Occurrence(scene, occurrence.trigger, last.end, mention.start)
        found.append((told, mention))
        last = mention
    return found


def _is_country(mention: Mention) -> bool:
    place = found_place(mention.entities)
    return place is not None and place.precision == "country"
