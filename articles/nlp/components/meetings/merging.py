"""Which statements speak of one and the same encounter."""

from articles.nlp.components.meetings.cluster import Cluster, dates_agree
from articles.nlp.components.meetings.journeys import share_trips, without_journeys
from articles.nlp.components.meetings.parties import same_attendee, sides
from articles.nlp.components.meetings.statement import Statement
from articles.records.reading import Status

NEAR = 3  # sentences from one word on a summit to the next on who was there
NEAR_LEADERS = 5  # from talks of delegations to who led them or signed
MOST_ALONE = 3  # a body and two of its members make a summit
PLAN_DAYS = 3  # a preview gives the days of the journey here and the day of the meeting there
TRIP_DAYS = 6  # days within which one journey is told


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
    clusters = [
        cluster for cluster in clusters if not all(statement.weak for statement in cluster.statements)
    ]
    clusters = without_journeys(clusters)
    share_trips(clusters)
    clusters.sort(key=lambda cluster: min(statement.occurrence.start for statement in cluster.statements))
    for reference in (s for s in statements if s.definite):
        if reference.occurrence.trigger.frame == "present":
            _add_present(clusters, reference)
        else:
            _attach(clusters, reference)
    return [
        cluster
        for cluster in clusters
        if not (_is_bare(cluster) and not _is_told_alone(cluster)) and not _is_faint(cluster)
    ]


def _is_told_alone(cluster: Cluster) -> bool:
    """Tell if a body's meeting is a record of its own: some who were there are named, or its day and its town."""
    dated, placed = cluster.date_statement, cluster.place_statement
    met = any(not known.occurrence.trigger.noun for known in cluster.statements if not known.definite)
    own = met and dated is not None and dated.date_rank == 2 and placed is not None and placed.place_rank == 2
    return len(cluster.attendees) >= MOST_ALONE or own


def _is_faint(cluster: Cluster) -> bool:
    """Tell if delegations without a name met on no day and in no town that any sentence tells."""
    if not all(statement.faint for statement in cluster.statements):
        return False
    dated, placed = cluster.date_statement, cluster.place_statement
    town = placed is not None and placed.place is not None and placed.place.precision in ("venue", "city")
    return not town and (dated is None or dated.date_rank < 2)


def _is_bare(cluster: Cluster) -> bool:
    return all(known.bare or known.definite for known in cluster.statements)


def _add_present(clusters: list[Cluster], presence: Statement) -> None:
    """Let those who were there take part in the summit, or lead the delegations, told shortly before."""
    here = presence.occurrence.scene.index
    presence.date, presence.date_rank, presence.place, presence.place_rank = None, 0, None, 0
    for cluster in reversed(clusters):
        told = [known.occurrence.scene.index for known in cluster.statements]
        reach = NEAR_LEADERS if presence.leads else NEAR
        if not any(0 <= here - index <= reach for index in told):
            continue
        if cluster.forum and cluster.status == "held":
            cluster.statements.append(presence)
            return
        leaderless = {one.party for one in cluster.attendees if one.unnamed}
        leaders = [one for one in presence.agents if one.party in leaderless]
        if leaders and presence.leads:
            presence.agents, presence.kind, presence.status = (
                leaders,
                cluster.statements[0].kind,
                cluster.status,
            )
            cluster.statements.append(presence)
            return


def _strength(statement: Statement) -> tuple[bool, bool, bool, int]:
    """Sort encounters before journeys, sure kinds before open ones, and those with a date before those without."""
    neutral = statement.occurrence.trigger.neutral
    return (
        statement.is_visit or statement.weak,
        neutral,
        statement.date_rank < 2,
        statement.occurrence.start,
    )


def _fits(cluster: Cluster, statement: Statement) -> bool:
    if cluster.is_visit != (statement.is_visit and statement.kind == "visit"):
        return False
    neutral = statement.occurrence.trigger.neutral or all(
        s.occurrence.trigger.neutral for s in cluster.statements
    )
    if cluster.is_call != (statement.kind == "phone_call") and not (neutral and statement.place is None):
        return False
    if not _same_people(cluster, statement):
        return False
    slack = TRIP_DAYS if cluster.is_visit else 0
    if cluster.status == statement.status == "planned" and not cluster.is_call and not statement.again:
        slack = PLAN_DAYS
    if not any(dates_agree(known, statement, slack) for known in cluster.statements):
        return False
    if statement.background and statement.date is None and not _is_history(cluster):
        return False
    if statement.ahead and cluster.status == "held":
        return False
    if statement.status == "held" and any(known.ahead for known in cluster.statements):
        return False
    if (
        not statement.open
        and not all(known.open for known in cluster.statements)
        and not _status_agrees(cluster.status, statement.status)
    ):
        return False
    known_place = cluster.place_statement
    if known_place is not None and known_place.place is not None and statement.place is not None:
        one, other = known_place.place.country, statement.place.country
        if one and other and one != other and statement.place_rank == 2 and known_place.place_rank == 2:
            return False
    return True


