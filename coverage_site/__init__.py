"""The Django project: settings, Celery application, URLs."""

from coverage_site.celery import app as celery_app

__all__ = ["celery_app"]
