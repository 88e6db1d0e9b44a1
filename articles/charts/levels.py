"""Who counts as one in a chart: each actor, actors of one kind only, or a state with all who took part for it."""

from collections.abc import Callable
from dataclasses import dataclass

from articles.charts.theme import Wording
from articles.records.ledger import MeetingRow

KINDS = {"persons": "person", "organisations": "organisation"}  # the kind of actor that a level keeps
STATES = "states"


@dataclass(frozen=True, slots=True)
class Party:
    """An actor or a state that takes part in meetings.

    `mark` ties it to the meetings listed beside a chart: "actor-3", "state-KP". `value` is what a URL calls it.
    """

    mark: str
    value: str
    name: str
    country: str

    @property
    def is_state(self) -> bool:
        """Tell if this is a state with all who take part for it, not an actor."""
        return self.mark.startswith("state-")

    @property
    def alone(self) -> tuple[tuple[str, str], ...]:
        """Return what narrows a filter to its meetings."""
        return (("state" if self.is_state else "actor", self.value),)

    def beside(self, other: "Party") -> tuple[tuple[str, str], ...]:
        """Return what narrows a filter to the meetings in which both took part."""
        field = "with_state" if self.is_state else "with"
        return ((field, self.value), (field, other.value))


def counting(level: str, wording: Wording) -> Callable[[MeetingRow], tuple[Party, ...]]:
    """Return a function that tells who took part in a meeting at a level of `Showing.level`, each once.

    At the level of states an actor counts for the country that it took part for; whoever has none does not count.
    """
    known: dict[tuple[int, str], Party] = {}
    states: dict[str, Party] = {}
    kept = KINDS.get(level, "")

    def actors_of(meeting: MeetingRow) -> tuple[Party, ...]:
        found: dict[int, Party] = {}
        for actor in meeting.participants:
            if kept and actor.kind != kept:
                continue
            key = (actor.id, actor.country)
            party = known.get(key)
            if party is None:
                party = known[key] = Party(f"actor-{actor.id}", str(actor.id), actor.name, actor.country)
            found.setdefault(actor.id, party)
        return tuple(found.values())

    def states_of(meeting: MeetingRow) -> tuple[Party, ...]:
        found: dict[str, Party] = {}
        for code in filter(None, (actor.country for actor in meeting.participants)):
            if code not in states:
                states[code] = Party(f"state-{code}", code, wording.country(code), code)
            found[code] = states[code]
        return tuple(found.values())

    return states_of if level == STATES else actors_of


def some_parties(number: int, level: str, wording: Wording) -> str:
    """Return a number of those who count at a level: "1 actor", "2 states"."""
    words = {"n": wording.number(number)}
    if level == STATES:
        return wording.ngettext("%(n)s state", "%(n)s states", number) % words
    if level == "persons":
        return wording.ngettext("%(n)s person", "%(n)s persons", number) % words
    if level == "organisations":
        return wording.ngettext("%(n)s organisation", "%(n)s organisations", number) % words
    return wording.ngettext("%(n)s actor", "%(n)s actors", number) % words
