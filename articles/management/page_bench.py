"""Times pages, fragments, charts and files over ledgers of several sizes."""

import gc
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from random import Random
from typing import Any

from django.conf import settings
from django.contrib.auth.models import User
from django.db import connection, transaction
from django.test import Client, override_settings
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from articles import ledger
from articles.indexing import index_rows
from articles.management.ledger_bench import PEOPLE, database, settle
from articles.management.made_ledger import MadeLedger
from articles.management.made_texts import COMMON, RARE
from articles.management.scratch import scratch_database
from articles.measuring.page_speed import Answered, Handed, Size
from articles.models import Actor, Article, Meeting
from articles.selectors.held import HOLDER
from articles.tasks import TOGETHER
from articles.views.shown import VIEWS
from coverage_site.garbage import collect_rarely
from coverage_site.serving import redis_server
from coverage_site.settings import CACHES

FRAGMENT = {"HX-Request": "true"}
REPEATS = 20
LISTED = 50  # meetings on a page of their list
CHUNK = 2000  # articles that are indexed together
FIRST = "overview, the first page of a process"
CHANGED = 2  # meetings, and actors, that an article changes
FILES = (
    ("meetings", "csv"),
    ("participations", "csv"),
    ("meetings", "json"),
    ("network", "graphml"),
)


def answers(
    server: Mapping[str, Any], sizes: Sequence[int], *, repeats: int = REPEATS
) -> Iterator[Answered | Handed]:
    """Yield how long a reader's pages take with growing numbers of articles, in a database and a Redis of their own.

    There are half as many meetings. Timed is the whole of Django's work from the request to the answer, in this
    process. The files are written of the largest ledger only, once.
    """
    with scratch_database(server), memory_of_its_own(), garbage_as_in_the_server():
        made = MadeLedger(actors=PEOPLE)
        client = Client(SERVER_NAME=settings.ALLOWED_HOSTS[0])
        client.force_login(User.objects.create_user("reader"))
        for articles in sorted(sizes):
            made.grow(articles // 2, articles=articles)
            unindexed = Article.objects.filter(words=None).order_by()
            index_rows(unindexed.values_list("pk", "title", "text", "language").iterator(chunk_size=CHUNK))
            settle()
            HOLDER.forget()
            size = Size(made.articles, made.meetings)
            for name, path, headers in pages(made):
                yield answered(client, size, name, path, headers, repeats)
        for name, path in files():
            yield handed(client, size, name, path)


@contextmanager
def garbage_as_in_the_server() -> Iterator[None]:
    """Look for garbage as often as the web server does."""
    before = gc.get_threshold()
    collect_rarely()
    try:
        yield
    finally:
        gc.set_threshold(*before)


@contextmanager
def memory_of_its_own() -> Iterator[None]:
    """Let pages remember in an empty Redis that ends with this block."""
    with tempfile.TemporaryDirectory(prefix="wmw-") as folder, redis_server.running(Path(folder)):
        there = {**CACHES["default"], "LOCATION": f"unix://{folder}/redis.sock"}
        with override_settings(CACHES={"default": there}, PAGES_PER_MINUTE=10**6):
            yield


def pages(made: MadeLedger) -> Iterator[tuple[str, str, Mapping[str, str]]]:
    """Yield what is asked for: its name, its address, and the headers."""
    overview, listed, search = reverse("overview"), reverse("meeting-list"), reverse("search")
    actor = made.known[0].actor  # who meets most
    yield "overview", overview, {}
    yield FIRST, overview, {}
    yield "overview of what was held, as a fragment", f"{overview}?status=held", FRAGMENT
    yield "overview of one actor, as a fragment", f"{overview}?actor={actor}", FRAGMENT
    yield "meetings", listed, {}
    yield "meetings, the last page but a few", f"{listed}?page={max(made.meetings // LISTED - 3, 1)}", {}
    yield "the actor of most meetings", reverse("actor", args=(actor,)), {}
    yield f"search of a common word, “{COMMON}”", f"{search}?q={COMMON}", {}
    yield f"search of a rare word, “{RARE}”", f"{search}?q={RARE}", {}
    yield "search of a filter", f"{reverse('option-list', args=('actor',))}?q-actor=ma", FRAGMENT
    for view in VIEWS:
        yield f"chart {view}", reverse("chart", args=(view,)), {}
    yield "chart network of one actor", f"{reverse('chart', args=('network',))}?actor={actor}", {}
    yield "chart network of states", f"{reverse('chart', args=('network',))}?level=states", {}
    yield "table of network", reverse("chart-table", args=("network",)), FRAGMENT


def files() -> Iterator[tuple[str, str]]:
    """Yield the files of the whole ledger: their names and their addresses."""
    for what, form in FILES:
        yield f"{what}.{form}", reverse("export", args=(what, form))


def answered(
    client: Client, size: Size, name: str, path: str, headers: Mapping[str, str], repeats: int
) -> Answered:
    """Return how long a page takes when something has been written each time, and each time after that."""

    def ask() -> tuple[float, int]:
        began = time.perf_counter()
        response = client.get(path, headers=headers, secure=settings.HTTPS)
        seconds = time.perf_counter() - began
        if response.status_code != 200:
            raise RuntimeError(f"{path} was answered with {response.status_code}.")
        return seconds, len(response.content)

    def changed() -> None:
        forget(chance)
        if name == FIRST:
            HOLDER.forget()

    anew, remembered, chance = [], [], Random(name)  # noqa: S311  no secret
    ask()
    changed()
    with CaptureQueriesContext(connection) as queries:
        _, length = ask()
    asked = len(queries)  # the next request starts to count anew
    for _ in range(repeats):
        changed()
        anew.append(ask()[0])
        remembered.append(ask()[0])
    return Answered(database(), size, name, asked, length, tuple(anew), tuple(remembered))


def forget(chance: Random) -> None:
    """Give the ledger's state a new name, with as much changed as by the articles that are written together."""
    changed = {}
    for what, model in (("meetings", Meeting), ("actors", Actor)):
        newest = model._default_manager.order_by("-pk").values_list("pk", flat=True)[0]
        changed[what] = [chance.randint(1, newest) for _ in range(TOGETHER * CHANGED)]
    with transaction.atomic():
        ledger.lock()
        ledger.noted(**changed)


def handed(client: Client, size: Size, name: str, path: str) -> Handed:
    """Return how long a file takes to be written, to its last line."""
    began = time.perf_counter()
    response: Any = client.get(path, secure=settings.HTTPS)
    if response.status_code != 200:
        raise RuntimeError(f"{path} was answered with {response.status_code}.")
    length = sum(len(chunk) for chunk in response.streaming_content)
    return Handed(database(), size, name, length, time.perf_counter() - began)
