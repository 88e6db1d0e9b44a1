"""What the rest of a document tells a sentence."""

from collections import Counter
from dataclasses import dataclass

from articles.nlp.components.meetings.parties import Attendee, attendees_of
from articles.nlp.components.meetings.scene import Scene
from articles.nlp.document import Entity

PROTAGONIST = 3  # times that a text names whom it is about


@dataclass(frozen=True, slots=True)
class Context:
    """What the rest of the document tells: its sentences and the forum whose summit it speaks of."""

    scenes: list[Scene]
    forum: Entity | None
    home: str  # the state that the outlet writes from; empty where nothing tells

    @property
    def protagonists(self) -> list[Attendee]:
        """Return the person that a document names most, if it does so at least three times."""
        figures = [figure for scene in self.scenes for figure in scene.figures if not figure.is_state]
        counts = Counter(id(entity) for figure in figures for entity in figure.entities)
        most = counts.most_common(1)
        if not most or most[0][1] < PROTAGONIST:
            return []
        return [one for one in attendees_of(figures) if id(one.entity) == most[0][0]]

    def before(self, scene: Scene) -> Scene | None:
        """Return the sentence before another one."""
        return self.scenes[scene.index - 1] if scene.index else None
