"""Have articles read again that an older version has read, behind all that is new, a few at a time.

Which these are follows from the articles alone: a run that is cut short, paused or started twice goes on where it was.
Until it is read again an article keeps what was found in it before.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.db.models import Count, Min
from django.utils import timezone

from articles.models import Article, ArticleStatus, Reanalysis
from articles.operations.workers import worker_states
from articles.records.analyser import VERSION, is_older

# What one process reads at most until the clock comes again, about: more would only wait.
AHEAD_PER_SECOND = 6


@dataclass(frozen=True, slots=True)
class Progress:
    """How far it is: articles by the version that has read them, and whether those of old ones are read again."""

    running: bool
    paused: bool
    per_minute: int
    versions: tuple[tuple[str, int], ...]  # the newest first
    older: int


def progress() -> Progress:
    """Return how far the articles have been read again: two queries."""
    row = state()
    counted = (
        Article.objects.filter(status=ArticleStatus.DONE)
        .order_by()
        .values_list("analyser_version")
        .annotate(number=Count("pk"))
    )
    versions = sorted(counted, reverse=True)
    return Progress(
        running=is_running(row),
        paused=row.state == Reanalysis.State.PAUSED,
        per_minute=row.per_minute,
        versions=tuple(versions),
        older=sum(number for version, number in versions if is_older(version)),
    )


def state() -> Reanalysis:
    """Return what is wanted, as it was decided last."""
    return Reanalysis.objects.first() or Reanalysis(pk=1)


def is_running(row: Reanalysis) -> bool:
    """Tell if articles are to be read again: because somebody said so, or by the setting unless it is paused."""
    by_setting = settings.REANALYSE and row.state != Reanalysis.State.PAUSED
    return row.state == Reanalysis.State.ON or by_setting


def decide(wanted: str, *, per_minute: int | None = None) -> None:
    """Begin, pause or end it; `per_minute` sets how many articles at most, 0 for as many as can be."""
    values: dict[str, object] = {"state": wanted}
    if per_minute is not None:
        values["per_minute"] = per_minute
    Reanalysis.objects.update_or_create(pk=1, defaults=values)


def ask_again() -> list[int]:
    """Put the next articles back among those that wait, in the background, and return their keys."""
    with transaction.atomic():
        row = Reanalysis.objects.select_for_update().first() or Reanalysis(pk=1)
        if not is_running(row):
            return []
        if any(worker.alive and is_older(worker.analyser_version) for worker in worker_states()):
            return []  # it would read them as they were read before
        now = timezone.now()
        keys = list(oldest(room(row, now)))
        if keys:
            row.asked_at = now
            Article.objects.filter(pk__in=keys, status=ArticleStatus.DONE).update(
                status=ArticleStatus.QUEUED,
                background=True,
                attempts=0,
                error="",
                claimed_at=None,
                queued_at=None,
                waiting_since=now,
            )
        elif row.state == Reanalysis.State.ON and next(old_versions(), None) is None:
            row.state = Reanalysis.State.OFF
        row.save()
    return keys


def room(row: Reanalysis, now: datetime) -> int:
    """Return how many articles more may wait in the background."""
    processes = sum(worker.processes for worker in worker_states() if worker.alive)
    most = AHEAD_PER_SECOND * settings.SWEEP_SECONDS * max(1, processes)
    waiting = Article.objects.filter(status=ArticleStatus.QUEUED, background=True).count()
    if row.per_minute:
        seconds = 60.0 if row.asked_at is None else min(60.0, (now - row.asked_at).total_seconds())
        most = min(most, waiting + int(row.per_minute * seconds / 60))
    return max(0, most - waiting)


def oldest(count: int) -> Iterator[int]:
    """Yield the keys of articles that an older version has read: one query for each version."""
    for version in old_versions():
        if count <= 0:
            return
        read = Article.objects.filter(status=ArticleStatus.DONE, analyser_version=version).order_by("pk")
        keys = list(read.values_list("pk", flat=True)[:count])
        count -= len(keys)
        yield from keys


def old_versions() -> Iterator[str]:
    """Yield the older versions that have read articles, each found at once by the index: one query for each."""
    read = Article.objects.filter(status=ArticleStatus.DONE).order_by()
    version: str | None = read.aggregate(first=Min("analyser_version"))["first"]
    while version is not None:
        if is_older(version, VERSION):
            yield version
        version = read.filter(analyser_version__gt=version).aggregate(first=Min("analyser_version"))["first"]
