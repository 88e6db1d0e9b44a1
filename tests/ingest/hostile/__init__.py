"""Files that are made to do harm, each made by code: what it tries, and what has to come of it.

`python -m tests.ingest.hostile > docs/hostile-files.md` writes the page that lists them.
"""

from tests.ingest.hostile import archives, crawls, letters, office, pages, tables, texts
from tests.ingest.hostile.case import TIGHT, Hostile

__all__ = ["ALL", "KINDS", "TIGHT", "Hostile"]

KINDS = (archives, office, pages, letters, tables, crawls, texts)
ALL: tuple[Hostile, ...] = tuple(case for kind in KINDS for case in kind.CASES)
