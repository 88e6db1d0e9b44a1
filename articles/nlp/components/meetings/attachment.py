"""Which date and which place of a sentence belong to an encounter."""

import re
from dataclasses import dataclass

from spacy.tokens import Token

from articles.nlp import syntax
from articles.nlp.components.meetings.governing import other_event
from articles.nlp.components.meetings.scene import Scene
from articles.nlp.components.meetings.statement import Occurrence
from articles.nlp.document import DateMention, Entity, Mention
from articles.nlp.languages.base import LanguageWords, MeetingWords
from articles.records.reading import FoundPlace

_RESOLVED = r"\b(?:agreed|decided|resolved|sepakat|setuju|memutuskan)\s+(?:(?:on|pada)\s+)?$"
_ON_ISLAND = re.compile(r"\bon(?=\s(?:the\s(?:[\w-]+\s){0,2}(?:island|isle|peninsula)\sof\s)$)")
_ASIDE = re.compile(r",\s[^,;:.\n]{3,90},(?=\s(?:di|in|at)\s)")  # ", the envoy for refugees,"
_HOLDING = frozenset({"hold", "holds", "held", "holding", "have", "has", "had", "having"})
PRECISION = {"venue": 3, "city": 2, "region": 1, "country": 0}


@dataclass(frozen=True, slots=True)
class AttachedDate:
    """A date of the sentence. Rank 2: of the encounter; 1: of the report of it."""

    mention: DateMention
    rank: int


def date_of(occurrence: Occurrence, others: list[Occurrence], words: LanguageWords) -> AttachedDate | None:
    """Return the date that a sentence gives an encounter, or the one on which it was reported."""
    scene = occurrence.scene
    best: tuple[int, int, DateMention] | None = None
    for mention in scene.dates:
        rank = _date_rank(occurrence, mention, others, words)
        if rank == 0:
            continue
        distance = min(abs(mention.start - occurrence.end), abs(occurrence.start - mention.end))
        vague = 0 if mention.found.precision == "day" else 40
        vague += 0 if mention.found.basis == "explicit" else 120
        key = (-rank, distance + vague)
        if best is None or key < best[:2]:
            best = (*key, mention)
    return None if best is None else AttachedDate(best[2], -best[0])


def _date_rank(
    occurrence: Occurrence, mention: DateMention, others: list[Occurrence], words: LanguageWords
) -> int:
    scene = occurrence.scene
    if mention.start < scene.body:
        return 0  # the day of the dateline
    if re.search(
        words.meetings.around.since, scene.between(scene.start, mention.start + 6)[-22:], re.IGNORECASE
    ):
        return 0
    if re.match(r"\s*\([A-Z][\w ]+\)\s*[-–—]", scene.between(mention.end, min(scene.end, mention.end + 40))):
        return 0  # "SEOUL, Dec. 30 (Yonhap) --"
    if _only_counts(scene, mention, words.meetings):
        return 0
    verb = _other_event(occurrence, mention)
    if verb:
        return 1 if re.search(words.dates.reporting, verb, re.IGNORECASE) else 0
    if mention.start >= occurrence.end:
        between = scene.between(occurrence.end, mention.start)
        told = re.search(words.dates.reporting, between, re.IGNORECASE)
        rival = any(
            occurrence.end <= other.start < mention.start
            and other.trigger.frame != "present"
            and (not other.trigger.noun or (other.is_summit and occurrence.trigger.frame != "attend"))
            and not re.search(r"\b(?:dan|serta|and)\s*$", scene.between(occurrence.end, other.start))
            for other in others
        )
        apart = re.search(words.meetings.around.subordinate, between, re.IGNORECASE) is not None
        if told:
            return 1
        return 0 if verb is None and (rival or apart) else 2
    before = scene.between(scene.start, mention.start)
    if occurrence.start <= mention.start:
        return 2  # "tiba pada Rabu di …"
    earlier = [min(other.end, mention.start) for other in others if other.start < mention.start]
    last = max(earlier, default=scene.start)
    rest = re.sub(
        rf"{words.meetings.according}[^,.;]{{0,80}},", " ", before[last - scene.start :], flags=re.IGNORECASE
    )
    if re.search(words.dates.reporting, rest, re.IGNORECASE):
        return 1
    between = scene.between(mention.end, occurrence.start)
    if _is_called_off(between, words.meetings) or re.search(_RESOLVED, before, re.IGNORECASE):
        return 1  # "on Friday put off the talks", "agreed on Friday to hold talks"
    verbs = [other for other in others if not other.trigger.noun]
    rivals = [other for other in verbs if mention.end <= other.start and other.end <= occurrence.start]
    if verb is not None:
        return 2
    if rivals and not (_opens_clause(scene, mention) and _is_coordinated(rivals[-1], occurrence)):
        return 0
    if rivals:
        return 2
    apart = re.search(words.meetings.around.subordinate, between, re.IGNORECASE) is not None
    return 2 if len(between) < 160 and not apart else 0


