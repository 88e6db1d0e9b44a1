"""One sentence with the actors, places and dates that stand in it."""

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Literal

from spacy.tokens import Doc

from articles.nlp import syntax
from articles.nlp.components.meetings.origins import absorb_origins, absorb_owners, borrow_countries
from articles.nlp.components.sentences import sentence_spans
from articles.nlp.document import DateMention, Entity, Mention, text_of
from articles.nlp.languages.base import MeetingWords
from articles.nlp.patterns import sought
from articles.nlp.unglued import unglued

Use = Literal["free", "oblique", "place", "attributive"]

# "JAKARTA, KOMPAS.com -", "OSLO, May 3 -" and the like, at the start of a text or of a line. A word keeps its dots:
# with a choice there, "A.A.A.A." would be cut in millions of ways.
_DATELINE = re.compile(
    r"(?:(?:[A-ZÀ-Þ][\w.'’]*+|\d{1,2})(?:[ ,./()]++|(?=\s*[-–—:]))){1,8}\s*(?:--?|[–—]|:(?=\s))\s*"
)
# What may stand before the second of two names besides its title.
_BESIDE = re.compile(
    r"(?<=\s)(?:(?:his|her|their)(?:\s+[A-Z][\w-]+)?(?:\s+(?:counterpart|host|guest|rival|ally))?"
    r"|(?:mitra|sejawat|rekan|kolega|tamu|rival)nya(?:\s+dari\s+[A-Z]\w+)?|pejabat|penjabat|Plt|(?:Mr|Ms|Mrs|Dr)\.?"
    r"|(?:para|sejumlah)\s+(?:pemimpin|menteri|menlu|kepala negara|delegasi)|delegasi|(?:the\s+)?leaders\s+of|the"
    r")\s*,?(?=\s|$)"
)
# Before a body on whose summit others meet.
_SIDELINES = re.compile(
    r"(?:(?:side\s?lines?|margins?) of|di sela(?:-sela)?)(?:\s+[\w-]+){0,4}$", re.IGNORECASE
)
_PARENTHESIS = re.compile(r"\([^)]{0,60}\)")


@dataclass(slots=True, eq=False)
class Figure:
    """A mention that may take part: where its whole phrase begins, and how it is used in the sentence."""

    mention: Mention
    start: int
    end: int
    use: Use

    @property
    def entities(self) -> tuple[Entity, ...]:
        """Return who is meant."""
        return self.mention.entities

    @property
    def is_state(self) -> bool:
        """Tell if only a state or an organisation is named, no person."""
        return all(entity.kind in ("state", "place", "organisation") for entity in self.entities)

    @property
    def is_comment(self) -> bool:
        """Tell if only those are meant who speak of meetings and do not take part."""
        return all(entity.spokesperson or entity.journalist or entity.media for entity in self.entities)


@dataclass(slots=True, eq=False)
class Scene:
    """A sentence of a document. `groups` are figures that stand side by side ("Kim dan Putin").

    `raw` is the document's text, `words` the same with the faults of crawls undone, for patterns to look at.
    """

    doc: Doc
    raw: str
    words: str
    index: int
    start: int
    end: int
    body: int  # where the text begins after a dateline
    figures: list[Figure] = field(default_factory=list)
    groups: list[list[Figure]] = field(default_factory=list)
    places: list[Mention] = field(default_factory=list)
    dates: list[DateMention] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Return the sentence."""
        return self.raw[self.start : self.end]

    def between(self, start: int, end: int) -> str:
        """Return a stretch of the document's text."""
        return self.words[start:end]


def scenes_of(doc: Doc, words: MeetingWords) -> list[Scene]:
    """Return the sentences of a document with what stands in them."""
    mentions: list[Mention] = sorted(doc._.mentions or [], key=lambda mention: (mention.start, -mention.end))
    dates: list[DateMention] = doc._.dates or []
    scenes: list[Scene] = []
    borrow_countries(doc, mentions, words)
    raw, clean = text_of(doc), unglued(doc)
    starts = [mention.start for mention in mentions]
    days = [found.start for found in dates]
    for index, (start, end) in enumerate(sentence_spans(raw)):
        scene = Scene(doc, raw, clean, index, start, end, _body(raw, start, end, first=index == 0))
        inside = mentions[bisect_left(starts, scene.body) : bisect_left(starts, end)]
        phrases = [(m.office_start, m.start) for m in inside if m.office_start is not None]
        for mention in inside:
            if mention.end > end:
                continue
            nested = any(first <= mention.start and mention.end <= last for first, last in phrases)
            if not nested:
                _place_or_figure(scene, mention, words)
        scene.dates = dates[bisect_left(days, start) : bisect_left(days, end)]
        _drop_owners(scene, words)
        absorb_origins(scene)
        absorb_owners(scene)
        scene.groups = _groups(scene, words)
        scenes.append(scene)
    return scenes


def _drop_owners(scene: Scene, words: MeetingWords) -> None:
    """Leave out whose envoy somebody is ("Trump's envoy Steve Witkoff", "utusan Trump, Steve Witkoff")."""
    for figure, following in pairwise(list(scene.figures)):
        gap = scene.between(figure.end, following.start)
        if words.owned:
            told = re.search(words.owned, scene.between(scene.start, figure.start), re.IGNORECASE)
            owner = told is not None and re.fullmatch(r",?\s+(?:bernama\s+)?", gap) is not None
        else:
            told = re.search(r"\b(?:with|and|to|in|at|that|by|meeting|talks|call|visit)\b", gap)
            owner = told is None and re.fullmatch(r"['’]s?\s+(?:[\w-]+\s+){0,4}(?:,\s*)?", gap) is not None
        if owner and not figure.is_state and not following.is_state:
            scene.figures.remove(figure)


