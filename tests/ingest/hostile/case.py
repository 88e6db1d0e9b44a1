"""What a hostile file is, and how little it may take in the tests."""

from collections.abc import Callable
from dataclasses import dataclass

from articles.ingest.readers import Limits
from articles.ingest.readers.limits import MB

TIGHT = Limits(
    member=2 * MB,
    unpacked=8 * MB,
    members=200,
    depth=3,
    pages=50,
    characters=20_000,
    seconds=4,
    all_seconds=60,
    memory=512 * MB,
)


@dataclass(frozen=True, slots=True)
class Hostile:
    """A file that is made to do harm, or that looks like it."""

    name: str  # its ending says how it is read
    tries: str
    make: Callable[[], bytes]
    reason: str = ""  # of the last refusal, or nothing where nothing is refused
    articles: int = 0  # that come out all the same
