"""The environment of a test run, set before Django reads its settings.

A plugin of pytest (see addopts in pyproject.toml), because pytest-django reads the settings before any
conftest.py is imported. Only DATABASE_URL and REDIS_URL of the caller count, so that no other setting of
the shell changes what the tests see; everything written goes to a folder of this run alone.
"""

import os
import shutil
import tempfile
from pathlib import Path

import pytest

KEPT = frozenset({"DATABASE_URL", "REDIS_URL"})
CLEARED = frozenset(
    {
        "ALLOWED_HOSTS",
        "ANALYSIS_SECONDS",
        "API_PER_MINUTE",
        "CSRF_TRUSTED_ORIGINS",
        "DEBUG",
        "EMAIL_FROM",
        "EMAIL_HOST",
        "EMAIL_PASSWORD",
        "EMAIL_PORT",
        "EMAIL_TLS",
        "EMAIL_USER",
        "EVALUATION_DATA",
        "FEED_SECONDS",
        "FETCH_ALLOW",
        "HOST",
        "HTTPS",
        "LOGIN_FAILURES",
        "LOGIN_FAILURES_A_DAY",
        "LOGIN_LOCK_MINUTES",
        "LOG_FORMAT",
        "LOG_LEVEL",
        "MAIL_SECONDS",
        "METRICS_TOKEN",
        "PAGES_PER_MINUTE",
        "PORT",
        "PROXIES",
        "PUBLIC_READ",
        "REANALYSE",
        "SAMPLES",
        "SECRET_KEY",
        "SITE_URL",
        "STATIC_DIR",
        "STOP_SECONDS",
        "SWEEP_SECONDS",
        "TIME_ZONE",
        "UPLOAD_HOURLY_FILES",
        "UPLOAD_HOURLY_MB",
        "UPLOAD_MAX_FILES",
        "UPLOAD_MAX_MB",
        "WATCH_DIR",
        "WATCH_SECONDS",
        "WORKERS",
    }
)
DATA_DIR = Path(tempfile.mkdtemp(prefix="wmw-"))
(DATA_DIR / "static").mkdir()

for name in CLEARED:
    os.environ.pop(name, None)
for name in KEPT:
    if not os.environ.get(name):
        os.environ.pop(name, None)
os.environ["DATA_DIR"] = str(DATA_DIR)
os.environ["DJANGO_SETTINGS_MODULE"] = "coverage_site.settings"
# Playwright's synchronous interface keeps an event loop in this thread, and Django would refuse every
# query of a browser test on seeing it.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"


def pytest_unconfigure(config: pytest.Config) -> None:
    """Remove what this run has written."""
    shutil.rmtree(DATA_DIR, ignore_errors=True)