def _body(text: str, start: int, end: int, *, first: bool) -> int:
    """Return where the text of a sentence begins after a dateline."""
    dateline = _DATELINE.match(text, start, min(end, start + 70))
    if (
        dateline
        and (first or any(char.isupper() for char in dateline[0][:2]))
        and _looks_like_dateline(dateline[0])
    ):
        return dateline.end()
    return start


def _looks_like_dateline(stretch: str) -> bool:
    words = [word for word in re.split(r"[^\w.]+", stretch) if word and word[0].isalpha()]
    colon = stretch.rstrip().endswith(":")
    capitals = [word for word in words if word.isupper()]
    return bool(words) and len(words) <= 6 and (bool(capitals) or (colon and len(words) <= 3))


def _place_or_figure(scene: Scene, mention: Mention, words: MeetingWords) -> None:
    if _is_dateline(scene, mention) or _is_possessive(scene.doc, mention):
        return
    locative = _is_locative(scene, mention, words) or _is_behind_place(scene, mention)
    has_place = any(entity.place is not None for entity in mention.entities)
    if mention.label in ("place", "state") and has_place and mention.form != "metonym":
        scene.places.append(mention)
    if mention.label == "place" or mention.label == "date":
        return
    start = mention.start if mention.office_start is None else min(mention.office_start, mention.start)
    scene.figures.append(
        Figure(mention, start, mention.end, _use(scene, mention, start, words, locative=locative))
    )


def _is_dateline(scene: Scene, mention: Mention) -> bool:
    """Tell if a name in capitals leads to a dash, as datelines within a line do ("… - NEW DELHI, INDIA — …")."""
    name = scene.raw[mention.start : mention.end]
    after = scene.raw[mention.end : mention.end + 30]
    return len(name) > 3 and name.isupper() and re.match(r"[A-Z\s,.()/]*\s*[-–—]", after) is not None


def _is_possessive(doc: Doc, mention: Mention) -> bool:
    if mention.form != "pronoun" or not syntax.shows_tense(doc):
        return False
    span = doc.char_span(mention.start, mention.end, alignment_mode="expand")
    return span is not None and span.root.tag_ == "PRP$"


def _is_behind_place(scene: Scene, mention: Mention) -> bool:
    """Tell if a name says in which country the place before the comma lies ("Hotel Capella, Singapura")."""
    last = scene.places[-1] if scene.places else None
    return (
        last is not None
        and last.label == "place"
        and re.fullmatch(r",\s*", scene.between(last.end, mention.start)) is not None
    )


def _is_locative(scene: Scene, mention: Mention, words: MeetingWords) -> bool:
    return sought(words.locative).finds(scene.between(scene.start, mention.start).rstrip())


def _use(scene: Scene, mention: Mention, start: int, words: MeetingWords, *, locative: bool) -> Use:
    before = scene.between(scene.start, start).rstrip()
    after = scene.between(mention.end, min(mention.end + 40, scene.end))
    if mention.label == "organisation" and _SIDELINES.search(before):
        return "attributive"
    if mention.label in ("state", "organisation"):
        if is_delegation(before, after, words):
            return "oblique" if sought(words.oblique).finds(_without_last_word(before)) else "free"
        if mention.label == "state" and mention.form != "metonym" and locative:
            return "place"
        if mention.label == "state" and (
            _is_attribute(before, after, words) or _modifies(scene.doc, mention)
        ):
            return "attributive"
    if sought(words.oblique).finds(before):
        return "oblique"
    return "free"


def is_delegation(before: str, after: str, words: MeetingWords) -> bool:
    """Tell if a state's name stands next to a noun that makes it a delegation ("delegasi China", "Chinese envoys")."""
    pattern = words.delegates
    if not pattern.startswith("^"):
        return sought(pattern).finds(before)
    after = re.sub(r"^(?:['’]s\b|(?:\s*,)?\s*(?:and\s+)?[A-Z][\w-]+(?=[\s,]))+", "", after)
    return sought(pattern).finds(after)


def _without_last_word(text: str) -> str:
    return text.rsplit(None, 1)[0] if len(text.split()) > 1 else ""


def _is_attribute(before: str, after: str, words: MeetingWords) -> bool:
    """Tell if a state's name only says of which country another noun is."""
    if re.match(r"\s*['’]s\b", after) or re.match(r"-\w", after):
        return True
    return bool(words.genitive) and re.search(words.genitive, before) is not None


def _modifies(doc: Doc, mention: Mention) -> bool:
    """Tell if the dependency tree has a state's name before a noun ("Chinese investment")."""
    head = syntax.head_of(doc, mention.start, mention.end) if syntax.has_tree(doc) else None
    noun = syntax.modified_by(head) if head is not None else None
    return head is not None and noun is not None and head.i < noun.i


def _groups(scene: Scene, words: MeetingWords) -> list[list[Figure]]:
    """Return the figures in groups that a comma or an "and" holds together."""
    groups: list[list[Figure]] = []
    for figure in scene.figures:
        if groups and joined(scene, groups[-1][-1], figure, words.joiners):
            groups[-1].append(figure)
        else:
            groups.append([figure])
    return groups


def joined(scene: Scene, one: Figure, other: Figure, joiners: str) -> bool:
    """Tell if nothing but joining words (and brackets) stands between two figures."""
    gap = _PARENTHESIS.sub(" ", scene.between(one.end, other.start))
    if one.end > other.start:
        return False
    if gap.strip() == "," and one.mention.label != other.mention.label:
        return False  # "di sela KTT APEC, Trump …"
    gap = _BESIDE.sub(" ", gap)
    return re.fullmatch(rf"\s*(?:{joiners}\s*)+", gap, re.IGNORECASE) is not None
