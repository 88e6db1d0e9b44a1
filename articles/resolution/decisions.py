"""Meetings as reports and people's decisions together make them.

A decision speaks of reports through minutes: what they said when it was made. A minute stands for the report of the
same article that still says so, and where that is gone (the article deleted, or read otherwise now) for itself: it
takes part in the clustering without being a voice. So a rejection meets the article that repeats the mistake, whenever
it comes.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from articles.resolution.clusters import Asunder, clustered
from articles.resolution.consensus import Account
from articles.resolution.continuity import goes_on
from articles.resolution.meetings import Told
from articles.resolution.partition import cut

Spans = Mapping[int, Collection[tuple[int, int]]]  # of the evidence, by report

# What was found in a text that is gone says nothing, and of what nobody tells any more nothing is sure.
SAY_NOTHING_ALONE = frozenset({"add_meeting", "confirm_meeting"})
CORRECTED = 1  # the side of the minute that holds what a person says instead


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person decided of meetings, with its minutes. Later ones have higher ids.

    `fields` are those that a correction speaks of; its minute on the side `CORRECTED` says what is right.
    """

    id: int
    kind: str
    minutes: tuple[Account, ...]
    fields: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Settled:
    """Reports of one meeting: those that count, and what people say of it.

    `rejected` is the decision that it is none. `corrections` has the account that counts for a field. `confirmed` tells
    that a person said that it is one, `reviewed` that any decision speaks of it.
    """

    reports: tuple[Told, ...]
    rejected: int | None
    corrections: Mapping[str, Account]
    confirmed: bool = False
    reviewed: bool = False


def settled(reports: Sequence[Told], decisions: Iterable[Decision], spans: Spans) -> list[Settled]:
    """Return the meetings that reports and decisions make, in the order of the reports' keys."""
    ordered = sorted(decisions, key=lambda decision: decision.id)
    stands_for: dict[int, int] = {}
    for decision in ordered:
        told = [minute.told for minute in decision.minutes if not holds_value(decision, minute)]
        stands_for |= found_again(told, reports, spans)
    ghosts = [
        minute.told
        for decision in ordered
        if decision.kind not in SAY_NOTHING_ALONE
        for minute in decision.minutes
        if minute.told.id not in stands_for and not holds_value(decision, minute)
    ]
    ids = {decision.id: sides_of(decision, stands_for) for decision in ordered}
    together, asunder = bonds(ordered, ids)
    clusters = clustered([*reports, *ghosts], together=together, asunder=asunder)
    corrections = [decision for decision in ordered if decision.kind == "correct_field"]
    corrected = {
        number: values
        for number, values in enumerate(values_of(corrections, ids, [members_of(c) for c in clusters]))
        if values
    }
    if corrected:
        seen = [
            corrected_view(report, corrected.get(number, {}))
            for number, members in enumerate(clusters)
            for report in members
        ]
        together += [members_of(clusters[number]) for number in corrected]
        clusters = clustered(seen, together=together, asunder=asunder)
    final = values_of(corrections, ids, [members_of(members) for members in clusters])
    verdicts = [decision for decision in ordered if decision.kind in {"reject_meeting", "confirm_meeting"}]
    originals = {report.id: report for report in reports}
    result = []
    for members, values in zip(clusters, final, strict=True):
        said = [one for one in verdicts if members_of(members) & ids[one.id][0]]
        rejected = [one.id for one in said if one.kind == "reject_meeting"]
        kept = tuple(originals[report.id] for report in members if report.id in originals)
        if kept:
            spoken_of = any(report.added for report in kept) or any(
                members_of(members) & side for sides in ids.values() for side in sides
            )
            confirmed = len(said) > len(rejected)
            result.append(Settled(kept, max(rejected, default=None), values, confirmed, spoken_of))
    return result


def bonds(
    decisions: Iterable[Decision], ids: Mapping[int, Sequence[frozenset[int]]]
) -> tuple[list[frozenset[int]], Asunder]:
    """Return which reports people put together and which asunder; what was merged before is split all the same."""
    together: list[frozenset[int]] = []
    asunder = []
    for decision in decisions:
        sides = ids[decision.id]
        if decision.kind == "merge_meetings":
            together.append(sides[0])
        elif decision.kind == "split_meeting" and len(sides) > 1:
            asunder.append((sides[0], sides[1]))
            together = cut(together, asunder[-1])
    return together, asunder


