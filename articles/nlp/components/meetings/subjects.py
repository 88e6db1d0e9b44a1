"""Who is the subject of a trigger: by the dependency tree where it tells, else by word order."""

import re

from spacy.tokens import Token

from articles.nlp import syntax
from articles.nlp.components.meetings.governing import subject_of as subject_of_word
from articles.nlp.components.meetings.scene import Figure, Scene
from articles.nlp.components.meetings.statement import Occurrence
from articles.nlp.document import Entity, Mention
from articles.nlp.knowledge import knowledge
from articles.nlp.languages.base import MeetingWords

DELEGATES = (
    r"^(?:delegations?|officials?|representatives?|ministers?|leaders?|diplomats?|negotiators?|envoys?|sides?|teams?"
    r"|governments?|countries|nations|chiefs?|generals?|troika|ministry|ministries|para|delegasi|pejabat|perwakilan|menteri"
    r"|pemimpin|utusan|pihak|kementerian|kemlu|pemerintah|negosiator|perunding)$"
)
NEAR_NOUN = 70  # characters between a noun of delegates and the state they are of


def subject_of(occurrence: Occurrence, words: MeetingWords) -> list[Figure]:
    """Return the group that is the subject of a trigger: by the dependency tree if there is one, else the nearest."""
    scene = occurrence.scene
    if syntax.has_tree(scene.doc):
        by_tree = _subject_by_tree(occurrence, words)
        if by_tree is not None:
            return _represented(scene, by_tree, words)
    candidates = [group for group in scene.groups if group[-1].end <= occurrence.start]
    candidates = _without_objects(occurrence, candidates, words)
    if not occurrence.trigger.noun:  # "the president's aide met": not the president
        candidates = [group for group in candidates if not _is_owner(scene, group[-1])]
    persons = [group for group in reversed(candidates) if not all(figure.is_state for figure in group)]
    for pool in (persons, list(reversed(candidates))):
        for wanted in (("free",), ("free", "oblique")):
            for group in pool:
                if group[0].use in wanted and not all(figure.is_comment for figure in group):
                    return group
    return []


def _represented(scene: Scene, group: list[Figure], words: MeetingWords) -> list[Figure]:
    """Return who stands for a state ("AS hanya diwakili Robert O'Brien", "Laos, represented by its ambassador X")."""
    following = next(
        (f for f in scene.figures if group and f.start >= group[-1].end and not f.is_state), None
    )
    if following is None or not group or not group[-1].is_state:
        return group
    gap = scene.between(group[-1].end, following.start)
    return [following] if re.fullmatch(words.represented, gap, re.IGNORECASE) else group


def _is_owner(scene: Scene, figure: Figure) -> bool:
    return re.match(r"\s*['’]s\b", scene.between(figure.end, min(scene.end, figure.end + 4))) is not None


def _without_objects(
    occurrence: Occurrence, groups: list[list[Figure]], words: MeetingWords
) -> list[list[Figure]]:
    """Leave out the object of an earlier verb where a conjunction leads back to that verb's subject.

    "Putin ingin bertemu Trump saat menerima utusan": Putin receives.
    """
    scene = occurrence.scene
    if len(groups) < 2:
        return groups
    behind = scene.between(groups[-1][-1].end, occurrence.start)
    if not re.search(words.around.subordinate, behind, re.IGNORECASE):
        return groups
    before = scene.between(groups[-2][-1].end, groups[-1][0].start)
    if re.search(
        r"\b(?:bertemu|menemui|menelepon|met|meet|meets|meeting|visit\w*|with|dengan)\s*(?:\w+\s+)?$",
        before,
        re.IGNORECASE,
    ):
        return groups[:-1]
    return groups


def _group_of(scene: Scene, figure: Figure) -> list[Figure]:
    return next((group for group in scene.groups if figure in group), [figure])


