"""How often what was read with some confidence is right."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from articles.measuring.comparison import Comparison, Pair
from articles.records.quality import Bin, Calibration, share

BORDERS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)
MEETING = "meeting"
OF_FIELDS = ("participants", "date", "place", "kind", "status")

Judged = tuple[float, bool]  # a confidence, and if what was read is right


def calibration_of(comparisons: Sequence[Comparison]) -> dict[str, Calibration]:
    """Return the calibration of meetings (is it one at all?) and, where it is one, of its fields."""
    pairs = [pair for comparison in comparisons for pair in comparison.pairs]
    fields = {name: calibrated(field_judged(pairs, name)) for name in OF_FIELDS}
    return {MEETING: calibrated(meetings_judged(comparisons)), **fields}


def meetings_judged(comparisons: Iterable[Comparison]) -> Iterator[Judged]:
    """Yield for each meeting read how sure it was, and if gold requires it. What gold merely allows is left out."""
    for comparison in comparisons:
        once = {id(pair.found): pair.found for pair in comparison.pairs}
        for found in once.values():
            yield found.confidence, True
        for found in comparison.invented:
            yield found.confidence, False


def field_judged(pairs: Iterable[Pair], name: str) -> Iterator[Judged]:
    """Yield for each meeting found how sure a field was, and if it is right, where gold says what is."""
    for pair in pairs:
        right, confidence = field_right(pair, name), pair.found.field_confidence.get(name)
        if right is not None and confidence is not None:
            yield confidence, right


def field_right(pair: Pair, name: str) -> bool | None:
    """Tell if a field is right: all participants and no other, the place in name and country. None: gold is silent."""
    if name == "participants":
        return pair.shared == len(pair.gold.participants) and not pair.surplus
    if name == "place":
        judged = [pair.right[part] for part in ("place country", "place text")]
        known = [right for right in judged if right is not None]
        return all(known) if known else None
    return pair.right[name]


def calibrated(judged: Iterable[Judged]) -> Calibration:
    """Return what was judged, sorted into bins; a border belongs to the bin above it, 1 to the last."""
    rows = list(judged)
    bins = []
    for low, high in pairwise(BORDERS):
        inside = [row for row in rows if low <= row[0] < high or row[0] == high == BORDERS[-1]]
        right = sum(correct for _, correct in inside)
        mean = share(sum(confidence for confidence, _ in inside), len(inside)) or 0.0
        bins.append(Bin(low, high, len(inside), right, mean))
    return Calibration(tuple(bins))
