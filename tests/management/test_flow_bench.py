"""Articles are timed on their way through a worker: here a few, with a real worker and a real Redis."""

from pathlib import Path

import pytest
from django.core.management import call_command

from articles import tasks
from articles.management import flow_bench
from articles.management.commands import bench
from articles.management.made_news import made_news
from articles.management.scratch import SQLITE
from articles.measuring.flow_speed import Flow, Memory, Rate, flow_table, memory_table, rate_table

pytestmark = pytest.mark.django_db


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Count from the second article on, and look at the memory early."""
    monkeypatch.setattr(flow_bench, "WARM_UP", 1)
    monkeypatch.setattr(flow_bench, "MILESTONES", (1, 4))


def test_every_article_goes_through_the_worker(few: None) -> None:
    size = 2 * tasks.TOGETHER + 1  # so many messages that some end after the first
    documents = [document for _, document in made_news(size)]
    with flow_bench.read_alone(documents[:2]) as alone:
        found = flow_bench.flow(SQLITE, documents, alone)

    assert (found.database, found.processes, found.articles) == ("SQLite", 1, size)
    assert 0 < found.rate < 1000
    assert 0 < found.alone < 1000
    assert [one.articles for one in found.memory] == [1, 4]
    assert all(one.size > 100 * 2**20 for one in found.memory)  # the language models at least


def test_the_analysis_is_timed_alone_and_forked(few: None) -> None:
    found = list(flow_bench.rates([document for _, document in made_news(4)]))

    assert [one.what for one in found] == [
        "bare pipelines, nlp.pipe",
        "analysis alone",
        "analysis alone, 1 forked",
        "analysis alone, 2 forked",
    ]
    assert all(one.articles > 0 for one in found)


def test_the_page_gets_what_was_measured(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(bench, "rates", lambda documents: iter([Rate("analysis alone", 10.0)]))
    monkeypatch.setattr(
        bench,
        "flow",
        lambda server, documents, alone, workers: Flow("SQLite", workers, 3, 9.0 * workers, (), 10.0),
    )
    page = tmp_path / "page.md"

    call_command("bench", "--what=flow", "--articles=3", f"--write={page}")

    assert "| SQLite | 2 | 3 | 18.0 | 10.0 | 1.80 |" in page.read_text()


def test_the_tables_say_what_it_is_beside_the_analysis_alone() -> None:
    flows = [
        Flow("SQLite", 1, 1000, 9.0, (Memory(1, 500 * 2**20), Memory(1000, 550 * 2**20)), 10.0),
        Flow("SQLite", 2, 1000, 17.0, (Memory(1, 400 * 2**20),), 10.0),
    ]

    assert rate_table([Rate("analysis alone", 10.0), Rate("bare", 20.0)], 10.0).splitlines()[2:] == [
        "| analysis alone | 10.0 | 1.00 |",
        "| bare | 20.0 | 2.00 |",
    ]
    assert flow_table(flows).splitlines()[2:] == [
        "| SQLite | 1 | 1,000 | 9.0 | 10.0 | 0.90 |",
        "| SQLite | 2 | 1,000 | 17.0 | 10.0 | 1.70 |",
    ]
    assert memory_table(flows).splitlines()[2:] == ["| SQLite | 1 | 500 |", "| SQLite | 1,000 | 550 |"]