def _subject_by_tree(occurrence: Occurrence, words: MeetingWords) -> list[Figure] | None:
    """Return the figures that the dependency tree names as the subject of a trigger; [] if it is somebody else.

    None means that the tree does not tell.
    """
    scene = occurrence.scene
    word = syntax.head_of(scene.doc, occurrence.start, occurrence.end)
    token = None if word is None else subject_of_word(word)
    if token is None or not scene.body <= token.idx < scene.end:
        return None
    figure = _figure_at(scene, token) or _apposed_to(scene, token)
    if figure is None and (delegations := _delegations_at(scene, token, words)):
        return delegations
    if figure is None:
        noun = token.pos_ == "NOUN" and not _is_measure(token) and not re.search(DELEGATES, token.lower_)
        somebody = noun and syntax.shows_tense(
            scene.doc
        )  # the Indonesian tree is right too seldom to rule others out
        return [] if somebody else None
    if figure.is_comment or (figure.start < occurrence.end and figure.end > occurrence.start):
        return None
    return _with_conjuncts(scene, token, _group_of(scene, figure))


def _apposed_to(scene: Scene, noun: Token) -> Figure | None:
    """Return whose name follows a noun for them ("his colleague Jan Roe", "its secretary-general, Jan Roe")."""
    if noun.pos_ != "NOUN" or not syntax.shows_tense(scene.doc):
        return None
    apposed = [child for child in noun.children if syntax.relation_of(child) == "apposition"]
    for figure in scene.figures:
        gap = scene.between(noun.idx + len(noun), figure.start) if figure.start > noun.idx else "."
        within = any(figure.start <= child.idx < figure.end for child in apposed)
        if not figure.is_state and (within or re.fullmatch(r",?\s", gap)):
            return figure
    return None


def _with_conjuncts(scene: Scene, token: Token, group: list[Figure]) -> list[Figure]:
    """Add who is joined to a subject by the tree alone, behind a clause on it ("A, who leads B's party, and C met")."""
    if not syntax.shows_tense(scene.doc):
        return group
    found = list(group)
    beside = [word for word in token.head.children if word.dep_ == token.dep_ == "nsubj"]
    for word in (*token.conjuncts, *beside):
        figure = _figure_at(scene, word)
        if figure is not None and figure.use == "free" and not figure.is_state and figure not in found:
            found.append(figure)
    return found


def _is_measure(token: Token) -> bool:
    """Tell if a noun only counts, or names the encounter itself: what it is of stands elsewhere."""
    return token.ent_type_ in ("DATE", "TIME", "CARDINAL", "ORDINAL") or token.lower_ in (
        "meeting",
        "talks",
        "summit",
        "visit",
    )


def _delegations_at(scene: Scene, token: Token, words: MeetingWords) -> list[Figure]:
    """Return the states whose delegations a noun names ("officials from both countries", "envoys of A and B")."""
    if not re.search(DELEGATES, token.lower_):
        return []
    first, last = token.left_edge.idx, token.right_edge.idx
    found: list[Figure] = []
    for figure in scene.figures:
        if not (
            first <= figure.start <= last and figure.is_state and abs(figure.start - token.idx) < NEAR_NOUN
        ):
            continue
        near = scene.between(min(figure.end, token.idx), max(figure.start, token.idx + len(token)))
        if not re.search(words.clause, near, re.IGNORECASE):
            found.append(figure)
    return found or _own_delegation(scene, token)


def _own_delegation(scene: Scene, token: Token) -> list[Figure]:
    """Return the state of whoever speaks of "his officials", "pejabat pemerintahannya"."""
    phrase = [word.lower_ for word in token.subtree]
    owned = any(
        word in ("his", "her", "their") or (word.endswith("nya") and len(word) > 5) for word in phrase
    )
    owner = next(
        (figure for figure in reversed(scene.figures) if figure.end <= token.idx and not figure.is_state),
        None,
    )
    code = owner.entities[0].country if owner is not None else None
    if not owned or code is None or code not in knowledge().states:
        return []
    state = Entity("state", knowledge().states[code].name, code)
    mention = Mention(token.idx, token.idx + len(token), "state", (state,), form="title")
    return [Figure(mention, mention.start, mention.end, "free")]


def _figure_at(scene: Scene, token: Token) -> Figure | None:
    """Return the figure whose phrase holds a token."""
    for figure in scene.figures:
        if figure.start <= token.idx < figure.end:
            return figure
    return None