def holds_value(decision: Decision, minute: Account) -> bool:
    """Tell if a minute holds what a person says is right, rather than what a report said."""
    return decision.kind == "correct_field" and minute.told.side == CORRECTED


def members_of(reports: Iterable[Told]) -> frozenset[int]:
    """Return the ids of reports."""
    return frozenset(report.id for report in reports)


def sides_of(decision: Decision, stands_for: Mapping[int, int]) -> list[frozenset[int]]:
    """Return the reports that a decision speaks of by side: those that are there, and minutes of those that are not."""
    sides: dict[int, set[int]] = {0: set()}
    for minute in decision.minutes:
        if not holds_value(decision, minute):
            told = minute.told
            sides.setdefault(told.side, set()).add(stands_for.get(told.id, told.id))
    return [frozenset(sides[side]) for side in sorted(sides)]


def found_again(minutes: Iterable[Told], reports: Iterable[Told], spans: Spans) -> dict[int, int]:
    """Return for each minute the report of its article that still says so: the same people, from the same sentence."""
    by_article: dict[str, list[Told]] = {}
    for report in reports:
        by_article.setdefault(report.sha256, []).append(report)
    pairs = []
    for minute in minutes:
        for report in by_article.get(minute.sha256, ()):
            shared = overlap(spans.get(minute.id, ()), spans.get(report.id, ()))
            if goes_on(minute, report) or (shared and minute.actors & report.actors):
                away = abs(minute.key[1] - report.key[1])
                pairs.append((-shared, -len(minute.actors & report.actors), away, minute.id, report.id))
    found: dict[int, int] = {}
    for *_, minute_id, report_id in sorted(pairs):
        if minute_id not in found and report_id not in found.values():
            found[minute_id] = report_id
    return found


def overlap(ones: Iterable[tuple[int, int]], others: Collection[tuple[int, int]]) -> int:
    """Return how many characters two collections of spans share."""
    return sum(max(0, min(one[1], other[1]) - max(one[0], other[0])) for one in ones for other in others)


def values_of(
    corrections: Sequence[Decision],
    ids: Mapping[int, Sequence[frozenset[int]]],
    clusters: Sequence[frozenset[int]],
) -> list[dict[str, Account]]:
    """Return for each cluster the account that counts for each corrected field: of several the one decided last.

    A correction belongs to the cluster that holds most of its reports, of equals the first.
    """
    found: list[dict[str, Account]] = [{} for _ in clusters]
    for decision in corrections:
        shares = [len(members & ids[decision.id][0]) for members in clusters]
        value = next((one for one in decision.minutes if holds_value(decision, one)), None)
        if value is not None and any(shares):
            found[shares.index(max(shares))] |= dict.fromkeys(decision.fields, value)
    return found


def corrected_views(accounts: Iterable[Account], decisions: Iterable[Decision]) -> Iterator[Told]:
    """Yield what reports would say if they were corrected: by each of the decisions, and by all of them."""
    every: dict[str, Account] = {}
    choices = [every]
    for decision in sorted(decisions, key=lambda decision: decision.id):
        value = next((one for one in decision.minutes if holds_value(decision, one)), None)
        if value is not None:
            choices.append(dict.fromkeys(decision.fields, value))
            every |= choices[-1]
    for account in accounts:
        for values in choices:
            if values:
                yield corrected_view(account.told, values)


def corrected_view(report: Told, values: Mapping[str, Account]) -> Told:
    """Return a report as it would be if it said what is right, to be compared with others."""
    for name, value in values.items():
        if name in VIEWS:
            report = VIEWS[name](report, value.told)
    return report


VIEWS: dict[str, Callable[[Told, Told], Told]] = {
    "date": lambda report, right: replace(
        report, first=right.first, last=right.last, precision=right.precision, background=False
    ),
    "kind": lambda report, right: replace(report, kind=right.kind),
    "place": lambda report, right: replace(report, places=right.places, country=right.country),
    "participants": lambda report, right: replace(report, parties=right.parties),
}
