"""Which sentences of a report tell most of its meeting."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

Stretch = tuple[Any, ...]  # (report, field, start, end, and whatever else was asked for)


def most_telling_first(evidence: Sequence[Stretch]) -> dict[int, list[Stretch]]:
    """Return the stretches of text that each report rests on, the most telling first, by report.

    That is one which names the participants, and of several the one that tells the day and the place too. A
    stretch inside another is left out.
    """
    circumstances: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for report, field, start, end, *_ in evidence:
        if field in {"date", "place"}:
            circumstances[report].append((start, end))
    ranked = sorted(  # the longer of two that nest comes first
        evidence,
        key=lambda row: (
            row[0],
            row[1] != "participants",
            -sum(row[2] <= start and end <= row[3] for start, end in circumstances[row[0]]),
            row[2],
            -row[3],
        ),
    )
    found: dict[int, list[Stretch]] = defaultdict(list)
    for row in ranked:
        if not any(other[2] <= row[2] and row[3] <= other[3] for other in found[row[0]]):
            found[row[0]].append(row)
    return found
