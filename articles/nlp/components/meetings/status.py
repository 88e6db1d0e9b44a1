"""Whether an encounter took place: negation, plans, hopes, and the tense of the clause."""

import re
from datetime import date

from articles.nlp.components.meetings.statement import Occurrence
from articles.nlp.languages.base import MeetingWords, Sign, StatusSign
from articles.records.reading import FoundDate, Status

REACH = 90  # characters before and after a trigger that may bear on it


def sign_of(occurrence: Occurrence, subject_end: int, object_end: int, words: MeetingWords) -> Sign:
    """Return what the words around a trigger say of it: a status, or "none" where there is no encounter."""
    scene = occurrence.scene
    start = max(subject_end, occurrence.start - REACH, scene.body)
    before = scene.between(start, occurrence.start)
    far = scene.between(max(scene.body, start - REACH), start)
    after = _clause_after(
        scene.between(max(occurrence.end, object_end), min(scene.end, object_end + REACH)), words
    )
    for sign in words.signs:
        if sign.side in ("before", "both") and _matches(sign, before):
            return sign.sign
        if occurrence.trigger.noun and sign.side in ("after", "both") and _matches(sign, after):
            return sign.sign
        if sign.sign in ("cancelled", "postponed") and occurrence.trigger.noun and _matches(sign, far):
            return sign.sign
    return "held"


def _matches(sign: StatusSign, text: str) -> bool:
    return re.search(sign.pattern, text, re.IGNORECASE) is not None


def _clause_after(text: str, words: MeetingWords) -> str:
    """Return what follows a trigger up to the next clause."""
    border = re.search(rf"[;.\n]|{words.clause}", text, re.IGNORECASE)
    return text[: border.start()] if border else text


def dated_status(status: Status, found: FoundDate | None, published: date | None) -> Status:
    """Return the status that a date leaves possible: what lies ahead has not been held."""
    if status == "held" and found is not None and published is not None and found.first > published:
        return "planned"
    return status
