"""Who does what a word tells, and what belongs to it, by the dependency tree of either language."""

import re

from spacy.tokens import Span, Token

from articles.nlp.syntax import is_verb, relation_of

STEPS = 6  # how far up the tree a subject is looked for
SUBJECTS = ("subject", "passive subject")
POSSESSORS = ("poss", "nmod:poss")
INFINITIVES = frozenset({"to", "untuk", "guna"})
RELATIVES = frozenset({"who", "which", "that", "whom", "yang"})
# Labels of clauses of their own, below which another event is told.
BORDERS = frozenset({"ccomp", "relcl", "acl", "acl:relcl", "advcl", "pcomp", "parataxis", "csubj"})
ON_NOUNS = frozenset({"acl", "relcl", "acl:relcl", "prep"})
# Nouns of encounters and journeys, and participles that say when one is: "a summit starting on Monday".
EVENTS = re.compile(
    r"(?:talks|meetings?|summits?|visits?|trips?|tours?|conferences?|forums?|sessions?|negotiations?|dinners?|lunch"
    r"|luncheons?|ceremon(?:y|ies)|calls?|rounds?|pertemuan|kunjungan|lawatan|ktt|perundingan|pembicaraan|konferensi)$"
)
PHASES = re.compile(
    r"(?:start|begin|beginn|open|runn?|last|end|schedul|plann?|slat|h[eo]ld|set$|due$|dimulai|digelar|dijadwalkan"
    r"|berlangsung|diadakan|berakhir)"
)


def subject_of(token: Token) -> Token | None:
    """Return the head word of the subject of a verb, or of whoever does what a noun tells. None: it tells nobody.

    A verb without a subject of its own shares that of the verb above it ("was scheduled to meet"), an infinitive
    that of whose plan it is ("Lee's plan to visit"); a noun has its owner, or the subject of the verb that it goes
    with ("held talks", "spoke after a meeting with").
    """
    return _of_verb(token, STEPS) if is_verb(token) else _of_noun(token, STEPS)


def _of_verb(verb: Token, steps: int) -> Token | None:
    if steps == 0:
        return None
    own = [child for child in verb.children if relation_of(child) in SUBJECTS]
    if own:
        return _referent(own[0], verb)
    head, relation = verb.head, relation_of(verb)
    if head == verb:
        return None
    if relation == "relative clause":
        return head
    if verb.dep_ == "acl":
        return _of_modified(verb, head, steps)
    if head.pos_ in ("ADP", "SCONJ"):  # "before meeting", "beginning Sunday"
        return _above(head, steps)
    if relation in ("clause", "conjunct", "other"):
        controlled = [child for child in head.children if relation_of(child) in ("object", "recipient")]
        if verb.dep_ == "xcomp" and controlled and controlled[0].i < verb.i:
            return controlled[0]  # "invited him to visit"
        return _of_noun(head, steps - 1) if head.pos_ in ("NOUN", "PROPN") else _of_verb(head, steps - 1)
    return None


def _referent(subject: Token, verb: Token) -> Token:
    """Return what a relative pronoun stands for, else the subject itself."""
    relative = subject.lower_ in RELATIVES and (relation_of(verb) == "relative clause" or verb.dep_ == "acl")
    return verb.head if relative else subject


def _of_modified(verb: Token, noun: Token, steps: int) -> Token | None:
    """Return who does what a participle or an infinitive behind a noun tells."""
    infinitive = any(child.lower_ in INFINITIVES and child.i < verb.i for child in verb.children)
    named = noun.pos_ == "PROPN"  # "…, with Xi to meet Macron on Monday"
    return _of_noun(noun, steps - 1) if infinitive and not named else noun


def _of_noun(noun: Token, steps: int) -> Token | None:
    if steps == 0:
        return None
    owner = next((child for child in noun.children if _owns(child, noun)), None)
    if owner is not None:
        return owner
    head, relation = noun.head, relation_of(noun)
    if head == noun:
        return None
    if noun.dep_ in ("compound", "amod") or relation in ("conjunct", "apposition", "part of name"):
        return _of_noun(head, steps - 1)
    if relation in ("oblique", "preposition") or noun.dep_ in ("pcomp", "nmod"):
        return _above(head, steps)
    if (relation in ("object", "passive subject") or noun.dep_ == "attr") and is_verb(head):
        return _of_verb(head, steps - 1)
    return None


def _owns(child: Token, noun: Token) -> bool:
    """Tell if a word says whose something is ("Lee's visit", "kunjungan Lee", "kunjungan Presiden Lee")."""
    if child.dep_ in POSSESSORS:
        return True
    bare = child.dep_ == "nmod" and child.i == noun.i + 1
    return bare and (child.pos_ == "PROPN" or any(below.pos_ == "PROPN" for below in child.children))


def _above(head: Token, steps: int) -> Token | None:
    """Return the subject of what a prepositional phrase hangs from."""
    while head.pos_ in ("ADP", "SCONJ") and head.head != head:
        head = head.head
    return _of_verb(head, steps - 1) if is_verb(head) else _of_noun(head, steps - 1)


def other_event(words: Span, named: Token) -> Token | None:
    """Return the verb of another event of the sentence that a place or a day goes with; None: that of `words`.

    A clause on the words themselves is no other event ("talks that begin on Monday", "a visit starting Sunday").
    """
    own = {token.i for token in words}
    own |= {
        child.i
        for child in words.root.children
        if relation_of(child) in ("object", "passive subject") and EVENTS.match(child.lower_)
    }
    around = set(own)
    token = words.root
    while token.head != token and token.dep_ not in BORDERS:
        token = token.head
        around.add(token.i)
    token = named
    while token.head != token:
        token = token.head
        if token.i in around:
            return None
        phase = (
            PHASES.match(token.lower_) is not None
            and token.tag_ in ("VBG", "VBN")
            and not any(relation_of(child) in SUBJECTS for child in token.children)
        )
        described = phase or (token.dep_ in ON_NOUNS and token.head.i in own)
        if is_verb(token) and not described:
            return token
    return None
