"""Which statements speak of one and the same encounter."""

from dataclasses import dataclass, field

from articles.nlp.components.meetings.attachment import PRECISION
from articles.nlp.components.meetings.parties import Attendee, same_attendee, sides, without_doubles
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
        for statement in self.statements:
            for attendee in statement.attendees:
                if all(known.entity is not attendee.entity for known in found):
                    found.append(attendee)
        return without_doubles(found)

    @property
    def status(self) -> Status:
        """Return what the strongest statement says."""
        return max((statement.status for statement in self.statements), key=lambda status: RANK[status])

    @property
    def is_call(self) -> bool:
        """Tell if they spoke by telephone."""
        return any(statement.kind == "phone_call" for statement in self.statements)

    @property
    def is_visit(self) -> bool:
        """Tell if only journeys are told."""
        return all(statement.is_visit and statement.kind == "visit" for statement in self.statements)

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
        dated = [s for s in (*self.statements, *self.references) if s.date is not None]
        if not dated:
            return None
        return max(dated, key=self._date_key)

    def _date_key(self, statement: Statement) -> tuple[int, int, int, int]:
        assert statement.date is not None
        own = statement in self.statements
        journey = statement.is_visit and not self.is_visit
        exact = {"day": 2, "range": 1, "month": 1, "year": 0}[statement.date.precision]
        order = -(statement.occurrence.start)
        return (
            statement.date_rank * 2 + own - 2 * journey,
            exact,
            RANK[statement.status] == RANK[self.status],
            order,
        )

    @property
    def place_statement(self) -> Statement | None:
        """Return the statement with the best place: of the encounter before a journey's goal, the most precise."""
        placed = [s for s in (*self.statements, *self.references) if s.place is not None]
        if not placed or self.is_call:
            return None
        return max(placed, key=self._place_key)

    def _place_key(self, statement: Statement) -> tuple[int, int, int]:
        assert statement.place is not None
        journey = statement.is_visit and not self.is_visit
        own = statement in self.statements
        strength = statement.place_rank + own - journey
        return (min(strength, 2), PRECISION[statement.place.precision], -statement.occurrence.start)


def clusters_of(statements: list[Statement]) -> list[Cluster]:
    """Return the encounters that statements tell of, in the order of the text."""
    clusters: list[Cluster] = []
    ordered = sorted((s for s in statements if not s.definite), key=_strength)
    for statement in ordered:
        home = next((cluster for cluster in clusters if _fits(cluster, statement)), None)
        if home is None:
            clusters.append(Cluster([statement]))
        else:
            home.statements.append(statement)
    clusters = _without_journeys(clusters)
    clusters.sort(key=lambda cluster: min(statement.occurrence.start for statement in cluster.statements))
    for reference in (s for s in statements if s.definite):
        _attach(clusters, reference)
    return clusters


def _strength(statement: Statement) -> tuple[int, int, int]:
    """Sort encounters before journeys and those with a date before those without."""
    return (statement.is_visit, -(statement.date_rank == 2), statement.occurrence.start)


def _fits(cluster: Cluster, statement: Statement) -> bool:
    if cluster.is_visit != (statement.is_visit and statement.kind == "visit"):
        return False
    if cluster.is_call != (statement.kind == "phone_call"):
        return False
    if not _same_people(cluster, statement):
        return False
    if not any(dates_agree(known, statement) for known in cluster.statements):
        return False
    if cluster.background != statement.background and statement.date_rank < 2:
        return False
    if not _status_agrees(cluster.status, statement.status):
        return False
    known_place = cluster.place_statement
    if known_place is not None and known_place.place is not None and statement.place is not None:
        one, other = known_place.place.country, statement.place.country
        if one and other and one != other and statement.place_rank == 2 and known_place.place_rank == 2:
            return False
    return True


def _status_agrees(one: Status, other: Status) -> bool:
    if one == other or "planned" in (one, other):
        return True
    return {one, other} <= {"cancelled", "postponed", "denied"}


