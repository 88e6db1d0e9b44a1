"""Who stands on which side of a trigger."""

import re
from dataclasses import dataclass

from spacy.tokens import Token

from articles.nlp import syntax
from articles.nlp.components.meetings.governing import subject_of as subject_of_word
from articles.nlp.components.meetings.parties import party_of
from articles.nlp.components.meetings.scene import Figure, Scene, joined
from articles.nlp.components.meetings.statement import Occurrence
from articles.nlp.document import Entity, Mention
from articles.nlp.knowledge import knowledge
from articles.nlp.languages.base import MeetingWords

DELEGATES = (
    r"^(?:delegations?|officials?|representatives?|ministers?|leaders?|diplomats?|negotiators?|envoys?|sides?|teams?"
    r"|governments?|countries|nations|chiefs?|generals?|troika|ministry|ministries|para|delegasi|pejabat|perwakilan|menteri"
    r"|pemimpin|utusan|pihak|kementerian|kemlu|pemerintah|negosiator|perunding)$"
)
LONGEST_GAP = 70  # characters between a trigger and who it is with


@dataclass(slots=True)
class Arguments:
    """The figures before and after a trigger; The ends are where the phrases of subject and object end."""

    subject: list[Figure]
    object: list[Figure]
    subject_end: int
    object_end: int


def arguments_of(occurrence: Occurrence, words: MeetingWords) -> Arguments:
    """Return who does what a trigger tells, and with whom."""
    after = object_of(occurrence, words)
    subject = subject_of(occurrence, words)
    before = occurrence.scene.figures if occurrence.trigger.noun else subject
    end = max(
        (figure.end for figure in before if figure.end <= occurrence.start), default=occurrence.scene.body
    )
    return Arguments(subject, after, end, max((figure.end for figure in after), default=occurrence.end))


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
    if not re.search(words.subordinate, behind, re.IGNORECASE):
        return groups
    before = scene.between(groups[-2][-1].end, groups[-1][0].start)
    if re.search(
        r"\b(?:bertemu|menemui|menelepon|met|meet|meets|meeting|visit\w*|with|dengan)\s*(?:\w+\s+)?$",
        before,
        re.IGNORECASE,
    ):
        return groups[:-1]
    return groups


def object_of(occurrence: Occurrence, words: MeetingWords) -> list[Figure]:
    """Return the figures right after a trigger; for a noun also those behind a second "with" or "and"."""
    scene = occurrence.scene
    following = [figure for figure in scene.figures if figure.start >= occurrence.end]
    if occurrence.trigger.noun and (row := _row_of(scene, occurrence.end, following, words)):
        return row
    if not following or not _is_near(
        scene, occurrence.end, following[0], words, noun=occurrence.trigger.noun
    ):
        return []
    if following[0].use == "attributive":
        behind = scene.between(following[0].end, following[1].start) if len(following) > 1 else ""
        owner = re.fullmatch(r"['’]s\s+(?:[a-z][\w-]*\s+){0,4}", behind)  # "Russia's Vladimir Putin"
        title = re.fullmatch(words.long_title, scene.between(occurrence.end, following[0].start))
        holder = title is not None and re.fullmatch(r"(?:\s*\([A-Z]+\))?,\s", behind)
        if not (owner or holder) or following[1].is_state:
            return []
        following = following[1:]
    if not occurrence.trigger.noun and scene.between(occurrence.end, following[0].start).lstrip().startswith(
        ","
    ):
        return []
    found = [_apposed(scene, following)]
    joiners = f"(?:{words.joiners}|{words.with_words})" if occurrence.trigger.noun else words.joiners
    for figure in following[following.index(found[0]) + 1 :]:
        if figure.use in ("place", "attributive") or not joined(scene, found[-1], figure, joiners):
            break
        found.append(figure)
    return found


def _row_of(scene: Scene, start: int, following: list[Figure], words: MeetingWords) -> list[Figure]:
    """Return those whom a noun lists ("meetings in Rio, including with A, B and C")."""
    heads = [f for f in following if re.search(words.listing, scene.between(start, f.start), re.IGNORECASE)]
    if not heads:
        return []
    found = [heads[0]]
    for figure in following[following.index(heads[0]) + 1 :]:
        owner = figure.is_state and re.match(r"['’]s\s", scene.between(figure.end, figure.end + 3))
        if owner:
            continue  # "Norway's Espen Barth Eide"
        if not joined(scene, found[-1], figure, words.joiners) and not _owned(
            scene, found[-1], figure, words
        ):
            break
        found.append(figure)
    return [
        figure for figure in found if not (figure.is_state and len(found) > 1 and figure is heads[0])
    ] or found


def _owned(scene: Scene, one: Figure, other: Figure, words: MeetingWords) -> bool:
    """Tell if only a joining word and a state's possessive stand between two figures ("A and Egypt's B")."""
    gap = re.sub(r"(?:[A-Z][\w.-]*\s?){1,3}['’]s\s", "", scene.between(one.end, other.start))
    return re.fullmatch(rf"\s*(?:['’]s\s)?(?:{words.joiners}\s*)*", gap, re.IGNORECASE) is not None


def _apposed(scene: Scene, following: list[Figure]) -> Figure:
    """Return whom a long title leads to ("Kepala Staf Komando Selatan Amerika Serikat (AS), Jenderal X")."""
    first = following[0]
    for figure in following[1:4]:
        gap = scene.between(first.end, figure.start)
        if len(gap) > 80 or re.search(r"[.;:\"“”]", gap):
            break
        if (
            not figure.is_state
            and scene.between(figure.start - 2, figure.start) == ", "
            and (first.is_state or not _party(first) or _party(first) != _party(figure))
        ):
            return figure if not _party(first) or first.is_state else first
    return first


def _party(figure: Figure) -> str:
    return party_of(figure.entities[0]) if figure.entities else ""


def _is_near(scene: Scene, start: int, figure: Figure, words: MeetingWords, *, noun: bool) -> bool:
    """Tell if only filling words stand between a trigger and a figure, and the figure is no place."""
    gap = scene.between(start, figure.start)
    if figure.mention.label == "state" and re.fullmatch(words.long_title, gap):
        return True
    if figure.use == "place" and not _has_with(gap, words):
        return False
    if len(gap) > LONGEST_GAP or re.search(
        r"[;:\"“”\n]|[.](?!\w)", gap.replace("Mr.", "").replace("H.E.", "")
    ):
        return False
    rest = re.sub(rf"\b{words.fillers}(?!\w)", " ", gap, flags=re.IGNORECASE)
    introduced = re.match(rf"\s*(?:\S+\s+){{0,3}}{words.with_words}\b", gap, re.IGNORECASE)
    allowed = 0 if noun and not introduced else 2
    left = re.findall(r"[\w'’-]+", re.sub(r"\([^)]*\)", " ", rest))
    if introduced and not figure.is_state:  # "with the Lagos State Governor, Akinwunmi Ambode"
        left = [word for word in left if not word[0].isupper()] + [
            word for word in left if word[0].isupper()
        ][4:]
    return len(left) <= (allowed if not re.search(words.clause, rest, re.IGNORECASE) else 0)


def _has_with(gap: str, words: MeetingWords) -> bool:
    return re.search(rf"(?<!\w){words.with_words}\s*$", gap, re.IGNORECASE) is not None


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
    figure = _figure_at(scene, token)
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
    return _group_of(scene, figure)


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
            first <= figure.start <= last and figure.is_state and abs(figure.start - token.idx) < LONGEST_GAP
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
