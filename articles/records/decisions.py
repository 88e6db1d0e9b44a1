"""What pages show of the decisions that people made."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from articles.records.ledger import ActorRef
from articles.records.pages import TiedMeeting


@dataclass(frozen=True, slots=True)
class DecisionFilter:
    """What the history of decisions is narrowed to: one kind, one author, and if it stands ("stands", "undone")."""

    kind: str = ""
    author: int | None = None
    state: str = ""


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """A decision: who decided what when, what was so before and is so after it, and who undid it.

    `by` and `undone_by` are empty where the user is gone. `actors` are those that it is about, as far as they are there
    now; `meetings` as they are now, or as the reports told of them. `reached` are the ids of the meetings that it was
    about, the first one first. `article` and `start` say where the sentence of a meeting stands that a person added.
    """

    id: int
    kind: str
    by: str
    on: datetime
    undone_by: str = ""
    undone_on: datetime | None = None
    actors: tuple[ActorRef, ...] = ()
    meetings: tuple[TiedMeeting, ...] = ()
    reached: tuple[int, ...] = ()
    article: int | None = None
    article_title: str = ""
    start: int = 0
    before: Mapping[str, Any] = field(default_factory=dict)
    after: Mapping[str, Any] = field(default_factory=dict)

    @property
    def undone(self) -> bool:
        """Tell if somebody took it back."""
        return self.undone_on is not None
