"""Find out who a name is among the actors that the ledger holds."""

from dataclasses import dataclass
from datetime import date

from articles.ledger.appearances import components, decisions, kindred, record, spans
from articles.ledger.likenesses import members_of
from articles.models import Appearance as AppearanceRow
from articles.models import NameKey
from articles.records.reading import ActorKind
from articles.resolution.actors import Group, identities
from articles.resolution.appearances import Appearance, joining_keys, likeness_keys
from articles.resolution.likeness import BY_NAME, likeness


@dataclass(frozen=True, slots=True)
class Candidate:
    """An actor that a name may be, with what speaks for it (codes of `articles.resolution.likeness`), 0 to 1."""

    actor: int
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """Who a name is: the actor where that is sure, else None, and who else it may be, the likeliest first."""

    actor: int | None
    candidates: tuple[Candidate, ...]


def who_is(
    *,
    name: str,
    country: str = "",
    office: str = "",
    kind: ActorKind = "person",
    day: date | None = None,
) -> Answer:
    """Resolve a name by country, office and day as the ledger does for an article, without writing anything.

    Candidates come from the index of names; the cost does not grow with the number of actors.
    """
    asked = Appearance(kind, " ".join(name.split())[:300], country.upper()[:2], office=office[:200])
    rows = kindred(joining_keys(asked))
    known = {record(row): row for row in rows.values()}
    together, partings = decisions(rows)
    days = spans(rows.values(), [(asked, day)] if day is not None else ())
    actor = None
    for component in components({*known, asked}, [*together, *(left | right for left, right in partings)]):
        if asked in component:
            members = next(
                members
                for members in identities(component, together=together, partings=partings, spans=days)
                if asked in members
            )
            actor = next((known[one].actor_id for one in sorted(members, key=by_order) if one in known), None)
    return Answer(actor, candidates_of(asked, {row.actor_id for row in rows.values()}, actor))


def by_order(one: Appearance) -> tuple[object, ...]:
    """Return what appearances are sorted by."""
    return one.order


def candidates_of(asked: Appearance, actors: set[int], sure: int | None) -> tuple[Candidate, ...]:
    """Return who a name may be as well, by the words that it shares with theirs."""
    alike = NameKey.objects.filter(key__in=likeness_keys(asked)).values_list("appearance__actor", flat=True)
    groups = members_of(AppearanceRow.objects.filter(actor__in=(actors | set(alike)) - {sure}))
    mine = Group(frozenset({asked}), {})
    found = []
    for actor, members in groups.items():
        theirs = Group(frozenset(members), {})
        akin = likeness(mine, theirs)
        relation = mine.relation(theirs)
        if akin is not None:
            found.append(Candidate(actor, akin.score, akin.reasons))
        elif relation and not (mine.homes and theirs.homes and not mine.homes & theirs.homes):
            reason, score = BY_NAME[relation]
            found.append(Candidate(actor, score / 2, (reason,)))
    return tuple(sorted(found, key=lambda one: (-one.score, one.actor)))
