"""The tense in which a clause speaks of a day."""

import re

from spacy.tokens import Doc, Token

from articles.nlp import syntax
from articles.nlp.languages.base import MeetingWords

_PAST, _FUTURE = -1, 1
_AHEAD = frozenset(
    {"expected", "scheduled", "due", "set", "planned", "plans", "plan", "slated", "poised", "planning"}
)

# "(Reuters photo)", "(Yonhap)" or "[Photo: …]" behind a sentence.
_CREDIT = re.compile(
    r"[(\[][^()\[\]\n]{0,60}\b(?:[Pp]hoto|PHOTO|FOTO|[Ff]oto|[Ff]ile|Reuters|AFP|AP|EPA|Yonhap|Xinhua|Getty|Pool|POOL|ANTARA)"
    r"\b[^()\[\]\n]{0,60}[)\]](?!\s*[-–—])"
)
_CREDIT_REACH = 60

_BEFORE = frozenset({"earlier", "previous", "prior", "past", "recent", "last", "former", "inaugural"})


def direction_at(
    doc: Doc,
    text: str,
    words: MeetingWords,
    sentence_start: int,
    start: int,
    end: int,
    *,
    until: int | None = None,
    default: int = _PAST,
    present: int = _FUTURE,
) -> int:
    """Return -1 where the verb next to a stretch of text tells of the past and 1 where it tells of the future.

    0 means that a plan was dropped, so that the day may lie on either side.

    The dependency tree decides where there is one, else the nearest sign of tense before, then after it.
    `text` is the document's, `until` where the next date begins, whose own words do not count. `default` is returned
    where nothing tells, `present` for a verb in the present tense: "they meet on Monday".
    """
    if syntax.shows_tense(doc):
        word = syntax.head_of(doc, start, end)
        found = _of_verb(word, present) if word is not None else 0
        if found:
            return found
    before = text[sentence_start:start]
    if _is_called_off(words, f"{before} {_rest_of_clause(text, end, None)}"):
        return 0
    future, past = _last(words.future, before), _last_past(words, before)
    if future or past:
        return _FUTURE if future > past else _PAST
    after = _rest_of_clause(text, end, until)
    ahead = re.search(words.future, after, re.IGNORECASE)
    told = re.search(words.past, after, re.IGNORECASE)
    if ahead and (told is None or ahead.start() <= told.start()):
        return _FUTURE
    return _PAST if told else default


def is_caption(text: str, sentence: tuple[int, int]) -> bool:
    """Tell if a sentence describes a picture, whose present tense tells of the past: a credit ends it or follows it."""
    start, end = sentence
    credit = _CREDIT.search(text, max(start, end - _CREDIT_REACH), end + _CREDIT_REACH)
    return credit is not None and not text[min(credit.end(), end) : max(credit.start(), end)].strip(" .")


def belongs_to_noun(doc: Doc, start: int, end: int) -> bool:
    """Tell if a day is that of a noun ("the agenda of talks on Monday"), whose verb's tense tells little of it."""
    word = syntax.head_of(doc, start, end) if syntax.shows_tense(doc) else None
    if word is None:
        return False
    above = word.head.head if syntax.relation_of(word.head) == "preposition" else word.head
    return above.pos_ == "NOUN"


def _rest_of_clause(text: str, end: int, until: int | None) -> str:
    last = end + 120 if until is None else min(end + 120, until)
    return re.split(r"[.;\n]", text[end:last])[0]


def _is_called_off(words: MeetingWords, sentence: str) -> bool:
    """Tell if a plan was dropped or put off: its day may lie on either side of the report."""
    dropped = any(
        sign.sign in ("cancelled", "postponed") and re.search(sign.pattern, sentence, re.IGNORECASE)
        for sign in words.signs
    )
    return dropped and re.search(words.future, sentence, re.IGNORECASE) is not None


def _last_past(words: MeetingWords, text: str) -> int:
    """Return where the last sign of the past ends, but for verbs that a sign of the future governs.

    "ia akan bertemu Trump pada Senin": without endings of tense, the verb itself says nothing.
    """
    last = 0
    for match in re.finditer(words.past, text, re.IGNORECASE):
        ahead = [found.end() for found in re.finditer(words.future, text[: match.start()], re.IGNORECASE)]
        between = text[ahead[-1] : match.start()] if ahead else ""
        governed = bool(ahead) and not re.search(rf"[,:\"”]|{words.clause}", between, re.IGNORECASE)
        ahead_itself = re.fullmatch(words.future, match[0], re.IGNORECASE) is not None  # "scheduled"
        if not ahead_itself and (not governed or re.search(words.reporting, match[0], re.IGNORECASE)):
            last = match.end()
    return last


def _last(pattern: str, text: str) -> int:
    return max((match.end() for match in re.finditer(pattern, text, re.IGNORECASE)), default=0)


def _of_verb(token: Token, present: int) -> int:
    """Return the tense of the verb that governs a token, 0 where the tree does not tell."""
    verb = syntax.verb_of(token)
    below = token
    while below.i != (verb or below).i:
        if any(child.lower_ in _BEFORE for child in below.children):
            return _PAST  # "follows his earlier visits to Norway in October"
        below = below.head
    if verb is None:
        return 0
    token = verb
    if token.lower_ in _AHEAD:
        return _FUTURE
    auxiliaries = {child.lower_ for child in token.children if syntax.relation_of(child) == "auxiliary"}
    if auxiliaries & {"will", "would", "'ll", "’ll", "shall", "may", "might", "could", "should"}:
        return _FUTURE
    if "to" in auxiliaries and auxiliaries & {"was", "were"}:
        return 0 if "have" in auxiliaries else _FUTURE
    if token.tag_ == "VBD" or auxiliaries & {"has", "have", "had", "was", "were", "did"}:
        return _PAST
    if "to" in auxiliaries and (token.head == token or token.head.pos_ == "PROPN"):
        return _FUTURE  # a headline: "Lee, Xi to meet in Beijing"
    if "to" in auxiliaries:
        head = token.head
        if head.lower_ in (
            "expected",
            "scheduled",
            "due",
            "set",
            "planned",
            "plans",
            "plan",
            "slated",
            "is",
            "are",
        ):
            return _FUTURE
        if head.lower_ in ("was", "were"):  # "were to be held on Tuesday", but "was to have met"
            return 0 if "have" in auxiliaries else _FUTURE
        return _of_verb(head, present)
    if token.tag_ in ("VBZ", "VBP"):
        return present
    within = token.dep_ in ("advcl", "xcomp", "pcomp", "conj", "acl") or token.tag_ == "VBG"
    return _of_verb(token.head, present) if within and token.head != token else 0
