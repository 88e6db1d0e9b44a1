"""How often things happen and how long they take, added up in Redis over all processes of all machines.

Only the web server and the workers measure (`switch_on`): commands and tests ask for no Redis. A measurement that Redis
does not take is lost; a Redis that loses its memory begins at nothing, as programs do that are started anew.
"""

import json
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from redis import Redis

from articles.operations.redis_client import tried

KEY = "who-met-whom:measures"
READING = (0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0, 120.0)  # seconds
REQUEST = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)
SUM = "sum"

Labels = tuple[str, ...]
Spreads = Mapping[Labels, "Spread"]

_on = False


@dataclass(frozen=True, slots=True)
class Spread:
    """How long something took: how often within each bound (in seconds) and not the one before, and in all."""

    counts: Sequence[int]
    seconds: float


@dataclass(frozen=True, slots=True)
class Measured:
    """Everything that was measured: counts and times by the values of their labels."""

    counts: Mapping[str, Mapping[Labels, int]] = field(default_factory=dict)
    times: Mapping[str, Spreads] = field(default_factory=dict)


def switch_on() -> None:
    """Let this process measure."""
    global _on
    _on = True


def request(*, view: str, status: int, seconds: float) -> None:
    """Count one answer of the web server."""
    add(("requests", view, str(status)), ("request", view), seconds, REQUEST)


def reading(*, outcome: str, seconds: float) -> None:
    """Count one article that a worker took: how it ended, and how long that took."""
    add(("readings", outcome), ("reading",), seconds, READING)


def add(counted: Labels, timed: Labels, seconds: float, bounds: Sequence[float]) -> None:
    """Add one to a count and one time to a spread, in one exchange."""
    if not _on:
        return
    bucket = str(bisect_left(bounds, seconds))
    pipe_fields = (name_of(*counted), name_of(*timed, bucket))
    total = name_of(*timed, SUM)

    def ask(redis: Redis) -> None:
        with redis.pipeline(transaction=False) as pipe:
            for name in pipe_fields:
                pipe.hincrby(KEY, name, 1)
            pipe.hincrbyfloat(KEY, total, seconds)
            pipe.execute()

    tried(ask)


def measured() -> Measured | None:
    """Return all that was measured, None where Redis does not answer."""
    found = tried(lambda redis: redis.hgetall(KEY))
    if found is None:
        return None
    counts: dict[str, dict[Labels, int]] = defaultdict(dict)
    buckets: dict[str, dict[Labels, dict[str, float]]] = defaultdict(lambda: defaultdict(dict))
    for name, value in found.items():
        what, *labels = json.loads(name)
        if what in {"request", "reading"}:
            *those, bucket = labels
            buckets[what][tuple(those)][bucket] = float(value)
        else:
            counts[what][tuple(labels)] = int(value)
    bounds = {"request": REQUEST, "reading": READING}
    times = {
        what: {
            labels: Spread(
                [int(parts.get(str(index), 0)) for index in range(len(bounds[what]) + 1)], parts.get(SUM, 0.0)
            )
            for labels, parts in spreads.items()
        }
        for what, spreads in buckets.items()
    }
    return Measured(counts, times)


def name_of(*parts: str) -> str:
    """Return the field of a measurement."""
    return json.dumps(parts)
