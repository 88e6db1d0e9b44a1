"""What is measured, in the form that Prometheus reads; see docs/decisions/0030."""

from collections.abc import Iterator, Sequence
from itertools import accumulate

from django.db import DatabaseError
from prometheus_client import CollectorRegistry
from prometheus_client.core import (
    CounterMetricFamily,
    GaugeMetricFamily,
    HistogramMetricFamily,
    InfoMetricFamily,
    Metric,
)
from prometheus_client.exposition import choose_encoder
from prometheus_client.registry import Collector

from articles.models import Backup
from articles.operations import measures
from articles.operations.failures import failures
from articles.operations.queues import messages, states, waiting
from articles.operations.workers import worker_states
from articles.records.analyser import VERSION


class Measures(Collector):
    """Asks the database and Redis each time; what one of them does not answer is left out."""

    def collect(self) -> Iterator[Metric]:
        """Yield every metric."""
        yield InfoMetricFamily("wmw_program", "This program.", {"analyser": VERSION})
        try:
            found = list(of_the_database())
        except DatabaseError:
            found = []
        yield GaugeMetricFamily("wmw_database_up", "Whether the database answers.", float(bool(found)))
        yield from found
        queued = messages()
        measured = measures.measured()
        up = queued is not None and measured is not None
        yield GaugeMetricFamily("wmw_redis_up", "Whether Redis answers.", float(up))
        if queued is not None:
            yield gauge("wmw_queue_messages", "Messages that wait in Redis.", "queue", queued)
        if measured is not None:
            yield from of_redis(measured)


def of_the_database() -> Iterator[Metric]:
    """Yield what the database knows. Raise DatabaseError where it does not answer."""
    yield gauge("wmw_articles", "Articles by state.", "state", states())
    yield gauge("wmw_articles_failed", "Articles that stand as failed, by reason.", "reason", failures())
    names = {False: "articles", True: "background"}
    queues = {names[background]: found for background, found in waiting().items()}
    yield gauge(
        "wmw_waiting_articles",
        "Articles that wait to be read.",
        "queue",
        {name: found.articles for name, found in queues.items()},
    )
    yield gauge(
        "wmw_oldest_waiting_seconds",
        "For how long the first of those that wait has waited.",
        "queue",
        {name: found.seconds for name, found in queues.items()},
    )
    workers = worker_states()
    alive = [worker for worker in workers if worker.alive]
    yield gauge(
        "wmw_workers",
        "Workers, by whether they were heard of lately.",
        "state",
        {"alive": len(alive), "lost": len(workers) - len(alive)},
    )
    yield GaugeMetricFamily(
        "wmw_worker_processes",
        "Articles that the living workers can read at once.",
        sum(worker.processes for worker in alive),
    )
    if last := Backup.objects.first():
        yield GaugeMetricFamily(
            "wmw_last_backup_timestamp_seconds", "When the last backup was made.", last.made_at.timestamp()
        )


def of_redis(measured: measures.Measured) -> Iterator[Metric]:
    """Yield what was added up in Redis."""
    readings = CounterMetricFamily(
        "wmw_readings", "Articles that workers took, by how that ended.", labels=["outcome"]
    )
    for labels, number in sorted(measured.counts.get("readings", {}).items()):
        readings.add_metric(labels, number)
    yield readings
    requests = CounterMetricFamily("wmw_requests", "Answers of the site.", labels=["view", "status"])
    for labels, number in sorted(measured.counts.get("requests", {}).items()):
        requests.add_metric(labels, number)
    yield requests
    yield histogram(
        "wmw_reading_seconds",
        "How long an article took.",
        [],
        measures.READING,
        measured.times.get("reading", {}),
    )
    yield histogram(
        "wmw_request_seconds",
        "How long an answer took.",
        ["view"],
        measures.REQUEST,
        measured.times.get("request", {}),
    )


def gauge(name: str, told: str, label: str, values: "dict[str, int] | dict[str, float]") -> Metric:
    """Return a gauge with one label."""
    family = GaugeMetricFamily(name, told, labels=[label])
    for value, number in values.items():
        family.add_metric([value], number)
    return family


def histogram(
    name: str, told: str, labels: Sequence[str], bounds: Sequence[float], spreads: "measures.Spreads"
) -> Metric:
    """Return times as a histogram, whose buckets hold all that is below their bound."""
    family = HistogramMetricFamily(name, told, labels=labels)
    limits = [*map(str, bounds), "+Inf"]
    for values, spread in sorted(spreads.items()):
        below = list(zip(limits, map(float, accumulate(spread.counts)), strict=True))
        family.add_metric(values, below, spread.seconds)
    return family


def exposition(accepted: str) -> tuple[bytes, str]:
    """Return all metrics as text, and its content type, in the form that an Accept header asks for."""
    registry = CollectorRegistry(auto_describe=False)
    registry.register(Measures())
    encode, content_type = choose_encoder(accepted)
    return encode(registry), content_type
