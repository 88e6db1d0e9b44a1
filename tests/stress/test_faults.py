"""Many articles, several workers of which some are killed, and the ledger that one worker alone would write."""

import time
from collections.abc import Callable, Sequence
from random import Random

import pytest

from articles import analysis, tasks
from articles.ingest.store import add_article
from articles.models import Article, ArticleStatus, Meeting
from articles.records.documents import Readable
from articles.selectors.picture import Picture, differences, picture
from tests.emptying import empty_the_ledger
from tests.services import Process, Workers, wait_for
from tests.stress.made_articles import made_articles

SHOWN = 20
CLOCK = "-B"


class Crew:
    """Workers of which one is the clock too, and which can be killed and replaced."""

    def __init__(self, workers: Workers, size: int, **environment: str) -> None:
        self.workers = workers
        self.environment = {"LOG_LEVEL": "WARNING", "SWEEP_SECONDS": "1", **environment}
        self.processes = [self.hire(clock=number == 0) for number in range(size)]
        self.clock = self.processes[0]

    def hire(self, *, clock: bool) -> Process:
        """Start a worker."""
        number = len(self.workers.processes)
        options = (CLOCK, f"--schedule={self.workers.folder / f'schedule-{number}'}") if clock else ()
        return self.workers.start(*options, **self.environment)

    def replace(self, number: int) -> str:
        """Kill a worker with all its children, start another, and tell which it was."""
        process = self.processes[number]
        was_clock = process is self.clock
        self.workers.kill(process)
        self.processes[number] = self.hire(clock=was_clock)
        if was_clock:
            self.clock = self.processes[number]
        return f"worker {number}{', the clock' if was_clock else ''}"


def brought_in(articles: Sequence[Readable], *, enqueue: Callable[[int], None] | None) -> list[int]:
    """Store articles and return their keys."""
    return [add_article(document=one.document, name=one.name, enqueue=enqueue).article.pk for one in articles]


def read_alone(articles: Sequence[Readable]) -> Picture:
    """Return the ledger that one worker writes."""
    for key in brought_in(articles, enqueue=None):
        analysis.read_article(key)
    assert not Article.objects.exclude(status=ArticleStatus.DONE).exists()
    assert Meeting.objects.filter(reports__isnull=False).exists()
    return picture()


def read_under_fire(articles: Sequence[Readable], crew: Crew, chance: Random, *, patience: float) -> str:
    """Have the crew read articles in any order, kill one of it at a random moment, and tell which."""
    shuffled = chance.sample(articles, len(articles))
    brought_in(shuffled, enqueue=tasks.enqueue)
    unfinished = Article.objects.exclude(status=ArticleStatus.DONE)
    left = chance.randint(len(articles) // 10, len(articles) * 9 // 10)
    wait_for(lambda: unfinished.count() <= left, patience)
    time.sleep(chance.uniform(0, 0.5))
    killed = crew.replace(chance.randrange(len(crew.processes)))
    wait_for(lambda: not unfinished.exists(), patience)
    abandoned = Article.objects.filter(attempts__gt=1).count()
    return f"{killed} killed with {left} articles to go, {abandoned} of them read again"


@pytest.mark.stress
@pytest.mark.django_db(transaction=True)
def test_round_after_round_four_workers_write_what_one_writes(
    workers: Workers, pytestconfig: pytest.Config
) -> None:
    size, rounds = pytestconfig.getoption("articles"), pytestconfig.getoption("rounds")
    seed = pytestconfig.getoption("seed")
    reporter = pytestconfig.pluginmanager.get_plugin("terminalreporter")
    assert reporter is not None
    articles = made_articles(size)
    began = time.monotonic()
    alone = read_alone(articles)
    count = Meeting.objects.count()
    reporter.write_line(f"\none worker: {size} articles, {count} meetings, {time.monotonic() - began:.0f} s")
    crew = Crew(workers, 4, ANALYSIS_SECONDS="10")
    failed = []
    for number in range(1, rounds + 1):
        empty_the_ledger()
        began = time.monotonic()
        told = read_under_fire(articles, crew, Random(seed + number), patience=600)
        seconds = time.monotonic() - began
        found = differences(alone, picture())
        result = f"{len(found)} rows differ" if found else "the same ledger"
        reporter.write_line(f"round {number} of {rounds}: {result}, {seconds:.0f} s; {told}")
        for line in found[:SHOWN]:
            reporter.write_line(f"  {line}")
        if found:
            failed.append(number)
    assert failed == []
