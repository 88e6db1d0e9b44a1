"""Files that are made to do harm, opened as those of strangers are."""

import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from articles.ingest.opening import Opener
from articles.records.documents import Readable, Refused
from tests.ingest.hostile import ALL, TIGHT, Hostile
from tests.ingest.hostile.listing import listing
from tests.ingest.made import NEWS

SLOWEST = 90  # seconds, on a machine that has other work to do


@pytest.fixture(scope="module")
def opener(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Opener]:
    """Return an opener with tight limits, which finds no program that could read pictures."""
    with pytest.MonkeyPatch.context() as patch, Opener(TIGHT) as opener:
        patch.setenv("PATH", str(tmp_path_factory.mktemp("bin")))
        yield opener


@pytest.mark.parametrize("case", ALL, ids=lambda case: ascii(case.name))
def test_a_hostile_file_is_refused_or_read_and_the_next_one_is_read(
    case: Hostile, opener: Opener, tmp_path: Path
) -> None:
    file = tmp_path / "upload"
    file.write_bytes(case.make())
    began = time.monotonic()
    found = list(opener.opened(file, case.name))
    assert time.monotonic() - began < SLOWEST
    refusals = [one.reason for one in found if isinstance(one, Refused)]
    assert (sum(isinstance(one, Readable) for one in found), bool(refusals)) == (
        case.articles,
        bool(case.reason),
    )
    assert case.reason in (refusals or [""])[-1]
    assert all(one.name.isprintable() and len(one.name) <= 1000 for one in found)

    file.write_text(NEWS)
    assert [type(one) for one in opener.opened(file, "next.txt")] == [Readable]


def test_the_page_lists_them_all(project_root: Path) -> None:
    assert len(ALL) >= 60
    assert max(Counter(case.name for case in ALL).values()) == 1
    assert (project_root / "docs" / "hostile-files.md").read_text(encoding="utf-8") == listing()