def _only_counts(scene: Scene, mention: DateMention, words: MeetingWords) -> bool:
    """Tell if a current span of time only says how many encounters it has seen ("the second this year")."""
    published = scene.doc._.published
    found = mention.found
    current = published is not None and found.precision != "day" and found.first <= published <= found.last
    before = scene.between(scene.body, mention.start)
    return current and re.search(words.around.counted, before, re.IGNORECASE) is not None


def _opens_clause(scene: Scene, mention: DateMention) -> bool:
    """Tell if a day opens its clause, so that it holds for all that follows ("On Tuesday, he will … and …")."""
    before = re.split(r"[;:,]\s", scene.between(scene.body, mention.start))[-1]
    return re.fullmatch(r"[\s\"'“‘(]*(?:[\w-]+\s+){0,2}", before) is not None


def _is_coordinated(one: Occurrence, other: Occurrence) -> bool:
    """Tell if a verb goes on where another one left off ("will meet A and then hold talks with B")."""
    between = one.scene.between(one.end, other.start)
    joined = re.search(
        r"\b(?:and|then|dan|lalu|kemudian|serta)\s+(?:[\w'’-]+\s+){0,4}$", between, re.IGNORECASE
    )
    return joined is not None and not re.search(r"[;:\n]", between)


def _is_called_off(text: str, words: MeetingWords) -> bool:
    signs = (sign for sign in words.signs if sign.sign in ("cancelled", "postponed"))
    return any(re.search(sign.pattern, text, re.IGNORECASE) for sign in signs)


def place_of(occurrence: Occurrence, words: MeetingWords) -> tuple[Mention, FoundPlace] | None:
    """Return the most precise place of a sentence that stands where a place of the encounter would."""
    scene = occurrence.scene
    best: tuple[tuple[int, int, int], Mention, FoundPlace] | None = None
    about = occurrence.trigger.frame == "together" and occurrence.trigger.neutral
    for mention in scene.places:
        if about and mention.start >= occurrence.end:
            continue  # "discussed the war in Ukraine"
        place = found_place(mention.entities)
        if place is None or not is_located(occurrence, mention, words):
            continue
        if place.precision == "region" and place.country is None:
            continue  # a part of the world, where problems are, not meetings
        if is_apart(occurrence, mention, place.precision, words):
            continue
        behind = 1 if mention.start >= occurrence.end else 0
        distance = abs(mention.start - occurrence.start)
        key = (behind, PRECISION[place.precision], -distance)
        if best is None or key > best[0]:
            best = (key, mention, place)
    return None if best is None else within(scene, best[1], best[2])


def within(scene: Scene, mention: Mention, place: FoundPlace) -> tuple[Mention, FoundPlace]:
    """Return the more precise place right before one that it lies in ("Kosmodrom Vostochny di wilayah Amur")."""
    for other in scene.places:
        inner = found_place(other.entities)
        gap = scene.between(other.end, mention.start)
        if (
            inner is not None
            and other.end <= mention.start
            and PRECISION[inner.precision] > PRECISION[place.precision]
            and inner.country in (None, place.country)
            and re.fullmatch(r"\s*,?\s*(?:(?:di|in)\s+(?:the\s+)?)?(?:wilayah|kota|provinsi|pulau)?\s*", gap)
        ):
            return other, inner
    return mention, place


