"""Places that a sentence tells in other ways than right behind the word for the encounter."""

import re

from articles.nlp.components.meetings.attachment import PRECISION, found_place, is_located, within
from articles.nlp.components.meetings.statement import Occurrence
from articles.nlp.document import DateMention, Mention
from articles.nlp.languages.base import MeetingWords
from articles.records.reading import FoundPlace

Located = tuple[Mention, FoundPlace]
_LONGEST_CLAUSE = 150  # characters from "where" to the encounter
_IN = re.compile(r",?\s+(?:in|at|di)\s+(?:the\s+)?")
_TOWNS = ("venue", "city")


def place_before_where(occurrence: Occurrence, words: MeetingWords) -> Located | None:
    """Return the place that a clause says more of ("had come from Oslo, where a day earlier he met …")."""
    scene = occurrence.scene
    for mention in reversed(scene.places):
        place = found_place(mention.entities)
        if mention.end > occurrence.start or place is None or place.precision not in _TOWNS:
            continue
        joined = re.match(words.around.where, scene.between(mention.end, occurrence.start), re.IGNORECASE)
        if joined is None:
            continue
        inside = scene.between(mention.end + joined.end(), occurrence.start)
        apart = re.search(rf"[;:.]\s|{words.around.subordinate}", inside, re.IGNORECASE)
        return None if apart or len(inside) > _LONGEST_CLAUSE else within(scene, mention, place)
    return None


def place_of_stay(occurrence: Occurrence, words: MeetingWords) -> Located | None:
    """Return where somebody is for an encounter ("is in Oslo to attend", "berada di Oslo untuk menghadiri")."""
    scene = occurrence.scene
    for mention in scene.places:
        place = found_place(mention.entities)
        if place is None or mention.end > occurrence.start or place.precision not in _TOWNS:
            continue
        stays = re.search(words.around.stay, scene.between(scene.body, mention.start), re.IGNORECASE)
        between = scene.between(mention.end, occurrence.start)
        if stays and re.fullmatch(
            rf"\s+{words.around.purpose}\s+(?:[\w-]+\s+){{0,2}}", between, re.IGNORECASE
        ):
            return mention, place
    return None


def place_beside_day(occurrence: Occurrence, day: tuple[int, int], words: MeetingWords) -> Located | None:
    """Return the town that stands next to the day of an encounter ("on Monday in Oslo, when the two met")."""
    scene = occurrence.scene
    for mention in scene.places:
        place = found_place(mention.entities)
        if place is None or place.precision == "country" or not is_located(occurrence, mention, words):
            continue
        behind = re.fullmatch(_IN, scene.between(day[1], mention.start))
        before = re.fullmatch(r",?\s+(?:(?:on|pada|hari)\s+)*\(?", scene.between(mention.end, day[0]))
        if behind or before:
            return mention, place
    return None


def place_behind_day(occurrence: Occurrence, day: tuple[int, int], words: MeetingWords) -> Located | None:
    """Return the first place behind the new day of an encounter ("put off to 5 May and will be held in Oslo")."""
    for mention in occurrence.scene.places:
        place = found_place(mention.entities) if mention.start >= day[1] else None
        if place is not None and place.country and is_located(occurrence, mention, words):
            return mention, place
    return None


def day_before_when(occurrence: Occurrence, words: MeetingWords) -> DateMention | None:
    """Return the day that a clause says more of ("was settled on Monday in Oslo, when the two met").

    So it is for what was "shortly before" it.
    """
    scene = occurrence.scene
    if re.search(words.around.shortly, scene.between(occurrence.end, scene.end), re.IGNORECASE):
        return next((mention for mention in scene.dates if mention.end < occurrence.start), None)
    ends = [(mention.end, mention.end) for mention in scene.dates]
    ends += [
        (place.end, mention.end)
        for mention in scene.dates
        for place in scene.places
        if re.fullmatch(_IN, scene.between(mention.end, place.start))
    ]
    for end, day_end in ends:
        joined = re.match(words.around.when, scene.between(end, occurrence.start), re.IGNORECASE)
        inside = scene.between(end + joined.end(), occurrence.start) if joined else ";"
        if len(inside) <= _LONGEST_CLAUSE and not re.search(
            rf"[;:.]\s|{words.around.subordinate}|^;", inside, re.IGNORECASE
        ):
            return next(mention for mention in scene.dates if mention.end == day_end)
    return None


def same_place(occurrence: Occurrence, words: MeetingWords) -> Located | None:
    """Return the town told last, for what was "in the same city"."""
    scene = occurrence.scene
    if not re.search(words.around.same_place, scene.between(occurrence.end, scene.end), re.IGNORECASE):
        return None
    mentions: list[Mention] = scene.doc._.mentions or []
    for mention in sorted(mentions, key=lambda each: each.start, reverse=True):
        place = found_place(mention.entities) if mention.start < scene.start else None
        if place is not None and mention.passive and not mention.dateline and place.precision in _TOWNS:
            return mention, place
    return None


def told_elsewhere(
    occurrence: Occurrence, day: tuple[int, int] | None, words: MeetingWords, known: Located | None
) -> Located | None:
    """Return the place of an encounter, where `known` is what its own clause gives.

    What a clause behind "where" tells was at the place before it, unless it names one of its own.
    """
    there = place_before_where(occurrence, words) or place_of_stay(occurrence, words)
    if there is not None and (known is None or known[0].start <= there[0].start):
        return there
    if known is not None and PRECISION[known[1].precision] > 0:
        return known
    beside = place_beside_day(occurrence, day, words) if day is not None else None
    return beside or same_place(occurrence, words) or known
