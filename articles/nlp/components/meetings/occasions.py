"""What a summit tells of its day and place, for those who met at it or on its margins."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from articles.nlp.components.meetings.circumstances import complete
from articles.nlp.components.meetings.cluster import Cluster, days_between
from articles.nlp.components.meetings.delegations import nation_of
from articles.nlp.components.meetings.parties import Attendee, sides
from articles.nlp.components.meetings.scene import Scene
from articles.nlp.components.meetings.statement import Occurrence, Statement
from articles.nlp.document import Entity, Mention
from articles.nlp.languages.base import LanguageWords

NEAR = 60  # characters between a word for a summit and the body that holds it
OPENING = 3  # sentences that tell what an article is about
STAY_DAYS = 2  # that a guest stays on
FRESH_DAYS = 10  # a summit that an article is about was a few days ago
MARGINS = re.compile(r"\b(?:side\s?-?lines?|margins?) of\b|\bdi (?:sela(?:-sela)?|tepi)\b", re.IGNORECASE)


def body_near(scene: Scene, start: int, end: int) -> Entity | None:
    """Return the body whose summit stands at a stretch of a sentence: the nearest union or forum."""
    best: tuple[int, Entity] | None = None
    for figure in scene.figures:
        gap = max(figure.start - end, start - figure.end)
        if gap > NEAR:
            continue
        body = next(
            (e for e in figure.entities if e.kind == "organisation" and not e.media and not e.country), None
        )
        if body is not None and (best is None or gap < best[0]):
            best = (gap, body)
    return best[1] if best else None


def summits_told(
    occurrences: Sequence[Occurrence], forum: Entity | None, published: date | None, words: LanguageWords
) -> list[Statement]:
    """Return what a sentence tells of the day and place of summits, whoever takes part."""
    found: list[Statement] = []
    for occurrence in occurrences:
        if not occurrence.is_summit:
            continue
        body = body_near(occurrence.scene, occurrence.start, occurrence.end) or forum
        if body is None:
            continue
        told = Statement(
            occurrence, [], [Attendee(body, None, unnamed=True)], kind="summit", definite=True, confidence=0.3
        )
        told.forum = body.name
        complete(told, list(occurrences), published, words)
        if told.date_rank == 2 or told.place_rank == 2:
            found.append(told)
    return found


def lend(clusters: Sequence[Cluster], summits: Sequence[Statement], published: date | None) -> None:
    """Give summits, and encounters on their margins, the day and the place that other sentences tell of them."""
    summits = [
        *summits,
        *(told for cluster in clusters if cluster.forum for told in cluster.statements if told.forum),
    ]
    for cluster in clusters:
        if cluster.forum:
            _add(cluster, [told for told in summits if told.forum == cluster.forum])
        elif not (cluster.is_call or cluster.is_visit or cluster.background):
            _add(cluster, _at_margins(cluster, summits, published))


def lend_hosts(clusters: Sequence[Cluster]) -> None:
    """Let somebody who is told to be in a state meet its people there, where no place is told.

    "Trump and Kim shook hands on Sentosa. Kim had met Singapore's prime minister a day before."
    """
    for cluster in clusters:
        if cluster.is_call or cluster.is_visit or cluster.background or cluster.place_statement is not None:
            continue
        host = next((found for other in clusters if (found := _host_of(cluster, other)) is not None), None)
        if host is not None:
            cluster.references.append(host)


def stay_at_home(clusters: Sequence[Cluster], mentions: Sequence[Mention]) -> None:
    """Let somebody receive guests at home: in the city of the dateline if it lies in the host's state, else there."""
    dateline = next((m.place for m in mentions if m.dateline and m.place is not None), None)
    for cluster in clusters:
        if cluster.is_call or cluster.is_visit or cluster.place_statement is not None:
            continue
        for statement in cluster.statements:
            country = _receiver(statement)
            if country is None or country == statement.forum:
                continue
            here = dateline is not None and dateline.country == country and not cluster.background
            lent = replace(statement, date=None, date_rank=0, date_span=None, place_rank=1)
            lent.place = dateline if here else nation_of(country)
            lent.place_span = (statement.occurrence.start, statement.occurrence.end)
            cluster.references.append(lent)
            break


def _receiver(statement: Statement) -> str | None:
    """Return the state of the only side that receives the others."""
    if statement.occurrence.trigger.frame != "receive":
        return None
    passive = re.match(r"di|penyambutan|.* by$", statement.occurrence.surface, re.IGNORECASE) is not None
    hosts = sides(statement.others if passive else statement.agents)
    guests = sides(statement.agents if passive else statement.others)
    host = next(iter(hosts)) if len(hosts) == 1 else None
    return host if host is not None and len(host) == 2 and host not in guests else None


def _host_of(cluster: Cluster, other: Cluster) -> Statement | None:
    """Return a statement with the state in which another encounter puts a guest of this one, at its host's home."""
    placed = other.place_statement
    if other is cluster or placed is None or placed.place is None or other.status != cluster.status:
        return None
    country = placed.place.country
    guests = [one for one in cluster.attendees if one.party != country and not one.unnamed]
    there = any(one.entity is known.entity for one in guests for known in other.attendees)
    if not there or country not in sides(cluster.attendees) or not _near_in_time(cluster, other):
        return None
    lent = replace(placed, date=None, date_rank=0, date_span=None, place_rank=1)
    if placed.place.precision not in ("country", "city"):
        lent.place = nation_of(country) or placed.place
    return lent


def _near_in_time(one: Cluster, other: Cluster) -> bool:
    first, second = one.date_statement, other.date_statement
    if first is None or second is None or first.date is None or second.date is None:
        return True
    return days_between(first.date, second.date) <= STAY_DAYS


def _at_margins(cluster: Cluster, summits: Sequence[Statement], published: date | None) -> list[Statement]:
    """Return the summit on whose margins an encounter was, as the text says or the article's news lets expect."""
    if cluster.date_statement is not None and cluster.place_statement is not None:
        return []
    for statement in cluster.statements:
        if MARGINS.search(statement.occurrence.scene.text):
            scene = statement.occurrence.scene
            named = {e.name for figure in scene.figures for e in figure.entities if e.kind == "organisation"}
            fitting = [told for told in summits if told.forum in named] or list(summits)
            if len({told.forum for told in fitting}) == 1:
                return fitting
    news = [told for told in summits if told.occurrence.scene.index < OPENING and _is_fresh(told, published)]
    if not news or cluster.status != "held" or len({told.forum for told in news}) != 1:
        return []
    return [told for told in summits if told.forum == news[0].forum and _is_fresh(told, published)]


def _is_fresh(told: Statement, published: date | None) -> bool:
    if told.date is None or published is None:
        return told.date is None
    return published - timedelta(days=FRESH_DAYS) <= told.date.last and told.date.first <= published


def _add(cluster: Cluster, told: Sequence[Statement]) -> None:
    """Add what a summit tells of the fields that an encounter lacks."""
    known = {
        (one.occurrence.scene.index, one.occurrence.start)
        for one in (*cluster.statements, *cluster.references)
    }
    dated, placed = cluster.date_statement is not None, cluster.place_statement is not None
    for one in told:
        if (one.occurrence.scene.index, one.occurrence.start) in known:
            continue
        lent = replace(one)
        if dated and not cluster.forum:
            lent.date, lent.date_rank, lent.date_span = None, 0, None
        if placed and not cluster.forum:
            lent.place, lent.place_rank, lent.place_span = None, 0, None
        if lent.date is not None or lent.place is not None:
            cluster.references.append(lent)
