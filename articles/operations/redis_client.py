"""A Redis client for what may be left undone: it asks once, for a moment, and after a failure not for some seconds."""

import logging
import time
from collections.abc import Callable
from functools import cache
from typing import TypeVar

from redis import Redis
from redis.backoff import NoBackoff
from redis.exceptions import RedisError
from redis.retry import Retry

from coverage_site.celery import app

SECONDS = 0.25
PAUSE_AFTER_FAILURE = 5.0  # seconds

logger = logging.getLogger(__name__)
T = TypeVar("T")

_paused_until = 0.0


def client() -> Redis:
    """Return a client of the Redis that carries the queue."""
    return client_of(str(app.conf.broker_url))


@cache
def client_of(url: str) -> Redis:
    """Return a client of the Redis at an address as Celery writes such."""
    plain = url.replace("redis+socket://", "unix://", 1).replace("virtual_host=", "db=", 1)
    return Redis.from_url(
        plain, socket_timeout=SECONDS, socket_connect_timeout=SECONDS, retry=Retry(NoBackoff(), 0)
    )


def tried(ask: Callable[[Redis], T]) -> T | None:
    """Return what Redis answers, None where it does not, and for some seconds afterwards."""
    global _paused_until
    if time.monotonic() < _paused_until:
        return None
    try:
        return ask(client())
    except (RedisError, OSError) as error:
        _paused_until = time.monotonic() + PAUSE_AFTER_FAILURE
        logger.warning("Redis does not answer; nothing is measured meanwhile: %s", error)
        return None
