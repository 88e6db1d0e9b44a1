"""The statements that speak of one encounter, and what they say together."""

from dataclasses import dataclass, field

from articles.nlp.components.meetings.attachment import PRECISION
from articles.nlp.components.meetings.parties import Attendee, sides, without_doubles
from articles.nlp.components.meetings.scene import Scene
from articles.nlp.components.meetings.statement import Statement
from articles.records.reading import FoundDate, MeetingKind, Status

# A later word on the same encounter: what was held was held, whatever was planned.
RANK: dict[Status, int] = {"held": 4, "cancelled": 3, "postponed": 3, "denied": 2, "planned": 1}


@dataclass(slots=True, eq=False)
class Cluster:
    """Statements of one encounter. `references` add evidence only."""

    statements: list[Statement]
    references: list[Statement] = field(default_factory=list)

    @property
    def attendees(self) -> list[Attendee]:
        """Return all who take part, the named instead of their delegations."""
        found: list[Attendee] = []
        for statement in sorted(self.statements, key=lambda statement: statement.occurrence.start):
            for attendee in statement.attendees:
                if all(known.entity is not attendee.entity for known in found):
                    found.append(attendee)
        return without_doubles(found)

    @property
    def status(self) -> Status:
        """Return what the strongest statement says."""
        sure = [statement.status for statement in self.statements if not statement.open]
        return max(
            sure or [statement.status for statement in self.statements], key=lambda status: RANK[status]
        )

    @property
    def is_call(self) -> bool:
        """Tell if they spoke by telephone."""
        return any(statement.kind == "phone_call" for statement in self.statements)

    @property
    def is_visit(self) -> bool:
        """Tell if only journeys are told."""
        return all(
            statement.is_visit and statement.kind == "visit"
            for statement in self.statements
            if not statement.leads
        )

    @property
    def forum(self) -> str:
        """Return the body whose summit it is."""
        return next((statement.forum for statement in self.statements if statement.forum), "")

    @property
    def background(self) -> bool:
        """Tell if it is only told as history."""
        return all(statement.background for statement in self.statements)

    @property
    def date_statement(self) -> Statement | None:
        """Return the statement with the best date: of the encounter before its report, of a day before a span."""
        dated = [
            s for s in (*self.statements, *self.references) if s.date is not None and self._is_possible(s)
        ]
        if not dated:
            return None
        return max(dated, key=self._date_key)

    def _is_possible(self, statement: Statement) -> bool:
        """Tell if a date can be that of this encounter: what was held does not lie ahead, nor a plan far back."""
        if self.forum and statement not in self.statements and not statement.is_summit:
            return False
        if self.status == "held":
            return not statement.ahead
        return self.status != "planned" or not statement.past

    def _date_key(self, statement: Statement) -> tuple[int, int, int, int, int]:
        assert statement.date is not None
        own = statement in self.statements
        journey = statement.is_visit and not self.is_visit
        exact = {"day": 3, "range": 2 if statement.date.basis == "explicit" else 1, "month": 1, "year": 0}[
            statement.date.precision
        ]
        order = -(statement.occurrence.start)
        length = -(statement.date.last - statement.date.first).days
        right = RANK[statement.status] == RANK[self.status]
        wide = statement.date.precision == "range" and statement.date.basis == "relative"
        return (statement.date_rank - (journey and not wide) - wide, exact, own + right, length, order)

    @property
    def place_statement(self) -> Statement | None:
        """Return the statement with the best place: of the encounter before a journey's goal, the most precise."""
        placed = [
            s
            for s in (*self.statements, *self.references)
            if s.place is not None and (not self.forum or s in self.statements or s.is_summit)
        ]
        if not placed or self.is_call:
            return None
        return max(placed, key=self._place_key)

    def _place_key(self, statement: Statement) -> tuple[int, int, int]:
        assert statement.place is not None
        journey = statement.is_visit and not self.is_visit
        own = statement in self.statements
        strength = statement.place_rank + own - journey
        return (min(strength, 2), PRECISION[statement.place.precision], -statement.occurrence.start)


def dates_agree(one: Statement, other: Statement, least: int = 0) -> bool:
    """Tell if two statements can speak of the same day; the day of a report may follow by a few."""
    first, second = one.date, other.date
    if first is None or second is None:
        return True
    slack = least if one.date_rank == other.date_rank == 2 else max(3, least)
    return days_between(first, second) <= slack


def days_between(one: FoundDate, other: FoundDate) -> int:
    """Return the days between two spans, 0 where they touch."""
    return max(0, (other.first - one.last).days, (one.first - other.last).days)


def kind_of(cluster: Cluster) -> MeetingKind:
    """Return the kind that most statements of encounters give, or that the number of sides makes."""
    kinds = [
        "bilateral" if statement.kind == "negotiation" and statement.lax else statement.kind
        for statement in cluster.statements
    ]
    for decisive in ("phone_call", "negotiation", "summit"):
        if decisive in kinds:
            return decisive
    if cluster.is_visit:
        return "visit"
    return "summit" if len(sides(cluster.attendees)) >= 3 else "bilateral"


def sharpen(cluster: Cluster, scenes: list[Scene]) -> None:
    """Narrow a date like "next week" by the days that a nearby sentence on the same persons names in it."""
    dated = cluster.date_statement
    if (
        dated is None
        or dated.date is None
        or dated.date.precision != "range"
        or dated.date.basis != "relative"
    ):
        return
    names = {id(attendee.entity) for attendee in cluster.attendees if not attendee.unnamed}
    for scene in scenes[dated.occurrence.scene.index : dated.occurrence.scene.index + 4]:
        told = {id(entity) for figure in scene.figures for entity in figure.entities}
        for mention in scene.dates:
            found = mention.found
            inside = dated.date.first <= found.first and found.last <= dated.date.last
            if inside and names & told and (found.last - found.first) < (dated.date.last - dated.date.first):
                dated.date, dated.date_span = found, (mention.start, mention.end)
                return
