"""Journeys and the encounters they lead to (rule 3 of what counts as a meeting)."""

from articles.nlp.components.meetings.cluster import Cluster, days_between
from articles.nlp.components.meetings.parties import Attendee, same_attendee, sides


def without_journeys(clusters: list[Cluster]) -> list[Cluster]:
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
    if journey.status == "planned" and cluster.status == "held" and not _same_days(journey, cluster):
        return False
    return any(
        a.date is None or b.date is None or days_between(a.date, b.date) <= 3
        for a in journey.statements
        for b in cluster.statements
    )


def _same_days(journey: Cluster, cluster: Cluster) -> bool:
    one, other = journey.date_statement, cluster.date_statement
    if one is None or other is None or one.date is None or other.date is None:
        return False
    return days_between(one.date, other.date) <= 3


def share_trips(clusters: list[Cluster]) -> None:
    """Give the encounters of a journey its days and its goal, where they have none of their own."""
    for journey in (cluster for cluster in clusters if cluster.is_visit):
        travellers = [a for s in journey.statements for a in s.agents]
        goal = next((s.place.country for s in journey.statements if s.place is not None), None)
        for cluster in clusters:
            if (
                not cluster.is_visit
                and cluster.status == journey.status
                and _belongs(journey, cluster, travellers, goal)
            ):
                cluster.references.extend(journey.statements)