def is_apart(occurrence: Occurrence, mention: Mention, precision: str, words: MeetingWords) -> bool:
    """Tell if a place belongs to another event of the sentence, or stands too far off for a mere country."""
    scene = occurrence.scene
    if _other_event(occurrence, mention) and not _stands_closer(occurrence, mention, words):
        return True
    if mention.start >= occurrence.end:
        between = _ASIDE.sub(",", scene.between(occurrence.end, mention.start))
    else:
        between = scene.between(mention.end, occurrence.start)
    if precision == "country" and len(between) > 90:
        return True
    if mention.start >= occurrence.end and re.search(words.reporting, between, re.IGNORECASE):
        return True
    return re.search(words.around.subordinate, between, re.IGNORECASE) is not None


def _other_event(occurrence: Occurrence, mention: Mention | DateMention) -> str | None:
    """Return the verb of another event that a place or a day goes with by the tree; "": it goes with this one.

    None: there is no tree.
    """
    doc = occurrence.scene.doc
    if not syntax.shows_tense(doc):
        return None
    word = doc.char_span(occurrence.start, occurrence.end, alignment_mode="expand")
    named = doc.char_span(mention.start, mention.end, alignment_mode="expand")
    if word is None or named is None:
        return None
    verb = other_event(word, named.root)
    return verb.text if verb is not None and not _tells_it(verb, word.root) else ""


def _stands_closer(occurrence: Occurrence, mention: Mention, words: MeetingWords) -> bool:
    """Tell if only whom somebody met stands between the word and a place that the tree takes to an earlier verb."""
    scene = occurrence.scene
    if occurrence.trigger.noun or mention.start < occurrence.end:
        return False
    between = _ASIDE.sub(" ", scene.between(occurrence.end, mention.start))
    figures = [figure for figure in scene.figures if occurrence.end <= figure.start < mention.start]
    for figure in figures:
        between = between.replace(scene.between(figure.start, figure.end), "")
    return (
        bool(figures)
        and re.fullmatch(r"(?:\s|and|with|dan|dengan|['’]s|,?\s(?:in|at|di)\s)*", between) is not None
    )


def _tells_it(verb: Token, word: Token) -> bool:
    """Tell if a verb holds an encounter that it names in a clause ("held what he called frank talks")."""
    return verb.lower_ in _HOLDING and word.pos_ == "NOUN" and verb.is_ancestor(word)


def is_located(occurrence: Occurrence, mention: Mention, words: MeetingWords) -> bool:
    """Tell if a preposition of place leads to a place, with no actor or clause between the two."""
    scene = occurrence.scene
    before = scene.between(max(scene.body, mention.start - 110), mention.start)
    found = re.search(_ON_ISLAND, before)
    name = scene.between(mention.start, mention.end)
    if found is None and re.fullmatch(words.around.islands, name):
        found = re.search(r"\bon\b(?=\s$)", before)
    for match in re.finditer(r"\b(?:di|in|at|near)\b(?=\s)", before, re.IGNORECASE) if not found else ():
        found = match
    if found is None:
        return False
    gap = before[found.end() :]
    if re.search(r"[;:.\"“”](?=\s)", gap) or re.search(words.clause, gap, re.IGNORECASE):
        return False
    if re.match(r"['’]s\b|[-–]\w", scene.between(mention.end, min(scene.end, mention.end + 4))):
        return False
    if scene.between(max(scene.body, mention.start - 1), mention.start) in ("-", "–"):
        return False  # "at the 27th ASEAN-China Summit"
    first = mention.start - len(gap)
    if any(first <= figure.start < mention.start and not figure.is_state for figure in scene.figures):
        return False
    small = sum(word[:1].islower() for word in gap.split())
    country = mention.label == "state"
    return len(gap.split()) <= 8 and small <= (1 if country else 4)


def found_place(entities: tuple[Entity, ...]) -> FoundPlace | None:
    """Return the place that a mention means."""
    return next((entity.place for entity in entities if entity.place is not None), None)
