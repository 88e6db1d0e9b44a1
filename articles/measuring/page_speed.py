"""How fast pages, charts and files are answered, as tables."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median, quantiles

from articles.measuring.ledger_speed import laid_out

COLUMNS = (
    "database", "articles", "meetings", "page", "queries", "kB", "made anew, median", "p95", "remembered, median",
    "p95", "aim", "p95 anew, to {middle} articles",
)  # fmt: skip
FILE_COLUMNS = ("database", "articles", "meetings", "file", "MB", "seconds")
AIMS = {"PostgreSQL": (300, 50), "SQLite": (900, 150)}  # milliseconds of a p95: made anew, and remembered
MIDDLE = 10_000  # articles; with ten times as many a page may take twice as long


@dataclass(frozen=True, slots=True)
class Size:
    """How large a ledger is."""

    articles: int
    meetings: int


@dataclass(frozen=True, slots=True)
class Answered:
    """The seconds that a page took, each time made anew and each time as it was remembered; its size in bytes."""

    database: str
    size: Size
    page: str
    queries: int
    length: int
    anew: tuple[float, ...]
    remembered: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Handed:
    """The bytes and the seconds of a file that was written for another program."""

    database: str
    size: Size
    file: str
    length: int
    seconds: float


def page_table(measured: Sequence[Answered]) -> str:
    """Return a table in Markdown, in milliseconds: p95 is what 95 of 100 do not exceed."""
    heads = tuple(column.format(middle=f"{MIDDLE:,}") for column in COLUMNS)
    rows = [heads, ("---",) * len(COLUMNS)]
    middle = {(one.database, one.page): p95(one.anew) for one in measured if one.size.articles == MIDDLE}
    for one in measured:
        before = middle.get((one.database, one.page))
        rows.append(
            (
                one.database,
                f"{one.size.articles:,}",
                f"{one.size.meetings:,}",
                one.page,
                f"{one.queries}",
                f"{one.length / 1000:.0f}",
                f"{1000 * median(one.anew):.0f}",
                f"{1000 * p95(one.anew):.0f}",
                f"{1000 * median(one.remembered):.0f}",
                f"{1000 * p95(one.remembered):.0f}",
                " / ".join(map(str, AIMS[one.database])) if one.database in AIMS else "",
                f"{p95(one.anew) / before:.2f}" if before else "",
            )
        )
    return laid_out(rows)


def file_table(measured: Sequence[Handed]) -> str:
    """Return a table in Markdown of the files."""
    rows = [FILE_COLUMNS, ("---",) * len(FILE_COLUMNS)]
    for one in measured:
        sizes = f"{one.size.articles:,}", f"{one.size.meetings:,}"
        rows.append((one.database, *sizes, one.file, f"{one.length / 1_000_000:.1f}", f"{one.seconds:.1f}"))
    return laid_out(rows)


def p95(seconds: Sequence[float]) -> float:
    """Return the seconds that 95 of 100 do not exceed."""
    return quantiles(seconds, n=20, method="inclusive")[-1] if len(seconds) > 1 else seconds[0]
