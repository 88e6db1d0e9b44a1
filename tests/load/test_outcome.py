"""What is made of what locust counts."""

import json
from pathlib import Path

from articles.management.bench_page import LOADING, part, put
from tests.load.outcome import Outcome, Times, outcome_of

QUICK = Times("article", {10: 90, 900: 10})
SLOW = Times("export", {1500: 6})


def test_what_locust_wrote_is_read(tmp_path: Path) -> None:
    counted, failures = tmp_path / "outcome.json", tmp_path / "failures"
    counted.write_text(json.dumps([{"name": "article", "response_times": {"10": 90, "900": 10}}]))
    failures.write_text("export: status 500\n")

    assert outcome_of(counted, failures) == Outcome([QUICK], ["export: status 500"])


def test_times_are_told_by_name_and_together() -> None:
    assert [QUICK.within(share) for share in (0.5, 0.9, 0.95, 1.0)] == [10, 10, 900, 900]
    assert Outcome([SLOW, QUICK], []).table().splitlines()[2:] == [
        "| article | 100 | 10 | 900 | 900 | 900 |",
        "| export | 6 | 1,500 | 1,500 | 1,500 | 1,500 |",
        "| all | 106 | 10 | 1,500 | 1,500 | 1,500 |",
    ]


def test_a_failure_or_a_long_wait_or_no_answer_is_a_problem() -> None:
    assert Outcome([QUICK], []).problems == []
    assert Outcome([QUICK], ["article: status 500"]).problems == ["article: status 500"]
    assert Outcome([QUICK, SLOW], []).problems == ["95 of 100 answers came within 1,500 ms, not below 1,000"]
    assert Outcome([], []).problems == ["nothing was answered"]


def test_it_has_a_part_of_the_page_of_its_own(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("# How fast articles are read\n\nAs before.\n")
    facts = {"browsing": 50, "uploading": 5, "minutes": "5", "database": "SQLite", "meetings": "4,000"}

    for table in ("| old |", "| new |"):
        text = part(LOADING, **facts, articles="5,600", read=70, load="0.1", table=table)
        put({LOADING: text}, page)

    written = page.read_text()
    assert written.startswith("# How fast articles are read\n\nAs before.\n")
    assert "| new |" in written
    assert "| old |" not in written
