"""What pages have reckoned before, kept in Redis until the ledger changes.

Everything goes by the name of the ledger's state, so that nothing is ever taken back: what was reckoned of another
state is not asked for again and goes by itself. Readers all see the same ledger; nothing that depends on who asks may
be kept here. Redis may be away, stuck or empty at any time: then everything is reckoned anew.
"""

import logging
import pickle
import time
import zlib
from collections.abc import Callable
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any, TypeVar

from django.conf import settings
from django.core.cache import cache as redis
from django.utils import timezone
from django.utils.translation import get_language
from redis.exceptions import RedisError

from articles.selectors import ledger

PAUSE_AFTER_FAILURE = 5.0  # seconds in which nobody waits for a Redis that did not answer
CODE = Path(__file__).resolve().parent

logger = logging.getLogger(__name__)
T = TypeVar("T")

_paused_until = 0.0


class Memory:
    """What is known of one state of the ledger, in the interface's language, on one day: made for each request."""

    def __init__(self, edition: str | None = None) -> None:
        """Ask which state there is, unless it is known already: one query."""
        self.edition = ledger.edition() if edition is None else edition

    def key(self, *what: object) -> str:
        """Return a name for something that is reckoned; `what` says which thing, in values that show all they hold."""
        told = (program(), self.edition, get_language(), timezone.localdate(), what)
        return sha256(repr(told).encode()).hexdigest()

    def recall(self, make: Callable[[], T], *what: object) -> T:
        """Return what is known under `what`, else make it and keep it for a while."""
        key = self.key(*what)
        if (kept := asked(key)) is not None:
            found: T = pickle.loads(zlib.decompress(kept))  # noqa: S301  what this program put there
            return found
        made = make()
        keep(key, zlib.compress(pickle.dumps(made), level=1))
        return made


def asked(key: str) -> Any:
    """Return what Redis holds under a key, None where it does not answer."""
    return tried(lambda: redis.get(key))


def keep(key: str, value: bytes) -> None:
    """Let Redis hold a value for a while, where it answers."""
    tried(lambda: redis.set(key, value, settings.MEMORY_SECONDS))


def tried(ask: Callable[[], T]) -> T | None:
    """Return what Redis answers; after a failure leave it alone for some seconds."""
    global _paused_until
    if time.monotonic() < _paused_until:
        return None
    try:
        return ask()
    except (RedisError, OSError) as error:
        _paused_until = time.monotonic() + PAUSE_AFTER_FAILURE
        logger.warning("Redis does not answer; pages are made without it: %s", error)
        return None


@cache
def program() -> str:
    """Return a name of this program's code: another version may draw and say things otherwise."""
    written = (
        *settings.BASE_DIR.glob("locale/*/LC_MESSAGES/*.mo"),
        *settings.BASE_DIR.glob("templates/**/*.html"),
    )
    files = [*CODE.rglob("*.py"), *written]
    return sha256(b"".join(sha256(file.read_bytes()).digest() for file in sorted(files))).hexdigest()
