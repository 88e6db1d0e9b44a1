"""What every test of operations begins with: nothing remembered of the one before."""

from pathlib import Path

import pytest
from pytest_django.fixtures import Settings

from articles.models import Article
from articles.operations import measures, probes, redis_client
from tests.operations.backups import make_small


@pytest.fixture(autouse=True)
def nothing_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    """Forget what a probe saw, and that a Redis of another test did not answer."""
    monkeypatch.setattr(probes, "_known", None)
    monkeypatch.setattr(redis_client, "_paused_until", 0.0)
    monkeypatch.setattr(measures, "_on", False)


@pytest.fixture
def media(tmp_path: Path, settings: Settings) -> Path:
    """Return a folder of originals of this test alone."""
    folder = tmp_path / "data" / "media"
    folder.mkdir(parents=True)
    settings.MEDIA_ROOT, settings.DATA_DIR = folder, folder.parent
    return folder


@pytest.fixture
def ledger(transactional_db: None, media: Path) -> Article:
    """Fill a small ledger, and return an article with its original."""
    return make_small()
