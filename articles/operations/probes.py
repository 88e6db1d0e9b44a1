"""What a supervisor asks of a web server: does the process answer, and can articles be taken in, read and shown?

Both are answered before anything else is done with a request: without a login, whatever host was asked for, in HTTP as
in HTTPS. They tell nothing of names, addresses or contents.
"""

import logging
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as TooLate
from typing import Any

from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponseBase, JsonResponse
from redis.exceptions import RedisError

from articles.operations.redis_client import client
from articles.operations.schema import Schema, schema
from articles.operations.workers import worker_states

PATIENCE = 2.0  # seconds until a database or a Redis that hangs is given up
STATEMENT = 1500  # milliseconds until PostgreSQL gives up what it was asked
REMEMBERED = 1.0  # seconds in which the answer stands: whoever asks without end costs nothing
OK = "ok"

logger = logging.getLogger(__name__)

Part = dict[str, Any]

# Two, so that one look that hangs in a database does not hold up the next.
_lookers = ThreadPoolExecutor(2, thread_name_prefix="probe")
_redis_lookers = ThreadPoolExecutor(2, thread_name_prefix="probe-redis")
_asking = threading.Lock()
_known: tuple[float, dict[str, Part]] | None = None


class Probes:
    """Answers /healthz and /readyz, and lets everything else pass."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Return the answer to a probe, else that of the site."""
        if request.method in {"GET", "HEAD"}:
            if request.path_info == "/healthz":
                return told({"status": OK}, 200)
            if request.path_info == "/readyz":
                return ready(request.GET.getlist("part"))
        return self.get_response(request)


def ready(wanted: list[str]) -> HttpResponseBase:
    """Answer 200 where every part is as it should be, or those that are asked for: /readyz?part=database.

    The age of a part says, in seconds, how old the news of it is: of workers, since one was heard of.
    """
    age, parts = known_parts()
    if unknown := sorted(set(wanted) - parts.keys()):
        return told({"status": "unknown part", "parts": sorted(parts), "unknown": len(unknown)}, 400)
    looked_at = {
        name: {**part, "age": round(age + part.get("age", 0.0), 1)}
        for name, part in parts.items()
        if not wanted or name in wanted
    }
    good = all(part["state"] == OK for part in looked_at.values())
    return told({"status": OK if good else "not ready", "parts": looked_at}, 200 if good else 503)


def told(content: Part, status: int) -> JsonResponse:
    """Return an answer that nobody keeps."""
    return JsonResponse(content, status=status, headers={"Cache-Control": "no-store"})


def known_parts() -> tuple[float, dict[str, Part]]:
    """Return what is known of every part, and for how many seconds."""
    global _known
    with _asking:  # those who ask meanwhile get the same answer
        if _known is None or time.monotonic() - _known[0] > REMEMBERED:
            parts = look()
            _known = (time.monotonic(), parts)
        return time.monotonic() - _known[0], _known[1]


def look() -> dict[str, Part]:
    """Look at the database with its workers, and at Redis, both at the same time."""
    late = f"no answer in {PATIENCE:.0f} seconds"
    until = time.monotonic() + PATIENCE
    database = _lookers.submit(look_at_database)
    redis = _redis_lookers.submit(look_at_redis)
    return {
        **result_of(database, until, unknown(late)),
        "redis": result_of(redis, until, {"state": late}),
    }


def result_of(looking: Future[Part], until: float, late: Part) -> Part:
    """Return what a look found, or what to say where it takes too long."""
    try:
        return looking.result(max(0.0, until - time.monotonic()))
    except TooLate:
        looking.cancel()
        return late


def look_at_database() -> dict[str, Part]:
    """Return how the database is and, as far as it knows them, the workers. Its connection is its own."""
    try:
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute(f"SET statement_timeout = {STATEMENT}")
        stands = schema()
        workers = worker_states() if stands != Schema.OLDER else []
    except DatabaseError as error:
        logger.warning("A probe found the database failing: %s", error)
        return unknown("no answer")
    finally:
        connection.close()
    if stands == Schema.OLDER:
        return {
            "database": {"state": "older than this program", "schema": stands},
            "workers": {"state": "unknown"},
        }
    alive = [worker for worker in workers if worker.alive]
    return {
        "database": {"state": OK, "schema": stands},
        "workers": {
            "state": OK if alive else ("lost" if workers else "none"),
            "alive": len(alive),
            "processes": sum(worker.processes for worker in alive),
            "age": min((worker.age for worker in workers), default=0.0),  # of the newest beat
        },
    }


def unknown(state: str) -> dict[str, Part]:
    """Return what is known while the database does not answer: of the workers nothing."""
    return {"database": {"state": state}, "workers": {"state": "unknown"}}


def look_at_redis() -> Part:
    """Return how Redis is; it has a moment to answer."""
    begun = time.monotonic()
    try:
        client().ping()
    except (RedisError, OSError):
        return {"state": "no answer"}
    return {"state": OK, "seconds": round(time.monotonic() - begun, 4)}
