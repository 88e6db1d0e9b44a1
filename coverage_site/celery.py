"""Configure Celery and load the language models once per worker, before it forks."""

import os
from typing import Any

from celery import Celery
from celery.signals import worker_init

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "coverage_site.settings")

app = Celery("coverage_site")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()


@worker_init.connect
def load_models(**_: Any) -> None:
    """Load every language's pipeline in the parent process, so that its children share the memory."""
    from articles.nlp import pipeline

    pipeline.preload()
