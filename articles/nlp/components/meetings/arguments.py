"""Who stands on which side of a trigger."""

import re
from dataclasses import dataclass

from articles.nlp.components.meetings.parties import party_of
from articles.nlp.components.meetings.scene import Figure, Scene, joined
from articles.nlp.components.meetings.statement import Occurrence
from articles.nlp.components.meetings.subjects import subject_of
from articles.nlp.languages.base import MeetingWords

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


def object_of(occurrence: Occurrence, words: MeetingWords) -> list[Figure]:
    """Return the figures right after a trigger; for a noun also those behind a second "with" or "and"."""
    scene = occurrence.scene
    start, following = _without_place(occurrence, words)
    if occurrence.trigger.noun and (row := _row_of(scene, occurrence.end, following, words)):
        return row
    if not following or not _is_near(scene, start, following[0], words, noun=occurrence.trigger.noun):
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
        apart = not joined(scene, found[-1], figure, joiners)
        if apart and occurrence.trigger.noun and len(found) == 1 and not figure.is_state:
            gap = _plain(scene, found[-1].end, figure.start)  # "talks of A last week in Jakarta with B"
            apart = not re.fullmatch(r"\s+(?:with|dengan)\s+", gap)
        if figure.use in ("place", "attributive") or apart:
            break
        found.append(figure)
    return found


def _without_place(occurrence: Occurrence, words: MeetingWords) -> tuple[int, list[Figure]]:
    """Return where the object begins and the figures there, without a state in whose town it was.

    "sat down in the Thai capital with"
    """
    scene = occurrence.scene
    following = [figure for figure in scene.figures if figure.start >= occurrence.end]
    if len(following) > 1 and following[0].is_state:
        before = scene.between(occurrence.end, following[0].start)
        behind = scene.between(following[0].end, following[1].start)
        where = re.fullmatch(r"\s+(?:in|at|di)\s+(?:the\s+)?(?:ibu ?kota\s+)?", before, re.IGNORECASE)
        if where and re.fullmatch(rf"{words.company}\s+", behind):
            return following[1].start - len(behind.split()[-1]) - 1, following[1:]
    return occurrence.end, following


def _plain(scene: Scene, start: int, end: int) -> str:
    """Return what stands between two characters, without the days and places there and what leads to them."""
    named = [(one.start, one.end) for one in scene.places] + [(one.start, one.end) for one in scene.dates]
    spans = [(first, behind) for first, behind in named if start <= first and behind <= end]
    text, last = "", start
    for first, behind in sorted(spans):
        if first >= last:
            text += re.sub(
                r"\b(?:in|at|on|di|pada)\s+(?:the\s+)?$", "", scene.between(last, first), flags=re.IGNORECASE
            )
            last = behind
    return text + scene.between(last, end)


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
    if noun:  # "the meeting on Monday in Oslo between"
        plain = re.sub(
            rf"^\s*{words.takes_place}", " ", _plain(scene, start, figure.start), flags=re.IGNORECASE
        )
        gap = plain if re.match(r"\s*(?:with|between|dengan|bersama|antara)\b", plain, re.IGNORECASE) else gap
    if figure.mention.label == "state" and re.fullmatch(words.long_title, gap):
        return True
    if figure.use == "place" and not _has_with(gap, words):
        return False
    if len(gap) > LONGEST_GAP or re.search(
        r"[;:\"“”\n]|[.](?!\w)", gap.replace("Mr.", "").replace("H.E.", "")
    ):
        return False
    plain = _plain(scene, start, figure.start)
    told = plain if re.match(r"\s*(?:with|opposite|dengan|bersama)\b", plain, re.IGNORECASE) else gap
    rest = re.sub(rf"\b{words.fillers}(?!\w)", " ", told, flags=re.IGNORECASE)
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
