"""Which meeting that was read is which of gold's.

Two can be the same if two participants are (where gold has one alone: that one, and the country or nearly the day).
A call is never a handshake. Of all ways to pair them the one with the best sum of fits counts.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import product

from articles.measuring.days import start_of
from articles.measuring.gold import GoldMeeting, GoldParticipant
from articles.measuring.names import left_over, same_participant, words
from articles.records.reading import FoundMeeting

NEAR = timedelta(days=3)
LEAST = 0.01  # of a fit, so that what can be the same never counts as nothing


@dataclass(frozen=True, slots=True)
class Shared:
    """How many participants two meetings share, and how many were read beyond those that gold allows."""

    count: int
    surplus: int


@dataclass(frozen=True, slots=True)
class Pairing:
    """Which meeting read is paired with which of gold's, by index, and the sum of their fits."""

    fit: float
    pairs: tuple[tuple[int, int], ...]


def participants_shared(gold: GoldMeeting, found: FoundMeeting) -> Shared:
    """Compare the participants of two meetings; those with a name choose first."""
    missed, beyond = left_over(by_name(gold.participants), found.participants, same_participant)
    _, surplus = left_over(by_name(gold.others), beyond, same_participant)
    return Shared(len(gold.participants) - len(missed), len(surplus))


def by_name(participants: Sequence[GoldParticipant]) -> list[GoldParticipant]:
    """Return participants, those with a name first."""
    return sorted(participants, key=lambda one: not one.name)


def date_right(gold: GoldMeeting, found: FoundMeeting, slack: timedelta = timedelta()) -> bool | None:
    """Tell if a meeting is dated into a span of gold's, give or take some days. None: gold leaves it open."""
    if not gold.spans:
        return None
    start = start_of(found.date)
    return start is not None and any(span.holds(start, slack) for span in gold.spans)


def fields_right(gold: GoldMeeting, found: FoundMeeting) -> dict[str, bool | None]:
    """Tell for each field if what was read is what gold allows. None: gold leaves it open."""
    country, text = (found.place.country, found.place.text) if found.place else (None, None)
    return {
        "date": date_right(gold, found),
        "place country": country in gold.countries if any(gold.countries) else None,
        "place text": not set(words(text)).isdisjoint(words(gold.place)) if gold.place else None,
        "kind": found.kind in gold.kinds,
        "status": found.status in gold.statuses,
        "evidence": any(
            part.start < end and start < part.end
            for part, (start, end) in product(found.evidence, gold.evidence)
        ),
    }


def fit(gold: GoldMeeting, found: FoundMeeting) -> float:
    """Return how well a meeting that was read fits one of gold's, 0 where they cannot be the same."""
    shared = participants_shared(gold, found)
    near = bool(date_right(gold, found, NEAR))
    if not (told_together(gold, found, shared, near=near) and one_way_to_meet(gold, found)):
        return 0
    size, right = len(gold.participants), fields_right(gold, found)
    overlap = 2 * shared.count / (size + shared.count + shared.surplus)
    elsewhen = bool(gold.spans and found.date) and not near
    details = 0.1 * bool(right["date"]) + 0.05 * bool(right["kind"]) + 0.05 * bool(right["status"])
    return max(LEAST, overlap - 0.4 * elsewhen) + details + 0.2 * gold.required


def told_together(gold: GoldMeeting, found: FoundMeeting, shared: Shared, *, near: bool) -> bool:
    """Tell if enough participants are the same; a single one needs the country or nearly the day as well."""
    if len(gold.participants) != 1:
        return shared.count >= min(2, len(gold.participants))
    country = found.place.country if found.place else None
    return shared.count == 1 and (near or bool(gold.country and gold.country == country))


def one_way_to_meet(gold: GoldMeeting, found: FoundMeeting) -> bool:
    """Tell if both can be calls, or both something else."""
    if found.kind == "phone_call":
        return "phone_call" in gold.kinds
    return set(gold.kinds) != {"phone_call"}


def matches(gold: Sequence[GoldMeeting], found: Sequence[FoundMeeting]) -> dict[int, int]:
    """Return which meeting read is which of gold's, by index: one each, then the rest of merge groups."""
    paired = dict(best_pairing(gold, found).pairs)
    joined: dict[int, int] = {}
    for i, other in product(range(len(gold)), paired):
        together = gold[i].group and gold[i].group == gold[other].group
        if together and participants_shared(gold[i], found[paired[other]]).count >= 2:
            joined.setdefault(i, paired[other])
    return joined | paired


def best_pairing(gold: Sequence[GoldMeeting], found: Sequence[FoundMeeting]) -> Pairing:
    """Return the pairing with the best sum of fits; among equals the first that was reached.

    For each set of gold's meetings (as bits) that has been paired, the best way to it is kept. Time grows with
    two to the power of the meetings of one article, of which there are a dozen at most.
    """
    reached = {0: Pairing(0.0, ())}
    for j, other in enumerate(found):
        fits = [(i, value) for i, one in enumerate(gold) if (value := fit(one, other))]
        for taken, pairing in list(reached.items()):
            for i, value in fits:
                grown = taken | 1 << i
                best = reached.get(grown)
                if grown != taken and (best is None or pairing.fit + value > best.fit):
                    reached[grown] = Pairing(pairing.fit + value, (*pairing.pairs, (i, j)))
    return max(reached.values(), key=lambda pairing: pairing.fit)
