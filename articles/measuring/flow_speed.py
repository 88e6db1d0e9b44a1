"""How fast articles go their whole way through a worker, beside what the analysis alone takes, as tables."""

from collections.abc import Sequence
from dataclasses import dataclass

from articles.measuring.ledger_speed import laid_out

RATE_COLUMNS = ("what", "articles/s", "to the analysis alone")
FLOW_COLUMNS = ("database", "processes", "articles", "articles/s", "analysis alone, articles/s", "ratio")
MEMORY_COLUMNS = ("database", "articles", "a process of the worker, MB")


@dataclass(frozen=True, slots=True)
class Rate:
    """How many articles a second some way of reading them takes."""

    what: str
    articles: float


@dataclass(frozen=True, slots=True)
class Memory:
    """The bytes that the largest process of a worker holds after so many articles."""

    articles: int
    size: int


@dataclass(frozen=True, slots=True)
class Flow:
    """How many articles a second a worker of so many processes takes from the queue into the ledger.

    `alone` is what the analysis alone took in one process, right before and after.
    """

    database: str
    processes: int
    articles: int
    rate: float
    memory: tuple[Memory, ...]
    alone: float


def rate_table(rates: Sequence[Rate], alone: float) -> str:
    """Return a table in Markdown, each rate beside that of the analysis alone."""
    rows = [RATE_COLUMNS, ("---",) * len(RATE_COLUMNS)]
    rows += [(one.what, f"{one.articles:.1f}", f"{one.articles / alone:.2f}") for one in rates]
    return laid_out(rows)


def flow_table(flows: Sequence[Flow]) -> str:
    """Return a table in Markdown, each rate beside that of the analysis alone at the same time."""
    rows = [FLOW_COLUMNS, ("---",) * len(FLOW_COLUMNS)]
    rows += [
        (
            one.database,
            f"{one.processes}",
            f"{one.articles:,}",
            f"{one.rate:.1f}",
            f"{one.alone:.1f}",
            f"{one.rate / one.alone:.2f}",
        )
        for one in flows
    ]
    return laid_out(rows)


def memory_table(flows: Sequence[Flow]) -> str:
    """Return a table in Markdown of what a process of the worker holds, as it goes on."""
    rows = [MEMORY_COLUMNS, ("---",) * len(MEMORY_COLUMNS)]
    rows += [
        (flow.database, f"{one.articles:,}", f"{one.size / 2**20:.0f}")
        for flow in flows
        if flow.processes == 1
        for one in flow.memory
    ]
    return laid_out(rows)
