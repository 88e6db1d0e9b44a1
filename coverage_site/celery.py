"""Configure Celery and load the language models once per worker, before it forks."""

import logging
import os
import signal
from typing import Any

from celery import Celery
from celery.signals import worker_init, worker_process_init

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "coverage_site.settings")
logger = logging.getLogger(__name__)

app = Celery("coverage_site")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
app.autodiscover_tasks(["articles"], related_name="mailing")


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


@worker_process_init.connect
def finish_the_article(**_: Any) -> None:
    """Let a child finish what it reads: a SIGTERM to the whole group is the parent's to answer."""
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
