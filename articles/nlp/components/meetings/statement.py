"""What one clause says of an encounter."""

import re
from dataclasses import dataclass, field

from articles.nlp.components.meetings.parties import Attendee
from articles.nlp.components.meetings.scene import Scene
from articles.nlp.document import Mention
from articles.nlp.languages.base import Trigger
from articles.nlp.patterns import Sought
from articles.records.reading import FoundDate, FoundPlace, MeetingKind, Status


@dataclass(slots=True, eq=False)
class Occurrence:
    """A trigger in a sentence."""

    scene: Scene
    trigger: Trigger
    start: int
    end: int

    @property
    def surface(self) -> str:
        """Return the trigger as written."""
        return self.scene.between(self.start, self.end)

    @property
    def is_summit(self) -> bool:
        """Tell if the trigger is a word for a summit."""
        return re.match(r"ktt|konferensi tingkat|summit", self.surface, re.IGNORECASE) is not None


@dataclass(slots=True, eq=False)
class Statement:
    """An encounter as one clause tells it.

    `agents` did it and `others` is with whom; for a group that met, all are agents. `definite` statements speak
    of an encounter that was told elsewhere. `date_rank` is 2 for a date of the encounter, 1 for one on which it
    was only reported, 0 for none; `place_rank` likewise 2 for the encounter's and 1 for a journey's goal.
    """

    occurrence: Occurrence
    agents: list[Attendee]
    others: list[Attendee] = field(default_factory=list)
    mediators: list[Attendee] = field(default_factory=list)
    kind: MeetingKind = "bilateral"
    status: Status = "held"
    date: FoundDate | None = None
    date_rank: int = 0
    date_span: tuple[int, int] | None = None
    place: FoundPlace | None = None
    place_rank: int = 0
    place_span: tuple[int, int] | None = None
    destination: Mention | None = None
    forum: str = ""
    claim: str = ""
    background: bool = False
    open: bool = False  # a noun that does not tell whether it has taken place
    ahead: bool = False  # its date lies behind the publication
    past: bool = False  # its date lies before the publication
    earlier: bool = False  # its date lies some days before the publication
    definite: bool = False
    again: bool = False
    hypothetical: bool = False  # speaks of an encounter in general; neither day nor place are its own
    lax: bool = False  # a word for negotiations that may only mean talks
    bare: bool = False  # a summit of a body without a word on who was there
    faint: bool = False  # delegations without a name, a day or a town: too little for a record of its own
    leads: bool = False  # names who leads or signs for a delegation
    weak: bool = False  # only tells of an encounter if another statement does
    confidence: float = 0.5

    @property
    def attendees(self) -> list[Attendee]:
        """Return all who take part, each once."""
        found: list[Attendee] = []
        for attendee in (*self.agents, *self.others, *self.mediators):
            if all(attendee.entity is not known.entity for known in found):
                found.append(attendee)
        return found

    @property
    def is_summit(self) -> bool:
        """Tell if its trigger is a word for a summit."""
        return self.occurrence.is_summit

    @property
    def is_visit(self) -> bool:
        """Tell if only a journey is told, no encounter."""
        return self.occurrence.trigger.kind == "visit"


def find_triggers(scene: Scene, triggers: list[tuple[Trigger, Sought]]) -> list[Occurrence]:
    """Return the triggers of a sentence in order; where two overlap, the one listed first."""
    found: list[Occurrence] = []
    lowered = scene.words[scene.body : scene.end].lower()
    for trigger, sought in triggers:
        if not sought.may_match(lowered):
            continue
        for match in sought.pattern.finditer(scene.words, scene.body, scene.end):
            inside_name = any(
                figure.mention.start <= match.start() and match.end() <= figure.end
                for figure in scene.figures
            )
            overlaps = any(match.start() < known.end and known.start < match.end() for known in found)
            if (
                match.end() > match.start()
                and not overlaps
                and not inside_name
                and not _is_name(scene, trigger, match)
            ):
                found.append(Occurrence(scene, trigger, *match.span()))
    return sorted(found, key=lambda occurrence: occurrence.start)


def _is_name(scene: Scene, trigger: Trigger, match: re.Match[str]) -> bool:
    """Tell if a noun is part of some name ("Office for Trade Negotiations"): a capital within the sentence."""
    if trigger.noun and re.search(r"\w-$", scene.words[max(0, match.start() - 2) : match.start()]):
        return True  # "post-summit", "Lee-China-summit"
    if not trigger.noun or not match[0][:1].isupper() or match[0].isupper():
        return False
    first_word = scene.words[scene.body : match.start()].strip(" \"'“‘(-–—") == ""
    return not first_word and not re.match(
        r"(?:summit|pertemuan puncak|konferensi tingkat)", match[0], re.IGNORECASE
    )
