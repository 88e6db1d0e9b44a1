"""Whether an encounter took place: negation, plans, hopes, and the tense of the clause."""

import re
from datetime import date

from spacy.tokens import Token

from articles.nlp import syntax
from articles.nlp.components.meetings.statement import Occurrence
from articles.nlp.languages.base import MeetingWords, Sign
from articles.nlp.patterns import sought
from articles.records.reading import FoundDate, Status

OPENING_WORDS = 2  # of an adverb that bears on the whole sentence: "Rencananya, …"
REACH = 90  # characters before and after a trigger that may bear on it


def sign_of(occurrence: Occurrence, subject_end: int, object_end: int, words: MeetingWords) -> Sign:
    """Return what the words around a trigger say of it: a status, or "none" where there is no encounter."""
    scene = occurrence.scene
    start = max(subject_end, scene.body)
    if occurrence.trigger.noun:
        start = max(start, occurrence.start - REACH)
    before = _said_of_verb(occurrence)
    if before is None:
        before = scene.between(start, occurrence.start)
    made = _made_at(occurrence, words)
    if made:  # "made the offer at a meeting": that was held, whatever was offered
        start = max(start, scene.body + made)
        before = scene.between(start, occurrence.start)
    told = re.split(r"[;\n]|[.,] ", scene.between(scene.body, occurrence.start))
    opening = told[0] if len(told) > 1 and len(told[0].split()) <= OPENING_WORDS else ""
    clause = before if made else f"{opening} {told[-1]}".lstrip()
    far = scene.between(max(scene.body, start - REACH), start)
    after = _clause_after(
        scene.between(max(occurrence.end, object_end), min(scene.end, object_end + REACH)), words
    )
    whole = re.split(r"[;.,\n]", scene.between(max(occurrence.end, object_end), scene.end))[0]
    if _is_disclaimed(occurrence, start, words):
        return "denied"
    rest = re.split(r"[;.\n]", scene.between(occurrence.end, scene.end))[0]
    around = f"{before}|{rest}"
    for sign in words.signs:
        if sign.side == "around" and _matches(sign.pattern, around):
            return sign.sign
        if sign.side in ("before", "both") and _matches(sign.pattern, before):
            return sign.sign
        if sign.side == "clause" and _matches(sign.pattern, clause):
            return sign.sign
        if occurrence.trigger.noun and sign.side in ("after", "both") and _matches(sign.pattern, after):
            return sign.sign
        called_off = sign.sign in ("cancelled", "postponed") and occurrence.trigger.noun
        if called_off and (
            _matches(sign.pattern, far)
            or re.search(rf"{words.around.planned_clause}.*{sign.pattern}", whole, re.IGNORECASE)
        ):
            return sign.sign
    return "planned" if _is_infinitive(occurrence) else "held"


def _made_at(occurrence: Occurrence, words: MeetingWords) -> int:
    """Return how many characters before a noun tell what somebody did at that encounter. 0: nothing does."""
    if not occurrence.trigger.noun:
        return 0
    scene = occurrence.scene
    made = re.match(words.around.made_at, scene.between(scene.body, occurrence.start), re.IGNORECASE)
    return made.end() if made else 0


def verb_of(occurrence: Occurrence) -> Token | None:
    """Return the verb of a trigger in a tree that shows tense. None: it is a noun, or there is no such tree."""
    doc = occurrence.scene.doc
    if occurrence.trigger.noun or not syntax.shows_tense(doc):
        return None
    return syntax.head_of(doc, occurrence.start, occurrence.end)


def _said_of_verb(occurrence: Occurrence) -> str | None:
    """Return the adverbs of a finite verb by the tree; None: the word is no such verb, or has auxiliaries.

    "He met Brown to talk about passports, then saw Mata'afa": what stands farther off tells of other verbs.
    """
    verb = verb_of(occurrence)
    if verb is None or verb.tag_ not in ("VBD", "VBZ", "VBP"):
        return None
    if any(syntax.relation_of(child) == "auxiliary" for child in verb.children):
        return None
    return " ".join(child.text for child in verb.lefts if syntax.relation_of(child) == "adverb")


def _is_disclaimed(occurrence: Occurrence, start: int, words: MeetingWords) -> bool:
    """Tell if somebody denies the clause ("dismissed a report that its minister had met …")."""
    scene = occurrence.scene
    verb = verb_of(occurrence)
    if verb is None:
        return _matches(words.disclaimed, scene.between(scene.body, start))
    for child in verb.lefts:
        if syntax.relation_of(child) == "subject" and child.pos_ != "PRON":
            start = child.idx
            break
    first = syntax.first_conjunct(verb)
    told_itself = first.head == first  # "denied that …, and met Y"
    return not told_itself and _matches(words.disclaimed, scene.between(scene.body, start))


def _is_infinitive(occurrence: Occurrence) -> bool:
    """Tell if the tagger sees the bare form of a verb ("… and meet with"): what is not told as past is ahead."""
    doc = occurrence.scene.doc
    if occurrence.trigger.noun or not syntax.shows_tense(doc):
        return False
    span = doc.char_span(occurrence.start, occurrence.end, alignment_mode="expand")
    if span is None or span[0].tag_ != "VB":
        return False
    token = syntax.first_conjunct(span[0])
    return any(
        syntax.relation_of(child) == "auxiliary" and child.tag_ in ("TO", "MD")
        for child in (*token.children, *span[0].children)
    )


def _matches(pattern: str, text: str) -> bool:
    return sought(pattern).finds(text)


def _clause_after(text: str, words: MeetingWords) -> str:
    """Return what follows a trigger up to the next clause."""
    border = re.search(rf"[;.\n]|{words.clause}", text, re.IGNORECASE)
    return text[: border.start()] if border else text


def dated_status(status: Status, found: FoundDate | None, published: date | None) -> Status:
    """Return the status that a date leaves possible: what lies ahead has not been held, what lies back was."""
    if found is None or published is None:
        return status
    if status == "held" and found.first > published:
        return "planned"
    if status == "planned" and found.basis == "explicit" and (published - found.last).days > 14:
        return "held"
    return status
