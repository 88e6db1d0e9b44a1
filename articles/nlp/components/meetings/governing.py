"""Who does what a word tells, and what belongs to it, by the dependency tree.

The labels of both schemes are understood: ClearNLP's of spaCy's English models, where a preposition governs its
noun (`prep`, `pobj`), and Universal Dependencies', where it hangs from it (`obl`, `nmod`, `case`).
"""

import re

from spacy.tokens import Span, Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "nsubj:pass"})
OBJECTS = frozenset({"dobj", "obj", "attr", "nsubjpass", "nsubj:pass"})
WITHIN_NOUNS = frozenset({"compound", "conj", "appos", "flat", "flat:name", "fixed", "amod", "nmod:npmod"})
OBLIQUES = frozenset({"obl", "obl:tmod", "obl:mod", "nmod", "nmod:tmod"})
POSSESSORS = frozenset({"poss", "nmod:poss"})
SHARES_SUBJECT = frozenset({"xcomp", "advcl", "conj", "ccomp", "dep", "parataxis"})
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
VERBAL = frozenset({"VERB", "AUX"})
STEPS = 6  # how far up the tree a subject is looked for


def subject_of(token: Token, *, noun: bool) -> Token | None:
    """Return the head word of the subject of a verb, or of whoever does what a noun tells. None: it tells nobody.

    A verb without a subject of its own shares that of the verb above it ("was scheduled to meet"), an infinitive
    that of whose plan it is ("Lee's plan to visit"); a noun has its owner, or the subject of the verb that it goes
    with ("held talks", "spoke after a meeting with").
    """
    return _of_noun(token, STEPS) if noun else _of_verb(token, STEPS)


def _of_verb(verb: Token, steps: int) -> Token | None:
    if steps == 0:
        return None
    own = next((child for child in verb.children if child.dep_ in SUBJECTS), None)
    if own is not None:
        return _referent(own, verb)
    head = verb.head
    if head.i == verb.i:
        return None
    relation = verb.dep_
    if relation in ("relcl", "acl:relcl"):
        return head
    if relation == "acl":
        return _of_modified(verb, head, steps)
    if relation in ("pcomp", "prep") or head.pos_ == "ADP":  # "before meeting", "beginning Sunday"
        while head.pos_ in ("ADP", "SCONJ") and head.head.i != head.i:
            head = head.head
        return _of_verb(head, steps - 1) if head.pos_ in VERBAL else _of_noun(head, steps - 1)
    if relation in SHARES_SUBJECT and head.pos_ in VERBAL:
        controlled = next((child for child in head.children if child.dep_ in ("dobj", "obj", "iobj")), None)
        if relation == "xcomp" and controlled is not None and controlled.i < verb.i:
            return controlled  # "invited him to visit"
        return _of_verb(head, steps - 1)
    if relation in SHARES_SUBJECT:  # a conjunct of an adjective or a noun that is the predicate
        return _of_noun(head, steps - 1) if head.pos_ in ("NOUN", "PROPN") else _of_verb(head, steps - 1)
    return None


def _referent(subject: Token, verb: Token) -> Token:
    """Return what a relative pronoun stands for, else the subject itself."""
    relative = subject.tag_ in ("WP", "WDT") or subject.lower_ == "yang"
    return verb.head if relative and verb.dep_ in ("relcl", "acl:relcl", "acl") else subject


def _of_modified(verb: Token, noun: Token, steps: int) -> Token | None:
    """Return who does what a participle or an infinitive behind a noun tells."""
    infinitive = any(child.dep_ in ("aux", "mark") and child.lower_ in ("to", "untuk") for child in verb.children)
    named = noun.pos_ == "PROPN"  # "…, with Xi to meet Macron on Monday"
    return _of_noun(noun, steps - 1) if infinitive and not named else noun


def _of_noun(noun: Token, steps: int) -> Token | None:
    if steps == 0:
        return None
    owner = next((child for child in noun.children if child.dep_ in POSSESSORS), None)
    if owner is not None:
        return owner
    head = noun.head
    if head.i == noun.i:
        return None
    if noun.dep_ in WITHIN_NOUNS:
        return _of_noun(head, steps - 1)
    if noun.dep_ in ("pobj", "prep", "pcomp") or noun.dep_ in OBLIQUES:
        while head.pos_ in ("ADP", "SCONJ") and head.head.i != head.i:
            head = head.head
        return _of_verb(head, steps - 1) if head.pos_ in VERBAL else _of_noun(head, steps - 1)
    if noun.dep_ in OBJECTS and head.pos_ in VERBAL:
        return _of_verb(head, steps - 1)
    return None


def other_event(words: Span, named: Token) -> Token | None:
    """Return the verb of another event of the sentence that a place or a day goes with; None: that of `words`.

    A clause on the words themselves is no other event ("talks that begin on Monday", "a visit starting Sunday").
    """
    own = {token.i for token in words}
    own |= {child.i for child in words.root.children if child.dep_ in OBJECTS and EVENTS.match(child.lower_)}
    around = set(own)
    token = words.root
    while token.head.i != token.i and token.dep_ not in BORDERS:
        token = token.head
        around.add(token.i)
    token = named
    while token.head.i != token.i:
        token = token.head
        if token.i in around:
            return None
        if token.pos_ in VERBAL:
            described = token.dep_ in ON_NOUNS and (token.head.i in own or PHASES.match(token.lower_))
            if not described:
                return token
    return None
