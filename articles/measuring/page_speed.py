"""How fast pages and charts are answered, as a table."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from articles.measuring.ledger_speed import laid_out

COLUMNS = ("database", "meetings there", "page", "queries", "kB", "made anew, ms", "remembered, ms")


@dataclass(frozen=True, slots=True)
class Answered:
    """The seconds that a page took, each time made anew and each time as it was remembered; its size in bytes."""

    database: str
    size: int
    page: str
    queries: int
    length: int
    anew: tuple[float, ...]
    remembered: tuple[float, ...]


def page_table(measured: Sequence[Answered]) -> str:
    """Return a table in Markdown, with the medians."""
    rows = [COLUMNS, ("---",) * len(COLUMNS)]
    for one in measured:
        rows.append(
            (
                one.database,
                f"{one.size:,}",
                one.page,
                f"{one.queries}",
                f"{one.length / 1000:.0f}",
                f"{1000 * median(one.anew):.0f}",
                f"{1000 * median(one.remembered):.0f}",
            )
        )
    return laid_out(rows)
