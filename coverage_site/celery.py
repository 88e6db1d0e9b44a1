"""Configure Celery: what a worker does before it forks, while it runs, and when it is told to stop."""

import logging
import logging.config
import os
import signal
import threading
from contextlib import suppress
from typing import Any

from celery import Celery
from celery.signals import (
    setup_logging,
    worker_init,
    worker_process_init,
    worker_ready,
    worker_shutdown,
    worker_shutting_down,
)

from coverage_site.garbage import keep_for_good

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "coverage_site.settings")
logger = logging.getLogger(__name__)

NICENESS = 5  # a third of the share of a process that is not nice

app = Celery("coverage_site")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
app.autodiscover_tasks(["articles"], related_name="mailing")


_heart: Any = None
_pool: Any = None


@setup_logging.connect
def log_as_the_site_does(loglevel: int | str, **_: Any) -> None:
    """Write the lines of workers and clock as the settings say; what Celery tells of itself as its option says."""
    from django.conf import settings

    logging.config.dictConfig(settings.LOGGING)
    logging.getLogger("celery").setLevel(loglevel)


@worker_init.connect
def wait_for_the_database(**_: Any) -> None:
    """Take nothing before the database has the tables that this program needs."""
    from articles.operations.schema import wait_for_schema

    wait_for_schema()


@worker_init.connect
def load_models(**_: Any) -> None:
    """Load every language's pipeline in the parent process, so that its children share the memory.

    Celery would log an exception of this handler and go on, with a worker that fails every article.
    """
    try:
        from articles.nlp import pipeline

        pipeline.preload()
    except Exception:
        logger.exception("The language models could not be loaded")
        raise SystemExit(1) from None
    keep_for_good()


@worker_process_init.connect
def let_pages_go_first(**_: Any) -> None:
    """Take less of the processor than the web server where both want it: an article can wait, a person is waiting."""
    os.nice(NICENESS)


@worker_process_init.connect
def finish_the_article(**_: Any) -> None:
    """Let a child finish what it reads: a SIGTERM to the whole group is the parent's to answer."""
    from articles import stopping
    from articles.operations import measures

    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    stopping.listen()
    measures.switch_on()


@worker_ready.connect
def begin_to_beat(sender: Any, **_: Any) -> None:
    """Tell from now on that this worker lives."""
    global _heart, _pool
    from articles.operations.workers import Heart
    from articles.records.analyser import VERSION

    _pool = sender.pool
    _heart = Heart(sender.hostname, processes=lambda: sender.pool.num_processes, version=VERSION)
    _heart.start()


@worker_shutting_down.connect
def hand_back_in_time(**_: Any) -> None:
    """Leave the children some seconds for what they read, then have them hand it back."""
    from django.conf import settings

    timer = threading.Timer(settings.STOP_SECONDS, hurry)
    timer.daemon = True
    timer.start()


def hurry() -> None:
    """Tell the children that no time is left."""
    from articles import stopping

    for pid in _pool.info["processes"] if _pool is not None else ():
        with suppress(ProcessLookupError):
            os.kill(pid, stopping.NUMBER)


@worker_shutdown.connect
def stop_beating(**_: Any) -> None:
    """Take the worker off the list of those that live."""
    if _heart is not None:
        _heart.stop()
