"""How well a ledger tells meetings and people apart, as plain text."""

from collections.abc import Iterator, Sequence

from articles.measuring.ledger_matching import MatchedLedger
from articles.measuring.pairs import (
    Labelled,
    Mistake,
    Pairs,
    pairs_of,
    pairs_of_matched,
    wrongly_joined,
    wrongly_parted,
)
from articles.measuring.tables import columns

EXAMPLES = 3  # of one part of a mistake
WIDTH = 160


def ledger_table(title: str, articles: int, matched: MatchedLedger) -> str:
    """Return pairwise precision, recall and F1 of meetings and of actors, over what was found and over all."""
    reports, mentions = matched.reports, matched.mentions
    return "\n".join(
        [
            f"{f'{title}, {articles} articles':38}      P      R     F1   right  joined    gold",
            row("same meeting, reports found", pairs_of_matched(reports)),
            row("same meeting, all reports", pairs_of(reports)),
            row("same actor, mentions found", pairs_of_matched(mentions)),
            row("same actor, all mentions", pairs_of(mentions)),
            f"reports found: {found_of(reports)}; {matched.surplus} more that are not gold's",
            f"mentions of persons found: {found_of(mentions)}",
        ]
    )


def row(name: str, pairs: Pairs) -> str:
    """Return the figures of one way of counting."""
    rates = pairs.rates
    shares = columns(rates.precision, rates.recall, rates.f1)
    return f"{name:38}{shares}{pairs.right:8}{pairs.joined:8}{pairs.gold:8}"


def found_of(things: Sequence[Labelled]) -> str:
    """Return how many were found."""
    found = sum(thing.found is not None for thing in things)
    return f"{found} of {len(things)} ({100 * found / max(1, len(things)):.1f} %)"


def mistakes_told(matched: MatchedLedger, *, most: int) -> Iterator[str]:
    """Yield the worst mistakes of each kind with what stands in the texts, no line where none are asked for."""
    if not most:
        return
    for what, things in (("meetings", matched.reports), ("actors", matched.mentions)):
        for how, found in (("joined", wrongly_joined(things)), ("parted", wrongly_parted(things))):
            yield f"{what} wrongly {how}: {len(found)}"
            for mistake in found[:most]:
                yield from told(mistake)
    missed = [thing for thing in matched.reports if thing.found is None]
    yield f"reports missed: {len(missed)}"
    yield from (f"  {thing.gold}  {cut(thing.told)}" for thing in missed[:most])


def told(mistake: Mistake) -> Iterator[str]:
    """Yield the parts of a mistake, each with a few of its things."""
    yield f"  {mistake.pairs} pairs"
    for part in mistake.parts:
        distinct = list(dict.fromkeys(thing.told for thing in part))
        yield f"    {part[0].gold}, {len(part)}:"
        yield from (f"      {cut(text)}" for text in distinct[:EXAMPLES])


def cut(text: str) -> str:
    """Return a text that fits a line."""
    return text if len(text) <= WIDTH else f"{text[:WIDTH]} …"
