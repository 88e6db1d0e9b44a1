"""Fixtures for every test: a browser, and the services that stand behind the pages."""

from pathlib import Path

import pytest
from django.conf import settings

from tests.browser import chromium_browser, log_in, new_page, page, screenshot, watch
from tests.services import redis_server, workers

__all__ = [
    "chromium_browser",
    "log_in",
    "new_page",
    "page",
    "redis_server",
    "screenshot",
    "watch",
    "workers",
]

ROOT = Path(__file__).resolve().parent.parent

# Most tests log somebody in, and a good hash takes half a second each time.
settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture(scope="session")
def project_root() -> Path:
    """Return the folder of the project."""
    return ROOT


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests that open a page, and bring the migrations' own rows back for those that commit.

    A test that commits ends with every table emptied, the topics and roles that the migrations filled in
    among them: pytest-django restores those where it finds this fixture.
    """
    for item in items:
        names: list[str] = getattr(item, "fixturenames", [])
        if "chromium_browser" in names:
            item.add_marker(pytest.mark.browser)
        if commits(item, names) and "django_db_serialized_rollback" not in names:
            names.append("django_db_serialized_rollback")


def commits(item: pytest.Item, names: list[str]) -> bool:
    """Tell if a test works on committed rows rather than inside a transaction."""
    marker = item.get_closest_marker("django_db")
    return bool(
        {"live_server", "transactional_db"} & set(names) or (marker and marker.kwargs.get("transaction"))
    )
