"""The thread of a text: where and when somebody is, until another sentence says otherwise."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from articles.nlp.components.meetings.cluster import Cluster, days_between
from articles.nlp.components.meetings.parties import Attendee
from articles.nlp.components.meetings.statement import Statement

PLACE_REACH = 5  # sentences that somebody stays in a place for
DAY_REACH = 2  # sentences that a day holds for
STAY_DAYS = 2


def follow_thread(
    clusters: Sequence[Cluster], statements: Sequence[Statement], published: date | None
) -> None:
    """Give encounters without a place or a day those that the sentences before tell of somebody who takes part.

    "Luxon flew to Nuku'alofa on Monday. He met the prime minister of the Cook Islands at breakfast."
    """
    for cluster in clusters:
        if cluster.is_visit or cluster.background:
            continue
        first = min(cluster.statements, key=lambda statement: statement.occurrence.start)
        own = {id(one) for one in (*cluster.statements, *cluster.references)}
        before = [
            one for one in statements if id(one) not in own and _leads_to(one, first, cluster, published)
        ]
        if cluster.place_statement is None and not cluster.is_call:
            _lend(cluster, (one for one in before if _is_place(one, first, cluster)), day=False)
        if cluster.date_statement is None:
            _lend(cluster, (one for one in before if _is_day(one, first)), day=True)


def _leads_to(one: Statement, first: Statement, cluster: Cluster, published: date | None) -> bool:
    """Tell if a statement stands before an encounter, shares somebody with a name with it, and is as real as it."""
    if one.occurrence.start >= first.occurrence.start or one.background or one.hypothetical:
        return False
    over = (
        one.status == "planned"
        and one.date is not None
        and published is not None
        and one.date.first <= published
    )
    if one.status != cluster.status and not (cluster.status == "held" and over):
        return False
    named = [known for known in cluster.attendees if not known.unnamed]
    return any(known.entity is other.entity for known in named for other in _present(one))


def _present(one: Statement) -> list[Attendee]:
    return one.agents if one.is_visit else one.attendees


def _is_place(one: Statement, first: Statement, cluster: Cluster) -> bool:
    distance = first.occurrence.scene.index - one.occurrence.scene.index
    if one.place is None or one.place.country is None or not 0 <= distance <= PLACE_REACH:
        return False
    dated = cluster.date_statement
    if dated is not None and dated.date is not None and one.date is not None:
        return days_between(dated.date, one.date) <= STAY_DAYS
    return True


def _is_day(one: Statement, first: Statement) -> bool:
    distance = first.occurrence.scene.index - one.occurrence.scene.index
    return (
        one.date is not None
        and one.date_rank == 2
        and one.kind != "phone_call"
        and 0 <= distance <= DAY_REACH
    )


def _lend(cluster: Cluster, lenders: Iterator[Statement], *, day: bool) -> None:
    nearest = max(lenders, key=lambda one: one.occurrence.start, default=None)
    if nearest is None:
        return
    if day:
        lent = replace(nearest, place=None, place_rank=0, place_span=None, date_rank=1)
    else:
        lent = replace(nearest, date=None, date_rank=0, date_span=None, place_rank=1)
    cluster.references.append(lent)
