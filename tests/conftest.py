"""Fixtures for every test: a browser, and the services that stand behind the pages."""

from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.db import transaction
from django.utils import translation

from articles import ledger
from articles.selectors.held import HOLDER
from tests.browser import chromium_browser, log_in, new_page, page, screenshot, watch
from tests.services import redis_server, workers
from tests.web import web

__all__ = [
    "chromium_browser",
    "log_in",
    "new_page",
    "page",
    "redis_server",
    "screenshot",
    "watch",
    "web",
    "workers",
]

ROOT = Path(__file__).resolve().parent.parent

# Most tests log somebody in, and a good hash takes half a second each time.
settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


# Most tests write rows past the ledger's lock, which is what tells pages to forget. See tests/test_memory.py.
settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}}


@pytest.fixture(autouse=True)
def columns_read_each_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hold no columns from one question to the next, for the same reason; `hold` has them held."""
    monkeypatch.setattr(HOLDER, "holds", False)


@pytest.fixture
def hold(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Return what has the columns of all that is stored held from then on, as in a server that has run for a while."""

    def hold() -> None:
        monkeypatch.setattr(HOLDER, "holds", True)
        with transaction.atomic():
            ledger.lock()
        HOLDER.now()

    return hold


@pytest.fixture(scope="session")
def project_root() -> Path:
    """Return the folder of the project."""
    return ROOT


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let the tests under stress be larger or smaller, and those of pages leave pictures."""
    parser.addoption("--pictures", action="store_true", help="keep pictures of the pages in var/screenshots")
    group = parser.getgroup("stress")
    group.addoption("--articles", type=int, default=500, help="that each round brings in")
    group.addoption("--rounds", type=int, default=10, help="in each of which a worker is killed")
    group.addoption("--seed", type=int, default=0, help="of the moments at which that happens")
    parser.getgroup("fuzz").addoption("--examples", type=int, default=2000, help="of odd texts and addresses")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Mark the tests that open a page, put them first, and leave out those that take minutes unless they are asked for.

    Those that open a page are the longest: begun last, one process would be at them while others have nothing to do.
    """
    for item in items:
        if "chromium_browser" in getattr(item, "fixturenames", []):
            item.add_marker(pytest.mark.browser)
    items.sort(key=lambda item: item.get_closest_marker("browser") is None)
    for marker in ("stress", "fuzz", "faults"):
        if marker not in config.option.markexpr:
            left_out = [item for item in items if item.get_closest_marker(marker)]
            items[:] = [item for item in items if not item.get_closest_marker(marker)]
            config.hook.pytest_deselected(items=left_out)


@pytest.fixture(autouse=True)
def rows_of_the_migrations(request: pytest.FixtureRequest) -> None:
    """Fill in topics and roles again where a test that commits left every table empty behind it."""
    if commits(request.node, request.fixturenames):
        request.getfixturevalue("transactional_db")
    elif request.node.get_closest_marker("django_db") or "db" in request.fixturenames:
        request.getfixturevalue("db")
    else:
        return
    if not apps.get_model("articles", "Topic").objects.exists():
        import_module("articles.migrations.0002_topics_and_roles").fill(apps, None)


@pytest.fixture(autouse=True)
def first_language() -> Iterator[None]:
    """Leave the language of the last request behind, as each request of a server does."""
    yield
    translation.deactivate()


def commits(item: pytest.Item, names: list[str]) -> bool:
    """Tell if a test works on committed rows rather than inside a transaction."""
    marker = item.get_closest_marker("django_db")
    return bool(
        {"live_server", "transactional_db"} & set(names) or (marker and marker.kwargs.get("transaction"))
    )
