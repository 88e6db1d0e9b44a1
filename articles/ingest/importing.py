"""Find the articles in files on disk."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from articles.ingest.opening import Opener
from articles.records.documents import Found, Readable, Refused

__all__ = ["Found", "Readable", "Refused", "from_files"]


def from_files(paths: Iterable[Path]) -> Iterator[Found]:
    """Yield the articles of each file, and why there are none."""
    with Opener() as opener:
        for path in paths:
            yield from opener.opened(path, path.name)
