"""What a dependency tree tells, in neutral terms, whichever scheme its labels follow.

The English parser speaks ClearNLP's labels (nsubjpass, dobj, prep over pobj), the Indonesian one those of Universal
Dependencies (nsubj:pass, obj, obl with a `case` below it). Where both know a label, both mean the same by it, so that
one table serves both. Rules ask here and never compare labels themselves.

Sources: https://universaldependencies.org/u/dep/ and the "CLEAR Style Constituent to Dependency Conversion" of
Choi and Palmer (2012).
"""

from collections.abc import Iterator
from dataclasses import dataclass
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
_SUBJECTS = ("subject", "passive subject")
_VERBS = ("VERB", "AUX")
_NOMINAL = ("NOUN", "PROPN", "ADJ", "NUM")
_RELATIVE_PRONOUNS = frozenset({"yang", "who", "whom", "which", "that"})
_STEPS = 5  # how far up a tree a rule looks for a subject


@dataclass(frozen=True, slots=True)
class Oblique:
    """What stands behind a preposition ("dengan Putin"). `preposition` is in lower case, empty where there is none."""

    preposition: str
    token: Token


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


def clause_of(token: Token) -> Token:
    """Return the root of the clause that a word stands in: a verb, or what is said of a subject without one."""
    while relation_of(token) not in ("root", "clause", "relative clause") and token.head != token:
        if relation_of(token) == "conjunct" and is_verb(token):
            return token
        token = token.head
    return token


def is_passive(verb: Token) -> bool:
    """Tell if a verb stands in the passive."""
    return "Pass" in verb.morph.get("Voice", []) or any(
        relation_of(child) in ("passive subject", "agent") or child.dep_ in ("auxpass", "aux:pass")
        for child in verb.children
    )


def subjects(verb: Token) -> Iterator[Token]:
    """Yield who may be the subject of a verb, the likeliest first.

    Its own; the noun that its relative clause belongs to; then those of the verbs above it ("Putin tiba dan bertemu",
    "wants to meet", "siap bertemu"), as far as nothing but predicates stands between. A noun that is the object of a
    verb shares its subject ("melakukan kunjungan"); one behind a preposition does not ("mendampingi Putin dalam
    kunjungan").
    """
    for _ in range(_STEPS):
        yield from (
            child for child in verb.children if relation_of(child) in _SUBJECTS and not _is_relative(child)
        )
        if relation_of(verb) == "relative clause" or (verb.dep_ == "acl" and verb.tag_ == "VBG"):
            yield verb.head
        if verb.head == verb or not _is_predicate(verb.head):
            return
        if relation_of(verb) == "oblique" or _stands_alone(verb):
            return
        verb = verb.head


def subject_of(verb: Token) -> Token | None:
    """Return the likeliest subject of a verb, be it active or passive."""
    return next(subjects(verb), None)


def objects_of(verb: Token) -> list[Token]:
    """Return the objects of a verb, without what is joined to them."""
    return [child for child in verb.children if relation_of(child) in ("object", "recipient")]


def agent_of(verb: Token) -> Token | None:
    """Return who does what a passive verb tells ("disambut oleh Putin", "hosted by Putin").

    Indonesian leaves the preposition out where the agent stands right behind the verb ("disambut Putin").
    """
    for child in verb.children:
        if relation_of(child) == "agent":
            return next((below for below in child.children if below.dep_ == "pobj"), child)
    for found in obliques_of(verb):
        bare = not found.preposition and found.token.dep_ == "obl" and found.token.left_edge.i == verb.i + 1
        if found.preposition == "oleh" or (bare and is_passive(verb)):
            return found.token
    return None


def obliques_of(word: Token) -> list[Oblique]:
    """Return what hangs from a verb or a noun by a preposition, and times that need none.

    A noun's modifiers count where they have a preposition ("pertemuan dengan Putin").
    """
    found: list[Oblique] = []
    for child in word.children:
        relation = relation_of(child)
        if child.dep_ == "prep":
            found += _behind(child, child.lower_)
        elif relation in ("oblique", "modifier"):
            preposition = " ".join(
                below.lower_ for below in child.lefts if relation_of(below) == "preposition"
            )
            if preposition or relation == "oblique":
                found.append(Oblique(preposition, child))
    return found


def _behind(preposition: Token, text: str) -> Iterator[Oblique]:
    for child in preposition.children:
        if child.dep_ == "pobj":
            yield Oblique(text, child)
        elif child.dep_ == "prep":  # "out of"
            yield from _behind(child, f"{text} {child.lower_}")


def conjuncts_of(token: Token) -> list[Token]:
    """Return all words that commas and conjunctions join to a word, itself left out, in the order of the text."""
    return sorted(token.conjuncts, key=lambda other: other.i)


def modified_by(token: Token) -> Token | None:
    """Return the noun that a word modifies ("Chinese investment", "Presiden Rusia")."""
    return token.head if relation_of(token) == "modifier" else None


def _is_predicate(token: Token) -> bool:
    """Tell if a word is a verb or an adjective with a subject, as Universal Dependencies draw "ia siap"."""
    return is_verb(token) or (
        token.pos_ == "ADJ" and any(relation_of(child) in _SUBJECTS for child in token.children)
    )


def _stands_alone(verb: Token) -> bool:
    """Tell if a clause hangs too loosely from the next to share its subject: an Indonesian one without "untuk", "saat".

    Where the parser saw no conjunction, it mostly missed the clause's own subject. English has participles there.
    """
    loose = verb.dep_ in ("advcl", "parataxis") and not verb.tag_
    return loose and not any(child.dep_ in ("mark", "advmod") for child in verb.lefts)


def _is_relative(token: Token) -> bool:
    """Tell if a subject is only the pronoun that opens a relative clause."""
    return token.lower_ in _RELATIVE_PRONOUNS and relation_of(token.head) == "relative clause"


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