def _same_people(cluster: Cluster, statement: Statement) -> bool:
    known, told = cluster.attendees, statement.attendees
    shared = [one for one in told if any(same_attendee(one, other) for other in known)]
    if cluster.forum and cluster.forum == statement.forum:
        return True
    if len(shared) < 2 or len(sides(shared)) < 2:
        return False
    smaller = min(len(told), len(known))
    return len(shared) >= smaller or len(shared) >= 3


def dates_agree(one: Statement, other: Statement) -> bool:
    """Tell if two statements can speak of the same day; the day of a report may follow by a few."""
    first, second = one.date, other.date
    if first is None or second is None:
        return True
    slack = 0 if one.date_rank == other.date_rank == 2 else 3
    return _distance(first, second) <= slack


def _distance(one: FoundDate, other: FoundDate) -> int:
    """Return the days between two spans, 0 where they touch."""
    return max(0, (other.first - one.last).days, (one.first - other.last).days)


def _without_journeys(clusters: list[Cluster]) -> list[Cluster]:
    """Let a journey add to the one encounter it led to (rule 3); it stays where there is none, or several."""
    encounters = [cluster for cluster in clusters if not cluster.is_visit]
    kept = list(encounters)
    for journey in (cluster for cluster in clusters if cluster.is_visit):
        travellers = [a for s in journey.statements for a in s.agents]
        country = next((s.place.country for s in journey.statements if s.place is not None), None)
        hosted = [cluster for cluster in encounters if _belongs(journey, cluster, travellers, country)]
        ahead = len(hosted) == 1 and journey.status == "held" and hosted[0].status == "planned"
        if len(hosted) == 1 and not ahead:
            hosted[0].references.extend(journey.statements)
        else:
            kept.append(journey)
    return kept


def _belongs(journey: Cluster, cluster: Cluster, travellers: list[Attendee], country: str | None) -> bool:
    there = cluster.place_statement
    place_country = there.place.country if there is not None and there.place is not None else None
    if (
        not any(same_attendee(one, other) for one in travellers for other in cluster.attendees)
        or cluster.is_call
    ):
        return False
    if place_country is not None and place_country != country:
        return False
    if place_country is None and country not in sides(cluster.attendees):
        return False
    return any(
        a.date is None or b.date is None or _distance(a.date, b.date) <= 3
        for a in journey.statements
        for b in cluster.statements
    )


def _attach(clusters: list[Cluster], reference: Statement) -> None:
    """Give a reference ("pertemuan itu", "the talks") to the encounter that was told last and agrees with it."""
    earlier = [
        cluster
        for cluster in clusters
        if min(statement.occurrence.start for statement in cluster.statements) <= reference.occurrence.start
        and (reference.kind == "phone_call") <= cluster.is_call
        and not (cluster.is_visit and not reference.is_visit)
    ]
    named = reference.attendees
    agreeing = [
        cluster
        for cluster in earlier
        if not named or any(same_attendee(one, other) for one in named for other in cluster.attendees)
    ]
    if not agreeing:
        return
    last = max(agreeing, key=lambda cluster: max(_starts_before(cluster, reference)))
    if reference.date is not None and not any(dates_agree(known, reference) for known in last.statements):
        return
    last.references.append(reference)


def _starts_before(cluster: Cluster, reference: Statement) -> list[int]:
    return [
        s.occurrence.start for s in cluster.statements if s.occurrence.start <= reference.occurrence.start
    ] or [-1]


def kind_of(cluster: Cluster) -> MeetingKind:
    """Return the kind that most statements of encounters give, or that the number of sides makes."""
    kinds = [statement.kind for statement in cluster.statements]
    for decisive in ("phone_call", "negotiation", "summit"):
        if decisive in kinds:
            return decisive
    if cluster.is_visit:
        return "visit"
    return "summit" if len(sides(cluster.attendees)) >= 3 else "bilateral"
