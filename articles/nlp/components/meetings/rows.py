"""Those whom a verb goes on to without being said again: "met A in Paris on Monday, then B in Berlin on Wednesday"."""

import re
from collections.abc import Iterator

from articles.nlp.components.meetings.scene import Figure, Scene
from articles.nlp.components.meetings.statement import Occurrence
from articles.nlp.languages.base import MeetingWords

_SMALL = re.compile(
    r"\b(?:in|at|on|di|pada|the|waktu setempat|pagi|siang|sore|malam|morning|afternoon|evening)\b"
)
_OWNER = re.compile(r"(?:[A-Z][\w.-]*\s?){1,3}['’]s\s")


def one_by_one(
    occurrence: Occurrence, met: list[Figure], words: MeetingWords
) -> Iterator[tuple[Occurrence, Figure]]:
    """Yield who follows in a row of encounters, each with a day or a place of its own, and where it is told.

    Between two of the row stand a day or a place, and a joining word, but no verb.
    """
    scene, last = occurrence.scene, met[-1] if met else None
    for figure in scene.figures:
        if last is None or figure.start < last.end or figure.is_state:
            continue
        apart, joined = _between(scene, last, figure, words)
        if not joined or figure.mention.form == "pronoun":  # "met A, and on Monday he flew to …"
            return
        if apart:
            yield Occurrence(scene, occurrence.trigger, last.end, figure.end), figure
        last = figure


def _between(scene: Scene, one: Figure, other: Figure, words: MeetingWords) -> tuple[bool, bool]:
    """Tell if days or places stand between two figures, and if nothing else does but joining words."""
    spans = [(date.start, date.end) for date in scene.dates] + [
        (place.start, place.end) for place in scene.places
    ]
    told = [(start, end) for start, end in spans if one.end <= start and end <= other.start]
    left, position = "", one.end
    for start, end in sorted(told):
        left += scene.between(position, max(position, start)) + " "
        position = max(position, end)
    left += scene.between(position, other.start)
    left = _SMALL.sub(" ", _OWNER.sub(" ", left))
    joined = re.fullmatch(rf"(?:\s|[,()]|{words.joiners}|then|lalu|kemudian|disusul)*", left, re.IGNORECASE)
    return bool(told), joined is not None and re.search(r"[,\w]", left) is not None
