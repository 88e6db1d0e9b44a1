"""Which standing meeting goes on as which, though its reports are others than before."""

from collections.abc import Iterable, Sequence

from articles.resolution.meetings import Told


def matched(
    clusters: Sequence[Sequence[Told]], former: Iterable[Told] = (), restored: Iterable[Told] = ()
) -> list[int | None]:
    """Return the standing meeting that each cluster goes on as, or None for a new one.

    A meeting goes to the cluster that holds most of its reports. `former` are reports that an article
    had before it was read again: they count half, so that the meeting keeps its id though all its
    reports are new. `restored` are minutes of a decision that was undone, with the meetings of before: they count
    double.
    """
    weighted = [(0.5, old) for old in former] + [(2.0, old) for old in restored]
    votes: list[tuple[float, int, int]] = []
    for number, members in enumerate(clusters):
        count: dict[int, float] = {}
        for report in members:
            if report.meeting is not None:
                count[report.meeting] = count.get(report.meeting, 0) + 1
        for weight, old in weighted:
            if old.meeting is not None and any(is_continued(old, report) for report in members):
                count[old.meeting] = count.get(old.meeting, 0) + weight
        votes += [(-share, meeting, number) for meeting, share in count.items()]
    result: list[int | None] = [None] * len(clusters)
    given: set[int] = set()
    for _, meeting, number in sorted(votes):
        if result[number] is None and meeting not in given:
            result[number] = meeting
            given.add(meeting)
    return result


def is_continued(old: Told, new: Told) -> bool:
    """Tell if a report goes on as another: by its participants, and for a minute as the report it was taken of."""
    return goes_on(old, new) and (not old.minute or (old.sha256, old.key[1]) == (new.sha256, new.key[1]))


def goes_on(old: Told, new: Told) -> bool:
    """Tell if a report is what an older one of the same article has become: the same participants, mostly."""
    return 2 * len(old.actors & new.actors) >= len(old.actors | new.actors)
