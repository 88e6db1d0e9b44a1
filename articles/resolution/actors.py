"""Which names are one person, organisation or state.

Who an actor is, is decided from all appearances that share a key together, so that the order in which articles come
does not matter. What is certain is joined first, and nothing is joined that speaks for two:

1. a state is its ISO 3166-1 code, an entry of the knowledge base is itself, and so is one name in one office;
2. one name in one country is one, in whatever offices one career allows;
3. a transliteration, a part or a misspelling of a name is the same person in the same office of the same country;
4. a transliteration in one country is one, and so is a name with some of its middle left out;
5. a name whose country was guessed or is not told is the one of that name in that office, else of the country that was
   guessed, else the only one of that name.

Whatever could be either of two who are not one joins neither, by no later rule. What people decided stands above all
of it.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from itertools import combinations

from articles.resolution.appearances import Appearance
from articles.resolution.names import normalised
from articles.resolution.offices import Span, are_apart, clash, differ, near, portfolio, rank
from articles.resolution.partition import joined_sets
from articles.resolution.spelling import Relation, is_short_for, relation, run, words

Parting = tuple[frozenset[Appearance], frozenset[Appearance]]
TELLING = 4  # consonants of a name that no other is likely to share
RANKED: dict[Relation, int] = {"same": 4, "like": 3, "near": 2, "part": 1, "": 0}


@dataclass(eq=False)
class Group:
    """Appearances that are one actor, and what they say together."""

    members: frozenset[Appearance]
    spans: Mapping[Appearance, Span]

    @cached_property
    def kind(self) -> str:
        """Return person, organisation or state."""
        return min(one.kind for one in self.members)

    @cached_property
    def names(self) -> frozenset[str]:
        """Return all names that are told or known."""
        return frozenset(name for one in self.members for name in one.names)

    @cached_property
    def homes(self) -> frozenset[str]:
        """Return the countries that are sure."""
        return frozenset(one.home for one in self.members if one.home)

    @cached_property
    def guesses(self) -> frozenset[str]:
        """Return the countries that were guessed."""
        return frozenset(one.country for one in self.members if one.country and not one.sure)

    @cached_property
    def entries(self) -> frozenset[str]:
        """Return the entries of the knowledge base."""
        return frozenset(one.knowledge_id for one in self.members if one.knowledge_id)

    @cached_property
    def offices(self) -> frozenset[str]:
        """Return the offices that are told or known."""
        told = {one.office for one in self.members if one.office}
        return frozenset(told | {term.office for one in self.members for term in one.terms})

    @cached_property
    def span(self) -> Span | None:
        """Return the first and the last day of the articles, None where none has a date."""
        known = [self.spans[one] for one in self.members if one in self.spans]
        return (min(span[0] for span in known), max(span[1] for span in known)) if known else None

    def relation(self, other: "Group") -> Relation:
        """Return the closest relation of any two names."""
        return max(
            (relation(a, b) for a in self.names for b in other.names), key=RANKED.__getitem__, default=""
        )


def identities(
    appearances: Iterable[Appearance],
    *,
    together: Iterable[frozenset[Appearance]] = (),
    partings: Sequence[Parting] = (),
    spans: Mapping[Appearance, Span] | None = None,
) -> list[frozenset[Appearance]]:
    """Return the appearances parted into actors, in an order of their own.

    `together` are those that a person said are one, `partings` those that are not. `spans` are the days from which
    to which articles speak of each, where that is known.
    """
    known = spans or {}
    forced = joined_sets(
        [*equal(appearances, partings), *together, *(part for pair in partings for part in pair)]
    )
    groups = [Group(members, known) for members in forced]
    torn: list[Group] = []
    for tier in TIERS:
        groups, between = raised(groups, tier, partings)
        torn += between
    return sorted(
        (group.members for group in (*groups, *torn)), key=lambda members: min(one.order for one in members)
    )


def equal(appearances: Iterable[Appearance], partings: Sequence[Parting]) -> list[frozenset[Appearance]]:
    """Return the appearances in classes of what needs no rule to be one."""
    parted = {one: number for number, pair in enumerate(partings) for part in pair for one in part}
    classes: dict[tuple[object, ...], set[Appearance]] = {}
    for one in appearances:
        if one.kind == "state":
            key: tuple[object, ...] = ("state", one.country or normalised(one.name))
        elif one.knowledge_id:
            key = (one.kind, one.knowledge_id)
        else:
            names = tuple(sorted(words(one.name))) if one.kind == "person" else normalised(one.name)
            key = (one.kind, names or one.name, one.country, one.sure, one.office, one.apart)
        if one in parted:
            key = (*key, one.order)
        classes.setdefault(key, set()).add(one)
    return [frozenset(members) for members in classes.values()]


def raised(
    groups: list[Group], tier: Callable[[Group, Group], bool], partings: Sequence[Parting]
) -> tuple[list[Group], list[Group]]:
    """Return the groups with those joined that a rule says are one, and those that could be either of two."""
    neighbours: dict[Group, set[Group]] = {group: set() for group in groups}
    for one, other in combinations(groups, 2):
        if one.kind == other.kind and tier(one, other) and not conflict(one, other, partings):
            neighbours[one].add(other)
            neighbours[other].add(one)
    torn = {
        group
        for group, others in neighbours.items()
        if any(conflict(one, other, partings) for one, other in combinations(others, 2))
    }
    left = set(groups) - torn
    result: list[Group] = []
    for group in groups:
        if group not in left:
            continue
        component = reach(group, neighbours, left)
        left -= component
        if any(conflict(one, other, partings) for one, other in combinations(component, 2)):
            result += component
        else:
            result.append(Group(frozenset().union(*(group.members for group in component)), groups[0].spans))
    return result, [group for group in groups if group in torn]


def reach(start: Group, neighbours: Mapping[Group, set[Group]], left: set[Group]) -> set[Group]:
    """Return the groups that hang together with one, among those that are left."""
    found, frontier = {start}, [start]
    while frontier:
        fresh = (neighbours[frontier.pop()] & left) - found
        found |= fresh
        frontier += fresh
    return found


def conflict(one: Group, other: Group, partings: Sequence[Parting]) -> bool:
    """Tell if something says that two groups are two actors.

    That is a person's decision, another entry, another country, or an office that the other cannot hold; charge of two
    ministries only where both are told of within weeks.
    """
    if parted(one, other, partings):
        return True
    if one.entries and other.entries and not one.entries & other.entries:
        return True
    if one.homes and other.homes and not one.homes & other.homes:
        return True
    if one.kind != "person" or not one.offices or not other.offices or one.offices & other.offices:
        return False
    if clash(one.offices, other.offices):
        return True
    pairs = [(mine, theirs) for mine in one.offices for theirs in other.offices]
    return all(differ(*pair) or are_apart(*pair) for pair in pairs) and near(one.span, other.span)


def parted(one: Group, other: Group, partings: Sequence[Parting]) -> bool:
    """Tell if a person decided that two groups are two actors."""
    return any(
        (one.members & left and other.members & right) or (one.members & right and other.members & left)
        for left, right in partings
    )


def in_one_country(one: Group, other: Group) -> bool:
    """Tell if one name stands in one country, however it is written."""
    return bool(one.homes & other.homes) and one.relation(other) == "same"


def in_one_office(one: Group, other: Group) -> bool:
    """Tell if two names that are akin hold one office of one country at one time."""
    shared = {office for office in one.offices & other.offices if portfolio(office) or rank(office) == "head"}
    if not shared or not one.homes & other.homes or not near(one.span, other.span):
        return False
    return one.relation(other) in {"same", "like", "near", "part"}


def transliterated(one: Group, other: Group) -> bool:
    """Tell if one name stands in one country in two transliterations."""
    return bool(one.homes & other.homes) and one.relation(other) == "like"


def shortened(one: Group, other: Group) -> bool:
    """Tell if one name stands in one country in full and without some of its words."""
    common = one.homes & other.homes
    return bool(common) and any(
        is_short_for(short, full, common)
        for a in one.names
        for b in other.names
        for short, full in ((a, b), (b, a))
    )


def guessed_in_office(one: Group, other: Group) -> bool:
    """Tell if one name holds one office, the country of one of them being no more than a guess that fits."""
    return (
        without_country(one, other)
        and bool(one.offices & other.offices)
        and bool(one.guesses & (other.homes | other.guesses) or other.guesses & (one.homes | one.guesses))
    )


def without_country_in_office(one: Group, other: Group) -> bool:
    """Tell if one name holds one office, once with a country and once without."""
    return without_country(one, other) and bool(one.offices & other.offices)


def guessed(one: Group, other: Group) -> bool:
    """Tell if one name stands in a country and in a guess of it."""
    return without_country(one, other) and bool(
        one.guesses & (other.homes | other.guesses) or other.guesses & (one.homes | one.guesses)
    )


def without_country(one: Group, other: Group) -> bool:
    """Tell if one name stands once with a country and once without."""
    if one.homes and other.homes:
        return False
    relation = one.relation(other)
    return relation == "same" or (
        relation == "like" and min(map(letters, one.names | other.names)) >= TELLING
    )


def letters(name: str) -> int:
    """Return how many consonants a name has, by which it can be told from others."""
    return len(run(name))


TIERS = (
    in_one_country,
    in_one_office,
    transliterated,
    shortened,
    guessed_in_office,
    without_country_in_office,
    guessed,
    without_country,
)


def key_of(members: frozenset[Appearance]) -> str:
    """Return what names an actor while the same is said of it: its entry or code, else its first appearance."""
    first = min(members, key=lambda one: (not one.knowledge_id, one.order))
    if first.kind == "state" and first.country:
        return f"state|{first.country}"
    if first.knowledge_id and not first.apart:
        return f"{first.kind}|{first.knowledge_id}"
    digest = sha256(repr(first.order).encode()).hexdigest()[:16]
    return f"{first.kind}|{first.country}|{normalised(first.name)[:200]}|{digest}"
