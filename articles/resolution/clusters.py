"""Part reports into meetings: the strongest links first, nothing together that contradicts itself.

What people decided is kept: reports that they put together are one unit and are never parted, those that they put
asunder never come together.
"""

from collections.abc import Iterable, Sequence
from itertools import combinations

from articles.resolution.meetings import Told, compatible, follows, linked, strength
from articles.resolution.partition import joined_sets, sharing

Unit = tuple[Told, ...]  # reports that people put together, else one report
Asunder = Sequence[tuple[frozenset[int], frozenset[int]]]  # ids of reports


def clustered(
    reports: Iterable[Told], *, together: Iterable[frozenset[int]] = (), asunder: Asunder = ()
) -> list[tuple[Told, ...]]:
    """Return the reports parted into meetings, each cluster and the list of them in the order of the keys.

    Reports that give a day or a few are joined first. What was put off then goes on as the next meeting of the same
    people. A vague report (a month, a year, no date) joins the cluster that it fits best; where several fit as well it
    does not choose. Nothing links reports that have no actor in common, directly or through others.
    """
    clusters = [
        cluster
        for component in sharing(units_of(reports, together), actors_of)
        for cluster in clustered_units(component, asunder)
    ]
    return sorted(clusters, key=lambda members: members[0].key)


def actors_of(unit: Unit) -> frozenset[int]:
    """Return the actors of all reports of a unit."""
    return frozenset().union(*(report.actors for report in unit))


def clustered_units(units: Sequence[Unit], asunder: Asunder) -> list[tuple[Told, ...]]:
    """Return the clusters of units that have actors in common."""
    precise = [unit for unit in units if any(report.precise for report in unit)]
    clusters, put_off = moved_on(joined(precise, asunder), asunder)
    apart: list[Unit] = []
    additions: list[list[Unit]] = [[] for _ in clusters]
    for unit in units:
        if any(report.precise for report in unit):
            continue
        fitting = [
            number
            for number, (members, before) in enumerate(zip(clusters, put_off, strict=True))
            if belongs(unit, members, asunder) or belongs(unit, before, asunder)
        ]
        best = best_fit(unit, [[*clusters[number], *put_off[number]] for number in fitting])
        if best is None:
            apart.append(unit)
        else:
            additions[fitting[best]].append(unit)
    whole = []
    for members, added, before in zip(clusters, additions, put_off, strict=True):
        members = [*members, *before]
        taken = {report.article for unit in members for report in unit if not report.added}
        for unit in added:  # two of one article are two meetings: the first by key is in
            articles = {report.article for report in unit if not report.added}
            if articles & taken:
                apart.append(unit)
            else:
                taken |= articles
                members.append(unit)
        whole.append(members)
    whole += joined(apart, asunder)
    return [tuple(sorted(flat(members), key=by_key)) for members in whole]


def best_fit(unit: Unit, clusters: Sequence[Sequence[Unit]]) -> int | None:
    """Return which cluster a unit fits best: by the very same people, then the place. None if two do as well."""
    fits = sorted(
        ((closeness(unit, members), -number) for number, members in enumerate(clusters)), reverse=True
    )
    if not fits or (len(fits) > 1 and fits[0][0] == fits[1][0]):
        return None
    return -fits[0][1]


def closeness(unit: Unit, members: Sequence[Unit]) -> tuple[int, int]:
    """Return how many participants two share at most, and if they have the same place."""
    pairs = [(mine, its) for mine in unit for other in members for its in other if linked(mine, its)]
    return max((len(mine.actors & its.actors), strength(mine, its)[2]) for mine, its in pairs)


def by_key(report: Told) -> tuple[str, int]:
    """Return what reports are sorted by."""
    return report.key


def units_of(reports: Iterable[Told], together: Iterable[frozenset[int]]) -> list[Unit]:
    """Return the reports in units, in the order of their keys."""
    by_id = {report.id: report for report in reports}
    sets = joined_sets([*together, *(frozenset({one}) for one in by_id)])
    units = [tuple(sorted((by_id[one] for one in ids if one in by_id), key=by_key)) for ids in sets]
    return sorted((unit for unit in units if unit), key=lambda unit: unit[0].key)


