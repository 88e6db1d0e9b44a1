"""Times articles on their whole way through a worker: message, analysis, database and consolidation."""

import multiprocessing
import os
import subprocess
import sys
import tempfile
import time
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from itertools import islice
from pathlib import Path
from statistics import fmean
from typing import Any

import psutil
from django.conf import settings

from articles import tasks
from articles.ingest.store import add_article
from articles.management.ledger_bench import database
from articles.management.scratch import address, scratch_database
from articles.measuring.flow_speed import Flow, Memory, Rate
from articles.models import Article, ArticleStatus
from articles.nlp import pipeline
from articles.nlp.bare import Bare, bare_pipeline
from articles.records.documents import Document
from coverage_site.celery import app
from coverage_site.serving import redis_server
from coverage_site.serving.processes import ONE_THREAD, process_table

WARM_UP = 20  # articles at the beginning that are not counted
LOOK = 0.05  # seconds between two looks at how many are done
WAIT = 120.0  # seconds for a worker to begin, and for its next article
MILESTONES = (1, 100, 1000, 10_000)
BARE, ALONE = "bare pipelines, nlp.pipe", "analysis alone"


def rates(documents: Sequence[Document]) -> Iterator[Rate]:
    """Yield the articles per second of the bare pipelines, of the analysis alone, and of one and two forks of it."""
    pipeline.preload()
    analysed(documents[:WARM_UP])
    alone = [bare_pipeline(language) for language in pipeline.SUPPORTED]
    yield Rate(BARE, len(documents) / seconds_of(lambda: bare(alone, documents)))
    yield Rate(ALONE, len(documents) / seconds_of(lambda: analysed(documents)))
    for processes in (1, 2):
        parts = [documents[number::processes] for number in range(processes)]
        yield Rate(f"{ALONE}, {processes} forked", len(documents) / seconds_of(lambda: forked(parts)))  # noqa: B023


def analysed(documents: Sequence[Document]) -> None:
    """Read articles, as many at a time as a worker does, and keep nothing."""
    left = iter(documents)
    while some := list(islice(left, tasks.TOGETHER)):
        pipeline.analyse_many(some)


def bare(pipelines: Sequence[Bare], documents: Sequence[Document]) -> None:
    """Let nothing but the statistical components read articles, many at a time."""
    for one in pipelines:
        texts = [document.text for document in documents if document.language == one.language]
        deque(one.read_many(texts), maxlen=0)


def seconds_of(work: Callable[[], object]) -> float:
    """Return how long some work takes."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def forked(parts: Sequence[Sequence[Document]]) -> None:
    """Read each part in a child of this process, and wait for all; the models are there, as in a worker."""
    children = []
    for part in parts:
        child = os.fork()
        if child == 0:
            try:
                analysed(part)
            finally:
                os._exit(0)
        children.append(child)
    for child in children:
        os.waitpid(child, 0)


@contextmanager
def read_alone(documents: Sequence[Document]) -> Iterator[Callable[[], float]]:
    """Yield what tells how many articles a second the analysis alone takes, each time it is asked.

    It reads in a child that is forked here, where this process has no thread yet: with one, everything takes longer.
    """
    pipeline.preload()
    context = multiprocessing.get_context("fork")
    here, there = context.Pipe()

    def answer() -> None:
        here.close()  # or this child would never hear that the other end is gone
        analysed(documents[:WARM_UP])
        while there.recv():
            there.send(len(documents) / seconds_of(lambda: analysed(documents)))

    child = context.Process(target=answer)
    child.start()
    there.close()

    def rate() -> float:
        here.send(True)
        found: float = here.recv()
        return found

    try:
        yield rate
    finally:
        here.send(False)
        child.join()


def flow(
    server: Mapping[str, Any], documents: Sequence[Document], alone: Callable[[], float], *, workers: int = 1
) -> Flow:
    """Return the articles per second of a real worker with so many processes, in a database and a Redis of its own.

    All articles wait when it begins. Counted is from the end of one of the first to the end of the last. What the
    analysis takes `alone` is asked before and after: a machine is not equally fast at all times.
    """
    before = alone()
    with scratch_database(server), tempfile.TemporaryDirectory(prefix="wmw-") as folder:
        url = f"redis+socket://{folder}/redis.sock"
        with redis_server.running(Path(folder)), messages_through(url):
            keys = [
                add_article(document=one, name=str(number)).article.pk for number, one in enumerate(documents)
            ]
            with tasks.connection() as broker:
                tasks.send(keys, broker=broker)
            with worker(url, workers) as process:
                ends, memory = watched(len(keys), process)
        begin = ends[min(WARM_UP, len(ends) - 1 - tasks.TOGETHER)]
        rate = sum(end > begin for end in ends) / (ends[-1] - begin)
        found = Flow(database(), workers, len(documents), rate, tuple(memory), before)
    return replace(found, alone=fmean((before, alone())))


@contextmanager
def messages_through(url: str) -> Iterator[None]:
    """Let this process hand articles to the workers of another Redis."""
    before = app.conf["broker_url"]
    app.conf["broker_url"] = url
    try:
        yield
    finally:
        app.conf["broker_url"] = before


@contextmanager
def worker(url: str, workers: int) -> Iterator[psutil.Process]:
    """Run a worker as the program does, on the database of this thread, and end it with this block."""
    table = process_table(host="", port=0, workers=workers, log_level="ERROR")
    arguments = next(one.arguments for one in table if one.name == "worker")
    environment = {**os.environ, **ONE_THREAD, "DATABASE_URL": address(), "REDIS_URL": url}
    started = subprocess.Popen(  # noqa: S603  our own command
        [sys.executable, *arguments], cwd=settings.BASE_DIR, env=environment, start_new_session=True
    )
    try:
        yield psutil.Process(started.pid)
    finally:
        started.terminate()
        started.wait()


def watched(number: int, process: psutil.Process) -> tuple[list[float], list[Memory]]:
    """Return when each of so many articles was done, and what the worker's processes held at some of them."""
    ends: list[float] = []
    memory: list[Memory] = []
    due = [milestone for milestone in MILESTONES if milestone <= number]
    last = time.perf_counter()
    finished = Article.objects.filter(status__in=(ArticleStatus.DONE, ArticleStatus.FAILED))
    while len(ends) < number:
        done, now = finished.count(), time.perf_counter()
        if done > len(ends):
            ends += [now] * (done - len(ends))
            last = now
        elif now - last > WAIT:
            raise RuntimeError(f"The worker stopped after {len(ends)} of {number} articles.")
        while due and done >= due[0]:
            memory.append(Memory(due.pop(0), held(process)))
        time.sleep(LOOK)
    return ends, memory


def held(process: psutil.Process) -> int:
    """Return the bytes of memory of the largest of a worker's children, with what it shares."""
    return max((child.memory_info().rss for child in process.children()), default=0)
