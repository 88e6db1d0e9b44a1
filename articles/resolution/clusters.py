"""Part reports into meetings: the strongest links first, nothing together that contradicts itself.

What people decided is kept: reports that they put together are one unit and are never parted, those that they put
asunder never come together.
"""

from collections.abc import Iterable, Sequence
from itertools import combinations

from articles.resolution.meetings import Told, compatible, linked, strength
from articles.resolution.partition import joined_sets

Unit = tuple[Told, ...]  # reports that people put together, else one report
Asunder = Sequence[tuple[frozenset[int], frozenset[int]]]  # ids of reports


def clustered(
    reports: Iterable[Told], *, together: Iterable[frozenset[int]] = (), asunder: Asunder = ()
) -> list[tuple[Told, ...]]:
    """Return the reports parted into meetings, each cluster and the list of them in the order of the keys.

    Reports that give a day or a few are joined first. A vague one (a month, a year, no date) then joins the one cluster
    that it fits; where there are several it does not choose.
    """
    units = units_of(reports, together)
    clusters = joined([unit for unit in units if any(report.precise for report in unit)], asunder)
    apart: list[Unit] = []
    additions: list[list[Unit]] = [[] for _ in clusters]
    for unit in units:
        if any(report.precise for report in unit):
            continue
        fitting = [number for number, members in enumerate(clusters) if belongs(unit, members, asunder)]
        if len(fitting) == 1:
            additions[fitting[0]].append(unit)
        else:
            apart.append(unit)
    whole = []
    for members, added in zip(clusters, additions, strict=True):
        taken = {report.article for unit in members for report in unit if not report.added}
        for unit in added:  # two of one article are two meetings: the first by key is in
            articles = {report.article for report in unit if not report.added}
            if articles & taken:
                apart.append(unit)
            else:
                taken |= articles
                members = [*members, unit]
        whole.append(members)
    whole += joined(apart, asunder)
    flat = (tuple(sorted((one for unit in members for one in unit), key=by_key)) for members in whole)
    return sorted(flat, key=lambda members: members[0].key)


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


def may_stand(one: Unit, other: Unit, asunder: Asunder) -> bool:
    """Tell if two units may stand in one meeting."""
    return any(compatible(mine, its) for mine in one for its in other) and not parted(one, other, asunder)


def belongs(unit: Unit, members: Sequence[Unit], asunder: Asunder) -> bool:
    """Tell if a vague unit is linked to a cluster and contradicts none of its members."""
    return any(linked(mine, its) for mine in unit for other in members for its in other) and all(
        may_stand(unit, other, asunder) for other in members
    )


def joined(units: Sequence[Unit], asunder: Asunder) -> list[list[Unit]]:
    """Join units along their links, the strongest first, where all of both clusters may stand together."""
    cluster_of = {number: [unit] for number, unit in enumerate(units)}
    links = []
    for one, other in combinations(range(len(units)), 2):
        pairs = [(mine, its) for mine in units[one] for its in units[other] if linked(mine, its)]
        if pairs:
            weight = max(strength(*pair) for pair in pairs)
            links.append((tuple(-part for part in weight), units[one][0].key, units[other][0].key, one, other))
    for *_, one, other in sorted(links):
        left, right = cluster_of[one], cluster_of[other]
        if left is right or not all(may_stand(mine, its, asunder) for mine in left for its in right):
            continue
        left += right
        for number, cluster in cluster_of.items():
            if cluster is right:
                cluster_of[number] = left
    unique = {id(members): members for members in cluster_of.values()}
    return list(unique.values())