def parted(one: Unit, other: Unit, asunder: Asunder) -> bool:
    """Tell if a person put two units asunder."""
    mine, theirs = {report.id for report in one}, {report.id for report in other}
    return any(
        (mine & left and theirs & right) or (mine & right and theirs & left) for left, right in asunder
    )


def may_stand(ones: Sequence[Unit], others: Sequence[Unit], asunder: Asunder) -> bool:
    """Tell if two clusters may be one meeting: most of their pairs agree, and no person put two of them asunder.

    One outlet that errs about the day or the town must not keep the others from each other; nor may a chain of days,
    each next to the other, become one.
    """
    pairs = [(one, other) for one in ones for other in others]
    return 2 * agreeing(pairs, asunder) > len(pairs)


def agreeing(pairs: Sequence[tuple[Unit, Unit]], asunder: Asunder) -> int:
    """Return how many pairs of units may stand in one meeting, none where a person put two of them asunder."""
    if any(parted(one, other, asunder) for one, other in pairs):
        return 0
    return sum(any(compatible(mine, its) for mine in one for its in other) for one, other in pairs)


def moved_on(clusters: list[list[Unit]], asunder: Asunder) -> tuple[list[list[Unit]], list[list[Unit]]]:
    """Return the clusters without those that were put off, and for each what was put off until then.

    What was put off goes on as the next meeting of the same people, the earliest first.
    """
    left = sorted(clusters, key=lambda members: min(day_of(unit) for unit in members))
    before: list[list[Unit]] = [[] for _ in left]
    number = 0
    while number < len(left):
        members = [*left[number], *before[number]]
        after = [
            later
            for later in range(number + 1, len(left))
            if any(follows(its, mine) for one in members for mine in one for its in flat(left[later]))
            and not any(parted(one, other, asunder) for one in members for other in left[later])
        ]
        if after and not any(report.status == "held" for report in flat(members)):
            before[after[0]] += members
            del left[number], before[number]
        else:
            number += 1
    return left, before


def flat(units: Iterable[Unit]) -> list[Told]:
    """Return the reports of units."""
    return [report for unit in units for report in unit]


def day_of(unit: Unit) -> tuple[str, tuple[str, int]]:
    """Return what units are ordered by in time."""
    return min((str(report.first), report.key) for report in unit if report.precise)


def belongs(unit: Unit, members: Sequence[Unit], asunder: Asunder) -> bool:
    """Tell if a vague unit is linked to a cluster and does not contradict most of its members."""
    pairs = [(unit, other) for other in members]
    return any(linked(mine, its) for mine in unit for its in flat(members)) and 2 * agreeing(
        pairs, asunder
    ) >= len(pairs)


def joined(units: Sequence[Unit], asunder: Asunder) -> list[list[Unit]]:
    """Join units along their links, the strongest first, where all of both clusters may stand together."""
    cluster_of = {number: [unit] for number, unit in enumerate(units)}
    links = []
    for one, other in combinations(range(len(units)), 2):
        pairs = [(mine, its) for mine in units[one] for its in units[other] if linked(mine, its)]
        if pairs:
            weight = max(strength(*pair) for pair in pairs)
            links.append(
                (tuple(-part for part in weight), units[one][0].key, units[other][0].key, one, other)
            )
    refused: set[tuple[int, int, int, int]] = set()  # clusters as they were when they could not be one
    for *_, one, other in sorted(links):
        left, right = cluster_of[one], cluster_of[other]
        if left is right:
            continue
        asked = (id(left), len(left), id(right), len(right))
        if asked in refused:
            continue
        if not may_stand(left, right, asunder):
            refused |= {asked, (*asked[2:], *asked[:2])}
            continue
        left += right
        for number, cluster in cluster_of.items():
            if cluster is right:
                cluster_of[number] = left
    unique = {id(members): members for members in cluster_of.values()}
    return list(unique.values())
