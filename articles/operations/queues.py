"""How much waits to be read, where, and for how long."""

from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.db.models import Count, Min
from django.db.models.functions import Now
from kombu.transport.redis import PRIORITY_STEPS, Channel
from redis import Redis

from articles.models import Article, ArticleStatus
from articles.operations.redis_client import tried


@dataclass(frozen=True, slots=True)
class Waiting:
    """Articles that wait in the database: how many, and for how many seconds the first of them."""

    articles: int = 0
    seconds: float = 0.0


def waiting() -> dict[bool, Waiting]:
    """Return what waits in front (False) and in the background (True): one query."""
    found = {False: Waiting(), True: Waiting()}
    rows = (
        Article.objects.filter(status=ArticleStatus.QUEUED)
        .order_by()
        .values("background")
        .annotate(number=Count("pk"), since=Min("waiting_since"), now=Now())
    )
    for row in rows:
        since: datetime = row["since"]
        found[row["background"]] = Waiting(row["number"], max(0.0, (row["now"] - since).total_seconds()))
    return found


def states() -> dict[str, int]:
    """Return how many articles are in each state: one query."""
    counted = Article.objects.order_by().values_list("status").annotate(number=Count("pk"))
    return {**dict.fromkeys(ArticleStatus.values, 0), **dict(counted)}


def messages() -> dict[str, int] | None:
    """Return how many messages stand in each queue of Redis, None where it does not answer."""
    names = [queue.name for queue in settings.CELERY_TASK_QUEUES]

    def ask(redis: Redis) -> list[int]:
        with redis.pipeline(transaction=False) as pipe:
            for name in names:
                for step in PRIORITY_STEPS:
                    pipe.llen(f"{name}{Channel.sep}{step}" if step else name)
            return list(pipe.execute())

    lengths = tried(ask)
    if lengths is None:
        return None
    steps = len(PRIORITY_STEPS)
    return {name: sum(lengths[index * steps : (index + 1) * steps]) for index, name in enumerate(names)}
