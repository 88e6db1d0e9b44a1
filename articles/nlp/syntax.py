"""What a dependency tree tells, in neutral terms, whichever scheme its labels follow.

The English parser speaks ClearNLP's labels (nsubjpass, dobj, prep over pobj), the Indonesian one those of Universal
Dependencies (nsubj:pass, obj, obl with a `case` below it). Where both know a label, both mean the same by it, so that
one table serves both. Rules ask here and never compare labels themselves.

Sources: https://universaldependencies.org/u/dep/ and the "CLEAR Style Constituent to Dependency Conversion" of
Choi and Palmer (2012).
"""

from typing import Literal

from spacy.tokens import Doc, Token

Relation = Literal[
    "root",
    "subject",
    "passive subject",
    "object",
    "recipient",
    "agent",
    "oblique",
    "preposition",
    "conjunct",
    "conjunction",
    "modifier",
    "apposition",
    "relative clause",
    "clause",
    "auxiliary",
    "adverb",
    "part of name",
    "punctuation",
    "other",
]

_RELATIONS: dict[str, Relation] = {
    **dict.fromkeys(("ROOT", "root"), "root"),
    **dict.fromkeys(("nsubj", "csubj"), "subject"),
    **dict.fromkeys(("nsubj:pass", "nsubjpass", "csubj:pass", "csubjpass"), "passive subject"),
    **dict.fromkeys(("obj", "dobj"), "object"),
    **dict.fromkeys(("iobj", "dative"), "recipient"),
    **dict.fromkeys(("obl:agent", "agent"), "agent"),
    **dict.fromkeys(("obl", "obl:tmod", "pobj", "npadvmod"), "oblique"),
    **dict.fromkeys(("case", "prep"), "preposition"),
    "conj": "conjunct",
    "cc": "conjunction",
    **dict.fromkeys(("amod", "compound", "poss", "nmod", "nmod:poss", "nmod:tmod"), "modifier"),
    "appos": "apposition",
    **dict.fromkeys(("relcl", "acl:relcl"), "relative clause"),
    **dict.fromkeys(("advcl", "ccomp", "xcomp", "pcomp", "acl", "parataxis"), "clause"),
    **dict.fromkeys(("aux", "auxpass", "aux:pass", "cop"), "auxiliary"),
    **dict.fromkeys(("advmod", "advmod:emph", "neg"), "adverb"),
    **dict.fromkeys(("flat", "flat:name", "flat:foreign", "fixed"), "part of name"),
    "punct": "punctuation",
}
_VERBS = ("VERB", "AUX")
_NOMINAL = ("NOUN", "PROPN", "ADJ", "NUM")


def has_tree(doc: Doc) -> bool:
    """Tell if a parser has been at work."""
    return _annotated(doc, "DEP")


def shows_tense(doc: Doc) -> bool:
    """Tell if there is a tree whose verbs carry Penn tags, which tell the past from the bare form: only in English."""
    return _annotated(doc, "DEP") and _annotated(doc, "TAG")


def _annotated(doc: Doc, attribute: str) -> bool:
    """Tell if any token has an attribute; each document is looked through once, since rules ask often."""
    known: bool | None = doc.user_data.get(attribute)
    if known is None:
        known = doc.user_data[attribute] = doc.has_annotation(attribute)
    return known


def head_of(doc: Doc, start: int, end: int) -> Token | None:
    """Return the word that governs a stretch of text, given in characters; None where there is no such text."""
    span = doc.char_span(start, end, alignment_mode="expand")
    return span.root if span is not None else None


def relation_of(token: Token) -> Relation:
    """Return what a word is to its governor. A label of neither scheme is "other"."""
    return _RELATIONS.get(token.dep_, "other")


def first_conjunct(token: Token) -> Token:
    """Return the word that a row of words hangs on ("plans a port and met …": "plans"), or the word itself."""
    while relation_of(token) == "conjunct" and token.head != token:
        token = token.head
    return token


def is_verb(token: Token) -> bool:
    """Tell if a word is a verb or an auxiliary."""
    return token.pos_ in _VERBS


def verb_of(token: Token) -> Token | None:
    """Return the nearest verb at or above a word."""
    while not is_verb(token):
        if token.head == token:
            return None
        token = token.head
    return token


def modified_by(token: Token) -> Token | None:
    """Return the noun that a word modifies ("Chinese investment", "Presiden Rusia")."""
    return token.head if relation_of(token) == "modifier" else None


def noun_phrase(token: Token, most: int) -> tuple[int, int]:
    """Return where the noun phrase around a word stands, in tokens, end exclusive: at most so many words.

    It has what stands right before and behind its noun and modifies it without a preposition ("gas alam Rusia",
    "Iran's nuclear programme"). Where the whole is too long, it is what holds the word within it.
    """
    span = _around(token)
    head = token
    while span[1] - span[0] < most:
        above = head.head
        stands_below = relation_of(head) in ("modifier", "part of name") and not _has_preposition(head)
        if above == head or not stands_below or above.pos_ not in _NOMINAL:
            break
        wider = _around(above)
        if wider[1] - wider[0] > most or not wider[0] <= token.i < wider[1]:
            break
        head, span = above, wider
    return span


def _around(head: Token) -> tuple[int, int]:
    """Return the unbroken run of words around a noun that belong to it."""
    below = {head.i}
    waiting = [head]
    while waiting:
        for child in waiting.pop().children:
            owner = child.dep_ == "poss" and child.pos_ != "PRON"
            bare = relation_of(child) in ("modifier", "part of name") and not _has_preposition(child)
            if (bare and (child.dep_ != "poss" or owner)) or child.tag_ == "POS" or child.dep_ == "nummod":
                below.add(child.i)
                waiting.append(child)
    start = end = head.i
    while start - 1 in below:
        start -= 1
    while end + 1 in below:
        end += 1
    return start, end + 1


def _has_preposition(token: Token) -> bool:
    return any(
        relation_of(child) == "preposition" and child.tag_ != "POS" and child.i < token.i
        for child in token.children
    )
