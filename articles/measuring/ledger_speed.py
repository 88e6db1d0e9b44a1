"""How fast what was read is written into a ledger of some size, as a table."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median, quantiles

LOOKUP_COLUMNS = ("database", "actors there", "names", "median, ms", "p95, ms")
COLUMNS = (
    "database", "meetings there", "the article's actors", "articles", "median, ms", "p95, ms",
    "median, to the smallest ledger", "p95, to the smallest ledger",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Timed:
    """The seconds that each of some articles, or names, took in a ledger that held so many meetings, or actors."""

    database: str
    size: int
    what: str
    seconds: tuple[float, ...]

    @property
    def median(self) -> float:
        """Return the seconds that half of them do not exceed."""
        return median(self.seconds)

    @property
    def p95(self) -> float:
        """Return the seconds that 95 of 100 do not exceed."""
        return quantiles(self.seconds, n=20, method="inclusive")[-1]


def writing_table(measured: Sequence[Timed]) -> str:
    """Return a table in Markdown, with ratios to the smallest ledger of the same run, database and kind of article."""
    rows = [COLUMNS, ("---",) * len(COLUMNS)]
    for one in measured:
        alike = [other for other in measured if (other.database, other.what) == (one.database, one.what)]
        least = min(alike, key=lambda other: other.size)
        rows.append(
            (
                one.database,
                f"{one.size:,}",
                one.what,
                f"{len(one.seconds)}",
                f"{1000 * one.median:.1f}",
                f"{1000 * one.p95:.1f}",
                f"{one.median / least.median:.2f}",
                f"{one.p95 / least.p95:.2f}",
            )
        )
    return laid_out(rows)


def lookup_table(measured: Sequence[Timed]) -> str:
    """Return a table in Markdown of how long one name takes."""
    rows = [LOOKUP_COLUMNS, ("---",) * len(LOOKUP_COLUMNS)]
    for one in measured:
        times = (f"{1000 * one.median:.2f}", f"{1000 * one.p95:.2f}")
        rows.append((one.database, f"{one.size:,}", f"{len(one.seconds)}", *times))
    return laid_out(rows)


def laid_out(rows: Sequence[Sequence[str]]) -> str:
    """Return rows as Markdown."""
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)
