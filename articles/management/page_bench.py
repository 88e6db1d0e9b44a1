"""Times pages, fragments and charts over ledgers of several sizes."""

import gc
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.auth.models import User
from django.db import connection, transaction
from django.test import Client, override_settings
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from articles import ledger
from articles.management.ledger_bench import PEOPLE, database, settle
from articles.management.made_ledger import MadeLedger
from articles.management.scratch import scratch_database
from articles.measuring.page_speed import Answered
from articles.views.shown import VIEWS
from coverage_site.garbage import collect_rarely
from coverage_site.serving import redis_server
from coverage_site.settings import CACHES

FRAGMENT = {"HX-Request": "true"}


def answers(server: Mapping[str, Any], sizes: Sequence[int], *, repeats: int = 5) -> Iterator[Answered]:
    """Yield how long a reader's pages take with ledgers of growing size, in a database and a Redis of their own.

    Timed is the whole of Django's work from the request to the answer, in this process.
    """
    with scratch_database(server), memory_of_its_own(), garbage_as_in_the_server():
        made = MadeLedger(actors=PEOPLE)
        client = Client(SERVER_NAME=settings.ALLOWED_HOSTS[0])
        client.force_login(User.objects.create_user("reader"))
        for size in sorted(sizes):
            made.grow(size)
            settle()
            for name, path, headers in pages(made.known[0].actor):
                yield answered(client, size, name, path, headers, repeats)


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
        with override_settings(CACHES={"default": there}):
            yield


def pages(actor: int) -> Iterator[tuple[str, str, Mapping[str, str]]]:
    """Yield what is asked for: its name, its address, and the headers; `actor` is the one who meets most."""
    overview = reverse("overview")
    yield "overview", overview, {}
    yield "overview, as a fragment", overview, FRAGMENT
    yield "overview of one actor, as a fragment", f"{overview}?actor={actor}", FRAGMENT
    yield "overview of what was held, as a fragment", f"{overview}?status=held", FRAGMENT
    yield "meetings", reverse("meeting-list"), {}
    yield "search of a filter", f"{reverse('option-list', args=('actor',))}?q-actor=ma", FRAGMENT
    for view in VIEWS:
        path = reverse("chart", args=(view,))
        yield f"chart {view}", path, {}
        yield f"chart {view} of one actor", f"{path}?actor={actor}", {}
        yield f"table of {view}", reverse("chart-table", args=(view,)), FRAGMENT


def answered(
    client: Client, size: int, name: str, path: str, headers: Mapping[str, str], repeats: int
) -> Answered:
    """Return how long a page takes with what is remembered forgotten each time, and each time after that."""

    def ask() -> tuple[float, int]:
        began = time.perf_counter()
        response = client.get(path, headers=headers, secure=settings.HTTPS)
        seconds = time.perf_counter() - began
        if response.status_code != 200:
            raise RuntimeError(f"{path} was answered with {response.status_code}.")
        return seconds, len(response.content)

    anew, remembered = [], []
    forget()
    with CaptureQueriesContext(connection) as queries:
        _, length = ask()
    asked = len(queries)  # the next request starts to count anew
    for _ in range(repeats):
        forget()
        anew.append(ask()[0])
        remembered.append(ask()[0])
    return Answered(database(), size, name, asked, length, tuple(anew), tuple(remembered))


def forget() -> None:
    """Give the ledger's state a new name."""
    with transaction.atomic():
        ledger.lock()
