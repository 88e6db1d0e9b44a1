"""The site that faults befall: on SQLite, on a small disk of its own, and on a PostgreSQL of its own."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from pytest_django import DjangoDbBlocker
from xdist.scheduler import LoadScopeScheduling

from articles.management.scratch import SQLITE, scratch_database
from articles.operations import redis_client
from coverage_site.celery import app
from tests.emptying import empty_the_ledger
from tests.faults.servers import Disk, PostgreSQL, small_disk
from tests.faults.site import Post, Site
from tests.faults.story import Told, story, told_alone

DISK = 96  # megabytes


class ByDatabase(LoadScopeScheduling):  # type: ignore[misc]  # it has no types
    """Lets one process have the tests on SQLite and another those on PostgreSQL, so that none sets up both."""

    def _split_scope(self, nodeid: str) -> str:
        """Return the database of a test, whose name ends with it."""
        return "postgresql" if nodeid.endswith("postgresql]") else "sqlite"


def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> ByDatabase:
    """Share the tests among processes, where there are several."""
    return ByDatabase(config, log)


@pytest.fixture(scope="session")
def posts() -> list[Post]:
    """Return what is sent in every scene."""
    return story()


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of all that the sites write; their logs stay for whoever looks for a reason."""
    return tmp_path_factory.mktemp("faults")


@pytest.fixture(scope="session")
def database(
    request: pytest.FixtureRequest, django_db_blocker: DjangoDbBlocker, folder: Path
) -> Iterator[object]:
    """Let this process work on a database that a test may break, and return the disk or the server that holds it."""
    with ExitStack() as stack:
        stack.enter_context(django_db_blocker.unblock())
        if request.param == "sqlite":
            place = folder / "disk"
            place.mkdir()
            disk = stack.enter_context(small_disk(place, DISK))
            with pytest.MonkeyPatch.context() as patch:
                patch.setattr(tempfile, "tempdir", str(place))  # the database is made there
                stack.enter_context(scratch_database(SQLITE))
            yield disk
        else:
            server = PostgreSQL()
            stack.callback(server.remove)
            stack.enter_context(scratch_database(server.settings))
            yield server


@pytest.fixture(scope="session")
def alone(database: object, posts: list[Post]) -> Told:
    """Return what the ledger says where nothing goes wrong."""
    told = told_alone(posts)
    empty_the_ledger()
    return told


@pytest.fixture(scope="session")
def running_site(database: object, alone: Told, folder: Path) -> Iterator[Site]:
    """Return the site, without workers; Redis and the web server run."""
    kind = "postgresql" if isinstance(database, PostgreSQL) else "disk"
    data, run = folder / kind / "var", folder / f"{kind}-run"
    data.mkdir(parents=True)
    run.mkdir()
    site = Site(data, run)
    try:
        site.redis.start()
        site.start_web()
        yield site
    finally:
        site.stop()


@pytest.fixture
def site(running_site: Site, monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    """Return the site with an empty ledger; the workers that a test starts are stopped after it."""
    empty_the_ledger()
    shutil.rmtree(running_site.data / "media", ignore_errors=True)
    monkeypatch.setattr(app.conf, "broker_url", running_site.redis.url)
    monkeypatch.setattr(redis_client, "PAUSE_AFTER_FAILURE", 0.0)
    yield running_site
    running_site.workers.stop()
    running_site.visitors.clear()
    running_site.redis.stop()
    running_site.redis.start()


@pytest.fixture
def disk(database: object) -> Disk:
    """Return the small disk that holds the database; leave the test out where this user may mount none."""
    if not isinstance(database, Disk):
        pytest.skip("LEFT OUT: only root may mount the small disk that this fills")
    return database


@pytest.fixture
def server(database: object) -> PostgreSQL:
    """Return the server that holds the database."""
    assert isinstance(database, PostgreSQL)
    return database
