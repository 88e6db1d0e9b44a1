"""A Celery application whose reader does what the text tells it: for tests of what befalls workers.

Everything but the reading itself is the program's own. STALL waits, STALL ONCE only at the first attempt, SLOW
takes as long as FAULTY_SECONDS says, BREAK fails, LOCKED fails as a database does.
Anything else is read as an article without meetings. FAULTY_VERSION is the version that the reading says it has.
"""

import os
import time
from collections.abc import Sequence

import django
from celery.signals import worker_init
from django.db import OperationalError

django.setup()

from articles import analysis  # noqa: E402 - needs the models
from articles.models import Article  # noqa: E402
from articles.records.reading import Reading  # noqa: E402
from coverage_site.celery import app, load_models  # noqa: E402

__all__ = ["app"]

worker_init.disconnect(load_models)


def read(articles: Sequence[Article]) -> tuple[list[Reading], str]:
    """Do what the texts say."""
    return [obeyed(article) for article in articles], os.environ.get("FAULTY_VERSION", "faulty")


def obeyed(article: Article) -> Reading:
    """Do what a text says."""
    if "STALL" in article.text and ("ONCE" not in article.text or article.attempts == 1):
        time.sleep(30)
    if "SLOW" in article.text:
        time.sleep(float(os.environ["FAULTY_SECONDS"]))
    if "BREAK" in article.text:
        raise ValueError("broken")
    if "LOCKED" in article.text:
        raise OperationalError("database is locked")
    time.sleep(0.02)
    return Reading(language="en", supported=True)


analysis.read = read