def _is_history(cluster: Cluster) -> bool:
    """Tell if an encounter lies so far back that "earlier" can mean it."""
    dated = cluster.date_statement
    return cluster.background or (dated is not None and dated.earlier)


def _status_agrees(one: Status, other: Status) -> bool:
    if one == other or "planned" in (one, other):
        return True
    return {one, other} <= {"cancelled", "postponed", "denied"}


def _same_people(cluster: Cluster, statement: Statement) -> bool:
    known, told = cluster.attendees, statement.attendees
    if cluster.is_visit and not (_same_travellers(cluster, statement) and _same_goal(cluster, statement)):
        return False
    shared = [one for one in told if any(same_attendee(one, other) for other in known)]
    if cluster.forum and cluster.forum == statement.forum:
        return True
    if len(shared) < 2 or len(sides(shared)) < 2:
        return False
    smaller = min(len(told), len(known))
    return len(shared) >= smaller or len(shared) >= 3


def _same_travellers(cluster: Cluster, statement: Statement) -> bool:
    """Tell if it is the same persons who travel: hosts and guests of two visits are no one's match."""
    travellers = [one for known in cluster.statements for one in known.agents]
    return any(same_attendee(one, other) for one in statement.agents for other in travellers)


def _same_goal(cluster: Cluster, statement: Statement) -> bool:
    """Tell if two journeys lead to one state."""
    goals = {known.place.country for known in cluster.statements if known.place is not None}
    return statement.place is None or not goals or statement.place.country in goals


def _attach(clusters: list[Cluster], reference: Statement) -> None:
    """Give a reference ("pertemuan itu", "the talks") to the encounter that was told last and agrees with it."""
    earlier = [
        cluster
        for cluster in clusters
        if (
            min(statement.occurrence.start for statement in cluster.statements) <= reference.occurrence.start
            or (
                len(sides(reference.attendees)) > 1 and sides(reference.attendees) == sides(cluster.attendees)
            )
        )
        and (reference.kind == "phone_call") <= cluster.is_call
        and (reference.kind == "negotiation" and not reference.again)
        <= any(known.kind == "negotiation" for known in cluster.statements)
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
    fitting = [cluster for cluster in agreeing if _days_agree(cluster, reference)] or agreeing
    last = max(fitting, key=lambda cluster: max(_starts_before(cluster, reference)))
    if reference.again and reference.status == "planned" and not reference.hypothetical:
        if last.status == "held" and reference.date_rank == 2:
            clusters.append(Cluster([_another(last, reference)]))
        return
    if reference.date is not None and not _days_agree(last, reference):
        if _is_another(last, reference):
            clusters.append(Cluster([_another(last, reference)]))
        return
    last.references.append(reference)
    if reference.status in ("cancelled", "postponed") and last.status == "denied":
        for known in last.statements:  # "will not meet on Monday; the talks were put off"
            known.status = reference.status


def _days_agree(cluster: Cluster, reference: Statement) -> bool:
    dated = [known for known in cluster.statements if known.date is not None]
    return not dated or any(dates_agree(known, reference) for known in dated)


def _is_another(cluster: Cluster, reference: Statement) -> bool:
    """Tell if a day of its own makes a noun another encounter of the same sides: one before, or one to come."""
    if reference.attendees and len(sides(reference.attendees)) < 2:
        return False
    if (
        reference.hypothetical
        or reference.date_rank < 2
        or reference.is_visit
        or cluster.is_visit
        or cluster.forum
    ):
        return False
    if reference.status == "held":
        return reference.earlier and not reference.open and reference.place is not None
    if reference.status in ("cancelled", "postponed"):
        return cluster.status in ("held", "planned")
    return reference.status == "planned" and cluster.status == "held" and reference.ahead


def _another(cluster: Cluster, reference: Statement) -> Statement:
    """Return the next encounter of the same sides ("pertemuan selanjutnya")."""
    reference.agents, reference.others, reference.definite = cluster.attendees, [], False
    return reference


def _starts_before(cluster: Cluster, reference: Statement) -> list[int]:
    return [
        s.occurrence.start for s in cluster.statements if s.occurrence.start <= reference.occurrence.start
    ] or [-1]
